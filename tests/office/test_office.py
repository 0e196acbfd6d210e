"""In LibreOffice our workbooks open without repair, help to fill in, and come back with the same cells."""

from __future__ import annotations

import subprocess
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from by_hand import CELLS, CHECKS, FOLDER, MODEL, WRONG, command, fill_in, filled_in, mark, mistake, word
from libreoffice import converted, running
from written_books import example, values_in

from mvi_standard.finding import address
from mvi_standard.read import read_workbook
from mvi_standard.validate import validate
from mvi_standard.workbook.core.opening import open_book
from mvi_standard.workbook.writing.checks import LISTED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mvi_standard.workbook.core.book import Value

    Seen = dict[str, dict[str, Any]]

FORMATS = (".xlsx", ".ods")
FAULTS = {f"{code} {at}" for at, (_, code) in WRONG.items()}
RED, FEWEST = b"\xff\xb3\xb3", 100
DAY_ZERO = date(1899, 12, 30)


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seen]:
    """Give what LibreOffice shows of each workbook."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with running(tmp_path_factory.mktemp("office")) as office:
        found = dict(zip((*FORMATS, "fout"), office.do([*map(fill_in, FORMATS), mistake()]), strict=True))
        [found["gemerkt"]] = office.do([mark()])
        office.do([word()])
        yield found


def faults(path: Path) -> set[str]:
    report = validate(path)
    found = [(each.code.removeprefix("MVI-"), report.place(each)) for each in report.findings]
    return {f"{code} {address(place.sheet, place.line, place.column) if place else ''}" for code, place in found}


@pytest.mark.parametrize("name", [*FORMATS, "fout", "gemerkt"])
def test_a_workbook_opens_and_nothing_is_asked(seen: Seen, name: str) -> None:
    assert seen[name]["opened"]
    assert seen[name]["asked"] == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_each_cell_lets_choose_and_says_what_it_is_for(seen: Seen, suffix: str) -> None:
    checks = seen[suffix]["checks"]
    for at, wanted in CELLS.items():
        error = "" if wanted.strict is None else wanted.error
        said = {key: checks[at][key] for key in ("list", "help", "error")}
        assert said == {"list": wanted.kind == LISTED, "help": wanted.message, "error": error}, at


@pytest.mark.parametrize("suffix", FORMATS)
def test_drop_downs_have_the_codes_and_the_keys_that_were_typed(seen: Seen, suffix: str) -> None:
    *lists, lots, third = seen[suffix]["worked_out"]

    assert [int(each) for each in lists] == [len(each.codes) for each in CHECKS.lists.values()]
    assert (lots, third) == ("3", "26-044")


@pytest.mark.parametrize("saved", [".xlsx", ".ods", ".xls"])
@pytest.mark.parametrize("suffix", FORMATS)
def test_what_was_typed_is_what_is_read(seen: Seen, suffix: str, saved: str) -> None:
    assert seen[suffix]["opened"]
    path = filled_in(suffix, saved)
    document = read_workbook(path.read_bytes(), saved)

    assert values_in(document) == example(MODEL)
    assert document.notes == ()
    assert validate(path).conforms


@pytest.mark.parametrize("name", ["fout.xlsx", "gemerkt.xlsx", "gemerkt-opgeslagen.xlsx", "gemerkt-opgeslagen.ods"])
def test_a_mistake_is_found_in_the_cell_in_which_it_was_made(seen: Seen, name: str) -> None:
    assert seen["gemerkt"]["opened"]
    assert faults(FOLDER / name) == FAULTS


def test_the_marked_workbook_shows_its_notes_and_links(seen: Seen) -> None:
    marked = seen["gemerkt"]

    assert next(iter(marked["sheets"])) == "Bevindingen"
    assert {each.lstrip("#").replace(".", "!") for each in marked["links"]} == set(WRONG)
    for at, (_, code) in WRONG.items():
        sheet, _, cell = at.partition("!")
        assert f"MVI-{code}" in marked["notes"][sheet][cell]


def test_what_libreoffice_saved_can_be_marked_again(seen: Seen) -> None:
    assert seen["gemerkt"]["opened"]
    target = FOLDER / "tweemaal.xlsx"
    command("mvi_standard.cli.validate", FOLDER / "gemerkt-opgeslagen.xlsx", "--annotate", target, code=1)
    names = [each.name for each in open_book(target.read_bytes(), ".xlsx").grids]

    assert [each for each in names if each.startswith("Bevindingen")] == ["Bevindingen"]
    assert faults(target) == FAULTS


def test_a_list_that_libreoffice_opened_and_saved_is_replaced_each_time(seen: Seen, tmp_path: Path) -> None:
    assert seen["gemerkt"]["opened"]
    path = FOLDER / "gemerkt.xlsx"
    for number in range(3):
        path = again(converted(path, tmp_path), FOLDER / f"omgezet-{number}.xlsx")
        names = [each.name for each in open_book(path.read_bytes(), ".xlsx").grids]

        assert [each for each in names if each.startswith("Bevindingen")] == ["Bevindingen"]
        assert faults(path) == FAULTS


def test_a_word_typed_on_the_list_in_libreoffice_keeps_it(seen: Seen, tmp_path: Path) -> None:
    assert seen["gemerkt"]["opened"]
    source = FOLDER / "gemerkt-woord.xlsx"
    path = again(converted(again(source, tmp_path / "een.xlsx"), tmp_path), tmp_path / "twee.xlsx")
    names = [each.name for each in open_book(path.read_bytes(), ".xlsx").grids]

    assert names[:2] == ["Bevindingen 2", "Bevindingen"]
    assert sum(each.startswith("Bevindingen") for each in names) == 2
    assert faults(path) == FAULTS


def again(source: Path, target: Path) -> Path:
    """Have a workbook marked once more, and return where that is."""
    command("mvi_standard.cli.validate", source, "--annotate", target, code=1)
    return target


def test_the_marks_are_red_in_the_picture(seen: Seen) -> None:
    assert seen["gemerkt"]["opened"]
    command_line = ["pdftoppm", "-r", "60", str(FOLDER / "gemerkt-opgeslagen.pdf")]
    pictures = subprocess.run(command_line, capture_output=True, check=True).stdout

    assert pictures.startswith(b"P6")
    assert pictures.count(RED) > FEWEST


def test_cells_are_the_same_for_libreoffice_and_for_us(seen: Seen) -> None:
    grids = open_book((FOLDER / "gemerkt.xlsx").read_bytes(), ".xlsx").grids

    assert list(seen["gemerkt"]["sheets"]) == [each.name for each in grids]
    for grid in grids:
        theirs = {
            (r, c): value for r, row in enumerate(seen["gemerkt"]["sheets"][grid.name]) for c, value in enumerate(row)
        }
        ours = {(r, c): as_shown(value) for r, row in enumerate(grid.rows) for c, value in enumerate(row)}
        assert {at: each for at, each in theirs.items() if each != ""} == {
            at: each for at, each in ours.items() if each is not None
        }


def as_shown(value: Value) -> object:
    """Return a value as LibreOffice gives it: a day is a number."""
    if isinstance(value, date):
        return float((date(value.year, value.month, value.day) - DAY_ZERO).days)
    return float(value) if isinstance(value, int) else value
