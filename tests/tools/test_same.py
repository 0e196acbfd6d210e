"""Comparing two records of a checkout, and keeping one."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from packages import MAIN, SHEET, TEXTS, cell, ods, packed, row, sheet
from places import ROOT

from mvi_standard.render import FORMATS
from tools.recording.checkout import Checkout
from tools.recording.comparison import ABSENT, Difference, compared, differences, moves, whole_difference
from tools.recording.entry import start
from tools.recording.examples import ALWAYS
from tools.recording.record import Record, read, sampled, write
from tools.recording.running import caught
from tools.recording.wheel import by_base_name
from tools.recording.workbook_view import packed_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SAID = {"examples/text nl a.json": "een\ntwee\ndrie", "help/mvi nl": "Gebruik: mvi"}


def record(others: Mapping[str, str] | None = None, sample: int = 1) -> Record:
    return Record({"sample": sample}, SAID | dict(others or {}))


def data(files: dict[str, bytes]) -> Record:
    return Record({}, {key: text for key, _, text in by_base_name(files)})


def test_equal_records_have_no_difference() -> None:
    assert differences(record(), record()) == []
    assert compared(record(), record()) == len(SAID)


def test_a_difference_is_shown_at_its_first_line() -> None:
    after = record({"examples/text nl a.json": "een\n2\n3"})

    assert differences(record(), after) == [Difference(2, "twee", "2", ("examples/text nl a.json",))]


def test_the_place_in_a_long_line_is_shown() -> None:
    before, after = (Record({}, {"a": "x" * 500 + letter + "y" * 500}) for letter in "ab")

    [found] = differences(before, after)

    assert found.before == f"...{'x' * 60}a{'y' * 59}..."
    assert found.after == f"...{'x' * 60}b{'y' * 59}..."


def test_one_difference_in_many_runs_is_said_once() -> None:
    before, after = (Record({}, {f"run {n}": text for n in range(5)}) for text in ("oud", "nieuw"))

    [found] = differences(before, after)

    assert list(found.lines()) == [
        "run 0, line 1",
        "  and run 1",
        "  and run 2",
        "  and 2 more",
        "  - oud",
        "  + nieuw",
    ]


def test_all_that_differs_in_one_text_can_be_shown() -> None:
    lines = whole_difference(Record({}, {"a": "1\n2\n3"}), Record({}, {"a": "1\nx\n3\n4"}), "a")

    assert [each for each in lines if each[0] != "@"][2:] == ["-2", "+x", "+4"]


def test_what_came_and_what_went_are_differences() -> None:
    found = differences(record({"old": "weg"}), record({"new": "erbij"}))

    assert {(each.keys, each.before, each.after) for each in found} == {
        (("new",), ABSENT, "erbij"),
        (("old",), "weg", ABSENT),
    }


def test_a_line_more_is_a_difference() -> None:
    [found] = differences(Record({}, {"a": "een"}), Record({}, {"a": "een\n"}))

    assert (found.line, found.before, found.after) == (2, ABSENT, "")


def test_exceptions_are_left_out() -> None:
    after = record({"help/mvi nl": "anders"})

    assert differences(record(), after, ["help/*"]) == []
    assert compared(record(), after, ["help/*"]) == 1


def test_a_sample_is_compared_with_the_same_runs_of_a_whole_record() -> None:
    keys = [f"examples/text nl {n}.json" for n in range(100)]
    whole = Record({}, dict.fromkeys(keys, "zo"))
    part = Record({"sample": 4}, {key: "zo" for key in keys if sampled(key, 4)})

    assert 0 < len(part.texts) < len(keys)
    assert differences(whole, part) == []
    assert compared(whole, part) == len(part.texts)


def test_the_steps_of_a_scenario_stay_together() -> None:
    assert {sampled("verbs/merge :: 1 mvi merge", 5), sampled("verbs/merge :: 2 mvi merge --write", 5)} == {
        sampled("verbs/merge", 5)
    }


def test_examples_are_recorded_in_every_format() -> None:
    assert set(Checkout(ROOT).formats) == {*FORMATS} > {*ALWAYS}


def test_a_data_file_may_move_and_may_not_change() -> None:
    before = data({"p/words.csv": b"een", "p/a.sql": b"1", "p/b.sql": b"2"})

    assert differences(before, data({"p/core/words.csv": b"een", "p/a.sql": b"1", "p/b.sql": b"2"})) == []
    assert differences(before, data({"p/words.csv": b"twee", "p/a.sql": b"1", "p/b.sql": b"2"})) != []


def test_places_are_shown_and_may_differ() -> None:
    before, after = Record({}, {"places/a.csv": "p/a.csv"}), Record({}, {"places/a.csv": "q/a.csv"})

    assert differences(before, after) == []
    assert moves(before, after) == ["a.csv: p/a.csv -> q/a.csv"]


def test_a_new_file_in_the_wheel_is_shown_and_one_less_is_a_difference() -> None:
    less, more = Record({}, {}), Record({}, {"wheel/a.toml": "x", "places/a.toml": "p/a.toml"})

    assert differences(less, more) == []
    assert moves(less, more) == [f"a.toml: {ABSENT} -> p/a.toml"]
    assert [each.keys for each in differences(more, less)] == [("wheel/a.toml",)]


def test_only_the_parts_that_both_have_are_compared() -> None:
    part = Record({"parts": ["help"]}, {"help/mvi nl": "anders"})

    assert [each.keys for each in differences(record(), part)] == [("help/mvi nl",)]


def test_data_files_of_one_name_are_told_apart_by_contents() -> None:
    before = data({"p/a/style.css": b"a", "p/b/style.css": b"b"})

    assert differences(before, data({"q/style.css": b"b", "r/style.css": b"a"})) == []
    assert len(differences(before, data({"p/a/style.css": b"a", "p/b/style.css": b"c"}))) > 0


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "new" / "record.json"
    written = record({"twice": "Gebruik: mvi", "odd": "é\x00\n"}, sample=7)

    write(written, file)

    assert read(file) == written


@pytest.mark.parametrize(("after", "code"), [("een", 0), ("twee", 1)])
def test_the_exit_code_says_if_something_differs(tmp_path: Path, after: str, code: int) -> None:
    for name, text in (("before", "een"), ("after", after)):
        write(Record({"commit": name}, {"a": text}), tmp_path / f"{name}.json")

    command = [sys.executable, str(ROOT / "tools" / "same.py"), "compare", "before.json", "after.json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, text=True)

    assert done.returncode == code, done.stderr
    assert ("+ twee" in done.stdout) == bool(code)


def workbook(*, reverse: bool, bold: bool = False, text: str = "twee") -> Record:
    """A workbook with two styles and two texts, in one order or the other."""
    looks = ["<font><b/></font>", "<font><i/></font>" if not bold else "<font><b/></font>"]
    texts = ["een", text]
    numbers = (1, 0) if reverse else (0, 1)
    if reverse:
        looks.reverse()
        texts.reverse()
    styles = f"<fonts>{''.join(looks)}</fonts><fills><fill/></fills><borders><border/></borders>"
    styles += '<cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>'
    cells = "".join(f'<c r="{at}1" s="{n}" t="s"><v>{n}</v></c>' for at, n in zip("AB", numbers, strict=True))
    parts = {
        "xl/styles.xml": f"<styleSheet {MAIN}>{styles}</styleSheet>",
        TEXTS: f"<sst {MAIN}>{''.join(f'<si><t>{each}</t></si>' for each in texts)}</sst>",
        SHEET: sheet(f'<row r="1">{cells}</row>'),
    }
    content = packed_text(packed(parts))
    assert content is not None
    return Record({}, {"verbs/a :: 01 > a.xlsx": content})


def test_how_a_workbook_numbers_its_styles_and_texts_is_no_difference() -> None:
    assert workbook(reverse=False) != workbook(reverse=True)
    assert differences(workbook(reverse=False), workbook(reverse=True)) == []


@pytest.mark.parametrize(("change", "seen"), [({"bold": True}, "b"), ({"text": "drie"}, "drie")])
def test_the_style_and_text_of_a_cell_are(change: dict[str, Any], seen: str) -> None:
    [found] = differences(workbook(reverse=False), workbook(reverse=True, **change))

    assert seen in found.after


def spreadsheet(rows: str, names: str = "ab", bold: str = "bold") -> Record:
    """An .ods with two styles."""
    looks = zip(names, (bold, "italic"), strict=True)
    styles = "".join(f'<style:style style:name="{name}"><style:p fo="{look}"/></style:style>' for name, look in looks)
    beside = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    content = packed_text(ods(rows, beside))
    assert content is not None
    return Record({}, {"verbs/a :: 01 > a.ods": content})


def cells(style: str, repeated: int) -> str:
    return row(f'<table:table-cell table:style-name="{style}" table:number-columns-repeated="{repeated}"/>')


def test_how_an_ods_names_its_styles_and_repeats_its_cells_is_no_difference() -> None:
    before = spreadsheet(row(cell("x", attributes='table:style-name="a"')) + cells("b", 3) * 2)
    three = '<table:table-cell table:style-name="y"/>' * 3
    twice = row(three, attributes='table:number-rows-repeated="2"')

    assert differences(before, spreadsheet(row(cell("x", attributes='table:style-name="x"')) + twice, "xy")) == []


@pytest.mark.parametrize("rows", [cells("b", 4), cells("a", 3), cells("b", 3) * 2])
def test_another_number_or_style_of_cells_is(rows: str) -> None:
    assert differences(spreadsheet(cells("b", 3)), spreadsheet(rows)) != []


def test_another_look_of_a_style_is() -> None:
    assert differences(spreadsheet(cells("a", 3)), spreadsheet(cells("a", 3), bold="thin")) != []


def test_a_command_that_ends_its_process_is_recorded_and_the_next_one_too() -> None:
    checkout = Checkout(ROOT)
    runs = {each: partial(start, checkout.commands["mvi"], ["mvi", each], {}) for each in ("--help", "--x")}
    told = caught(checkout, "en", runs)

    assert [each.partition("\n")[0] for each in told.values()] == ["exit code 0", "exit code 2"]
