import ast
import re
from pathlib import Path
from string import Formatter

import pytest
from country import CATALOGUE, LABELS
from places import ROOT

from mvi_standard.publication import words
from mvi_standard.publication.words import LANGUAGES, PHRASES, phrase
from tools.generate.source import read

HOME = Path(words.__file__).parents[1]


@pytest.mark.parametrize("key", PHRASES)
def test_a_phrase_has_both_languages_with_the_same_places(key: str) -> None:
    nl, en = PHRASES[key]
    assert nl.strip()
    assert en.strip()
    assert _places(nl) == _places(en)


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_phrase_that_is_asked_for_is_there() -> None:
    asked = set()
    for path in HOME.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in {"say", "told"} and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    name = str(first.value)
                    asked |= {name, f"{name}_own"} if getattr(node.func, "attr", "") == "told" else {name}
    assert asked
    assert asked <= set(PHRASES)


def test_every_column_of_a_table_has_a_head() -> None:
    for path in HOME.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "columns":
                named = [str(each.value) for each in node.args if isinstance(each, ast.Constant)]
                assert [each for each in named if f"col_{each}" not in PHRASES] == []


def test_every_unit_of_the_catalogue_has_a_word() -> None:
    units = {unit for kpi in CATALOGUE.values() for unit in kpi.get("units", ())} - {"procent", "EUR", "aantal"}
    assert [each for each in sorted(units) if f"unit_{each}" not in PHRASES] == []
    counts = {kpi["count_unit"] for kpi in CATALOGUE.values() if "count_unit" in kpi}
    assert [each for each in sorted(counts) if f"count_{each}" not in PHRASES] == []


def test_every_thing_that_is_kept_apart_has_words_why() -> None:
    paths = {path for kpi in CATALOGUE.values() for path in kpi.get("equal_to_sum", ())} - {"count_unit"}
    roots = {each if f"why_{each}" in PHRASES else each.split(".")[0] for each in paths}
    assert [each for each in sorted(roots) if f"why_{each}" not in PHRASES] == []


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        phrase("total", "fr")
    assert LANGUAGES == ("nl", "en")


def test_every_kpi_has_a_name_in_both_languages() -> None:
    assert all(all(LABELS[f"kpi:{each}"][:2]) for each in CATALOGUE)


@pytest.mark.parametrize(("at", "chapter"), [(0, "hoofdstuk"), (1, "chapter")])
def test_no_phrase_numbers_a_chapter(at: int, chapter: str) -> None:
    """A chapter of which nothing is known is left out, and then the others have another number: say its title."""
    assert [key for key, said in PHRASES.items() if re.search(rf"\b{chapter} \d", said[at])] == []


def test_there_are_as_many_themes_as_the_texts_say() -> None:
    """Texts in schema/, docs/ and publication/words speak of the six themes: with another number they all change."""
    counted = [each for each in read(ROOT / "schema").codelists["theme"].rows if each["counts_for_mvi"] == "true"]
    assert len(counted) == 6, "mend what `git grep -iE '(zes|six) thema?e?s'` finds"
