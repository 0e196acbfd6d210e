"""Measure side by side, in one run, what a workbook costs; every figure of time is a ratio.

`python benchmarks/workbook.py [CONTRACTS]`: whole processes with their peak memory: writing a filled template, checking
it, and marking the same workbook with one faulty lot or contract in a hundred; then reading inside one process, each
pair in turn, against python-calamine alone and against calamine plus the pass of the guard.
"""

from __future__ import annotations

import gc
import json
import statistics
import sys
import time
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from python_calamine import load_workbook
from synthetic import repeated
from total import measured

from mvi_standard.read import read_workbook
from mvi_standard.workbook.core.guard import guarded

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLE = Path(__file__).parents[1] / "examples" / "valid" / "gemeente-basis.json"
BIN = Path(sys.executable).parent
ROUNDS, GOAL, CONTRACTS, FAULTY = 3, 3, 20_000, 100


def submission(contracts: int) -> dict[str, Any]:
    """Return a submission with so many contracts, three to a lot: a workbook holds at most 500,000 filled cells.

    One of each three begins so long before the award of its lot that it has a warning.
    """
    source = json.loads(EXAMPLE.read_bytes())
    lot = source["lots"][0]
    shared = [{**each, "lots": [lot["id"]]} for each in source["contracts"]]
    few = {**source, "lots": [lot], "contracts": shared, "commitments": [], "social_return_reports": []}
    return repeated(few, -(-contracts // len(shared)))


def damaged(source: dict[str, Any]) -> dict[str, Any]:
    """Return a submission in which a code is wrong, once in every so many lots and contracts."""
    lots = [each if n % FAULTY else {**each, "nature": "divers"} for n, each in enumerate(source["lots"])]
    contracts = [each if n % FAULTY else {**each, "kind": "divers"} for n, each in enumerate(source["contracts"])]
    return {**source, "lots": lots, "contracts": contracts}


def calamine(content: bytes) -> None:
    """Read all cells, and do nothing with them."""
    with load_workbook(BytesIO(content)) as book:
        for number in range(len(book.sheet_names)):
            book.get_sheet_by_index(number).to_python(skip_empty_area=False)


def seconds(work: Callable[[], object]) -> float:
    """Time one piece of work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def reading(content: bytes) -> None:
    """Print what reading costs as a ratio to less than that."""
    gc.disable()
    times = [
        (
            seconds(lambda: calamine(content)),
            seconds(lambda: guarded(content)),
            seconds(lambda: read_workbook(content, ".xlsx")),
        )
        for _ in range(ROUNDS)
    ]
    gc.enable()
    shown("reading / calamine alone", [ours / base for base, _, ours in times])
    shown(f"reading / calamine and the guard (goal {GOAL})", [ours / (base + guard) for base, guard, ours in times])


def shown(name: str, ratios: list[float]) -> None:
    """Print the median and the range of a ratio."""
    ratios = sorted(ratios)
    print(f"  {name:52} {statistics.median(ratios):6.2f}  ({ratios[0]:.2f} - {ratios[-1]:.2f})")


def processes(folder: Path) -> None:
    """Print what each command takes: time as a ratio to checking the same submission in JSON, and memory."""
    good, bad, marked = folder / "groot.xlsx", folder / "fout.xlsx", folder / "gemerkt.xlsx"
    validate, mvi = str(BIN / "mvi-validate"), str(BIN / "mvi")
    base = measured([validate, str(folder / "groot.json")])
    commands = {
        "mvi template --from": [mvi, "template", "--from", str(folder / "groot.json"), "-o", str(good)],
        "mvi-validate": [validate, str(good)],
        "": [mvi, "convert", str(folder / "fout.json"), str(bad)],
        "mvi-validate, with faults": [validate, str(bad)],
        "mvi-validate --annotate": [validate, str(bad), "--annotate", str(marked)],
    }
    print(f"whole processes: processor time / mvi-validate of the same JSON ({base[2]:.0f} MB at its peak), and memory")
    for name, command in commands.items():
        _, used, megabytes = measured(command)
        if name:
            print(f"  {name:52} {used / base[1]:6.2f}  {megabytes:6.0f} MB")
    print(f"  the marked workbook is {marked.stat().st_size / bad.stat().st_size:.2f} times as large")


def main(contracts: int) -> None:
    """Print everything."""
    with TemporaryDirectory() as name:
        folder, made = Path(name), submission(contracts)
        (folder / "groot.json").write_text(json.dumps(made), "utf-8")
        (folder / "fout.json").write_text(json.dumps(damaged(made)), "utf-8")
        processes(folder)
        content = (folder / "groot.xlsx").read_bytes()
        count = len(made["contracts"])
        print(f"inside one process, {count} contracts with their lots, {len(content) / 1e6:.1f} MB of .xlsx:")
        reading(content)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else CONTRACTS)
