"""A remedy says what to change, and is certain only where nothing else can be meant."""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from judged import report_of
from places import EXAMPLES, INVALID

from mvi_standard.fixes.remedy import Remedy, remedy
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.finding import Finding
    from mvi_standard.report import Report

Place = tuple[str | int, ...]
AMOUNT = ("lots", 0, "value", "amount")
IDENTIFIER = ("organisations", 1, "identifiers", 0)
NUMBER = (*IDENTIFIER, "value")
DAY = ("lots", 0, "awarded_on")


@cache
def original() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((EXAMPLES / "valid" / "gemeente-basis.json").read_bytes())
    return found


def owner_of(document: Any, path: Place) -> Any:
    for part in path[:-1]:
        document = document[part]
    return document


def changed(*changes: tuple[Place, Any]) -> dict[str, Any]:
    document = deepcopy(original())
    for path, value in changes:
        owner_of(document, path)[path[-1]] = value
    return document


def remedies(document: dict[str, Any]) -> list[Remedy]:
    report = validate(json.dumps(document).encode())
    return [found for each in report.findings if (found := remedy(each, report))]


def the_one(document: dict[str, Any]) -> Remedy | None:
    """Return what mends the document; what only warns comes after it."""
    return next(iter(remedies(document)), None)


@pytest.mark.parametrize(
    ("path", "found", "meant"),
    [
        (("state",), "Definitief", "definitief"),
        (("lots", 0, "nature"), "DIENSTEN", "diensten"),
        (("coverages", 0, "inclusion"), "alle opdrachten", "alle_opdrachten"),
        (("coverages", 0, "inclusion"), "Alle-opdrachten", "alle_opdrachten"),
        (("lots", 0, "value", "vat"), "exclusief ", "exclusief"),
        (("organisations", 0, "organisation_type"), "Municipality", "gemeente"),
        (DAY, "20-3-2026", "2026-03-20"),
        (DAY, "20.03.2026", "2026-03-20"),
        (DAY, "20 maart 2026", "2026-03-20"),
        (DAY, "20/3/2026", "2026-03-20"),
        (DAY, "2026-03-20T00:00:00", "2026-03-20"),
        (AMOUNT, "1.250,00", 1250),
        (AMOUNT, "€ 1.250,50", 1250.5),
        (AMOUNT, "-5,5", -5.5),  # a fault still, but one that is seen
        (("version",), "1", 1),
        (("version",), "1,0", 1),
        (("organisations", 1, "natural_person"), "nee", False),
        (("organisations", 1, "natural_person"), "True", True),
        (("organisations", 1, "id"), 17, "17"),
        (("lots", 0, "own_number"), 2026014, "2026014"),
        (NUMBER, 12345678, "12345678"),
        (NUMBER, 1234567, "01234567"),  # of a KvK number that is a JSON number, the zero cannot have survived
        (NUMBER, 123456, "123456"),
        (("lots", 0, "cpv", 0), 45233140, "45233140"),
    ],
)
def test_what_can_only_be_meant_is_certain(path: Place, found: Any, meant: Any) -> None:
    assert the_one(changed((path, found))) == Remedy(path, meant, certain=True, found=found)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        (("state",), "definitive"),
        (("state",), "def"),
        (("lots", 0, "nature"), "dienst"),
        (DAY, "3/4/2026"),
        (DAY, "30-2-2026"),
        (DAY, "2026-03-20T23:00:00.000Z"),
        (DAY, 46101),
        (DAY, 20260320),
        (AMOUNT, "1.250"),
        (AMOUNT, "12,500"),
        (AMOUNT, "veel"),
        (AMOUNT, "12,5 %"),
        (AMOUNT, None),
        (AMOUNT, [1250]),
        (AMOUNT, "007"),
        (("version",), "1,5"),
        (("organisations", 1, "natural_person"), 1),
        (("organisations", 1, "natural_person"), "onbekend"),
        (("lots", 0, "own_number"), 12.0),
        (("lots", 0, "cpv", 0), 3110000),  # a CPV code that lost its zero
        (("lots", 0, "cpv"), "45233140"),
        (("created_at",), "22-2-2027 09:30"),
        (NUMBER, "1234567"),  # a KvK number as text: any of its digits may be lost
        (NUMBER, "KvK 12345678"),
        (NUMBER, "12345678.0"),
        (("contracts", 0, "supplier"), "Schoon-en-co"),
        (("lots", 0, "buyer"), "lindedamm"),
    ],
)
def test_what_is_only_probable_is_not_certain(path: Place, found: Any) -> None:
    document = changed((path, found))
    report = validate(json.dumps(document).encode())

    assert not report.conforms
    assert not any(each.certain for each in remedies(document))


@pytest.mark.parametrize(
    ("scheme", "found", "meant"),
    [
        ("rsin", "02345675", None),
        ("rsin", "2345675", None),  # two zeros
        ("rsin", "12345672", "012345672"),
        ("rsin", "12345678", None),  # fails the eleven-test with a zero in front
        ("rsin", "1234.56.782", "123456782"),
        ("oin", "3012345670000", "00000003012345670000"),
        ("oin", "1123456782000", "00000001123456782000"),
        ("oin", "1123456783000", None),  # its RSIN fails the eleven-test
        ("oin", "3012345670001", None),  # ends like nobody's OIN
        ("btw", "NL 1234.56.782.B01", "NL123456782B01"),
        ("btw", "nl123456782b01", "NL123456782B01"),
        ("btw", "123456782B01", None),
        ("kvk", "12 34 56 78", "12345678"),
        ("kvk", "1234567", None),
        ("tooi", "gm0344", None),
    ],
)
def test_a_number_of_an_organisation_is_certain_where_its_digits_prove_it(
    scheme: str, found: str, meant: str | None
) -> None:
    document = changed((IDENTIFIER, {"scheme": scheme, "value": found}))
    sure = [each.value for each in remedies(document) if each.certain]

    assert not validate(json.dumps(document).encode()).conforms
    assert sure == ([meant] if meant else [])


