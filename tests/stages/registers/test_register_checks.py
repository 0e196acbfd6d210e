"""Each demand about registers: a submission that departs from it, and one that just does not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_registers import (
    CPV_JSON,
    CPV_XML,
    GEMEENTEN,
    HEAD,
    ORGANISATIONS,
    TOOI,
    body,
    event,
    register,
    tooi_list,
)
from places import EXAMPLES

from mvi_standard.editions import LATEST
from mvi_standard.fixes.suggestion import suggestion
from mvi_standard.render.reference import requirements
from mvi_standard.requirement import FOUT, LANGUAGES
from mvi_standard.stages.registers.cpv import nearest
from mvi_standard.texts.wording import words
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from mvi_standard.finding import Finding
    from mvi_standard.report import Report
    from mvi_standard.stages.registers.register import Register

BASE = json.loads((EXAMPLES / "valid" / "gemeente-basis.json").read_bytes())
LAST = BASE["reporting_period"]["end"]
CPV, LISTS, BODIES = register("cpv", CPV_JSON), register("tooi", GEMEENTEN), register("organisaties", ORGANISATIONS)


def judged(*registers: Register, cpv: str = "90911200", **organisation: Any) -> Report:
    """Judge an example with one CPV code in each lot, and with one more organisation when one is given."""
    lots = [each | {"cpv": [cpv]} for each in BASE["lots"]]
    more = [{"id": "nieuw", "name": "Nieuw", "natural_person": False} | organisation] if organisation else []
    report = validate(BASE | {"lots": lots, "organisations": [*BASE["organisations"], *more]}, registers=registers)
    assert report.conforms, report.findings
    return report


def numbers(**schemes: str) -> list[dict[str, str]]:
    return [{"scheme": scheme, "value": value} for scheme, value in schemes.items()]


def found(report: Report) -> list[Finding]:
    """The findings of registers, but of the example's own municipality, which one of the registers has."""
    for each in report.findings:
        for language in LANGUAGES:
            said = words(each, report, report.edition, language)  # type: ignore[arg-type] # it could be read
            assert "{" not in said.message + said.fix
    return [each for each in report.findings if each.code.startswith("MVI-R1")]


def codes(report: Report) -> list[str]:
    return [each.code for each in found(report)]


def test_without_registers_nothing_is_looked_up() -> None:
    assert codes(judged(cpv="99999999", identifiers=numbers(tooi=f"{TOOI}9002"))) == []


def test_the_example_itself_is_in_the_registers() -> None:
    assert codes(judged(CPV, LISTS, BODIES)) == []


@pytest.mark.parametrize(("code", "known"), [("90911200", True), ("90911200-3", True), ("90911201", False)])
def test_a_cpv_code_is_looked_up_by_its_first_eight_digits(code: str, known: bool) -> None:
    report = judged(CPV, cpv=code)

    assert report.counts.get("MVI-R101", 0) == (0 if known else len(BASE["lots"]))


def test_the_label_of_the_code_that_was_meant_is_told_in_both_languages() -> None:
    report = judged(CPV, cpv="90911201-7")
    [finding, *_] = found(report)

    assert suggestion(finding, LATEST) == "90911200"
    assert "90911200 is: Schoonmaken" in words(finding, report, report.edition, "nl").fix  # type: ignore[arg-type]
    assert "90911200 is: Cleaning" in words(finding, report, report.edition, "en").fix  # type: ignore[arg-type]


def test_two_files_of_a_register_are_one_register() -> None:
    assert codes(judged(register("cpv", CPV_XML), CPV)) == []
    assert codes(judged(register("cpv", CPV_XML))) == ["MVI-R101"] * 3


@pytest.mark.parametrize(
    ("code", "meant"),
    [
        ("77130000", "77310000"),  # two digits swapped
        ("77310001", "77310000"),  # one wrong, at the end first
        ("77311900", "77311000"),
        ("77317777", "77310000"),  # the group above it
        ("79817777", "79810000"),
        ("03111000", None),  # another division is another thing
        ("99999999", None),
    ],
)
def test_the_nearest_code_is_of_the_same_division(code: str, meant: str | None) -> None:
    assert nearest(code, CPV.entries) == meant


