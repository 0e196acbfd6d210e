"""Where the commands start and end as processes: the system frees all memory at once, Python object by object."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from mvi_standard.cli.guard import UNUSABLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn


def mvi_validate() -> NoReturn:
    """Run `mvi-validate` without the garbage collector: it would walk a whole document that holds no cycles."""
    gc.disable()
    from mvi_standard.cli.validate import main  # noqa: PLC0415 - what loads makes no garbage either

    leave_after(main)


def mvi() -> NoReturn:
    """Run `mvi`."""
    from mvi_standard.cli.mvi import main  # noqa: PLC0415 - each command loads its own

    leave_after(main)


def leave_after(main: Callable[[], None]) -> NoReturn:
    """Run a command and end the process, without tidying up; output that nobody can get is no success."""
    code: object = 0
    try:
        main()
    except SystemExit as left:
        code = left.code
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream:
                stream.flush()
    except (OSError, ValueError):  # gone since the last line
        code = code or UNUSABLE
    os._exit(code if isinstance(code, int) else 0)
