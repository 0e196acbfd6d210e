"""What the report says of promises that were kept, and of buyer groups."""

from __future__ import annotations

import re
from typing import Any

import pytest
from country import account, figures
from totals import account as account_of
from totals import examples

from mvi_standard.editions import LATEST
from mvi_standard.publication import national
from mvi_standard.total.account import BuyerGroup, GroupGoal


def chapter(language: str, title: str, **more: Any) -> str:
    """Return what stands under one heading, up to the next of the same level."""
    text = national(figures(), account(**more), LATEST, language, "markdown")
    found = re.search(rf"^(#+) (?:[0-9.]+ )?{title}$(.*?)(?=^#{{1,2}} |\\Z)", text, re.MULTILINE | re.DOTALL)
    return found[2] if found else ""


@pytest.mark.parametrize(
    ("language", "title", "said"),
    [
        ("nl", "Inkoopgroepen: doelen en of ze zijn bereikt",
         ("Bereikt", "Niet bereikt", "Nog niet aan de beurt", "Niet te zeggen", "3 leden",
          "1 lid", "Geen doel gemeld")),
        ("en", "Buyer groups: targets and whether they are reached",
         ("Reached", "Not reached", "Not due yet", "Cannot be said", "3 members", "1 member", "No target reported")),
    ],
)  # fmt: skip
def test_each_buyer_group_has_its_targets(language: str, title: str, said: tuple[str, ...]) -> None:
    found = chapter(language, title)

    assert [each for each in said if each not in found] == []
    assert "PRO-31" in found
    assert chapter(language, title, groups=()) == ""


@pytest.mark.parametrize(
    ("language", "title", "said"),
    [
        ("nl", "Aangeboden, afgesproken en gerealiseerd", ("MIL-08", "KLI-15", "verschil met wat is afgesproken")),
        ("en", "Offered, agreed and realised", ("MIL-08", "KLI-15", "difference from what was offered")),
    ],
)
def test_what_was_promised_stands_beside_what_came_of_it(language: str, title: str, said: tuple[str, ...]) -> None:
    found = chapter(language, title)
    assert [each for each in said if each not in found] == []


def test_an_account_holds_the_group_of_its_lead_alone() -> None:
    [group] = account_of(*examples("buyer-group-a", "buyer-group-b")).groups

    assert (group.lead, group.members, group.product_group) == ("Gemeente Oostmeer", 2, "groenvoorzieningen")
    assert [(each.year, each.reached) for each in group.goals] == [(2026, "ja"), (2030, "later")]
    assert isinstance(group, BuyerGroup)
    assert all(isinstance(each, GroupGoal) for each in group.goals)
