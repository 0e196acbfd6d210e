"""What the page offers to do next with a file: only what can be done."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from asks import ask, onward, outcome
from books import FAULTY, GOOD, workbook
from foreign_sheets import CONTRACTS, SOCIAL_RETURN, TENDERNED
from hostile import BSN, HOSTILE
from markup import parsed
from places import EXAMPLES
from small_forms import FIVE, filled, small_form_bytes
from supplier_forms import TRANSPORT, WORKS, values

from mvi_standard import validate
from mvi_standard.browser import Validator
from mvi_standard.browser.next_steps import MADE_ON_A_DAY, ON_SMALL_FORM
from mvi_standard.browser.offered import offered
from mvi_standard.browser.outcome import NOTHING
from mvi_standard.counting.answerable import askable
from mvi_standard.editions import LATEST
from mvi_standard.texts.requirements import REQUIREMENTS
from mvi_standard.texts.say import pick, say
from mvi_standard.workbook.core.layout import layout
from mvi_standard.workbook.small.form import small_form

EMPTY: dict[str, Any] = {
    "convert": [],
    "contracts": [],
    **dict.fromkeys(("final", "map", "report", "next_year", "small", "sheets"), False),
}
BASIS = GOOD.read_bytes()
LINES = (EXAMPLES / "valid" / "twee-aanleveringen.jsonl").read_bytes()


def as_json(found: dict[str, Any]) -> bytes:
    return json.dumps(found).encode()


def sheet(title: str, *rows: tuple[Any, ...]) -> bytes:
    """Return a workbook with one sheet."""
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.title = title
    for row in rows:
        page.append(row)
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "convert"),
    [
        ("a.json", BASIS, ["xlsx"]),
        ("a.JSON", BASIS, ["xlsx"]),
        ("a.json", FAULTY.read_bytes(), ["xlsx"]),
        ("a.yaml", (EXAMPLES / "valid" / "gemeente-basis.yaml").read_bytes(), ["json", "xlsx"]),
        ("a.xlsx", workbook(FAULTY), ["json"]),
        ("a.ods", workbook(GOOD, ".ods"), ["json", "xlsx"]),
        ("klein.xlsx", small_form_bytes(filled(*FIVE), ".xlsx"), ["json", "xlsx"]),
    ],
)
def test_a_submission_can_be_kept_in_the_forms_that_it_has_not(name: str, data: bytes, convert: list[str]) -> None:
    assert onward((name, data))["convert"] == convert
    for to in convert:
        assert ask("convert", (name, data), to=to).verdict == "done"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.json", b"{"),
        ("a.json", b""),
        ("a.json", b'{"contracts": [{"id": 1, "id": 2}]}'),
        ("a.xlsx", workbook(GOOD)[:5000]),
        ("a.xlsm", workbook(GOOD)),
        ("a.jsonl", LINES),
        ("a.jsonl", LINES.splitlines()[0]),
        ("a.jsonl", b""),
    ],
)
def test_without_one_whole_submission_there_is_nothing(name: str, data: bytes) -> None:
    assert onward((name, data)) == EMPTY


def test_after_a_bug_there_is_nothing() -> None:
    def broken(*_: str) -> str:
        raise ZeroDivisionError

    found = Validator(broken).outcome("a.json", BASIS, "nl", "", lambda _: None)

    assert (found.verdict, found.onward) == ("bug", NOTHING)
    assert json.loads(NOTHING) == EMPTY


@pytest.mark.parametrize(("name", "suffix"), [("gemeente-basis", ".json"), ("gemeente-volledig", ".xlsx")])
def test_the_contracts_are_those_that_something_can_be_asked_about(name: str, suffix: str) -> None:
    source = EXAMPLES / "valid" / f"{name}.json"
    data = source.read_bytes() if suffix == ".json" else workbook(source, suffix)
    dossier = validate(source).dossier

    assert dossier is not None
    found = onward((f"a{suffix}", data))["contracts"]
    assert [each["key"] for each in found] == [each["id"] for each in askable(dossier)] != []
    for each in found:
        assert ask("form", (f"a{suffix}", data), contract=each["key"], due="", to="").verdict == "done"


def test_contracts_are_called_by_number_and_title_and_hide_what_nobody_may_see() -> None:
    found = values()
    first, second = (each for each in found["contracts"] if each["id"] in {WORKS, TRANSPORT})
    first["title"] = f"Inhuur bsn {BSN} \u202e {HOSTILE[0]}"
    second.pop("title", None)
    labels = {each["key"]: each["label"] for each in onward(("a.json", as_json(found)))["contracts"]}

    shown = labels[first["id"]]
    assert shown.startswith(f"{first['own_number']} Inhuur bsn ••••••••• ")
    assert BSN not in shown
    assert "\u202e" not in shown
    assert labels[second["id"]] == second["own_number"]


def test_a_root_with_a_fault_asks_nobody_anything_and_can_be_kept() -> None:
    found = onward(("a.json", as_json({**values(), "version": "een"})))

    assert (found["contracts"], found["convert"]) == ([], ["xlsx"])
    assert not found["report"]
    assert not found["next_year"]


SMALL = ("klein.xlsx", small_form_bytes(filled(*FIVE), ".xlsx"))


def test_what_can_be_made_of_a_submission_depends_on_what_it_is_in() -> None:
    [(_, text)] = ask("convert", SMALL, to="json").files
    [(_, whole)] = ask("convert", SMALL, to="xlsx").files
    found = {
        name: onward((name, data)) for name, data in (SMALL, ("a.json", text), ("a.xlsx", whole), ("b.json", BASIS))
    }

    assert {name for name, each in found.items() if each["sheets"]} == {"klein.xlsx", "a.xlsx"}
    assert {name for name, each in found.items() if each["small"]} == {"a.json", "a.xlsx"}
    assert all(each["report"] and each["next_year"] for each in found.values())
    for name, data in (("a.json", text), ("a.xlsx", whole)):
        assert ask("small", (name, data)).verdict == "done"


def test_a_small_form_is_offered_for_the_lists_that_stand_on_it() -> None:
    rows = small_form(LATEST).rows
    assert {*ON_SMALL_FORM} == {each.list.partition(".")[0] for each in rows if each.list}
    assert next(each.fields["created_at"] for each in rows if not each.list) == f"{{made}}{MADE_ON_A_DAY}"


@pytest.mark.parametrize("change", [{"created_at": "2027-01-15T10:30:00+01:00"}, {"id": "eigen-sleutel"}])
def test_a_small_form_is_not_offered_where_it_would_refuse(change: dict[str, Any]) -> None:
    [(_, text)] = ask("convert", SMALL, to="json").files
    file = ("a.json", as_json({**json.loads(text), **change}))

    assert onward(file)["small"] is False
    assert ask("small", file).verdict == "refused"


@pytest.mark.parametrize(
    ("state", "final"), [("definitief", True), ("voorlopig", False), ("iets", False), (None, False)]
)
def test_only_what_is_final_needs_a_reason(state: str | None, final: bool) -> None:
    assert onward(("a.json", as_json({**values(), "state": state})))["final"] is final


@pytest.mark.parametrize("foreign", [CONTRACTS, SOCIAL_RETURN, TENDERNED], ids=lambda each: each.name)
def test_a_workbook_of_another_system_can_be_mapped(foreign: Any) -> None:
    assert onward((foreign.name, foreign.xlsx())) == {**EMPTY, "map": True}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_list_of_ones_own_is_no_fault_and_names_no_command(language: str) -> None:
    found = outcome((CONTRACTS.name, CONTRACTS.xlsx()), language)
    said = parsed(found.fragment)

    assert found.verdict == "own_list"
    assert say("page.own_list", language) in said.text
    assert "mvi " not in said.text
    assert not [each for each in said.all("h2") if "mvi-unreadable" in str(each.attributes["class"])]
    assert REQUIREMENTS["MVI-F025"].text(language).demand in found.document


@pytest.mark.parametrize("title", ["Blad1", "Contracten"])
def test_an_empty_workbook_is_no_list_of_ones_own(title: str) -> None:
    found = outcome(("leeg.xlsx", sheet(title)))

    assert found.verdict == "unreadable"
    assert json.loads(found.onward) == EMPTY
    assert "Het bestand is leeg." in parsed(found.fragment).text
    assert "kies dan het bestand met uw lijst" in parsed(found.fragment).text


def test_a_foreign_sheet_with_a_name_of_ours_can_be_mapped() -> None:
    title = next(each.title("nl") for each in layout(LATEST) if each.path == "organisations")
    data = sheet(title, ("id", "name", "Bedrag"), ("1", "Schoon B.V.", 12))

    assert onward(("a.xlsx", data)) == {**EMPTY, "map": True}


def test_a_workbook_of_ours_is_not_mapped() -> None:
    empty = ask("template", organisation_type="", themes=[], profile="").files[0]

    other = ("a.xlsx", sheet("Aanlevering", ("standard_version", "id", "version"), ("9.9", "x", 1)))
    for file in (("a.xlsx", workbook(GOOD)), ("a.ods", workbook(FAULTY, ".ods")), empty, other, ("a.json", b"{}")):
        assert onward(file)["map"] is False


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_can_be_chosen_for_a_workbook_is_what_the_command_takes(language: str) -> None:
    found = offered(language)

    assert [code for code, _ in found["profiles"]] == [*LATEST.tables.profiles]
    assert [code for code, _ in found["organisation_types"]] == [*LATEST.tables.codelists["organisation_type"]]
    expired = {code for codes in LATEST.tables.deprecated.codes.values() for code in codes}
    assert {code for code, _ in found["themes"]} == {*LATEST.tables.codelists["theme"]} - expired
    assert dict(found["themes"])["klimaat"] == pick(LATEST.labels["code:theme:klimaat"], language)
