import ast
import re
from pathlib import Path

import pytest
from country import CATALOGUE, LABELS
from sources import standard
from stored_texts import STORED

from mvi_standard import publication
from mvi_standard.publication.labels import phrase
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import has_text

HOME = Path(publication.__file__).parent


def test_every_column_of_a_table_has_a_head() -> None:
    nodes = (node for path in HOME.rglob("*.py") for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    calls = [each for each in nodes if isinstance(each, ast.Call) and getattr(each.func, "id", "") == "column_heads"]
    named = {str(each.value) for call in calls for each in call.args if isinstance(each, ast.Constant)}

    assert named
    assert [each for each in sorted(named) if not has_text(f"report_column.{each}")] == []


def test_every_unit_of_the_catalogue_has_a_word() -> None:
    units = {unit for kpi in CATALOGUE.values() for unit in kpi.get("units", ())} - {"procent", "EUR", "aantal"}
    assert [each for each in sorted(units) if not has_text(f"report_unit.{each}")] == []
    counts = {kpi["count_unit"] for kpi in CATALOGUE.values() if "count_unit" in kpi}
    assert [each for each in sorted(counts) if not has_text(f"report_count.{each}")] == []


def test_every_thing_that_is_kept_apart_has_words_why() -> None:
    paths = {path for kpi in CATALOGUE.values() for path in kpi.get("equal_to_sum", ())} - {"count_unit"}
    roots = {each if has_text(f"report_effects.why_{each}") else each.split(".")[0] for each in paths}
    assert [each for each in sorted(roots) if not has_text(f"report_effects.why_{each}")] == []


def test_another_language_is_refused() -> None:
    with pytest.raises(KeyError, match="fr"):
        phrase("report_figure.total", "fr")
    assert LANGUAGES == ("nl", "en")


def test_every_kpi_has_a_name_in_both_languages() -> None:
    assert all(all(LABELS[f"kpi:{each}"][:2]) for each in CATALOGUE)


@pytest.mark.parametrize(("language", "chapter"), [("nl", "hoofdstuk"), ("en", "chapter")])
def test_no_phrase_numbers_a_chapter(language: str, chapter: str) -> None:
    """A chapter of which nothing is known is left out, and then the others have another number: say its title."""
    assert [
        key
        for key, text in STORED.items()
        if key.startswith("report_") and re.search(rf"\b{chapter} \d", text[language])
    ] == []


def test_there_are_as_many_themes_as_the_texts_say() -> None:
    """Texts in schema/, docs/ and texts/ speak of the six themes: with another number they all change."""
    counted = [each for each in standard().codelists["theme"].rows if each["counts_for_mvi"] == "true"]
    assert len(counted) == 6, "mend what `git grep -iE '(zes|six) thema?e?s'` finds"
