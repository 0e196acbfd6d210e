"""Workbooks where other files go: each command takes them, or says in one line what to do instead."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING

import pytest
from books import FAULTY, GOOD, folder, workbook

from mvi_standard import DoesNotConform, load, validate
from mvi_standard.cli.files import KINDS
from mvi_standard.cli.inputs import expand
from mvi_standard.read import read
from mvi_standard.reading import workbook as reading
from mvi_standard.reading.workbook import Lacking, content_of, holds_tables
from mvi_standard.total.account import REPLACED
from mvi_standard.total.submission_head import heads
from mvi_standard.total.version_selection import choose
from mvi_standard.workbook.core.opening import WORKBOOKS

if TYPE_CHECKING:
    from collections.abc import Mapping

ANSWERED = ("--reason", "later", "--owner", "inkoop", "--until", "2099-01-01")
WITHOUT = """
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"python_calamine", "openpyxl", "xlsxwriter", "odfdo"}:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Absent())
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with workbooks of each kind, good and faulty, and what a system leaves beside them."""
    target = tmp_path_factory.mktemp("werkmappen")
    for suffix in (".xlsx", ".ods"):
        (target / f"goed{suffix}").write_bytes(workbook(GOOD, suffix))
        (target / f"fout{suffix}").write_bytes(workbook(FAULTY, suffix))
    (target / "~$goed.xlsx").write_bytes(b"\x05lock")
    (target / "lijsten").mkdir()
    (target / "lijsten" / "afdelingen.csv").write_text("naam;code\na;1\n", "utf-8")
    folder(GOOD, target / "tabellen")
    return target


def run(program: str, *arguments: str | Path, given: bytes = b"", before: str = "") -> tuple[int, str, str]:
    module = {"mvi": "mvi_standard.cli.mvi", "mvi-validate": "mvi_standard.cli.validate"}[program]
    code = f"{before}\nimport sys; sys.argv[0] = {program!r}\nfrom {module} import main; main()"
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, input=given, capture_output=True, check=False, env=os.environ | {"COLUMNS": "200"})
    told = done.stderr.decode()
    assert "Traceback" not in told
    return done.returncode, done.stdout.decode(), told


def codes(path: Path) -> Mapping[str, int]:
    return validate(path).counts


@pytest.mark.parametrize("name", ["goed.xlsx", "goed.ods", "tabellen"])
def test_a_workbook_is_judged_as_the_json_that_it_was_made_of(made: Path, name: str) -> None:
    report, same = validate(made / name), validate(GOOD)

    assert report.conforms
    assert report.records == same.records
    assert load(made / name).to_json() == load(GOOD).to_json()


@pytest.mark.parametrize("name", ["fout.xlsx", "fout.ods"])
def test_the_faults_are_those_of_the_json(made: Path, name: str) -> None:
    ours, theirs = codes(made / name), dict(codes(FAULTY))
    understood = theirs.pop("MVI-S001")  # 400.000,00 is a text in JSON, and what people write in a cell

    assert ours["MVI-X005"] == understood
    assert {each for each in ours if not each.startswith("MVI-X")} >= theirs.keys()
    with pytest.raises(DoesNotConform):
        load(made / name)


def test_a_folder_is_searched_for_workbooks_and_for_folders_of_tables(made: Path) -> None:
    found = [Path(each).relative_to(made).as_posix() for each in expand(str(made))]

    assert found == ["fout.ods", "fout.xlsx", "goed.ods", "goed.xlsx", "tabellen"]
    assert expand(str(made / "tabellen")) == [str(made / "tabellen")]


def test_the_command_judges_all_of_them(made: Path) -> None:
    code, out, _ = run("mvi-validate", "--format", "json", made)
    reports = json.loads(out)["reports"]

    assert code == 1
    assert [each["conforms"] for each in reports] == [False, False, True, True, True]
    assert all(each["sha256"] for each in reports)


def test_a_folder_of_other_tables_is_told_what_was_expected(made: Path) -> None:
    code, out, _ = run("mvi-validate", made / "lijsten")

    assert code == 2
    assert "MVI-F025" in out
    assert "mvi template" in out


@pytest.mark.parametrize(("kind", "suffix"), [("xlsx", ".xlsx"), ("ods", ".ods")])
def test_a_workbook_can_come_from_stdin(made: Path, kind: str, suffix: str) -> None:
    code, out, _ = run("mvi-validate", "--input", kind, "-", given=(made / f"fout{suffix}").read_bytes())

    assert code == 1
    assert "Percelen!D5" in out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("report", "goed.xlsx", "-o", "rapport.html"), 0, "rapport.html"),
        (("diff", "fout.xlsx", "goed.xlsx"), 0, "Percelen!D5"),
        (("baseline", "fout.ods", "-o", "b.toml", *ANSWERED), 0, "b.toml"),
        (("fix", "goed.xlsx"), 0, "goed.xlsx"),
        (("fix", "fout.ods"), 2, "--annotate"),
        (("fix", "fout.ods"), 2, "mvi fix --write fout.json"),
        (("fix", "tabellen", "--write"), 2, "--annotate"),
        (("redact", "fout.xlsx"), 2, "mvi convert"),
    ],
)
def test_each_verb_takes_a_workbook_or_says_what_to_do(
    made: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    placed = [str(made / each) if (made / each).exists() else each for each in arguments]
    placed = [str(tmp_path / each) if each in {"rapport.html", "b.toml"} else each for each in placed]
    before = {each.name: each.read_bytes() for each in made.iterdir() if each.is_file()}

    ended, out, told = run("mvi", *placed)

    assert ended == code
    assert said in out + told
    assert {each.name: each.read_bytes() for each in made.iterdir() if each.is_file()} == before


def test_a_saved_result_of_a_workbook_can_be_verified(made: Path, tmp_path: Path) -> None:
    _, out, _ = run("mvi-validate", "--format", "json", made / "fout.xlsx")
    (tmp_path / "r.json").write_text(out, "utf-8")

    assert run("mvi", "verify", tmp_path / "r.json", made / "fout.xlsx")[0] == 0


@pytest.mark.parametrize("program", ["mvi-validate", "mvi"])
def test_without_the_extra_one_line_says_what_to_install(made: Path, tmp_path: Path, program: str) -> None:
    verb = ("total", "-o", str(tmp_path / "uit")) if program == "mvi" else ()
    code, _, told = run(program, *verb, made / "goed.xlsx", before=WITHOUT)
    line = f"{program}: Hiervoor is meer nodig: pip install '.[excel]', in de map van mvi-standard."

    assert code == 2
    assert told.strip().splitlines() == [line]


def test_in_python_the_missing_extra_is_an_import_error(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [each for each in sys.modules if each.startswith("mvi_standard.workbook.core.formats")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "python_calamine", None)

    with pytest.raises(ImportError, match=r"mvi-standard\[excel\]") as raised:
        validate(made / "goed.xlsx")
    assert isinstance(raised.value, Lacking)


def test_a_json_file_needs_nothing_of_it() -> None:
    code = f"{WITHOUT}\nfrom pathlib import Path; from mvi_standard import validate\n"
    code += f"assert validate(Path({str(GOOD)!r})).conforms\n"
    code += "assert not [each for each in sys.modules if each.startswith('mvi_standard.workbook')]"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_every_kind_that_can_be_opened_is_read_as_a_workbook() -> None:
    assert WORKBOOKS <= reading.WORKBOOKS
    assert KINDS >= reading.IN_A_FOLDER


def test_the_checksum_of_a_folder_changes_with_any_file_in_it(made: Path, tmp_path: Path) -> None:
    one = copytree(made / "tabellen", tmp_path / "een")
    before = content_of(one)
    file = next(one.iterdir())
    (one / ".DS_Store").write_bytes(b"x")
    assert content_of(one) == before
    assert read(one).sha256 == validate(made / "tabellen").document.sha256  # type: ignore[union-attr] # it is there
    file.rename(one / f"x{file.name}")
    assert content_of(one) != before


def test_a_folder_with_something_else_in_it_is_no_workbook(made: Path, tmp_path: Path) -> None:
    other = copytree(made / "tabellen", tmp_path / "ander")
    assert holds_tables(other)
    (other / "lees mij.txt").write_text("x", "utf-8")
    assert not holds_tables(other)
    assert not holds_tables(Path("x" * 5000))


def test_a_workbook_beside_the_json_that_it_says_counts_once(made: Path, tmp_path: Path) -> None:
    other = json.loads(GOOD.read_bytes())
    other["lots"][0]["title"] += "!"
    (tmp_path / "anders.json").write_text(json.dumps(other), "utf-8")
    same = [str(GOOD), str(made / "goed.xlsx"), str(made / "tabellen")]

    for more, contents in ([], 1), ([str(tmp_path / "anders.json")], 2):
        [[equal]], rest = choose(heads([*same, *more]))
        assert (len(equal), [why for _, why in rest]) == (contents, [REPLACED, REPLACED])
