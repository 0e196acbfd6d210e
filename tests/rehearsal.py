"""What a page shows in fenced blocks, done for real: files are written, commands are run."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from shutil import copytree, ignore_patterns
from typing import TYPE_CHECKING, NamedTuple

from places import ROOT
from terminal import forked

if TYPE_CHECKING:
    from pathlib import Path

FENCE = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)
FOLDERS = ("docs", "examples", "mvi_standard", "schema", "tests", "tools", "web")
COPIED = ("schema", "mvi_standard", "tools", "docs/downloads")
"""What a command may change; the rest of a checkout is only looked at."""
PROGRAMS = {"mvi": "mvi", "mvi-validate": "validate"}
COMMANDS = {
    **{name: ("-m", f"mvi_standard.cli.{module}") for name, module in PROGRAMS.items()},
    "python": (),
    "mkdir": ("-c", "import os, sys; os.mkdir(sys.argv[1])"),
}


class Block(NamedTuple):
    """A fenced block: a file when it has a title, commands with what they print when it is a console."""

    kind: str
    title: str
    text: str


def blocks(text: str) -> list[Block]:
    return [Block(*each) for each in FENCE.findall(text)]


def exchanges(console: str) -> list[tuple[str, str]]:
    """Split a console block into each command with what it printed."""
    _, *parts = re.split(r"^\$ ", console, flags=re.MULTILINE)
    return [(command, printed) for command, _, printed in (each.partition("\n") for each in parts)]


def lay_out(checkout: Path) -> None:
    """Make an empty folder a checkout of which anything may be changed that a command changes."""
    for each in COPIED:
        copytree(ROOT / each, checkout / each, ignore=ignore_patterns("__pycache__"))
    for folder in FOLDERS:
        (checkout / folder).mkdir(exist_ok=True)
        for inside in (ROOT / folder).iterdir():
            if not (checkout / folder / inside.name).exists():
                (checkout / folder / inside.name).symlink_to(inside)
    (checkout / "pyproject.toml").symlink_to(ROOT / "pyproject.toml")  # how what is generated is laid out


def put(block: Block, checkout: Path) -> None:
    """Write the file that a block shows, or add its lines to one that is there."""
    target = checkout / block.title
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("a", encoding="utf-8") as stream:
        stream.write(block.text)


def run(command: str, checkout: Path, language: str, *, changed: bool) -> str:
    """Return what a command prints, on both streams; `changed` says that the checkout is other software than ours."""
    program, *arguments = shlex.split(command)
    if program in PROGRAMS and not changed:
        spoken = {"MVI_LANGUAGE": language}
        done = forked(PROGRAMS[program], arguments, folder=checkout, environment=spoken, as_one=True)
        return _printed(done.stdout.decode())
    told = os.environ | {"PYTHONPATH": str(checkout), "PYTHONUTF8": "1", "MVI_LANGUAGE": language}
    started = subprocess.run(
        [sys.executable, *COMMANDS[program], *arguments],
        cwd=checkout,
        env=told,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return _printed(started.stdout)


def _printed(text: str) -> str:
    assert "Traceback" not in text, text
    return text


def renewed(shown: str, printed: str) -> str | None:
    """Return what was printed, with an ellipsis where a block has one; None when too little was printed."""
    lines, now = shown.splitlines(keepends=True), printed.splitlines(keepends=True)
    if "…\n" not in lines:
        return printed
    before = lines.index("…\n")
    after = len(lines) - before - 1
    if "…\n" in lines[before + 1 :] or len(now) < before + after:
        return None
    return "".join((*now[:before], "…\n", *now[len(now) - after :]))


def resembles(shown: str, printed: str) -> bool:
    """Tell whether a block shows what was printed; a line with an ellipsis stands for any lines."""
    lines = ["(?:.*\n)*" if each == "…\n" else re.escape(each) for each in shown.splitlines(keepends=True)]
    return re.fullmatch("".join(lines), printed) is not None