@pytest.mark.parametrize("scheme", ["KvK", "KvK-nummer", "kwk"])
def test_a_number_waits_until_its_register_is_right(scheme: str) -> None:
    found = remedies(changed((IDENTIFIER, {"scheme": scheme, "value": 1234567})))

    assert [each for each in found if each.path == NUMBER and each.certain] == []


def test_a_sign_for_euros_belongs_to_an_amount_in_euros() -> None:
    dollars = changed((AMOUNT, "€ 12,50"), ((*AMOUNT[:-1], "currency"), "USD"))

    assert not any(each.certain for each in remedies(dollars))


def renamed(lot: dict[str, Any]) -> list[tuple[str | int, str, bool]]:
    return [(each.path[-1], each.value, each.certain) for each in remedies(changed((("lots", 0), lot))) if each.renames]


def test_a_key_is_a_field_spelled_differently() -> None:
    lot = original()["lots"][0]
    rest = {key: value for key, value in lot.items() if key != "title"}

    assert renamed(rest | {"Title": "x"}) == [("Title", "title", True)]
    assert renamed(rest | {"titel": "x"}) == [("titel", "title", True)]  # the Dutch label
    assert renamed(rest | {"tittle": "x"}) == [("tittle", "title", False)]
    assert renamed(lot | {"Title": "x"}) == []  # it is there already
    assert [each[2] for each in renamed(rest | {"Title": "x", "TITLE": "y"})] == [False, False]


def test_a_warning_is_never_certain() -> None:
    reports = map(report_of, (each for each in INVALID if "MVI-W" in each.name))
    found = [remedy(each, report) for report in reports for each in report.findings if each.severity != "fout"]

    assert len(found) > 10
    assert not any(each and each.certain for each in found)


def test_what_nobody_may_see_is_in_no_patch() -> None:
    document = changed((("state",), "bsn 123456782 definitief"))
    document["lots"][0]["bsn"] = "123456782"

    assert remedies(document) == []


def test_a_document_that_cannot_be_read_has_no_remedies() -> None:
    report = validate(b'{"standard_version": "1,0"}')

    assert [remedy(each, report) for each in report.findings] == [None]


def test_a_patch_tests_what_it_replaces() -> None:
    path = ("a/b", 0, "c~d")

    assert Remedy(path, "x", certain=True, found="X").patch() == [
        {"op": "test", "path": "/a~1b/0/c~0d", "value": "X"},
        {"op": "replace", "path": "/a~1b/0/c~0d", "value": "x"},
    ]
    assert Remedy(path, "e", certain=True, found="c~d", renames=True).patch() == [
        {"op": "move", "from": "/a~1b/0/c~0d", "path": "/a~1b/0/e"}
    ]


def patched(document: Any, operations: list[dict[str, Any]]) -> Any:
    """Apply a patch as RFC 6902 says, as far as remedies need it."""
    document = deepcopy(document)
    for each in operations:
        owner, key = _found(document, each["path"])
        match each["op"]:
            case "test":
                assert owner[key] == each["value"]
            case "replace":
                owner[key] = each["value"]
            case "move":
                old_owner, old_key = _found(document, each["from"])
                owner[key] = old_owner.pop(old_key)
    return document


def _found(document: Any, pointer: str) -> tuple[Any, Any]:
    *parts, last = [each.replace("~1", "/").replace("~0", "~") for each in pointer.split("/")[1:]]
    for part in parts:
        document = document[int(part) if isinstance(document, list) else part]
    return document, int(last) if isinstance(document, list) else last


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_a_patch_that_is_certain_takes_its_finding_away(path: Path) -> None:
    report = report_of(path)
    found = [(each, remedy(each, report)) for each in report.findings]
    sure = [(each, it) for each, it in found if it and it.certain]
    after = [(each, validate(patched(json.loads(path.read_bytes()), it.patch()))) for each, it in sure]

    assert [each for each, judged in after for other in judged.findings if same(each, other)] == []


def same(one: Finding, other: Finding) -> bool:
    return (one.code, one.path) == (other.code, other.path)


def test_the_examples_hold_certain_remedies_and_others() -> None:
    def of(report: Report) -> list[bool]:
        return [found.certain for each in report.findings if (found := remedy(each, report))]

    sure = [each for path in INVALID for each in of(report_of(path))]

    assert sure.count(True) > 8
    assert sure.count(False) > 8


def test_what_is_certain_asks_no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page in a browser has another one, that knows whole records only."""
    reports = [report_of(each) for each in INVALID if "as-number" in each.name]

    def none(*_: Any) -> None:
        raise AssertionError("an engine was made")

    monkeypatch.setattr("mvi_standard.stages.engines.rust.RustEngine.__init__", none)

    assert len(reports) > 1
    assert any(remedy(each.findings[0], each) is not None for each in reports)
