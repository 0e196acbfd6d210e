"""What two files report counts once, in the file that knows best; what finds no counterpart is told."""

from __future__ import annotations

import json
from copy import deepcopy
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from totals import Json, account, added, changed, example, gaps_of, the, total_of, total_of_documents, written

from mvi_standard.counting.aggregate import DISTINCT
from mvi_standard.editions import LATEST
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from pathlib import Path

OIN = {"scheme": "oin", "value": "00000003012345830000"}
NOTICE = {"scheme": "ted_aankondiging", "value": "123456-2026"}


def lead(**more: Any) -> Json:
    """Return the submission of the lead of a buyer group; it is the buyer of the one lot."""
    return changed(example("buyer-group-a"), **more)


def member(buyer: str = "oostmeer", number: str = "2025-088-1", *, notice: bool = False) -> Json:
    """Return the submission of a member that reports the lot of the lead as its own."""
    document = changed(example("buyer-group-b"))
    other = [each for each in lead()["organisations"] if each["id"] == "oostmeer"]
    lot = {**deepcopy(lead()["lots"][0]), "buyer": buyer, "counted_by": "westmeer", "own_number": number}
    del lot["procedure"]
    if notice:
        lot["procedure"] = "P"
        document["procedures"] = [{"id": "P", "route": "europees", "identifiers": [NOTICE]}]
    else:
        lot["route"] = "europees"
    document["organisations"] += other
    document["lots"] = [lot]
    document["coverages"][0]["populations"][0]["count"] = 1
    return document


def with_notice(document: Json) -> Json:
    found = changed(document)
    found["procedures"][0]["identifiers"] = [NOTICE]
    return found


def known_as(document: Json, value: str, scheme: str = "ted_aankondiging") -> Json:
    found = changed(document)
    found["lots"][0]["identifiers"] = [{"scheme": scheme, "value": value}]
    return found


DOUBLE = {
    "a published number, whoever is said to be the buyer": (
        known_as(lead(), "00123456-2026/LOT-0001"),
        known_as(member("westmeer"), "123456-2026/LOT-0001"),
    ),
    "the buyer and its own number": (lead(), member()),
    "the number of a notice, whoever is said to be the buyer": (with_notice(lead()), member("westmeer", notice=True)),
}
APART = {
    "another lot of the notice": ("123456-2026/LOT-0001", "123456-2026/LOT-0002", "ted_aankondiging"),
    "which lot is not said": ("123456-2026", "123456-2026", "ted_aankondiging"),
    "a number of own records": ("A/1", "A/1", "lokaal"),
}
NOTHING_MORE: Json = {each: [] for each in ("commitments", "observations", "social_return_reports")}
AWARDED = ("PRO-05", "PRO-07 thema=klimaat", "PRO-12 gewichtsoort=percentage")


@pytest.mark.parametrize(("one", "other"), DOUBLE.values(), ids=DOUBLE)
def test_a_lot_in_two_files_counts_once(one: Json, other: Json) -> None:
    alone = total_of_documents(one)
    for order in ((one, other), (other, one)):
        found = total_of_documents(*order)
        for about in AWARDED:
            assert the(found, about).sums.numerator == the(alone, about).sums.numerator
            assert the(found, about).sums.denominator == the(alone, about).sums.denominator
            assert the(found, about).sums.organisations == 1


@pytest.mark.parametrize(("one", "other", "scheme"), APART.values(), ids=APART)
def test_lots_with_other_numbers_are_two(one: str, other: str, scheme: str) -> None:
    found = total_of_documents(known_as(lead(), one, scheme), known_as(member("westmeer", "X"), other, scheme))
    assert the(found, "PRO-05").sums.known == 2


@pytest.mark.parametrize(("number", "same"), [("1-2026/CON-0001", True), ("1-2026/CON-0002", False)])
def test_a_contract_with_the_same_published_number_counts_once(tmp_path: Path, number: str, same: bool) -> None:
    one, other = lead(), changed(member("westmeer", "X"), profile="basis", **NOTHING_MORE)
    own = {**deepcopy(one["contracts"][0]), "own_number": "Y", "reporter": "westmeer"}
    one["contracts"][0]["identifiers"] = [{"scheme": "ted_aankondiging", "value": "1-2026/CON-0001"}]
    other["contracts"] = [{**own, "identifiers": [{"scheme": "ted_aankondiging", "value": number}]}]
    year = {"contract": "RO", "period": one["reporting_period"], "missing_reason": "niet_gevraagd"}
    one["contract_years"], other["contract_years"] = [year], [year]
    there = {each["id"] for each in other["organisations"]}
    other["organisations"] += [each for each in one["organisations"] if each["id"] not in there]

    assert [each.conforms for each in (validate(one), validate(other))] == [True, True]
    found = account(written(tmp_path, a=one, b=other)).doubles

    assert ("contract" in {each.kind for each in found}) == same


