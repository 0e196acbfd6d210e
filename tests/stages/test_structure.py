"""A fault of structure says what is wrong in the words of the standard, once."""

from __future__ import annotations

from mvi_standard.document import Record
from mvi_standard.editions import LATEST
from mvi_standard.finding import Name
from mvi_standard.stages.structure import DEMANDS, Structure

STRUCTURE = Structure(LATEST.schema, LATEST.tables.lists)


def found(cls: str, data: object) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(each.code, each.path) for each in STRUCTURE.check(Record(cls, ("lots", 3), data))]


def test_every_missing_and_every_unexpected_member_is_a_finding_of_its_own() -> None:
    assert sorted(found("Period", {"begin": "2026-01-01", "eind": "2026-12-31"})) == [
        ("MVI-S002", ("lots", 3)),
        ("MVI-S002", ("lots", 3)),
        ("MVI-S003", ("lots", 3, "begin")),
        ("MVI-S003", ("lots", 3, "eind")),
    ]


def test_what_follows_from_a_heavier_fault_is_not_said_again() -> None:
    assert found("Money", {"amount": 1, "currency": "EUR", "vat": None}) == [("MVI-S001", ("lots", 3, "vat"))]
    assert found("Period", {"start": "20-03-2026", "end": "2026-12-31"}) == [("MVI-S005", ("lots", 3, "start"))]


def test_a_finding_names_the_field_and_its_type() -> None:
    [finding] = STRUCTURE.check(Record("Lot", ("lots", 0), 7))

    assert finding.values["field"] == Name("Lot")
    [finding] = STRUCTURE.check(Record("Period", (), {"start": "2026-13-01", "end": "2026-12-31"}))

    assert finding.code == "MVI-S006"
    assert finding.values["field"] == Name("Period.start")
    assert finding.values["type"] == Name("Date")


def test_every_keyword_of_the_json_schema_has_a_code() -> None:
    keywords = {key for node in LATEST.schema["$defs"].values() for key in _keywords(node)}
    described = {"title", "description", "examples", "properties", "items", "$ref"}

    assert keywords - described == set(DEMANDS)


def _keywords(node: dict[str, object]) -> set[str]:
    inner = node.get("properties", {})
    assert isinstance(inner, dict)
    return set(node).union(*(_keywords(each) for each in inner.values()))
