"""What contracts, commitments, observations and social return reports add to each KPI: the promises, case by case."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from dossiers import add, dossier, example

from mvi_standard import kpi
from mvi_standard.v1 import kpis

if TYPE_CHECKING:
    from mvi_standard.kpi import Entry

KPIS = kpi.discover(kpis)
YEAR = {"start": "2026-01-01", "end": "2026-12-31"}
ALL_NO = dict.fromkeys(("milieu", "klimaat", "circulair", "keten", "di", "social_return"), False)
Json = dict[str, Any]


def shown(entry: Entry) -> str:
    """Return all that an entry says on one line: `thema=klimaat 1/1`, `?onbekend` for missing, `!unit` for excluded."""
    names = [f"{name}={value}" for name, value in (entry.by, ("deel", entry.part), *entry.apart) if value]
    names += [entry.nature] if entry.nature == "verwacht" else []
    names += [f"voor={entry.counts_for}"] if entry.counts_for else []
    numbers = [str(Fraction(kpi.exact(each))) for each in (entry.numerator, entry.denominator) if each is not None]
    value = f"?{entry.missing}" if entry.missing else f"!{entry.excluded}" if entry.excluded else " van ".join(numbers)
    return " ".join([*names, value, *([entry.unit] if entry.unit else [])])


def entries(code: str, **lists: Any) -> list[Entry]:
    root = {"reporting_period": YEAR, "submitter": "stad"}
    return list(KPIS[code].count(dossier({**root, **lists})))


def lot(key: str = "L", applied: str = "", awarded_on: str = "2026-03-01", /, **more: Any) -> Json:
    themes = {**ALL_NO, **dict.fromkeys(applied.split(), True)}
    rows = [{"theme": name, "application": "toegepast" if yes else "niet_toegepast"} for name, yes in themes.items()]
    return {"id": key, "buyer": "stad", "awarded_on": awarded_on, "themes": rows, **more}


def contract(key: str = "C", /, **more: Any) -> Json:
    made = {"id": key, "kind": "overeenkomst", "lots": ["L"], "suppliers": ["firma"], "period": YEAR, **more}
    return {name: value for name, value in made.items() if value is not None}


def call_off(key: str = "N", parent: str = "C", /) -> Json:
    return {
        "id": key, "kind": "nadere_overeenkomst", "parent_contract": parent, "suppliers": ["firma"], "period": YEAR,
    }  # fmt: skip


def commitment(code: str, agreed: Json, fulfilment: str = "op_schema", /, **more: Any) -> Json:
    row = {"id": "A", "contract": "C", "kpi": code, "agreed": agreed, "fulfilment": fulfilment, "basis_period": YEAR}
    return {name: value for name, value in {**row, **more}.items() if value is not None}


def span(start: str, end: str) -> Json:
    return {"start": start, "end": end}


def about(key: str) -> Json:
    return {"type": "contract", "id": key}


def euro(amount: float, **more: Any) -> Json:
    return {"amount": amount, "currency": "EUR", "vat": "exclusief", **more}


def row(code: str, /, **more: Any) -> Json:
    return {"id": "W", "kpi": code, "subject": about("C"), "period": YEAR, "nature": "gerealiseerd", **more}


def report(**more: Any) -> Json:
    return {"id": "R", "subject": about("C"), "period": YEAR, **more}


ORGANISATION = {"subject": {"type": "organisation", "id": "stad"}}
BUYER_GROUP = {"subject": {"type": "buyer_group", "id": "groep"}}
REJECTED = {"verification": {"status": "afgekeurd"}}
VERIFIED = {"verification": {"status": "geverifieerd"}}
SIGNED: Json = {
    "organisations": [{"id": "stad", "manifest": {"joined_on": "2022-11-24"}}],
    "coverages": [{"organisation": "stad"}],
}
PLAN = {"id": "P", "organisation": "stad", "adopted_on": "2025-02-01", "period": {**YEAR, "end": "2028-12-31"}}
ISV = {"lots": [lot("L", "keten", isv_risk_category="energie")], "contracts": [contract(isv_conditions_apply=True)]}
PROOF: Json = {
    **ISV, "evidence": [{"id": "verklaring", "type": "eigen_verklaring"}, {"id": "rapport", "type": "dd_rapport"}],
}  # fmt: skip
LADDER = {"contracts": [contract()], "commitments": [commitment("KLI-12", {"code": "v4_0_trede_2"})]}
TABLE = {"id": "haaglanden", "version": "1-7-2023"}
H1 = {"start": "2026-01-01", "end": "2026-06-30"}
PERSONS = {"base": "personen"}
ENDLESS = {"start": "2024-01-01"}
USED = [{"months": 12, "exercised_on": "2025-11-01", "new_end": "2026-12-31"}]

CASES: list[tuple[str, str, Json, list[str]]] = [
    (
        "PRO-19", "a commitment in a call-off counts for the framework, and only for its own theme",
        {"lots": [lot("L", "klimaat di")], "contracts": [contract(), call_off()],
         "commitments": [commitment("KLI-12", {"code": "v4_0_trede_2"}, contract="N")]},
        ["1 van 1", "thema=klimaat 1 van 1", "thema=di ?onbekend"],
    ),
    (
        "PRO-19", "no commitment is a no where somebody looked, and unknown otherwise",
        {"lots": [lot("L", "klimaat di"), lot("L2", "di"), lot("L3", "di")],
         "contracts": [contract(commitments_checked=True), contract("C2", lots=["L2"], commitments_checked=False),
                       contract("C3", lots=["L3"], commitments_checked=True)],
         "commitments": [commitment("KLI-12", {"code": "v4_0_trede_2"})]},
        ["1 van 1", "thema=klimaat 1 van 1", "thema=di 0 van 1", "?onbekend", "thema=di ?onbekend",
         "0 van 1", "thema=di 0 van 1"],
    ),
    (
        "PRO-19", "a lapsed commitment is none",
        {"lots": [lot("L", "klimaat")], "contracts": [contract(commitments_checked=True)],
         "commitments": [commitment("KLI-12", {"code": "v4_0_trede_2"}, "vervallen")]},
        ["0 van 1", "thema=klimaat 0 van 1"],
    ),
    (
        "PRO-19", "a status that is not known is missing; no MVI, and a lot of another year, are nothing",
        {"lots": [{**lot("L"), "themes": []}, lot("L2"), lot("L3", "klimaat", "2025-12-31")],
         "contracts": [contract(), contract("C2", lots=["L2"]), contract("C3", lots=["L3"])]},
        ["?onbekend"],
    ),
    (
        "PRO-19", "of a contract only the lots that were awarded in the period say what is applied",
        {"lots": [lot("L"), lot("L3", "klimaat", "2025-12-31")], "contracts": [contract(lots=["L", "L3"])]},
        [],
    ),
    (
        "PRO-21", "what is on schedule is kept; what is met in part is not, and stands apart",
        {"contracts": [contract()],
         "commitments": [commitment("KLI-02", {}, each)
                         for each in ("nagekomen", "op_schema", "deels_nagekomen", "niet_nagekomen")]},
        [f"{by}{apart}{number} van 1"
         for kept, partly in ((1, 0), (1, 0), (0, 1), (0, 0))
         for apart, number in (("", kept), ("maatstaf=deels_nagekomen ", partly))
         for by in ("", "thema=klimaat ")],
    ),
    (
        "PRO-21", "what is not assessed is left out, and so is a contract that is over",
        {"contracts": [contract(), contract("C2", ended_on="2025-12-31")],
         "commitments": [*(commitment("stad:KPI-01", {}, each) for each in ("nog_niet_beoordeeld", "vervallen")),
                         commitment("KLI-02", {}, "nagekomen", contract="C2")]},
        ["!fulfilment", "!fulfilment"],
    ),
    (
        "PRO-22", "only an independent check is a verification, and a rejected value is no value",
        {"observations": [row("KLI-02", number=1, **VERIFIED), row("PRO-20", numerator=1, denominator=2),
                          row("PRO-20", number=1, verification={"status": "zelf_gecontroleerd"}),
                          row("KLI-02", number=1, **REJECTED)]},
        ["1 van 1", "thema=klimaat 1 van 1", "?onbekend", "0 van 1", "!verification.status",
         "thema=klimaat !verification.status"],
    ),
    (
        "PRO-22", "rows that are never added, expected and missing values",
        {"observations": [row("PRO-20", number=1, **BUYER_GROUP),
                          row("PRO-20", number=1, relation="totaal", **ORGANISATION),
                          row("PRO-20", number=1, nature="verwacht"), row("PRO-20", missing_reason="niet_geleverd"),
                          row("PRO-20", number=1, relation="aanvullend", **ORGANISATION)]},
        ["!subject", "!relation", "?onbekend"],
    ),
    (
        "PRO-23", "a calculated value is measured, an estimated one is not, one of which nothing is said is missing",
        {"observations": [row("PRO-20", number=1, determination="berekend"),
                          row("PRO-20", number=1, determination="geschat"), row("PRO-20", number=1),
                          row("PRO-20", number=1, determination="gemeten", **REJECTED)]},
        ["1 van 1", "0 van 1", "?onbekend", "!verification.status"],
    ),
    (
        "PRO-25", "malus and bonus stay apart; one of another year, or with VAT, does not count",
        {"commitments": [commitment("MIL-03", {}, sanctions=[
            {"kind": "malus", "amount": euro(6750.55), "imposed_on": "2026-12-31"},
            {"kind": "bonus", "amount": euro(100), "imposed_on": "2026-01-01"},
            {"kind": "bonus", "amount": euro(7), "imposed_on": "2027-01-01"},
            {"kind": "malus", "amount": euro(8, vat="inclusief"), "imposed_on": "2026-05-05"},
        ])]},
        ["deel=malus 135011/20", "deel=bonus 100", "deel=malus !sanctions.amount.vat"],
    ),
    ("PRO-26", "a plan that covers the period", {**SIGNED, "action_plans": [PLAN]}, ["1 van 1"]),
    (
        "PRO-26", "a plan that was adopted too late, and the organisation's own answer",
        {**SIGNED, "action_plans": [{**PLAN, "adopted_on": "2027-01-01"}],
         "observations": [row("PRO-26", yes_no=False, **ORGANISATION)]},
        ["0 van 1"],
    ),
    (
        "PRO-26", "a plan for other years, and no answer",
        {**SIGNED, "action_plans": [{**PLAN, "period": {"start": "2027-01-01", "end": "2028-12-31"}}]},
        ["?onbekend"],
    ),
    (
        "PRO-26", "the reason for a missing answer",
        {**SIGNED, "observations": [row("PRO-26", missing_reason="niet_geleverd", **ORGANISATION)]}, ["?niet_geleverd"],
    ),
    ("PRO-26", "whoever did not sign is no part of it", {"organisations": [{"id": "stad"}]}, []),
    ("PRO-26", "whoever does not report is no part of it", {**SIGNED, "coverages": []}, []),
    (
        "PRO-27", "a report on the year", {**SIGNED, "action_plans": [{**PLAN, "reports": [{"year": 2026}]}]},
        ["1 van 1"],
    ),
    (
        "PRO-27", "a report on another year, and an answer",
        {**SIGNED, "action_plans": [{**PLAN, "reports": [{"year": 2025}]}],
         "observations": [row("PRO-27", yes_no=False, **ORGANISATION)]},
        ["0 van 1"],
    ),
    ("PRO-27", "a plan without reports", {**SIGNED, "action_plans": [PLAN]}, ["?onbekend"]),
    ("KLI-12", "a higher level", {**LADDER, "observations": [row("KLI-12", code="v4_0_trede_3")]}, ["1 van 1"]),
    ("KLI-12", "the same level", {**LADDER, "observations": [row("KLI-12", code="v4_0_trede_2")]}, ["1 van 1"]),
    ("KLI-12", "a lower level", {**LADDER, "observations": [row("KLI-12", code="v4_0_trede_1")]}, ["0 van 1"]),
    ("KLI-12", "another version", {**LADDER, "observations": [row("KLI-12", code="v3_1_niveau_5")]}, ["?onbekend"]),
    ("KLI-12", "an own level", {**LADDER, "observations": [row("KLI-12", code="stad:v4_0_trede")]}, ["?onbekend"]),
    ("KLI-12", "equivalent proof", {**LADDER, "observations": [row("KLI-12", code="gelijkwaardig")]}, ["1 van 1"]),
    ("KLI-12", "nothing proven", LADDER, ["?onbekend"]),
    (
        "KLI-12", "the latest proof counts",
        {**LADDER, "observations": [row("KLI-12", code="v4_0_trede_1"), row("KLI-12", code="v4_0_trede_2", period=H1)]},
        ["0 van 1"],
    ),
    (
        "KLI-12", "a reason, a rejected proof, an expected one",
        {**LADDER, "observations": [row("KLI-12", missing_reason="niet_geleverd"),
                                    row("KLI-12", code="v4_0_trede_2", **REJECTED),
                                    row("KLI-12", code="v4_0_trede_2", nature="verwacht")]},
        ["?niet_geleverd"],
    ),
    ("KLI-12", "only a rejected proof", {**LADDER, "observations": [row("KLI-12", code="v4_0_trede_2", **REJECTED)]},
     ["?onbekend"]),
    (
        "KLI-12", "a call-off counts with its framework",
        {"contracts": [contract(), call_off()],
         "commitments": [commitment("KLI-12", {"code": "v4_0_trede_2"}, contract="N")],
         "observations": [row("KLI-12", code="v4_0_trede_2", subject=about("N"))]},
        [],
    ),
    (
        "KLI-12", "a lapsed commitment",
        {**LADDER, "commitments": [commitment("KLI-12", {"code": "v4_0_trede_2"}, "vervallen")]},
        [],
    ),
    (
        "KET-02", "an answer counts as a whole and by risk", {**ISV, "observations": [row("KET-02", yes_no=True)]},
        ["1 van 1", "isv_risicocategorie=energie 1 van 1"],
    ),
    (
        "KET-02", "a call-off counts with its framework, and says nothing for it; lots that differ have no common risk",
        {"lots": [*ISV["lots"], lot("L2", isv_risk_category="geen")],
         "contracts": [contract(lots=["L", "L2"], isv_conditions_apply=True), call_off()],
         "observations": [row("KET-02", yes_no=False, subject=about("N"))]},
        ["?onbekend"],
    ),
    (
        "KET-02", "a contract that is over",
        {"lots": ISV["lots"], "contracts": [contract(ended_on="2025-12-31", isv_conditions_apply=True)],
         "observations": [row("KET-02", yes_no=True)]},
        [],
    ),
    (
        "KET-02", "ISV applies by what the contract says, not by an applied theme; without a word it is unknown",
        {"lots": [lot("L", "keten"), lot("L2", "klimaat")],
         "contracts": [contract(isv_conditions_apply=False), contract("C2"),
                       contract("C3", lots=["L2"], isv_conditions_apply=True)],
         "observations": [row("KET-02", yes_no=True, subject=about(each)) for each in ("C", "C2", "C3")]},
        ["?onbekend", "1 van 1"],
    ),
    ("KET-03", "no plan", {**ISV, "observations": [row("KET-03", yes_no=False)]},
     ["0 van 1", "isv_risicocategorie=energie 0 van 1"]),
    (
        "KET-03", "a rejected answer", {**ISV, "observations": [row("KET-03", yes_no=True, **REJECTED)]},
        ["?onbekend", "isv_risicocategorie=energie ?onbekend"],
    ),
    ("KET-03", "the risk analysis is no plan", {**ISV, "observations": [row("KET-02", yes_no=True)]},
     ["?onbekend", "isv_risicocategorie=energie ?onbekend"]),
    *(
        ("KET-04", f"a report of {day}", {**ISV, "observations": [row("KET-04", date=day)]},
         [f"{answer} van 1", f"isv_risicocategorie=energie {answer} van 1"])
        for day, answer in (("2025-12-31", 1), ("2025-12-30", 0), ("2026-12-31", 1), ("2027-01-01", 0))
    ),
    ("KET-04", "no report", ISV, ["?onbekend", "isv_risicocategorie=energie ?onbekend"]),
    (
        "KET-05", "a step that is proven with more than a statement of its own",
        {**PROOF, "observations": [row("KET-05", code="3", evidence=["verklaring", "rapport"])]},
        ["deel=3 1", "isv_risicocategorie=energie deel=3 1"],
    ),
    *(
        ("KET-05", f"a step with {why}", {**PROOF, "observations": [row("KET-05", code="3", **more)]},
         ["?onbekend", "isv_risicocategorie=energie ?onbekend"])
        for why, more in (("only a statement of its own", {"evidence": ["verklaring"]}),
                          ("no evidence", {}), ("evidence that is not there", {"evidence": ["nergens"]}))
    ),
    ("KET-05", "no step", {**ISV, "observations": [row("KET-05", missing_reason="niet_gevraagd")]},
     ["?niet_gevraagd", "isv_risicocategorie=energie ?niet_gevraagd"]),
    (
        "SOC-02", "an amount counts by its base; what is no amount in euro does not",
        {"contracts": [contract()],
         "commitments": [commitment("SOC-02", {"number": 500.5}, unit="EUR", calculation={"base": "loonsom"}),
                         commitment("SOC-02", {"number": 3}, unit="persoon"),
                         commitment("SOC-02", {"number": 9}, "vervallen", unit="EUR"),
                         commitment("SOC-02", {"number": 9}, unit="EUR", calculation=PERSONS),
                         commitment("SOC-02", {"code": "stad:maatwerk"}),
                         commitment("SOC-04", {"number": 9}, unit="EUR"),
                         commitment("SOC-02", {"number": 9}, unit="EUR", contract="C9")]},
        ["1001/2", "grondslag=loonsom 1001/2", "!unit", "!fulfilment", "!calculation.base",
         "grondslag=personen !calculation.base", "?onbekend"],
    ),
    (
        "SOC-02", "a contract runs until its present end, or on if it has none",
        {"contracts": [contract(period=span("2024-01-01", "2026-12-31"), options=USED),
                       contract("C2", period=ENDLESS), contract("C3", period=None)],
         "commitments": [commitment("SOC-02", {"number": number}, unit="EUR", contract=key)
                         for number, key in ((1, "C"), (2, "C2"), (3, "C3"))]},
        ["1", "2"],
    ),
    (
        "SOC-03", "a report counts if its contract certainly ran then",
        {"contracts": [contract(period=span("2024-01-01", "2025-12-31")), contract("C2", period=ENDLESS),
                       contract("C3", period=None), contract("C4", period=span("2026-07-01", "2027-06-30"))],
         "social_return_reports": [
             report(subject=about(key), value_in_period=euro(1), period=days)
             for key, days in (("C", YEAR), ("C2", YEAR), ("C3", YEAR), ("C4", YEAR), ("C4", H1))]},
        ["!not_running", "1", "!not_running", "1", "!not_running"],
    ),
    (
        "SOC-03", "tables stay apart, and a total of an organisation is no addition",
        {"social_return_reports": [
            report(value_in_period=euro(3000), valuation_table=TABLE),
            report(value_in_period=euro(10), valuation_table={**TABLE, "version": "2024"}, relation="aanvullend",
                   **ORGANISATION),
            report(value_in_period=euro(99), valuation_table=TABLE, relation="totaal", **ORGANISATION),
            report(value_in_period=euro(99), valuation_table=TABLE, **REJECTED),
            report(missing_reason="niet_geleverd"),
            report(persons_started=1),
            report(value_in_period=euro(5, currency="USD")),
        ]},
        [
            "valuation_table.id=haaglanden valuation_table.version=1-7-2023 3000",
            "valuation_table.id=haaglanden valuation_table.version=2024 10",
            "valuation_table.id=haaglanden valuation_table.version=1-7-2023 !relation",
            "valuation_table.id=haaglanden valuation_table.version=1-7-2023 !verification.status",
            "?niet_geleverd", "?onbekend", "!value_in_period.currency",
        ],
    ),
    (
        "SOC-04", "the latest value, against what of every commitment is past",
        {"contracts": [contract()],
         "commitments": [commitment("SOC-02", {"number": 24}, unit="EUR",
                                    basis_period=span("2026-01-01", "2027-12-31")),
                         commitment("SOC-02", {"number": 30}, unit="EUR",
                                    basis_period=span("2026-12-10", "2027-01-31")),
                         commitment("SOC-02", {"number": 7}, unit="EUR", basis_period=span("2027-01-01", "2027-12-31")),
                         commitment("SOC-02", {"number": 9}, unit="persoon"),
                         commitment("SOC-02", {"number": 9}, unit="EUR", calculation=PERSONS),
                         commitment("SOC-02", {"number": 9}, "vervallen", unit="EUR")],
         "social_return_reports": [report(value_cumulative=euro(20)), report(value_cumulative=euro(10), period=H1),
                                   report(value_cumulative=euro(99), **REJECTED),
                                   report(value_cumulative=euro(99), relation="aanvullend", **ORGANISATION)]},
        [f"time_basis=cumulatief 20 van {Fraction(kpi.exact(12 + 30 * Fraction(22, 53)))}"],
    ),
    (
        "SOC-04", "without a span of its own a commitment holds as long as its contract; without an end nobody knows",
        {"contracts": [contract(period=span("2026-01-01", "2027-12-31")), contract("C2", period=ENDLESS),
                       contract("C3", period=ENDLESS)],
         "commitments": [*(commitment("SOC-02", {"number": 24}, unit="EUR", contract=each, basis_period=None)
                           for each in ("C", "C2", "C3")),
                         commitment("SOC-02", {"number": 1}, unit="EUR", contract="C2")],
         "social_return_reports": [report(value_cumulative=euro(20), subject=about(each)) for each in ("C", "C2")]},
        ["time_basis=cumulatief 20 van 12", "time_basis=cumulatief ?onbekend", "time_basis=cumulatief ?niet_geleverd"],
    ),
    (
        "SOC-04", "a report from before the contract is none",
        {"contracts": [contract(period=span("2026-07-01", "2027-06-30"))],
         "commitments": [commitment("SOC-02", {"number": 1}, unit="EUR")],
         "social_return_reports": [report(value_cumulative=euro(20), period=H1)]},
        ["time_basis=cumulatief ?niet_geleverd"],
    ),
    (
        "SOC-04", "no report, a reason, no commitment in euro",
        {"contracts": [contract(), contract("C2"), contract("C3")],
         "commitments": [commitment("SOC-02", {"number": 1}, unit="EUR"),
                         commitment("SOC-02", {"number": 1}, contract="C2", unit="EUR"),
                         commitment("SOC-02", {"number": 1}, contract="C3", unit="persoon")],
         "social_return_reports": [report(persons_started=1),
                                   report(subject=about("C2"), missing_reason="nog_niet_verschuldigd"),
                                   report(subject=about("C3"), value_cumulative=euro(1))]},
        ["time_basis=cumulatief ?niet_geleverd", "time_basis=cumulatief ?nog_niet_verschuldigd"],
    ),
    (
        "SOC-05", "started and active stay apart; target groups only of an organisation",
        {"social_return_reports": [
            report(persons_started=0, persons_active=1, target_groups=[{"group": "wajong", "persons": 1}]),
            report(persons_started=9, relation="aanvullend", **ORGANISATION, target_groups=[
                {"group": "wajong", "persons": 6}, {"group": "statushouder", "missing_reason": "onderdrukt"},
                {"group": "pw_gt2", "hours": 8},
            ]),
            report(persons_started=99, persons_active=99, relation="totaal", **ORGANISATION,
                   target_groups=[{"group": "wajong", "persons": 99}]),
            report(missing_reason="niet_geleverd"),
        ]},
        ["0", "9", "!relation", "?niet_geleverd", "maatstaf=actief 1", "maatstaf=actief ?onbekend",
         "maatstaf=actief !relation", "maatstaf=actief ?niet_geleverd",
         "doelgroep=wajong 6", "doelgroep=statushouder ?onderdrukt", "doelgroep=pw_gt2 ?onbekend"],
    ),
    (
        "SOC-06", "hours of a full year; without a full week nothing is known",
        {"social_return_reports": [report(hours=1872, hours_per_fte_week=36),
                                   report(hours=936.0, hours_per_fte_week=36.0),
                                   report(hours=10), report(hours=10, hours_per_fte_week=1e-300),
                                   report(hours_per_fte_week=36), report(hours=5, hours_per_fte_week=36, **REJECTED)]},
        ["1", "1/2", "?onbekend", "?onbekend", "?onbekend", "!verification.status"],
    ),
    (
        "SOC-07", "hours, and hours by target group",
        {"social_return_reports": [report(hours=10.5), report(persons_started=1),
                                   report(hours=80, relation="aanvullend", **ORGANISATION,
                                          target_groups=[{"group": "wajong", "hours": 12}])]},
        ["21/2", "?onbekend", "80", "doelgroep=wajong 12"],
    ),
    (
        "SOC-08", "places, with the months beside them",
        {"social_return_reports": [report(places_started=2, months=5.5), report(months=3),
                                   report(missing_reason="onbekend"),
                                   report(places_started=1, months=9, **BUYER_GROUP)]},
        ["2", "?onbekend", "?onbekend", "!subject", "maatstaf=maanden 11/2", "maatstaf=maanden 3",
         "maatstaf=maanden ?onbekend", "maatstaf=maanden !subject"],
    ),
    (
        "SOC-09", "nothing bought is zero, not said is missing",
        {"social_return_reports": [report(social_purchasing=euro(0)), report(hours=1),
                                   report(social_purchasing=euro(1, vat="inclusief"))]},
        ["0", "?onbekend", "!social_purchasing.vat"],
    ),
    (
        "SOC-10", "a supplier counts once for each organisation, by its highest valid level",
        {"organisations": [
            {"id": "firma", "certificates": [
                {"scheme": "pso", "level": "trede_1", "valid_until": "2026-12-31"},
                {"scheme": "pso", "level": "aspirant", "valid_until": "2028-12-31"},
                {"scheme": "pso", "level": "trede_3", "valid_until": "2026-12-30"},
            ]},
            {"id": "mens", "natural_person": True,
             "certificates": [{"scheme": "iso_14001", "level": "trede_1", "valid_until": "2028-12-31"}]},
         ],
         "contracts": [contract(), contract("C2", suppliers=["firma", "mens"]), contract("C3", reporter="dorp"),
                       contract("C4", suppliers=["onbekend"]),
                       contract("C5", suppliers=["mens"], reporter="dorp", ended_on="2025-05-05")]},
        ["voor=stad 1 van 1", "pso_niveau=trede_1 voor=stad 1 aantal", "voor=stad ?onbekend",
         "voor=dorp 1 van 1", "pso_niveau=trede_1 voor=dorp 1 aantal"],
    ),
    (
        "SOC-10", "a supplier without a valid certificate is a no only where it was asked for",
        {"organisations": [
            {"id": "firma", "certificates_checked": ["pso"]},
            {"id": "mens", "certificates_checked": ["iso_14001"]},
            {"id": "bv", "certificates": [{"scheme": "pso", "level": "trede_1", "valid_until": "2026-12-30"}]},
         ],
         "contracts": [contract(), contract("C2", suppliers=["mens"]), contract("C3", suppliers=["bv"])]},
        ["voor=stad 0 van 1", "voor=stad ?onbekend", "voor=stad ?onbekend"],
    ),
    (
        "KLI-03", "avoided emission of the emission of the reference, in tonnes, expected ones apart",
        {"observations": [row("KLI-02", number=1500, unit="kg_CO2e", time_basis="in_periode", additionality="deels",
                              reference={"type": "nulmeting", "value": 9000}),
                          row("KLI-02", number=1, unit="t_CO2e", nature="verwacht", additionality="additioneel",
                              reference={"type": "nulmeting", "value": 4000, "unit": "kg_CO2e"}),
                          row("KLI-02", number=1, unit="t_CO2e", additionality="niet_additioneel"),
                          row("KLI-02", number=1, unit="t_CO2e", additionality="deels",
                              reference={"type": "aangeboden_waarde", "value": 2}),
                          row("KLI-02", number=1, additionality="deels", reference={"type": "nulmeting"}),
                          row("KLI-02", missing_reason="niet_geleverd"),
                          row("KLI-02", number=1, additionality="deels", **BUYER_GROUP)]},
        ["time_basis=in_periode 3/2 van 9", "verwacht 1 van 4", "!additionality", "?onbekend", "?onbekend",
         "?niet_geleverd", "!subject"],
    ),
    (
        "MIL-04", "reference minus value; a value that can still change does not count",
        {"methods": [{"id": "m", "instrument": "dubocalc", "version": "6.0"}],
         "observations": [row("MIL-03", number=940, unit="EUR_MKI", time_basis="hele_levensduur", is_final=final,
                              method="m", reference={"type": "referentieontwerp", "value": 1200})
                          for final in (True, False)]
         + [row("MIL-03", missing_reason="nog_niet_verschuldigd")]},
        [f"method.instrument=dubocalc method.version=6.0 time_basis=hele_levensduur {each}"
         for each in ("260 van 1200", "!is_final")] + ["?nog_niet_verschuldigd"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "lists", "said"), [(a, c, d) for a, _, c, d in CASES], ids=[f"{a} {b}" for a, b, *_ in CASES]
)
def test_keeps_its_promise(code: str, lists: Json, said: list[str]) -> None:
    assert [shown(each) for each in entries(code, **lists)] == said


WALKED: list[tuple[str, str, Json, int | str | None, int | str | None]] = [
    ("gemeente-basis", "SOC-02", {"by": ("", "")}, 40_000, None),
    ("gemeente-basis", "SOC-03", {}, 9_000, None),
    ("gemeente-basis", "SOC-04", {}, 21_000, 26_250),
    ("gemeente-basis", "SOC-05", {"apart": ()}, 1, None),
    ("gemeente-basis", "SOC-05", {"apart": (("maatstaf", "actief"),)}, 2, None),
    ("gemeente-basis", "KLI-03", {}, None, None),
    ("gemeente-basis", "MIL-04", {}, None, None),
    ("rijkswaterstaat-effect", "MIL-04", {}, 260_000, 1_200_000),
    ("rijkswaterstaat-effect", "KLI-03", {"nature": "gerealiseerd"}, 1_500, 9_800),
    ("rijkswaterstaat-effect", "KLI-03", {"nature": "verwacht"}, 900, 6_500),
    ("buyer-group-a", "SOC-03", {}, 30_000, None),
    ("buyer-group-a", "SOC-04", {}, 30_000, 60_000),
    ("buyer-group-a", "SOC-05", {"apart": ()}, 2, None),
    ("buyer-group-a", "KLI-03", {}, 60, 210),
    ("buyer-group-b", "SOC-03", {}, 20_000, None),
    ("buyer-group-b", "SOC-04", {}, 20_000, 40_000),
    ("buyer-group-b", "SOC-05", {"apart": ()}, 1, None),
    ("gemeente-volledig", "PRO-25", {"part": "malus"}, 6_750, None),
    ("gemeente-volledig", "PRO-26", {}, 1, 1),
    ("gemeente-volledig", "PRO-27", {}, 1, 1),
    ("gemeente-volledig", "KLI-12", {}, 1, 1),
    ("gemeente-volledig", "KET-02", {"by": ("", "")}, 1, 1),
    ("gemeente-volledig", "KET-04", {"by": ("isv_risicocategorie", "bedrijfskleding")}, 1, 1),
    ("gemeente-volledig", "KET-05", {"by": ("", ""), "part": "3"}, 1, None),
    ("gemeente-volledig", "PRO-21", {"by": ("", ""), "apart": ()}, 5, 6),
]


@pytest.mark.parametrize(("name", "code", "where", "numerator", "denominator"), WALKED)
def test_walked_submissions(name: str, code: str, where: Json, numerator: int | None, denominator: int | None) -> None:
    assert add(KPIS[code].count(example(name)), **where) == (numerator, denominator)


def test_the_realised_social_return_rests_on_the_latest_report() -> None:
    reports = [
        report(id="later", value_cumulative=euro(20)),
        report(id="earlier", value_cumulative=euro(10), period=H1),
        report(id="silent", persons_started=1, period={**YEAR, "start": "2026-12-31"}),
    ]
    made = commitment("SOC-02", {"number": 24}, unit="EUR")
    [entry] = entries("SOC-04", contracts=[contract()], commitments=[made], social_return_reports=reports)

    assert (entry.cls, entry.record["id"], entry.numerator, entry.denominator) == (
        "SocialReturnReport",
        "later",
        20,
        24,
    )


def test_call_offs_carry_what_is_no_count_of_contracts() -> None:
    lists: Json = {
        "contracts": [contract(), call_off()],
        "commitments": [commitment("SOC-02", {"number": 24}, "nagekomen", unit="EUR", contract="N")],
        "social_return_reports": [report(subject=about("N"), value_cumulative=euro(6))],
    }

    for code in ("PRO-21", "SOC-02", "SOC-04"):
        assert [each for each in entries(code, **lists) if each.numerator is not None], code


def test_every_kpi_shows_a_value_and_what_is_missing() -> None:
    ours = {code for code, *_ in CASES}
    counted = {code for code, _, _, said in CASES if any(each.removesuffix(" aantal")[-1].isdigit() for each in said)}
    missing = {code for code, _, _, said in CASES if any("?" in each for each in said)}

    assert counted == ours
    assert ours - missing == {"PRO-21", "PRO-25"}
