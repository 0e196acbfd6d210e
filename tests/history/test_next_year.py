"""What a submission for the next year takes from the last one: what still holds, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from places import EXAMPLES
from totals import example

from mvi_standard.editions import LATEST
from mvi_standard.history.next_year import moved_on, next_year
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from mvi_standard.history.next_year import NextYear

MOMENT = "2030-01-05T10:00:00+01:00"
VALID = sorted((EXAMPLES / "valid").glob("*.json"))
TO_FILL_IN = {"MVI-C008", "MVI-C060", "MVI-C067", "MVI-R007"}
"""What is wrong with a file in which nothing of the new year stands yet: no totals, and empty lists."""
OUTDATED = {"MVI-W100", "MVI-W172"}
"""What years that pass may bring about."""


def rolled(values: dict[str, Any]) -> NextYear:
    """Return the submission for a year later."""
    return next_year(values, validate(values), LATEST.tables, MOMENT)


@pytest.mark.parametrize("path", VALID[::5], ids=lambda each: each.stem)
def test_what_is_left_holds_together(path: Any) -> None:
    values = example(path.stem)
    found = validate(dict(rolled(values).values))

    assert found.dossier is not None
    assert {*found.counts} <= TO_FILL_IN | OUTDATED


@pytest.mark.parametrize("name", ["gemeente-basis", "gemeente-volledig", "niveau-volledig"])
def test_nothing_is_in_it_that_was_not_there(name: str) -> None:
    before = example(name)
    after = rolled(before)

    new = {"id", "version", "state", "reporting_period", "created_at", "coverages", "commitments"}
    for key in after.values.keys() - new:
        those = after.values[key]
        assert all(each in before[key] for each in those) if key in LATEST.tables.lists else those == before[key]
    assert {each["id"] for each in after.values["commitments"]} <= {each["id"] for each in before["commitments"]}
    figures = [each for one in after.values["coverages"] for each in one["populations"]]
    assert figures
    assert {key for each in figures for key in each} <= {"measure", "count_unit", "nature", "threshold_regime"}


def test_the_submission_itself_begins_anew() -> None:
    before = example("gemeente-basis") | {"version": 3, "replaces": 2, "correction_reason": "Waarde verbeterd."}
    after = rolled(before).values

    assert {key: each for key, each in after.items() if key not in LATEST.tables.lists} == {
        "standard_version": before["standard_version"],
        "id": "lindedam-2027",
        "version": 1,
        "state": "voorlopig",
        "profile": "basis",
        "submitter": "lindedam",
        "reporting_period": {"start": "2027-01-01", "end": "2027-12-31"},
        "created_at": MOMENT,
    }


@pytest.mark.parametrize(
    ("fields", "fate"),
    [
        ({"period": {"start": "2023-01-01", "end": "2026-12-31"}, "options": []}, "ended"),
        ({"period": {"start": "2023-01-01", "end": "2027-01-01"}, "options": []}, "stays"),
        ({"period": {"start": "2023-01-01", "end": "2026-12-31"}, "options": [{"months": 12}]}, "doubtful"),
        ({"period": {"start": "2023-01-01", "end": "2026-12-31"}, "latest_end": "2028-12-31"}, "doubtful"),
        ({"period": {"start": "2023-01-01", "end": "2026-03-31"}, "options": [{"months": 3}]}, "ended"),
        ({"ended_on": "2026-05-01", "end_reason": "opgezegd", "options": [{"months": 12}]}, "ended"),
        ({"ended_on": "2027-05-01", "end_reason": "opgezegd"}, "stays"),
        ({"period": {"start": "2023-01-01"}, "end_missing_reason": "onbepaalde_tijd"}, "stays"),
        ({"period": {"start": "2023-01-01", "end": "31-12-2026"}}, "stays"),
        ({"period": None, "end_missing_reason": "onbekend"}, "stays"),
    ],
)
def test_a_contract_goes_only_when_it_certainly_ended(fields: dict[str, Any], fate: str) -> None:
    values = example("gemeente-basis")
    at, contract = next((at, each) for at, each in enumerate(values["contracts"]) if each["id"] == "23-201")
    for key, value in fields.items():
        contract.pop(key, None) if value is None else contract.update({key: value})
    made = rolled(values)

    assert (("contracts", at) in made.ended) is (fate == "ended")
    assert (("contracts", at) in made.doubtful) is (fate == "doubtful")
    assert ("23-201" in {each["id"] for each in made.values["contracts"]}) is (fate != "ended")


def test_what_hangs_on_an_ended_contract_alone_goes_with_it() -> None:
    values = example("gemeente-basis")
    ended = next(each for each in values["contracts"] if each["id"] == "23-201")
    ended["period"], ended["options"] = {"start": "2023-01-01", "end": "2026-12-31"}, []
    [lot], [supplier] = ended["lots"], ended["suppliers"]
    made = rolled(values)

    assert made.loose == {"lots": 1, "organisations": 1}
    assert lot not in {each["id"] for each in made.values["lots"]}
    assert supplier not in {each["id"] for each in made.values["organisations"]}
    assert "23-201" not in {each["contract"] for each in made.values["commitments"]}


def test_a_framework_stays_as_long_as_a_contract_under_it() -> None:
    values = example("gemeente-volledig")
    call_off = next(each for each in values["contracts"] if each["kind"] == "nadere_overeenkomst")
    over = next(each for each in values["contracts"] if each["id"] == call_off["parent_contract"])
    over |= {"ended_on": "2026-11-30", "end_reason": "opgezegd"}

    def there() -> set[str]:
        return {each["id"] for each in rolled(values).values["contracts"]}

    assert {over["id"], call_off["id"]} <= there()
    for each in values["contracts"]:
        if each.get("parent_contract") == over["id"]:
            each |= {"ended_on": "2026-11-30", "end_reason": "opgezegd"}
    assert not {over["id"], call_off["id"]} & there()


def test_a_lot_without_a_contract_and_what_was_observed_of_it() -> None:
    values = example("gemeente-volledig")
    lot = {**values["lots"][0], "id": "later", "own_number": "later"}
    about = {**values["observations"][0], "id": "W-later", "subject": {"type": "lot", "id": "later"}}
    values["lots"].append(lot)
    values["observations"].append(about)
    made = rolled(values).values

    assert lot in made["lots"]
    assert "observations" not in made


def test_only_what_can_still_change_is_judged_again() -> None:
    values = example("gemeente-basis")
    [one, other] = values["commitments"]
    one["fulfilment"], other["fulfilment"] = "op_schema", "nagekomen"
    made = rolled(values)

    assert [each["fulfilment"] for each in made.values["commitments"]] == ["nog_niet_beoordeeld", "nagekomen"]
    assert made.unjudged == 1


@pytest.mark.parametrize(
    ("name", "later"),
    [("lindedam-2026", "lindedam-2027"), ("20260013-2026", "20260013-2027"), ("lindedam", "lindedam-2027"),
     ("MVI 2026 def", "MVI 2027 def"), ("2026_2026", "2027_2027"), ("12026", "12026-2027")],
)  # fmt: skip
def test_a_name_moves_on_with_its_year(name: str, later: str) -> None:
    assert moved_on(name, "2026", "2027") == later


@pytest.mark.parametrize(
    ("start", "end", "wanted"),
    [
        ("2026-01-01", "2026-06-30", ("2027-01-01", "2027-06-30")),
        ("2027-03-01", "2028-02-29", ("2028-03-01", "2029-02-28")),
    ],
)
def test_a_part_of_a_year_moves_on_a_year(start: str, end: str, wanted: tuple[str, str]) -> None:
    values = example("minimaal") | {"reporting_period": {"start": start, "end": end}}

    assert tuple(rolled(values).values["reporting_period"].values()) == wanted
