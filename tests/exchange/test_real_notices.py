"""Notices that others published, and the official examples: none is lost, and what others made of them is equal."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from notices import MOMENT, NOTICES, REAL, TABLE, read, statuses
from places import DATA, with_real_data

from mvi_standard.document import Unreadable
from mvi_standard.editions import LATEST
from mvi_standard.exchange.draft import LISTS, draft
from mvi_standard.exchange.facts import LOT, WRAPPERS
from mvi_standard.exchange.ledger import ledger

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.exchange.draft import Draft

pytestmark = with_real_data

NO_LOTS = {"INVALID_can_24_empty", "INVALID_cn_24_empty"}
NOT_OF_A_VALUE = {
    "id", "procedure", "buyer", "lots", "suppliers", "value_basis", "threshold_regime", "end_missing_reason",
    "value_missing_reason", "kind",
}  # fmt: skip
"""Fields that may follow from how a notice hangs together, or that say what it leaves open."""


def made(*paths: Path) -> Draft:
    """Return the draft of notices in files."""
    return draft([read(each.read_bytes(), each.name, each.name) for each in paths], LATEST, MOMENT)


@pytest.mark.parametrize("path", NOTICES, ids=lambda path: path.stem)
def test_each_value_has_one_status_and_each_value_of_a_draft_has_its_line(path: Path) -> None:
    if path.stem in NO_LOTS:
        with pytest.raises(Unreadable, match="MVI-F034"):
            made(path)
        return
    found = made(path)

    rows = [*ledger(found)]
    leaves = [each for each in ET.fromstring(path.read_bytes()).iter() if not len(each)]  # noqa: S314 - a file of our own tests
    assert len(rows) == len(leaves)
    assert sum(bool(each.text) for each in rows) <= sum(bool((each.text or "").strip()) for each in leaves)
    targets = {target for each in rows for target in each.target.split()}
    for name in LISTS.values():
        for at, record in enumerate(found.values.get(name, ())):
            assert {f"/{name}/{at}/{field}" for field in record.keys() - NOT_OF_A_VALUE} <= targets


def test_no_value_is_of_an_unknown_path() -> None:
    counts = Counter(row.status for path in REAL for row in ledger(made(path)))

    assert counts["unknown"] == 0
    assert counts.total() == 2893, "the number of values that were counted in these files by another program"


ORACLE: dict[str, dict[str, Any]] = (
    json.loads((DATA / "eforms-notices" / "epo-oracle.json").read_text("utf-8")) if DATA.exists() else {}
)


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_lots_contracts_codes_and_days_are_those_that_the_publications_office_found(path: Path) -> None:
    """The office's own conversion to ePO, of which the facts were taken out."""
    found, oracle = made(path), ORACLE[path.stem]
    lots, contracts = found.values.get("lots", []), found.values.get("contracts", [])

    assert len(lots) == oracle["lots"]
    assert len(contracts) == oracle["contracts"]
    assert sorted({text for text, _, _ in statuses(found, "/ItemClassificationCode")}) == oracle["cpv"]
    assert {code for each in lots for code in each.get("cpv", ())} <= {*oracle["cpv"]}
    assert (
        sorted({each["signed_on"] for each in contracts if "signed_on" in each}) == oracle["contract_conclusion_dates"]
    )
    assert sorted({each["awarded_on"] for each in lots if "awarded_on" in each}) == oracle["award_decision_dates"]
    values = {text for text, _, _ in statuses(found, "LotTender/LegalMonetaryTotal/PayableAmount")}
    assert {float(each) for each in values} == {float(each) for each in oracle["financial_offer_values"]}
    names = {each["name"] for each in found.values["organisations"] if "name" in each}
    assert names <= {*oracle["organisation_names"]}


def test_notices_in_any_order_and_twice_give_the_same_draft() -> None:
    paths = [each for each in NOTICES if each.stem not in NO_LOTS]
    shuffled = [*paths, *paths]
    random.Random(18).shuffle(shuffled)  # noqa: S311 - an order, no secret

    assert made(*shuffled).values == made(*paths).values


FIELDS: list[dict[str, str]] = (
    json.loads((DATA / "codelists-eu" / "mvi-relevant-fields.json").read_text("utf-8"))["fields"]
    if DATA.exists()
    else []
)
_IN_BRACKETS = re.compile(r"\[[^\[\]]*\]")


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field["id"])
def test_each_field_of_eforms_that_may_matter_has_a_status(field: dict[str, str]) -> None:
    """The official list of fields of the SDK, of which these were taken out."""
    path = field.get("xpathAbsolute") or field["xpath"]
    codelist = "".join(re.findall(r"listName='([a-z-]+)'", path)[-1:])
    kind = re.search(r"ProcurementProjectLot\[cbc:ID/@schemeName='(\w+)'\]", path)
    while _IN_BRACKETS.search(path):
        path = _IN_BRACKETS.sub("", path)
    names = [each.partition(":")[2] or each for each in path.strip("/").split("/")][1:]
    plain = "/".join(f"{each}[{kind[1]}]" if kind and each == LOT else each for each in names if each not in WRAPPERS)

    assert TABLE.field(plain, codelist).status != "unknown"
