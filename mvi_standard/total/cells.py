"""Figures from the rows that an engine added up, the same for every engine."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import msgspec

from mvi_standard.counting.aggregate import declared_cells, whole_of
from mvi_standard.counting.bounds import Unknown
from mvi_standard.counting.figure import IN_ORDER, Cell, Declared, Figure, Sums, figure
from mvi_standard.kpi import ATTRIBUTES
from mvi_standard.total.absence import BY_TYPE, with_absent
from mvi_standard.total.guarding import Contributors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from mvi_standard.total.absence import Absence

Row = Mapping[str, Any]
DETERMINATIONS = ("gemeten", "geteld", "berekend", "geschat", "geextrapoleerd")
COUNTED, MISSING, EXCLUDED = "counted", "missing", "excluded"
ABOUT = itemgetter(
    "kpi", "period_start", "period_end", "nature", "count_unit", "measure_unit", "apart", "part", "dimension", "code",
    "attribute", "class", "kpi_version",
)  # fmt: skip
"""The columns that say which cell a row is about."""

NATIONAL = "attribute <> 'organisatie'"
"""Condition on the rows of all organisations, or of one type of them."""
OF_BODIES = "attribute = 'organisatie' AND class BETWEEN ? AND ?"
"""Condition on the rows of each single organisation, from one name to another."""
OF_THESE = "attribute = 'organisatie' AND dimension = '' AND list_contains(?, class)"
"""Condition on the undivided rows of some organisations."""
UNNAMED = "* EXCLUDE (attribute, class), class AS body, '' AS attribute, '' AS class"
"""The columns of the rows of one organisation, as if there were no other."""
ADDED = {
    "cells": "cells JOIN slots USING (slot)",
    "distinct_organisations": "distinct_organisations JOIN slots USING (slot)",
    "distinct_cells": "distinct_cells JOIN slots USING (slot)",
    "unknowns": "unknowns",
}
"""The tables from which figures are made, each with what its rows are about."""


def figures(
    added: Mapping[str, Iterable[Row]],
    catalogue: Mapping[str, Any],
    expected: Mapping[str, int],
    rates: Absence,
) -> list[Figure]:
    """Return every figure, in a fixed order.

    `added` holds the rows of ADDED; `expected` is the number of organisations by type, as far as known, and `rates`
    says how many of them are absent.
    """
    by_cell: dict[Cell, list[Row]] = defaultdict(list)
    for row in added["cells"]:
        by_cell[cell(row)].append(row)
    reporting: Counter[tuple[int, Cell]] = Counter()
    for row in added["distinct_organisations"]:
        reporting[row["slot"], cell(row)] += row["organisations"]
    for row in added["distinct_cells"]:
        about = cell(row)
        by_cell[about].append({**row, "organisations": reporting[row["slot"], about]})
    sums_of = {about: sums(some) for about, some in by_cell.items()}
    wholes = {about: each.numerator for about, each in sums_of.items() if about.kpi not in catalogue}
    seen = {about: each for about, each in sums_of.items() if about.kpi in catalogue}
    unknown = _unknown(added["unknowns"], catalogue, wholes)
    known = {about: unknown.get(about) or Unknown(Decimal(sum(each.missing.values()))) for about, each in seen.items()}
    return [
        figure(
            about,
            seen[about],
            catalogue[about.kpi],
            declared(about, by_cell[about], catalogue[about.kpi], wholes),
            _expected(about, expected),
            with_absent(about, seen, known, catalogue[about.kpi], rates),
        )
        for about in sorted(seen, key=IN_ORDER)
    ]


def of_each(added: Mapping[str, Iterable[Row]], catalogue: Mapping[str, Any]) -> Iterator[tuple[str, list[Figure]]]:
    """Yield each organisation in these rows with its figures, which do not name it; in the order of their names."""
    own: dict[str, dict[str, list[Row]]] = defaultdict(lambda: {name: [] for name in ADDED})
    for name, rows in added.items():
        for row in rows:
            own[row["body"]][name].append(row)
    yield from ((body, figures(own[body], catalogue, {}, {})) for body in sorted(own))


def contributors(rows: Callable[[str], Iterable[Row]]) -> Mapping[Cell, Contributors]:
    """Return the suppliers behind each cell whose figures protect them; several slots may be of one cell."""
    found: dict[Cell, Contributors] = {}
    for row in rows(of_slots("concentrations")):
        largest, others = ((row[name], row[f"{name}_below"]) for name in ("largest", "others"))
        about = cell(row)
        found[about] = found.get(about, Contributors()) + Contributors(row["contributors"], largest, others)
    return found


def of_slots(table: str) -> str:
    """Return the query for the rows of a table of all organisations, with what each is about."""
    return f"SELECT * FROM {table} JOIN slots USING (slot) WHERE {NATIONAL}"  # noqa: S608 - our own names


def _unknown(
    rows: Iterable[Row], catalogue: Mapping[str, Any], wholes: Mapping[Cell, Decimal | None]
) -> Mapping[Cell, Unknown]:
    """Return what is not known of each share of a declared population.

    Of who declared a total and has no record in the cell, nothing is known.
    """
    by_cell: dict[Cell, list[Row]] = defaultdict(list)
    for row in rows:
        by_cell[cell(row)].append(row)
    found = {}
    for about, some in by_cell.items():
        whole = whole_of(about, catalogue[about.kpi])
        others = (wholes.get(whole) if whole else None) or Decimal(0)
        units = sum((Decimal(row["units"]) - Decimal(row["declared"]) for row in some), others)
        found[about] = Unknown(units, undeclared=sum(int(row["undeclared"]) for row in some))
    return found


def cell(row: Row) -> Cell:
    """Return the cell that a row is about; many rows are about the same."""
    return _cell(*ABOUT(row))


@lru_cache(maxsize=100_000)
def _cell(  # noqa: PLR0913, PLR0917 - the columns that say what a row is about
    kpi: str, start: str, end: str, nature: str, count_unit: str, unit: str, apart: str, part: str, dimension: str,
    code: str, attribute: str, klass: str, version: str,
) -> Cell:  # fmt: skip
    group = tuple(sorted(each for each in ((dimension, code), (attribute, klass)) if each[0]))
    kept_apart = tuple((name, value) for name, value in msgspec.json.decode(apart))
    return Cell(kpi, (start, end), nature, count_unit, unit, kept_apart, part, group, version)


def sums(rows: Sequence[Row]) -> Sums:
    """Return the sums of one cell; each row holds values that count, are missing, or are left out."""
    missing, excluded = _reasons(rows, MISSING), _reasons(rows, EXCLUDED)
    counted = [row for row in rows if row["state"] == COUNTED]
    seen = max((int(row["organisations"]) for row in rows if row["state"] != EXCLUDED), default=0)
    if not counted:
        return Sums(missing=missing, excluded=excluded, seen=seen)
    determinations = {each: _whole(counted, each) for each in DETERMINATIONS}
    return Sums(
        numerator=_exact(counted, "numerator"),
        denominator=_exact(counted, "denominator"),
        known=_whole(counted, "known"),
        subjects=_whole(counted, "subjects"),
        euro=_exact(counted, "euro") or Decimal(0),
        missing=missing,
        excluded=excluded,
        determinations={name: count for name, count in determinations.items() if count},
        verified=_whole(counted, "verified"),
        persons=_whole(counted, "persons"),
        unknown_persons=_whole(counted, "unknown_persons"),
        lower_bounds=_whole(counted, "lower_bounds"),
        organisations=max(int(row["organisations"]) for row in counted),  # at least so many: rows may share some
        seen=seen,
    )


def _exact(rows: Sequence[Row], name: str) -> Decimal | None:
    found = [Decimal(row[name]) for row in rows if row[name] is not None]
    return sum(found, Decimal(0)) if found else None


def _whole(rows: Sequence[Row], name: str) -> int:
    return sum(int(row[name]) for row in rows)


def _reasons(rows: Sequence[Row], state: str) -> Mapping[str, int]:
    found: Counter[str] = Counter()
    for row in rows:
        if row["state"] == state:
            found[row["reason"]] += int(row["known"])
    return dict(found)


def declared(
    about: Cell, rows: Sequence[Row], definition: Mapping[str, Any], wholes: Mapping[Cell, Decimal | None]
) -> Declared:
    """Return the declared number and money behind a cell, each None unless every organisation in it declared it."""
    count, euro = declared_cells(about, definition)
    seen = [row for row in rows if row["state"] != EXCLUDED]
    some_did_not = [any(row[name] for row in seen) for name in ("without_count", "without_money")] if count else []
    found = [wholes.get(each) if each else None for each in (count, euro)]
    return Declared(*(None if lacks else each for each, lacks in zip(found, some_did_not, strict=False)))


def _expected(about: Cell, expected: Mapping[str, int]) -> int | None:
    """Return how many organisations should be in a cell; None where nobody knows."""
    by = {name: code for name, code in about.group if name in ATTRIBUTES}
    if not by:
        return sum(expected.values()) or None
    return expected.get(by[BY_TYPE]) if by.keys() == {BY_TYPE} else None
