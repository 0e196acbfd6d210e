"""The Tab key, in a real shell: options, values, verbs and files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mvi_standard.cli.verbs import verbs
from mvi_standard.render import FORMATS

PROGRAMS = Path(sys.executable).parent
"""Where `mvi` and `mvi-validate` are, when the package is installed."""
installed = pytest.mark.skipif(not (PROGRAMS / "mvi").exists(), reason="the commands are not on this computer")
BASH = shutil.which("bash")
needs_bash = pytest.mark.skipif(BASH is None, reason="there is no bash on this computer")
TAB = r"""
eval "$(mvi completion bash)"
read -ra COMP_WORDS <<<"$1"
[[ $1 == *' ' ]] && COMP_WORDS+=("")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
compopt() { printf 'compopt %s %s\n' "$@"; }
"$2" "${COMP_WORDS[0]}"
printf '%s\n' "${COMPREPLY[@]}"
"""


def tab(typed: str) -> set[str]:
    """Return what bash offers when Tab is pressed after what was typed."""
    function = {"mvi": "_mvi_completion", "mvi-validate": "_mvi_validate_completion"}[typed.partition(" ")[0]]
    environment = os.environ | {"PATH": f"{PROGRAMS}:{os.environ['PATH']}"}
    done = subprocess.run(
        [BASH or "", "-c", TAB, "bash", typed, function], capture_output=True, env=environment, check=True
    )
    assert done.stderr == b""
    return set(done.stdout.decode().split("\n")) - {""}


@installed
@needs_bash
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("mvi-validate --for", {"--format"}),
        ("mvi-validate --format ", set(FORMATS)),
        ("mvi-validate --format ju", {"junit"}),
        ("mvi-validate --fail-on w", {"waarschuwing"}),
        ("mvi ", set(verbs())),
        ("mvi bas", {"baseline"}),
        ("mvi fix --w", {"--write"}),
        ("mvi register ", {"list", "fetch"}),
        ("mvi-validate exam", {"compopt -o default"}),
        ("mvi-validate --baseline ", {"compopt -o default"}),
        ("mvi diff old.json ", {"compopt -o default"}),
        ("mvi total ", {"compopt -o default"}),
    ],
)
def test_bash_completes(typed: str, offered: set[str]) -> None:
    assert tab(typed) == offered


@installed
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_there_is_a_script_for_each_shell_that_it_can_read(shell: str) -> None:
    made = subprocess.run([PROGRAMS / "mvi", "completion", shell], capture_output=True, check=True).stdout

    assert b"_MVI_COMPLETE" in made
    assert b"_MVI_VALIDATE_COMPLETE" in made
    if program := shutil.which(shell):
        subprocess.run([program, "-n"], input=made, capture_output=True, check=True)
