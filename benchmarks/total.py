"""Measure side by side, in one run, what adding up a country costs; every figure is a ratio.

`python benchmarks/total.py [AUTHORITIES] [CONTRACTS]` (400 and 250): whole processes in turn, wall clock and processor
time. A first run is held against DuckDB reading the same bytes into a table on the same number of cores, and a run
after one file has changed against the first; behind each ratio stands what it should be at most (decision 0080).
`--large` adds up 1,000 and 10,000 files of 25 contracts once, and prints seconds and peaks: these should be alike.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROUNDS = 3
SIZE = (400, 250)
LARGE, FILES = "--large", (1_000, 10_000)
AIM, AIM_AGAIN = (3.0, 3.0, 1.5), (0.5, 0.5, 1.0)
"""What the ratios of a first run, and of one after a change, should be at most."""
MVI = str(Path(sys.executable).with_name("mvi"))
Measured = tuple[float, float, float]
"""Seconds by the clock, seconds of processor time, and megabytes at the peak."""
READ = (
    "import duckdb, sys; duckdb.connect().execute('CREATE TABLE read AS SELECT * FROM read_json_auto(\\'' + sys.argv[1]"
    " + '/*.json\\', union_by_name=true, maximum_object_size=400000000)')"
)


def measured(command: list[str]) -> Measured:
    """Run a command to its end: wall clock and processor seconds with those of its children, and peak megabytes."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, ended, used = os.wait4(process.pid, 0)
    if ended:
        sys.exit(f"failed: {' '.join(command)}")
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, used.ru_maxrss / 1000


def made(folder: Path, authorities: int, contracts: int) -> list[Path]:
    """Make a country in which every file conforms."""
    size = {"authorities": authorities, "contracts": contracts}
    options = (f"--{name}={value}" for name, value in size.items())
    subprocess.run([MVI, "synth", *options, "--no-faults", "-o", str(folder)], check=True, stdout=subprocess.DEVNULL)
    files = sorted(folder.iterdir())
    read = sum(each.stat().st_size for each in files)
    print(f"{authorities} authorities x {contracts} contracts, {read / 1e6:.0f} MB, {os.cpu_count()} cores")
    return files


def total(folder: Path, out: Path) -> Measured:
    """Measure adding up a folder."""
    return measured([MVI, "total", str(folder), "-o", str(out)])


def beside(label: str, pairs: list[tuple[Measured, Measured]], aims: Measured) -> None:
    """Print how one side compares with the other: the middle ratio, the lowest and the highest, and the aim."""
    print(label)
    for index, name in enumerate(("wall clock", "processor time", "peak memory of the largest process")):
        ratios = sorted(one[index] / other[index] for one, other in pairs)
        found = f"{statistics.median(ratios):5.2f}  ({ratios[0]:.2f} - {ratios[-1]:.2f})"
        print(f"  {name:36} {found}  aim {aims[index]}")


def compare(work: Path, authorities: int, contracts: int) -> None:
    """Hold first runs against DuckDB, and runs after a change against first ones."""
    files = made(work / "land", authorities, contracts)
    first, reading, again = [], [], []
    for number in range(ROUNDS):
        out = work / f"total{number}"
        first.append(total(work / "land", out))
        reading.append(measured([sys.executable, "-c", READ, str(work / "land")]))
        files[number].write_bytes(files[number].read_bytes() + b"\n")
        again.append(total(work / "land", out))
        shutil.rmtree(out)
    beside("first run of mvi total / DuckDB reading the same bytes", list(zip(first, reading, strict=True)), AIM)
    beside("run after one changed file / first run", list(zip(again, first, strict=True)), AIM_AGAIN)


def grow(work: Path) -> None:
    """Print what it takes to add up many small files, once."""
    for number in FILES:
        made(work / f"land{number}", number, 25)
        wall, cpu, peak = total(work / f"land{number}", work / f"total{number}")
        print(f"  {wall:.0f} s by the clock, {cpu:.0f} s of processor time, {peak:.0f} MB in the largest process")


def main() -> None:
    """Print the ratios, or what many files take."""
    given = [int(each) for each in sys.argv[1:] if each != LARGE]
    with TemporaryDirectory() as name:
        if LARGE in sys.argv:
            grow(Path(name))
        else:
            compare(Path(name), *[*given, *SIZE[len(given) :]][:2])


if __name__ == "__main__":
    main()
