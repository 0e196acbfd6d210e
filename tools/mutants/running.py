"""Running tests against a mutant, in a copy of the checkout."""

from __future__ import annotations

import os
import resource
import shlex
import shutil
import subprocess
import sys
from compileall import compile_dir
from pathlib import Path
from tempfile import mkdtemp

from cosmic_ray.mutating import mutate_and_test
from cosmic_ray.testing import run_tests
from cosmic_ray.work_item import MutationSpec, TestOutcome

from tools.mutants.mutant import PRODUCT, Mutant
from tools.mutants.report import Outcome, first_failure
from tools.mutants.selection import selected

PYTEST = (sys.executable, "-m", "pytest", "-q", "-x", "--assert=plain", "-p", "no:cacheprovider", "--hypothesis-seed=0")
COMPUTING, WAITING, MEMORY = 600, 3600, 8 * 2**30
"""Seconds of the processor, seconds of the clock and bytes for one run: only an endless one needs as much."""


def enter_copy(root: Path, folder: str) -> None:
    """Go into a copy of the files of a checkout, in a folder; from there Python imports."""
    copy = Path(mkdtemp(dir=folder)).resolve()
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, check=True, capture_output=True, text=True).stdout  # noqa: S607 - the git of the developer
    for name in filter(None, listed.split("\0")):
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(root / name, copy / name)
    compile_dir(copy / PRODUCT, quiet=2)
    os.chdir(copy)
    os.environ["PYTHONPATH"] = str(copy)
    resource.setrlimit(resource.RLIMIT_CPU, (COMPUTING, COMPUTING))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def judged(mutant: Mutant) -> Outcome:
    """Run the likeliest tests of a mutant, and the others when these do not notice it."""
    change = MutationSpec(Path(mutant.path), mutant.operator, mutant.occurrence, mutant.start, mutant.end)
    for tests in filter(None, selected(mutant.path)):
        result = mutate_and_test([change], _command(tests), WAITING)
        if result.test_outcome == TestOutcome.KILLED:
            test = first_failure(result.output)
            return Outcome(mutant, test, not test, result.diff)
        if result.test_outcome != TestOutcome.SURVIVED:
            raise RuntimeError(result.output)
    return Outcome(mutant, "", stopped=False, diff=result.diff)


def failing(tests: set[str]) -> str:
    """Return what goes wrong in these tests without any mutant: what fails by itself has noticed nothing."""
    result, output = run_tests(_command(sorted(tests)), WAITING)
    return "" if result == TestOutcome.SURVIVED else str(output)


def _command(tests: list[str]) -> str:
    return shlex.join([*PYTEST, *tests])
