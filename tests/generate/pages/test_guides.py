"""What the guides for makers, analysts and keepers show was run, and came out as they say."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from shutil import copytree, ignore_patterns
from typing import TYPE_CHECKING, NamedTuple

import click
import pytest
from manuscript import in_full
from places import ROOT

from mvi_standard.cli import mvi, validate
from mvi_standard.requirement import LANGUAGES
from mvi_standard.total.output import INTERNAL, PUBLISHED, REPORTS
from mvi_standard.total.publish import FIGURES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from mvi_standard.generate.pages.book import Book

GUIDES = ("gids/softwaremaker.md", "gids/analist.md", "gids/beheerder.md")
FENCE = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
INSTALLING = re.compile(r".*\b(?:pip|git)\b.*")
FOLDERS = ("docs", "examples", "mvi_standard", "schema", "tests", "web")
PLACE = re.compile(rf"`((?:{'|'.join(FOLDERS)})/[\w./-]*|[A-Z]+\.md)`")
COMMANDS = {
    "mvi": ("-m", "mvi_standard.cli.mvi"),
    "mvi-validate": ("-m", "mvi_standard.cli.validate"),
    "python": (),
}
COPIED = ("schema", "mvi_standard")
"""What the guide for keepers changes; the rest of a checkout is only looked at."""
NOT_OURS = {"--check"}
"""Options of programs that are not commands of click."""


class Block(NamedTuple):
    """A fenced block: a file when it has a title, commands with what they print when it is a console."""

    kind: str
    title: str
    text: str


@pytest.fixture(scope="session")
def guides(shelf: Mapping[str, Book]) -> Mapping[tuple[str, str], str]:
    """The Markdown of the three guides, by language and file."""
    return {(language, guide): in_full(book, guide) for language, book in shelf.items() for guide in GUIDES}


def blocks(text: str) -> list[Block]:
    return [Block(*each) for each in FENCE.findall(text)]


def exchanges(console: str) -> list[tuple[str, str]]:
    """Split a console block into each command with what it printed."""
    _, *parts = re.split(r"^\$ ", console, flags=re.MULTILINE)
    return [(command, printed) for command, _, printed in (each.partition("\n") for each in parts)]


def run(command: str, checkout: Path, language: str) -> str:
    program, *arguments = shlex.split(command)
    told = os.environ | {"PYTHONPATH": str(checkout), "PYTHONUTF8": "1", "MVI_LANGUAGE": language}
    done = subprocess.run(
        [sys.executable, *COMMANDS[program], *arguments],
        cwd=checkout,
        env=told,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stdout, done.stdout
    return done.stdout


def resembles(shown: str, printed: str) -> bool:
    """Tell whether a block shows what was printed; a line with an ellipsis stands for any lines."""
    lines = ["(?:.*\n)*" if each == "…\n" else re.escape(each) for each in shown.splitlines(keepends=True)]
    return re.fullmatch("".join(lines), printed) is not None


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout of which anything may be changed."""
    for each in FOLDERS:
        if each in COPIED:
            copytree(ROOT / each, tmp_path / each, ignore=ignore_patterns("__pycache__"))
        else:
            (tmp_path / each).mkdir()
            for inside in (ROOT / each).iterdir():
                (tmp_path / each / inside.name).symlink_to(inside)
    (tmp_path / "docs" / "downloads").unlink()
    copytree(ROOT / "docs" / "downloads", tmp_path / "docs" / "downloads")
    (tmp_path / "pyproject.toml").symlink_to(ROOT / "pyproject.toml")  # how what is generated is laid out
    return tmp_path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("guide", GUIDES)
def test_what_a_guide_shows_is_what_happens(
    guides: Mapping[tuple[str, str], str], checkout: Path, guide: str, language: str
) -> None:
    shown = blocks(guides[language, guide])
    assert any(each.kind == "console" for each in shown)
    for kind, title, text in shown:
        if title:
            (checkout / title).parent.mkdir(parents=True, exist_ok=True)
            with (checkout / title).open("a", encoding="utf-8") as stream:
                stream.write(text)
        elif kind == "console":
            for command, told in exchanges(text):
                printed = run(command, checkout, language)
                assert resembles(told, printed), f"$ {command}\n{printed}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_and_column_of_a_total_is_explained(guides: Mapping[tuple[str, str], str], language: str) -> None:
    [made, columns] = re.findall(r"<table.*?</table>", guides[language, "gids/analist.md"], re.DOTALL)[:2]
    assert _heads(made) == [*PUBLISHED, *REPORTS[language], f"{INTERNAL}/"]
    assert _heads(columns) == FIGURES.names


def _heads(table: str) -> list[str]:
    heads = re.findall(r'<th scope="row">(.*?)</th>', table)
    return [name for each in heads for name in re.findall(r"<code>(.*?)</code>", each)]


@pytest.mark.parametrize("guide", GUIDES)
def test_both_languages_have_the_same_code(guides: Mapping[tuple[str, str], str], guide: str) -> None:
    code = [[_neutral(each) for each in blocks(guides[language, guide])] for language in LANGUAGES]
    assert code[0] == code[1]


def _neutral(block: Block) -> tuple[str, str, Sequence[str] | str]:
    """Return what is the same in each language: of a console the commands, of code all but the name of the language."""
    if block.kind == "console":
        return block.kind, block.title, [command for command, _ in exchanges(block.text)]
    return block.kind, block.title, re.sub(r'"en"|\.en\.', lambda it: it[0].replace("en", "nl"), block.text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_names_only_what_there_is(guides: Mapping[tuple[str, str], str], guide: str, language: str) -> None:
    text = guides[language, guide]
    assert set(OPTION.findall(INSTALLING.sub("", text))) <= _options() | NOT_OURS
    assert set(re.findall(r"\bmake ([a-z][a-z-]+)(?=`|\n| +#)", text)) <= _targets()
    assert [each for each in PLACE.findall(text) if not (ROOT / each).exists()] == []
    for each in blocks(text):
        if each.kind == "json":
            json.loads(each.text)


def _options() -> set[str]:
    verbs = mvi.command
    assert isinstance(verbs, click.Group)
    there = click.Context(verbs)
    commands = [validate.command, verbs, *(verbs.get_command(there, each) for each in verbs.list_commands(there))]
    options = [option for each in commands if each for option in each.params]
    return {name for option in options for name in (*option.opts, *option.secondary_opts)}


def _targets() -> set[str]:
    text = (ROOT / "Makefile").read_text("utf-8")
    return set(re.findall(r"^([a-z-]+):", text, re.MULTILINE))
