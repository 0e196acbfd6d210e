"""Put made-up input into every way in: `python -m tools.fuzz [TARGET ...]`.

Atheris makes the inputs, guided by the branches they reach, and keeps those that reach a new one in `build/fuzz`, from
where the next run goes on. What went wrong is there too, the shortest input of each place in the code with its
traceback. Such an input goes to `tools/fuzz/corpus/TARGET/`, under a name that says what it is; the tests run those.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tools.fuzz.target import load, names

ROOT = Path(__file__).resolve().parents[2]
_DONE = re.compile(r"^#(\d+)\s+DONE\s+cov: (\d+)", re.MULTILINE)
COLUMNS = "{:14} {:>12} {:>10} {:>8} {:>8}"


@dataclass(frozen=True)
class Outcome:
    """What came of a target: inputs run, branches reached, inputs kept, and files of what went wrong."""

    target: str
    runs: int
    branches: int
    kept: int
    found: tuple[Path, ...]


def main() -> int:
    """Print the outcome of each target; 1 when something went wrong in any."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", choices=[[], *names()], metavar="TARGET", help="all of them by default")
    parser.add_argument("--runs", type=int, help="how many inputs of each, by default what a release asks")
    parser.add_argument("--seed", type=int, default=1, help="where chance begins, 1 by default")
    parser.add_argument("--workers", type=int, default=2, help="how many targets run side by side, 2 by default")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "fuzz", help="what is kept between runs")
    options = parser.parse_args()
    _say(COLUMNS.format("target", "inputs", "branches", "kept", "wrong"))
    with ThreadPoolExecutor(options.workers) as pool:
        asked = [
            (name, options.runs or load(name).runs, options.seed, options.folder) for name in options.targets or names()
        ]
        outcomes = list(pool.map(lambda each: _run(*each), asked))
    wrong = [file for each in outcomes for file in each.found]
    _say(*(f"wrong: {each}" for each in wrong))
    return 1 if wrong else 0


def outcome(target: str, said: str, folder: Path) -> Outcome:
    """Return what came of a target, by what the fuzzer said; a run that did not get to its end went wrong as well."""
    done, log = _DONE.search(said), folder / "log.txt"
    found = sorted(each for each in (folder / "found").glob("*") if each.suffix != ".txt")
    runs, branches = map(int, done.groups()) if done else (0, 0)
    kept = sum(1 for _ in (folder / "corpus").glob("*"))
    return Outcome(target, runs, branches, kept, tuple(found if done else [*found, log]))


def _run(name: str, runs: int, seed: int, folder: Path) -> Outcome:
    ours = folder / name
    ours.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(ours / "found", ignore_errors=True)  # what a run before this one found may be mended
    command = [sys.executable, "-m", "tools.fuzz.one", name, str(runs), str(seed), str(ours)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, errors="replace")  # noqa: S603 - our own command
    (ours / "log.txt").write_text(done.stderr, "utf-8")
    found = outcome(name, done.stderr, ours)
    _say(COLUMNS.format(name, found.runs, found.branches, found.kept, len(found.found)))
    return found


def _say(*lines: str) -> None:
    sys.stdout.writelines(f"{each}\n" for each in lines)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
