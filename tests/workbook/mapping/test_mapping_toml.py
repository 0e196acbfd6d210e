"""A mapping that people edited is refused at the place of the mistake, with the name that was probably meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mvi_standard.texts.say import texts_of
from mvi_standard.workbook.core.book import Book, Grid
from mvi_standard.workbook.core.cell_template import Template, plain
from mvi_standard.workbook.mapping.apply import mapped_document
from mvi_standard.workbook.mapping.faults import FaultyMapping
from mvi_standard.workbook.mapping.recipe_toml import read_recipe

GOOD = """standard_version = "1.0-draft.2"
[[sheets]]
name = "Lijst"
[[sheets.records]]
list = "contracts"
id = "{Nummer}"
[sheets.records.columns]
own_number = "Nummer"
"""
BOOK = Book((Grid("Lijst", (("Nummer", "Naam"), ("1", "a"))), Grid("Ander", (("x", "y"),))))
MISTAKES = {
    "no TOML": ("standard_version = ", "TOML", "geen geldige TOML"),
    "too deep": ("a = " + "[" * 5000, "TOML", "geen geldige TOML"),
    "another edition": (GOOD.replace('"1.0-draft.2"', '"9.9"'), "standard_version", "versie 9.9"),
    "no edition": (GOOD.split("\n", 1)[1], "standard_version", 'versie ""'),
    "an edition that is no text": (GOOD.replace('"1.0-draft.2"', "[]"), "standard_version", "een tekst"),
    "thousands of digits": (f"a = {'9' * 5000}\n{GOOD}", "TOML", "geen geldige TOML"),
    "thousands of digits to the base of 16": (
        f"{GOOD}[sheets.records.fixed]\ntitle = 0x{'f' * 5000}\n", "sheets[1].records[1].fixed.title", "15 cijfers",
    ),
    "many digits below zero": (f"{GOOD}[sheets.records.factors]\ntitle = -{'9' * 16}\n",
        "sheets[1].records[1].factors.title", "15 cijfers",
    ),
    "a value that is deep": (
        f"[submission]\nid = {'[' * 70}{']' * 70}\n", "submission.id" + "[1]" * 62, "minder diep",
    ),
    "a strange part": ("extra = 1\n" + GOOD, "TOML", "extra hoort hier niet"),
    "no sheets": ('standard_version = "1.0-draft.2"', "sheets", "een lijst van tabellen"),
    "no list of records": (GOOD.partition("[[sheets.records]]")[0], "sheets[1].records", "een lijst van tabellen"),
    "a sheet without a name": (GOOD.replace('name = "Lijst"\n', ""), "sheets[1]", "ontbreekt name"),
    "a head that is no row": (GOOD.replace('"Lijst"\n', '"Lijst"\nhead = 0\n'), "sheets[1].head", "nummer van een rij"),
    "a list with a mistake": (
        GOOD.replace('"contracts"', '"contract"'), "sheets[1].records[1].list", "Bedoelt u contracts?",
    ),
    "no key": (GOOD.replace('id = "{Nummer}"\n', ""), "sheets[1].records[1]", "ontbreekt id"),
    "no columns": (GOOD.partition("[sheets.records.columns]")[0], "sheets[1].records[1]", "ontbreekt columns"),
    "no parent": (
        GOOD.replace('"contracts"', '"lots.themes"').replace("own_number", "theme"),
        "sheets[1].records[1]", "ontbreekt in",
    ),
    "a parent of a list that is in no record": (
        GOOD.replace("[sheets.records.columns]", 'in = "{Nummer}"\n[sheets.records.columns]'),
        "sheets[1].records[1]", "in hoort hier niet",
    ),
    "a field with a mistake": (
        GOOD.replace("own_number =", "own_numbr ="), "sheets[1].records[1].columns.own_numbr", "Bedoelt u own_number?",
    ),
    "a link among the columns": (
        GOOD.replace("own_number =", "suppliers ="), "sheets[1].records[1].columns.suppliers", "Zet het bij links",
    ),
    "a column among the links": (
        f'{GOOD}[sheets.records.links]\ntitle = "Naam"\n', "sheets[1].records[1].links.title", "bij columns of fixed",
    ),
    "two columns for one value": (
        GOOD.replace('own_number = "Nummer"', 'own_number = ["Nummer", "Naam"]'),
        "sheets[1].records[1].columns.own_number", "één kolom",
    ),
    "a brace without its partner": (GOOD.replace("{Nummer}", "{Nummer"), "sheets[1].records[1].id", "accolades"),
    "braces around nothing": (GOOD.replace("{Nummer}", "{}"), "sheets[1].records[1].id", "accolades"),
    "a code that is no text": (
        f"{GOOD}[sheets.records.codes.kind]\nRaam = 1\n", "sheets[1].records[1].codes.kind.Raam", "een tekst",
    ),
    "a factor that is no number": (
        f'{GOOD}[sheets.records.factors]\nvalue.amount = "x"\n',
        "sheets[1].records[1].factors.value.amount", "een getal",
    ),
    "skip that is no list": (f'skip = "Ander"\n{GOOD}', "skip", "een lijst van teksten"),
    "a field with a dot": (
        GOOD.replace("[[sheets]]", '[submission]\n"a.b" = 1\n[[sheets]]', 1), "submission", "Een veld heet niet a.b",
    ),
    "a sheet that is not there": (
        GOOD.replace('"Lijst"', '"Lijsten"'), "sheets[1].name", "Zij heeft: Lijst, Ander",
    ),
    "a head without names": (GOOD.replace('"Lijst"\n', '"Lijst"\nhead = 9\n'), "sheets[1].head", "Rij 9"),
    "a column that is not there": (
        GOOD.replace('own_number = "Nummer"', 'own_number = "Nummr"'),
        "sheets[1].records[1].columns.own_number", "Bedoelt u Nummer?",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_refused_at_its_place(name: str) -> None:
    text, where, words = MISTAKES[name]
    with pytest.raises(FaultyMapping) as refusal:
        mapped_document(BOOK, read_recipe(text), "2027-01-15T10:00:00+01:00")

    assert refusal.value.where == where
    assert words in refusal.value.why.nl
    assert refusal.value.why.en


def test_the_mapping_from_which_the_mistakes_are_made_is_good() -> None:
    document = mapped_document(BOOK, read_recipe(GOOD), "2027-01-15T10:00:00+01:00")

    assert document.lists["contracts"] == ({"id": "1", "own_number": "1"},)


def test_each_reason_for_a_refusal_has_an_example() -> None:
    texts = {each["nl"].split("{")[0] for each in texts_of("mapping_fault").values()}
    shown = set()
    for text, _, _ in MISTAKES.values():
        with pytest.raises(FaultyMapping) as refusal:
            mapped_document(BOOK, read_recipe(text), "2027-01-15T10:00:00+01:00")
        shown |= {each for each in texts if refusal.value.why.nl.startswith(each)}

    assert shown == texts


CELLS = {"Nummer": 26, "KvK": None, "Naam": "Schoon & Co B.V.", "Perceel": "2"}
KEYS = {
    "{Nummer}": "26",
    "perceel-{Nummer}-{Perceel}": "perceel-26-2",
    "{KvK|Naam}": "Schoon-Co-B.V",
    "{KvK}": "",
    "vast": "vast",
    "{ Nummer }": "26",
}


@pytest.mark.parametrize("text", KEYS)
def test_a_key_is_made_of_the_cells_of_its_row(text: str) -> None:
    assert Template(text).key(CELLS.__getitem__) == KEYS[text]


@given(st.text(max_size=200))
def test_a_key_has_only_letters_that_the_standard_allows(text: str) -> None:
    from re import fullmatch

    key = Template("{a}").key(lambda _: text)
    assert key == "" or fullmatch("[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}", key)
    assert plain(plain(text)) == plain(text)
