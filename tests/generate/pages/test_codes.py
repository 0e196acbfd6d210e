from __future__ import annotations

import re
import subprocess
import sys
from html import unescape
from typing import TYPE_CHECKING

import pytest
from places import ROOT

from mvi_standard.requirement import LANGUAGES
from tools.generate.pages import codes, downloads, terms
from tools.generate.pages.press import Press, plain
from tools.generate.pages.specimen import MOST_CHANGES, cure, specimen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tools.generate.pages.book import SiteBook
    from tools.generate.pages.specimen import Specimen

ONE_OF_EACH = (
    "MVI-F005-euro-sign-in-windows-1252",
    "MVI-S003-typing-error-in-optional-field",
    "MVI-R001-buyer-with-a-typing-error",
    "MVI-C012-awarded-in-the-next-year",
    "MVI-C200-field-for-a-number",
)
NO_FILE = (
    "MVI-F001",
    "MVI-F002",
    "MVI-F003",
    "MVI-F013",
    "MVI-F016",
    "MVI-F018",
    *(f"MVI-F02{n}" for n in range(6)),
    *(f"MVI-X{n:03}" for n in range(1, 16)),
    *(f"MVI-R10{n}" for n in range(1, 8)),
    "MVI-B001",
    "MVI-B002",
)
IN_SIGHT = re.compile(r"<details.*?</details>", re.DOTALL)
TERM = re.compile(r'<a class="term"[^>]*>|</a>')
BLOCK = re.compile(r"```text\n(.*?)\n```", re.DOTALL)


@pytest.fixture(scope="session")
def written(shelf: Mapping[str, SiteBook]) -> Mapping[tuple[str, str], str]:
    """The Markdown of each page of codes, by language and file."""
    return {(language, file): text for language, book in shelf.items() for file, text in _write(book).items()}


def _write(book: SiteBook) -> Mapping[str, str]:
    pages = tuple(codes.pages(book))
    others = (f"model/{each.name}.md" for each in book.standard.reachable("Submission"))
    aside = ("downloads.md", "json-schema.md", terms.FILE)
    files = {*(each.file for each in pages), *others, *downloads.files(book), *aside}
    press = Press(book, frozenset(files))
    return {each.file: press.write(each) for each in pages}


def said_by_the_command(name: str, language: str) -> str:
    command = [sys.executable, "-m", "mvi_standard.cli.validate", "--language", language, name]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    return done.stdout.decode().rstrip("\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_demand_has_a_page_that_says_what_why_and_how(
    shelf: Mapping[str, SiteBook], written: Mapping[tuple[str, str], str], language: str
) -> None:
    book = shelf[language]

    for code, demand in book.demands.items():
        page, text = written[language, codes.file(code)], demand.text(language)
        assert f"\n# {plain(text.demand.removesuffix('.'))}\n" in page
        assert text.why in unescape(TERM.sub("", page))
        assert "{" not in page.partition("data-search-exclude")[0].partition("\n# ")[2].removesuffix("{ ")
        assert book.say(demand.severity) in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fix_without_slots_stands_there_word_for_word(
    shelf: Mapping[str, SiteBook], written: Mapping[tuple[str, str], str], language: str
) -> None:
    fixes = {code: each.text(language).fix for code, each in shelf[language].demands.items()}

    assert all(fix in unescape(written[language, codes.file(code)]) for code, fix in fixes.items() if "{" not in fix)


def test_a_slot_of_a_fix_is_named_in_words(shelf: Mapping[str, SiteBook]) -> None:
    assert codes.slots(shelf["nl"], "Vul {field} in. {field:definition}") == (
        "Vul <var>[het veld]</var> in. <var>[de uitleg daarvan]</var>"
    )
    assert codes.slots(shelf["en"], "a < {found}") == "a &lt; <var>[what it is now]</var>"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["invalid", "valid"])
