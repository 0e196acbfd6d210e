"""SQL statements that add up the tables of the workers, in order, the same for every engine."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

from mvi_standard.counting.aggregate import AWARDED, DISTINCT, PAID, attributes
from mvi_standard.kpi import in_money

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Row = Mapping[str, Any]


PROCEDURES = "trajecten"
ONE_ANSWER = (DISTINCT, PROCEDURES)
"""The units of count in which a thing that several files speak of has one answer to each question."""


def statements() -> Iterator[str]:
    """Yield each statement; they make views and tables, `cells`, `distinct_cells` and `distinct_organisations` last."""
    folder = files("mvi_standard.total") / "sql"
    for each in sorted(folder.iterdir(), key=lambda one: one.name):
        for statement in each.read_text("utf-8").split(";\n"):
            if statement.strip():
                yield statement


def divisions(slots: Iterable[Row], catalogue: Mapping[str, Any]) -> Iterator[Row]:
    """Yield the divisions of each slot: '' (not divided), and each attribute that its KPI knows."""
    for slot in slots:
        definition = catalogue.get(slot["kpi"])
        divisible = definition is not None and slot["divisible"]
        names = attributes(definition) if divisible and definition else ("organisatietype",)
        yield from ({"slot": slot["slot"], "attribute": each} for each in ("", *names))


def populations(slots: Iterable[Row], catalogue: Mapping[str, Any]) -> Iterator[Row]:
    """Yield the declared totals, of counts and of money, of which a slot is a part.

    `whole` says by which of these its figures are bounded: `count`, `money`, or empty for neither.
    """
    for slot in slots:
        definition = catalogue.get(slot["kpi"], {})
        measure = definition.get("population")
        bounded = "most" in definition
        whole = ("money" if in_money(definition) else "count") if bounded else ""
        if measure == AWARDED:
            basis = slot["basis"] or "incl_opties"
            yield {
                "slot": slot["slot"],
                "counts": measure,
                "count_unit": slot["count_unit"],
                "money": measure,
                "basis": basis,
                "whole": whole,
            }
        elif measure:
            running = {"counts": measure, "count_unit": "contracten", "money": PAID, "basis": "", "whole": whole}
            yield {"slot": slot["slot"], **running}


def once(slots: Iterable[Row], catalogue: Mapping[str, Any]) -> Iterator[Row]:
    """Yield the slots in which an organisation, or a procedure, has one answer however many files mention it.

    `question` is the same for all answers to one question, `counts` says what kind of thing has one.
    """
    for slot in slots:
        counts = catalogue.get(slot["kpi"], {}).get("count_unit")
        counts = slot["count_unit"] if slot["count_unit"] == PROCEDURES else counts
        if counts in ONE_ANSWER:
            about = ("kpi", "kpi_version", "nature", "count_unit", "measure_unit", "apart", "part", "dimension", "code")
            question = "|".join(slot[each] for each in about)
            yield {"slot": slot["slot"], "state": slot["state"], "question": question, "counts": counts}
