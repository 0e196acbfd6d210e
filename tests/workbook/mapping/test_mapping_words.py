"""The words of practice are of fields and codes that exist, each once, and say where they come from."""

from __future__ import annotations

import csv
from collections import Counter

from places import ROOT

from mvi_standard.editions import LATEST
from mvi_standard.workbook.core.layout import layout
from mvi_standard.workbook.core.spellings import codes
from mvi_standard.workbook.mapping.blocks import BLOCKS, KEYS, PREFIX
from mvi_standard.workbook.mapping.header_guesses import header_guesses, simple
from mvi_standard.workbook.mapping.vocabulary import HERE, listed, meanings, parts
from tools.generate.source_files import read_yaml

FIELDS = {(each.path, column.path): column for each in layout(LATEST) for column in each.columns}
SCHEMA = ROOT / "schema"
SOURCES = {"label", "glossary", "practice", "tenderned", "rijk", "everyday"}


def test_each_word_is_of_a_field_that_exists_and_has_a_source() -> None:
    for target, word, source in listed():
        column = FIELDS[BLOCKS[target.block].list, target.field]
        assert column.type != "reference"
        assert source in SOURCES
        assert word == " ".join(word.split())
        assert simple(word)


def test_a_field_has_each_word_once() -> None:
    counts = Counter((target, simple(word)) for target, word, _ in listed())

    assert [each for each, count in counts.items() if count > 1] == []


def test_each_word_is_known_as_the_field_that_it_is_of() -> None:
    for target, word, _ in listed():
        assert any(each.target == target and each.why == "same" for each in header_guesses(word, LATEST)), word


def test_an_everyday_word_is_of_the_theme_of_the_kpi_that_is_found_by_it() -> None:
    found = {
        (theme, word)
        for page, words in read_yaml(SCHEMA / "everyday.yaml").items()
        if page.startswith("kpi/")
        for theme in read_yaml(SCHEMA / "kpis" / f"{page.removeprefix('kpi/')}.yaml")["theme"]
        for word in words["nl"]
    }
    those = {(BLOCKS[target.block].fixed["theme"], word) for target, word, source in listed() if source == "everyday"}

    assert those
    assert those <= found


def test_each_meaning_is_a_code_that_exists() -> None:
    for codelist, words in meanings().items():
        assert set(words.values()) <= set(codes(codelist, LATEST))


def test_no_meaning_contradicts_a_label_of_the_same_list() -> None:
    for codelist, words in meanings().items():
        for word, code in words.items():
            assert codes(codelist, LATEST).meant(word) in {None, code}


def test_each_stem_is_written_once_and_in_small_letters() -> None:
    with (HERE / "stems.csv").open(encoding="utf-8", newline="") as stream:
        stems = [row["stem"] for row in csv.DictReader(stream)]

    assert len(stems) == len(set(stems))
    assert all(each == each.casefold() and simple(each) for each in stems)


def test_words_of_the_same_meaning_have_the_same_parts() -> None:
    assert parts(simple("Contractreferentie")) == parts(simple("nummer van het contract")) == {"contract", "number"}
    assert parts(simple("Gunningsbesluit d.d.")) == parts(simple("datum besluit gunning"))
    assert parts(simple("Kostenplaats")) == {"kostenplaats"}


def test_each_block_is_of_lists_fields_and_blocks_that_exist() -> None:
    paths = {each.path for each in layout(LATEST)}
    for block in BLOCKS.values():
        assert block.list in paths
        fields = (*block.needs, *block.links, *block.fixed)
        assert all((block.list, each) in FIELDS for each in fields), block.name
        assert block.inside in {"", "whole", *BLOCKS}
        assert set(block.links.values()) <= set(BLOCKS)
    assert {*KEYS, *PREFIX} <= set(BLOCKS)


def test_the_fixed_codes_of_a_block_exist() -> None:
    fixed = [
        (FIELDS[block.list, field].codelist, value) for block in BLOCKS.values() for field, value in block.fixed.items()
    ]
    coded = [(listed, value) for listed, value in fixed if listed and value and value not in {"start", "end"}]

    assert coded
    assert [(listed, value) for listed, value in coded if value not in codes(listed, LATEST)] == []
