"""The sheet with the codes has every list that a column can use, and says which columns those are."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from mvi_standard.editions import LATEST
from mvi_standard.v1.levels import CODELISTS
from mvi_standard.workbook.core.layout import Column, layout
from mvi_standard.workbook.template import Choice, empty_plan
from mvi_standard.workbook.template.code_lists import code_lists
from mvi_standard.workbook.template.column_checks import Checks
from mvi_standard.workbook.template.read_me import lines
from mvi_standard.workbook.writing.checks import Check, refusal
from mvi_standard.workbook.writing.explained import explained
from mvi_standard.workbook.writing.read_me import TEXT

if TYPE_CHECKING:
    from mvi_standard.workbook.writing.code_lists import CodeRows

MOMENT = "2027-01-10T09:00:00+01:00"
PROFILES = [*LATEST.tables.profiles]
ISO_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(?!T)")


@cache
def plan(profile: str | None = "effect", language: str = "nl") -> Any:
    return empty_plan(LATEST, Choice(profile), language, MOMENT)


def listed(profile: str = "effect", language: str = "nl") -> dict[str, CodeRows]:
    return code_lists(plan(profile, language))


def checks(profile: str = "effect", language: str = "nl") -> dict[tuple[str, str], Check]:
    made, those = plan(profile, language), Checks(plan(profile, language))
    return {
        (sheet.path, column.path): those.of(sheet, at)
        for sheet in made.sheets
        for at, column in enumerate(sheet.all_columns)
    }


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("contract_nature", "Opgegeven totalen (Soort opdracht); Percelen (Soort opdracht)"),
        ("award_basis", "Percelen (Gunningsgrondslag)"),
        ("size_class", "Organisaties (Grootteklasse)"),
        ("seb_level", "Thema's per perceel (Hoogste niveau: niveau bij seb); Criteria (Niveau: niveau bij seb)"),
    ],
)
def test_a_list_says_for_which_columns_it_is(name: str, columns: str) -> None:
    assert listed("basis")[name].told == f"Voor: {columns}"


@pytest.mark.parametrize("profile", ["basis", "effect"])
def test_the_lists_of_levels_are_there(profile: str) -> None:
    assert {*CODELISTS.values()} <= listed(profile).keys()
    assert "De codes staan op het blad Codelijsten." in checks(profile)["lots.criteria", "level.level"].message


def test_the_lists_of_kpis_and_of_parts_are_there() -> None:
    kpis = LATEST.catalogue.values()
    wanted = {each["codelist"] for each in kpis if each.get("codelist")}
    wanted |= {part["codelist"] for each in kpis for part in each.get("dimensions", ())}

    assert wanted | {"dimension"} <= listed().keys()
    assert "bij KLI-12" in listed()["co2_ladder_level"].told
    assert "bij voertuigcategorie" in listed()["vehicle_category"].told


def test_only_the_lists_of_the_kpis_that_were_chosen_are_there() -> None:
    found = code_lists(empty_plan(LATEST, Choice("effect", kpis=("SOC-02",)), "nl", MOMENT))

    assert not {"vehicle_category", "due_diligence_step", "label"} & found.keys()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("profile", PROFILES)
def test_no_text_refers_to_a_list_that_nobody_can_find(profile: str, language: str) -> None:
    found = listed(profile, language)
    said = [each.message for each in checks(profile, language).values()]
    said += [definition for each in found.values() for _, _, definition in each.codes]
    names = {each.label for each in found.values()}

    referred = [name for text in said for name in re.findall(r'\b(?:lijst|list) "([^"]+)"', text)]
    assert {*referred} <= names
    assert not re.findall(r"\b(?:lijst|list) [a-z]+_[a-z_]+", " ".join(said))


def test_a_prompt_leads_to_the_row_with_the_name_of_the_list() -> None:
    assert f"vanaf rij {listed()['award_basis'].head}." in checks()["lots", "award_basis"].message


def number(minimum: float | None, maximum: float | None, kind: str = "number") -> Column:
    return Column("x", "X", "x", kind, required=False, minimum=minimum, maximum=maximum)


@pytest.mark.parametrize(
    ("column", "nl", "en"),
    [
        (number(-(10**15), 10**15), "Vul een getal in.", "Enter a number."),
        (number(0, 10**12), "Vul een getal in van 0 of meer.", "Enter a number of 0 or more."),
        (number(0, 100), "Vul een getal in van 0 tot en met 100.", "Enter a number from 0 to 100."),
        (
            number(1990, 2100, "integer"),
            "Vul een heel getal in van 1990 tot en met 2100.",
            "Enter a whole number from 1990 to 2100.",
        ),
        (number(0, 10**9, "integer"), "Vul een heel getal in van 0 of meer.", "Enter a whole number of 0 or more."),
        (
            number(1, 20_000, "integer"),
            "Vul een heel getal in van 1 tot en met 20.000.",
            "Enter a whole number from 1 to 20,000.",
        ),
        (number(None, None), "Vul een getal in.", "Enter a number."),
    ],
)
def test_a_number_is_asked_within_bounds_that_mean_something(column: Column, nl: str, en: str) -> None:
    assert (refusal(column, "nl"), refusal(column, "en")) == (nl, en)


def test_no_column_is_refused_with_a_bound_that_nobody_reaches() -> None:
    said = " ".join(each.error for each in checks().values())

    assert "000.000" not in said
    assert "van 1990 tot en met 2100" in said


def test_a_dutch_workbook_writes_days_in_one_way() -> None:
    said = [each.message + each.error for each in checks().values()]
    said += [explained(LATEST, each.owner, each.field, "nl") for sheet in layout(LATEST) for each in sheet.columns]

    assert not [each for each in said if ISO_DAY.search(each)]
    assert "bijvoorbeeld 01-01-2026" in " ".join(said)
    assert "2026-01-01" in explained(LATEST, "Period", "start", "en")


def about(profile: str | None, language: str = "nl") -> str:
    return " ".join(each.text for each in lines(plan(profile, language), "x") if each.kind == TEXT)


@pytest.mark.parametrize(("profile", "sheet"), [("basis", "Waarnemingen"), ("totalen", "Percelen")])
def test_the_first_sheet_says_for_which_profile_it_is_and_where_more_is(profile: str, sheet: str) -> None:
    said = about(profile)

    assert LATEST.labels[f"code:profile:{profile}"][0] in said
    assert sheet in said
    assert "mvi template --profile effect --from UW-BESTAND" in said
    assert "op de pagina met de controle" in said
    assert sheet in {each.title("nl") for each in plan("effect").sheets}
    assert sheet not in {each.title("nl") for each in plan(profile).sheets}


def test_a_workbook_with_everything_sends_nobody_elsewhere() -> None:
    assert "profiel Effect" in about("effect")
    assert "--from" not in about("effect")
    assert "profiel" not in about(None)
