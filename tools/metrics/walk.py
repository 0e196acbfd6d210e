"""Prints the walk of one submission through `validate`; runs by itself, in the interpreter of the checkout.

`python walk.py FILE`, with the checkout on PYTHONPATH: JSON, a list of [module, function] in the order in which each
function of the package is entered for the first time. So a loop over records counts once, however many there are.
Lambdas and comprehensions belong to the function that holds them; what runs while a module is imported is left out.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import CodeType, FrameType


class Walk:
    """A profiler that keeps the first entry of each function below a folder."""

    def __init__(self, package: Path) -> None:
        self.entered: dict[CodeType, tuple[str, str]] = {}
        self._package = package
        self._importing = 0

    def __call__(self, frame: FrameType, event: str, _: object) -> None:
        """Take what the interpreter reports."""
        code = frame.f_code
        if code.co_name == "<module>":
            self._importing += (event == "call") - (event == "return")
        elif event == "call" and not self._importing and code not in self.entered and code.co_name[0] != "<":
            path = Path(code.co_filename)
            if path.is_relative_to(self._package):
                steps = path.relative_to(self._package).with_suffix("").parts
                module = ".".join(steps[:-1] if steps[-1] == "__init__" else steps)
                self.entered[code] = (module or self._package.name, code.co_name)


def main(name: str) -> None:
    """Validate a file and print its walk."""
    import mvi_standard  # noqa: PLC0415 - that of the checkout, not of the caller

    package = Path(mvi_standard.__file__).parent
    if package.parent != Path.cwd():
        sys.exit(f"no package in {Path.cwd()}")
    walk = Walk(package)
    source, validate = Path(name), mvi_standard.validate
    sys.setprofile(walk)
    try:
        report = validate(source)
    finally:
        sys.setprofile(None)
    if not report.conforms:
        sys.exit(f"{name} does not conform")
    json.dump(list(walk.entered.values()), sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
