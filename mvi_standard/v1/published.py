"""Published numbers of lots, contracts and procedures: those of notices, and of whole procedures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.v1.records import Contract, Dossier, Identifier, Lot

SCHEMES = ("ted_aankondiging", "tenderned", "eforms_procedure", "ocid")
"""The schemes of published numbers, the surest first."""
_PART = re.compile(r"([^/\s]+)/([^/\s]+)")
"""A number, a slash, and the lot or contract in it; older numbers of notices have a slash and a blank."""


def name(identifier: Identifier) -> str:
    """Return a published number with its scheme, the same for each way in which a number of TED is written."""
    scheme, value = identifier["scheme"], identifier["value"]
    return f"{scheme} {value.lstrip('0') if scheme == SCHEMES[0] else value}"


def part(identifier: Identifier) -> str:
    """Return the name of a part of what was published; empty where it is not said which part."""
    return name(identifier) if is_published(identifier) and _PART.fullmatch(identifier["value"]) else ""


def is_published(identifier: Identifier) -> bool:
    """Return whether a number is that of a notice or of a whole procedure."""
    return identifier["scheme"] in SCHEMES


def parts(record: Lot | Contract) -> tuple[str, ...]:
    """Return each name by which a lot or contract is known in what was published."""
    return tuple(filter(None, map(part, record.get("identifiers", ()))))


def partless(record: Lot | Contract) -> Iterator[tuple[int, str]]:
    """Yield the place and the text of each published number that does not say of which part it is."""
    for index, each in enumerate(record.get("identifiers", ())):
        if is_published(each) and not part(each):
            yield index, each["value"]


def earlier_lots(dossier: Dossier) -> Mapping[tuple[int, str], str]:
    """Return, by identity and published name of a lot, the id of the first with that name, if that is another."""
    return dossier.told("Lot", lambda lot: (lot["id"], parts(lot)), _earlier)


def _earlier(told: list[tuple[Lot, tuple[str, tuple[str, ...]]]]) -> Mapping[tuple[int, str], str]:
    firsts: dict[str, str] = {}
    named = ((lot, key, each) for lot, (key, names) in told for each in names)
    return {(id(lot), each): firsts[each] for lot, key, each in named if firsts.setdefault(each, key) != key}
