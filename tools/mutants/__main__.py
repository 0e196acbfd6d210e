"""Change a sample of the code in small ways, and run its tests: `python -m tools.mutants [PACKAGE ...]`.

Cosmic Ray makes the mutants and runs the tests, in copies of the checkout. A mutant that no test notices needs a test,
or a line in `survivors.txt`: `label  # reason`. So does one whose tests had to be stopped: nothing has noticed that.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tools.mutants.making import is_python, mutants
from tools.mutants.mutant import PRODUCT, Mutant, drawn
from tools.mutants.report import Outcome, complaints, reasons, scores
from tools.mutants.running import enter_copy, failing, judged

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
SURVIVORS = Path(__file__).with_name("survivors.txt")
GENERATED = ("models.py", "records.py")


def main() -> int:
    """Print the score of each package and what is not as it is listed; 1 when there is any of that."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("packages", nargs="*", metavar="PACKAGE", help="a first-level package; all of them by default")
    parser.add_argument("--size", type=int, default=5, help="how many of each package, 5 by default")
    parser.add_argument("--workers", type=int, default=2, help="how many run side by side, 2 by default")
    options = parser.parse_args()
    every = list(_every())
    wanted = [each for each in every if not options.packages or each.package in options.packages]
    with TemporaryDirectory() as folder:
        outcomes = list(_run(drawn(wanted, options.size, is_python), options.workers, folder))
    known = reasons(SURVIVORS.read_text("utf-8"))
    wrong = list(complaints(outcomes, known, {each.label for each in every}))
    _say(*wrong, *scores(outcomes))
    return 1 if wrong else 0


def _every() -> Iterator[Mutant]:
    for path in sorted(Path(PRODUCT).rglob("*.py")):
        if path.name not in GENERATED:
            yield from mutants(path)


def _run(sample: list[Mutant], workers: int, folder: str) -> Iterator[Outcome]:
    """Judge each mutant, and see that the tests that noticed one pass without it."""
    witnesses = set()
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, initializer=enter_copy, initargs=(ROOT, folder)) as pool:
        for done in as_completed([pool.submit(judged, each) for each in sample]):
            outcome = done.result()
            witnesses.add(outcome.noticed_by)
            _say(f"{outcome.noticed_by or 'nothing'} noticed {outcome.mutant.label}")
            yield outcome
        if wrong := pool.submit(failing, witnesses - {""}).result():
            raise RuntimeError(wrong)


def _say(*lines: str) -> None:
    sys.stdout.writelines(f"{each}\n" for each in lines)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
