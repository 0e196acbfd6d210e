"""A draft says what the notices say, and no more: each trap of eForms that is known has its case."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from notices import (
    GEMEENTE,
    SCHOON,
    additional,
    awarded,
    buyer,
    contract,
    drafted,
    first,
    lot,
    organisation,
    organisations,
    party,
    planned,
    questions,
    result,
    results,
    statuses,
    tender,
    whole,
)

from mvi_standard.exchange.registered import Registered
from mvi_standard.finding import Said
from mvi_standard.stages.registers.register import Register, RegisterEntry

if TYPE_CHECKING:
    from mvi_standard.exchange.draft import Draft

LOT, CONTRACT = "0f6d1f5e/LOT-0001", "0f6d1f5e/C-1"
EURO = {"currency": "EUR", "vat": "exclusief"}
NATURAL = "<efbc:NaturalPersonIndicator>{}</efbc:NaturalPersonIndicator>"


def of(list_name: str, field: str, **pieces: Any) -> object:
    """Return a field of the first record of a list in the draft of one notice."""
    return first(drafted(awarded(**pieces)), list_name).get(field)


def awarding(*pieces: str, supplier: str = SCHOON, **settings: Any) -> Draft:
    """Return the draft of a notice with these results."""
    return drafted(awarded(results_in=results(*pieces), supplier=supplier, **settings))


def test_a_draft_is_provisional_and_says_nothing_of_what_no_notice_knows() -> None:
    made = drafted(awarded())

    assert made.values["state"] == "voorlopig"
    assert made.values["submitter"] == "gemeente-lindedam"
    assert not {"coverages", "observations", "commitments"} & made.values.keys()
    assert ("", "totals") in questions(made)


def test_a_number_is_of_an_unknown_register_until_somebody_says_which() -> None:
    made = drafted(awarded())

    assert first(made, "organisations")["identifiers"] == [{"scheme": "onbekend_register", "value": "01234575"}]
    assert questions(made)["gemeente-lindedam", "register"] == "kvk"


def test_a_number_from_abroad_is_no_kvk_number() -> None:
    made = drafted(awarded(supplier=organisation("ORG-0002", "Propre S.A.", "12345678", country="FRA")))

    assert questions(made)["propre-s-a", "register"] == "buitenlands_register"


def test_a_person_has_no_name_and_no_number() -> None:
    made = drafted(awarded(supplier=organisation("ORG-0002", "Jan Jansen", "87654321", more=NATURAL.format("true"))))

    person = made.values["organisations"][-1]
    assert person == {"id": "persoon-612345-2026-ORG-0002", "natural_person": True}
    assert made.values["contracts"][0]["suppliers"] == [person["id"]]
    assert [status for text, status, _ in statuses(made, "PartyName/Name") if not text] == ["left_out"]


def test_a_company_that_is_called_a_person_is_a_question() -> None:
    made = drafted(awarded(supplier=organisation("ORG-0002", "Schoon en Co B.V.", "1", more=NATURAL.format("true"))))

    assert "natural_person" not in made.values["organisations"][-1]
    assert questions(made)["schoon-en-co-b-v", "person"] == "false"


def test_what_is_no_person_is_none() -> None:
    made = drafted(awarded(supplier=organisation("ORG-0002", "Schoon", "1", more=NATURAL.format("false"))))

    assert made.values["organisations"][-1]["natural_person"] is False


def test_a_name_is_in_dutch_where_it_can_be() -> None:
    names = "".join(
        f'<cbc:Name languageID="{code}">{name}</cbc:Name>' for code, name in (("FRA", "Net"), ("NLD", "Schoon"))
    )
    made = drafted(awarded(supplier=organisation("ORG-0002", names, "1")))

    assert made.values["organisations"][-1]["name"] == "Schoon"
    assert ("Net", "other_language", "") in statuses(made, "PartyName/Name")


def test_organisations_with_one_name_and_other_numbers_are_two() -> None:
    made = drafted(awarded(supplier=organisation("ORG-0002", "Gemeente Lindedam", "12345678")))

    assert len({each["id"] for each in made.values["organisations"]}) == 2


def test_the_leader_of_several_buyers_submits() -> None:
    lead = "<efbc:GroupLeadIndicator>true</efbc:GroupLeadIndicator>"
    other = organisation("ORG-0003", "Gemeente Westmeer", "23456780", more=lead)
    made = drafted(awarded(supplier=SCHOON + other, buyers=buyer() + buyer("ORG-0003")))

    assert made.values["submitter"] == first(made, "lots")["buyer"] == "gemeente-westmeer"


def test_notices_of_two_buyers_leave_open_who_submits() -> None:
    other = whole(
        body=buyer() + lot(), extension=organisations(organisation("ORG-0001", "Westmeer", "2")),
        procedure="aaaaaaaa-1", published="00700000-2026",
    )  # fmt: skip
    made = drafted(awarded(), other)

    assert "submitter" not in made.values
    assert ("", "submitter") in questions(made)


ROUTES = {"00612345-2026": "europees", "": None}


@pytest.mark.parametrize("published", ROUTES)
def test_only_what_is_on_ted_was_announced_in_europe(published: str) -> None:
    assert of("procedures", "route", published=published) == ROUTES[published]


def test_the_day_of_publication_is_that_of_a_call() -> None:
    call = whole(body=buyer() + lot(), extension=organisations(GEMEENTE), form=("competition", "cn-standard"),
                 published="00500000-2026", day="2026-01-08Z", root="ContractNotice")  # fmt: skip

    assert of("procedures", "published_on") is None
    assert first(drafted(call, awarded()), "procedures")["published_on"] == "2026-01-08"


def test_lots_with_one_own_number_are_told_apart() -> None:
    made = drafted(awarded(lots=lot() + lot("LOT-0002")))

    assert [each["own_number"] for each in made.values["lots"]] == ["I-1 LOT-0001", "I-1 LOT-0002"]


NATURES = {
    ("services", "can-standard"): "diensten",
    ("services", "can-social"): "sociale_en_specifieke_diensten",
    ("supplies", "can-standard"): "leveringen",
    ("works", "can-standard"): "werken",
}


@pytest.mark.parametrize(("code", "form"), NATURES)
def test_services_are_social_in_a_notice_for_those(code: str, form: str) -> None:
    lots = lot().replace(">services<", f">{code}<")

    assert of("lots", "nature", lots=lots, form=("result", form)) == NATURES[code, form]


def test_the_nature_that_a_lot_has_beside_is_not_its_nature() -> None:
    assert of("lots", "nature", lots=lot(project=additional("contract-nature", "works"))) == "diensten"


AWARD_BASES = {
    ("price",): "laagste_prijs",
    ("cost",): "laagste_kosten",
    ("price", "quality"): "beste_prijs_kwaliteit",
    ("quality",): "beste_prijs_kwaliteit",
    ("price", "cost"): None,
    (): None,
}


@pytest.mark.parametrize("codes", AWARD_BASES)
def test_what_the_choice_is_based_on_follows_from_all_criteria(codes: tuple[str, ...]) -> None:
    kinds = "".join(
        '<cac:SubordinateAwardingCriterion><cbc:AwardingCriterionTypeCode listName="award-criterion-type">'
        f"{each}</cbc:AwardingCriterionTypeCode></cac:SubordinateAwardingCriterion>"
        for each in codes
    )
    terms = f"<cac:AwardingTerms><cac:AwardingCriterion>{kinds}</cac:AwardingCriterion></cac:AwardingTerms>"

    assert of("lots", "award_basis", lots=lot(terms=terms)) == AWARD_BASES[codes]


OBJECTIVES: dict[tuple[str, str], list[dict[str, Any]] | None] = {
    ("environmental-impact", "clim-mitig"): [
        {"theme": "klimaat", "application": "toegepast", "subthemes": ["klimaat.mitigatie"]}
    ],
    ("environmental-impact", "circ-econ"): [{"theme": "circulair", "application": "toegepast"}],
    ("environmental-impact", "other"): None,
    ("social-objective", "work-cond"): None,
    ("social-objective", "none"): None,
}


@pytest.mark.parametrize(("codelist", "code"), OBJECTIVES)
def test_a_theme_is_taken_when_the_code_covers_no_more(codelist: str, code: str) -> None:
    made = drafted(awarded(lots=lot(project=additional(codelist, code))))

    assert first(made, "lots").get("themes") == OBJECTIVES[codelist, code]
    asked = (LOT, "theme") in questions(made)
    assert asked == (OBJECTIVES[codelist, code] is None and code != "none")


def test_innovation_is_no_theme_but_a_question() -> None:
    made = drafted(awarded(lots=lot(project=additional("innovative-acquisition", "prod-innov"))))

    assert "themes" not in first(made, "lots")
    assert (LOT, "innovation") in questions(made)


def test_the_value_is_that_of_the_tender_that_the_contract_names() -> None:
    made = awarding(result(), tender(value="100000"), tender("TEN-0002", value="1"), contract(), party("ORG-0002"))

    assert first(made, "lots")["value"] == first(made, "contracts")["value"] == {"amount": 100_000, **EURO}
    assert [status for text, status, _ in statuses(made, "PayableAmount") if text == "1"] == ["no_field"]


def test_a_contract_about_two_lots_has_the_sum_and_each_lot_its_own() -> None:
    made = awarding(
        result(), result(about="LOT-0002", number="RES-0002"), tender(value="0.1"),
        tender("TEN-0002", "LOT-0002", value="0.2"), contract("TEN-0001", "TEN-0002"), party("ORG-0002"),
        lots=lot() + lot("LOT-0002", own="I-2"),
    )  # fmt: skip

    assert first(made, "contracts")["value"]["amount"] == 0.3
    assert [each["value"]["amount"] for each in made.values["lots"]] == [0.1, 0.2]


def test_without_the_value_of_each_tender_there_is_none() -> None:
    made = awarding(
        result(), tender(value="5"), tender("TEN-0002"), contract("TEN-0001", "TEN-0002"), party("ORG-0002")
    )

    assert "value" not in first(made, "contracts")
    assert (CONTRACT, "value") in questions(made)


def test_what_is_declared_withheld_is_withheld_whatever_it_says() -> None:
    kept = "<efac:FieldsPrivacy><efbc:FieldIdentifierCode>win-ten-val</efbc:FieldIdentifierCode></efac:FieldsPrivacy>"
    made = awarding(result(), tender(value="31337", more=kept), contract(), party("ORG-0002"))

    assert "value" not in first(made, "lots")
    assert first(made, "lots")["value_missing_reason"] == "onderdrukt"
    assert statuses(made, "PayableAmount") == [("", "withheld", "")]


def test_of_a_framework_agreement_the_value_is_its_maximum() -> None:
    maximum = (
        '<efac:FrameworkAgreementValues><cbc:MaximumValueAmount currencyID="EUR">900</cbc:MaximumValueAmount>'
        "</efac:FrameworkAgreementValues>"
    )
    system = (
        '<cac:ContractingSystem><cbc:ContractingSystemTypeCode listName="framework-agreement">fa-wo-rc'
        "</cbc:ContractingSystemTypeCode></cac:ContractingSystem>"
    )
    made = awarding(
        result(more=maximum), tender(value="5"), contract(), party("ORG-0002"), lots=lot(process=system)
    )  # fmt: skip

    assert first(made, "lots")["value"] == {"amount": 900, **EURO}
    assert first(made, "contracts")["kind"] == "raamovereenkomst"


def test_the_day_of_the_award_is_that_of_the_contract_not_the_dummy_of_the_result() -> None:
    dummy = "<cac:TenderResult><cbc:AwardDate>2000-01-01Z</cbc:AwardDate></cac:TenderResult>"
    made = awarding(
        result(), tender(value="5"), contract(awarded="2026-04-20+02:00"), party("ORG-0002"), buyers=buyer() + dummy
    )

    assert first(made, "lots")["awarded_on"] == "2026-04-20"
    assert statuses(made, "TenderResult/AwardDate") == [("2000-01-01Z", "placeholder", "")]


def test_without_a_day_of_award_that_of_signing_is_a_candidate_only() -> None:
    made = drafted(awarded())

    assert "awarded_on" not in first(made, "lots")
    assert questions(made)[LOT, "awarded"] == "2026-05-04"


def test_two_days_of_award_for_one_lot_are_a_conflict() -> None:
    made = awarding(
        result(), result("CON-0002", number="RES-0002"), tender(value="5"), tender("TEN-0002", value="6"),
        contract(awarded="2026-04-20Z"), contract("TEN-0002", number="CON-0002", own="C-2", awarded="2026-04-21Z"),
        party("ORG-0002"),
    )  # fmt: skip

    assert "awarded_on" not in first(made, "lots")
    assert [status for _, status, _ in statuses(made, "SettledContract/AwardDate")] == ["conflict", "conflict"]


def test_a_tender_for_another_lot_than_the_result_is_a_conflict() -> None:
    made = awarding(
        result(), tender(about="LOT-0002", value="5"), contract(), party("ORG-0002"),
        lots=lot() + lot("LOT-0002", own="I-2"),
    )  # fmt: skip

    assert (CONTRACT, "other_lot") in questions(made)
    assert ("LOT-0002", "conflict", "") in statuses(made, "LotTender/TenderLot/ID")


def test_a_lot_that_no_notice_describes_is_asked() -> None:
    made = awarding(result(about="LOT-0009"), tender(about="LOT-0009", value="5"), contract(), party("ORG-0002"))

    assert questions(made)[CONTRACT, "unknown_lot"] == "LOT-0009"
    assert "lots" not in first(made, "contracts")


TERMS: dict[str, dict[str, Any]] = {
    "<cbc:StartDate>2026-06-01Z</cbc:StartDate><cbc:EndDate>2030-05-31Z</cbc:EndDate>": {
        "period": {"start": "2026-06-01"}, "latest_end": "2030-05-31", "end_missing_reason": "onbekend"},
    '<cbc:StartDate>2026-06-01Z</cbc:StartDate><cbc:DurationMeasure unitCode="MONTH">48</cbc:DurationMeasure>': {
        "period": {"start": "2026-06-01"}, "latest_end": "2030-05-31", "end_missing_reason": "onbekend"},
    '<cbc:DurationMeasure unitCode="MONTH">48</cbc:DurationMeasure>': {},
    "<cbc:StartDate>2026-06-01Z</cbc:StartDate>"
    '<cbc:DescriptionCode listName="timeperiod">UNLIMITED</cbc:DescriptionCode>': {
        "period": {"start": "2026-06-01"}, "end_missing_reason": "onbepaalde_tijd"},
    '<cbc:DescriptionCode listName="timeperiod">UNLIMITED</cbc:DescriptionCode>': {},
    '<cbc:DescriptionCode listName="timeperiod">UNKNOWN</cbc:DescriptionCode>': {"end_missing_reason": "onbekend"},
}  # fmt: skip


@pytest.mark.parametrize("inner", TERMS)
def test_the_end_of_a_term_includes_the_options(inner: str) -> None:
    told = first(drafted(awarded(lots=lot(project=planned(inner)))), "contracts")

    assert {key: told[key] for key in ("period", "latest_end", "end_missing_reason") if key in told} == TERMS[inner]


def test_a_contract_within_a_framework_agreement_is_asked_until_a_notice_names_that() -> None:
    within = "<efbc:ContractFrameworkIndicator>true</efbc:ContractFrameworkIndicator>"
    named = "<cac:NoticeDocumentReference><cbc:ID>12345-2024</cbc:ID></cac:NoticeDocumentReference>"
    pieces = result(), tender(value="5"), party("ORG-0002")
    asked, told = awarding(*pieces, contract(more=within)), awarding(*pieces, contract(more=within + named))

    assert questions(asked)[CONTRACT, "within"] == "nadere_overeenkomst"
    assert first(told, "contracts")["kind"] == "nadere_overeenkomst"
    assert questions(told)[CONTRACT, "parent"] == "12345-2024"


def test_the_newest_notice_wins_and_the_older_value_is_kept_as_replaced() -> None:
    call = whole(
        body=buyer() + lot().replace("Schoonmaak", "Poetsen"), extension=organisations(GEMEENTE), root="ContractNotice",
        form=("competition", "cn-standard"), published="00500000-2026", day="2026-01-08Z",
    )  # fmt: skip
    made = drafted(awarded(), call)

    assert len(made.values["lots"]) == 1
    assert first(made, "lots")["title"] == "Schoonmaak"
    assert ("Poetsen", "replaced", "") in statuses(made, "ProcurementProject/Name")
    assert [each["value"] for each in first(made, "lots")["identifiers"]] == [
        "612345-2026/LOT-0001", "500000-2026/LOT-0001"
    ]  # fmt: skip


LINDEDAM = RegisterEntry(
    "org:1", Said("Lindedam", "Lindedam"), start="2010-01-01", kind="gemeente",
    numbers={"kvk": "01234575", "tooi": "https://identifier.overheid.nl/tooi/id/gemeente/gm9999"},
)  # fmt: skip


def in_register(*entries: RegisterEntry) -> Registered:
    """Return a register with these bodies."""
    return Registered((Register("organisaties", "", {each.key: each for each in entries}),))


def test_a_register_says_whose_number_it_is_and_of_which_kind() -> None:
    found = first(drafted(awarded(), registered=in_register(LINDEDAM)), "organisations")

    assert found["organisation_type"] == "gemeente"
    assert [each["scheme"] for each in found["identifiers"]] == ["tooi", "kvk"]


ELSE = {
    "two bodies with one number": (LINDEDAM, replace(LINDEDAM, key="org:2")),
    "a body that is no more": (replace(LINDEDAM, end="2020-01-01"),),
}


@pytest.mark.parametrize("name", ELSE)
def test_a_number_of_nobody_in_particular_stays_a_question(name: str) -> None:
    made = drafted(awarded(), registered=in_register(*ELSE[name]))

    assert first(made, "organisations")["identifiers"][0]["scheme"] == "onbekend_register"
    assert questions(made)["gemeente-lindedam", "register"] == "kvk"
