"""The glossary is read as it is written, and a term that explains nothing is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from places import ROOT

from mvi_standard.requirement import LANGUAGES
from tools.generate.glossary import FILE, GlossaryError, read

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = {
    "id": "perceel",
    "term_nl": "perceel",
    "term_en": "lot",
    "definition_nl": "Deel van een aanbesteding.",
    "definition_en": "Part of a procedure.",
    "source": "own",
}
REFUSED = [
    ("definition_en", "", "glossary.yaml: perceel: give definition_en"),
    ("term_nl", None, "glossary.yaml: perceel: give term_nl"),
    ("meaning", "x", "glossary.yaml: perceel: a term has no meaning"),
    ("avoid_nl", "kavel", "glossary.yaml: perceel: give avoid_nl as a list of words"),
    ("avoid_nl", "", "glossary.yaml: perceel: give avoid_nl as a list of words"),
    ("avoid_nl", "[kavel, 3]", "glossary.yaml: perceel: give avoid_nl as a list of words"),
    ("full_nl", "", "glossary.yaml: perceel: give full_nl as a text"),
    ("source", "[own]", "glossary.yaml: perceel: give source as a text"),
]


def written(folder: Path, *rows: dict[str, str]) -> Path:
    text = "".join("- " + "\n  ".join(f"{key}: {value}" for key, value in row.items()) + "\n" for row in rows)
    (folder / FILE).write_text(text, "utf-8")
    return folder


def test_a_term_is_what_it_is_called_what_it_means_and_what_it_is_not_called(tmp_path: Path) -> None:
    [term] = read(written(tmp_path, WHOLE | {"full_en": "lot of a procedure", "avoid_nl": "[kavel, deel]"}))

    assert [term.text("term", each) for each in LANGUAGES] == ["perceel", "lot"]
    assert [term.text("full", each) for each in LANGUAGES] == ["", "lot of a procedure"]
    assert term.text("definition", "nl") == "Deel van een aanbesteding."
    assert [term.avoided(each) for each in LANGUAGES] == [("kavel", "deel"), ()]
    assert term.see == ""


@pytest.mark.parametrize(("key", "value", "message"), REFUSED)
def test_a_term_that_lacks_a_text_or_has_another_is_refused_by_name(
    tmp_path: Path, key: str, value: str | None, message: str
) -> None:
    row = {name: each for name, each in (WHOLE | {key: value}).items() if each is not None}

    with pytest.raises(GlossaryError) as raised:
        read(written(tmp_path, row))

    assert str(raised.value) == message


def test_a_term_that_is_only_a_word_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("- perceel\n", "utf-8")

    with pytest.raises(GlossaryError, match=r"^glossary\.yaml: perceel: give the parts of a term by their names$"):
        read(tmp_path)


def test_a_term_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="perceel: it is there twice"):
        read(written(tmp_path, WHOLE, WHOLE))


def test_every_term_is_called_one_thing_in_each_language() -> None:
    terms = read(ROOT / "schema")

    for language in LANGUAGES:
        names = [each.text("term", language).lower() for each in terms]
        assert len(set(names)) == len(terms)
