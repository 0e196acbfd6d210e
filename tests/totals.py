"""Totals in tests: a folder of submissions, and the figures that follow from it."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from hypothesis import settings
from places import EXAMPLES

from mvi_standard.counting.aggregate import figures
from mvi_standard.editions import LATEST
from mvi_standard.total.account import Account
from mvi_standard.total.accounting import account_of
from mvi_standard.total.add_up import Ledger
from mvi_standard.total.engine import OneMachine
from mvi_standard.total.flow import Total, total
from mvi_standard.total.gaps import Gap, gaps
from mvi_standard.total.gather import gather
from mvi_standard.total.guarding import NOBODY, Guard, Limits
from mvi_standard.total.judging import Counting
from mvi_standard.total.submission_head import heads
from mvi_standard.total.synth.country import netherlands
from mvi_standard.total.version_selection import choose
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from mvi_standard.counting.figure import Cell, Figure

Json = dict[str, Any]
TWICE = "PRO-05"
"""The KPI that follows from the records in two units of count."""
YEAR = {"start": "2026-01-01", "end": "2026-12-31"}
FEW = settings(max_examples=settings().max_examples // 10)
"""For a test that adds up a country for each of its examples; in the deep profile that are still many."""
ALL_SHOWN = Account(limits=Limits(persons=1, suppliers=1))
"""Settings with which nothing is withheld."""


def country(folder: Path, *, authorities: int, contracts: int, faults: bool, seed: int = 1) -> Path:
    """Write a fictional Netherlands into a folder."""
    for name, data in netherlands(authorities, seed, contracts, faults=faults):
        (folder / name).write_bytes(data)
    return folder


def raise_values(folder: Path, *, files: int) -> None:
    """Make every value in so many files of a folder a thousand times as large, as if in another unit."""
    for path in sorted(folder.glob("*.json"))[:files]:
        made = read(path)
        for row in made.get("observations", ()):
            if "number" in row:
                row["number"] *= 1000
        path.write_text(json.dumps(made), "utf-8")


def submissions(authorities: int, contracts: int) -> list[Json]:
    """Return the documents of a fictional Netherlands in which every file conforms."""
    return [json.loads(data) for _, data in netherlands(authorities, 1, contracts, faults=False)]


def read(path: Path) -> Json:
    """Return the document in a JSON file."""
    found: Json = json.loads(path.read_text("utf-8"))
    return found


def example(name: str) -> Json:
    """Return the document of examples/valid/<name>.json."""
    return read(EXAMPLES / "valid" / f"{name}.json")


def examples(*names: str) -> list[Path]:
    """Return the files of these valid examples."""
    return [EXAMPLES / "valid" / f"{name}.json" for name in names]


def written(folder: Path, **documents: Json) -> Path:
    """Write each document as JSON into a folder, by its name; a record stands on a line of its own."""
    folder.mkdir(exist_ok=True)
    for name, document in documents.items():
        (folder / f"{name}.json").write_text(json.dumps(document, indent=1), "utf-8")
    return folder


def changed(document: Json, **fields: Any) -> Json:
    """Return a copy of a document with other values in its root."""
    return {**deepcopy(document), **fields}


def names_of(*paths: Path) -> list[str]:
    """Return the names of these files, and of the files in these folders."""
    return [str(each) for path in paths for each in (sorted(path.iterdir()) if path.is_dir() else [path])]


def total_of(*paths: Path, sound_records: bool = False, processes: int = 1) -> list[Figure]:
    """Return the figures of all submissions in these files and folders."""
    return total_of_names(names_of(*paths), sound_records=sound_records, processes=processes)


def total_of_names(names: Iterable[str], *, sound_records: bool = False, processes: int = 1) -> list[Figure]:
    """Return the figures of all submissions in files of these names, given in this order."""
    chosen, _ = choose(heads(names))
    with TemporaryDirectory() as work:
        gather(chosen, Path(work), Counting(sound_records), processes=processes)
        return Ledger(Path(work), LATEST.catalogue).figures({})


def gathered(work: Path, *paths: Path) -> Path:
    """Judge all submissions in these files and folders, and return the folder with their tables."""
    chosen, _ = choose(heads(names_of(*paths)))
    gather(chosen, work, Counting(), processes=1)
    return work


def bodies_in(tables: Path) -> list[tuple[str, Figure]]:
    """Return all figures of the organisations in these tables, each with whose it is; nothing is withheld.

    A total divides by organisation what protects nobody: here that is everything.
    """
    ledger = Ledger(tables, {kpi: {**each, "protects": NOBODY} for kpi, each in LATEST.catalogue.items()})
    ledger.figures({})
    return [(name, each) for name, figures in ledger.of_bodies() for each in figures]


def guarded_total(*paths: Path) -> tuple[list[Figure], Guard]:
    """Return the figures of all submissions in these files and folders, with who is behind them."""
    chosen, _ = choose(heads(names_of(*paths)))
    with TemporaryDirectory() as work:
        gather(chosen, Path(work), Counting(), processes=1)
        ledger = Ledger(Path(work), LATEST.catalogue)
        return ledger.figures({}), Guard(Limits(), ledger.contributors())


def total_of_documents(*documents: Json, sound_records: bool = False) -> list[Figure]:
    """Return the figures of these submissions together."""
    with TemporaryDirectory() as folder:
        named = {f"d{number:03}": each for number, each in enumerate(documents)}
        return total_of(written(Path(folder), **named), sound_records=sound_records)


def account(*paths: Path, sound_records: bool = False) -> Account:
    """Return the account of the total of these files and folders."""
    chosen, rest = choose(heads(names_of(*paths)))
    with TemporaryDirectory() as work:
        gather(chosen, Path(work), Counting(sound_records), processes=1)
        ledger = Ledger(Path(work), LATEST.catalogue)
        ledger.figures({})
        return account_of(ledger, chosen, rest, Account())


def gaps_of(*paths: Path) -> list[Gap]:
    """Return what buyer groups report that is not the sum of their members."""
    chosen, _ = choose(heads(names_of(*paths)))
    with TemporaryDirectory() as work:
        gather(chosen, Path(work), Counting(), processes=1)
        ledger = Ledger(Path(work), LATEST.catalogue)
        ledger.figures({})
        return gaps(ledger)


def published(out: Path, *paths: Path, asked: Account = ALL_SHOWN, sound_records: bool = False) -> Total:
    """Add up these files and folders, and write all tables into `out`."""
    return total(names_of(*paths), out, asked, sound_records=sound_records, engine=OneMachine(1))


def alone(path: Path) -> list[Figure]:
    """Return the figures of one file by the Python fold, without a database."""
    dossier = validate(path).dossier
    assert dossier is not None
    assert dossier.submission is not None
    types = {each["id"]: each.get("organisation_type", "") for each in dossier.all("Organisation")}
    span = dossier.submission["reporting_period"]
    return figures(LATEST.ledger.lines(dossier), LATEST.catalogue, types, (span["start"], span["end"]))


def every(found: Iterable[Figure], about: str) -> Iterator[Figure]:
    """Give the figures that are about this: its group (and `maatstaf`) must be named, of the rest some may do.

    `PRO-07 thema=di`, `KLI-02 verwacht time_basis=in_periode`. Of a KPI in two units of count, `PRO-05 trajecten` names
    the other one.
    """
    kpi, *words = about.split()
    nature = "verwacht" if "verwacht" in words else "gerealiseerd"
    wanted = {tuple(each.split("=", 1)) for each in words if "=" in each}
    unit = "trajecten" if "trajecten" in words else LATEST.catalogue.get(kpi, {}).get("count_unit")
    for each in found:
        if kpi == TWICE and each.cell.count_unit != unit:
            continue
        group, apart = set(each.cell.group), set(each.cell.apart)
        group |= {pair for pair in apart if pair[0] == "maatstaf"}
        if each.cell.kpi == kpi and each.cell.nature == nature and group <= wanted <= group | apart:
            yield each


def the(found: Iterable[Figure], about: str) -> Figure:
    """Return the one figure with a value that is about this."""
    [one] = [each for each in every(found, about) if each.value is not None]
    return one


def added(found: Iterable[Figure]) -> Mapping[Cell, tuple[Decimal | None, Decimal | None, int]]:
    """Return the numerator, the denominator and what is known of each figure."""
    return {each.cell: (each.sums.numerator, each.sums.denominator, each.sums.known) for each in found}
