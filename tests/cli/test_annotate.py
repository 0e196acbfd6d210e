"""`mvi-validate in.xlsx --annotate out.xlsx`: the same workbook, marked, or one line that says why not."""

from __future__ import annotations

import sys
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from marked_books import DAY, colours, faulty, notes, opened, parts, zipped
from msgspec.structs import replace
from places import EXAMPLES
from terminal import forked, in_words

from mvi_standard.cli.annotate import Annotating
from mvi_standard.editions import LATEST
from mvi_standard.history.provenance import Run
from mvi_standard.read import read_workbook
from mvi_standard.render import KEPT, writer
from mvi_standard.validate import report_on
from mvi_standard.workbook.template import Choice, filled_plan, pages
from mvi_standard.workbook.writing import write

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path
    from typing import Any

    from mvi_standard.report import Report

MINIMAL = EXAMPLES / "valid" / "minimaal.json"
RUN = Run(DAY)


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return in_words(forked("validate", ("--today", DAY, *arguments), environment=environment))


def filled(values: dict[str, Any]) -> bytes:
    """Return our own workbook with a submission in it."""
    target = BytesIO()
    write(target, pages(filled_plan(LATEST, values, Choice(), "nl", DAY)), ".xlsx")
    return target.getvalue()


def wrong() -> bytes:
    values = faulty()
    del values["contracts"][0]["colour"], values["contracts"][0]["title"]
    return filled(values)


def judged(content: bytes) -> Report:
    return report_on(lambda: read_workbook(content, ".xlsx"), name="in.xlsx")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "in.xlsx"
    path.write_bytes(wrong())
    return path


def test_our_own_workbook_comes_back_with_its_faults_in_place_and_is_read_as_before(tmp_path: Path) -> None:
    content, target = wrong(), tmp_path / "uit.xlsx"
    found = judged(content)
    marking = Annotating(str(target), "in.xlsx", [], "nl", RUN)
    marking.add(found)
    marking.close()
    made = target.read_bytes()
    for each in found.findings:
        place = found.place(each)
        assert place
        cell = opened(made)[place.sheet].cell(place.line, place.column)
        assert each.code in cell.comment.text
        assert cell.coordinate in colours(made, place.sheet)
    again = judged(made)
    assert again.findings == found.findings
    assert again.document
    assert found.document
    assert again.document.lists == found.document.lists


def test_validations_and_protection_of_our_own_workbook_stay(tmp_path: Path) -> None:
    content, target = wrong(), tmp_path / "uit.xlsx"
    marking = Annotating(str(target), "in.xlsx", [], "nl", RUN)
    marking.add(judged(content))
    marking.close()
    before, after = opened(content), opened(target.read_bytes())
    for page in before:
        there = after[page.title]
        assert there.protection.sheet == page.protection.sheet
        assert [str(each.sqref) for each in there.data_validations.dataValidation] == [
            str(each.sqref) for each in page.data_validations.dataValidation
        ]
    assert set(before.defined_names) <= set(after.defined_names)


def test_other_formats_show_as_much_as_without_marks(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    values = faulty()
    contract = values["contracts"][1] | {"value": {"amount": -1, "currency": "EUR", "vat": "exclusief"}}
    values["contracts"] = [contract | {"id": f"c{number}"} for number in range(KEPT + 20)]
    found = judged(filled(values))
    assert found.counts["MVI-S007"] == KEPT + 20
    marking = Annotating(str(tmp_path / "u.xlsx"), "in.xlsx", [writer("concise", sys.stdout, "nl", RUN)], "nl", RUN)
    marking.add(found)
    marking.close()
    assert capsys.readouterr().out.count("MVI-S007") <= KEPT + 1
    amounts = [each for each in colours((tmp_path / "u.xlsx").read_bytes(), "Contracten") if int(each[1:]) > 2]
    assert len(amounts) >= KEPT + 20


def test_the_command_writes_the_workbook_and_says_so(book: Path, tmp_path: Path) -> None:
    target = tmp_path / "uit.xlsx"
    done = run(book, "--annotate", target)
    assert done.returncode == 1
    assert f"{target}: " in done.stderr
    assert "gemarkeerd" in done.stderr
    assert "MVI-S004" in done.stdout
    assert opened(target.read_bytes()).sheetnames[0] == "Bevindingen"
    assert "Fout MVI-S004" in "".join(notes(target.read_bytes(), "Percelen").values())
    assert run(target, "--annotate", tmp_path / "nog.xlsx", "--language", "en").returncode == 1
    assert opened((tmp_path / "nog.xlsx").read_bytes()).sheetnames[0] == "Findings"
    assert not list(tmp_path.glob("*.part"))


REFUSED = [
    ([MINIMAL, "--annotate", "uit.xlsx"], "kan alleen een werkmap .xlsx markeren"),
    (["-", "--annotate", "uit.xlsx"], "kan alleen een werkmap .xlsx markeren"),
    (["in.ods", "--annotate", "uit.ods"], "Sla in.ods op als .xlsx"),
    (["in.xls", "--annotate", "uit.xlsx"], "Sla in.xls op als .xlsx"),
    (["in.xlsx", "--annotate", "uit.ods"], "kies een naam die op .xlsx eindigt"),
    (["in.xlsx", "in2.xlsx", "--annotate", "uit.xlsx"], "noem ook één bestand"),
]


@pytest.mark.parametrize(("arguments", "said"), REFUSED)
def test_what_cannot_be_marked_is_refused_in_one_line(arguments: list[str | Path], said: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_the_workbook_itself_is_never_written_over(book: Path, tmp_path: Path) -> None:
    link = tmp_path / "ander.xlsx"
    link.symlink_to(book)
    before = book.read_bytes()
    for target in (book, link, tmp_path / "." / "in.xlsx"):
        assert run(book, "--annotate", target).returncode == 2
    assert book.read_bytes() == before


def test_without_a_folder_to_write_in_it_is_told(book: Path, tmp_path: Path) -> None:
    done = run(book, "--annotate", tmp_path / "geen" / "uit.xlsx")
    assert done.returncode == 2
    assert "geen" in done.stderr
    assert "Traceback" not in done.stderr


def test_of_what_cannot_be_read_no_workbook_is_made(tmp_path: Path) -> None:
    broken = tmp_path / "in.xlsx"
    broken.write_bytes(b"PK\x03\x04")
    done = run(broken, "--annotate", tmp_path / "uit.xlsx")
    assert done.returncode == 2
    assert "Er is geen gemarkeerde werkmap gemaakt" in done.stderr
    assert not (tmp_path / "uit.xlsx").exists()


def test_a_signed_workbook_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    found = judged(wrong())
    assert found.document
    signed = zipped(parts(found.document.content) | {"_xmlsignatures/sig.xml": b"<x/>"})
    marking = Annotating(str(tmp_path / "uit.xlsx"), "in.xlsx", [], "nl", RUN)
    marking.add(replace(found, document=replace(found.document, content=signed)))
    with pytest.raises(Exception, match="handtekening"):
        marking.close()
    assert list(tmp_path.iterdir()) == []
