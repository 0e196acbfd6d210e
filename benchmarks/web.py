"""Measure the validator in a browser and the building of the site, side by side, as ratios.

`python benchmarks/web.py BUNDLE [ROUNDS]`: BUNDLE is what `web/build.py` made; needs Chromium and the packages of
`web/` and `tests/web/`. In one Chromium, in turn and each from an empty cache: the start of Pyodide as npm gives it, up
to 1+1; the validator until it is ready; and the judging of two files. Then the time in which the whole site is built,
against that of the page builder alone over the same Markdown.
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

import synthetic

from mvi_standard.cli.server import Server
from mvi_standard.requirement import LANGUAGES

ROOT = Path(__file__).parents[1]
PYODIDE = ROOT / "web" / "node_modules" / "pyodide"
BASIC = ROOT / "examples" / "valid" / "gemeente-basis.json"
CONTRACTS = (300, 20_000)
GOALS = {"ready": 1.6, "300": 0.2, "20000": 1.5}
"""At most so many times the start of a Python that does nothing."""
BARE = 'import { loadPyodide } from "./pyodide.mjs"; postMessage((await loadPyodide()).runPython("1+1"));'


def files(folder: Path) -> list[Path]:
    """Write files with so many contracts each, as a municipality fills them in."""
    source, paths = json.loads(BASIC.read_bytes()), []
    for count in CONTRACTS:
        grown = synthetic.repeated(source, round(count / len(source["contracts"])))
        path = folder / f"{count}.json"
        path.write_text(json.dumps(grown, ensure_ascii=False, indent=1), "utf-8")
        records = sum(len(each) for each in grown.values() if isinstance(each, list))
        print(f"{len(grown['contracts']):,} contracts: {path.stat().st_size / 1e6:.1f} MB, {records:,} records")
        paths.append(path)
    return paths


def in_chromium(bundle: Path, rounds: int) -> list[dict[str, float]]:
    """Return what each round took, in milliseconds."""
    with TemporaryDirectory() as name:
        site = Path(name) / "site"
        shutil.copytree(next(bundle.iterdir()), site / "ours")
        shutil.copytree(PYODIDE, site / "bare")
        (site / "bare" / "worker.js").write_text(BARE, "utf-8")
        (site / "index.html").write_text("<!doctype html><title>x</title>", "utf-8")
        with Server(site, 0, "nl") as server:
            Thread(target=server.serve_forever, daemon=True).start()
            address = f"http://{server.server_name}:{server.server_port}"
            command = ["node", str(ROOT / "benchmarks" / "web.mjs"), address, str(rounds), *map(str, files(Path(name)))]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            server.shutdown()
    if done.returncode:
        sys.exit(done.stderr)
    return [dict(zip(("bare", *GOALS), each, strict=True)) for each in json.loads(done.stdout)]


def browsing(measured: list[dict[str, float]]) -> None:
    """Print the medians and ranges of the ratios, and whether the goals are met."""
    print(f"ratio to a bare Pyodide start ({statistics.median(each['bare'] for each in measured):.0f} ms here):")
    for what, goal in GOALS.items():
        ratios = sorted(each[what] / each["bare"] for each in measured)
        middle = statistics.median(ratios)
        name = "validator ready" if what == "ready" else f"{int(what):,} contracts judged"
        met = "met" if middle <= goal else "MISSED"
        print(f"  {name:30} {middle:6.2f}  ({ratios[0]:.2f} - {ratios[-1]:.2f})  goal {goal}: {met}")


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
