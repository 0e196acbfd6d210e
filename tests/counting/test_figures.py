"""The KPIs of one submission: the figures that must follow from the walked submissions, and their form."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
from judged import report_of
from places import EXAMPLES, VALID

from mvi_standard import figures, kpi_results, validate
from mvi_standard.counting.figure import Cell
from mvi_standard.editions import LATEST
from mvi_standard.kpi import ATTRIBUTES
from mvi_standard.stages.engines.rust import RustEngine

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.counting.figure import Figure

RESULT = RustEngine(json.loads((files("mvi_standard.v1") / "result-1.0.json").read_text(encoding="utf-8")))
A, B, C_A, C_B = "gemeente-basis", "rijkswaterstaat-effect", "buyer-group-a", "buyer-group-b"
RIJK = "rijk-2023"
YEAR = {"start": "2026-01-01", "end": "2026-12-31"}
P, F = "gewichtsoort=percentage waardebasis=incl_opties", "gewichtsoort=fictieve_korting"
TOGETHER, LIFE = "time_basis=cumulatief", "boundary.profile=levenscyclus time_basis=hele_levensduur"
DUBOCALC = (
    "method.factor_list=Nationale Milieudatabase 3.8 method.instrument=dubocalc method.version=6.0 "
    "time_basis=hele_levensduur"
)
PERFORMED = "boundary.profile=uitvoering_wtw time_basis=in_periode"
HAAGLANDEN = "valuation_table.id=haaglanden valuation_table.version=1-7-2023"
UTRECHT = "valuation_table.id=utrecht valuation_table.version=2024"
Numbers = tuple[float | None, ...]


@cache
def computed(name: str) -> tuple[Figure, ...]:
    return tuple(figures(report_of(EXAMPLES / "valid" / f"{name}.json")))


def told(name: str, kpi: str) -> dict[str, Numbers]:
    """By what a figure is about: value, numerator, denominator, lower and upper bound; what nobody knows is left out.

    Only figures of all procurement together: not those by type of organisation, product group, threshold or nature.
    """
    found = [each for each in computed(name) if each.cell.kpi == kpi and not dict(each.cell.group).keys() & ATTRIBUTES]
    return {_about(each): _numbers(each) for each in found if each.value is not None}


def _about(figure: Figure) -> str:
    cell = figure.cell
    pairs = [f"{name}={value}" for name, value in (*cell.apart, *cell.group)]
    other = LATEST.catalogue[cell.kpi].get("count_unit", cell.count_unit) != cell.count_unit
    return " ".join(
        [*([cell.nature] if cell.nature == "verwacht" else []), *([cell.count_unit] if other else []), *pairs]
    )


def _numbers(figure: Figure) -> Numbers:
    sums = figure.sums
    found = (figure.value, sums.numerator, sums.denominator, figure.lower, figure.upper)
    return tuple(None if each is None else round(float(each), 2) for each in found)


def by_theme(about: str, rest: Numbers, **themes: Numbers) -> dict[str, Numbers]:
    six = ("milieu", "klimaat", "circulair", "keten", "di", "social_return")
    return {f"{about} thema={theme}": themes.get(theme, rest) for theme in six}


WALKED: list[tuple[str, str, dict[str, Numbers]]] = [
    # A: 1 of 1 lot known of 42 is no 100 %; a known no for one theme is no known no for all.
    (A, "PRO-05", {"": (100, 1, 1, 2.38, 100), "trajecten": (100, 1, 1, 50, 100)}),
    (A, "PRO-07", {"thema=social_return": (50, 1, 2, 2.38, 97.62)}),
    (A, "PRO-12", {P: (0, 0, 400_000, 0, 87.1)} | by_theme(P, (0, 0, 400_000, 0, 87.1))),
    (A, "SOC-03", {HAAGLANDEN: (9_000, 9_000, None, None, None)}),
    (A, "SOC-04", {TOGETHER: (80, 21_000, 26_250, None, None)}),
    (A, "SOC-05", {"": (1, 1, None, None, None), "maatstaf=actief": (2, 2, None, None, None)}),
    (A, "KLI-02", {}),
    (A, "MIL-03", {}),
    # B: of the procedure only the lot of 2026; its euros are not split over its themes; expected stands apart.
    (B, "PRO-05", {"": (100, 1, 1, 100, 100), "trajecten": (100, 1, 1, 100, 100)}),
    (B, "PRO-07", {f"thema={theme}": (100, 1, 1, 100, 100) for theme in ("circulair", "klimaat", "milieu")}),
    (B, "PRO-12", {F: (17.5, 2_800_000, 16_000_000, 17.5, 17.5)} | by_theme(
        F, (0, 0, 16_000_000, 0, 0), klimaat=(17.5, 2_800_000, 16_000_000, 17.5, 17.5),
        milieu=(12.5, 2_000_000, 16_000_000, 12.5, 12.5), circulair=(12.5, 2_000_000, 16_000_000, 12.5, 12.5))),
    (B, "KLI-02", {LIFE: (1_500, 1_500, None, None, None), f"verwacht {LIFE}": (900, 900, None, None, None)}),
    (B, "MIL-03", {DUBOCALC: (940_000, 940_000, None, None, None)}),
    (B, "MIL-04", {DUBOCALC: (21.67, 260_000, 1_200_000, None, None)}),
    # C: the group's own 130 t is not added; each table of social return has a sum of its own.
    (C_A, "PRO-05", {"": (100, 1, 1, 100, 100), "trajecten": (100, 1, 1, 100, 100)}),
    (C_A, "PRO-07", {f"thema={theme}": (100, 1, 1, 100, 100) for theme in ("klimaat", "social_return")}),
    (C_A, "PRO-12", {P: (20, 600_000, 3_000_000, 20, 20)} | by_theme(
        P, (0, 0, 3_000_000, 0, 0), klimaat=(20, 600_000, 3_000_000, 20, 20))),
    (C_A, "KLI-02", {PERFORMED: (60, 60, None, None, None)}),
    (C_A, "SOC-03", {UTRECHT: (30_000, 30_000, None, None, None)}),
    (C_A, "SOC-04", {TOGETHER: (50, 30_000, 60_000, None, None)}),
    (C_A, "SOC-05", {"": (2, 2, None, None, None), "maatstaf=actief": (2, 2, None, None, None)}),
    (C_B, "PRO-05", {}),
    (C_B, "PRO-07", {}),
    (C_B, "PRO-12", {}),
    (C_B, "KLI-02", {PERFORMED: (40, 40, None, None, None)}),
    (C_B, "SOC-03", {HAAGLANDEN: (20_000, 20_000, None, None, None)}),
    (C_B, "SOC-04", {TOGETHER: (50, 20_000, 40_000, None, None)}),
    (C_B, "SOC-05", {"": (1, 1, None, None, None), "maatstaf=actief": (1, 1, None, None, None)}),
    # The State in 2023: 81 of 101 and 219 of 356 are 300 of 457, 65.6 %; the mean of the two percentages is no figure.
    (RIJK, "PRO-05", {"trajecten": (65.65, 300, 457, 65.65, 65.65)}),
    (RIJK, "PRO-13", {"": (80.2, 81, 101, 80.2, 80.2)}),
    (RIJK, "PRO-14", {"": (61.52, 219, 356, 61.52, 61.52)}),
    (RIJK, "PRO-17", {"": (21.05, 12, 57, 21.05, 21.05)}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kpi", "expected"), WALKED, ids=[f"{name} {kpi}" for name, kpi, _ in WALKED])
def test_walked_submissions_give_every_figure_that_must_follow(
    name: str, kpi: str, expected: dict[str, Numbers]
) -> None:
    assert told(name, kpi) == expected


def test_a_share_of_one_lot_says_of_how_many_it_is() -> None:
    [whole] = [each for each in computed(A) if each.cell.kpi == "PRO-05" and _about(each) == ""]

    assert whole.sums.known == 1
    assert whole.declared.count == 42
    assert whole.missing == {"onbekend": 1, "niet_geleverd": 40}


def test_procedures_are_not_counted_among_lots() -> None:
    assert {each.cell.count_unit for each in computed(RIJK) if each.cell.kpi == "PRO-05"} == {"trajecten"}


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_results_have_the_form_of_the_standard(path: Path) -> None:
    results = kpi_results(report_of(path))

    assert [fault for each in results for fault in RESULT.faults(each)] == []
    assert len({each["id"] for each in results}) == len(results)
    assert json.loads(json.dumps(results)) == results


def results_of(source: Any, kpi: str, **group: str) -> list[dict[str, Any]]:
    pairs = [{"dimension": name, "code": code} for name, code in group.items()]
    return [each for each in kpi_results(validate(source)) if each["kpi"] == kpi and each.get("group", []) == pairs]


def test_a_result_names_the_records_that_it_counts_and_no_others() -> None:
    document = json.loads((EXAMPLES / "valid" / f"{A}.json").read_bytes())
    cleaning = document["lots"][0]["id"]

    [of_lots, _] = results_of(document, "PRO-05")
    [by_kind, _] = results_of(document, "PRO-05", organisatietype="gemeente")
    [of_theme] = results_of(document, "PRO-07", thema="social_return")
    [of_reports] = results_of(document, "SOC-04")

    assert of_lots["records"] == by_kind["records"] == [cleaning]
    assert len(of_theme["records"]) == of_theme["known"] == 2
    assert set(of_reports["records"]) <= {each["id"] for each in document["social_return_reports"]}
    assert len(of_reports["records"]) == of_reports["known"] == 2


def test_a_value_of_the_buyer_group_is_not_behind_the_figure_that_leaves_it_out() -> None:
    document = json.loads((EXAMPLES / "valid" / f"{C_A}.json").read_bytes())
    own = [each["id"] for each in document["observations"] if each["kpi"] == "KLI-02" and each.get("number") == 60]

    [result] = results_of(document, "KLI-02")

    assert result["records"] == own
    assert result["excluded"] == [{"rule": "subject", "count": 1}]


def test_results_and_figures_are_the_same_in_the_same_order() -> None:
    report = validate(EXAMPLES / "valid" / f"{A}.json")

    assert [each["id"] for each in kpi_results(report)] == [each.cell.key for each in figures(report)]


CELL = Cell("SOC-03", ("2026-01-01", "2026-12-31"), unit="EUR")
OTHERS: dict[str, Any] = {
    "kpi": "SOC-04", "nature": "verwacht", "count_unit": "contracten", "unit": "t", "part": "wajong",
    "apart": (("time_basis", "in_periode"),), "group": (("organisatietype", "gemeente"),), "kpi_version": "1.1",
}  # fmt: skip


def test_a_series_is_the_same_figure_in_every_period() -> None:
    assert replace(CELL, period=("2027-01-01", "2027-12-31")).series == CELL.series != CELL.key


@pytest.mark.parametrize("field", [each.name for each in fields(Cell) if each.name != "period"])
def test_another_meaning_is_another_series(field: str) -> None:
    assert replace(CELL, **{field: OTHERS[field]}).series != CELL.series


def test_a_kpi_of_their_own_has_figures_too() -> None:
    document = json.loads((EXAMPLES / "valid" / "MVI-C096-own-kpi-with-prefix.json").read_bytes())
    [own] = document["kpi_definitions"]
    contract = {"type": "contract", "id": document["contracts"][0]["id"]}
    value = {"number": 5} if own["value_type"] == "number" else {"numerator": 1, "denominator": 4}
    document["observations"] = [
        {"id": "eigen", "kpi": own["id"], "kpi_version": own["version"], "subject": contract, "period": YEAR,
         "nature": "gerealiseerd", "state": "definitief", **value},
    ]  # fmt: skip

    [result] = results_of(document, own["id"])

    assert result["records"] == ["eigen"]


def test_what_is_not_sound_does_not_count() -> None:
    document = json.loads((EXAMPLES / "valid" / f"{A}.json").read_bytes())
    document["lots"][0]["nature"] = "dienst"

    report = validate(document)

    assert not report.conforms
    assert [each.value for each in figures(report) if each.cell.kpi == "PRO-05" and not each.cell.group] == [None, None]


@pytest.mark.parametrize("compute", [figures, kpi_results])
def test_without_a_sound_root_nothing_is_computed(compute: Any) -> None:
    document = json.loads((EXAMPLES / "valid" / f"{A}.json").read_bytes())
    del document["reporting_period"]

    for source in (b"{", document):
        with pytest.raises(ValueError, match="root is sound"):
            compute(validate(source))
