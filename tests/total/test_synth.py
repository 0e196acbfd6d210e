"""The fictional Netherlands says that it is fictional, is always the same, and conforms unless it is asked not to."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from typing import Any

from mvi_standard import validate
from mvi_standard.editions import LATEST
from mvi_standard.total.synth.country import netherlands

Files = dict[str, dict[str, Any]]


@cache
def sample(faults: bool) -> Files:
    return {name: json.loads(text) for name, text in netherlands(40, contracts=10, faults=faults)}


def records(files: Files, kind: str) -> list[dict[str, Any]]:
    return [each for document in files.values() for each in document.get(kind, ())]


def test_the_same_arguments_give_the_same_bytes_and_another_seed_others() -> None:
    assert [*netherlands(12, contracts=5)] == [*netherlands(12, contracts=5)]
    assert [*netherlands(12, 1, 5)] != [*netherlands(12, 2, 5)]


def test_an_authority_is_the_same_in_a_larger_country() -> None:
    small, large = dict(netherlands(8, contracts=4)), dict(netherlands(20, contracts=4))
    assert small.items() <= large.items()


def test_every_file_says_that_it_is_fictional() -> None:
    for name, document in sample(faults=True).items():
        assert name.startswith("verzonnen-")
        assert document["id"].startswith("verzonnen-")
        named = [each["name"] for each in document["organisations"] if "name" in each]
        assert named
        assert all(each.endswith("(verzonnen)") for each in named)
        sources = {each["source"] for each in document["coverages"][0]["populations"]}
        assert sources == {"Verzonnen gegevens."}


def test_without_faults_every_file_conforms() -> None:
    for name, text in netherlands(12, contracts=6, faults=False):
        report = validate(text)
        assert report.conforms, (name, report.findings[:3])


def test_no_half_year_is_reported_of_a_contract_that_ended_before_it() -> None:
    text = dict(netherlands(100, 6, 30, faults=False))["verzonnen-gemeente-kraanstede-2026.json"]
    assert validate(text).conforms


def test_over_several_years_every_file_conforms_and_contracts_go_on() -> None:
    files = dict(netherlands(6, contracts=6, faults=False, years=2))
    assert all(validate(text).conforms for text in files.values())
    by_year: dict[str, set[str]] = {"2026": set(), "2027": set()}
    for name, text in files.items():
        document = json.loads(text)
        by_year[name[-9:-5]] |= {f"{document['submitter']} {each['id']}" for each in document.get("contracts", ())}
    assert by_year["2026"] & by_year["2027"]
    assert by_year["2027"] - by_year["2026"]


def test_with_faults_some_files_do_not_conform_and_some_come_twice() -> None:
    texts = dict(netherlands(60, contracts=3))
    refused = [name for name, text in texts.items() if not validate(text).conforms]
    twice = [name for name in texts if name.endswith("-v2.json")]
    assert 0 < len(refused) < len(texts) / 8
    assert not any("waterschap" in name for name in refused)
    assert twice
    assert {name.replace("-v2", "") for name in twice} <= set(texts)


def test_most_lots_are_below_the_threshold_and_most_are_of_the_year() -> None:
    every = records(sample(faults=False), "lots")
    lots = [each for each in every if "awarded_on" in each]
    assert len(lots) < len(every)
    assert {each["value_missing_reason"] for each in lots if "value_missing_reason" in each}
    regimes = Counter(each["threshold_regime"] for each in lots)
    assert 0.9 < regimes["onder_eu"] / len(lots) < 0.99
    assert regimes["boven_eu"]
    assert 0.5 < sum(each["awarded_on"].startswith("2026") for each in lots) / len(lots) < 0.7


def test_every_kpi_of_the_catalogue_that_is_observed_occurs() -> None:
    observed = {each["kpi"] for each in records(sample(faults=False), "observations")}
    catalogue = LATEST.catalogue
    assert {key for key, each in catalogue.items() if each["derivation"] == "waarneming"} <= observed
    assert {"KLI-12", "KET-02", "KET-03", "KET-04", "KET-05"} <= observed


def test_members_call_off_under_the_framework_agreement_of_their_lead() -> None:
    contracts = records(sample(faults=False), "contracts")
    frameworks = {each["own_number"] for each in contracts if each["kind"] == "raamovereenkomst"}
    external = [each["parent_external"]["own_number"] for each in contracts if "parent_external" in each]
    assert frameworks.intersection(external)


def test_numbers_of_every_kind_of_register_are_in_it() -> None:
    files = sample(faults=False)
    schemes = {one["scheme"] for each in records(files, "organisations") for one in each.get("identifiers", ())}
    assert {"lokaal", "buitenlands_register", "onbekend_register"} <= schemes
    assert any(each.get("identifiers") for each in records(files, "contracts"))


def test_a_lot_that_two_files_report_is_known_by_its_published_number_alone() -> None:
    files = {name: json.loads(text) for name, text in netherlands(72, contracts=1, faults=False)}
    lots = [each for each in records(files, "lots") if "identifiers" in each]
    numbers = Counter(each["identifiers"][0]["value"] for each in lots)
    [twice] = [value for value, times in numbers.items() if times > 1]
    assert len({each["own_number"] for each in lots if each["identifiers"][0]["value"] == twice}) == 2
