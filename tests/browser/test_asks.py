"""Questions of the page about one file: the answer is what the command writes and says, and never an exception."""

from __future__ import annotations

import json
import re
from functools import cache
from html import unescape
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from ajv_stub import judge
from asks import CODES, VALIDATOR, ask, mvi, outcome, plain, told
from books import FAULTY, GOOD, workbook
from hostile import HOSTILE
from markup import parsed
from places import EXAMPLES
from small_forms import FIVE, small_form_bytes
from small_forms import filled as five
from stored_texts import PAIRS
from supplier_forms import CO2, WORKS, text, values

from mvi_standard.browser import Validator
from mvi_standard.browser.asks import next_year as asked_next_year
from mvi_standard.browser.asks import template as asked_template
from mvi_standard.browser.outcome import NOTHING
from mvi_standard.cli.verbs import template
from mvi_standard.finding import Said
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from pathlib import Path

    from asks import File

    from mvi_standard.browser import Answer

MOMENT = "2027-03-20T10:00:00+01:00"
YAML = EXAMPLES / "valid" / "gemeente-basis.yaml"
LINES = (EXAMPLES / "valid" / "twee-aanleveringen.jsonl").read_bytes()
FULL = EXAMPLES / "valid" / "gemeente-volledig.json"
OPTIONS: dict[str, dict[str, Any]] = {
    "convert": {"to": "json"},
    "form": {"contract": WORKS, "due": "", "to": ""},
    "merge": {"replace": False, "correction": ""},
    "report": {},
    "sheets": {"profile": "effect"},
    "small": {},
    "next_year": {},
    "propose": {"prefix": "m"},
    "map": {"mapping": 'standard_version = "1.0-draft.2"'},
}
"""Each question about a file, with options that could do."""


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mvi_standard.browser.validator.collect_now", int)  # it would walk all that other tests keep


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def with_a_loss() -> bytes:
    """Return a workbook of which a row cannot be read."""
    book = openpyxl.load_workbook(BytesIO(workbook(GOOD)))
    book["Thema's per perceel"]["A3"] = "L99"
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def remarks(output: str) -> list[str]:
    """Return the lines about cells in what a command says."""
    return [plain(line) for line in output.splitlines() if line.startswith("  ")]


CONVERTED = {
    "json": ("a.json", GOOD.read_bytes(), "xlsx"),
    "large json": ("a.json", FULL.read_bytes(), "xlsx"),
    "faulty json": ("a.json", FAULTY.read_bytes(), "xlsx"),
    "xlsx": ("a.xlsx", workbook(GOOD), "json"),
    "faulty xlsx": ("a.xlsx", workbook(FAULTY), "json"),
    "ods": ("a.ods", workbook(FAULTY, ".ods"), "json"),
    "ods to xlsx": ("a.ods", workbook(GOOD, ".ods"), "xlsx"),
    "yaml": ("a.yaml", YAML.read_bytes(), "json"),
    "yaml to xlsx": ("a.yaml", YAML.read_bytes(), "xlsx"),
    "with a loss": ("a.xlsx", with_a_loss(), "json"),
    "one line": ("een.jsonl", LINES.splitlines()[0], "json"),
}


SUBMITTED = {**CONVERTED, "small": ("a.xlsx", small_form_bytes(five(*FIVE), ".xlsx"), "json")}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", CONVERTED)
def test_a_converted_submission_is_that_of_the_command(folder: Path, kind: str, language: str) -> None:
    name, data, to = CONVERTED[kind]
    (folder / name).write_bytes(data)
    done = mvi("convert", name, f"uit.{to}", "--language", language)
    found = ask("convert", (name, data), to=to, language=language)

    out = f"{name.partition('.')[0]}.{to}"
    assert found.verdict == "done"
    assert found.files == ((out, (folder / f"uit.{to}").read_bytes()),)
    assert [each for each in remarks(done.output) if each not in told(found)] == []
    assert out in parsed(found.fragment).all("p", "mvi-answered")[0].text
    assert found.onward == NOTHING


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("json", "page.command.written_file"),
        ("faulty json", "page.convert.departs"),
        ("faulty xlsx", "page.convert.departs"),
        ("with a loss", "page.convert.lost"),
    ],
)
def test_it_is_said_whether_what_is_kept_conforms_and_is_whole(kind: str, key: str) -> None:
    name, data, to = CONVERTED[kind]
    found = ask("convert", (name, data), to=to)

    assert told(found).startswith(say(key, "nl", name=f"a.{to}", source=name))