def test_every_example_is_on_the_page_of_its_code_and_can_be_downloaded(
    shelf: Mapping[str, SiteBook], written: Mapping[tuple[str, str], str], language: str, kind: str
) -> None:
    book = shelf[language]
    examples = {"invalid": book.examples.invalid, "valid": book.examples.valid}[kind]
    offered = downloads.files(book)

    for each in (each for each in examples if each.name.startswith("MVI-")):
        address = f"downloads/examples/{kind}/{each.name}"
        assert f'href="../{address}"' in written[language, codes.file(each.name[:8])]
        assert offered[address] == each.read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stem", ONE_OF_EACH)
def test_the_output_on_a_page_is_what_the_command_prints(
    written: Mapping[tuple[str, str], str], language: str, stem: str
) -> None:
    said = said_by_the_command(f"examples/invalid/{stem}.json", language)

    assert said
    assert said in BLOCK.findall(written[language, codes.file(stem[:8])])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_near_miss_is_shown_to_conform(
    shelf: Mapping[str, SiteBook], written: Mapping[tuple[str, str], str], language: str
) -> None:
    name = "examples/valid/MVI-C012-awarded-on-the-last-day.json"
    said = said_by_the_command(name, language)

    assert {"nl": " voldoet aan ", "en": " conforms to "}[language] in said
    assert said in BLOCK.findall(written[language, codes.file("MVI-C012")])
    assert all(f"examples/valid/{each.name} " in written[language, codes.file(each.name[:8])] for each in near(shelf))


