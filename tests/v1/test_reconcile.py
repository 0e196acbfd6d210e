"""Totals beside records: what is compared, how often, and what is left alone."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from dossiers import dossier
from hypothesis import given
from hypothesis import strategies as st
from places import EXAMPLES

from mvi_standard import validate
from mvi_standard.v1 import ledger, reconcile
from mvi_standard.v1.reconcile_social_return import reported

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mvi_standard.kpi import Entry
    from mvi_standard.rule import Problem

BROKEN = sorted((EXAMPLES / "invalid").glob("MVI-C15[01]-*.json"))
YEAR = {"start": "2026-01-01", "end": "2026-12-31"}
STAD = {"type": "organisation", "id": "stad"}
THEMES = ("milieu", "klimaat", "circulair", "keten", "di", "social_return")
Json = dict[str, Any]


def document(lots: list[Json], *rows: Json, declared: int | None = None, **lists: Any) -> Any:
    numbers = [{"measure": "gegund_in_periode", "count_unit": "percelen", "count": declared}]
    coverages = [{"organisation": "stad", "populations": numbers}] if declared is not None else []
    whole = {"reporting_period": YEAR, "submitter": "stad", "lots": lots, "coverages": coverages}
    return dossier({**whole, "observations": list(rows), **lists})


def lot(number: int, answer: str) -> Json:
    themes = [{"theme": each, "application": answer} for each in THEMES]
    about = {"awarded_on": "2026-05-01", "threshold_regime": "boven_eu", "themes": themes}
    return {"id": f"L{number}", "own_number": str(number), "buyer": "stad", **about}


def total(kpi: str, **more: Any) -> Json:
    return {
        "id": "W",
        "kpi": kpi,
        "subject": STAD,
        "relation": "totaal",
        "period": YEAR,
        "nature": "gerealiseerd",
        **more,
    }


def said(found: Any) -> list[tuple[Any, ...]]:
    problems: Iterator[Problem] = (p for row in found.all("Observation") for p in reconcile.observed(row, found))
    return [(*each.at, each.values["limit"].en) for each in problems]


@given(st.lists(st.sampled_from(["toegepast", "niet_toegepast", "onbekend"]), min_size=1, max_size=8), st.data())
def test_a_share_contradicts_when_no_outcome_of_what_is_unknown_gives_it(
    answers: list[str], data: st.DataObject
) -> None:
    declared = data.draw(st.integers(len(answers), len(answers) + 4))
    numerator, denominator = data.draw(st.integers(0, 14)), data.draw(st.integers(1, 14))
    applied, known = answers.count("toegepast"), len(answers) - answers.count("onbekend")
    possible = {(applied + yes, known + yes + no) for yes in range(declared) for no in range(declared)}
    possible = {(n, d) for n, d in possible if d <= declared}

    row = total("PRO-05", numerator=numerator, denominator=denominator, count_unit="percelen")
    found = said(document([lot(n, each) for n, each in enumerate(answers)], row, declared=declared))

    if known:
        reachable = numerator in {n for n, _ in possible} and denominator in {d for _, d in possible}
        assert (found == []) == reachable
    else:
        assert found == [], "without a record there is nothing to contradict"


def test_more_records_than_were_declared_leave_no_room() -> None:
    row = total("PRO-05", numerator=3, denominator=3, count_unit="percelen")

    assert said(document([lot(n, "toegepast") for n in range(3)], row, declared=2)) == []


def test_what_a_total_does_not_count_is_not_held_against_it() -> None:
    lots = [lot(1, "toegepast"), lot(2, "toegepast")]
    row = total("PRO-05", numerator=1, denominator=2)

    assert said(document(lots, row)) == [], "it does not say whether these are lots or procedures"
    assert said(document(lots, row | {"count_unit": "percelen"})) == [("numerator", "at least 2")]


def test_a_kpi_is_worked_out_once_and_no_other_is(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    counted = ledger.counted

    def counting(found: Any, definition: Any) -> Iterator[tuple[Entry, str]]:
        asked.append(definition["id"])
        return counted(found, definition)

    monkeypatch.setattr(ledger, "counted", counting)
    rows = [total("PRO-05", numerator=n, denominator=3, count_unit="percelen") for n in (1, 2, 3)]

    said(document([lot(1, "toegepast")], *rows, total("PRO-05", missing_reason="onbekend")))

    assert asked == ["PRO-05"]


@pytest.mark.parametrize("refused", [{"vat": "inclusief"}, {"currency": "USD"}])
def test_money_that_cannot_be_added_is_not_compared(refused: Json) -> None:
    def reports(first: Json, second: Json) -> list[Problem]:
        money = {"amount": 9, "currency": "EUR", "vat": "exclusief"}
        of_contract = {"subject": {"type": "contract", "id": "C"}, "period": YEAR, "id": "S1"}
        of_stad = {"subject": STAD, "relation": "totaal", "period": YEAR, "id": "S2"}
        listed = [
            of_contract | {"social_purchasing": money | first},
            of_stad | {"social_purchasing": money | {"amount": 5} | second},
        ]
        found = document([], social_return_reports=listed)
        return [each for row in found.all("SocialReturnReport") for each in reported(row, found)]

    assert [each.values["limit"].nl for each in reports({}, {})] == ["ten minste 9"]
    assert reports(refused, {}) == reports({}, refused) == []


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_without_reconciling_totals_are_left_alone(path: Path) -> None:
    assert not validate(path).conforms
    assert validate(path, reconcile=False).findings == ()


@pytest.mark.parametrize(("path", "loads"), [("valid/gemeente-basis.json", False), ("invalid/" + BROKEN[0].name, True)])
def test_nothing_of_the_kpis_loads_without_a_total(path: str, *, loads: bool) -> None:
    code = (
        "import sys; from pathlib import Path; from mvi_standard import validate;"
        f"validate(Path({str(EXAMPLES / path)!r}));"
        "names = ('ledger', 'reconcile', 'rollup', 'facts', 'kpis.pro_05');"
        "print([name for name in names if f'mvi_standard.v1.{name}' in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert (done.stdout.strip() != "[]") is loads


def test_the_first_five_records_are_named_and_the_rest_is_counted() -> None:
    path = EXAMPLES / "invalid" / "MVI-C150-share-below-the-lots.json"
    [finding] = validate(json.loads(path.read_bytes())).findings
    names = [each.nl for each in finding.values["records"]]

    assert names[0] == "Perceel 2026-021 Herinrichting Dorpsstraat"
    assert (len(names), names[-1]) == (6, "en nog 2")
