"""Whether effects are plausible: fences, explanations, and what is told of them."""

from __future__ import annotations

import csv
import json
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from totals import ALL_SHOWN, Json, every, example, names_of, published, the, written

from mvi_standard.counting.figure import WAITING
from mvi_standard.editions import LATEST
from mvi_standard.publication import national
from mvi_standard.publication.receipt import receipt_page
from mvi_standard.total.account import Account
from mvi_standard.total.effect_account import PlausibleEffect, Waiting
from mvi_standard.total.engine import OneMachine
from mvi_standard.total.flow import total
from mvi_standard.total.output import INTERNAL
from mvi_standard.total.plausibility import PLAUSIBILITY
from mvi_standard.total.standing_out import coarse
from mvi_standard.total.statements import statements
from mvi_standard.total.tables import EXACT
from mvi_standard.total.trace import trails

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mvi_standard.total.flow import Total
    from mvi_standard.total.receipt import Receipt

BODIES = 14
ABOUT = ("KLI-02", "gerealiseerd", "t_CO2e")
STRAY = (6_000_123, 5_000)
USUAL = sum(1000 + 70 * at for at in range(BODIES))
RATES = pa.schema([
    ("slot", pa.int64()), ("unit", pa.int64()), ("record", pa.string()), ("submission", pa.int32()),
    ("numerator", EXACT), ("explained", pa.bool_()), ("rate", pa.float64()),
    *((name, pa.string()) for name in (
        "kpi", "nature", "measure_unit", "part", "measure", "period_start", "period_end",
    )),
])  # fmt: skip
"""The columns of the table of rates that weighing needs."""


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


def in_cents(number: int) -> Json:
    """Return a submission in which the environmental costs of a contract, held against a commitment, are too high."""
    made = body(number, 1000, 1_000_000)
    next(each for each in made["observations"] if each["id"] == "C1-MIL-03")["number"] *= 10**5
    return made


def country(*odd: Json) -> dict[str, Json]:
    """Return the submissions of authorities with 1 to 2 tonnes for EUR 1,000, and these besides."""
    usual = [body(at, 1000 + 70 * at, 1_000_000) for at in range(BODIES)]
    return {f"d{at:02}": each for at, each in enumerate([*usual, *odd])}


def values(out: Path) -> list[dict[str, str]]:
    """Return the values behind the greenhouse gas in the file for analysts."""
    rows = csv.DictReader((out / INTERNAL / PLAUSIBILITY).read_text("utf-8-sig").splitlines())
    return [each for each in rows if (each["kpi"], each["nature"], each["unit"]) == ABOUT]


def told_of(found: Total) -> list[PlausibleEffect]:
    """Return what the account says of the greenhouse gas."""
    return [each for each in found.account.plausibility if (each.kpi, each.nature, each.unit) == ABOUT]


@dataclass(frozen=True)
class Strange:
    """A total, the folder in which it is, and the receipts by the name of the file."""

    made: Total
    out: Path
    receipts: Mapping[str, Receipt]


def rated(unit: int, figure: int, file: int, rate: float, worth: float) -> Json:
    """Return a row of the table of rates: a value on a contract of `worth` euro that nobody explains."""
    about = {"slot": figure, "unit": unit, "record": f"r{unit}", "submission": file, "part": str(figure)}
    amounts = {"numerator": round(Decimal(rate * worth), 9), "rate": rate, "explained": False}
    return dict.fromkeys(RATES.names, "") | about | amounts


def weighed(rates: list[Json]) -> list[Json]:
    """Return these rates as the statements that draw the fences weigh them."""
    with duckdb.connect() as database:
        database.register("rates", pa.Table.from_pylist(rates, schema=RATES))
        for statement in statements():
            if "TABLE fences AS" in statement or "TABLE weighed AS" in statement:
                database.execute(statement)
        found: list[Json] = database.sql("SELECT * FROM weighed").to_arrow_table().to_pylist()
        return found


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory) -> Strange:
    """A country with values far too high, high but small, far too low, and high but explained."""
    folder = tmp_path_factory.mktemp("strange")
    odd = (body(50, *STRAY), body(51, 1000, 5_000), body(52, 1, 5_000_000), body(53, 200, 1_000, "Proef"), in_cents(54))
    found: list[Receipt] = []
    names = names_of(written(folder / "in", **country(*odd)))
    made = total(names, folder / "out", ALL_SHOWN, engine=OneMachine(1), post=lambda _, those: found.extend(those))
    return Strange(made, folder / "out", {each.source.name: each for each in found})


