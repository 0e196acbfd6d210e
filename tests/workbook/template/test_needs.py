"""An authority gets the sheets and columns that it needs, and never less than what is asked of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written_books import DAY, example

from mvi_standard.editions import LATEST
from mvi_standard.workbook.core.layout import layout
from mvi_standard.workbook.template import empty_plan, filled_plan
from mvi_standard.workbook.template.code_lists import code_lists
from mvi_standard.workbook.template.needs import Choice, chosen_kpis, chosen_themes, needed

PROFILES = [*LATEST.tables.profiles]
THEMES = ("klimaat", "circulair", "milieu", "keten", "di", "social_return")
CHOICES = st.builds(
    Choice,
    st.sampled_from([None, *PROFILES]),
    st.lists(st.sampled_from(THEMES), max_size=2, unique=True).map(tuple),
    st.lists(st.sampled_from([*LATEST.catalogue]), max_size=2, unique=True).map(tuple),
    st.sampled_from([None, "rijk", "gemeente"]),
)


def sheets(choice: Choice) -> dict[str, set[str]]:
    return {sheet.path: {column.path for column in sheet.columns} for sheet in needed(LATEST, choice)}


@given(CHOICES)
def test_what_the_schema_and_the_profile_demand_is_always_there(choice: Choice) -> None:
    made = sheets(choice)
    profile = LATEST.tables.profiles.get(choice.profile or "")

    assert {"", "coverages", "organisations", *(profile.lists if profile else ())} <= set(made)
    for sheet in layout(LATEST):
        if sheet.path in made:
            demanded = {each.path for each in sheet.columns if each.required}
            assert demanded <= made[sheet.path]
            asked = profile.required.get(sheet.cls, ()) if profile else ()
            assert all(any(path.partition(".")[0] == each for path in made[sheet.path]) for each in asked)


@given(CHOICES)
def test_no_sheet_is_there_without_the_one_that_its_rows_belong_to(choice: Choice) -> None:
    made = sheets(choice)

    assert all(path.rpartition(".")[0] in made for path in made)


@given(CHOICES, st.sampled_from(["gemeente-volledig", "waterschap-uitvoering", "MVI-C082-own-list-of-an-own-kpi"]))
def test_whatever_is_chosen_what_is_filled_in_fits(choice: Choice, name: str) -> None:
    whole = filled_plan(LATEST, example(name), Choice(), "nl", DAY)
    plan = filled_plan(LATEST, example(name), choice, "nl", DAY)

    def held(rows: object) -> list[list[object]]:
        return [[each for each in row if each is not None] for row in rows]  # type: ignore[attr-defined] # rows of cells

    full = {path: held(rows) for path, rows in whole.filled.items() if rows}
    assert {path: held(rows) for path, rows in plan.filled.items() if rows} == full
    for sheet in plan.sheets:
        assert {len(row) for row in plan.filled[sheet.path]} <= {len(sheet.all_columns)}


def test_without_a_choice_there_is_everything_but_own_kpis() -> None:
    all_of_them = {sheet.path for sheet in layout(LATEST)}

    assert all_of_them - set(sheets(Choice())) == {each for each in all_of_them if each.startswith("kpi_definitions")}


def test_a_profile_leaves_out_what_its_users_do_not_have() -> None:
    assert "observations" not in sheets(Choice("basis"))
    assert not {"lots", "contracts", "commitments"} & set(sheets(Choice("totalen")))
    assert {"lots", "contracts", "observations", "methods"} <= set(sheets(Choice("effect")))


def test_the_basis_has_no_columns_for_what_its_users_do_not_report() -> None:
    basis, climate, effect = sheets(Choice("basis")), sheets(Choice("basis", ("klimaat",))), sheets(Choice("effect"))

    assert "certificates_checked" not in basis["organisations"]
    assert "isv_conditions_apply" not in basis["contracts"]
    assert "energy_efficiency" not in basis["lots"]
    assert {"energy_efficiency"} == climate["lots"] - basis["lots"]
    assert "energy_efficiency" in sheets(Choice("basis", kpis=("KLI-14", "PRO-05")))["lots"]
    assert "certificates_checked" in effect["organisations"]
    assert {"energy_efficiency", "isv_conditions_apply"} <= effect["lots"] | effect["contracts"]


@pytest.mark.parametrize("profile", PROFILES)
def test_the_country_of_a_register_is_asked_of_suppliers_only(profile: str) -> None:
    made = sheets(Choice(profile))

    assert {path for path in made if any("country" in each for each in made[path])} == {"organisations.identifiers"}


def test_a_column_that_was_used_stays_also_where_its_profile_has_none() -> None:
    values = example("gemeente-basis")
    values["contracts"][0]["isv_conditions_apply"] = True
    plan = filled_plan(LATEST, values, Choice("basis"), "nl", DAY)
    [contracts] = [each for each in plan.sheets if each.path == "contracts"]

    assert "isv_conditions_apply" in {each.path for each in contracts.columns}


def test_a_theme_leaves_out_what_is_about_others() -> None:
    climate = sheets(Choice(themes=("klimaat",)))
    social = sheets(Choice(themes=("social_return",)))

    assert "social_return_reports" not in climate
    assert {"isv_risk_category", "accessibility"}.isdisjoint(climate["lots"])
    assert "energy_efficiency" in climate["lots"]
    assert "energy_efficiency" not in social["lots"]
    assert not any(path.startswith("calculation") for path in climate["commitments"])
    assert any(path.startswith("calculation") for path in social["commitments"])
    assert "boundary.ghg_scopes" in climate["observations"]
    assert "boundary.ghg_scopes" not in social["observations"]


def test_a_kpi_leaves_the_columns_for_its_kind_of_value() -> None:
    assert {"number", "numerator", "yes_no", "date"} & sheets(Choice(kpis=("KET-06",)))["observations"] == {"numerator"}
    assert {"number", "numerator", "yes_no", "date"} & sheets(Choice(kpis=("DIV-02",)))["observations"] == {"yes_no"}
    assert "observations.distribution" in sheets(Choice(kpis=("CIR-06",)))
    assert "observations.distribution" not in sheets(Choice(kpis=("DIV-02",)))


def test_only_central_government_has_category_procurement() -> None:
    assert "is_category_procurement" in sheets(Choice(organisation_type="rijk"))["procedures"]
    assert "is_category_procurement" not in sheets(Choice(organisation_type="gemeente"))["procedures"]


@pytest.mark.parametrize(
    ("choice", "kpis", "themes"),
    [
        (Choice(kpis=("SOC-02",)), ("SOC-02",), {"social_return"}),
        (Choice(kpis=("PRO-05",), themes=("di",)), ("DIV-01", "DIV-02", "DIV-03", "DIV-04", "DIV-05", "PRO-05"), set()),
        (Choice(), tuple(LATEST.catalogue), set()),
    ],
)
def test_the_drop_downs_have_what_was_chosen(choice: Choice, kpis: tuple[str, ...], themes: set[str]) -> None:
    plan = empty_plan(LATEST, choice, "nl", DAY)
    lists = code_lists(plan)

    assert (chosen_kpis(LATEST, choice), chosen_themes(LATEST, choice)) == (kpis, frozenset(themes))
    assert tuple(code for code, _, _ in lists["kpi"].codes) == kpis
    assert {code for code, _, _ in lists["theme"].codes} == (themes or set(THEMES))


def test_lists_stand_below_each_other_without_a_gap() -> None:
    lists = [*code_lists(empty_plan(LATEST, Choice(), "en", DAY)).values()]

    assert [each.head for each in lists[1:]] == [each.last + 1 for each in lists[:-1]]


def test_an_empty_workbook_knows_what_its_maker_does() -> None:
    plan = empty_plan(LATEST, Choice("totalen", organisation_type="waterschap"), "nl", f"{DAY}T10:00:00+01:00")
    known = {
        sheet.path: {
            column.path: value
            for column, value in zip(sheet.all_columns, plan.filled[sheet.path][0], strict=True)
            if value is not None
        }
        for sheet in plan.sheets
        if sheet.path in plan.filled
    }

    assert known == {
        "": {
            "standard_version": "1.0-draft.2",
            "version": 1,
            "state": "voorlopig",
            "profile": "totalen",
            "created_at": f"{DAY}T10:00:00+01:00",
        },
        "organisations": {"organisation_type": "waterschap"},
    }
