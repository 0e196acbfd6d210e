"""Registers that nobody publishes, in the forms of those that somebody does; names and numbers are made up."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mvi_standard.stages.registers.reading import register_of

if TYPE_CHECKING:
    from mvi_standard.stages.registers.register import Register

TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/gm"
PROVINCE = "https://identifier.overheid.nl/tooi/id/provincie/pv"
TERMS, PROV = "https://identifier.overheid.nl/tooi/def/ont/", "http://www.w3.org/ns/prov#"
CPV_JSON = json.dumps(
    [
        {"code": "77310000", "nl": "Aanplanten van gras", "en": "Planting of grass"},
        {"code": "77311000", "nl": "Onderhoud van perken", "en": "Care of flower beds"},
        {"code": "79810000", "nl": "Drukken", "en": "Printing"},
        {"code": "90911200", "nl": "Schoonmaken", "en": "Cleaning"},
    ]
).encode()
CPV_XML = b"""<?xml version="1.0" encoding="UTF-8"?>
<gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
  <Identification><ShortName>Cpv</ShortName></Identification>
  <ColumnSet><Column Id="code" Use="required"><ShortName>Code</ShortName></Column></ColumnSet>
  <SimpleCodeList>
    <Row>
      <Value ColumnRef="code"><SimpleValue>77310000</SimpleValue></Value>
      <Value ColumnRef="Name"><SimpleValue>Grass</SimpleValue></Value>
      <Value ColumnRef="eng_label"><SimpleValue>Grass &amp; turf</SimpleValue></Value>
      <Value ColumnRef="nld_label"><SimpleValue>Gras\n en zoden</SimpleValue></Value>
    </Row>
    <Row>
      <Value ColumnRef="code"><SimpleValue>79810000-5</SimpleValue></Value>
      <Value ColumnRef="Name"><SimpleValue>Print</SimpleValue></Value>
    </Row>
  </SimpleCodeList>
</gc:CodeList>
"""
HEAD = "id,type,name,tooi,oin,kvk,rsin,cbs,valid_from,valid_to,folder"
ORGANISATIONS = "\n".join(
    [
        HEAD,
        f"a,gemeente,Gemeente Lindedam,{TOOI}9001,,01234575,,,1900-01-01,,x",
        f"b,gemeente,Gemeente Beukenrode,{TOOI}9002,,11111111,123456782,,2020-01-01,2025-06-30,x",
        f"c,gemeente,Gemeente Essenveld,{TOOI}9003,,22222222,,,2027-01-01,,x",
        f"d,gemeente,Gemeente Iepenberg,{TOOI}9004,,33333333,,,1900-01-01,,x",
        "e,rwt,Stichting Oude Taak,,,44444444,,,1900-01-01,2020-06-19,x",
        f"f,gemeente,Dienst van Iepenberg,{TOOI}9005,,33333333,,,1900-01-01,2021-01-01,x",
        f"g,gemeenschappelijke-regeling,Samen Sterk,{TOOI}9006,,,,,1900-01-01,,x",
    ]
).encode()


def tooi_list(*nodes: dict[str, Any], date: str = "2026-03-01") -> bytes:
    """Return a TOOI list of bodies and events."""
    head = {"@id": "https://identifier.overheid.nl/tooi/set/x", f"{TERMS}zichtdatum": [{"@value": date}]}
    return json.dumps([head, *nodes]).encode()


def province(code: str, name: str) -> dict[str, Any]:
    """Return a province."""
    its = body("", f"provincie {name}") | {"@id": f"{PROVINCE}{code}"}
    return its | {f"{TERMS}organisatiecode": [{"@value": f"pv{code}"}]}


def within(code: str, node: dict[str, Any]) -> dict[str, Any]:
    """Return a municipality as one that is in a province."""
    return node | {f"{TERMS}ligtInProvincie": [{"@id": f"{PROVINCE}{code}"}]}


def body(number: str, name: str, **days: str) -> dict[str, Any]:
    """Return a municipality; `begindatum` and `einddatum` are its days."""
    node: dict[str, Any] = {
        "@id": f"{TOOI}{number}",
        f"{TERMS}organisatiecode": [{"@value": f"gm{number}"}],
        "http://www.w3.org/2000/01/rdf-schema#label": [{"@value": name}],
    }
    return node | {f"{TERMS}{term}": [{"@value": value}] for term, value in days.items()}


def event(ended: str, *heirs: str, term: str = "generated") -> dict[str, Any]:
    """Return what happened to a municipality."""
    made = {f"{PROV}{term}": [{"@id": f"{TOOI}{each}"} for each in heirs]}
    return {"@id": f"{TOOI}event-{ended}", f"{PROV}invalidated": [{"@id": f"{TOOI}{ended}"}], **made}


GEMEENTEN = tooi_list(
    body("9001", "gemeente Lindedam"),
    body("9002", "gemeente Beukenrode", begindatum="2020-01-01", einddatum="2025-06-30"),
    body("9003", "gemeente Essenveld", begindatum="2027-01-01"),
    body("9004", "gemeente Iepenberg", einddatum="2022-12-31"),
    body("9007", "gemeente Wilgenhoek", einddatum="2024-12-31"),
    event("9002", "9001", term="used"),
    event("9004", "9007"),
    event("9007", "9001", "9008"),
)


def register(name: str, data: bytes) -> Register:
    """Return a register of one file."""
    return register_of(name, data)
