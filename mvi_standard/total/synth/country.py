"""A fictional Netherlands: the files of one authority after the other, some of them with faults."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.total.synth import joint
from mvi_standard.total.synth.authorities import authority
from mvi_standard.total.synth.draft import Draft
from mvi_standard.total.synth.drawing import Chance
from mvi_standard.total.synth.portfolio import portfolio
from mvi_standard.total.synth.submissions import submission

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.total.synth.authorities import Authority
    from mvi_standard.total.synth.deals import Deal
    from mvi_standard.total.synth.shapes import Record

DEFINITE = "definitief"
PROVISIONAL = "voorlopig"
FAULTS_OF_RECORDS = ("broken_supplier", "unknown_nature", "missing_title", "reversed_period", "with_vat")
FAULTS_OF_ROOT = ("wrong_date", "unknown_measure", "missing_state")


@dataclass(frozen=True)
class Country:
    """The size, the years and the seed of a country."""

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
    """Yield file name and JSON bytes of each submission of a fictional Netherlands; the same for the same arguments.

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


def _deals(country: Country, body: Authority, group: joint.JointPurchase | None) -> list[Deal]:
    if body.profile not in ("basis", "effect"):
        return []
    deals = portfolio(country.seed, body, country.contracts, country.year, country.years)
    if group:
        deals += joint.deals_of(group, body)
    draw = Chance(country.seed, "orphan", body.number)
    if draw.chance(0.03):
        deals.append(joint.orphan(body, draw, country.year))
    return deals


def _files(draft: Draft, deals: list[Deal], *, faults: bool) -> Iterator[tuple[str, bytes]]:
    """Yield the one file of an authority on a year, or its two versions."""
    state = draft.body.state if faults else "gewoon"
    if state == "voorlopig":
        draft.state = PROVISIONAL
    document = submission(draft, deals)
    if state == "foutief":
        _add_faults(document, draft.draw("fault"))
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


def _add_faults(document: Record, draw: Chance) -> None:
    """Put one or two faults in a submission."""
    has_records = document.get("lots") and document.get("contracts")
    kinds = (*FAULTS_OF_RECORDS, *FAULTS_OF_ROOT) if has_records else FAULTS_OF_ROOT
    for kind in draw.some(kinds, draw.whole(1, 2)):
        _add_fault(document, kind, draw)


def _add_fault(document: Record, kind: str, draw: Chance) -> None:
    match kind:
        case "broken_supplier":
            _change(document, "contracts", draw, suppliers=["bestaat-niet"])
        case "unknown_nature":
            _change(document, "lots", draw, nature="dienst")
        case "missing_title":
            lot = _change(document, "lots", draw)
            lot.pop("title", None)
        case "reversed_period":
            _change(document, "contracts", draw, period={"start": "2026-12-31", "end": "2026-01-01"})
        case "with_vat":
            _change(document, "contracts", draw, value={"amount": 121, "currency": "EUR", "vat": "inclusief"})
        case "wrong_date":
            document["created_at"] = "31-01-2027"
        case "unknown_measure":
            document["coverages"][0]["populations"][0]["measure"] = "gegund"
        case _:
            del document["state"]


def _change(document: Record, name: str, draw: Chance, **fields: object) -> Record:
    """Return one record of a list, replaced by a copy: others may share the original."""
    place = draw.whole(0, len(document[name]) - 1)
    document[name][place] = document[name][place] | fields
    changed: Record = document[name][place]
    return changed
