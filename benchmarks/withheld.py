"""Measure which share of the figures is withheld, by family, and what an attack on them brings back.

`PYTHONPATH=tests python benchmarks/withheld.py SUBMISSIONS [BEFORE]`: the files or the folder to add up, and a
`figures.parquet` that another version made of them. Exits with the number of figures that the attack finds.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
from attacks import bounded, brought_back
from totals import guarded_total

from mvi_standard.editions import LATEST
from mvi_standard.total.suppress import suppress

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Told = tuple[str, frozenset[str], bool]
"""The KPI of a figure, by which dimensions it is divided, and whether it is withheld."""


def families(kpi: str, divided: frozenset[str]) -> Iterator[str]:
    """Give the families that a figure is in."""
    yield "all"
    if kpi.startswith("PRO"):
        yield "process (PRO)"
    if divided == {"thema"}:
        yield "by theme"
    if divided == {"thema", "organisatietype"}:
        yield "by theme and type"
    if LATEST.catalogue.get(kpi, {}).get("kind") == "effect":
        yield "effects"


def counts(figures: Iterable[Told]) -> dict[str, tuple[int, int]]:
    """Return of each family how many figures are withheld, and how many there are."""
    found: dict[str, tuple[int, int]] = {}
    for kpi, divided, withheld in figures:
        for each in families(kpi, divided):
            hidden, every = found.get(each, (0, 0))
            found[each] = hidden + withheld, every + 1
    return found


def published(file: Path) -> Iterator[Told]:
    """Give the figures of a total that was written."""
    for row in pq.read_table(file).to_pylist():
        yield row["kpi"], frozenset({row["dimension_1"], row["dimension_2"]} - {""}), bool(row["withheld"])


def main() -> int:
    """Print the table, and what the attack finds."""
    source, *before = map(Path, sys.argv[1:])
    figures, guard = guarded_total(source)
    told = suppress(figures, guard)
    now = counts((each.cell.kpi, frozenset(dict(each.cell.group)), bool(each.withheld)) for each in told)
    then = counts(published(before[0])) if before else {}
    print(f"{'withheld':20}{'before':>22}{'now':>22}")
    for family, numbers in now.items():
        columns = (f"{n} of {of} ({n / of:.0%})" if of else "-" for n, of in (then.get(family, (0, 0)), numbers))
        print(f"{family:20}" + "".join(f"{each:>22}" for each in columns))
    guarded = [each for each in told if guard.covers(each.cell)]
    back, near = brought_back(guarded), bounded(guarded)
    print(f"attack: {len(back)} recovered, {len(near)} bounded within 10 %")
    return len(back) + len(near)


if __name__ == "__main__":
    sys.exit(main())
