"""Faults as they occur in real files: each makes a submission that does not conform."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mvi_standard.total.synth.drawing import Draw
    from mvi_standard.total.synth.shapes import Record

RECORDS = ("broken_supplier", "unknown_nature", "missing_title", "reversed_period", "with_vat")
ALWAYS = ("wrong_date", "unknown_measure", "missing_state")


def spoil(document: Record, draw: Draw) -> None:
    """Put one or two faults in a submission."""
    kinds = (RECORDS + ALWAYS) if document.get("lots") and document.get("contracts") else ALWAYS
    for kind in draw.some(kinds, draw.whole(1, 2)):
        _spoil(document, kind, draw)


def _spoil(document: Record, kind: str, draw: Draw) -> None:
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


def _change(document: Record, name: str, draw: Draw, **fields: object) -> Record:
    """Return one record of a list, replaced by a copy: others may share the original."""
    place = draw.whole(0, len(document[name]) - 1)
    document[name][place] = document[name][place] | fields
    changed: Record = document[name][place]
    return changed
