"""A citizen service number is recognised by its context, and never shown."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import planted
import pytest
from hypothesis import given
from hypothesis import strategies as st
from places import DATA, EXAMPLES, with_real_data

from mvi_standard.editions import LATEST
from mvi_standard.history.provenance import Run
from mvi_standard.personal_data import (
    DOT,
    accounts,
    addresses,
    bsns,
    hidden,
    is_suspect,
    names_a_person,
    telephones,
)
from mvi_standard.reading.yaml_text import read_yaml
from mvi_standard.render import FORMATS, writer
from mvi_standard.render.formats import text
from mvi_standard.requirement import LANGUAGES
from mvi_standard.stages.privacy import check, numbers_of_persons
from mvi_standard.texts.wording import words
from mvi_standard.validate import report_on, validate

if TYPE_CHECKING:
    from pathlib import Path

RUN = Run(today="2026-07-01", everything=True)
BSN = "123456782"  # passes the eleven-test; the number that official test data use
OTHER = "294817323"  # passes it too, and no text of ours has it


@pytest.mark.parametrize(
    "words",
    [
        f"bsn {BSN}",
        f"BSN: {BSN}",
        f"{BSN} is het burgerservicenummer",
        f'"sofinummer": "{BSN}"',
        "bsn 1234.56.782",
        "bsn 123 456 782",
        "b.s.n. 123456782",
        "burger service nummer 123456782",
        "Sofi-nummer 123\u00a0456\u00a0782",
        "bsn 123\u2013456\u2013782",
        f"bsn{'.' * 30}{BSN}",
    ],
)
def test_near_a_word_for_it_a_number_is_hidden(words: str) -> None:
    assert DOT * 9 in hidden(words)
    assert BSN not in hidden(words)


@pytest.mark.parametrize(
    "words",
    [BSN, f"rsin {BSN}", "bsn 123456789", "bsn 1234567820", "bsn 000000000", f"bsn{'.' * 31}{BSN}", "bsn onbekend"],
)
def test_nine_digits_alone_prove_nothing(words: str) -> None:
    assert hidden(words) == words


@with_real_data
def test_no_number_of_a_real_public_body_is_hidden() -> None:
    with (DATA / "organisations-nl" / "nl-organisaties-crosswalk.csv").open(encoding="utf-8") as lines:
        rows = [" ".join(map(str, row)) for row in csv.reader(lines)]

    assert rows
    assert [row for row in rows if hidden(row) != row] == []


@pytest.mark.parametrize(
    ("key", "is_one"), [("bsn", True), ("BSN_nummer", True), ("burgerservicenummer", True), ("rsin", False)]
)
def test_a_key_can_announce_one(key: str, is_one: bool) -> None:
    assert names_a_person(key) is is_one


@pytest.mark.parametrize("path", sorted((EXAMPLES / "invalid").glob("MVI-C200-*.json")), ids=lambda path: path.stem)
def test_no_report_repeats_the_number(path: Path) -> None:
    assert BSN in path.read_text("utf-8")
    report = validate(path)
    for language in ("nl", "en"):
        said, machine = StringIO(), StringIO()
        for shape, stream in (("text", said), ("json", machine)):
            made = writer(shape, stream, language, RUN)
            made.add(report)
            made.close()

        assert "MVI-C200" in said.getvalue()
        assert BSN not in said.getvalue() + machine.getvalue()
        json.loads(machine.getvalue())


@pytest.mark.parametrize(
    "yaml",
    [
        b"bsn:\n  '123456782'\nstandard_version: '1.0-draft.2'",
        b"BSN contactpersoon van de afdeling Inkoop: '123456782'\nstandard_version: '1.0-draft.2'",
        b"{standard_version: '1.0-draft.2', x: [" + b"1, " * 60 + b"1], bsn: '123456782', y: 1}",
        b"standard_version: '1.0-draft.2'\ngegevens: {bsn: '123456782'}",
    ],
)
def test_however_it_is_laid_out_the_line_is_not_quoted_with_it(yaml: bytes) -> None:
    report = report_on(lambda: read_yaml(yaml))
    said = "\n".join(text.render(report, "nl", everything=True))

    assert "MVI-C200" in said
    assert BSN not in said


def everywhere(number: str) -> dict[str, Any]:
    """Return a file in which a natural person has this number as key and as number, and all is wrong with it."""
    document: dict[str, Any] = json.loads((EXAMPLES / "valid" / "MVI-C041-value-with-basis.json").read_text("utf-8"))
    [body, person] = document["organisations"]
    numbers = [{"scheme": each, "value": number} for each in ("lokaal", "kvk", "kvk", "onbekend_register")]
    person |= {"id": number, "natural_person": True, "size_class": "reus", "identifiers": [*numbers, {"scheme": "x"}]}
    again = {**person, "size_class": "micro", "identifiers": numbers}
    document["organisations"] = [body, person, again, again]
    document["contracts"][0] |= {"suppliers": [number], "lots": [number], "kind": number}
    document["contracts"].append({**document["contracts"][0], "kind": "overeenkomst", "reporter": f"{number}0"})
    document["lots"][0]["counted_by"] = number
    return document


@pytest.mark.parametrize("shape", FORMATS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_number_of_a_natural_person_is_in_no_report(shape: str, language: str) -> None:
    report = validate(json.dumps(everywhere(OTHER), indent=1).encode())
    assert report.counts["MVI-C200"] > 2
    assert len(report.counts) > 5
    said = StringIO()
    made = writer(shape, said, language, RUN)
    made.add(report)
    made.close()

    assert "MVI-C200" in said.getvalue()
    assert OTHER not in said.getvalue()


@pytest.mark.parametrize("scheme", ["lokaal", "onbekend_register", "kvk"])
@pytest.mark.parametrize("value", [BSN, "123 456 782", "zzp-1234.56.782"])
def test_a_natural_person_has_no_number_of_that_form(scheme: str, value: str) -> None:
    person = {"id": "p", "natural_person": True, "identifiers": [{"scheme": scheme, "value": value}]}
    assert [text for _, text in numbers_of_persons([((), person)])] == [value]
    assert [*numbers_of_persons([((), {**person, "natural_person": False})])] == []


@pytest.mark.parametrize(
    ("scheme", "value", "codes"),
    [
        ("onbekend_register", "0879639451", []),
        ("buitenlands_register", "0461145522", []),
        ("lokaal", "0612345678", ["MVI-W200"]),
        ("onbekend_register", "info@bedrijf.example", ["MVI-W200"]),
        ("lokaal", "NL91ABNA0417164300", ["MVI-W202"]),
        ("onbekend_register", "NL91 ABNA 0417 1643 00", ["MVI-W202"]),
    ],
)
def test_a_number_of_a_company_is_no_telephone_number(scheme: str, value: str, codes: list[str]) -> None:
    found = check({"Identifier": [((), {"scheme": scheme, "value": value})]}, {"Identifier": ("value",)})
    assert [each.code for each in found] == codes


def test_an_account_number_and_a_telephone_number_are_both_told() -> None:
    title = "Betaling op NL91ABNA0417164300, bel 06-12345678"
    found = check({"Lot": [((), {"title": title})]}, {"Lot": ("title",)})
    assert [each.code for each in found] == ["MVI-W202", "MVI-W200"]


IN_A_CODE = f"x:bsn-{BSN}"


def test_every_field_that_can_hold_a_number_of_a_person_is_looked_at() -> None:
    """But a reference: the key that it names is looked at where it stands."""
    able = {
        (cls, name)
        for cls, definition in LATEST.schema["$defs"].items()
        for name, node in definition.get("properties", {}).items()
        if jsonschema_rs.is_valid({**LATEST.schema, **node.get("items", node)}, IN_A_CODE)
    }
    looked_at = {(cls, name) for cls, names in LATEST.tables.texts.items() for name in names}
    references = {(cls, name) for cls, names in LATEST.tables.references.items() for name in names}

    assert {("Lot", "product_group"), ("Criterion", "subthemes"), ("Lot", "title")} < able
    assert able - references - looked_at == set()


def test_a_code_of_ones_own_may_not_be_a_number_of_a_person() -> None:
    document = json.loads((EXAMPLES / "valid" / "gemeente-basis.json").read_text("utf-8"))
    lot = document["lots"][0]
    lot["product_group"] = IN_A_CODE
    lot["themes"][0]["subthemes"] = ["x:fine", IN_A_CODE]
    report = validate(document)

    assert {(each.code, each.path) for each in report.findings} == {
        ("MVI-C200", ("lots", 0, "product_group")),
        ("MVI-C200", ("lots", 0, "themes", 0, "subthemes", 1)),
    }
    assert BSN not in repr(
        [words(each, report, LATEST, language) for each in report.findings for language in LANGUAGES]
    )


TEXTS = st.sampled_from([each.text for each in planted.ALL])
BESIDE = st.sampled_from(
    ["", "Perceel 1", "L-2026-01-01-0001", "1234", "56789", "bsn", "@", "NL91", "\ud800", "12\n345678"]
)


@given(st.lists(TEXTS | BESIDE))
def test_texts_looked_at_together_give_what_each_gives_alone(texts: list[str]) -> None:
    lots = [((at,), {"title": text}) for at, text in enumerate(texts)]
    fields = {"Lot": ("title",)}
    together = [(each.code, each.path) for each in check({"Lot": lots}, fields)]
    assert together == [(each.code, each.path) for lot in lots for each in check({"Lot": [lot]}, fields)]


@pytest.mark.parametrize("text", [each.text for each in planted.ALL])
def test_the_cheap_look_lets_no_detail_go_by(text: str) -> None:
    assert any(map(next, (each(text) for each in (bsns, addresses, accounts, telephones)), repeat(None)))
    assert is_suspect(text)


@with_real_data
def test_no_number_of_a_company_in_a_real_notice_is_taken_for_a_telephone_number() -> None:
    notices = sorted((DATA / "eforms-notices" / "real").glob("*.xml"))
    found = {text.strip() for file in notices for text in _COMPANY.findall(file.read_text("utf-8"))}
    taken = [each for each in found if [*check(_numbered("lokaal", each), {"Identifier": ("value",)})]]

    assert len(taken) >= 7
    told = (check(_numbered("onbekend_register", each), {"Identifier": ("value",)}) for each in found)
    assert [*chain.from_iterable(told)] == []


_COMPANY = re.compile(r"<cbc:CompanyID[^>]*>([^<]*)")


def _numbered(scheme: str, value: str) -> dict[str, Any]:
    return {"Identifier": [((), {"scheme": scheme, "value": value})]}


@pytest.mark.parametrize(
    "mistake",
    [
        {"id": 456789017},
        {"id": "456789017", "natural_person": "ja"},
        {"id": "4567 89 017"},
        {"identifiers": [{"scheme": "lokaal", "value": 456789017}]},
    ],
    ids=["a number", "a yes in words", "blanks", "a number of ours that is a number"],
)
def test_a_mistake_beside_it_opens_no_number_of_a_person(mistake: dict[str, Any]) -> None:
    document = json.loads((EXAMPLES / "valid" / "gemeente-basis.json").read_bytes())
    [person] = [each for each in document["organisations"] if each.get("natural_person")]
    person.update(mistake)
    report = validate(json.dumps(document, indent=1).encode())
    said = [words(each, report, LATEST, language) for each in report.findings for language in LANGUAGES]

    assert not report.conforms
    assert not re.search("4567.?89.?017", repr(said))


def test_nine_digits_of_a_register_abroad_are_no_number_of_a_person() -> None:
    document = json.loads((EXAMPLES / "valid" / "gemeente-basis.json").read_bytes())
    [person] = [each for each in document["organisations"] if each.get("natural_person")]
    abroad = {"scheme": "buitenlands_register", "country": "FR", "value": "456789017"}
    person.update(identifiers=[abroad])

    assert validate(document).conforms
