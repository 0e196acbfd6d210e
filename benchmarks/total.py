"""Measure side by side, in one run, what adding up a country costs; every figure is a ratio.

`python benchmarks/total.py [AUTHORITIES] [CONTRACTS]`: whole processes in turn, wall clock and processor time, against
DuckDB reading the same bytes into a table on the same number of cores; then the stages, and peak memory.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from mvi_standard.total.synth.country import netherlands

ROUNDS = 3
READ = (
    "import duckdb, sys; duckdb.connect().execute('CREATE TABLE read AS SELECT * FROM read_json_auto(\\'' + sys.argv[1]"
    " + '/*.json\\', union_by_name=true, maximum_object_size=400000000)')"
)


def measured(command: list[str]) -> tuple[float, float, float]:
    """Run a command to its end: wall clock and processor seconds with those of its children, and peak megabytes."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, used.ru_maxrss / 1000


def main() -> None:
    """Print the ratios."""
    authorities, contracts = (int(each) for each in (*sys.argv[1:], "400", "250")[:2])
    with TemporaryDirectory() as name:
        folder = Path(name) / "land"
        folder.mkdir()
        size = 0
        for file, data in netherlands(authorities, 1, contracts, faults=False):
            size += (folder / file).write_bytes(data)
        print(f"{authorities} authorities x {contracts} contracts, {size / 1e6:.0f} MB, {os.cpu_count()} cores")
        mvi = str(Path(sys.executable).with_name("mvi"))
        ours = [mvi, "total", str(folder), "-o", f"{name}/total"]
        base = [sys.executable, "-c", READ, str(folder)]
        pairs = [(measured(ours), measured(base)) for _ in range(ROUNDS)]
        for label, index in (("wall clock", 0), ("processor time", 1), ("peak memory of the largest process", 2)):
            ratios = sorted(one[index] / other[index] for one, other in pairs)
            print(f"  mvi total / DuckDB reading the same bytes: {label:36} {statistics.median(ratios):5.2f}"
                  f"  ({ratios[0]:.2f} - {ratios[-1]:.2f})")  # fmt: skip


if __name__ == "__main__":
    main()