def test_what_a_workbook_cannot_hold_is_refused_as_the_command_does(folder: Path) -> None:
    given = json.loads(GOOD.read_bytes())
    given["lots"][0]["title"] = " <b>x"
    (folder / "a.json").write_text(json.dumps(given))
    done = mvi("convert", "a.json", "a.xlsx")
    found = ask("convert", ("a.json", (folder / "a.json").read_bytes()), to="xlsx")

    assert (found.verdict, found.files) == ("refused", ())
    assert told(found) in plain(done.output)
    assert "/lots/0/title" in told(found)


def test_a_workbook_that_nobody_would_read_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    why = Said("er zijn meer dan 3 bladen", "there are more than 3 sheets")
    monkeypatch.setattr("mvi_standard.browser.kept.too_large", lambda _: why)
    found = ask("convert", ("a.json", GOOD.read_bytes()), to="xlsx")

    assert len(found.files) == 1
    assert "a.xlsx is te groot om te laten controleren: er zijn meer dan 3 bladen." in told(found)


@pytest.mark.parametrize(
    "file",
    [
        ("a.json", b"{"),
        ("a.xlsx", workbook(GOOD)[:5000]),
        ("a.xlsm", workbook(GOOD)),
        ("a.json", b'{"standard_version": "1.0-draft.2", "contracts": [{"id": 1, "id": 2}]}'),
    ],
    ids=["half", "half a workbook", "macros", "a key twice"],
)
@pytest.mark.parametrize("what", OPTIONS)
def test_what_cannot_be_read_is_told_as_it_was_when_it_was_judged(what: str, file: File) -> None:
    found = ask(what, file, **OPTIONS[what])
    cells = what in {"propose", "map"} and file[0] == "a.json"

    assert found.verdict in ({"unreadable", "refused"} if what == "map" else {"unreadable"})
    assert (found.files, found.form, found.onward) == ((), "", NOTHING)
    assert cells or what == "map" or found.fragment == outcome(file).fragment


@pytest.mark.parametrize("what", ["report", "convert", "sheets", "small", "next_year", "form", "merge"])
def test_of_many_submissions_none_is_taken(what: str) -> None:
    found = ask(what, ("twee.jsonl", LINES), **OPTIONS[what])

    assert (found.verdict, found.files) == ("refused", ())
    assert told(found) == say("convert.lines", "nl", name="twee.jsonl", n=2)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_form_is_that_of_the_command(folder: Path, language: str) -> None:
    given = values()
    next(each for each in given["commitments"] if each["id"] == CO2)["kpi_version"] = 1
    (folder / "s.json").write_bytes(text(given))
    options = ("--due", "2027-02-01", "--send-to", "inkoop@voorbeeld.example", "--language", language)
    done = mvi("supplier-form", "s.json", "--contract", WORKS, "-o", "f.xlsx", *options)
    found = ask(
        "form", ("s.json", text(given)), contract=WORKS, due="2027-02-01", to="inkoop@voorbeeld.example",
        language=language,
    )  # fmt: skip

    assert found.verdict == "done"
    assert found.files == (("formulier-26-004.xlsx", (folder / "f.xlsx").read_bytes()),)
    said = say("page.supplier_form.done", language, n=1, name="formulier-26-004.xlsx", contract="26-004")
    assert told(found).startswith(said)
    assert CO2 in done.output
    assert say("page.supplier_form.why_faulty", language) in told(found)
    assert [each.text.partition(":")[0] for each in parsed(found.fragment).all("li")] == [
        line.partition(":")[0] for line in done.output.splitlines()[1:]
    ]


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("../../etc/x", "formulier-..-..-etc-x.xlsx"),
        ("2024 017", "formulier-2024-017.xlsx"),
        ('a"<b>', "formulier-a-b-.xlsx"),
        ("Één", "formulier-Één.xlsx"),
    ],
)
def test_the_name_of_a_form_is_one_that_any_computer_takes(number: str, name: str) -> None:
    given = values()
    next(each for each in given["contracts"] if each["id"] == WORKS)["own_number"] = number
    found = ask("form", ("s.json", text(given)), contract=WORKS, due="", to="")

    assert [each for each, _ in found.files] == [name]
    assert number in parsed(found.fragment).text


