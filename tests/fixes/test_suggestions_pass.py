"""Whatever is suggested would pass: put in place of what was found, the finding is gone and no other came instead."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from functools import cache
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from places import DEEP, EXAMPLES

from mvi_standard.editions import LATEST
from mvi_standard.fixes.remedy import remedy
from mvi_standard.fixes.suggestion import as_date
from mvi_standard.texts.wording import words
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.finding import Finding
    from mvi_standard.report import Report

Place = tuple[str | int, ...]
FILES = ("gemeente-volledig", "waterschap-uitvoering", "rijkswaterstaat-effect", "gemeente-basis")
RENAMED = "MVI-S003"
TIMES, PARTS = 2000, 4
TRIES = TIMES if DEEP else TIMES // PARTS
DAYS = (
    "31-02-2026", "01-13-2025", "29-2-2026", "00-01-2026", "2026-02-30T10:00:00", "31/04/2026", "20-3-26", "1 mei 2026",
    "2026-13-01", "3/4/2026", "12-31-2026", "31 juni 2026", "2026-03-20T00:00:00Z", "99-99-2026", "20.03.2026",
)  # fmt: skip
NUMBERS = (
    "1.250,50", "-5", "-1.250,00", "€ 12,-", "12,5 %", "1,5", "250 %", "12.345.678,999", "007", "1.250", "1e400",
    "veel", "99.999.999.999.999.999.999,00", "0,0005", "12 500", "3.0", "-0", "12,50", "120",
)  # fmt: skip
IDENTIFIERS = ("12.34.56.78", "1234567", "12345678.0", "1,2345678E+07", "NL123456782B01", "gm0344", "2345675", "abc")
WRONG_TYPES: tuple[Any, ...] = (7, 12.5, 12345678, 1234567, True, None, "ja", "misschien", "nee", [], ["x"], {})


@cache
def original(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((EXAMPLES / "valid" / f"{name}.json").read_bytes())
    return found


def leaves(value: Any, at: Place = ()) -> Iterator[tuple[Place, Any]]:
    if isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(each, (*at, key))
    else:
        yield at, value


def misspelt(text: str, by: Random) -> str:
    """Make one or two of the mistakes that people make in a name or code."""
    for _ in range(by.randint(1, 2)):
        at = by.randrange(len(text) or 1)
        text = by.choice(
            (
                text[:at] + text[at + 1 :],
                text[:at] + by.choice("aeinrt-_ 0") + text[at:],
                text.upper(),
                text.replace("_", " "),
                text[: max(3, at)],
                f"{text}_nl",
                f" {text}",
                text[:at] + text[at : at + 2][::-1] + text[at + 2 :],
            )
        )
    return text


def wrong(value: Any, by: Random) -> Any:
    """Return a wrong value instead of a right one, of the kind that files hold."""
    if isinstance(value, str):
        dated = value[:4].isdigit() and value.count("-") >= 2
        own = by.choice(DAYS) if dated else by.choice(IDENTIFIERS) if value[:8].isdigit() else misspelt(value, by)
        return by.choice((own, own, own, misspelt(value, by), by.choice(WRONG_TYPES)))
    return by.choice((by.choice(NUMBERS), by.choice(NUMBERS), str(value), by.choice(WRONG_TYPES)))


def owner(document: Any, path: Place) -> Any:
    for part in path[:-1]:
        document = document[part]
    return document


def damaged(by: Random) -> dict[str, Any]:
    """Return an example with one wrong value or misspelt key."""
    document = deepcopy(original(by.choice(FILES)))
    path, value = by.choice(list(leaves(document)))
    holder = owner(document, path)
    if isinstance(path[-1], str) and by.random() < 0.2:
        holder[misspelt(path[-1], by)] = holder.pop(path[-1])
    else:
        holder[path[-1]] = wrong(value, by)
    return document


def judged(document: dict[str, Any]) -> Report:
    return validate(json.dumps(document).encode())


def put(document: dict[str, Any], finding: Finding, meant: Any) -> dict[str, Any]:
    """Do what a suggestion says."""
    mended = deepcopy(document)
    holder, last = owner(mended, finding.path), finding.path[-1]
    if finding.code == RENAMED:
        assert meant not in holder
        holder[meant] = holder.pop(last)
    else:
        holder[last] = meant
    return mended


def left(document: dict[str, Any], finding: Finding, meant: Any, *, certain: bool) -> set[str]:
    """Return what is wrong still with the value by itself and what it refers to, once it is what was meant.

    What is certain may be wrong for another reason: -5.5 instead of "-5,5".
    """
    place = (*finding.path[:-1], meant) if finding.code == RENAMED else finding.path
    after = {each.code for each in judged(put(document, finding, meant)).findings if each.path == place}
    return {each for each in after if each == finding.code or (each[4] in "SR" and not certain)}


def failed(document: dict[str, Any]) -> Iterator[str]:
    """Give each suggestion about a document that does not pass."""
    report = judged(document)
    for each in report.findings:
        said = words(each, report, LATEST, "nl").suggestion
        shown = [] if said is None else [(json.loads(said) if "wanted" in each.values else said, False)]
        mends = remedy(each, report)
        shown += [(mends.value, mends.certain)] if mends else []
        for meant, certain in shown:
            if codes := left(document, each, meant, certain=certain):
                yield f"{each.code} {each.path} {each.values['found']!r}: {meant!r}, then {sorted(codes)}"


@pytest.mark.parametrize("part", range(PARTS))
def test_a_suggestion_would_pass(part: int) -> None:
    by = Random(f"suggestions {part}")  # noqa: S311 - the same wrong values in each run
    found = [each for _ in range(TRIES // PARTS) for each in failed(damaged(by))]

    assert not found, "\n".join(found)


def test_a_day_that_is_suggested_exists() -> None:
    by = Random("days")  # noqa: S311 - the same days in each run
    forms = ("{d}-{m}-{y}", "{d:02}/{m:02}/{y}", "{y}-{m:02}-{d:02}T10:00", "{d} mrt {y}", "{m}.{d}.{y}", "{d}-{m}-26")
    written = [
        by.choice(forms).format(d=by.randint(0, 39), m=by.randint(0, 19), y=by.randint(1900, 2199))
        for _ in range(TIMES)
    ]
    found = [day for each in written if (day := as_date(each))]

    assert len(found) > TIMES / PARTS
    assert all(date.fromisoformat(each).isoformat() == each for each in found)
