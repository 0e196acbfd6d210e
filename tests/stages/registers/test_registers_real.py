"""The real registers: what they hold passes our own checks, or is listed here with the reason."""

from __future__ import annotations

import csv
import json
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from places import DATA, EXAMPLES, with_real_data

from mvi_standard.stages.registers.reading import register_of
from mvi_standard.stages.registers.tooi import TooiLists
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from mvi_standard.stages.registers.register import Register

pytestmark = with_real_data
BODIES = DATA / "organisations-nl" / "nl-organisaties-crosswalk.csv"
LISTS = sorted((DATA / "organisations-nl").glob("rwc_*.json"))
CPV = DATA / "codelists-eu" / "cpv-main-nl-en.json"
BASE: dict[str, Any] = json.loads((EXAMPLES / "valid" / "gemeente-basis.json").read_bytes())
SCHEMES = ("tooi", "oin", "kvk", "rsin")
OWN_PART = "an OIN that does not end with zeros is mostly that of a part: a warning, and these have no other"
REASONS = {
    ("org:min-jenv", "MVI-W131"): OWN_PART,
    ("org:min-vws", "MVI-W131"): OWN_PART,
    ("org:agentschap-cibg", "MVI-W131"): OWN_PART,
    ("org:gr-uitvoeringsorganisatie-baanbrekers", "MVI-W131"): OWN_PART,
    ("org:oovb-stichting-het-utrechts-landschap", "MVI-S005"): "its name has a tab in the middle; no number is wrong",
}
"""Of all 4,264 bodies those that have a finding, and why. An OIN that begins with `I` is right: six begin so."""


@cache
def rows() -> tuple[dict[str, str], ...]:
    with BODIES.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def registers(name: str) -> tuple[Register, ...]:
    files = {"cpv": [CPV], "tooi": LISTS, "organisaties": [BODIES]}[name]
    return tuple(register_of(name, each.read_bytes()) for each in files)


def organisation(row: dict[str, str], number: int) -> dict[str, Any]:
    identifiers = [{"scheme": each, "value": row[each]} for each in SCHEMES if row[each]]
    made = {"id": f"b{number}", "name": row["name"], "natural_person": False}
    return made | ({"identifiers": identifiers} if identifiers else {})


def submission(organisations: list[dict[str, Any]]) -> dict[str, Any]:
    """An example with these organisations beside its own."""
    return BASE | {"organisations": [*BASE["organisations"], *organisations]}


def test_all_4264_bodies_pass_their_identifier_checks_or_are_listed_with_the_reason() -> None:
    report = validate(submission([organisation(row, number) for number, row in enumerate(rows())]))

    first = len(BASE["organisations"])
    assert len(rows()) == 4264
    assert {(rows()[int(each.path[1]) - first]["id"], each.code) for each in report.findings} == REASONS.keys()


def test_six_oins_begin_with_an_i_and_none_of_these_is_a_reason() -> None:
    with_an_i = [row for row in rows() if row["oin"].startswith("I")]

    assert len({row["oin"] for row in with_an_i}) == 6
    assert not {row["id"] for row in with_an_i} & {body for body, _ in REASONS}


def codes(organisations: list[dict[str, Any]], end: str, *names: str) -> dict[int, str]:
    """What the registers say of these organisations, by their number in the list, when a year ends on a day."""
    document = submission(organisations) | {"reporting_period": {"start": f"{end[:4]}-01-01", "end": end}}
    used = tuple(each for name in names for each in registers(name))
    first = len(BASE["organisations"])
    report = validate(document, registers=used)
    return {
        int(each.path[1]) - first: each.code
        for each in report.findings
        if each.code.startswith("MVI-R1") and int(each.path[1]) >= first
    }


def in_tooi(address: str) -> dict[str, Any]:
    identifiers = [{"scheme": "tooi", "value": address}]
    return {"id": f"x-{address[-6:]}", "name": "x", "natural_person": False, "identifiers": identifiers}


