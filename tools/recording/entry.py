"""Running a console command as its script does, on a day that does not move.

Also a script of its own, for a run in a fresh process: it imports nothing but the library that is being recorded.
"""

from __future__ import annotations

import os
import re
import sys
from datetime import UTC, datetime, tzinfo
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import ModuleType

MOMENT = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
_CLOCK = re.compile(r"\bdatetime\.(now|today)\(")


class FixedDatetime(datetime):
    """A `datetime` for which it is always the same moment."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        """Return the fixed moment."""
        return cls.fromtimestamp(MOMENT.timestamp(), tz)


def stop_clock(package: Path) -> None:
    """Fix the moment in each module of a package that asks for it, wherever that module stands."""
    for path in sorted(package.rglob("*.py")):
        if _CLOCK.search(path.read_text("utf-8")):
            names = path.relative_to(package.parent).with_suffix("").parts
            vars(import_module(".".join(names)))["datetime"] = FixedDatetime


def stay(module: ModuleType) -> None:
    """Let the commands of a module end with an exception where they end the process: the next one runs in it too."""
    if "os" in vars(module):
        vars(module)["os"] = SimpleNamespace(_exit=sys.exit)


def start(entry: str, arguments: Iterable[str], environment: Mapping[str, str]) -> None:
    """Call an entry point, as `package.module:function`, with a whole command line and variables of the environment."""
    module, _, function = entry.partition(":")
    os.environ.update(environment)
    sys.argv = list(arguments)
    getattr(import_module(module), function)()


if __name__ == "__main__":
    stop_clock(Path(sys.argv[1]))
    start(sys.argv[2], sys.argv[3:], {})