@given(st.sampled_from(sorted(CPV.entries)), st.integers(0, 7), st.sampled_from("0123456789"))
def test_what_is_suggested_exists_and_is_not_what_was_found(code: str, at: int, digit: str) -> None:
    wrong = code[:at] + digit + code[at + 1 :]
    meant = nearest(wrong, CPV.entries)

    assert meant is None or (meant in CPV.entries and meant != wrong)
    assert meant is not None or at < 2 or wrong == code


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("9001", []),
        ("9999", ["MVI-R102"]),
        ("9002", ["MVI-R103"]),
        ("9004", ["MVI-R103"]),
        ("9003", ["MVI-R104"]),
    ],
)
def test_a_tooi_address_is_looked_up_as_it_was_on_the_last_day(number: str, expected: list[str]) -> None:
    assert codes(judged(LISTS, identifiers=numbers(tooi=f"{TOOI}{number}"))) == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ({"einddatum": LAST}, []),
        ({"einddatum": "2026-12-30"}, ["MVI-R103"]),
        ({"begindatum": LAST}, []),
        ({"begindatum": "2027-01-01"}, ["MVI-R104"]),
    ],
)
def test_both_ends_of_its_time_are_included(days: dict[str, str], expected: list[str]) -> None:
    lists = register("tooi", tooi_list(body("1234", "gemeente Rand", **days)))

    assert LAST == "2026-12-31"
    assert codes(judged(lists, identifiers=numbers(tooi=f"{TOOI}1234"))) == expected


def test_a_list_tells_nothing_of_other_kinds_of_bodies() -> None:
    address = "https://identifier.overheid.nl/tooi/id/provincie/pv99"

    assert codes(judged(LISTS, identifiers=numbers(tooi=address))) == []


def test_the_body_with_that_name_was_probably_meant() -> None:
    for name in ("gemeente Lindedam", "Lindedam"):
        [finding] = found(judged(LISTS, name=name, identifiers=numbers(tooi=f"{TOOI}9999")))
        assert suggestion(finding, LATEST) == f"{TOOI}9001"


def test_a_successor_is_followed_until_one_that_existed() -> None:
    report = judged(LISTS, identifiers=numbers(tooi=f"{TOOI}9004"))
    [finding] = found(report)

    assert finding.values["end"] == "2022-12-31"
    assert suggestion(finding, LATEST) == f"{TOOI}9001"
    assert "gemeente Lindedam" in words(finding, report, report.edition, "nl").fix  # type: ignore[arg-type]


def test_a_circle_of_successors_ends() -> None:
    dead = [body(each, f"gemeente {each}", einddatum="2020-12-31") for each in ("1", "2")]
    lists = register("tooi", tooi_list(*dead, event("1", "2"), event("2", "1")))

    report = judged(lists, identifiers=numbers(tooi=f"{TOOI}1"))

    assert codes(report) == ["MVI-R103"]
    assert "staat niet in de lijst" in words(found(report)[0], report, report.edition, "nl").fix  # type: ignore[arg-type]


def test_the_newest_list_that_knows_a_body_is_believed() -> None:
    old = register("tooi", tooi_list(body("9002", "gemeente Beukenrode"), date="2024-01-01"))

    assert codes(judged(old, identifiers=numbers(tooi=f"{TOOI}9002"))) == []
    for registers in ((old, LISTS), (LISTS, old)):
        assert codes(judged(*registers, identifiers=numbers(tooi=f"{TOOI}9002"))) == ["MVI-R103"]


@pytest.mark.parametrize("registers", [(LISTS,), (BODIES,), (LISTS, BODIES)])
def test_a_predecessor_may_have_ended(registers: tuple[Register, ...]) -> None:
    ended = {"id": "oud", "name": "Oud", "identifiers": numbers(tooi=f"{TOOI}9002", kvk="11111111")}
    new = BASE["organisations"][0] | {"predecessors": ["oud"]}
    organisations = [new, *BASE["organisations"][1:], ended]

    report = validate(BASE | {"organisations": organisations}, registers=registers)
    unnamed = validate(BASE | {"organisations": [*BASE["organisations"], ended]}, registers=registers)

    assert codes(report) == []
    assert len(codes(unnamed)) == 1


