"""From many submissions to one total, on one screen: select, validate, compute, add up, withhold, account, publish."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from mvi_standard.editions import LATEST
from mvi_standard.total.accounting import account_of, expecting
from mvi_standard.total.engine import ONE_MACHINE
from mvi_standard.total.expected import NOBODY
from mvi_standard.total.gaps import gaps
from mvi_standard.total.guarding import Guard
from mvi_standard.total.judging import Counting
from mvi_standard.total.kept_norms import kept_norms
from mvi_standard.total.last_year import compared
from mvi_standard.total.naming import renamed, unique
from mvi_standard.total.output import GROUPS, KEYS, PERIODS, PUBLISHED, Output
from mvi_standard.total.parts import Parts
from mvi_standard.total.period import chosen as counted
from mvi_standard.total.period import refuse_empty
from mvi_standard.total.plausibility import weighed
from mvi_standard.total.provinces import Province, by_province
from mvi_standard.total.publish import tells_whose, write_published
from mvi_standard.total.receipts import Offered, receipts
from mvi_standard.total.record_files import write_records
from mvi_standard.total.same_bodies import NO_BODIES, SameBodies, same_bodies
from mvi_standard.total.stage import Stage, told, untold
from mvi_standard.total.suppress import shown, suppress
from mvi_standard.total.version_selection import choose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mvi_standard.counting.figure import Figure
    from mvi_standard.total.account import Account
    from mvi_standard.total.engine import Engine
    from mvi_standard.total.expected import Expected
    from mvi_standard.total.receipt import Receipt
    from mvi_standard.total.stage import Tell

READY = "klaar"
"""Folder in which the tables wait until all of them are written."""


@dataclass(frozen=True)
class Total:
    """The publishable part of a total: its figures, its account, those of two years, and of provinces."""

    figures: tuple[Figure, ...]
    account: Account
    same: SameBodies = NO_BODIES
    provinces: tuple[Province, ...] = ()


def total(  # noqa: PLR0913 - what is added up, into which folder, and how
    names: Iterable[str],
    out: Path,
    settings: Account,
    *,
    bodies: Expected = NOBODY,
    sound_records: bool = False,
    engine: Engine = ONE_MACHINE,
    shown_as: Mapping[str, str] | None = None,
    reports: Iterable[str] = (),
    last_year: Sequence[str] = (),
    post: Callable[[Path, Iterable[Receipt]], None] | None = None,
    tell: Tell = untold,
) -> Total:
    """Add up the submissions in these files and write the tables into the folder `out`.

    `settings` holds the periods (without any that of most organisations), the thresholds, the date and the version of
    the tool; `bodies` are the organisations that should report;
    `shown_as` gives the name of each file in the account (by default the name without its folder), `reports` names the
    files that will be written beside the tables; `engine` reads and adds up; `post` writes the receipts of all files
    into a folder, which compare them with the files `last_year`, if any; `tell` hears of each stage. Raises OSError
    when `out` cannot be written. Before it touches anything there it raises InTheWay where files stand that no total
    made, and NothingOn for a period on which nobody reports.
    """
    names = list(names)
    tell(Stage("heads"))
    chosen, rest = choose(engine.heads(names), engine.opened)
    refuse_empty(settings.periods, (each.period for versions in chosen for equal in versions for each in equal))
    output = Output(out)
    output.clear([*PUBLISHED, *reports], names)
    parts = Parts(output.parts, f"sound_records={sound_records}")
    engine.gather(chosen, output.internal, Counting(sound_records, parts))
    parts.forget_others(each for versions in chosen for equal in versions for each in equal)
    tell(Stage("figures"))
    ledger = engine.ledger(output.internal, LATEST.catalogue)
    ledger.limit(counted(ledger.rows, ledger.names, settings.periods), output.internal / PERIODS)
    settings = expecting(bodies, ledger, settings)
    found = ledger.figures(settings.expected)
    ledger.keep_keys(output.internal / KEYS)
    tell(Stage("withholding"))
    safe = suppress(found, Guard(settings.limits, ledger.contributors()))
    (output.internal / GROUPS).write_bytes(msgspec.json.format(msgspec.json.encode(gaps(ledger)), indent=1))
    tell(Stage("account"))
    shown_as = unique(shown_as or {each: Path(each).name for each in names})
    raw = account_of(ledger, chosen, rest, settings)
    renamed_sources = renamed(raw, shown_as)
    published = tuple(shown(each) for each in safe if not tells_whose(each))
    effects, waiting = weighed(ledger, output.internal, shown_as, published)
    kept = kept_norms(ledger, raw.periods, LATEST.norms)
    left_out = len(safe) - len(published)
    account = replace(renamed_sources, left_out=left_out, plausibility=effects, waiting=waiting, norms=kept)
    tell(Stage("records"))
    write_records(output.internal, ledger)
    (output.internal / READY).mkdir()
    write_published(output.internal / READY, published, account, ledger, tell)
    output.publish(PUBLISHED, output.internal / READY)
    if post:
        tell(Stage("receipts"))
        beside = compared(raw, chosen, last_year, ledger, engine.processes) if last_year else None
        (output.internal / READY).mkdir()
        made = receipts(ledger, Offered(raw, chosen, shown_as, beside), published)
        post(output.internal / READY, told(made, "receipts", len(raw.sources), tell))
        output.send(output.internal / READY)
    same = same_bodies(ledger, account.periods, published, LATEST.tables.report["trend"])
    provinces = by_province(ledger, account.periods, bodies, published, LATEST.tables.report["headline"])
    return Total(published, account, same, provinces)
