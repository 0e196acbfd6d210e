"""What once went wrong in national figures: a merger, two files that disagree, a version with a fault."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from totals import ALL_SHOWN, Json, account, changed, example, published, the, total_of, written
from two_files import centre, municipality, town, version, village

if TYPE_CHECKING:
    from decimal import Decimal
    from pathlib import Path

    from mvi_standard.total.account import Account

POPULATION = "gegund_in_periode"


def told(found: Account) -> dict[str, tuple[str, str]]:
    return {each.name.rpartition("/")[2]: (each.state, each.reason) for each in found.sources}


# 8: a predecessor and its successor both report


def half(document: Json, start: str, end: str) -> Json:
    """Return a submission about half a year, in which its lot was awarded."""
    found = changed(document, reporting_period={"start": start, "end": end})
    found["lots"][0]["awarded_on"] = end
    found["contracts"][0]["period"]["start"] = end
    return found


def population(folder: Path) -> list[tuple[str, Decimal | int]]:
    """Return the period and the declared whole of lots, of each figure on them."""
    found = [each for each in total_of(folder) if each.cell.kpi == "PRO-05" and not each.cell.group]
    return [(each.cell.period[1], each.declared.count or 0) for each in found if each.cell.count_unit == "percelen"]


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")], ids=["first", "last"])
def test_after_a_merger_the_predecessor_counts_in_its_successor(tmp_path: Path, names: tuple[str, str]) -> None:
    before, after = names
    folder = written(tmp_path, **{before: village(), after: town()})
    found = account(folder)

    assert population(folder) == [("2026-12-31", 3)]
    assert the(total_of(folder), "PRO-05").sums.organisations == 1
    assert total_of(folder) == total_of(folder / f"{after}.json")
    assert [(each.predecessor, each.successor, each.source) for each in found.successions] == [
        ("Gemeente Dorp", "Gemeente Voorbeeld", str(folder / f"{before}.json")),
    ]
    assert found.reported == {"gemeente": 1}


def test_over_two_mergers_too(tmp_path: Path) -> None:
    city = json.loads(json.dumps(town(7)).replace("01234567", "03234567").replace("02345678", "01234567"))
    city["id"] = "stad-2026"
    city["organisations"][0]["name"], city["organisations"][2]["name"] = "Stad", "Gemeente Voorbeeld"
    folder = written(tmp_path, a=village(), b=town(), c=city)

    assert population(folder) == [("2026-12-31", 7)]
    assert {each.predecessor for each in account(folder).successions} == {"Gemeente Dorp", "Gemeente Voorbeeld"}


def apart() -> Json:
    """Return the submission of the successor in which the predecessor is reported apart."""
    document = town(1)
    document["coverages"].append(deepcopy(document["coverages"][0]) | {"organisation": "dorp"})
    document["coverages"][1]["populations"][0]["count"] = 2
    return document


BOTH = {
    "each reported its own half": (
        half(village(), "2026-01-01", "2026-06-30"),
        half(town(), "2026-07-01", "2026-12-31"),
        {2, 3},
    ),
    "nobody merged": (village(), {**town(), "organisations": [
        {key: value for key, value in each.items() if key != "predecessors"} for each in town()["organisations"]
    ]}, {5}),
    "the successor reports the predecessor apart": (village(), apart(), {3}),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after", "wholes"), BOTH.values(), ids=BOTH)
def test_near_it_both_count(tmp_path: Path, before: Json, after: Json, wholes: set[int]) -> None:
    folder = written(tmp_path, a=before, b=after)

    assert account(folder).successions == ()
    assert {count for _, count in population(folder)} == wholes


def test_a_successor_on_another_period_takes_nobodys_place(tmp_path: Path) -> None:
    """Asked is the first half; the successor reports the whole year, and does not count in it."""
    folder = written(tmp_path / "in", a=half(village(), "2026-01-01", "2026-06-30"), b=town())
    found = published(tmp_path / "out", folder, asked=replace(ALL_SHOWN, periods=(("2026-01-01", "2026-06-30"),)))

    assert found.account.successions == ()
    assert found.account.reported == {"gemeente": 1}
    assert the(found.figures, "PRO-05").declared.count == 2


# 9: a municipality and its service centre disagree


@pytest.mark.parametrize("kvk", ["00000019", "99999999"], ids=["a lower number", "a higher number"])
def test_the_file_of_the_organisation_itself_wins_and_a_contradiction_is_one(tmp_path: Path, kvk: str) -> None:
    own, other = written(tmp_path / "own", a=municipality()), centre(kvk, "niet_toegepast")
    folder = written(tmp_path / "both", a=municipality(), b=other)
    about = "PRO-07 thema=social_return"
    doubles = [each for each in account(folder).doubles if each.kind == "perceel"]

    assert the(total_of(folder), about).sums == the(total_of(own), about).sums
    assert the(total_of(written(tmp_path / "other", b=other)), about).sums.numerator == 0
    assert {each.counted for each in doubles} == {str(folder / "a.json")}
    assert any("PRO-07" in each.contradicted for each in doubles)


@pytest.mark.parametrize("answer", ["onbekend", None])
def test_who_does_not_know_or_says_the_same_contradicts_nobody(tmp_path: Path, answer: str | None) -> None:
    other = centre("00000019", answer or "onbekend")
    if answer is None:
        other["lots"] = municipality()["lots"]
    folder = written(tmp_path, a=municipality(), b=other)

    assert account(folder).doubles
    assert not any("PRO-07" in each.contradicted for each in account(folder).doubles)


# 10: a version with a fault


def faulty(number: int) -> Json:
    """Return a version in which one contract ends before it begins."""
    document = version(number)
    document["contracts"][0]["period"] = {"start": "2028-03-31", "end": "2026-04-01"}
    return document


def test_a_faulty_version_leaves_the_last_that_conforms(tmp_path: Path) -> None:
    folder = written(tmp_path, one=version(1), two=version(2), three=faulty(3), four=faulty(4))

    assert told(account(folder)) == {
        "one.json": ("vervangen", ""),
        "two.json": ("opgeteld", "eerdere_versie"),
        "three.json": ("afgekeurd", ""),
        "four.json": ("afgekeurd", ""),
    }
    assert total_of(folder) == total_of(folder / "two.json") != []
    assert total_of(folder, sound_records=True) == total_of(folder / "two.json")


def test_so_does_a_version_of_which_two_files_say_other_things(tmp_path: Path) -> None:
    two, other = version(2), version(2, created_at="2027-03-01T09:00:00+01:00")
    folder = written(tmp_path, one=version(1), two=two, other=other)

    assert told(account(folder)) == {
        "one.json": ("opgeteld", "eerdere_versie"),
        "two.json": ("afgekeurd", "tegenstrijdig"),
        "other.json": ("afgekeurd", "tegenstrijdig"),
    }


def test_of_two_files_of_one_version_the_one_that_conforms_counts(tmp_path: Path) -> None:
    folder = written(tmp_path, a=faulty(1), b=version(1))

    assert told(account(folder)) == {"a.json": ("afgekeurd", ""), "b.json": ("opgeteld", "")}
    assert total_of(folder) == total_of(folder / "b.json") != []


def without_the_contract(document: Json) -> Json:
    """Return a submission without its first contract, and without what is said of that."""
    [gone, *contracts] = document["contracts"]
    linked = ("contract_years", "commitments", "observations", "social_return_reports")
    left = {
        name: [
            each for each in document.get(name, ())
            if gone["id"] not in {each.get("contract"), each.get("subject", {}).get("id")}
        ]
        for name in linked if name in document
    }  # fmt: skip
    return changed(document, contracts=contracts, **left)


def test_the_sound_records_of_a_file_with_a_fault_count_when_asked_and_what_hangs_on_the_fault_does_not(
    tmp_path: Path,
) -> None:
    document = example("gemeente-volledig")
    document["contracts"][0]["period"] = {"start": "2028-03-31", "end": "2026-04-01"}
    folder, other = written(tmp_path / "in", a=document), written(tmp_path / "other", a=without_the_contract(document))
    told = account(folder, sound_records=True)
    [found] = told.sources

    assert told.from_nonconforming["DIV-01"] == the(total_of(folder, sound_records=True), "DIV-01").sums.known > 0
    assert account(folder).from_nonconforming == {}
    assert (found.state, found.forced, "MVI-C001" in found.codes) == ("opgeteld", True, True)
    assert 0 < found.counted < found.records
    assert found.counted == sum(len(each) for each in without_the_contract(document).values() if isinstance(each, list))
    assert total_of(folder) == []
    assert total_of(folder, sound_records=True) == total_of(other, sound_records=True) != []


@pytest.mark.parametrize("fault", [{"reporting_period": {"start": "x"}}, {"submitter": "niemand"}])
def test_of_a_file_whose_root_is_unsound_nothing_counts(tmp_path: Path, fault: Json) -> None:
    folder = written(tmp_path, a=changed(municipality(), **fault))

    assert told(account(folder, sound_records=True)) == {"a.json": ("afgekeurd", "")}
    assert total_of(folder, sound_records=True) == []
