"""A mapping that is proposed for a workbook of somebody else: it can be read, whatever the workbook holds."""

from __future__ import annotations

from mvi_standard.actions.mapping import proposed_for
from mvi_standard.actions.refusal import Refused
from mvi_standard.document import Unreadable
from mvi_standard.requirement import LANGUAGES
from mvi_standard.workbook.core.opening import OLE, ZIP, open_book
from mvi_standard.workbook.mapping.recipe_toml import read_recipe
from tools.fuzz import workbooks
from tools.fuzz.target import Target


def holds(data: bytes) -> None:
    """Propose how to read it."""
    if data.startswith((OLE, ZIP)):
        return
    try:
        proposed = proposed_for(open_book(data, ".csv"), "x.csv")
    except (Unreadable, Refused):
        return
    read_recipe(proposed.text("x.csv", workbooks.YEAR, LANGUAGES[len(data) % len(LANGUAGES)]))


TARGET = Target(holds, lambda: workbooks.FOREIGN, longest=400, runs=10_000)