@pytest.mark.parametrize(("one", "other"), DOUBLE.values(), ids=DOUBLE)
def test_it_is_listed_where_it_counts_and_where_not(tmp_path: Path, one: Json, other: Json) -> None:
    doubles = [each for each in account(written(tmp_path, a=one, b=other)).doubles if each.kind == "perceel"]

    assert [(each.counted, each.dropped) for each in doubles] == [
        (str(tmp_path / "a.json"), (str(tmp_path / "b.json"),)),
    ]


def test_the_file_of_the_buyer_goes_first_also_when_its_name_comes_last(tmp_path: Path) -> None:
    """By key (kvk before oin) the member comes first here; but in its file the buyer is another."""
    late = lead()
    next(each for each in late["organisations"] if each["id"] == "oostmeer")["identifiers"].append(OIN)
    folder = written(tmp_path, a=member(), b=late)
    found = account(folder)

    assert [each.name for each in found.sources] == [str(folder / "a.json"), str(folder / "b.json")]
    assert [each.counted for each in found.doubles] == [str(folder / "b.json")]


def test_so_does_that_of_a_contract(tmp_path: Path) -> None:
    late, other = lead(), changed(member("westmeer", "X"), profile="basis", **NOTHING_MORE)
    next(each for each in late["organisations"] if each["id"] == "oostmeer")["identifiers"].append(OIN)
    other["contracts"] = [deepcopy(late["contracts"][0])]
    year = {"contract": "RO", "period": late["reporting_period"], "missing_reason": "niet_gevraagd"}
    late["contract_years"], other["contract_years"] = [year], [year]
    there = {each["id"] for each in other["organisations"]}
    other["organisations"] += [each for each in late["organisations"] if each["id"] not in there]
    folder = written(tmp_path, a=other, b=late)
    found = account(folder)

    assert [each.name for each in found.sources] == [str(folder / "a.json"), str(folder / "b.json")]
    assert [each.counted for each in found.doubles if each.kind == "contract"] == [str(folder / "b.json")]


@pytest.mark.parametrize("other", [member(number="2025-088-2"), member("westmeer")], ids=["number", "buyer"])
def test_another_number_or_another_buyer_is_another_lot(tmp_path: Path, other: Json) -> None:
    folder = written(tmp_path, a=lead(), b=other)

    assert account(folder).doubles == ()
    assert the(total_of(folder), "PRO-05").sums.numerator == 2


def test_one_body_with_its_kvk_here_and_its_oin_too_there_is_one_body(tmp_path: Path) -> None:
    one = lead()
    next(each for each in one["organisations"] if each["id"] == "oostmeer")["identifiers"].append(OIN)
    folder = written(tmp_path, a=one, b=member())

    assert len(account(folder).doubles) == 1
    assert the(total_of(folder), "PRO-05").sums.numerator == 1


def test_two_bodies_that_share_a_kvk_number_stay_two(tmp_path: Path) -> None:
    one, other = lead(), member("westmeer")
    shared = {"scheme": "kvk", "value": "01234583"}
    next(each for each in one["organisations"] if each["id"] == "oostmeer")["identifiers"].append(OIN)
    other["organisations"] = [each for each in other["organisations"] if each["id"] != "oostmeer"]
    own = {"scheme": "oin", "value": "00000003012345910000"}
    next(each for each in other["organisations"] if each["id"] == "westmeer")["identifiers"] = [shared, own]
    folder = written(tmp_path, a=one, b=other)

    assert account(folder).doubles == ()
    assert the(total_of(folder), "PRO-05").sums.organisations == 2


@pytest.mark.parametrize("name", ["gemeente-basis", "gemeente-volledig", "rijkswaterstaat-effect"])
def test_the_same_records_under_another_id_add_nothing(tmp_path: Path, name: str) -> None:
    """Of organisations without official number, and of what is about an organisation as a whole, nobody can tell."""
    document = example(name)
    for each in document["organisations"]:
        each["identifiers"] = [one for one in each["identifiers"] if one["scheme"] != "lokaal"]
    apart = {"observations", "social_return_reports", "action_plans", "targets"}
    for list_name in apart & document.keys():
        wide = ("contract", "lot")
        document[list_name] = [each for each in document[list_name] if each.get("subject", {}).get("type") in wide]
    once = {kpi for kpi, each in LATEST.catalogue.items() if each.get("count_unit") == DISTINCT}
    one = written(tmp_path / "one", a=document)
    two = written(tmp_path / "two", a=document, b=changed(document, id="another-id"))
    found, alone = (total_of(folder, sound_records=True) for folder in (two, one))

    assert added(each for each in found if each.cell.kpi not in once) == added(
        each for each in alone if each.cell.kpi not in once
    )
    assert {each.kind for each in account(two, sound_records=True).doubles} >= {"perceel", "contract"}