@pytest.mark.parametrize(
    ("schemes", "expected"),
    [
        ({"kvk": "01234575"}, []),
        ({"kvk": "11111111"}, ["MVI-R105"]),
        ({"rsin": "123456782"}, ["MVI-R105"]),
        ({"tooi": f"{TOOI}9002"}, ["MVI-R105"]),
        ({"tooi": f"{TOOI}9002", "kvk": "11111111", "rsin": "123456782"}, ["MVI-R105"]),
        ({"kvk": "22222222"}, ["MVI-R105"]),
        ({"kvk": "33333333"}, []),  # of two bodies, of which one still existed
        ({"kvk": "44444444"}, []),  # a task that ended is no body that ended
        ({"kvk": "99999999"}, []),  # a supplier need not be in there
    ],
)
def test_a_number_is_of_a_body_that_existed(schemes: dict[str, str], expected: list[str]) -> None:
    assert codes(judged(BODIES, identifiers=numbers(**schemes))) == expected


@pytest.mark.parametrize(("kvk", "when"), [("11111111", "tot 2025-06-30"), ("22222222", "vanaf 2027-01-01")])
def test_of_a_body_of_another_day_it_is_said_until_or_from_when_it_existed(kvk: str, when: str) -> None:
    [finding] = judged(BODIES, identifiers=numbers(kvk=kvk)).findings

    assert finding.values["when"].nl == when


def test_the_lists_of_tooi_are_believed_above_the_register_of_bodies() -> None:
    identifiers = numbers(tooi=f"{TOOI}9002", kvk="11111111")

    assert codes(judged(LISTS, BODIES, identifiers=identifiers)) == ["MVI-R103"]


@pytest.mark.parametrize(
    ("schemes", "expected"),
    [
        ({"tooi": f"{TOOI}9001", "kvk": "01234575"}, []),
        ({"tooi": f"{TOOI}9001", "kvk": "33333333"}, ["MVI-R106"]),
        ({"tooi": f"{TOOI}9004", "kvk": "33333333"}, []),  # shared with another body
        ({"tooi": f"{TOOI}9006", "kvk": "33333333"}, []),  # the register has no KvK number of the first
        ({"tooi": f"{TOOI}9001", "kvk": "99999999"}, []),  # nobody else's
        ({"tooi": f"{TOOI}9001", "kvk": "11111111"}, ["MVI-R105"]),  # of one that ended: a merger hands numbers on
    ],
)
def test_numbers_of_one_organisation_are_of_one_body(schemes: dict[str, str], expected: list[str]) -> None:
    assert codes(judged(BODIES, identifiers=numbers(**schemes))) == expected


def test_oin_and_rsin_of_one_body_may_differ() -> None:
    lines = f"{HEAD}\na,zbo,Fusie,{TOOI}1,00000001123456782000,12345678,111222333,,1900-01-01,,x"
    bodies = register("organisaties", lines.encode())

    assert codes(judged(bodies, identifiers=numbers(oin="00000001123456782000", rsin="111222333"))) == []


@pytest.mark.parametrize(
    ("kind", "schemes", "expected"),
    [
        ("gemeente", {"kvk": "99999999"}, ["MVI-R107"]),
        ("gemeente", {"kvk": "01234575"}, []),
        ("gemeente", {"oin": "00000003999999990000"}, []),  # the register has no OIN of every municipality
        ("gemeenschappelijke_regeling", {"kvk": "99999999"}, []),
        ("waterschap", {"kvk": "99999999"}, []),
    ],
)
def test_a_buyer_is_looked_for_where_every_such_body_is(
    kind: str, schemes: dict[str, str], expected: list[str]
) -> None:
    complete = "\n".join(line for line in ORGANISATIONS.decode().split("\n") if not line.startswith("f,")).encode()
    report = judged(register("organisaties", complete), organisation_type=kind, identifiers=numbers(**schemes))

    assert codes(report) == expected


def test_registers_never_decide_whether_a_file_conforms() -> None:
    severities = {each.code: each.severity for each in requirements() if each.code.startswith("MVI-R1")}
    report = judged(CPV, LISTS, BODIES, cpv="99999999", identifiers=numbers(tooi=f"{TOOI}9002"))

    assert len(severities) == 7
    assert FOUT not in severities.values()
    assert {each.code: each.severity for each in found(report)}.items() <= severities.items()


def test_a_root_without_a_period_is_no_crash() -> None:
    document = BASE | {"reporting_period": {"start": "2026-01-01"}}

    assert {each.code for each in validate(document, registers=(CPV, LISTS, BODIES)).findings} == {"MVI-S002"}


def test_the_report_says_which_registers_were_used() -> None:
    assert judged(CPV, LISTS).choices.registers == (CPV, LISTS)
