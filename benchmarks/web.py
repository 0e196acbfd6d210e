"""Measure the validator in a browser and the building of the site, side by side, as ratios.

`python benchmarks/web.py BUNDLE [ROUNDS]`: BUNDLE is what `web/build.py` made; needs Chromium and the packages of
`web/` and `tests/web/`. In one Chromium, in turn and each from an empty cache: the start of Pyodide as npm gives it, up
to 1+1; the validator until it is ready; and the judging of a small file. In the first round also that of large ones, of
which one is a workbook, with the memory of Python after it: that never shrinks. Then the time in which the whole site
is built, against that of the page builder alone over the same Markdown.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

import synthetic
import workbook

from mvi_standard.cli.server import Server
from mvi_standard.requirement import LANGUAGES

ROOT = Path(__file__).parents[1]
PYODIDE = ROOT / "web" / "node_modules" / "pyodide"
BASIC = ROOT / "examples" / "valid" / "gemeente-basis.json"
CONTRACTS = (300, 20_000)
GOALS = {"ready": 1.6, "300.json": 0.2, "20000.json": 1.5}
"""At most so many times the start of a Python that does nothing."""
WORKBOOK, SECONDS = "20000.xlsx", 15
"""A workbook, and in how many seconds it has to be judged."""
BARE = 'import { loadPyodide } from "./pyodide.mjs"; postMessage((await loadPyodide()).runPython("1+1"));'
MEASURED = """
import "./memory.js";
import "./worker.js";
"""
MEMORY = """
let memory;
const make = WebAssembly.instantiateStreaming;
WebAssembly.instantiateStreaming = async (...given) => {
  const made = await make(...given);
  memory ??= Object.values(made.instance.exports).find((each) => each instanceof WebAssembly.Memory);
  return made;
};
const post = self.postMessage.bind(self);
self.postMessage = (message) => post({ ...message, megabytes: memory && memory.buffer.byteLength / 1e6 });
"""
"""Every word of the worker says how much memory Python has."""

Taken = dict[str, dict[str, float]]
"""What was done -> `seconds` by the clock, `used` by processors, and `megabytes`."""


def files(folder: Path) -> list[Path]:
    """Write files with so many contracts each, as a municipality fills them in."""
    source, paths = json.loads(BASIC.read_bytes()), []
    for count in CONTRACTS:
        grown = synthetic.repeated(source, round(count / len(source["contracts"])))
        paths.append(written(grown, folder / f"{count}.json"))
    made = written(workbook.submission(CONTRACTS[-1]), folder / "workbook.json")
    seconds([str(workbook.BIN / "mvi"), "convert", str(made), str(folder / WORKBOOK)])
    return [*paths, folder / WORKBOOK]


def written(document: dict[str, Any], path: Path) -> Path:
    """Write a submission, and say how large it is."""
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1), "utf-8")
    records = sum(len(each) for each in document.values() if isinstance(each, list))
    print(f"{len(document['contracts']):,} contracts: {path.stat().st_size / 1e6:.1f} MB of JSON, {records:,} records")
    return path


def in_chromium(bundle: Path, rounds: int) -> list[Taken]:
    """Return what each round took."""
    with TemporaryDirectory() as name:
        site = Path(name) / "site"
        shutil.copytree(next(bundle.iterdir()), site / "ours")
        shutil.copytree(PYODIDE, site / "bare")
        (site / "bare" / "worker.js").write_text(BARE, "utf-8")
        (site / "ours" / "measured.js").write_text(MEASURED, "utf-8")
        (site / "ours" / "memory.js").write_text(MEMORY, "utf-8")
        (site / "index.html").write_text("<!doctype html><title>x</title>", "utf-8")
        with Server(site, 0, "nl") as server:
            Thread(target=server.serve_forever, daemon=True).start()
            address = f"http://{server.server_name}:{server.server_port}"
            command = ["node", str(ROOT / "benchmarks" / "web.mjs"), address, str(rounds), *map(str, files(Path(name)))]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            server.shutdown()
    if done.returncode:
        sys.exit(done.stderr)
    rounds_taken: list[Taken] = json.loads(done.stdout)
    return rounds_taken


def browsing(measured: list[Taken]) -> None:
    """Print the medians and ranges of the ratios, and whether the goals are met."""
    bare = {unit: statistics.median(each["bare"][unit] for each in measured) for unit in ("seconds", "used")}
    print(f"ratio to a bare Pyodide start (here {bare['seconds']:.1f} s, of which processors {bare['used']:.1f} s):")
    for what, goal in GOALS.items():
        taken = [each for each in measured if what in each]
        ratios, used = (sorted(each[what][unit] / each["bare"][unit] for each in taken) for unit in bare)
        middle = statistics.median(ratios)
        name = "validator ready" if what == "ready" else f"{what} judged"
        met = "met" if middle <= goal else "MISSED"
        spread = f"{middle:6.2f}  ({ratios[0]:.2f} - {ratios[-1]:.2f})  of processors {statistics.median(used):.2f}"
        print(f"  {name:30} {spread}  goal {goal}: {met}")
    book = measured[0][WORKBOOK]
    met = "met" if book["seconds"] <= SECONDS else "MISSED"
    print(f"{WORKBOOK} judged: {book['seconds']:.1f} s, of processors {book['used']:.1f} s  goal {SECONDS} s: {met}")
    print(f"  memory of Python at its peak: {book['megabytes']:.0f} MB")


def seconds(command: list[str]) -> float:
    """Run a command to its end; how long it took."""
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}")
    return time.perf_counter() - start


def building(bundle: Path) -> None:
    """Print what the pages cost beside the tool that turns them into HTML."""
    work = ROOT / "build" / "benchmark"  # inside the project: the page builder wants that
    with TemporaryDirectory() as name:
        options = ["--runtime", str(bundle), "--output", f"{name}/site", "--work", str(work)]
        whole = seconds([sys.executable, "-m", "tools.generate.pages", *options])
        builder = [sys.executable, "-m", "zensical", "build", "--strict", "--clean", "-f"]
        alone = sum(seconds([*builder, str(work / each / "mkdocs.yml")]) for each in LANGUAGES)
    shutil.rmtree(work)
    print(f"site, ratio to zensical alone ({alone:.0f} s here):\n  {'everything':30} {whole / alone:6.2f}")


def main(bundle: Path, rounds: int) -> None:
    """Print everything."""
    browsing(in_chromium(bundle, rounds))
    building(bundle)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5)  # noqa: PLR2004 - a number was given
