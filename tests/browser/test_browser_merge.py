"""Answers of suppliers, taken in by the page: what it shows and keeps is what `mvi merge` shows and writes."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from asks import ask, in_a_cell, mvi, onward, plain, told
from books import GOOD, workbook
from hostile import BSN, HOSTILE
from markup import parsed
from supplier_forms import (
    CO2,
    MKI,
    TRANSPORT,
    TRANSPORT_ANSWERS,
    WORKS,
    WORKS_ANSWERS,
    filled,
    form,
    text,
    values,
)

from mvi_standard.browser.asks import merge as asked_merge
from mvi_standard.browser.outcome import NOTHING
from mvi_standard.cli.verbs import merge
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from pathlib import Path

    from asks import File

    from mvi_standard.browser import Answer

MOMENT = "2027-03-20T10:00:00+01:00"
MKI_CELL, NOTE = ("Antwoorden", MKI, "number"), ("Antwoorden", MKI, "note")
ASKED: dict[str, Any] = {"replace": False, "correction": ""}
COMMANDS = ("--replace", "--write", "--correction", "Geschreven")
"""What a line has in it that the page says in its own words."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, and a clock that stands still."""
    monkeypatch.setattr("mvi_standard.browser.validator.collect_now", int)  # it would walk all that other tests keep
    for each in (merge, asked_merge):
        monkeypatch.setattr(each, "local_moment", lambda: MOMENT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def given(state: str = "voorlopig", **fields: Any) -> File:
    return "s.json", text({**values(state), **fields})


def works(state: str = "voorlopig", **cells: Any) -> File:
    changed = {("Antwoorden", MKI, key): each for key, each in cells.items()}
    return "works.xlsx", filled(form(values(state), WORKS), WORKS_ANSWERS | changed)


def transport() -> File:
    return "transport.xlsx", filled(form(values(), TRANSPORT), TRANSPORT_ANSWERS)


def both(folder: Path, *files: File, replace: bool = False, correction: str = "") -> tuple[Answer, str, bytes]:
    """Take answers in by the page and by the command; return also what that says and writes."""
    for name, data in files:
        (folder / name).write_bytes(data)
    options = (*(["--replace"] if replace else []), *(["--correction", correction] if correction else []))
    names = [name for name, _ in files]
    done = mvi("merge", *names, *options, "-o", "n.json")
    out = folder / "n.json"
    return (
        ask("merge", *files, replace=replace, correction=correction),
        done.output,
        out.read_bytes() if out.exists() else b"",
    )


def lines(output: str) -> list[str]:
    """Return the lines of the command that the page has too."""
    return [plain(line) for line in output.splitlines() if not any(each in line for each in COMMANDS)]


def test_answers_are_shown_and_kept_as_the_command_does(folder: Path) -> None:
    found, output, content = both(folder, given(), works(), transport())

    assert found.verdict == "conforms"
    assert found.files == (("s.json", content),)
    assert [line for line in lines(output) if line not in told(found)] == []
    assert say("page.merge.done", "nl", name="s.json", n=5) in told(found)
    assert [each.text.partition(":")[0] for each in parsed(found.fragment).all("h3")] == [
        "works.xlsx",
        "transport.xlsx",
    ]
    assert len(parsed(found.fragment).all("ul", "mvi-changes")) == 2


def test_the_page_goes_on_with_what_it_became(folder: Path) -> None:
    found, _, _ = both(folder, given(), works())

    assert json.loads(found.onward) == onward(found.files[0])
    again = ask("merge", found.files[0], works(), **ASKED)
    assert (again.verdict, again.files, again.onward) == ("done", (), NOTHING)
    assert say("merge.no_change", "nl", name="s.json") in told(again)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_speaks_the_language_that_is_asked(folder: Path, language: str) -> None:
    del folder
    found = ask("merge", given(), works(), **ASKED, language=language)

    assert say("page.merge.done", language, name="s.json", n=3) in told(found)
    assert say("merge.added", language) in told(found)


def test_another_answer_is_replaced_only_when_that_is_asked(folder: Path) -> None:
    first, _, _ = both(folder, given(), works())
    refused = ask("merge", first.files[0], works(number=87000), **ASKED)

    assert (refused.verdict, refused.files) == ("refused", ())
    assert "was 88500, wordt 87000" in told(refused)
    assert say("page.merge.replace_how", "nl") in told(refused)
    (folder / "n.json").unlink()
    found, _, content = both(folder, first.files[0], works(number=87000), replace=True)
    assert found.files == (("s.json", content),)
    assert b"87000" in content


def test_what_is_final_needs_a_reason(folder: Path) -> None:
    final, answers = given("definitief"), works("definitief")
    without, output, nothing = both(folder, final, answers)

    assert (without.verdict, without.files, nothing) == ("refused", (), b"")
    assert "--correction" in output
    assert say("page.merge.final", "nl") in told(without)
    assert f"Waarneming {MKI}-2026-1" in told(without)
    assert ask("merge", final, answers, replace=False, correction=" \n ").verdict == "refused"
    found, output, content = both(folder, final, answers, correction="Opgave van de opdrachtnemer.")
    assert (found.verdict, found.files) == ("conforms", (("s.json", content),))
    assert say("merge.raised", "nl", version=3, old=2) in told(found)
    assert [line for line in lines(output) if line not in told(found)] == []


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"number": "ongeveer negentigduizend"}, "MVI-S001"),
        ({"missing_reason": "onbekend"}, "MVI-C094"),
        ({"is_final": None}, "MVI-C093"),
        ({"method.version": None}, "MVI-C079"),
    ],
)
def test_a_fault_is_told_at_its_cell_and_nothing_is_kept(folder: Path, cells: dict[str, Any], code: str) -> None:
    found, output, content = both(folder, given(), works(**cells))

    assert (found.verdict, found.files, content) == ("refused", (), b"")
    assert f"{code} works.xlsx Antwoorden!" in told(found)
    mentioned = [line for line in lines(output) if "hierboven" not in line]
    assert [line for line in mentioned if line not in told(found)] == []
    assert say("page.merge.not_yet", "nl", name="s.json") in told(found)


