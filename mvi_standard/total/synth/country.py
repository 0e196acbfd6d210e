"""A fictional Netherlands: one authority after the other is made, given and forgotten."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.total.synth import call_offs, joint
from mvi_standard.total.synth.authorities import Authority, authority
from mvi_standard.total.synth.draft import Draft
from mvi_standard.total.synth.drawing import Draw
from mvi_standard.total.synth.faults import spoil
from mvi_standard.total.synth.portfolio import portfolio
from mvi_standard.total.synth.submissions import submission

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.total.synth.deals import Deal
    from mvi_standard.total.synth.shapes import Record

DEFINITE = "definitief"
PROVISIONAL = "voorlopig"


@dataclass(frozen=True)
class Country:
    """What was asked for."""

    seed: int
    authorities: int
    contracts: int
    year: int
    years: int


def netherlands(  # noqa: PLR0913 - what a country can be asked for
    authorities: int = 400,
    seed: int = 1,
    contracts: int = 40,
    faults: bool = True,  # noqa: FBT001, FBT002 - given by name, as in the docstring
    *,
    year: int = 2026,
    years: int = 1,
) -> Iterator[tuple[str, bytes]]:
    """Give file name and JSON bytes of each submission of a fictional Netherlands; the same for the same arguments.

    `contracts` is the mean number of an authority in its first year. With `faults=False` every file conforms, is
    final and comes in one version. Over several `years` contracts go on under the same ids.
    """
    country = Country(seed, authorities, contracts, year, years)
    for number in range(authorities):
        body = authority(seed, number)
        group = joint.group(seed, number, authorities, year)
        deals = _deals(country, body, group)
        for each in range(year, year + years):
            yield from _files(Draft(seed, body, each, DEFINITE, group), deals, faults=faults)


def _deals(country: Country, body: Authority, group: joint.Group | None) -> list[Deal]:
    if body.profile not in ("basis", "effect"):
        return []
    deals = portfolio(country.seed, body, country.contracts, country.year, country.years)
    if group:
        deals += call_offs.deals_of(group, body)
    draw = Draw(country.seed, "orphan", body.number)
    if draw.chance(0.03):
        deals.append(call_offs.orphan(body, draw, country.year))
    return deals


def _files(draft: Draft, deals: list[Deal], *, faults: bool) -> Iterator[tuple[str, bytes]]:
    """Give the one file of an authority on a year, or its two versions."""
    state = draft.body.state if faults else "gewoon"
    if state == "voorlopig":
        draft.state = PROVISIONAL
    document = submission(draft, deals)
    if state == "foutief":
        spoil(document, draft.draw("fault"))
    name = f"verzonnen-{draft.body.slug}-{draft.year}"
    if state.startswith("verbeter"):
        yield f"{name}.json", _bytes(_first_version(document))
        document |= {"version": 2, "replaces": 1, "correction_reason": "Verzonnen verbetering van de betalingen."}
        document["created_at"] = f"{draft.year + 1}-05-12T12:00:00+02:00"
        if state == "verbetering_voorlopig":
            document["state"] = PROVISIONAL
        name += "-v2"
    yield f"{name}.json", _bytes(document)


def _first_version(document: Record) -> Record:
    """Return a submission as it was before it was corrected: the last payment was still unknown."""
    payments = document.get("contract_years", [])
    if not payments:
        return dict(document)
    last = {field: value for field, value in payments[-1].items() if field != "paid"}
    return document | {"contract_years": [*payments[:-1], last | {"missing_reason": "niet_geleverd"}]}


def _bytes(document: Record) -> bytes:
    parts = [f"{_text(name)}: {_lined(value)}" for name, value in document.items()]
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def _lined(value: object) -> str:
    """Write a list with each record on a line of its own, so that a fault and a figure have a line to point at."""
    if not isinstance(value, list):
        return _text(value)
    return "[\n" + ",\n".join(map(_text, value)) + "\n]"


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
