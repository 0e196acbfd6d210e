"""What observations add to a KPI by its definition: which count, why others do not, and what stays apart."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from dossiers import add, dossier, example

from mvi_standard.editions import LATEST
from mvi_standard.kpi import exact
from mvi_standard.v1.ledger import entries
from mvi_standard.v1.rollup import additional, rolled_up
from mvi_standard.v1.term import elapsed_share, months, year_before

if TYPE_CHECKING:
    from mvi_standard.kpi import Entry

YEAR = {"start": "2026-01-01", "end": "2026-12-31"}
H1 = {"start": "2026-01-01", "end": "2026-06-30"}
EARLIER = {"start": "2024-01-01", "end": "2025-06-30"}
Json = dict[str, Any]


def shown(entry: Entry) -> str:
    """Return all that an entry says on one line."""
    names = [f"{name}={value}" for name, value in (entry.by, ("deel", entry.part), *entry.apart) if value]
    names += ["verwacht"] if entry.nature == "verwacht" else []
    numbers = [str(Fraction(exact(each))) for each in (entry.numerator, entry.denominator) if each is not None]
    value = f"?{entry.missing}" if entry.missing else f"!{entry.excluded}" if entry.excluded else " van ".join(numbers)
    names += [value, *(each for each in (entry.unit, entry.count_unit) if each)]
    return " ".join([*names, *([f"bekend={entry.known}"] if entry.known != 1 else [])])


def row(**more: Any) -> Json:
    about = {"type": "contract", "id": "C"}
    return {"id": "W", "subject": about, "period": YEAR, "nature": "gerealiseerd", "time_basis": "in_periode", **more}


def said(code: str, *rows: Json, **lists: Any) -> list[str]:
    """Return what the observations of a KPI add, whether it rests on them or not."""
    observations = [{**each, "kpi": code} for each in rows]
    found: Any = dossier({"reporting_period": YEAR, "submitter": "stad", "observations": observations, **lists})
    definition = found.kpi(code)
    basis = "time_basis=in_periode "
    entries = (*rolled_up(definition, found), *additional(definition, found))
    return [shown(each).replace(basis, "") for each in entries]


ORGANISATION = {"subject": {"type": "organisation", "id": "stad"}, "relation": "aanvullend"}
TOTAL = {**ORGANISATION, "relation": "totaal"}
BUYER_GROUP = {"subject": {"type": "buyer_group", "id": "groep"}}
REJECTED = {"verification": {"status": "afgekeurd"}}
EXPECTED = {"nature": "verwacht"}
BASELINE = {"reference": {"type": "nulmeting", "value": 9}}
REASON = {"missing_reason": "niet_geleverd"}
CIRCULAR = {"theme": "circulair", "application": "toegepast"}
OWN = {
    "kpi_definitions": [
        {"id": "stad:MIL-01", "derivation": "waarneming", "value_type": "number", "canonical_unit": "kg"}
    ]
}


def about(key: str, kind: str = "contract") -> Json:
    return {"subject": {"type": kind, "id": key}}


def split(dimension: str, *parts: Json) -> Json:
    return {"breakdown": [{"dimension": dimension, "parts": list(parts)}]}


def since(end: str, number: float, **more: Any) -> Json:
    return row(numerator=number, denominator=9, time_basis="cumulatief", period={**YEAR, "end": end}, **more)


CASES: list[tuple[str, str, list[Json], list[str]]] = [
    ("CIR-01", "numbers add in the main unit",
     [row(number=2, unit="t"), row(number=1250.5, unit="kg")], ["2", "2501/2000"]),
    ("KLI-01", "kilograms of greenhouse gas too", [row(number=5, unit="kg_CO2e")], ["1/200"]),
    ("CIR-01", "another thing keeps its own unit", [row(number=2, unit="stuk")], ["2 stuk"]),
    ("MIL-02", "without a main unit each unit stands on its own",
     [row(number=2, unit="kg_PM10"), row(number=3, unit="kg_PM2_5")], ["2 kg_PM10", "3 kg_PM2_5"]),
    ("stad:MIL-01", "an own KPI in kilograms", [row(number=2, unit="t")], ["2000"]),
    ("CIR-01", "zero is a value", [row(number=0, unit="t")], ["0"]),
    ("CIR-01", "a reason, no value at all, a value of another kind",
     [row(**REASON), row(), row(yes_no=True)], ["?niet_geleverd", "?onbekend", "?onbekend"]),
    ("CIR-01", "a missing expectation", [row(**REASON, **EXPECTED)], ["verwacht ?niet_geleverd"]),
    ("CIR-01", "a total is a check, a group is never added",
     [row(number=1, **TOTAL), row(number=2, **ORGANISATION), row(number=3, **BUYER_GROUP),
      row(number=4, **{**ORGANISATION, "relation": None}), row(**REASON, **TOTAL)],
     ["!relation", "2", "!subject", "!relation", "!relation"]),
    ("CIR-01", "a condition that fails", [row(number=1, **REJECTED)], ["!verification.status"]),
    ("CIR-01", "expected values stay apart, and meet the other conditions",
     [row(number=1, **EXPECTED), row(number=1, **EXPECTED, **REJECTED)],
     ["verwacht 1", "verwacht !verification.status"]),
    ("KLI-02", "what would have happened anyway does not count; not stated is not allowed",
     [row(number=1, additionality="deels"), row(number=1, additionality="niet_additioneel"), row(number=1),
      row(number=1, additionality="niet_beoordeeld", **EXPECTED)],
     ["1", "!additionality", "!additionality", "verwacht !additionality"]),
    ("KLI-01", "the chain up to delivery and supplied energy are added, whatever the scopes; the rest stays apart",
     [row(number=1, boundary={"profile": "tot_levering_wtw", "ghg_scopes": ["scope_1"], "fuel_scope": "WTW"}),
      row(number=2, boundary={"profile": "energie_wtw"}), row(number=4, boundary={"profile": "gebruik_wtw"})],
     ["boundary.profile=tot_levering_wtw 1", "boundary.profile=tot_levering_wtw 2", "boundary.profile=gebruik_wtw 4"]),
    ("KLI-02", "of what was avoided each boundary stays apart",
     [row(number=1, additionality="deels", boundary={"profile": each}) for each in ("tot_levering_wtw", "energie_wtw")],
     ["boundary.profile=tot_levering_wtw 1", "boundary.profile=energie_wtw 1"]),
    ("CIR-01", "over a whole span the final value counts in the year of its end",
     [row(number=1, time_basis="hele_contractduur", is_final=True), row(number=1, time_basis="hele_contractduur"),
      row(number=1, time_basis="hele_contractduur", is_final=True, period=EARLIER),
      row(number=1, time_basis="hele_contractduur", period={**YEAR, "end": "2028-12-31"}, **EXPECTED)],
     [f"time_basis=hele_contractduur {each}" for each in ("1", "!is_final", "!period", "verwacht 1")]),
    ("KET-06", "of values since the start the last one counts, and a rejected one is not the last",
     [since("2026-12-31", 3), since("2026-06-30", 2), since("2026-12-31", 9, **REJECTED),
      since("2026-12-31", 8, **EXPECTED),
      since("2026-06-30", 7, subject={"type": "contract", "id": "C2"})],
     [f"time_basis=cumulatief {each}" for each in
      ("3 van 9", "!later_value", "!verification.status", "verwacht 8 van 9", "7 van 9")]),
    ("KET-06", "of equal ends the last in the file counts", [since("2026-12-31", 3), since("2026-12-31", 2)],
     ["time_basis=cumulatief !later_value", "time_basis=cumulatief 2 van 9"]),
    ("KLI-05", "of yearly means too; single periods add",
     [row(number=1, time_basis="per_jaar", period=H1), row(number=2, time_basis="per_jaar"), row(number=3, period=H1),
      row(number=4)],
     ["time_basis=per_jaar !later_value", "time_basis=per_jaar 2", "3", "4"]),
    ("KLI-10", "of a ratio the unit of what was counted stays apart", [row(numerator=1, denominator=2, unit="uur")],
     ["unit=uur 1 van 2"]),
    ("CIR-02", "or is always the same", [row(numerator=1, denominator=2, unit="t")], ["1 van 2"]),
    ("CIR-02", "half a ratio, and a percentage, are no value", [row(numerator=1), row(percentage=5)],
     ["?onbekend", "?onbekend"]),
    ("MIL-03", "a method is kept apart by what it says", [row(number=1, method="m")],
     ["method.instrument=dubocalc method.version=6.0 1"]),
    ("PRO-28", "an organisation answers for as many as it counted",
     [row(numerator=310.5, denominator=10, unit="uur", **ORGANISATION), row(numerator=3, denominator=2),
      row(numerator=3, denominator=2.5, **ORGANISATION)],
     ["621/2 van 10 bekend=10", "3 van 2", "3 van 5/2"]),
    ("PRO-28", "where contracts are counted, a call-off counts with its framework, and one that is over not at all",
     [row(numerator=1, denominator=2, **about(key)) for key in ("C", "N", "over", "elsewhere")],
     ["1 van 2", "!subject", "!not_running", "!subject"]),
    ("PRO-28", "and neither of them is missing", [row(**REASON, **about(key)) for key in ("C", "N", "over")],
     ["?niet_geleverd", "!subject", "!not_running"]),
    ("CIR-01", "where nothing is counted but the value, whatever carries it counts",
     [row(number=1, **about("N")), row(number=3, **about("L2", "lot")), row(number=4, **about("elsewhere"))],
     ["1", "3", "4"]),
    ("CIR-01", "of a contract it counts if it certainly ran then; what is expected, or over a whole span, need not",
     [row(number=1, **about("over")), row(number=2, period=EARLIER, **about("over")),
      row(number=3, **about("over"), **EXPECTED), row(number=4, **about("endless")), row(number=5, **about("termless")),
      row(number=6, **about("future")), row(**REASON, **about("future")), row(number=7, **about("future"), **EXPECTED)],
     ["!not_running", "2", "verwacht 3", "4", "!not_running", "!not_running", "!not_running", "verwacht 7"]),
    ("CIR-01", "nor a final account after the end",
     [row(number=1, time_basis="hele_contractduur", is_final=True, **about("over"))],
     ["time_basis=hele_contractduur 1"]),
    ("DIV-04", "where lots are counted, one that was awarded in another year does not count",
     [row(yes_no=True, **about(key, "lot")) for key in ("L", "L2")], ["1 van 1", "!subject"]),
    ("PRO-30", "what was counted stays apart where it differs",
     [row(numerator=1, denominator=2, count_unit="trajecten", **ORGANISATION),
      row(numerator=1, denominator=2, count_unit="percelen", **ORGANISATION)],
     ["1 van 2 trajecten bekend=2", "1 van 2 bekend=2"]),
    ("PRO-20", "a breakdown counts again, by code; one that the KPI does not name does not",
     [row(numerator=3, denominator=4, **split("thema", {"code": "klimaat", "numerator": 1, "denominator": 2},
                                              {"code": "di", **REASON})),
      row(numerator=1, denominator=1, **split("keurmerk", {"code": "a", "numerator": 1, "denominator": 1})),
      row(numerator=1, denominator=1, **split("thema", {"code": "di"}), **REJECTED)],
     ["3 van 4", "thema=klimaat 1 van 2", "thema=di ?niet_geleverd", "1 van 1", "!verification.status",
      "thema=di !verification.status"]),
    ("CIR-01", "parts are in the unit of the whole",
     [row(number=500, unit="kg", **split("materiaalherkomst", {"code": "primair", "number": 250}))],
     ["1/2", "materiaalherkomst=primair 1/4"]),
    ("KLI-09", "a demanded breakdown has no whole; without it nothing is known",
     [row(numerator=3, denominator=4, **split("voertuigcategorie", {"code": "m1", "numerator": 1, "denominator": 2},
                                              {"code": "m2", "numerator": 2, "denominator": 2})),
      row(numerator=3, denominator=4), row(**REASON), row(numerator=3, denominator=4, **REJECTED)],
     ["voertuigcategorie=m1 1 van 2", "voertuigcategorie=m2 2 van 2", "voertuigcategorie=m1-m2-n1 3 van 4",
      "?onbekend", "?niet_geleverd", "!verification.status"]),
    ("KLI-08", "a group of the directive is the sum of its categories, unknown with one of them; buses are one",
     [row(numerator=6, denominator=8, **split("voertuigcategorie", {"code": "n2", "numerator": 1, "denominator": 2},
                                              {"code": "n3", "numerator": 3, "denominator": 4},
                                              {"code": "m3", "numerator": 2, "denominator": 2})),
      row(numerator=1, denominator=2, **split("voertuigcategorie", {"code": "n2", "numerator": 1, "denominator": 2},
                                              {"code": "n3", **REASON})),
      row(numerator=1, denominator=3,
          **split("voertuigcategorie", {"code": "n2-n3", "numerator": 1, "denominator": 3}))],
     ["voertuigcategorie=n2 1 van 2", "voertuigcategorie=n3 3 van 4", "voertuigcategorie=m3 2 van 2",
      "voertuigcategorie=n2-n3 4 van 6", "voertuigcategorie=n2 1 van 2", "voertuigcategorie=n3 ?niet_geleverd",
      "voertuigcategorie=n2-n3 ?niet_geleverd", "voertuigcategorie=n2-n3 1 van 3"]),
    ("DIV-02", "yes and no, whatever the contract is",
     [row(yes_no=True), row(yes_no=False, **about("N")), row(**REASON, **about("endless"))],
     ["1 van 1", "0 van 1", "?niet_geleverd"]),
    ("CIR-06", "a distribution counts code by code",
     [row(distribution=[{"code": "reuse", "number": 2}, {"code": "recycle", "number": 0}], count_unit="percelen"),
      row(distribution=[{"code": "reuse", "number": 1}], **REJECTED), row(number=3)],
     ["deel=reuse 2", "deel=recycle 0", "!verification.status", "?onbekend"]),
    ("MIL-01", "below the reference stands beside it; what was offered is no reference",
     [row(number=42.5, unit="kg_NOx", boundary={"fuel_scope": "TTW"},
          reference={"type": "wettelijk_minimum", "value": 131}),
      row(number=5, reference={"type": "aangeboden_waarde", "value": 9}), row(number=6, reference={"type": "geen"}),
      row(number=7, unit="kg_NOx", reference={"type": "nulmeting", "value": 9, "unit": "kg_PM10"}),
      row(number=8, reference={"type": "nulmeting", "value": 7}, **EXPECTED),
      row(number=9, reference={"type": "nulmeting", "value": 9}, **REJECTED)],
     ["boundary.fuel_scope=TTW 85/2", "boundary.fuel_scope=TTW maatstaf=vermeden 177/2", "5", "6", "7",
      "verwacht 8", "maatstaf=vermeden verwacht -1", "!verification.status"]),
    ("MIL-02", "in the unit of the value",
     [row(number=1, unit="kg_PM10", reference={"type": "nulmeting", "value": 3, "unit": "kg_PM10"})],
     ["1 kg_PM10", "maatstaf=vermeden 2 kg_PM10"]),
    ("MIL-06", "what is at least so high is at most so high when subtracted, so it is not subtracted",
     [row(number=4, lower_bound=True, **BASELINE), row(number=4, lower_bound=False, **BASELINE),
      row(number=4, lower_bound=True), row(number=4, lower_bound=True, **BASELINE, **REJECTED),
      row(number=4, lower_bound=True, **BASELINE, **EXPECTED)],
     ["4", "maatstaf=vermeden !lower_bound", "4", "maatstaf=vermeden 5", "4", "!verification.status",
      "verwacht 4", "maatstaf=vermeden verwacht !lower_bound"]),
    ("CIR-10", "only contracts in which circular is applied, call-offs left out",
     [row(yes_no=True), row(yes_no=False), row(yes_no=True, **about("C2")), row(**REASON, **about("C2")),
      row(yes_no=False, **about("N"))],
     ["1 van 1", "0 van 1", "!subject", "!subject", "!subject"]),
    ("PRO-25", "what organisations add to a KPI that follows from the records",
     [row(distribution=[{"code": "malus", "number": 5}], unit="EUR", **ORGANISATION),
      row(distribution=[{"code": "malus", "number": 6}], unit="EUR", **TOTAL),
      row(distribution=[{"code": "malus", "number": 7}], unit="EUR")],
     ["deel=malus 5", "!relation"]),
    ("PRO-05", "and for as many as they counted",
     [row(numerator=30, denominator=42, count_unit="percelen", **ORGANISATION),
      row(numerator=3, denominator=4, count_unit="trajecten", **BUYER_GROUP), row(**REASON, **ORGANISATION)],
     ["30 van 42 bekend=42", "!subject trajecten", "?niet_geleverd"]),
    ("SOC-05", "numbers too", [row(number=4, unit="persoon", **ORGANISATION)], ["4"]),
    ("PRO-26", "an answer has a function of its own", [row(yes_no=True, **ORGANISATION)], []),
    ("KLI-12", "and so have codes", [row(code="v4_0_trede_2", **ORGANISATION)], []),
    ("KET-04", "and days", [row(date="2026-01-01")], []),
]  # fmt: skip
LISTS: Json = {
    "methods": [{"id": "m", "instrument": "dubocalc", "version": "6.0"}],
    "lots": [
        {"id": "L", "awarded_on": "2026-12-31", "themes": [CIRCULAR]},
        {"id": "L2", "awarded_on": "2025-12-31", "themes": [{**CIRCULAR, "application": "onbekend"}]},
    ],
    "contracts": [
        {"id": "C", "kind": "raamovereenkomst", "lots": ["L2", "L"], "period": YEAR},
        {"id": "C2", "kind": "overeenkomst", "lots": ["L2"], "period": YEAR},
        {"id": "N", "kind": "nadere_overeenkomst", "parent_contract": "C", "period": YEAR},
        {"id": "over", "kind": "overeenkomst", "lots": ["L"], "period": EARLIER},
        {"id": "endless", "kind": "overeenkomst", "lots": ["L"], "period": {"start": "2024-01-01"}},
        {"id": "termless", "kind": "overeenkomst", "lots": ["L"]},
        {"id": "future", "kind": "overeenkomst", "lots": ["L"], "period": {"start": "2027-01-01"}},
    ],
    **OWN,
}


@pytest.mark.parametrize(
    ("code", "rows", "expected"), [(a, c, d) for a, _, c, d in CASES], ids=[f"{a} {b}" for a, b, *_ in CASES]
)
def test_keeps_its_promise(code: str, rows: list[Json], expected: list[str]) -> None:
    assert said(code, *rows, **LISTS) == expected


AGAINST: list[tuple[Json, list[str]]] = [
    ({"lower_bound": True, **BASELINE}, ["!lower_bound", "!lower_bound"]),
    ({"lower_bound": False, **BASELINE}, ["4 van 9", "5 van 9"]),
    (BASELINE, ["4 van 9", "5 van 9"]),
    ({"lower_bound": True}, ["?onbekend", "?onbekend"]),
    ({"lower_bound": True, **BASELINE, **REJECTED}, ["!verification.status", "!verification.status"]),
]
"""What an observation says, and what follows for KLI-03 (its value was avoided) and MIL-04 (its value is left)."""


@pytest.mark.parametrize(("fields", "expected"), AGAINST)
def test_a_lower_bound_is_not_held_against_its_reference(fields: Json, expected: list[str]) -> None:
    rows = [row(kpi=basis, number=4, additionality="deels", **fields) for basis in ("KLI-02", "MIL-03")]
    found: Any = dossier({"reporting_period": YEAR, "submitter": "stad", "observations": rows, **LISTS})
    added = [each for code in ("KLI-03", "MIL-04") for each in entries(found.kpi(code), found)]

    assert [shown(each).replace("time_basis=in_periode ", "") for each in added] == expected


WALKED: list[tuple[str, str, Json, int | str | None, int | None]] = [
    ("gemeente-basis", "KLI-02", {}, None, None),
    ("gemeente-basis", "MIL-03", {}, None, None),
    ("rijkswaterstaat-effect", "KLI-02", {"nature": "gerealiseerd"}, 1_500, None),
    ("rijkswaterstaat-effect", "KLI-02", {"nature": "verwacht"}, 900, None),
    ("rijkswaterstaat-effect", "MIL-03", {}, 940_000, None),
    ("buyer-group-a", "KLI-02", {}, 60, None),
    ("buyer-group-b", "KLI-02", {}, 40, None),
    ("gemeente-volledig", "MIL-01", {"apart": (("boundary.fuel_scope", "TTW"), ("maatstaf", "vermeden"),
                                               ("time_basis", "hele_contractduur"))}, "88.5", None),
    ("gemeente-volledig", "KLI-09", {"by": ("voertuigcategorie", "m2")}, 4, 8),
    ("gemeente-volledig", "CIR-10", {}, 2, 2),
    ("gemeente-volledig", "SOC-10", {}, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("name", "code", "where", "numerator", "denominator"), WALKED)
def test_walked_submissions(
    name: str, code: str, where: Json, numerator: int | str | None, denominator: int | None
) -> None:
    found: Any = example(name)
    definition = found.kpi(code)
    entries = (*rolled_up(definition, found), *additional(definition, found))

    assert add(entries, **where) == (None if numerator is None else Fraction(numerator), denominator)


PLACED: Json = {"number": 4}
STAFF: Json = {"protects": "persoon"}
PERSONS: list[tuple[str, str, Json, Json, list[int | None]]] = [
    ("SOC-05", "a number of persons", {}, {**PLACED, **ORGANISATION}, [4]),
    ("SOC-08", "a place is a person", {}, {**PLACED, **ORGANISATION}, [4]),
    ("SOC-07", "hours of persons do not say of how many", {}, {**PLACED, **ORGANISATION}, [None]),
    ("SOC-03", "euros of a supplier are no persons", {},
     {**split("waarderingstabel", {"code": "bouwblokken", "number": 4}), **ORGANISATION}, [0]),
    ("KLI-01", "what protects no person is about none", {}, PLACED, [0]),
    ("stad:EIG-01", "nobody said whom it protects: then it is persons", {}, PLACED, [None]),
    ("stad:EIG-01", "whoever it protects, a number of persons is told", {"counts_persons": True}, PLACED, [4]),
    ("stad:EIG-01", "an own KPI that protects nobody", {"protects": "niemand"}, PLACED, [0]),
    ("stad:EIG-01", "a share of persons", {**STAFF, "value_type": "ratio"}, {"numerator": 1, "denominator": 2}, [None]),
    ("stad:EIG-01", "a yes or no about persons", {**STAFF, "value_type": "yes_no"}, {"yes_no": True}, [None]),
    ("stad:EIG-01", "parts of persons", {**STAFF, "value_type": "distribution"},
     {"distribution": [{"code": "a", "number": 1}, {"code": "b", "number": 2}]}, [None, None]),
]  # fmt: skip
"""KPI, what is tried, what its own definition says, what the observation says, and of how many persons that is."""


@pytest.mark.parametrize(("code", "tried", "facts", "stating", "persons"), PERSONS)
def test_of_how_many_persons_a_value_is(
    code: str, tried: str, facts: Json, stating: Json, persons: list[int | None]
) -> None:
    own = {"id": "stad:EIG-01", "version": "1.0", "derivation": "waarneming", "value_type": "number", **facts}
    rows = [{**row(**stating), "kpi": code}]
    about: Any = {"reporting_period": YEAR, "submitter": "stad", "observations": rows}
    found: Any = dossier({**about, **LISTS, "kpi_definitions": [own]})
    definition = found.kpi(code)

    told = [each.persons for each in (*rolled_up(definition, found), *additional(definition, found))]
    assert told == persons, tried


STATED: dict[str, Json] = {
    "number": {"number": 1},
    "ratio": {"numerator": 1, "denominator": 2},
    "yes_no": {"yes_no": True},
    "distribution": {"distribution": [{"code": "a", "number": 1}]},
}


@pytest.mark.parametrize("code", [key for key, each in LATEST.catalogue.items() if each["derivation"] == "waarneming"])
def test_every_kpi_on_observations_of_the_standard_is_rolled_up(code: str) -> None:
    definition = LATEST.catalogue[code]
    value = STATED[definition["value_type"]]
    demanded = any(each["required"] for each in definition.get("dimensions", ()))
    first, *_ = said(code, row(**value, additionality="deels"), **LISTS)

    assert (first == "?onbekend") == demanded
    assert "!" not in first
    assert said(code, row(**value, additionality="deels", **REJECTED), **LISTS) == ["!verification.status"]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2026-04-10", "2026-04-30", Fraction(21, 30)),
        ("2026-04-01", "2026-12-31", 9),
        ("2024-02-01", "2024-02-29", 1),
        ("2025-12-31", "2026-02-01", Fraction(1, 31) + 1 + Fraction(1, 28)),
        ("2026-05-05", "2026-05-05", Fraction(1, 31)),
    ],
)
def test_months(start: str, end: str, expected: Fraction) -> None:
    assert months(start, end) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-12-31", 0),
        ("2026-12-31", Fraction(9, 24)),
        ("2028-03-31", 1),
        ("2030-01-01", 1),
        ("2026-04-30", Fraction(1, 24)),
    ],
)
def test_elapsed_share(day: str, expected: Fraction) -> None:
    assert elapsed_share("2026-04-01", "2028-03-31", day) == expected


def test_a_span_that_ends_before_it_begins_has_no_share() -> None:
    assert elapsed_share("2026-04-01", "2026-03-01", "2026-12-31") == 0


@pytest.mark.parametrize(("day", "expected"), [("2026-12-31", "2025-12-31"), ("2028-02-29", "2027-02-28")])
def test_year_before(day: str, expected: str) -> None:
    assert year_before(day) == expected
