"""The files that the standard is written in: YAML and CSV as plain values, and the error for one that is wrong."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML

if TYPE_CHECKING:
    from pathlib import Path


class SourceError(ValueError):
    """`schema/` contradicts itself; each line of the message names a file, the element in it, and what is wrong."""

    def complaints(self) -> str:
        """Return the lines as they are shown."""
        return "".join(f"schema/: {each}\n" for each in str(self).splitlines())


def read_yaml(file: Path) -> Any:  # noqa: ANN401 - any YAML value
    """Return what a YAML file holds."""
    return YAML(typ="safe", pure=True).load(file)


def read_rows(file: Path) -> tuple[dict[str, str], ...]:
    """Return the rows of a CSV file by the names of their columns; a cell too many has the name None."""
    with file.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))
