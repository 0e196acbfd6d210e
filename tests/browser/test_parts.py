"""The page gets its Python in parts: whatever it does, it needs no part that it does not have by then."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import pytest
from books import FAULTY, workbook
from foreign_edits import ANSWERS
from foreign_sheets import CONTRACTS
from places import EXAMPLES, ROOT
from small_forms import FIVE, small_form_bytes
from small_forms import filled as five
from supplier_forms import WORKS, WORKS_ANSWERS, filled, form, text, values

from web import pack

if TYPE_CHECKING:
    from pathlib import Path

ELSEWHERE = (
    "babel",
    "click",
    "concurrent.futures.process",
    "duckdb",
    "jsonschema",
    "jsonschema_rs",
    "lxml",
    "odfdo",
    "openpyxl",
    "pydantic",
)
"""What the commands use, and no wheel for browsers has."""
COMMANDS = tuple(
    f"mvi_standard.cli.{each.stem}"
    for each in sorted((ROOT / "mvi_standard" / "cli").glob("*.py"))
    if each.name not in pack.CLI
)
TOTALS = tuple(
    f"mvi_standard.total.{each.stem}"
    for each in sorted((ROOT / "mvi_standard" / "total").glob("*.py"))
    if each.name not in pack.TOTAL
)
TEMPLATE = {"organisation_type": "gemeente", "themes": ["klimaat"], "profile": "basis"}
ANSWERED = {"answers": ANSWERS[CONTRACTS.name], "prefix": "m"}


def modules(names: tuple[str, ...]) -> list[str]:
    """Return what is in parts of the bundle, as Python calls it."""
    code = [each for each in names if "*" not in each and PurePath(each).suffix in {"", ".py"}]
    return [each.removesuffix(".py").replace("/", ".") for each in code]


def without(absent: list[str], code: str, *given: str) -> tuple[str, str]:
    """Run Python in which modules are not there; return what it wrote."""
    program = f"import sys; sys.modules.update(dict.fromkeys({absent!r}))\n{code}"
    done = subprocess.run([sys.executable, "-c", program, *given], capture_output=True, text=True, check=False)
    return done.stdout, done.stderr


JUDGED = """
from pathlib import Path; from mvi_standard.browser import Validator
path = Path(sys.argv[1])
found = Validator(lambda *_: None).outcome(path.name, path.read_bytes(), 'nl', '', lambda _: None)
print(found.verdict, len(found.onward) > 2)
"""
ASKED = """
import json
from pathlib import Path; from mvi_standard.browser import Validator
found = Validator(lambda *_: None)
for what, options, names in json.loads(sys.argv[1]):
    files = [(each, Path(sys.argv[2], each).read_bytes()) for each in names]
    print(found.ask(what, json.dumps({"language": "nl", "codes": "", **options}), files).verdict)
"""


@pytest.mark.parametrize("name", ["minimaal", "gemeente-volledig"])
def test_a_text_is_judged_by_what_every_visit_has(name: str) -> None:
    later = modules((*pack.LATER, *pack.ONWARD, *pack.UNUSED))
    path = EXAMPLES / "valid" / f"{name}.json"

    assert without([*ELSEWHERE, *COMMANDS, *TOTALS, *later], JUDGED, str(path)) == ("conforms True\n", "")


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_a_workbook_is_judged_without_what_comes_with_a_question(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(workbook(FAULTY, suffix))
    later = modules((*pack.ONWARD, *pack.UNUSED))

    assert without([*ELSEWHERE, *COMMANDS, *TOTALS, *later], JUDGED, str(path)) == ("departs True\n", "")


FILES = {
    "s.json": text(values()),
    "works.xlsx": filled(form(values(), WORKS), WORKS_ANSWERS),
    "f.xlsx": workbook(FAULTY),
    "f.ods": workbook(FAULTY, ".ods"),
    "c.xlsx": CONTRACTS.xlsx(),
    "k.xlsx": small_form_bytes(five(*FIVE), ".xlsx"),
    "leeg.json": b"",
}
FORM = {"contract": WORKS, "due": "2027-02-01", "to": "x"}
MERGE = {"replace": False, "correction": ""}
ASKS: tuple[tuple[str, dict[str, Any], list[str], str], ...] = (
    ("report", {}, ["s.json"], "done"),
    ("report", {}, ["f.xlsx"], "done"),
    ("small", {}, ["k.xlsx"], "done"),
    ("small", {}, ["s.json"], "refused"),
    ("sheets", {"profile": "effect"}, ["f.xlsx"], "done"),
    ("next_year", {}, ["s.json"], "done"),
    ("next_year", {}, ["k.xlsx"], "done"),
    ("convert", {"to": "xlsx"}, ["s.json"], "done"),
    ("convert", {"to": "json"}, ["f.xlsx"], "done"),
    ("convert", {"to": "xlsx"}, ["f.ods"], "done"),
    ("convert", {"to": "json"}, ["leeg.json"], "unreadable"),
    ("form", FORM, ["s.json"], "done"),
    ("form", {**FORM, "contract": "26-04"}, ["s.json"], "refused"),
    ("form", {**FORM, "due": "morgen"}, ["s.json"], "refused"),
    ("merge", MERGE, ["s.json", "works.xlsx"], "conforms"),
    ("merge", MERGE, ["s.json", "s.json"], "refused"),
    ("propose", {"prefix": "m"}, ["c.xlsx"], "done"),
    ("map", ANSWERED, ["c.xlsx"], "conforms"),
    ("map", {"mapping": "x"}, ["c.xlsx"], "refused"),
    ("template", TEMPLATE, [], "done"),
    ("nothing", {}, [], "bug"),
)


def test_each_question_is_answered_by_what_is_in_the_bundle(tmp_path: Path) -> None:
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    absent = [*ELSEWHERE, *COMMANDS, *TOTALS, *modules(pack.UNUSED)]
    output, complaint = without(absent, ASKED, json.dumps([each[:3] for each in ASKS]), str(tmp_path))

    assert complaint == ""
    assert output.split() == [verdict for *_, verdict in ASKS]
