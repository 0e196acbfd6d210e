"""The damaged workbooks of the tests: what is said of each, and how each is marked."""

from __future__ import annotations

import subprocess
import sys
from collections import ChainMap
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tools.recording.contents import contents
from tools.recording.record import sampled
from tools.recording.running import in_parallel, warm

if TYPE_CHECKING:
    from tools.recording.checkout import Checkout

_LIST = "from damaged import CASES; print(*(each.name for each in CASES), sep='\\n')"
_MAKE = """
import sys
from pathlib import Path
from damaged import CASES
for each in CASES:
    if each.name in sys.argv[2:]:
        (Path(sys.argv[1]) / each.name).write_bytes(each.make())
"""


def recorded(checkout: Checkout, sample: int) -> dict[str, str]:
    """Return what the command says of each damaged workbook, and the workbook that it marks."""
    names = [name for name in _in_tests(checkout, _LIST).split("\n") if name and sampled(f"damaged/{name}", sample)]
    with TemporaryDirectory() as temporary:
        folder = Path(temporary).resolve()
        _in_tests(checkout, _MAKE, str(folder), *names)
        return dict(
            ChainMap(*in_parallel(checkout, "nl", partial(_judged, checkout), [folder / name for name in names]))
        )


def _in_tests(checkout: Checkout, program: str, *arguments: str) -> str:
    """Run a program that imports from the tests of the checkout; its output."""
    path = f"{checkout.root}:{checkout.root / 'tests'}"
    command = [sys.executable, "-P", "-c", program, *arguments]
    environment = checkout.environment | {"PYTHONPATH": path}
    run = partial(subprocess.run, cwd=checkout.root, check=True, stdout=subprocess.PIPE, text=True)
    return str(run(command, env=environment).stdout)


def _judged(checkout: Checkout, path: Path) -> dict[str, str]:
    key, marked = f"damaged/{path.name}", f"marked-{path.name}"
    said = warm(checkout, ("mvi-validate", "--all", "--annotate", marked, path.name), path.parent, {})
    written = path.with_name(marked)
    return {key: said} | ({f"{key} :: marked": contents(written)} if written.exists() else {})
