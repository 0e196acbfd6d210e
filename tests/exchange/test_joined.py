"""A draft added to a submission: what people filled in stays, and adding twice changes nothing."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest
from notices import (
    MOMENT,
    NOTICES,
    awarded,
    drafted,
    first,
    party,
    read,
    results,
    statuses,
)
from places import with_real_data

from mvi_standard.editions import LATEST
from mvi_standard.exchange.draft import draft
from mvi_standard.exchange.joined import Difference, joined

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.exchange.draft import Draft

LOT = "0f6d1f5e/LOT-0001"


def filled(made: Draft, **changes: Any) -> dict[str, Any]:
    """Return the values of a draft with changes to the first record of a list, by `list__field`."""
    values = deepcopy(dict(made.values))
    for place, value in changes.items():
        name, _, field = place.partition("__")
        values[name][0][field] = value
    return values


def test_what_is_filled_in_stays_and_what_is_open_is_filled() -> None:
    made = drafted(awarded())
    values = filled(made, lots__title="Schoonmaak stadhuis", lots__awarded_on="2026-05-01")
    del values["lots"][0]["own_number"]

    both, found = joined(made, values, LATEST)
    assert found == (Difference("Lot", LOT, "title", "Schoonmaak stadhuis", "Schoonmaak"),)
    assert first(both, "lots")["title"] == "Schoonmaak stadhuis"
    assert first(both, "lots")["awarded_on"] == "2026-05-01"
    assert first(both, "lots")["own_number"] == "I-1"
    assert ("Schoonmaak", "yours", "") in statuses(both, "ProcurementProject/Name")


def test_the_heading_and_all_other_lists_are_those_of_the_submission() -> None:
    made = drafted(awarded())
    values = {**made.values, "id": "mijn", "version": 4, "observations": [{"id": "o"}], "submitter": "ander"}

    assert joined(made, values, LATEST)[0].values == values


def test_a_question_is_gone_when_its_field_is_filled_in() -> None:
    made = drafted(awarded())
    both, _ = joined(made, filled(made, lots__awarded_on="2026-05-01"), LATEST)

    asked = {(each.id, each.ask) for each in made.questions} - {(each.id, each.ask) for each in both.questions}
    assert asked == {(LOT, "awarded")}


def test_the_same_record_under_an_id_of_ones_own_is_found_by_its_number() -> None:
    made = drafted(awarded())
    values = filled(made, contracts__id="C-2026-001", lots__id="mijn-perceel")
    values["contracts"][0]["lots"] = ["mijn-perceel"]

    both, found = joined(made, values, LATEST)
    assert both.values == values
    assert found == ()
    assert both.pointer("Lot", LOT, "title") == "/lots/0/title"


def test_an_organisation_is_the_same_when_somebody_said_which_register_it_is_in() -> None:
    made = drafted(awarded())
    values = filled(made, organisations__identifiers=[{"scheme": "kvk", "value": "01234575"}], organisations__id="wij")
    values["submitter"] = values["lots"][0]["buyer"] = "wij"

    assert joined(made, values, LATEST)[0].values == values


def test_another_record_that_has_the_id_already_keeps_it() -> None:
    made = drafted(awarded())
    other = {"id": "schoon-en-co-b-v", "identifiers": [{"scheme": "kvk", "value": "11111111"}]}

    both, _ = joined(made, {**made.values, "organisations": [other], "contracts": []}, LATEST)
    ids = [each["id"] for each in both.values["organisations"]]
    assert len({*ids}) == 3
    assert both.values["organisations"][0] == other
    assert both.values["contracts"][0]["suppliers"] == [ids[2]]


def test_a_value_that_is_known_not_to_be_known_is_not_filled_in() -> None:
    made = drafted(awarded())
    values = filled(made, contracts__value_missing_reason="onderdrukt")
    del values["contracts"][0]["value"], values["contracts"][0]["value_basis"]

    assert joined(made, values, LATEST)[0].values == values


def test_the_award_of_a_lot_that_was_announced_is_of_the_same_lot() -> None:
    """Each notice gives its lots numbers of its own: they are one by their procedure."""
    announced = drafted(awarded(results_in=results(party("ORG-0002")), published="00600000-2026"))
    submission = filled(announced, lots__id="mijn-perceel")
    award = drafted(awarded(published="00700000-2026"))

    for held in (announced.values, submission):
        found = joined(award, held, LATEST)[0].values
        assert [each["id"] for each in found["lots"]] == [held["lots"][0]["id"]]
        assert found["contracts"][0]["lots"] == [held["lots"][0]["id"]]
        assert [each["value"] for each in found["lots"][0]["identifiers"]] == [
            "600000-2026/LOT-0001",
            "700000-2026/LOT-0001",
        ]


def test_a_contract_under_an_id_of_ones_own_is_found_by_its_lot_and_its_own_number() -> None:
    submission = filled(drafted(awarded(published="00600000-2026")), contracts__id="contract-1")

    found = joined(drafted(awarded(published="00700000-2026")), submission, LATEST)[0].values
    assert [each["id"] for each in found["contracts"]] == ["contract-1"]


def test_nothing_is_lost_of_a_list_without_what_we_know() -> None:
    made = drafted(awarded())
    values = {**made.values, "lots": [{"title": "zonder id"}, *made.values["lots"]]}

    assert joined(made, values, LATEST)[0].values == values


@with_real_data
@pytest.mark.parametrize(
    "path", [each for each in NOTICES if not each.stem.endswith("_24_empty")], ids=lambda path: path.stem
)
def test_a_notice_added_to_its_own_draft_or_after_others_changes_nothing(path: Path) -> None:
    made = draft([read(path.read_bytes(), path.name, path.name)], LATEST, MOMENT)
    alone, same = joined(made, made.values, LATEST)
    both, _ = joined(drafted(awarded()), made.values, LATEST)
    again, differences = joined(made, both.values, LATEST)

    assert alone.values == made.values
    assert again.values == both.values
    assert same == differences == ()
