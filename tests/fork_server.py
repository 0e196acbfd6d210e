"""Runs `mvi` and `mvi-validate` for tests, each in a fork of one process that has loaded what they share.

A start of Python takes longer than most commands. What a fork has of its own is as for a user: the process, its folder,
environment and streams, and the modules of the command line. `tests/cli/test_exit_codes.py` starts each verb for real.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import traceback
from importlib import import_module
from pathlib import Path
from runpy import run_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SHARED = (
    "mvi_standard.publication",
    "mvi_standard.redact",
    "mvi_standard.render.reference",
    "mvi_standard.total.flow",
    "mvi_standard.workbook.annotate",
    "mvi_standard.workbook.template",
)
FAULTY = Path(__file__).parents[1] / "examples" / "demo" / "gemeente-met-fouten.json"
WRITING = os.O_WRONLY | os.O_APPEND
MODES = {0: os.O_RDONLY, 1: WRITING, 2: WRITING}
"""How each stream is opened; two of them may be one file, as on a screen."""


def run(module: str, arguments: Sequence[str], folder: str, environment: Mapping[str, str], streams: str) -> int:
    """Become the command, and return how it ends."""
    for number, mode in MODES.items():
        os.dup2(os.open(f"{streams}/{number}", mode), number)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.stdin = open(0, encoding="utf-8")  # noqa: SIM115 - a stream of the process
    sys.stdout = open(1, "w", encoding=environment.get("PYTHONIOENCODING", "utf-8"))  # noqa: SIM115 - idem
    sys.stderr = open(2, "w", 1, "utf-8", "backslashreplace")  # noqa: SIM115 - idem
    sys.argv = [module, *arguments]
    code: object = 0
    try:
        run_module(module, run_name="__main__", alter_sys=True)
    except SystemExit as left:
        code = left.code or 0
        if not isinstance(code, int):
            sys.stderr.write(f"{code}\n")
    except BaseException:  # noqa: BLE001 - as Python ends
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    return code if isinstance(code, int) else 1


def main() -> None:
    """Fork for each line with a task, and answer with the exit code."""
    for each in SHARED:
        import_module(each)
    library = import_module("mvi_standard")
    library.words(library.validate(FAULTY))  # loads the rules, and compiles the JSON Schema
    gc.collect()
    gc.freeze()
    for line in sys.stdin.buffer:
        if not (child := os.fork()):
            os._exit(run(**json.loads(line)))  # Python would first take apart all that it shares
        _, status = os.waitpid(child, 0)
        os.write(1, b"%d\n" % os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
