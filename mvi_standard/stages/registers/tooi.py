"""TOOI: the register lists of the Dutch government as expanded JSON-LD (`rwc_..._compleet_N.json`)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Said
from mvi_standard.stages.registers.register import Entry
from mvi_standard.stages.registers.text import day, json_values, label
from mvi_standard.stages.registers.unusable import UnusableError, Why

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Node = Mapping[str, Any]

IDS = "https://identifier.overheid.nl/tooi/id/"
TERMS = "https://identifier.overheid.nl/tooi/def/ont/"
PROV = "http://www.w3.org/ns/prov#"
NAME = "http://www.w3.org/2000/01/rdf-schema#label"
CODE = f"{TERMS}organisatiecode"
SEEN_ON, PUBLISHED_ON = f"{TERMS}zichtdatum", f"{TERMS}publicatiedatum"
START, END, END_OF_VERSION = f"{TERMS}begindatum", f"{TERMS}einddatum", f"{TERMS}einddatumHV"
VERSION_OF = f"{PROV}specializationOf"
ENDED, MADE, ENLARGED = f"{PROV}invalidated", f"{PROV}generated", f"{PROV}used"
FORM = "JSON-LD (rwc_..._compleet_N.json)"


def entries(data: bytes) -> tuple[dict[str, Entry], str | None]:
    """Return the bodies by their address, and the day of which the list tells."""
    nodes = json_values(data)
    if not isinstance(nodes, list) or not all(isinstance(each, dict) for each in nodes):
        raise UnusableError(Why.FORM, form=FORM)
    after = _successors(nodes)
    bodies = [each for each in nodes if CODE in each and _key(each).startswith(IDS)]
    dates = [found for each in nodes for name in (SEEN_ON, PUBLISHED_ON) if (found := day(_value(each, name)))]
    return {_key(each): _entry(each, after) for each in bodies}, next(iter(dates), None)


def kind_of(address: str) -> str:
    """Return the kind of body in an address, such as `gemeente`; empty when it is no address of TOOI."""
    return address.removeprefix(IDS).partition("/")[0] if address.startswith(IDS) else ""


def _entry(node: Node, after: Mapping[str, list[str]]) -> Entry:
    key, name = _key(node), label(_value(node, NAME))
    # An earlier version of a body ends, and the body lives on under its own address.
    bodies = tuple(_references(node, VERSION_OF)) or tuple(dict.fromkeys(after.get(key, ())))
    end = day(_value(node, END)) or day(_value(node, END_OF_VERSION))
    return Entry(key, Said(name, name), day(_value(node, START)), end, kind_of(key), bodies, {"tooi": key})


def _successors(nodes: Iterable[Node]) -> Mapping[str, list[str]]:
    """Return for each body that an event ended the bodies that the event made or enlarged."""
    found: dict[str, list[str]] = defaultdict(list)
    for node in nodes:
        heirs = [*_references(node, MADE), *_references(node, ENLARGED)]
        for ended in _references(node, ENDED):
            found[ended].extend(each for each in heirs if each != ended)
    return found


def _key(node: Node) -> str:
    key = node.get("@id")
    return key if isinstance(key, str) else ""


def _value(node: Node, name: str) -> object:
    return next((each["@value"] for each in _objects(node, name) if "@value" in each), None)


def _references(node: Node, name: str) -> Iterator[str]:
    return (each["@id"] for each in _objects(node, name) if isinstance(each.get("@id"), str))


def _objects(node: Node, name: str) -> Iterator[Node]:
    values = node.get(name)
    return (each for each in values if isinstance(each, dict)) if isinstance(values, list) else iter(())
