"""A pipeline without its service: the steps of an action, and the lines of a job, run in bash as a runner does."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from places import ROOT
from ruamel.yaml import YAML

if TYPE_CHECKING:
    from collections.abc import Mapping

BASH = "/bin/bash"
PROGRAMS = Path(sys.executable).parent
"""Where `mvi-validate` is on this computer."""
PLANTED = ("venv", "pip", "ensurepip", "queue", "runpy", "sitecustomize")
"""Modules that Python would take from the folder in which it works, if it were let."""
EXPRESSION = re.compile(r"\$\{\{ *(.*?) *\}\}")


def load(name: str) -> Any:
    """Return what a YAML file of the repository holds."""
    return YAML(typ="safe").load((ROOT / name).read_text("utf-8"))


def plant(folder: Path) -> Path:
    """Put modules in a folder that leave a trace when they run; return where the trace would be."""
    for name in PLANTED:
        (folder / f"{name}.py").write_text(f"open({str(folder / 'trace')!r}, 'w').close()\n", "utf-8")
    return folder / "trace"


@dataclass(frozen=True)
class Outcome:
    """What a step left behind."""

    code: int
    said: str
    outputs: Mapping[str, str]
    summary: str


@dataclass(frozen=True)
class Runner:
    """Runs steps in a work folder, with the files that GitHub gives to each."""

    work: Path
    temp: Path
    known: Mapping[str, str] = field(default_factory=dict)

    def run(self, step: Mapping[str, Any]) -> Outcome:
        """Run one step with a script; an expression in its `env` is looked up in `known`."""
        script, output, summary = (self.temp / name for name in ("script.sh", "output", "summary"))
        script.write_text(step["run"], "utf-8")
        output.touch()
        summary.touch()
        given = {key: EXPRESSION.sub(lambda it: self.known[it[1]], value) for key, value in step["env"].items()}
        files = {"GITHUB_OUTPUT": output, "GITHUB_STEP_SUMMARY": summary, "RUNNER_TEMP": self.temp}
        told = os.environ | {key: str(each) for key, each in files.items()} | given
        done = subprocess.run(
            [BASH, "--noprofile", "--norc", "-eo", "pipefail", script],
            cwd=self.work,
            env=told | {"GITHUB_ACTION_PATH": str(ROOT), "RUNNER_OS": "Linux", "PYTHONUTF8": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        lines = [line.partition("=") for line in output.read_text("utf-8").splitlines()]
        return Outcome(done.returncode, done.stdout, {k: v for k, _, v in lines}, summary.read_text("utf-8"))