def near(shelf: Mapping[str, SiteBook]) -> tuple[Path, ...]:
    return tuple(each for each in shelf["nl"].examples.valid if each.name.startswith("MVI-"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_example_is_in_sight_and_the_others_are_folded(
    written: Mapping[tuple[str, str], str], language: str
) -> None:
    page = written[language, codes.file("MVI-S001")]
    folded = IN_SIGHT.findall(page)

    assert len(folded) == 11 + 3
    assert len(BLOCK.findall(IN_SIGHT.sub("", page))) == 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", NO_FILE)
def test_a_code_that_no_file_can_show_says_why(
    shelf: Mapping[str, SiteBook], written: Mapping[tuple[str, str], str], language: str, code: str
) -> None:
    assert shelf[language].say(f"code_nofile_{code}") in unescape(written[language, codes.file(code)])


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_be_shown_as_a_file_is_shown_in_memory(
    written: Mapping[tuple[str, str], str], language: str
) -> None:
    [output] = BLOCK.findall(written[language, codes.file("MVI-F016")])

    assert codes.YAML_TEXT.rstrip() in written[language, codes.file("MVI-F016")]
    assert "MVI-F016" in output
    assert ".yaml:3:9" in output


@pytest.mark.parametrize("language", LANGUAGES)
def test_reading_needs_no_near_miss_and_the_page_says_so(
    shelf: Mapping[str, SiteBook], written: Mapping[tuple[str, str], str], language: str
) -> None:
    saying = {code for code in shelf[language].demands if _readable(shelf[language], written, code)}

    assert saying == {code for code in shelf[language].demands if code.startswith("MVI-F")}


def _readable(book: SiteBook, written: Mapping[tuple[str, str], str], code: str) -> bool:
    return book.say("code_readable") in written[book.language, codes.file(code)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_holds_every_code_once_below_its_letter(
    shelf: Mapping[str, SiteBook], written: Mapping[tuple[str, str], str], language: str
) -> None:
    _, *parts = re.split(r"^## ", written[language, "code/index.md"], flags=re.MULTILINE)
    found = [(part[0], code) for part in parts for code in re.findall(r"<code>(MVI-[A-Z][0-9]{3})</code>", part)]

    assert sorted(code for _, code in found) == sorted(shelf[language].demands)
    assert all(code[4] == letter for letter, code in found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_fits_where_titles_are_shown(shelf: Mapping[str, SiteBook], language: str) -> None:
    titles = [each.title for each in codes.pages(shelf[language])]

    assert max(map(len, titles)) <= codes.LONGEST
    assert len(set(titles)) == len(titles)


def test_a_page_links_to_the_class_and_the_fields_that_it_is_about(written: Mapping[tuple[str, str], str]) -> None:
    page = written["nl", codes.file("MVI-C012")]

    assert '<a href="../model/Lot/">Perceel</a>' in page
    assert '<a href="../model/Lot/#awarded_on">Perceel › Gunningsdatum</a>' in page


def test_only_a_rule_that_reconciles_says_how_to_leave_it_out(written: Mapping[tuple[str, str], str]) -> None:
    saying = {file for (language, file), text in written.items() if language == "nl" and "--no-reconcile" in text}

    assert saying == {codes.file("MVI-C150"), codes.file("MVI-C151")}


def test_what_mends_an_example_is_the_nearest_file_that_conforms(shelf: Mapping[str, SiteBook]) -> None:
    shown = one(shelf, "MVI-C012-awarded-in-the-next-year").cure

    assert [each for each in shown.splitlines() if each[0] in "+-"] == [
        '-      "awarded_on": "2027-01-01",',
        '+      "awarded_on": "2026-12-31",',
    ]


def test_a_long_comparison_is_left_out_and_so_is_one_with_what_is_not_text(tmp_path: Path) -> None:
    before, after, odd = tmp_path / "before", tmp_path / "after", tmp_path / "odd"
    before.write_text("a\n" * MOST_CHANGES, "utf-8")
    after.write_text("b\n" * MOST_CHANGES, "utf-8")
    odd.write_bytes(b"\xff")

    assert cure(before, [after]) == ""
    assert cure(odd, [after]) == ""
    assert cure(before, []) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_shows_the_wrong_cell_of_a_workbook_and_what_is_right(
    written: Mapping[tuple[str, str], str], language: str
) -> None:
    rows = {
        code: re.findall(
            r'<tr><th scope="row">(.+?)</th><td[^>]*>(.+?)</td><td[^>]*>([A-Z]+[0-9]+)</td>(.*)</tr>', page
        )
        for code in ("MVI-C012", "MVI-C023")
        for page in [written[language, codes.file(code)]]
    }
    [(sheet, column, _, values)] = rows["MVI-C012"]

    assert (sheet, column) == {"nl": ("Percelen", "Gunningsdatum"), "en": ("Lots", "Award date")}[language]
    assert (
        re.findall(r">([^<>]+)</td>", values)
        == {"nl": ["1-1-2027", "31-12-2026"], "en": ["2027-01-01", "2026-12-31"]}[language]
    )
    assert {"nl": ">(leeg)<", "en": ">(empty)<"}[language] in rows["MVI-C023"][0][3], "what is missing is an empty cell"


def test_most_rules_show_their_cells(written: Mapping[tuple[str, str], str]) -> None:
    """The others ask more than a few cells, or are about what no workbook can hold."""
    rules = {file: text for (language, file), text in written.items() if language == "nl" and "/MVI-C" in file}
    shown = [file for file, text in rules.items() if "Zo ziet het eruit in een werkmap" in text]

    assert len(shown) > 2 / 3 * len(rules)


def test_no_number_of_a_person_is_shown(shelf: Mapping[str, SiteBook], written: Mapping[tuple[str, str], str]) -> None:
    numbers = {
        number
        for each in shelf["nl"].examples.breaking("MVI-C200")
        for number in re.findall(r"(?i)bsn[^0-9]{0,30}([0-9]{9})", each.read_text("utf-8"))
    }

    assert numbers
    pages = [written[language, codes.file("MVI-C200")] for language in LANGUAGES]
    assert all("•••••••••" in page for page in pages)
    assert not [number for number in numbers for page in pages if number in page]


def one(shelf: Mapping[str, SiteBook], stem: str) -> Specimen:
    book = shelf["nl"]
    [file] = [each for each in book.examples.invalid if each.stem == stem]
    return specimen(ROOT, file, book.examples.missing_narrowly(stem[:8]))
