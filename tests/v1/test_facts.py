"""What is true of a record whatever the KPI: how other files know it, which thing it is, and the money in it."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from dossiers import dossier
from places import EXAMPLES
from totals import example, total_of_documents

from mvi_standard.editions import LATEST
from mvi_standard.v1 import ledger
from mvi_standard.v1.facts import facts
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from mvi_standard.v1.facts_of_contracts import RecordFacts

YEAR = {"start": "2026-01-01", "end": "2026-12-31"}
H1, H2 = {"start": "2026-01-01", "end": "2026-06-30"}, {"start": "2026-07-01", "end": "2026-12-31"}
TED = {"identifiers": [{"scheme": "tenderned", "value": "9"}, {"scheme": "ted_aankondiging", "value": "1-2026"}]}
OWN_ONLY = {"identifiers": [{"scheme": "zaaknummer", "value": "Z1"}]}
MEASURES = LATEST.tables.codelists["population_measure"]
Json = dict[str, Any]


def lot(**more: Any) -> Json:
    return {"id": "L", "own_number": "1", "procedure": "T", "buyer": "stad", "awarded_on": "2026-05-01", **more}


def contract(**more: Any) -> Json:
    return {
        "suppliers": ["S"],
        "id": "C",
        "own_number": "1",
        "kind": "overeenkomst",
        "reporter": "stad",
        "period": YEAR,
        **more,
    }


def about(**lists: Any) -> Any:
    return dossier({"reporting_period": YEAR, "submitter": "stad", **lists})


def of_procedure(procedure: Json, **of_lot: Any) -> RecordFacts:
    procedure = {"id": "T", **procedure}
    return facts("Procedure", procedure, about(procedures=[procedure], lots=[lot(**of_lot)]))


def money(amount: float, currency: str = "EUR", vat: str = "exclusief") -> Json:
    return {"amount": amount, "currency": currency, "vat": vat}


def observation(key: str, subject: Json, **more: Any) -> Json:
    return {
        "id": key,
        "kpi": "CIR-01",
        "subject": subject,
        "relation": "aanvullend",
        "period": YEAR,
        "nature": "gerealiseerd",
        "time_basis": "in_periode",
        "number": 2,
        "unit": "t",
        **more,
    }


def test_a_procedure_is_known_elsewhere_by_its_surest_published_number() -> None:
    found = of_procedure(TED)
    assert (found.kind, found.owner, found.number) == ("traject", "", "ted_aankondiging 1-2026")


@pytest.mark.parametrize("procedure", [{}, OWN_ONLY])
def test_a_procedure_without_a_published_number_is_known_by_its_lot(procedure: Json) -> None:
    found = of_procedure(procedure)
    assert (found.kind, found.owner, found.number) == ("traject", "stad", "perceel 1")


def test_equal_ids_in_two_files_do_not_make_one_procedure() -> None:
    one = example("rijkswaterstaat-effect")
    other = {**one, "id": f"{one['id']}-rest"}
    for name in ("contracts", "commitments", "observations", "methods", "evidence"):
        del other[name]
    other["lots"] = [{**each, "own_number": f"{each['own_number']}-rest"} for each in one["lots"]]

    assert [_procedures(*documents) for documents in ((one,), (one, other))] == [1, 2]
    published = [{**each, "procedures": [{**each["procedures"][0], **TED}]} for each in (one, other)]
    assert _procedures(*published) == 1


def _procedures(*documents: Json) -> int:
    """Return how many procedures PRO-24 speaks of, also those of which the answer is not known."""
    [whole] = [
        each
        for each in total_of_documents(*documents, sound_records=True)
        if each.cell.kpi == "PRO-24" and not each.cell.group
    ]
    return whole.sums.known + sum(whole.sums.missing.values())


@pytest.mark.parametrize(
    ("lead", "of_lot", "preferred"),
    [
        ({"lead_buyer": "stad"}, {}, 1),
        ({"lead_buyer": "dorp"}, {}, 0),
        ({"lead_buyer": "dorp"}, {"counted_by": "dorp"}, 1),
        ({"lead_buyer": "stad"}, {"counted_by": "dorp"}, 0),
        ({}, {}, 1),
        ({}, {"counted_by": "dorp"}, 0),
    ],
)
def test_the_file_of_the_lead_buyer_knows_a_procedure_best(lead: Json, of_lot: Json, preferred: int) -> None:
    assert of_procedure({**TED, **lead}, **of_lot).preferred == preferred


def test_what_is_about_an_organisation_is_a_thing_of_its_own() -> None:
    whole = {"type": "organisation", "id": "stad"}
    rows = [observation("a", whole), observation("b", whole), observation("c", {"type": "buyer_group", "id": "groep"})]
    reports = [{"id": "a2", "subject": whole, "persons_started": 3}]
    groups = [{"id": "groep", "lead": "dorp"}]
    found = about(observations=rows, social_return_reports=reports, buyer_groups=groups)

    assert [facts("Observation", each, found).subject for each in rows] == ["stad a", "stad b", "dorp c"]
    assert facts("SocialReturnReport", reports[0], found).subject == "stad a2"
    assert facts("Coverage", {"organisation": "stad"}, found).subject == "stad"


def test_what_is_about_a_contract_or_lot_is_about_that_thing() -> None:
    rows = [observation(key, {"type": "contract", "id": "C"}) for key in ("a", "b")]
    rows.append(observation("c", {"type": "lot", "id": "L"}))
    found = about(observations=rows, contracts=[contract()], lots=[lot()])

    assert [facts("Observation", each, found).subject for each in rows] == ["Contract C", "Contract C", "Lot L"]


def test_each_row_about_an_organisation_counts_among_the_subjects() -> None:
    whole = {"type": "organisation", "id": "stad"}
    rows = [observation("a", whole, period=H1), observation("b", whole, period=H2)]
    lines = [each for each in ledger.lines(about(observations=rows)) if each.kpi == "CIR-01"]

    assert len({line.facts.subject for line in lines}) == len(lines) == 2


@pytest.mark.parametrize(
    ("fields", "euro"),
    [
        ({"value": money(100.5), "value_basis": "incl_opties"}, "100.5"),
        ({"value": money(100, "USD"), "value_basis": "incl_opties"}, 0),
        ({"value": money(121, vat="inclusief"), "value_basis": "incl_opties"}, 0),
        ({"value": money(100, vat="onbekend"), "value_basis": "incl_opties"}, 0),
        ({"value": money(100), "value_basis": "excl_opties"}, 0),
        ({"value": money(100)}, 0),
        ({}, 0),
    ],
)
def test_the_money_in_a_lot_is_in_euro_without_vat(fields: Json, euro: Any) -> None:
    one = lot(**fields)
    assert facts("Lot", one, about(lots=[one])).euro == Decimal(euro)


def test_the_money_in_a_contract_is_what_was_paid_in_euro_without_vat() -> None:
    paid = [money(10), money(20, "USD"), money(40, vat="inclusief"), money(80)]
    years: list[Json] = [{"contract": "C", "period": YEAR, "paid": each} for each in paid]
    years += [
        {"contract": "C", "period": YEAR},
        {"contract": "C", "period": {**YEAR, "end": "2027-01-01"}, "paid": money(160)},
    ]
    found = about(contracts=[contract()], contract_years=years)

    assert facts("Contract", contract(), found).euro == 90


def test_the_money_in_a_contract_that_does_not_run_is_none() -> None:
    over = contract(period={"start": "2024-01-01", "end": "2025-12-31"})
    found = about(contracts=[over], contract_years=[{"contract": "C", "period": YEAR, "paid": money(10)}])

    assert facts("Contract", over, found).euro == 0


@pytest.mark.parametrize(
    ("kpi", "profile", "own", "expected"),
    [("KLI-01", "uitvoering_wtw", False, True), ("KLI-01", "tot_levering_wtw", False, False),
     ("KLI-01", "tot_levering_wtw", True, True), ("KLI-02", "uitvoering_wtw", False, False)],
)  # fmt: skip
def test_energy_of_performance_is_a_part_of_the_emission_and_says_nothing_of_what_was_avoided(
    kpi: str, profile: str, own: bool, expected: bool
) -> None:
    fields = {"kpi": kpi, "boundary": {"profile": profile}, "lower_bound": own}
    row = observation("W", {"type": "organisation", "id": "stad"}) | fields

    assert facts("Observation", row, about()).lower_bound is expected


def test_what_counts_for_an_organisation_is_the_same_without_the_other_facts() -> None:
    told, short = Counter[Any](), Counter[Any]()
    for name in ("gemeente-volledig", "rijkswaterstaat-effect", "rijk-2023"):
        found: Any = validate(EXAMPLES / "valid" / f"{name}.json").dossier
        told.update((each.kpi, id(each.entry.record), each.facts.organisation) for each in ledger.lines(found))
        for definition in ledger.definitions(found):
            counted = ledger.counted(found, definition)
            short.update((definition["id"], id(entry.record), organisation) for entry, organisation in counted)
    declared = [key for key in told if key[0] in MEASURES]

    assert short
    assert told - Counter({key: told[key] for key in declared}) == short