def test_the_registers_are_what_their_publishers_say_they_are() -> None:
    sizes = {sum(len(each.entries) for each in registers(name)): name for name in ("cpv", "tooi", "organisaties")}

    assert sizes == {9454: "cpv", 605 + 12 + 33: "tooi", 4264: "organisaties"}
    assert [each.date for each in registers("tooi")] == ["2022-12-22", "2021-11-15", "2024-04-23"]


def test_every_municipality_is_in_a_province_of_the_lists() -> None:
    entries = {key: each for one in registers("tooi") for key, each in one.entries.items()}
    homes = [each.province for each in entries.values() if each.kind == "gemeente"]

    assert len(homes) == 605
    assert {entries[each].kind for each in homes} == {"provincie"}
    assert len(set(homes)) == 12


def test_abolished_municipalities_are_recognised_by_date() -> None:
    [gemeenten] = (each for each in registers("tooi") if "gemeente" in each.kinds)
    abolished = {entry.key: entry.end for entry in gemeenten.entries.values() if entry.end}

    assert (len(gemeenten.entries), len(abolished)) == (605, 263)
    assert all(codes([in_tooi(key)], last, "tooi") == {} for key, last in abolished.items())
    for key, last in abolished.items():
        after = (date.fromisoformat(last) + timedelta(days=1)).isoformat()
        assert codes([in_tooi(key)], after, "tooi") == {0: "MVI-R103"}


def test_every_abolished_municipality_has_a_successor_that_exists() -> None:
    lists = TooiLists(registers("tooi"))
    [gemeenten] = (each for each in registers("tooi") if "gemeente" in each.kinds)

    for entry in gemeenten.entries.values():
        heirs = lists.heirs(entry, "2026-12-31")
        assert entry.end is None or heirs
        assert all(each.lasts("2026-12-31") for each in heirs)


def test_new_municipalities_did_not_exist_the_day_before() -> None:
    [gemeenten] = (each for each in registers("tooi") if "gemeente" in each.kinds)
    new = {entry.key: entry.start for entry in gemeenten.entries.values() if entry.start}

    assert len(new) == 67
    for key, first in new.items():
        before = (date.fromisoformat(first) - timedelta(days=1)).isoformat()
        assert codes([in_tooi(key)], first, "tooi") == {}
        assert codes([in_tooi(key)], before, "tooi") == {0: "MVI-R104"}


def test_no_body_of_the_register_has_numbers_of_different_bodies() -> None:
    """Trap 3 and 4: numbers that several bodies share, lines for the same body, OIN and RSIN that differ."""
    bodies = [organisation(row, number) for number, row in enumerate(rows())]

    for day in ("2012-12-31", "2019-12-31", "2026-12-31"):
        assert {"MVI-R106", "MVI-R107"}.isdisjoint(codes(bodies, day, "organisaties").values())


def test_what_ended_in_the_register_of_bodies_is_a_tip_and_what_lasts_is_not() -> None:
    end = "2026-10-31"
    bodies = [organisation(row, number) for number, row in enumerate(rows())]
    told = codes(bodies, end, "organisaties")
    lasting = {number for number, row in enumerate(rows()) if not row["valid_to"] and row["valid_from"] <= end}

    assert set(told.values()) == {"MVI-R105"}
    assert not told.keys() & lasting
    assert {rows()[number]["type"] for number in told}.isdisjoint({"rwt", "zbo", "agentschap"})
    assert len([number for number in told if rows()[number]["type"] == "gemeente"]) > 200


def test_the_one_supplier_that_shares_a_number_with_a_municipality_is_left_alone() -> None:
    delft = next(row for row in rows() if row["kvk"] == "27374588" and row["type"] == "gemeente")

    assert codes([organisation(delft, 0)], "2026-12-31", "tooi", "organisaties") == {}


def test_every_cpv_code_in_an_example_exists() -> None:
    for path in sorted((EXAMPLES / "valid").glob("*.json")):
        unknown = [each.values["found"] for each in validate(path, registers=registers("cpv")).findings]
        assert unknown == [], path.name
