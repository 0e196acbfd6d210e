"""From many submissions to one total, on one screen: choose, judge and compute, add up, withhold, account, publish."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST
from mvi_standard.total.accounting import account_of
from mvi_standard.total.add_up import Ledger
from mvi_standard.total.gather import gather
from mvi_standard.total.heads import choose, heads
from mvi_standard.total.publish import write_tables
from mvi_standard.total.suppress import shown, suppress

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mvi_standard.figure import Figure
    from mvi_standard.total.account import Account

INTERNAL = "intern"
"""The folder with what is behind the figures, for `mvi trace`: not for publication."""


@dataclass(frozen=True)
class Total:
    """What may be published of a total: its figures, and the account that goes with them."""

    figures: tuple[Figure, ...]
    account: Account


def total(
    names: Iterable[str],
    out: Path,
    settings: Account,
    *,
    nonconforming: bool = False,
    processes: int | None = None,
) -> Total:
    """Add up the submissions in these files and write the tables into the folder `out`.

    `settings` holds the thresholds, the expected numbers of organisations, the date and the version of the tool.
    Raises OSError when `out` cannot be written.
    """
    work = out / INTERNAL
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    chosen, rest = choose(heads(names))
    gather(chosen, work, nonconforming=nonconforming, processes=processes)
    ledger = Ledger(work, LATEST.catalogue)
    found = ledger.figures(settings.expected)
    ledger.keep_keys(work / "keys.parquet")
    safe = suppress(found, settings.least_persons, settings.least_organisations)
    account = account_of(ledger, rest, settings)
    published = tuple(shown(each) for each in safe)
    write_tables(out, published, account, LATEST.labels)
    return Total(published, account)