def test_6_six_million_tonnes_on_a_contract_of_five_thousand_euro_do_not_count(strange: Strange) -> None:
    [told] = told_of(strange.made)
    shown, (first, *rest) = the(strange.made.figures, "KLI-02"), values(strange.out)
    others = USUAL + 1000 + 1 + 200 + 1000

    assert shown.sums.numerator == others
    assert shown.missing[WAITING] == 1
    assert (first["verdict"], first["waits"], first["organisation"]) == ("hoog", "True", "kvk:90000050")
    assert (float(first["figure_with"]), float(first["figure_without"])) == (STRAY[0] + others, others)
    assert float(first["share"]) > 0.99
    assert Counter((each["verdict"], each["waits"]) for each in rest) == {
        ("gewoon", "False"): BODIES + 1, ("hoog", "False"): 2, ("laag", "False"): 1,
    }  # fmt: skip
    assert (told.values, told.implausible, told.waiting, told.explained) == (BODIES + 5, 3, 1, 1)
    assert strange.made.account.waiting == Waiting(2, 2)


def test_what_is_explained_counts_and_is_listed(tmp_path: Path) -> None:
    why = "Raamovereenkomst: het bedrag is alleen het eerste jaar."
    found = published(tmp_path / "out", written(tmp_path / "in", **country(body(50, *STRAY, why))))
    [told], first = told_of(found), values(tmp_path / "out")[0]

    assert the(found.figures, "KLI-02").sums.numerator == STRAY[0] + USUAL
    assert WAITING not in the(found.figures, "KLI-02").missing
    assert (told.implausible, told.explained, found.account.waiting) == (0, 1, Waiting())
    assert first["explanation"] == why
    assert first["figure_with"] == first["figure_without"]


def test_what_is_held_against_a_value_that_waits_is_missing_too(strange: Strange) -> None:
    """The reference of the same value, and what was agreed on it: of KLI-03 and MIL-04, and of MIL-08."""
    found = strange.made.figures
    held = {about: the(found, about) for about in ("KLI-03", "MIL-04", "MIL-08", "MIL-08 maatstaf=verschil_afspraak")}

    assert {about: each.missing[WAITING] for about, each in held.items()} == dict.fromkeys(held, 1)
    assert {about: each.sums.known for about, each in held.items()} == dict.fromkeys(held, BODIES + 4)
    assert held["MIL-08 maatstaf=verschil_afspraak"].value == Decimal("4.444444")


def test_the_trace_and_the_record_say_that_a_value_waits(strange: Strange) -> None:
    shown = the(strange.made.figures, "KLI-02")
    behind = list(trails(strange.out, shown.cell.key))
    kept = pq.ParquetFile(strange.out / INTERNAL / "observations.parquet").read().to_pylist()

    assert [each.organisation for each in behind if each.reason == WAITING] == ["kvk:90000050"]
    assert sum(each.numerator or 0 for each in behind if each.state == "counted") == shown.sums.numerator
    assert [each["counts_for"] for each in kept if each["id"] == "C1-KLI-02" and not each["counts"]] == ["kvk:90000050"]


def test_a_receipt_says_which_value_waits_and_where_to_explain_it(strange: Strange) -> None:
    high, small, low, explained = (strange.receipts[f"d{BODIES + at}.json"] for at in range(4))
    said = receipt_page(high, "nl", "2027-03-01")
    [one] = [each for each in high.stands_out if not each.counts]

    assert (one.record, int(one.value), *high.waiting) == ("C1-KLI-02", STRAY[0], "C1-KLI-02")
    assert "regel" in one.where["nl"]
    assert "1 waarde telt nog niet mee" in said
    assert "Nog niet" in said
    assert [("Klopt de eenheid?" in receipt_page(each, "nl", "")) for each in (small, low)] == [True, True]
    assert "Ja, met uw toelichting" in receipt_page(explained, "nl", "")
    assert [strange.receipts[f"d{at:02}.json"].stands_out for at in range(BODIES)] == [()] * BODIES


