"""A report says only what follows: whatever the figures are, empty, zero, absent, equal or all there."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from itertools import product
from random import Random
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from country import THEMES, TYPES, account, by, figures, hidden, made
from sentences import claims

from mvi_standard.editions import LATEST
from mvi_standard.publication import authority, national
from mvi_standard.total.account import Account, Goal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.counting.figure import Figure

NAME = "Gemeente Lindedam"
BEFORE = ("2025-01-01", "2025-12-31")
GROUPS = ("catering", "ict_hardware", "wegen", "reproductieapparatuur")
COUNTS = ("PRO-05", "PRO-03", "PRO-10", "PRO-13", "PRO-14", "PRO-15", "PRO-21", "PRO-22", "PRO-23", "SOC-04", "CIR-02")
SUMS = ("KLI-01", "KLI-02", "CIR-04", "KLI-06", "SOC-05", "SOC-09", "SOC-03", "MIL-06", "PRO-25")


def drawn(seed: int) -> tuple[Figure, ...]:
    """Draw a country in which each figure is empty, zero, a part, all, or withheld."""
    by_chance = Random(f"country {seed}")  # noqa: S311 - the same countries in each run

    def some(kpi: str, **more: Any) -> Figure:
        whole = by_chance.choice((1, 1, 4, 200))
        part = by_chance.choice((None, 0, whole, whole, by_chance.randint(0, whole)))
        declared = by_chance.choice((None, whole, whole, whole + 1, 3 * whole))
        found = made(kpi, part, None if part is None else whole, population=declared, **more)
        return hidden(found, "opdrachtnemers") if by_chance.random() < 0.1 else found

    def total(kpi: str, **more: Any) -> Figure:
        value = by_chance.choice((None, 0, 1, 1500))
        return made(kpi, value, known=by_chance.choice((1, 3)), lower_bounds=by_chance.choice((0, 1)), **more)

    found = [some(each) for each in COUNTS if by_chance.random() < 0.7]
    found += [some("PRO-05", period=BEFORE), some("PRO-05", count_unit="trajecten")]
    found += [some("PRO-07", group=(("thema", each),)) for each in THEMES if by_chance.random() < 0.8]
    found += [some("PRO-05", group=(("productgroep", each),)) for each in GROUPS if by_chance.random() < 0.8]
    found += [some("PRO-05", group=(("organisatietype", each),)) for each in TYPES if by_chance.random() < 0.8]
    for each in SUMS:
        if by_chance.random() < 0.7:
            found += [total(each), total(each, nature="verwacht")]
    found += [total("KLI-02", apart=(("time_basis", each),)) for each in ("in_periode", "hele_levensduur")]
    return tuple(found)


def same(part: int | None, whole: int) -> tuple[Figure, ...]:
    """Return a country in which all are the same, and all declared what they had."""
    denominator = None if part is None else whole
    found = [made(each, part, denominator, population=whole) for each in COUNTS]
    return (*found, *(by("PRO-07", "thema", each, part, denominator, population=whole) for each in THEMES))


KINDS: dict[str, tuple[tuple[Figure, ...], Account]] = {
    "empty": ((), Account()),
    "full": (figures(), account()),
    "absent": (same(None, 5), account(reported={}, expected={})),
    "zero": (same(0, 5), Account(goals=(Goal("PRO-05", NAME, 2026, Decimal(0)),))),
    "one of one": (same(1, 1), account(goals=(Goal("PRO-05", NAME, 2026, Decimal(100)),))),
    **{f"drawn {each}": (drawn(each), account() if each % 2 else Account()) for each in range(20)},
}


@cache
def report(kind: str, language: str, name: str) -> ET.Element:
    found, told = KINDS[kind]
    text = authority(found, told, LATEST, language, name) if name else national(found, told, LATEST, language)
    return ET.fromstring(text.split("<!DOCTYPE html>")[1])  # noqa: S314 - our own text


def words(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


SENTENCES = {"p", "li", "caption", "dd", "desc", "td", "figcaption"}
EVERY = [(kind, language, name) for kind in KINDS for language in ("nl", "en") for name in ("", NAME)]


@pytest.mark.parametrize(("kind", "language", "name"), EVERY)
def test_no_sentence_says_more_than_the_figures(kind: str, language: str, name: str) -> None:
    said = [words(each) for each in report(kind, language, name).iter() if each.tag in SENTENCES]

    assert len(said) > 10
    assert [(fault, each[:200]) for each in said for fault in claims(each)] == []


def of_nothing(kind: str, language: str, name: str) -> Iterator[tuple[str, list[str]]]:
    """Give each row of a report that says that nothing is known, after the first head of its table."""
    for table in report(kind, language, name).iter("table"):
        heads = [words(each) for each in next(table.iter("tr"))]
        columns = [at for at, each in enumerate(heads) if each in {"Bekend", "Known"}]
        for column, row in product(columns, table.iter("tr")):
            cells = [words(each) for each in row]
            if len(cells) == len(heads) and cells[column] in {"0", "niet bekend", "not known"}:
                yield heads[0], cells


@pytest.mark.parametrize(("kind", "language", "name"), EVERY)
def test_a_percentage_is_of_something(kind: str, language: str, name: str) -> None:
    rows = [cells for head, cells in of_nothing(kind, language, name) if "%" not in head]

    assert [each for cells in rows for each in cells if re.search(r"[0-9]\s?%", each)] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_there_are_rows_of_which_nothing_is_known(language: str) -> None:
    assert [row for kind in KINDS for row in of_nothing(kind, language, NAME)]


@pytest.mark.parametrize(("kind", "language", "name"), EVERY)
def test_what_is_called_the_largest_or_most_has_something_beside_it(kind: str, language: str, name: str) -> None:
    found = KINDS[kind][0]
    groups = [each for each in found if dict(each.cell.group).get("productgroep") and each.value is not None]
    said = words(report(kind, language, name))

    assert len(groups) <= 10
    assert not re.search(r"grootste productgroep|largest product group|met de meeste percelen|with most lots", said)
    themes = [each for each in found if dict(each.cell.group).keys() == {"thema"} and each.cell.kpi == "PRO-07"]
    values = [each.value for each in themes if each.value is not None]
    for pattern, limit in ((r"vaakst|most often", max), (r"minst vaak|[Ll]east often", min)):
        if re.search(pattern, said):
            assert values.count(limit(values)) == 1
            assert not any(each.withheld for each in themes)
