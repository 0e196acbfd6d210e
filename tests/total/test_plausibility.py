"""Whether effects are plausible: fences, explanations, and what is told of them."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
from totals import ALL_SHOWN, Json, every, example, published, written

from mvi_standard.total.account import Account
from mvi_standard.total.output import INTERNAL
from mvi_standard.total.plausibility import PLAUSIBILITY

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.total.flow import Total

BODIES = 14
ABOUT = ("KLI-02", "gerealiseerd", "t_CO2e")


def body(number: int, tonnes: int, euro: int, explanation: str = "") -> Json:
    """Return the submission of a road authority with this many tonnes on one contract."""
    text = json.dumps(example("rijkswaterstaat-effect")).replace("3119", f"{4000 + number}")
    made: Json = json.loads(text)
    me = next(each for each in made["organisations"] if each["id"] == made["submitter"])
    me.update(name=f"Wegbeheerder {number}", identifiers=[{"scheme": "kvk", "value": f"{90000000 + number}"}])
    value = {"amount": euro, "currency": "EUR", "vat": "exclusief"}
    next(each for each in made["contracts"] if each["id"] == "C1").update(value=value, value_basis="excl_opties")
    for lot in made["lots"]:
        lot.pop("identifiers", None)
        if lot["id"] == "P1-1":
            lot.update(value=value, value_basis="excl_opties")
    row = next(each for each in made["observations"] if each["id"] == "C1-KLI-02")
    row["number"] = tonnes
    if explanation:
        row["explanation"] = explanation
    return made


def country(*odd: Json) -> dict[str, Json]:
    """Return the submissions of authorities with 1 to 2 tonnes for EUR 1,000, and these besides."""
    usual = [body(at, 1000 + 70 * at, 1_000_000) for at in range(BODIES)]
    return {f"d{at:02}": each for at, each in enumerate([*usual, *odd])}


def values(out: Path) -> list[dict[str, str]]:
    """Return the values behind the greenhouse gas in the file for analysts."""
    rows = csv.DictReader((out / INTERNAL / PLAUSIBILITY).read_text("utf-8-sig").splitlines())
    return [each for each in rows if (each["kpi"], each["nature"], each["unit"]) == ABOUT]


def of_six_million(folder: Path, explanation: str = "") -> tuple[Total, list[dict[str, str]]]:
    """Add up a country in which one authority reports 6,000,000 tonnes on a contract of EUR 5,000."""
    found = published(folder / "out", written(folder / "in", **country(body(50, 6_000_000, 5_000, explanation))))
    return found, values(folder / "out")


def test_6_six_million_tonnes_on_a_contract_of_five_thousand_euro_stand_out(tmp_path: Path) -> None:
    found, rows = of_six_million(tmp_path)
    [told] = [each for each in found.account.plausibility if (each.kpi, each.nature, each.unit) == ABOUT]
    usual = sum(1000 + 70 * at for at in range(BODIES))
    first = rows[0]

    assert (first["verdict"], first["left_out"], first["organisation"]) == ("hoog", "True", "kvk:90000050")
    assert (float(first["figure_with"]), float(first["figure_without"])) == (6_000_000 + usual, usual)
    assert {each["verdict"] for each in rows[1:]} == {"gewoon"}
    assert (told.values, told.left_out, told.explained) == (BODIES + 1, 1, 0)
    assert float(first["share"]) > 0.99


def test_what_is_explained_is_listed_and_does_not_stand_out(tmp_path: Path) -> None:
    found, rows = of_six_million(tmp_path, "Raamovereenkomst: het bedrag is alleen het eerste jaar.")
    [told] = [each for each in found.account.plausibility if (each.kpi, each.nature, each.unit) == ABOUT]

    assert (told.left_out, told.explained) == (0, 1)
    assert rows[0]["explanation"].startswith("Raamovereenkomst")
    assert rows[0]["figure_with"] == rows[0]["figure_without"]


def test_every_value_counts_in_the_figure(tmp_path: Path) -> None:
    found, rows = of_six_million(tmp_path)
    [shown] = [each for each in every(found.figures, "KLI-02") if each.sums.numerator]

    assert shown.sums.numerator == sum(float(each["value"]) for each in rows)


def test_the_fences_are_those_of_tukey_by_another_hand(tmp_path: Path) -> None:
    """Quartiles by numpy, of the logarithm to base ten; a fence is never nearer than a factor of ten."""
    spread = [body(at, round(100 * 1.9**at), 1_000_000) for at in range(12)]
    published(tmp_path / "out", written(tmp_path / "in", **{f"d{at:02}": each for at, each in enumerate(spread)}))
    rows = values(tmp_path / "out")
    sizes = np.log10([float(each["value"]) / float(each["euro"]) for each in rows])
    first, third = np.quantile(sizes, [0.25, 0.75])
    width = max(3 * (third - first), 1)

    assert width > 1
    assert len(rows) == len(spread)
    for each in rows:
        assert [float(each["low"]), float(each["high"])] == pytest.approx(
            [10 ** (first - width), 10 ** (third + width)]
        )


def test_few_values_judge_nobody(tmp_path: Path) -> None:
    few = {f"d{at}": body(at, 1000, 1_000_000) for at in range(8)}
    found = published(tmp_path / "out", written(tmp_path / "in", **few, odd=body(50, 6_000_000, 5_000)))
    [told] = [each for each in found.account.plausibility if (each.kpi, each.nature, each.unit) == ABOUT]

    assert (told.unjudged, told.left_out) == (9, 0)
    assert {each["verdict"] for each in values(tmp_path / "out")} == {"niet_te_beoordelen"}


def test_of_a_figure_that_is_withheld_nothing_is_said(tmp_path: Path) -> None:
    """All on one supplier: the sum is withheld, so what stands out in it is for who may see `intern`."""
    found = published(
        tmp_path / "out", written(tmp_path / "in", **country(body(50, 6_000_000, 5_000))), asked=Account()
    )

    assert all(each.withheld for each in every(found.figures, "KLI-02"))
    assert [each for each in found.account.plausibility if each.kpi == "KLI-02"] == []
    assert values(tmp_path / "out")[0]["verdict"] == "hoog"


def test_what_is_published_holds_no_value_and_no_name(tmp_path: Path) -> None:
    published(tmp_path / "out", written(tmp_path / "in", **country(body(50, 6_000_123, 5_000))), asked=ALL_SHOWN)
    told = json.loads((tmp_path / "out" / "account.json").read_text("utf-8"))["plausibility"]

    assert told
    assert "6000123" not in json.dumps(told)
    assert "Wegbeheerder" not in json.dumps(told)
