"""The route follows from the procedure beside the answer to *Europees aanbesteed?*, and is asked where it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mvi_standard.editions import LATEST
from mvi_standard.workbook.core.book import Book, Grid
from mvi_standard.workbook.mapping.propose import propose

if TYPE_CHECKING:
    from mvi_standard.workbook.mapping.proposal import ProposedRecords

HEAD = ("Contractnummer", "Leverancier", "Begindatum", "Einddatum", "Wijze van aanbesteden", "Europees aanbesteed?")


def procedure(*pairs: tuple[str | None, str | None]) -> ProposedRecords:
    rows = [(f"26-{at}", "Schoon B.V.", "2026-01-01", "2026-12-31", *pair) for at, pair in enumerate(pairs)]
    (sheet,) = propose(Book((Grid("Lijst", (HEAD, *rows)),)), LATEST).sheets
    return next(each for each in sheet.records if each.block.name == "procedure")


@pytest.mark.parametrize(
    ("pair", "route"),
    [
        (("Openbaar", "Ja"), "europees"),
        (("Openbaar", "Nee"), "nationaal"),
        (("Niet-openbaar", "Ja"), "europees"),
        (("Openbaar", "misschien"), ""),
        (("MVO", "Nee"), "onderhands"),
        (("MVO", "Ja"), "onderhands"),
        (("Concurrentiegerichte dialoog", "Ja"), ""),
    ],
)
def test_a_route_follows_from_a_pair_or_is_asked(pair: tuple[str, str], route: str) -> None:
    found = procedure(pair, ("Openbaar", "Ja"))

    assert found.columns["route"].value == "{Wijze van aanbesteden} / {Europees aanbesteed?}"
    assert found.codes["route"][" / ".join(pair)] == route


def test_where_the_other_column_is_empty_the_procedure_has_to_do() -> None:
    found = procedure(("Openbaar", "Ja"), ("Openbaar", None), ("MVO", "Nee"))

    assert found.columns["route"].value == "Wijze van aanbesteden"
    assert found.codes["route"]["Openbaar"] == ""


def test_procedures_that_name_their_route_need_no_other_column() -> None:
    found = procedure(("Europees openbaar", "Ja"), ("MVO", "Nee"))

    assert found.columns["route"].value == "Wijze van aanbesteden"