@pytest.mark.parametrize(
    ("fields", "options", "said"),
    [
        ({}, {"contract": "26-04"}, "26-004"),
        ({}, {"due": "morgen"}, "morgen"),
        ({}, {"contract": "C-26-007"}, "geen afspraken"),
        ({"version": "een"}, {}, "hierboven"),
        ({"commitments": []}, {}, "26-004"),
        ({"contracts": [{"id": WORKS, "own_number": 4}]}, {}, "hierboven"),
    ],
)
def test_no_form_is_told_why(folder: Path, fields: dict[str, Any], options: dict[str, Any], said: str) -> None:
    given = text({**values(), **fields})
    (folder / "s.json").write_bytes(given)
    asked = {**OPTIONS["form"], **options}
    due = ("--due", asked["due"]) if asked["due"] else ()
    done = mvi("supplier-form", "s.json", "--contract", asked["contract"], "-o", "f.xlsx", *due)
    found = ask("form", ("s.json", given), **asked)

    assert done.exit_code == 2
    assert (found.verdict, found.files) == ("refused", ())
    assert said in told(found)
    assert "mvi" not in told(found)
    assert told(found) in plain(done.output) or "mvi-validate" in done.output


@pytest.mark.parametrize(
    ("options", "arguments", "name"),
    [
        ({}, (), "mvi-1.0.xlsx"),
        (
            {"organisation_type": "gemeente", "themes": ["klimaat", "milieu"], "profile": "basis"},
            ("--organisation-type", "gemeente", "--theme", "milieu", "--theme", "klimaat", "--profile", "basis"),
            "mvi-1.0-gemeente-basis-milieu-klimaat.xlsx",
        ),
        ({"themes": ["social_return"]}, ("--theme", "social_return"), "mvi-1.0-social_return.xlsx"),
    ],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_template_is_that_of_the_command(  # noqa: PLR0913, PLR0917 - two fixtures and a table
    folder: Path, monkeypatch: pytest.MonkeyPatch, options: dict[str, Any], arguments: tuple[str, ...], name: str,
    language: str,
) -> None:  # fmt: skip
    monkeypatch.setattr(template, "local_moment", lambda: MOMENT)
    monkeypatch.setattr(asked_template, "local_moment", lambda: MOMENT)
    done = mvi("template", "-o", "t.xlsx", *arguments, "--language", language)
    found = ask("template", **{"organisation_type": "", "themes": [], "profile": "", "language": language, **options})

    assert done.exit_code == 0
    assert (found.verdict, found.files) == ("done", ((name, (folder / "t.xlsx").read_bytes()),))
    assert told(found).partition(",")[2] == plain(done.output).partition(",")[2]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", ["json", "faulty json", "xlsx", "ods", "yaml", "small"])
def test_a_report_is_that_of_the_command(folder: Path, kind: str, language: str) -> None:
    name, data, _ = SUBMITTED[kind]
    (folder / name).write_bytes(data)
    done = mvi("report", name, "-o", "r.html", "--language", language)
    found = ask("report", (name, data), language=language)

    out = f"{name.partition('.')[0]}-rapport.html"
    assert (found.verdict, found.files) == ("done", ((out, (folder / "r.html").read_bytes()),))
    departing = say("report.departing", language, name=name)
    assert (departing in told(found)) is (departing in plain(done.output)) is (kind in {"faulty json", "ods"})
    assert [each.text for each in parsed(found.fragment).all("p")][-1] in unescape(found.files[0][1].decode())


@pytest.mark.parametrize("profile", ["effect", ""])
@pytest.mark.parametrize("kind", ["xlsx", "ods to xlsx", "small"])
def test_a_workbook_with_more_sheets_is_that_of_the_command(folder: Path, kind: str, profile: str) -> None:
    name, data, _ = SUBMITTED[kind]
    (folder / name).write_bytes(data)
    mvi("template", "--from", name, "-o", "t.xlsx", *(("--profile", profile) if profile else ()))
    found = ask("sheets", (name, data), profile=profile)
    [(out, made)] = found.files

    assert (found.verdict, out) == ("done", f"{name.partition('.')[0]}-{profile or 'volledig'}.xlsx")
    assert made == (folder / "t.xlsx").read_bytes()
    assert ("op het blad Aanlevering staat basis" in told(found)) is bool(profile)
    [(_, before)], [(_, after)] = (ask("convert", ("x.xlsx", each), to="json").files for each in (data, made))
    if kind == "xlsx":
        assert before == after


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", ["json", "large json", "xlsx", "ods", "yaml", "small"])
def test_next_year_is_that_of_the_command(
    folder: Path, monkeypatch: pytest.MonkeyPatch, kind: str, language: str
) -> None:
    monkeypatch.setattr(template, "local_moment", lambda: MOMENT)
    monkeypatch.setattr(asked_next_year, "local_moment", lambda: MOMENT)
    name, data, _ = SUBMITTED[kind]
    (folder / name).write_bytes(data)
    suffix = ".json" if name.endswith((".json", ".yaml")) else ".xlsx"
    how = {"small": ["--small"], "xlsx": ["--profile", "basis"], "ods": ["--profile", "basis"]}.get(kind, [])
    done = mvi("template", "--next-year", "--from", name, "-o", f"n{suffix}", *how, "--language", language)
    found = ask("next_year", (name, data), language=language)

    assert (found.verdict, found.files) == ("done", ((f"a-2027{suffix}", (folder / f"n{suffix}").read_bytes()),))
    assert [plain(each) for each in done.stdout.splitlines()[1:]] == [
        plain(each.text) for each in parsed(found.fragment).all("li")
    ]


def test_a_small_form_is_that_of_the_command(folder: Path) -> None:
    [(name, data)] = ask("convert", SUBMITTED["small"][:2], to="json").files
    (folder / name).write_bytes(data)
    mvi("template", "--small", "--from", name, "-o", "k.xlsx")

    assert ask("small", (name, data)).files == (("a-klein.xlsx", (folder / "k.xlsx").read_bytes()),)


def test_what_does_not_fit_in_a_small_form_is_told_as_the_command_does(folder: Path) -> None:
    (folder / "a.json").write_bytes(GOOD.read_bytes())
    done = mvi("template", "--small", "--from", "a.json", "-o", "k.xlsx")
    found = ask("small", ("a.json", GOOD.read_bytes()))

    assert (done.exit_code, found.verdict, found.files) == (1, "refused", ())
    places = [each.split()[0] for each in done.stderr.splitlines()[1:]]
    assert places
    assert [each.text.split()[0] for each in parsed(found.fragment).all("li")] == places


@pytest.mark.parametrize("what", ["report", "next_year"])
def test_a_root_with_a_fault_is_told_to_be_mended_first(what: str) -> None:
    found = ask(what, ("a.json", text({**values(), "version": "een"})))

    assert (found.verdict, found.files) == ("refused", ())
    assert "hierboven" in told(found)


def test_next_year_loses_nothing_that_could_not_be_read() -> None:
    found = ask("next_year", ("a.xlsx", with_a_loss()))

    assert (found.verdict, found.files) == ("refused", ())
    assert "Niet alles uit a.xlsx is te lezen." in told(found)


def test_sheets_of_a_profile_that_there_is_not_are_a_bug() -> None:
    assert ask("sheets", ("a.json", GOOD.read_bytes()), profile="x").verdict == "bug"


@pytest.mark.parametrize("field", ["organisation_type", "themes", "profile"])
def test_a_template_for_a_code_that_was_not_offered_is_a_bug(field: str) -> None:
    options: dict[str, Any] = {"organisation_type": "", "themes": [], "profile": ""}
    found = ask("template", **{**options, field: ["innovatie"] if field == "themes" else "innovatie"})

    assert (found.verdict, found.files) == ("bug", ())


@cache
def converted(name: str) -> Answer:
    """Return what is said of a workbook with that name."""
    return ask("convert", (f"{name}.xlsx", CONVERTED["faulty xlsx"][1]), to="json")


@pytest.mark.parametrize("name", [*HOSTILE, "../../x", "a.b.c", ".verborgen"])
def test_the_name_of_a_file_does_nothing_but_show_itself(name: str) -> None:
    clean, found = converted("a"), converted(name)

    assert found.verdict == "done"
    assert [each.name for each in parsed(found.fragment)] == [each.name for each in parsed(clean.fragment)]
    assert all(out.endswith(".json") and "/" not in out for out, _ in found.files)


@pytest.mark.parametrize(("language", "words"), [("nl", "Dit is een fout in"), ("en", "This is a bug in")])
@pytest.mark.parametrize("what", ["judging", "", "import", "asks.convert", "question"])
def test_another_question_is_a_bug(what: str, language: str, words: str) -> None:
    found = ask(what, ("a.json", b"{}"), language=language)

    assert (found.verdict, found.files, found.onward) == ("bug", (), NOTHING)
    assert words in found.fragment


@pytest.mark.parametrize("given", ["", "{", "[]", "null", "{}", '{"language": "fr"}', '{"language": 1, "codes": ""}'])
@pytest.mark.parametrize("what", [*OPTIONS, "template"])
def test_options_that_are_none_are_a_bug(what: str, given: str) -> None:
    found = VALIDATOR.ask(what, given, [("a.json", b"{}")])

    assert found.verdict in {"bug", "unreadable"}
    assert parsed(found.fragment).text


@pytest.mark.parametrize("what", OPTIONS)
def test_no_file_is_a_bug(what: str) -> None:
    assert ask(what, **OPTIONS[what]).verdict in {"bug", "refused"}


def test_too_little_memory_is_an_answer_and_the_next_question_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr("mvi_standard.browser.question.report_on", full)
        found = ask("convert", ("a.json", GOOD.read_bytes()), to="xlsx")

    assert (found.verdict, found.files) == ("bug", ())
    assert "te weinig geheugen" in found.fragment
    assert ask("convert", ("a.json", GOOD.read_bytes()), to="xlsx").verdict == "done"


def test_a_bug_tells_nothing_of_the_file() -> None:
    def broken(*_: str) -> str:
        raise ZeroDivisionError("geheim")

    given = json.dumps({"language": "nl", "codes": CODES, "to": "xlsx"})
    found = Validator(broken).ask("convert", given, [("a.json", GOOD.read_bytes())])

    assert found.verdict == "bug"
    assert "geheim" not in found.fragment
    assert parsed(found.fragment).all("p", "mvi-sorry")[0].attributes["tabindex"] == "-1"


def test_every_answer_begins_with_what_a_reader_is_sent_to() -> None:
    file = ("a.json", FULL.read_bytes())
    for found in (
        ask("convert", file, to="xlsx"),
        ask("convert", file, to="pdf"),
        ask("form", file, **{**OPTIONS["form"], "contract": "x"}),
        ask("convert", ("a.json", b"{"), to="xlsx"),
        ask("template", organisation_type="", themes=[], profile=""),
    ):
        first = next(each for each in parsed(found.fragment) if "tabindex" in each.attributes)
        assert first.attributes["tabindex"] == "-1"
        assert parsed(found.fragment).text.startswith(first.text)


def test_the_engine_of_the_page_is_the_only_one(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(cls: str, value: str) -> str | None:
        asked.append(cls)
        return judge(cls, value)

    monkeypatch.setattr("mvi_standard.stages.engines.rust.RustEngine.__init__", lambda *_: 1 / 0)
    given = json.dumps({"language": "nl", "codes": CODES, "to": "xlsx"})
    found = Validator(counted).ask("convert", given, [("a.json", GOOD.read_bytes())])

    assert found.verdict == "done"
    assert "Submission" in asked


OF_COMMANDS = {"merge.how", "merge.both", "merge.overwrite", "merge.new", "command.written", "next_year.needs_from"}
"""Phrases about what was typed, or about a file that only a command has to do with."""


def test_no_phrase_that_the_page_may_say_names_a_command() -> None:
    naming = re.compile(r"\bmvi(?:-validate| [a-z]+)| --[a-z]+|^Geschreven")
    speakers = {"convert", "supplier_form", "merge", "map", "template"}
    speakers_of_one = {"report.no_root", "report.departing", "small_form.does_not_fit", "small_form.more"}
    spoken = {key for key in PAIRS if key.split(".")[0] in speakers or key.startswith("command.written")}
    spoken |= {key for key in PAIRS if key.startswith("next_year.")} | speakers_of_one
    named = {key for key in spoken if any(map(naming.search, PAIRS[key]))} - OF_COMMANDS

    assert {each for each in named if f"page.{each}" not in PAIRS} == set()
    assert not [key for key in PAIRS if key.startswith("page.") and any(map(naming.search, PAIRS[key]))]
