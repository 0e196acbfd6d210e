"""One page a rule or message: what it asks, why, how to mend it, and files that show it."""

from __future__ import annotations

import re
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from mvi_standard.requirement import READING, STAGES
from mvi_standard.rule import Rule
from tools.generate.pages.page import SitePage
from tools.generate.pages.specimen import field_at, in_cells, specimen, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.requirement import Requirement
    from tools.generate.pages.book import SiteBook
    from tools.generate.pages.cells import MendedCell
    from tools.generate.pages.specimen import Specimen
    from tools.generate.standard import Class, ElementWords, Field

LONGEST = 72
"""Characters of the title of a page: what a browser and a search result show of it."""
IN_YAML = "MVI-F016"
YAML_TEXT = """\
standard_version: "1.0-draft.2"
organisations:
  - id: &ons voorbeeldstad
    name: Gemeente Voorbeeldstad
submitter: *ons
"""
_SLOT = re.compile(r"\{(\w+)(:definition)?\}")


def file(code: str) -> str:
    """Return the file of the page of a code."""
    return f"code/{code}.md"


def pages(book: SiteBook) -> Iterator[SitePage]:
    """Yield the list of codes, and the page of each."""
    summary, values = book.say("code_index_summary"), {"letters": tuple(_letters(book))}
    yield SitePage("code/index.md", book.say("section_codes"), "codes.md.j2", "codes", summary, values=values)
    for code, demand in book.demands.items():
        asked = demand.text(book.language).demand
        yield SitePage(file(code), title(code, asked), "code.md.j2", "", asked, values=_values(book, demand))


def title(code: str, demand: str) -> str:
    """Return what a page is called: its code, and as much of the demand as fits."""
    return f"{code}: {shorten(demand.removesuffix('.'), LONGEST - len(code) - 2, placeholder='…')}"


def _values(book: SiteBook, demand: Requirement) -> Mapping[str, Any]:
    invalid = tuple(_invalid(book, demand.code))
    return {
        "demand": demand,
        "text": demand.text(book.language),
        "fix": slots(book, demand.text(book.language).fix),
        "rule": demand if isinstance(demand, Rule) else None,
        "given": _given(book, demand),
        "fields": _fields(book, invalid),
        "invalid": invalid,
        "cells": _cells(book, demand.code),
        "near": tuple(specimen(book.root, each) for each in book.examples.missing_narrowly(demand.code)),
        "reading": demand.code.startswith(READING),
        "yaml": YAML_TEXT if demand.code == IN_YAML else "",
    }


def _given(book: SiteBook, demand: Requirement) -> ElementWords | None:
    """Return what the field is called without which the rule is not asked."""
    fields = book.standard.classes[demand.on].fields if isinstance(demand, Rule) else ()
    return next((each.words for each in fields if isinstance(demand, Rule) and each.name == demand.given), None)


def _invalid(book: SiteBook, code: str) -> Iterator[Specimen]:
    near = book.examples.missing_narrowly(code)
    yield from (specimen(book.root, each, near) for each in book.examples.breaking(code))
    if code == IN_YAML:
        yield written(book.say("code_yaml_name"), YAML_TEXT, ".yaml")


def _cells(book: SiteBook, code: str) -> tuple[MendedCell, ...]:
    """Return the cells of the first example that are wrong in a workbook, with what is right."""
    near = book.examples.missing_narrowly(code)
    return next((in_cells(each, near, book.language) for each in book.examples.breaking(code)), ())


def _fields(book: SiteBook, those: Iterable[Specimen]) -> tuple[tuple[Class, Field], ...]:
    """Return the fields that the examples point to, each once."""
    found = (field_at(book.standard, each.report) for each in those)
    return tuple({(cls.name, field.name): (cls, field) for cls, field in filter(None, found)}.values())


def slots(book: SiteBook, text: str) -> Markup:
    """Return a text in which each value that a message fills in is named in words, between brackets."""

    def named(match: re.Match[str]) -> str:
        return f"<var>[{book.say('code_slot_definition' if match[2] else f'code_slot_{match[1]}')}]</var>"

    return Markup(_SLOT.sub(named, str(escape(text))))  # noqa: S704 - escaped before the slots are named


def _letters(book: SiteBook) -> Iterator[tuple[str, Mapping[str, list[Requirement]]]]:
    """Yield each letter with its codes by the part of the model that they are about; one nameless part for most."""
    for letter in STAGES:
        parts: dict[str, list[Requirement]] = {}
        for each in book.demands.values():
            if each.code.startswith(f"MVI-{letter}"):
                parts.setdefault(_part(book, each), []).append(each)
        yield letter, parts


def _part(book: SiteBook, demand: Requirement) -> str:
    if isinstance(demand, Rule):
        return book.say(f"part_{book.standard.classes[demand.on].part}")
    return book.say("code_part_any") if demand.code[4] in "CW" else ""
