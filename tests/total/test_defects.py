"""What was seen to go wrong in national figures, each as the case in which it did (docs/national.md)."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from totals import (
    ALL_SHOWN,
    Json,
    changed,
    every,
    example,
    names_of,
    published,
    submissions,
    the,
    total_of_documents,
    written,
)

from mvi_standard.cli.expected_bodies import expected_bodies
from mvi_standard.counting.figure import Cell, Figure, Sums, figure
from mvi_standard.editions import LATEST
from mvi_standard.finding import Said
from mvi_standard.publication import national
from mvi_standard.stages.registers.register import RegisterEntry
from mvi_standard.total.account import ADDED, OTHER_PERIOD
from mvi_standard.total.expected import from_registers
from mvi_standard.total.flow import total

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.total.expected import Expected

AWARDED = {"measure": "gegund_in_periode", "count_unit": "percelen"}
WHOLE = ("2026-01-01", "2026-12-31")


def bounds(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    return figure.lower, figure.upper


def body(number: int) -> Json:
    """Return the submission of a municipality with this number, all as large."""
    made = changed(example("gemeente-basis"))
    me = next(each for each in made["organisations"] if each["id"] == made["submitter"])
    me.update(name=f"Gemeente Dorp {number}", identifiers=[{"scheme": "kvk", "value": f"9000000{number}"}])
    return made


def undeclared(document: Json) -> Json:
    """Return a submission that does not say how many lots there were."""
    less = changed(document)
    for each in less["coverages"]:
        each["populations"] = [{**AWARDED, "missing_reason": "onbekend"}]
    return less


def test_2_every_share_with_missing_answers_has_bounds() -> None:
    found = total_of_documents(*submissions(12, 6))
    shares = [each for each in found if each.missing and each.sums.denominator and each.cell.unit == "procent"]
    without = {each.cell.kpi for each in shares if each.lower is None or each.upper is None}

    assert len({each.cell.kpi for each in shares}) > 20
    assert without <= {"KLI-03", "MIL-04", "SOC-04"}, "which may pass 100 %"


def test_3_a_body_without_a_declared_number_counts_with_the_lots_in_its_file() -> None:
    one, other = example("gemeente-basis"), example("rijkswaterstaat-effect")
    whole = the(total_of_documents(one, other), "PRO-05")
    less = the(total_of_documents(one, undeclared(other)), "PRO-05")

    assert whole.declared.count == 43
    assert less.declared.count is None
    assert bounds(less) == bounds(whole)
    assert (whole.unknown.undeclared, less.unknown.undeclared) == (0, 1)


def test_3_a_body_that_declared_lots_and_reported_none_widens_the_bounds() -> None:
    one, other = example("gemeente-basis"), example("rijkswaterstaat-effect")
    silent = changed(other)
    for lot in silent["lots"]:
        lot["awarded_on"] = "2024-02-10"
    found = the(total_of_documents(one, silent), "PRO-05")

    assert bounds(found) == (Decimal("2.325581"), Decimal(100))
    assert [each.value for each in every(total_of_documents(silent), "PRO-05")] == []


HALVES = {"start": "2026-01-01", "end": "2026-06-30"}, {"start": "2026-07-01", "end": "2026-12-31"}
FIRST, SECOND = ("2026-01-01", "2026-06-30"), ("2026-07-01", "2026-12-31")


def on(period: Json, document: Json) -> Json:
    """Return a submission as if it, and what was reported in it, were on this period."""
    moved = changed(document, id=f"{document['id']}-{period['start'][5:7]}", reporting_period=period)
    for row in (*moved.get("social_return_reports", ()), *moved.get("observations", ())):
        row["period"] = period
    return moved


def test_1_a_file_on_half_a_year_does_not_turn_the_year_over(tmp_path: Path) -> None:
    years = {f"d{at}": each for at, each in enumerate(submissions(9, 4))}
    stray = on(HALVES[1], example("gemeente-basis"))
    one = published(tmp_path / "one", written(tmp_path / "years", **years))
    other = published(tmp_path / "other", written(tmp_path / "all", **years, stray=stray))

    assert other.figures == one.figures
    assert other.account.reported == one.account.reported
    assert other.account.periods == one.account.periods == (WHOLE,)
    [told] = [each for each in other.account.sources if each.state == OTHER_PERIOD]
    assert (told.name, told.period) == ("stray.json", SECOND)


def test_1_the_period_can_be_asked_for(tmp_path: Path) -> None:
    stray = on(HALVES[1], example("gemeente-basis"))
    folder = written(tmp_path / "all", stray=stray, **{f"d{at}": each for at, each in enumerate(submissions(5, 2))})
    found = published(tmp_path / "total", folder, asked=replace(ALL_SHOWN, periods=(SECOND,)))

    assert {each.cell.period for each in found.figures} == {SECOND}
    assert found.account.reported == {"gemeente": 1}
    assert [each.name for each in found.account.sources if each.state == ADDED] == ["stray.json"]


def test_1_two_halves_make_a_year(tmp_path: Path) -> None:
    """What happened in each half adds; of what lasts (a contract, active persons) the last half that tells counts."""
    year = example("gemeente-basis")
    asked = replace(ALL_SHOWN, periods=(WHOLE,))
    first, second = (on(half, year) for half in HALVES)
    whole = published(tmp_path / "a", written(tmp_path / "year", year=year), asked=asked).figures
    found = published(tmp_path / "b", written(tmp_path / "parts", first=first, second=second), asked=asked)
    last = total_of_documents(second)

    assert {(each.state, each.period) for each in found.account.sources} == {(ADDED, FIRST), (ADDED, SECOND)}
    assert found.account.reported == {"gemeente": 1}
    assert not found.account.doubles
    assert {each.cell.period for each in found.figures} == {WHOLE}
    for about in ("PRO-05", "PRO-06 waardebasis=incl_opties", "PRO-07 thema=social_return", "SOC-02"):
        assert [each.sums for each in every(found.figures, about)] == [each.sums for each in every(whole, about)]
    for about, factor in (("SOC-03", 2), ("SOC-05", 2), ("SOC-05 maatstaf=actief", 1), ("PRO-01", 2)):
        assert the(found.figures, about).value == factor * (the(whole, about).value or 0)
    assert the(found.figures, "SOC-04").sums == the(last, "SOC-04").sums


def test_1_half_a_year_alone_is_no_year(tmp_path: Path) -> None:
    first = on(HALVES[0], example("gemeente-basis"))
    others = {f"d{at}": each for at, each in enumerate(submissions(3, 2))}
    found = published(tmp_path / "total", written(tmp_path / "parts", first=first, **others))

    assert [each.name for each in found.account.sources if each.state == OTHER_PERIOD] == ["first.json"]


def listed(tmp_path: Path, text: str) -> Expected:
    (tmp_path / "list.csv").write_text(text, "utf-8")
    return expected_bodies(str(tmp_path / "list.csv"), "nl")


def test_3_bounds_hold_the_expected_bodies_that_are_absent(tmp_path: Path) -> None:
    """Of six municipalities three report: the others count with as many lots, and no known answer."""
    folder = written(tmp_path / "in", **{f"m{at}": body(at) for at in range(3)})
    alone = published(tmp_path / "a", folder).figures
    asked = replace(ALL_SHOWN, expected={"gemeente": 6})
    found = published(tmp_path / "b", folder, asked=asked).figures

    for about, bounds_alone, bounds_found in (
        ("PRO-05", ("2.380952", "100"), ("1.190476", "100")),
        ("PRO-07 thema=social_return", ("2.380952", "97.619048"), ("1.190476", "98.809524")),
        ("PRO-05 organisatietype=gemeente", ("2.380952", "100"), ("1.190476", "100")),
    ):
        assert bounds(the(alone, about)) == tuple(map(Decimal, bounds_alone))
        assert bounds(the(found, about)) == tuple(map(Decimal, bounds_found))
        assert the(found, about).value == the(alone, about).value
        assert the(found, about).expected == 6
    assert bounds(the(found, "PRO-01")) == (Decimal(126), None)
    said = national(found, replace(asked, reported={"gemeente": 3}), LATEST, "nl").replace("\xa0", " ")
    assert "van deze 3 organisaties, en van 3 die werden verwacht en niets inzonden" in said
    assert "tussen 1 % en 100 %" in said
    assert bounds(the(alone, "PRO-01")) == (None, None)


def test_3_of_a_type_of_which_nobody_reported_nothing_is_known(tmp_path: Path) -> None:
    folder = written(tmp_path / "in", one=body(1))
    found = published(tmp_path / "out", folder, asked=replace(ALL_SHOWN, expected={"gemeente": 1, "waterschap": 1}))

    assert bounds(the(found.figures, "PRO-05")) == (Decimal(0), Decimal(100))
    assert bounds(the(found.figures, "PRO-05 organisatietype=gemeente")) == (Decimal("2.380952"), Decimal(100))


def test_13_a_list_of_bodies_names_who_is_absent(tmp_path: Path) -> None:
    """A number, or type and name, tells that a body is there; Dutch Excel writes semicolons."""
    folder = written(tmp_path / "in", one=body(1), two=body(2))
    rows = ("organisation_type;name;kvk", "gemeente;Anders genoemd;90000001", "gemeente;  gemeente dorp 2 ;",
            "gemeente;Gemeente Verweg;90000009", "waterschap;Gemeente Dorp 1;")  # fmt: skip
    found = total(names_of(folder), tmp_path / "out", ALL_SHOWN, bodies=listed(tmp_path, "\r\n".join(rows)))

    assert found.account.absent == ("Gemeente Dorp 1", "Gemeente Verweg")
    assert found.account.expected == {"gemeente": 3, "waterschap": 1}
    assert "Gemeente Verweg" in national(found.figures, found.account, LATEST, "nl")


@pytest.mark.parametrize("separator", [",", ";"])
def test_13_numbers_by_type_may_have_semicolons(tmp_path: Path, separator: str) -> None:
    text = f"\ufefforganisation_type{separator}count\r\ngemeente{separator}342\r\n"

    assert listed(tmp_path, text).counts == {"gemeente": 342}


def test_3_a_register_says_who_existed_on_the_last_day(tmp_path: Path) -> None:
    entries = [
        RegisterEntry("a", Said("Gemeente Dorp 1", ""), None, None, "gemeente", (), {"kvk": "90000001"}),
        RegisterEntry("b", Said("Gemeente Weg", ""), None, "2025-12-31", "gemeente", (), {}),
        RegisterEntry("c", Said("Gemeente Later", ""), "2027-01-01", None, "gemeente", (), {}),
        RegisterEntry("d", Said("Ministerie van Vis", ""), None, None, "ministerie", (), {}),
        RegisterEntry("e", Said("Stichting", ""), None, None, "zbo", (), {}),
    ]
    folder = written(tmp_path / "in", one=body(1))
    found = total(names_of(folder), tmp_path / "out", ALL_SHOWN, bodies=from_registers(entries))

    assert found.account.expected == {"gemeente": 1, "rijk": 1}
    assert found.account.absent == ("Ministerie van Vis",)


def drawn(*figures: Figure) -> tuple[list[str], bool]:
    """Return the labels in the chart of procedures, and whether the figure on all has a table of its own."""
    text = national(figures, ALL_SHOWN, LATEST, "en")
    chart = text.partition('aria-labelledby="trajecten-kaart-svg-title"')[2].partition("</svg>")[0]
    labels = re.findall(r'class="label">([^<]*)<', chart)
    return labels, 'id="trajecten-alle"' in text


def share(kpi: str, numerator: int, denominator: int) -> Figure:
    cell = Cell(kpi, WHOLE, count_unit="trajecten", unit="procent")
    sums = Sums(Decimal(numerator), Decimal(denominator), known=denominator, organisations=3)
    return figure(cell, sums, LATEST.catalogue[kpi])


def test_4_halves_and_whole_are_in_one_chart_only_if_they_are_the_same_procedures() -> None:
    """The State in 2023: 81 of 101 and 219 of 356 are 300 of 457; with totals of others they are not."""
    halves = share("PRO-13", 81, 101), share("PRO-14", 219, 356)
    same, none = drawn(*halves, share("PRO-05", 300, 457))
    other, apart = drawn(*halves, share("PRO-05", 395, 680))

    assert (len(same), none) == (3, False)
    assert (len(other), apart) == (2, True)
    assert "All procedures" in same[-1]
    assert not any(each.startswith("All") for each in other)
