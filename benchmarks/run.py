"""Measure side by side, in one run, what a submission costs; every figure is a ratio.

`python benchmarks/run.py [MEGABYTES]`: whole processes, each pair in turn, median and range of the ratios of processor
time. The baseline is a process that only parses the same file with orjson, with the garbage collector off; what the
collector costs it is printed too. Then the stages inside one process against the same parse. There are two files, as
copies of one example have few kinds of records: they flatter whatever is worked out once for each kind.
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import time
from compileall import compile_dir
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import orjson
import synthetic

from mvi_standard.editions import LATEST
from mvi_standard.history.provenance import Run
from mvi_standard.reading.json_text import read_json
from mvi_standard.render import KEPT, writer
from mvi_standard.report import Options
from mvi_standard.stages.structure import Structure
from mvi_standard.total.synth.country import netherlands
from mvi_standard.validate import judge

if TYPE_CHECKING:
    from collections.abc import Callable

    from mvi_standard.finding import Finding
    from mvi_standard.report import Report

ROOT = Path(__file__).parents[1]
SCHEMA = ROOT / "mvi_standard" / "v1" / "schema-1.0.json"
MINIMAL = ROOT / "examples" / "valid" / "minimaal.json"
FAULTY = 0.01
CONTRACTS = 2800
"""Contracts of a made-up authority whose file is as large as a megabyte of copies, which are indented."""
LEAVING = "from mvi_standard.cli.validate import main; main()"
BIN = Path(sys.executable).parent
PARSE = "import gc, sys; gc.disable(); import orjson; orjson.loads(open(sys.argv[1], 'rb').read())"
REFERENCE = (
    "import sys, orjson, jsonschema; schema = orjson.loads(open(sys.argv[2], 'rb').read());"
    "list(jsonschema.Draft202012Validator(schema).iter_errors(orjson.loads(open(sys.argv[1], 'rb').read())))"
)


def seconds(command: list[str]) -> float:
    """Run a command to its end; the processor time that it took, as others may use the machine too."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime


def ratio(name: str, ours: list[str], base: list[str], rounds: int) -> None:
    """Time two commands in turn and print the median and the range of the ratio."""
    seconds(ours), seconds(base)
    ratios = sorted(seconds(ours) / seconds(base) for _ in range(rounds))
    print(f"  {name:52} {statistics.median(ratios):6.2f}  ({ratios[0]:.2f} - {ratios[-1]:.2f})")


def best(work: Callable[[], Any], rounds: int = 3) -> float:
    """Return the shortest of a few runs inside this process."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def _places(data: bytes, faults: list[Finding]) -> None:
    source = read_json(data).source
    for each in faults:
        source.place(each.path)


def _written(report: Report) -> None:
    written = writer("text", StringIO(), "nl", Run("2027-01-01"))
    written.add(report)
    written.close()


def stages(data: bytes) -> None:
    """Print what each stage costs inside one process, as a ratio to the parse."""
    gc.disable()
    parse = best(lambda: orjson.loads(data))
    document = read_json(data)
    structure = Structure(LATEST.schema, LATEST.tables.lists)
    records = list(document.records(LATEST.tables.lists))
    faults = [each for record in records for each in structure.check(record)]
    reading, checking = best(lambda: read_json(data)), best(lambda: [structure.check(each) for each in records])
    placing = best(lambda: _places(data, faults)) - reading
    judging = best(lambda: judge(document, LATEST, choices=Options(keep=KEPT)))
    report = judge(document, LATEST, choices=Options(keep=KEPT))
    writing = best(lambda: _written(report))
    gc.enable()
    rows = {
        "reading": reading,
        "structure": checking,
        f"reading + structure + positions of {len(faults)} faults": reading + checking + max(0, placing),
        "references, rules": judging - checking,
        "report, and level of conformance": writing,
        "everything": reading + judging + writing,
    }
    for name, value in rows.items():
        print(f"  {name:52} {value / parse:6.2f}")


def against_parse(path: Path) -> None:
    """Print what judging a file costs, as a ratio to parsing it."""
    parse = [sys.executable, "-c", PARSE, str(path)]
    ours = [str(BIN / "mvi-validate"), str(path)]
    print("whole process, ratio to parse only (gc off):")
    ratio("parse only, gc on", [sys.executable, "-c", PARSE.replace("gc.disable();", ""), str(path)], parse, 5)
    ratio("mvi-validate", ours, parse, 5)
    ratio("the same, tidying up before it ends", [sys.executable, "-c", LEAVING, str(path)], parse, 5)
    print("inside one process, ratio to parse (gc off):")
    stages(path.read_bytes())


def against_others(path: Path) -> None:
    """Print what other validators take for the structure of a file alone."""
    ours = [str(BIN / "mvi-validate"), str(path)]
    print("whole process, ratio to mvi-validate:")
    check = [str(BIN / "check-jsonschema"), "--schemafile", str(SCHEMA), str(path)]
    ratio("check-jsonschema (structure only)", check, ours, 1)
    ratio("jsonschema (structure only)", [sys.executable, "-c", REFERENCE, str(path), str(SCHEMA)], ours, 1)


def main(megabytes: float) -> None:
    """Print everything; compiled first, as an installed package is."""
    compile_dir(ROOT / "mvi_standard", quiet=1)
    with TemporaryDirectory() as folder:
        copies, made_up = Path(folder, "copies.json"), Path(folder, "made-up.json")
        synthetic.main(megabytes, FAULTY, copies)
        against_parse(copies)
        ((_, data),) = netherlands(1, 1, round(CONTRACTS * megabytes), faults=False)
        print(f"a made-up authority, {made_up.write_bytes(data) / 1e6:.1f} MB, all of which conforms")
        against_parse(made_up)
        against_others(copies)
    print("cold start, ratio to `python -c pass`:")
    ratio(
        "mvi-validate, 3 kB that conforms",
        [str(BIN / "mvi-validate"), str(MINIMAL)],
        [sys.executable, "-c", "pass"],
        9,
    )


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 14.0)
