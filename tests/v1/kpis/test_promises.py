"""What was offered and agreed, held against what was realised in the end."""

from typing import Any

import pytest
from dossiers import dossier, example

from mvi_standard.kpi import Entry, discover
from mvi_standard.v1 import kpis

KPIS = discover(kpis)
YEAR = {"start": "2026-01-01", "end": "2026-12-31"}
LONG = {"start": "2025-01-01", "end": "2028-12-31"}
Json = dict[str, Any]
METHODS = [
    {"id": "old", "instrument": "dubocalc", "version": "5.1", "factor_list": "NMD 3.0"},
    {"id": "new", "instrument": "dubocalc", "version": "6.0", "factor_list": "NMD 3.8"},
]


def commitment(agreed: float, /, code: str = "MIL-03", **more: Any) -> Json:
    own = {"id": "A", "contract": "C", "kpi": code, "agreed": {"number": agreed}, "basis_period": YEAR}
    own |= {"unit": "EUR_MKI", "time_basis": "hele_levensduur", "method": "new", "fulfilment": "op_schema"}
    return {**own, **more}


def final(number: float, /, code: str = "MIL-03", **more: Any) -> Json:
    own = {"id": "W", "kpi": code, "subject": {"type": "contract", "id": "C"}, "period": YEAR, "number": number}
    own |= {"nature": "gerealiseerd", "is_final": True, "unit": "EUR_MKI", "time_basis": "hele_levensduur"}
    return {**own, "method": "new", **more}


def missing(reason: str) -> Json:
    return {each: value for each, value in final(0).items() if each != "number"} | {"missing_reason": reason}


def _without_basis(agreed: float) -> Json:
    return {name: each for name, each in commitment(agreed).items() if name != "basis_period"}


def emission(kind: Any, number: float, code: str, unit: str = "t_CO2e", /, **more: Any) -> Json:
    return dict(kind(number, code, unit=unit, time_basis="hele_contractduur", **more))


def told(code: str, commitments: list[Json], observations: list[Json], **more: Any) -> list[str]:
    contract = {"id": "C", "kind": "overeenkomst", "lots": ["L"], "suppliers": ["F"], "period": LONG, **more}
    root: Json = {"reporting_period": YEAR, "submitter": "stad", "contracts": [contract], "methods": METHODS}
    made = dossier(root | {"commitments": commitments, "observations": observations})
    return [_said(each) for each in KPIS[code].count(made)]


def _said(entry: Entry) -> str:
    apart = dict(entry.apart)
    name = " ".join(apart[each] for each in ("maatstaf", "kpi") if each in apart)
    value = f"?{entry.missing}" * bool(entry.missing) or f"!{entry.excluded}" * bool(entry.excluded)
    return f"{name} {value or f'{entry.numerator}/{entry.denominator}'}".strip()


@pytest.mark.parametrize(
    ("commitments", "observations", "said"),
    [
        ([commitment(90)], [final(90)], ["1/1", "verschil_afspraak 0/90"]),
        ([commitment(90)], [final(91)], ["0/1", "verschil_afspraak 1/90"]),
        ([commitment(90, offered={"number": 80})], [final(86)],
         ["1/1", "verschil_afspraak -4/90", "verschil_aanbod 6/80"]),
        ([commitment(90)], [final(80), final(95, period={**YEAR, "start": "2026-02-01"})],
         ["0/1", "verschil_afspraak 5/90"]),
        ([commitment(90)], [final(95, period={**YEAR, "end": "2026-06-30"}), final(85)],
         ["1/1", "verschil_afspraak -5/90"]),
        ([commitment(90), commitment(50, id="B")], [final(80)],
         ["0/1", "verschil_afspraak -10/90", "verschil_afspraak 30/50"]),
        # Not to be compared: method, unit, time basis; a call-off and a lapsed commitment do not count.
        ([commitment(90)], [final(80, method="old")], ["?onbekend"]),
        ([commitment(90)], [final(80, time_basis="hele_contractduur")], ["?onbekend"]),
        ([commitment(90)], [final(80, unit="EUR")], ["?onbekend"]),
        ([commitment(90, fulfilment="vervallen")], [final(80)], []),
        ([commitment(90, contract="N")], [final(80)], []),
        ([commitment(90, agreed={"code": "x"})], [final(80)], []),
        # No final value: not due, nothing reported, a reason, provisional, rejected, expected, of later.
        ([commitment(90, basis_period=LONG)], [], ["?nog_niet_verschuldigd"]),
        ([commitment(90, basis_period=LONG, due_on="2026-11-01")], [], ["?niet_geleverd"]),
        ([commitment(90)], [], ["?niet_geleverd"]),
        ([_without_basis(90)], [], ["?nog_niet_verschuldigd"]),
        ([commitment(90)], [missing("niet_gevraagd")], ["?niet_gevraagd"]),
        ([commitment(90)], [final(80, is_final=False)], ["?niet_geleverd"]),
        ([commitment(90)], [final(80, verification={"status": "afgekeurd"})], ["?niet_geleverd"]),
        ([commitment(90)], [final(80, nature="verwacht")], ["?niet_geleverd"]),
        ([commitment(90)], [final(80, period=LONG)], ["?niet_geleverd"]),
        # Counted before, and a value that is at least so high.
        ([commitment(90)], [final(80, period={"start": "2025-01-01", "end": "2025-12-31"})], ["!period"]),
        ([commitment(90)], [final(80, lower_bound=True)], ["?onbekend"]),
    ],
)  # fmt: skip
def test_the_offered_eci(commitments: list[Json], observations: list[Json], said: list[str]) -> None:
    assert told("MIL-08", commitments, observations) == said


def test_of_emission_lower_is_better_and_of_avoided_emission_higher() -> None:
    agreed = [emission(commitment, 90, "KLI-01"), emission(commitment, 40, "KLI-02")]
    observed = [emission(final, 80_000, "KLI-01", "kg_CO2e"), emission(final, 39, "KLI-02")]

    assert told("KLI-15", agreed, observed) == [
        "0/1",
        "verschil_afspraak KLI-01 -10/90",
        "verschil_afspraak KLI-02 -1/40",
    ]
    assert told("KLI-15", agreed[:1], observed)[0] == "1/1"
    assert told("KLI-15", agreed, observed[:1]) == ["?niet_geleverd"]


def test_a_contract_that_does_not_run_is_left_out() -> None:
    ended = {"period": {"start": "2024-01-01", "end": "2025-12-31"}}
    assert told("MIL-08", [commitment(90)], [final(80)], **ended) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gemeente-volledig", ["0/1", "verschil_afspraak 4500/84000", "verschil_aanbod 4500/84000"]),
        ("rijkswaterstaat-effect",
         ["0/1", "verschil_afspraak 40000/900000", "verschil_aanbod 40000/900000", "?nog_niet_verschuldigd"]),
    ],
)  # fmt: skip
def test_walked_submissions(name: str, said: list[str]) -> None:
    assert [_said(each) for each in KPIS["MIL-08"].count(example(name))] == said


def test_energy_of_performance_alone_is_a_lower_bound_and_keeps_no_promise() -> None:
    part, whole = ({"profile": each} for each in ("uitvoering_wtw", "tot_levering_wtw"))
    agreed = [emission(commitment, 5000, "KLI-01")]

    assert told("KLI-15", agreed, [emission(final, 600, "KLI-01", boundary=part)]) == ["?onbekend"]
    assert told("KLI-15", agreed, [emission(final, 600, "KLI-01", boundary=whole)])[0] == "1/1"
