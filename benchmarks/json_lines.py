"""Measure what JSON Lines cost beside one document of the same records: `python benchmarks/json_lines.py [MEGABYTES]`.

Whole processes in turn, median and range of the ratios of processor time; then the peak memory of each. Short lines are
held against a file with one of them, and against half as many: memory should not grow.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from multiprocessing import Process
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import synthetic

ROOT = Path(__file__).parents[1]
MINIMAL = ROOT / "examples" / "valid" / "minimaal.json"
BIN = Path(sys.executable).parent
LINE = 0.43
"""Megabytes of a long line: the records of some hundreds of contracts."""
SMALL = 4_000
"""Short lines."""
ROUNDS = 3


def measured(command: list[str]) -> tuple[float, int]:
    """Run a command to its end: processor seconds, and peak megabytes."""
    with open(os.devnull, "wb") as nothing:  # noqa: PTH123 - a device
        child = subprocess.Popen(command, stdout=nothing, stderr=nothing)
        _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


def compared(name: str, ours: list[str], base: list[str]) -> None:
    """Run two commands in turn, and print the ratio of their processor time and the peak of both."""
    pairs = [(measured(ours), measured(base)) for _ in range(ROUNDS)]
    ratios = sorted(one[0] / other[0] for one, other in pairs)
    (_, peak), (_, other) = pairs[-1]
    print(f"  {name:52} {statistics.median(ratios):6.2f}  ({ratios[0]:.2f} - {ratios[-1]:.2f})  {peak} MB, {other} MB")


def make(folder: Path, megabytes: float) -> None:
    """Write the files, each document as one line."""
    source, minimal = json.loads(synthetic.EXAMPLE.read_bytes()), json.loads(MINIMAL.read_bytes())
    line = synthetic.submission(LINE, 0)
    lines = max(1, round(megabytes / LINE))
    files: dict[str, list[Any]] = {
        "long.jsonl": [line] * lines,
        "whole.json": [synthetic.repeated(source, lines * len(line["lots"]) // len(source["lots"]))],
        "short.jsonl": [minimal] * SMALL,
        "half.jsonl": [minimal] * (SMALL // 2),
    }
    for name, documents in files.items():
        with (folder / name).open("w", encoding="utf-8") as stream:
            stream.writelines(f"{json.dumps(each, ensure_ascii=False, separators=(',', ':'))}\n" for each in documents)


def main(megabytes: float) -> None:
    """Print the ratios."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        making = Process(target=make, args=(folder, megabytes))  # what a parent has in use counts for its children too
        making.start()
        making.join()
        whole, long, short, half = (
            [str(BIN / "mvi-validate"), str(folder / each)]
            for each in ("whole.json", "long.jsonl", "short.jsonl", "half.jsonl")
        )
        print("processor time, ratio; peak memory of both:")
        compared(f"lines of {LINE} MB / one document with the same records", long, whole)
        compared(f"{SMALL} short lines / one of them", short, [*whole[:1], str(MINIMAL)])
        compared(f"{SMALL} short lines / half as many", short, half)


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 14.0)
