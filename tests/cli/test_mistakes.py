"""The mistakes that people make on a command line: each gets one line that helps, and exit code 2."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from places import EXAMPLES, ROOT

from mvi_standard.render import FORMATS
from mvi_standard.requirement import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

ASKED = {"named": ", ".join(FORMATS), "quoted": ", ".join(map(repr, FORMATS))}
LISTED = Path(__file__).with_name("mistakes.txt").read_text("utf-8").format(**ASKED).splitlines()
MISTAKES = tuple((command.removeprefix("$ "), line) for command, line in zip(LISTED[::2], LISTED[1::2], strict=True))
"""Each command with its line; `hernoemd.json` is a Word file with another name, `tabel.json` a CSV."""
DRIVER = """
import contextlib, io, json, sys
from importlib import import_module

told = []
for line in json.load(sys.stdin):
    program, *arguments = line.split()
    sys.argv = [program, *arguments]
    main = import_module("mvi_standard.cli." + {"mvi": "mvi", "mvi-validate": "validate"}[program]).main
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            main()
        except SystemExit as left:
            told.append((said.getvalue(), left.code))
json.dump(told, sys.stdout)
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Mapping[tuple[str, str], tuple[str, int]]:
    """What each mistake prints, on both streams, and how it exits: by language and command."""
    folder = tmp_path_factory.mktemp("mistakes")
    lay_out(folder)
    commands = [command for command, _ in MISTAKES]
    return {
        (language, command): tuple(outcome)
        for language in LANGUAGES
        for command, outcome in zip(commands, typed(commands, folder, language), strict=True)
    }


def lay_out(folder: Path) -> None:
    shutil.copy(EXAMPLES / "valid" / "minimaal.json", folder / "aanlevering.json")
    (folder / "leeg").mkdir()
    (folder / "tabel.json").write_text("nummer;bedrag\n1;400000\n", "utf-8")
    for name in ("plan.docx", "hernoemd.json"):
        with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/document.xml", "<w/>" * 50)


def typed(commands: list[str], folder: Path, language: str) -> Any:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "MVI_LANGUAGE": language, "XDG_CACHE_HOME": str(folder / "no")}
    done = subprocess.run(
        [sys.executable, "-c", DRIVER],
        input=json.dumps(commands),
        cwd=folder,
        env=environment | {"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize(("command", "line"), MISTAKES, ids=[command for command, _ in MISTAKES])
def test_a_mistake_gets_one_line_that_helps(
    said: Mapping[tuple[str, str], tuple[str, int]], command: str, line: str
) -> None:
    (dutch, code), (english, same) = (said[each, command] for each in LANGUAGES)

    assert (code, same) == (2, 2)
    assert line in " ".join(dutch.split())
    assert line.startswith("De ") or dutch == f"{line}\n"
    assert english
    assert " ".join(english.split()) != " ".join(dutch.split())
    assert "Bedoelt u" not in english
    assert ("Did you mean" in english) is ("Bedoelt u" in line)
    assert "Traceback" not in dutch + english


def test_a_mistake_leaves_nothing_behind(tmp_path: Path) -> None:
    lay_out(tmp_path)
    before = {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()}

    typed([command for command, _ in MISTAKES], tmp_path, "nl")

    assert {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()} == before