def test_of_a_buyer_without_an_official_number_nothing_counts(tmp_path: Path) -> None:
    document = example("gemeente-basis")
    document["organisations"][0]["identifiers"] = [{"scheme": "lokaal", "value": "1"}]
    folder = written(tmp_path, a=document)
    [refused] = account(folder, sound_records=True).sources

    assert (refused.state, refused.counted, "MVI-C058" in refused.codes) == ("afgekeurd", 0, True)


def test_a_call_off_under_a_framework_that_nobody_reported_is_listed(tmp_path: Path) -> None:
    orphan = example("buyer-group-b")
    orphan["contracts"][0]["parent_external"]["own_number"] = "RO-bestaat-niet"
    lacking = [each for each in account(written(tmp_path, a=lead(), b=orphan)).unmatched if each.kind != "inkoopgroep"]

    assert [(each.kind, each.record, each.detail) for each in lacking] == [
        ("raamovereenkomst", "NO-B", "kvk:01234583 RO-bestaat-niet"),
    ]


def faulty() -> Json:
    """Return a submission of which one contract ends before it starts."""
    document = example("gemeente-basis")
    document["contracts"][0]["period"] = {"start": "2028-03-31", "end": "2026-04-01"}
    return document


def test_what_does_not_conform_is_left_out_and_told(tmp_path: Path) -> None:
    folder = written(tmp_path, a=faulty(), b=example("buyer-group-a"))
    states = {each.name[-6:]: (each.state, each.forced) for each in account(folder).sources}

    assert states == {"a.json": ("afgekeurd", False), "b.json": ("opgeteld", False)}
    assert total_of(folder) == total_of(folder / "b.json")
    [refused] = [each for each in account(folder).sources if each.state == "afgekeurd"]
    assert "MVI-C001" in refused.codes


def test_or_taken_and_marked(tmp_path: Path) -> None:
    folder = written(tmp_path, a=faulty(), b=example("buyer-group-a"))
    sources = account(folder, sound_records=True).sources
    states = {each.name[-6:]: (each.state, each.forced, "MVI-C001" in each.codes) for each in sources}

    assert states == {"a.json": ("opgeteld", True, True), "b.json": ("opgeteld", False, False)}
    assert the(total_of(folder, sound_records=True), "PRO-05").sums.organisations == 2


def gaps(*documents: Json, folder: Path) -> set[tuple[str, Decimal, Decimal]]:
    named = {f"d{number}": each for number, each in enumerate(documents)}
    return {(each.kpi, each.whole, each.members) for each in gaps_of(written(folder, **named))}


def a_year_before(document: Json) -> Json:
    text = json.dumps(document).replace("RO-2026", "RO").replace("2026-", "2025-").replace("2027-", "2026-")
    return changed(json.loads(text.replace("RO-01", "RO-2026-01")), id="before")


GAP = ("KLI-02", Decimal(130), Decimal(100))


def test_the_gap_of_a_buyer_group_counts_what_two_files_report_once(tmp_path: Path) -> None:
    assert gaps(lead(), example("buyer-group-b"), lead(id="again"), folder=tmp_path) == {GAP}


def test_the_gap_of_a_buyer_group_is_that_of_one_period(tmp_path: Path) -> None:
    before = a_year_before(example("buyer-group-b"))
    assert validate(before).conforms

    assert gaps(lead(), example("buyer-group-b"), before, folder=tmp_path) == {GAP}


def test_the_gap_of_a_buyer_group_is_that_of_one_boundary(tmp_path: Path) -> None:
    """What is kept apart in a figure is not held against each other here."""
    other = example("buyer-group-b")
    value = next(each for each in other["observations"] if each["kpi"] == "KLI-02")
    value["boundary"] = "scope_1"
    [(_, whole, members)] = gaps(lead(), other, folder=tmp_path)

    assert (whole, members) == (Decimal(130), 100 - Decimal(str(value["number"])))


def test_a_gap_in_another_unit_is_none(tmp_path: Path) -> None:
    one = lead()
    value = next(each for each in one["observations"] if each["subject"]["type"] == "buyer_group")
    value.update(number=100_000, unit="kg_CO2e")

    assert gaps(one, example("buyer-group-b"), folder=tmp_path) == set()


def test_the_gap_of_a_buyer_group_is_that_of_one_time_basis(tmp_path: Path) -> None:
    other = example("buyer-group-b")
    whole = {"id": "life", "time_basis": "hele_levensduur", "is_final": True, "number": 5000}
    other["observations"].append({**other["observations"][0], **whole})

    assert gaps(lead(), other, folder=tmp_path) == {GAP}
