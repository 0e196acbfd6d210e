"""The SQL that adds up, the same for every engine: statements in order, over the tables of the workers."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from mvi_standard.fold import ATTRIBUTES, attributes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

MEASURES = ("gegund_in_periode", "lopend_in_periode", "betaald_in_periode")
"""What stands in the tables as if it were a KPI: the declared totals."""


def statements() -> Iterator[str]:
    """Give each statement; they make views and tables, `cells` and `distinct_cells` among them."""
    folder = files("mvi_standard.total") / "sql"
    for each in sorted(folder.iterdir(), key=lambda one: one.name):
        for statement in each.read_text("utf-8").split(";\n"):
            if statement.strip():
                yield statement


def divisions(catalogue: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return by which attributes each KPI is divided, and the whole ('')."""
    by_kpi = {kpi: attributes(definition) for kpi, definition in catalogue.items()}
    by_kpi |= dict.fromkeys(MEASURES, ("organisatietype",))
    return [
        (kpi, attribute)
        for kpi, names in by_kpi.items()
        for attribute in ("", *names)
        if attribute in ("", *ATTRIBUTES)
    ]


def populations(catalogue: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return of which declared total each KPI is a part, for those that are of one."""
    return [(kpi, definition["population"]) for kpi, definition in catalogue.items() if "population" in definition]
