"""Read the organisations that `mvi total --expected` names: a number by type, a list of bodies, or a register."""

from __future__ import annotations

import csv
import re
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.cli.named_file import content_of
from mvi_standard.cli.registers import read_registers, usable
from mvi_standard.editions import LATEST
from mvi_standard.stages.registers.bodies import LOOKED_UP, OF_BODIES
from mvi_standard.stages.registers.organisations import NEEDED
from mvi_standard.stages.registers.register import ORGANISATIES
from mvi_standard.texts.say import say
from mvi_standard.total.expected import Expected, ExpectedBody, from_registers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NUMBERS = ["organisation_type", "count"]
BODY = frozenset({"organisation_type", "name"})


def expected_bodies(argument: str | None, language: str) -> Expected:
    """Return what is expected; raises UsageError for what is not in one of the forms."""
    if argument is None:
        return Expected()
    if argument.partition("=")[0] in OF_BODIES and not Path(argument).exists():
        registers = read_registers([argument], language)
        return from_registers(entry for each in registers for entry in each.entries.values())
    content = content_of(argument, language)
    head, rows = _table(content, argument, language)
    if head == NUMBERS:
        return Expected(_numbers(rows, argument, language))
    if set(NEEDED) <= set(head):
        return from_registers(usable(ORGANISATIES, content, argument, language).entries.values())
    if set(head) >= BODY:
        return Expected(bodies=tuple(_bodies(head, rows, argument, language)))
    raise click.UsageError(say("total.expected_head", language, name=argument))


def _table(content: bytes, name: str, language: str) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Return the head and the rows with their numbers, of text with commas or, as Dutch Excel writes it, semicolons."""
    try:
        text = content.decode("utf-8-sig")
        first = text.partition("\n")[0]
        lines = csv.reader(StringIO(text, newline=""), delimiter=";" if first.count(";") > first.count(",") else ",")
        head, *rows = [*lines] or [[]]
    except (UnicodeDecodeError, csv.Error) as error:
        raise click.UsageError(say("total.expected_head", language, name=name)) from error
    return [each.strip() for each in head], [(at, row) for at, row in enumerate(rows, start=2) if any(row)]


def _numbers(rows: list[tuple[int, list[str]]], name: str, language: str) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for line, row in rows:
        if len(row) != len(NUMBERS) or not _known(row[0]) or re.fullmatch("[0-9]{1,9}", row[1]) is None:
            raise click.UsageError(say("total.bad_expected", language, name=name, line=line))
        if row[0] in found:
            raise click.UsageError(say("total.expected_twice", language, name=name, line=line, found=row[0]))
        found[row[0]] = int(row[1])
    return found


def _bodies(head: list[str], rows: list[tuple[int, list[str]]], name: str, language: str) -> Iterator[ExpectedBody]:
    seen: set[str] = set()
    for line, row in rows:
        fields = {key: value.strip() for key, value in zip(head, row, strict=False)}
        numbers = frozenset(f"{scheme}:{fields[scheme]}" for scheme in LOOKED_UP if fields.get(scheme))
        if not _known(fields.get("organisation_type", "")) or not fields.get("name"):
            raise click.UsageError(say("total.bad_body", language, name=name, line=line))
        body = ExpectedBody(fields["name"], fields["organisation_type"], numbers)
        if not seen.isdisjoint(body.keys):
            raise click.UsageError(say("total.expected_twice", language, name=name, line=line, found=fields["name"]))
        seen |= body.keys
        yield body


def _known(organisation_type: str) -> bool:
    return organisation_type in LATEST.tables.codelists["organisation_type"]
