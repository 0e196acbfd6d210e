"""What the guides for makers, analysts and maintainers show was run, and came out as they say."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING

import click
import pytest
from manuscript import in_full
from places import ROOT
from rehearsal import FOLDERS, Block, blocks, exchanges, lay_out, put, renewed, resembles, run

from mvi_standard.cli import mvi, validate
from mvi_standard.requirement import LANGUAGES
from mvi_standard.total.columns import LABEL, TABLES
from mvi_standard.total.output import INTERNAL, PUBLISHED, RECEIPTS, REPORTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from tools.generate.pages.book import SiteBook

PAGES = ROOT / "docs" / "pages"
MAINTAINER = "gids/beheerder.md"
GUIDES = ("gids/werkmap.md", "gids/softwaremaker.md", "gids/pijplijn.md", "gids/analist.md", MAINTAINER)
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
INSTALLING = re.compile(r".*\b(?:pip|docker|pre-commit)\b.*")
THINGS = (
    r"(?:demands?|eisen|rules?|regels?|KPI's|KPIs?|examples|voorbeelden|code ?lists?|codelijsten|fields|velden"
    r"|indicators|indicatoren|decisions|besluiten)"
)
COUNTED = re.compile(rf"(?<![\d-])\d+ (?:\w+ )?{THINGS}\b(?!/)|\b\d+ (?:of them|daarvan)\b")
"""A number that the next rule, KPI or field makes wrong."""
PLACE = re.compile(rf"`((?:{'|'.join(FOLDERS)})/[\w./-]*|[A-Z]+\.md)`")


@pytest.fixture(scope="session")
def guides(shelf: Mapping[str, SiteBook]) -> Mapping[tuple[str, str], str]:
    """The Markdown of the guides, by language and file."""
    return {(language, guide): in_full(book, guide) for language, book in shelf.items() for guide in GUIDES}


@pytest.mark.parametrize(
    ("shown", "printed", "anew"),
    [
        ("12 of 204.\n", "13 of 210.\n", "13 of 210.\n"),
        ("3 a\n…\n4 b\n", "5 a\n1 x\n2 y\n6 b\n", "5 a\n…\n6 b\n"),
        ("1 fault\n", "2 faults\n", "2 faults\n"),
        ("…\n1 fault\n", "a\n2 faults\n", "…\n2 faults\n"),
        ("a\n…\nb\n", "c\n", None),
        ("a\n…\nb\n…\nc\n", "a\nb\nc\n", None),
    ],
)
def test_what_was_printed_is_written_anew(shown: str, printed: str, anew: str | None) -> None:
    assert renewed(shown, printed) == anew


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("guide", GUIDES)
def test_what_a_guide_shows_is_what_happens(
    guides: Mapping[tuple[str, str], str], tmp_path: Path, guide: str, language: str
) -> None:
    lay_out(tmp_path)
    shown = blocks(guides[language, guide])
    assert any(each.kind == "console" for each in shown)
    for block in shown:
        if block.title:
            put(block, tmp_path)
        elif block.kind == "console":
            for command, told in exchanges(block.text):
                _compare(
                    command,
                    told,
                    run(command, tmp_path, language, changed=guide == MAINTAINER),
                    PAGES / language / guide,
                )


def _compare(command: str, told: str, printed: str, page: Path) -> None:
    """Hold what a guide shows against what was printed; MVI_GOLDEN=write writes that anew."""
    anew = renewed(told, printed)
    if anew is not None and anew != told and os.environ.get("MVI_GOLDEN") == "write":
        page.write_text(page.read_text("utf-8").replace(f"$ {command}\n{told}", f"$ {command}\n{anew}"), "utf-8")
        told = anew
    mend = "mend the page" if anew is None else "run this test with MVI_GOLDEN=write, and read the difference"
    assert resembles(told, printed), f"{mend}:\n$ {command}\n{printed}"


@pytest.mark.parametrize("guide", GUIDES)
def test_both_languages_have_the_same_code(guides: Mapping[tuple[str, str], str], guide: str) -> None:
    code = [[_neutral(each) for each in blocks(guides[language, guide])] for language in LANGUAGES]
    assert code[0] == code[1]


@pytest.mark.parametrize("counted", ["204 demands", "204 eisen", "12 national KPIs", "98 daarvan", "3 code lists"])
def test_a_counted_number_is_found(counted: str) -> None:
    assert COUNTED.search(f"It has {counted} now.")


def test_no_text_for_readers_counts_by_hand_what_the_standard_has() -> None:
    """`outcome(file)` fills in what a command prints; elsewhere a number is left out."""
    files = [*PAGES.rglob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
    counted = [(path.name, each[0]) for path in files for each in COUNTED.finditer(path.read_text("utf-8"))]

    assert counted == []


def _neutral(block: Block) -> tuple[str, str, Sequence[str] | str]:
    """Return what is the same in each language: of a console the commands, of code all but the name of the language."""
    if block.kind == "console":
        return block.kind, block.title, [command for command, _ in exchanges(block.text)]
    return block.kind, block.title, re.sub(r'"en"|\.en\.|_en\b', lambda it: it[0].replace("en", "nl"), block.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_and_column_of_a_total_is_explained(guides: Mapping[tuple[str, str], str], language: str) -> None:
    [made, explained] = re.findall(r"<table.*?</table>", guides[language, "gids/analist.md"], re.DOTALL)[:2]
    assert _heads(made) == [*PUBLISHED, *REPORTS[language], f"{RECEIPTS}/", f"{INTERNAL}/"]
    assert _heads(explained) == [
        *dict.fromkeys(each.name for columns in TABLES.values() for each in columns if each.type != LABEL)
    ]


def _heads(table: str) -> list[str]:
    heads = re.findall(r'<th scope="row">(.*?)</th>', table)
    return [name for each in heads for name in re.findall(r"<code>(.*?)</code>", each)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_names_only_what_there_is(guides: Mapping[tuple[str, str], str], guide: str, language: str) -> None:
    text = guides[language, guide]
    assert set(OPTION.findall(INSTALLING.sub("", text))) <= _options()
    assert set(re.findall(r"\bmake ([a-z-]+)(?=[`\n<])", text)) <= _targets()
    assert [each for each in PLACE.findall(text) if not (ROOT / each).exists()] == []
    assert all(json.loads(each.text) for each in blocks(text) if each.kind == "json")


def _options() -> set[str]:
    options = [
        option
        for each in (*_commands(validate.command), *_commands(mvi.command))
        for option in each.get_params(click.Context(each))
    ]
    return {name for option in options for name in (*option.opts, *option.secondary_opts)}


def _commands(command: click.Command) -> Iterator[click.Command]:
    """Give a command and, of a group, all that is in it."""
    yield command
    if isinstance(command, click.Group):
        there = click.Context(command)
        for each in command.list_commands(there):
            if found := command.get_command(there, each):
                yield from _commands(found)


def _targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
