"""An everyday word means one code of its list, and is told from the label."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from grids import SHEETS, book_of, example, read, said, with_cell

from mvi_standard.editions import LATEST
from mvi_standard.fixes.lenient_parsing import folded
from mvi_standard.workbook.core import spellings
from mvi_standard.workbook.core.spellings import codes
from mvi_standard.workbook.core.written_values import answer
from mvi_standard.workbook.mapping.vocabulary import meanings

with Path(spellings.__file__).with_name("everyday.csv").open(encoding="utf-8", newline="") as stream:
    ROWS = [tuple(row.values()) for row in csv.DictReader(stream)]
OF_LISTS = [row for row in ROWS if row[0] != spellings.EVERYDAY_ANSWERS]
FULL = book_of(example("gemeente-volledig"))


@pytest.mark.parametrize(("codelist", "word", "code"), OF_LISTS)
def test_each_word_means_the_code_that_is_beside_it_and_no_other(codelist: str, word: str, code: str) -> None:
    labels = [folded(each) for each in LATEST.labels[f"code:{codelist}:{code}"][:2]]

    assert codes(codelist, LATEST).meant(word.upper()) == code
    assert folded(word) not in {folded(code), *labels}


def test_each_word_stands_once_and_nowhere_else() -> None:
    assert len({(codelist, folded(word)) for codelist, word, _ in ROWS}) == len(ROWS)
    doubtful = {(codelist, folded(word)) for codelist, words in meanings().items() for word in words}
    assert doubtful.isdisjoint((codelist, folded(word)) for codelist, word, _ in ROWS)


@pytest.mark.parametrize(("word", "meant"), [row[1:] for row in ROWS if row[0] == spellings.EVERYDAY_ANSWERS])
def test_each_word_for_yes_or_no_is_an_answer(word: str, meant: str) -> None:
    assert answer(f" {word.upper()}") is (meant == "ja")


@pytest.mark.parametrize(
    ("path", "name", "cell", "meant"),
    [
        ("observations", "unit", "%", "procent"),
        ("lots.criteria", "criterion_type", "Eis", "minimumeis"),
        ("commitments", "reporting_frequency", "jaarlijks", "per_jaar"),
        ("observations", "time_basis", "Jaarlijks", "per_jaar"),
    ],
)
def test_an_everyday_word_in_a_cell_is_read_and_told(path: str, name: str, cell: str, meant: str) -> None:
    document = read(with_cell(FULL, path, name, cell))

    [note] = [each for each in document.notes if each.values["found"] == cell]
    assert (note.code, note.values["read_as"]) == ("MVI-X005", meant)
    assert note.place is not None
    assert note.place.sheet == SHEETS[path].title("nl")
    assert len(said(document)) == 1


def test_a_kpi_may_be_named_by_its_label_in_either_language() -> None:
    dutch, english = LATEST.labels["kpi:PRO-05"][:2]

    assert dutch != english
    assert {codes("kpi", LATEST).meant(each) for each in (dutch, english)} == {"PRO-05"}