@pytest.mark.parametrize(("language", "said", "reason"), [
    ("nl", "2 waarden van 2 organisaties wachten op een uitleg", "Wacht op uitleg"),
    ("en", "2 values of 2 organisations wait for an explanation", "Waits for an explanation"),
])  # fmt: skip
def test_the_report_says_how_many_values_wait(strange: Strange, language: str, said: str, reason: str) -> None:
    shown = national(strange.made.figures, strange.made.account, LATEST, language, "markdown")

    assert said in shown
    assert reason in shown


@pytest.mark.parametrize("seed", range(3))
def test_what_waits_is_what_another_hand_finds(seed: int) -> None:
    """Quartiles by numpy, of the rates as they are; then the share of each file, figure by figure."""
    random = np.random.default_rng(seed)
    rows = []
    for figure in range(50):
        rates = random.lognormal(0, random.uniform(0.1, 2), figure) * 10 ** random.choice([0, 0, 0, 0, 1, 3], figure)
        worths = random.lognormal(8, 2, figure)
        made = (
            rated(100 * figure + at, figure, at % 7, *each) for at, each in enumerate(zip(rates, worths, strict=True))
        )
        rows += [each | {"explained": bool(random.random() < 0.2)} for each in made]
    found = {each["unit"]: (each["verdict"] == "hoog", each["waits"]) for each in weighed(rows)}
    expected = {}
    for figure in range(50):
        some = [each for each in rows if each["slot"] == figure]
        rates = [each["rate"] for each in some]
        first, third = np.quantile(rates, [0.25, 0.75], method="inverted_cdf") if len(some) >= 10 else (1, np.inf)
        high = {each["unit"]: each["rate"] > third * max((third / first) ** 3, 10) for each in some}
        for each in some:
            own = [one for one in some if one["submission"] == each["submission"]]
            doubted = sum(one["numerator"] for one in own if high[one["unit"]] and not one["explained"])
            changes = 10 * doubted >= sum(one["numerator"] for one in some)
            expected[each["unit"]] = (high[each["unit"]], high[each["unit"]] and not each["explained"] and changes)

    assert found == expected
    assert set(found.values()) == {(True, True), (True, False), (False, False)}


def test_many_values_of_one_file_wait_together() -> None:
    """A file in kilograms instead of tonnes: none of its forty values is a tenth of the figure, all together are."""
    rows = [rated(at, 1, max(at - 39, 0), 1 if at < 40 else 0.001, 1000) for at in range(400)]
    found = {each["unit"]: each["waits"] for each in weighed(rows)}

    assert [at for at, waits in sorted(found.items()) if waits] == list(range(40))


@pytest.mark.parametrize(("number", "up", "down"), [
    (1, 1, 1), (1.1, 2, 1), (9.99, 10, 5), (1000, 1000, 1000), (999.9999999999999, 1000, 500), (0.003, 0.005, 0.002),
])  # fmt: skip
def test_a_limit_that_is_shown_is_coarse_and_to_the_inside(number: float, up: float, down: float) -> None:
    assert (coarse(number, up=True), coarse(number, up=False)) == (up, down)


def test_few_values_judge_nobody(tmp_path: Path) -> None:
    few = {f"d{at}": body(at, 1000, 1_000_000) for at in range(8)}
    found = published(tmp_path / "out", written(tmp_path / "in", **few, odd=body(50, *STRAY)))
    [told] = told_of(found)

    assert (told.unjudged, told.implausible) == (9, 0)
    assert {each["verdict"] for each in values(tmp_path / "out")} == {"niet_te_beoordelen"}


def test_of_a_figure_that_is_withheld_nothing_is_said(tmp_path: Path) -> None:
    """All on one supplier: the sum is withheld, so what stands out in it is for who may see `intern`."""
    found = published(tmp_path / "out", written(tmp_path / "in", **country(body(50, *STRAY))), asked=Account())

    assert all(each.withheld for each in every(found.figures, "KLI-02"))
    assert [each for each in found.account.plausibility if each.kpi == "KLI-02"] == []
    assert (found.account.waiting.values, values(tmp_path / "out")[0]["waits"]) == (0, "True")


def test_what_is_published_holds_no_value_and_no_name(strange: Strange) -> None:
    told = json.loads((strange.out / "account.json").read_text("utf-8"))

    assert told["plausibility"]
    assert str(STRAY[0]) not in json.dumps(told)
    assert "Wegbeheerder" not in json.dumps([told["plausibility"], told["waiting"]])
