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

_MAKE = """
import sys
from pathlib import Path
from damaged import CASES
for each in CASES:
    (Path(sys.argv[1]) / each.name).write_bytes(each.make())
"""


def recorded(checkout: Checkout, sample: int) -> dict[str, str]:
    """Return what the command says of each damaged workbook, and the workbook that it marks."""
    with TemporaryDirectory() as name:
        folder = Path(name).resolve()
        _make(checkout, folder)
        found = sorted(each for each in folder.iterdir() if sampled(_key(each), sample))
        return dict(ChainMap(*in_parallel(checkout, "nl", partial(_judged, checkout), found)))


def _make(checkout: Checkout, folder: Path) -> None:
    """Have the tests of the checkout make the workbooks."""
    path = f"{checkout.root}:{checkout.root / 'tests'}"
    command = [sys.executable, "-P", "-c", _MAKE, str(folder)]
    subprocess.run(command, env=checkout.environment | {"PYTHONPATH": path}, cwd=checkout.root, check=True)  # noqa: S603 - our own command


def _key(path: Path) -> str:
    return f"damaged/{path.name}"


def _judged(checkout: Checkout, path: Path) -> dict[str, str]:
    key, marked = _key(path), f"marked-{path.name}"
    said = warm(checkout, ("mvi-validate", "--all", "--annotate", marked, path.name), path.parent, {})
    written = path.with_name(marked)
    return {key: said} | ({f"{key} :: marked": contents(written)} if written.exists() else {})
