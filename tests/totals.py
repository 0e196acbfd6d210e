"""Totals in tests: a folder of submissions, and the figures that follow from it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST
from mvi_standard.total.add_up import Ledger
from mvi_standard.total.gather import gather
from mvi_standard.total.heads import choose, heads
from mvi_standard.total.synth import netherlands

if TYPE_CHECKING:
    from mvi_standard.figure import Figure


def country(folder: Path, *, authorities: int, contracts: int, faults: bool, seed: int = 1) -> Path:
    """Write a fictional Netherlands into a folder."""
    for name, data in netherlands(authorities, seed, contracts, faults=faults):
        (folder / name).write_bytes(data)
    return folder


def total_of(*paths: Path, nonconforming: bool = False, processes: int = 1) -> list[Figure]:
    """Return the figures of all submissions in these files and folders."""
    names = [str(each) for path in paths for each in (sorted(path.iterdir()) if path.is_dir() else [path])]
    chosen, _ = choose(heads(names))
    with TemporaryDirectory() as work:
        gather(chosen, Path(work), nonconforming=nonconforming, processes=processes)
        return Ledger(Path(work), LATEST.catalogue).figures({})
