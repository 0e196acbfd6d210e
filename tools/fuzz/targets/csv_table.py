"""One file of CSV: a document or the reason why not; a mapping that is proposed for it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.mapping import proposed_for
from mvi_standard.actions.refusal import Refused
from mvi_standard.document import Unreadable
from mvi_standard.read import parse
from mvi_standard.requirement import LANGUAGES, READING
from mvi_standard.workbook.core.opening import OLE, ZIP, open_book
from mvi_standard.workbook.mapping.recipe_toml import read_recipe
from tools.fuzz import workbooks
from tools.fuzz.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

YEAR = 2026
FOREIGN = (
    "Contractnummer;Leverancier;KvK-nummer;Waarde;Ingangsdatum\n2026-1;Schoon B.V.;01234567;€ 1.200,50;01-02-2026\n"
)


def holds(data: bytes) -> None:
    """Read it as ours, and propose how to read it as somebody else's."""
    if data.startswith((OLE, ZIP)):
        return
    try:
        parse(data, ".csv")
    except Unreadable as refusal:
        assert refusal.finding.code.startswith(READING), refusal.finding.code
    try:
        proposed = proposed_for(open_book(data, ".csv"), "x.csv")
    except (Unreadable, Refused):
        return
    read_recipe(proposed.text("x.csv", YEAR, LANGUAGES[len(data) % len(LANGUAGES)]))


def seeds() -> Iterator[bytes]:
    """Yield the sheets of ours, and one of somebody else."""
    yield FOREIGN.encode()
    yield FOREIGN.replace(";", "\t").encode("utf-8-sig")
    yield from (workbooks.csv(table) for table in workbooks.grids().values())


TARGET = Target(holds, seeds, longest=1000, runs=100_000)