def test_a_warning_is_told_and_does_not_stop_it(folder: Path) -> None:
    found, _, content = both(folder, given(), works(note="dank"), transport())
    del content
    cells = {("Antwoorden", CO2, "evidence.title"): "Zie 06-12345678"}
    warned = ("works.xlsx", filled(form(values(), WORKS), WORKS_ANSWERS | cells))
    other = ask("merge", given(), warned, **ASKED)

    assert found.verdict == other.verdict == "conforms"
    assert "MVI-W200 works.xlsx Antwoorden!" in told(other)


@pytest.mark.parametrize(
    ("submission", "answers", "said"),
    [
        (given(), ("leeg.xlsx", b""), "leeg.xlsx"),
        (given(), ("s2.json", text(values())), "MVI-F020"),
        (given(), ("geen.xlsx", workbook(GOOD)), "geen formulier"),
        (given(id="iemand-anders"), works(), "iemand-anders"),
        (given(version="een"), works(), "hierboven"),
        (given(contracts=[]), works(), WORKS),
    ],
    ids=["empty", "no workbook", "no form", "another submission", "a fault in the root", "no contract"],
)
def test_what_is_no_form_of_this_submission_is_refused(
    folder: Path, submission: File, answers: File, said: str
) -> None:
    found, output, content = both(folder, submission, answers)

    assert (found.verdict, found.files, content) == ("refused", (), b"")
    assert said in told(found)
    assert told(found) in plain(output) or "mvi" in output.lower().partition("error")[2]
    assert "supplier-form" not in told(found)
    assert "mvi-validate" not in told(found)


@pytest.mark.parametrize("suffix", [".xlsx", ".ods", ".yaml"])
def test_answers_go_into_any_submission_as_json(folder: Path, suffix: str) -> None:
    for name, data in (given(), works()):
        (folder / name).write_bytes(data)
    assert mvi("convert", "s.json", f"w{suffix}").exit_code == 0
    assert mvi("convert", f"w{suffix}", "w.json").exit_code == 0
    mvi("merge", "w.json", "works.xlsx", "-o", "n.json")
    found = ask("merge", (f"w{suffix}", (folder / f"w{suffix}").read_bytes()), works(), **ASKED)

    assert (found.verdict, found.files) == ("conforms", (("w.json", (folder / "n.json").read_bytes()),))
    assert say("page.merge_converted", "nl", name="w.json") in told(found)


def test_a_workbook_that_is_not_read_whole_takes_no_answers(folder: Path) -> None:
    (folder / "s.json").write_bytes(given()[1])
    mvi("convert", "s.json", "w.xlsx")
    book = openpyxl.load_workbook(folder / "w.xlsx")
    book["Thema's per perceel"]["A3"] = "L99"
    saved = BytesIO()
    book.save(saved)
    found = ask("merge", ("w.xlsx", saved.getvalue()), works(), **ASKED)

    assert (found.verdict, found.files) == ("refused", ())
    assert told(found) == say("page.merge.lossy", "nl", name="w.xlsx")


@pytest.mark.parametrize("said", [*HOSTILE, f"bsn {BSN}"])
def test_what_a_supplier_wrote_does_nothing_but_show_itself(folder: Path, said: str) -> None:
    del folder
    clean = ask("merge", given(), works(note="x"), **ASKED)
    found = ask("merge", given(), (f"{said}.xlsx", works(note=f"x {in_a_cell(said)}")[1]), **ASKED)

    assert [each.name for each in parsed(found.fragment)] == [each.name for each in parsed(clean.fragment)]
    assert BSN not in found.fragment
    assert "\u202e" not in found.fragment


def test_without_a_form_nothing_changes(folder: Path) -> None:
    del folder
    found = ask("merge", given(), **ASKED)

    assert (found.verdict, found.files) == ("done", ())
