"""The checkout that is recorded, which need not be the one that this program stands in."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = "mvi_standard"
LANGUAGES = ("nl", "en")
_KEPT = {"HOME", "LANG", "PATH", "TMPDIR"}
_FIXED = {
    "COLUMNS": "100",
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
    "TERM": "dumb",
    "TZ": "Europe/Amsterdam",
    "XDG_CACHE_HOME": "/nonexistent",
}


@dataclass(frozen=True)
class Checkout:
    """A working tree of the repository."""

    root: Path

    @property
    def package(self) -> Path:
        """The folder of the library."""
        return self.root / PACKAGE

    @property
    def commands(self) -> dict[str, str]:
        """The entry point of each console command."""
        project = tomllib.loads((self.root / "pyproject.toml").read_text("utf-8"))["project"]
        return dict(project["scripts"])

    @property
    def examples(self) -> list[str]:
        """Each example, by its path from the root."""
        return sorted(str(each.relative_to(self.root)) for each in self.root.glob("examples/*/*") if each.is_file())

    @property
    def formats(self) -> list[str]:
        """Each format of a report: the name of the module that writes it."""
        return sorted(each.stem for each in self.package.glob("render/formats/[!_]*.py"))

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a run: no language, colour, cache or time zone of the person who records."""
        kept = {name: value for name, value in os.environ.items() if name in _KEPT}
        return kept | _FIXED | {"PYTHONPATH": str(self.root)}
