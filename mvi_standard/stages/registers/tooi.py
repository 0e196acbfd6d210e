"""TOOI: reading its lists (expanded JSON-LD, `rwc_..._compleet_N.json`) and looking up addresses of bodies."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard import demands
from mvi_standard.finding import Finding, Said
from mvi_standard.stages.registers.files import UnusableError, Why, iso_day, json_values, label
from mvi_standard.stages.registers.register import RegisterEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mvi_standard.finding import Path
    from mvi_standard.stages.registers.bodies import PublicBody
    from mvi_standard.stages.registers.register import Register

    Node = Mapping[str, Any]

IDS = "https://identifier.overheid.nl/tooi/id/"
TERMS = "https://identifier.overheid.nl/tooi/def/ont/"
PROV = "http://www.w3.org/ns/prov#"
NAME = "http://www.w3.org/2000/01/rdf-schema#label"
CODE = f"{TERMS}organisatiecode"
SEEN_ON, PUBLISHED_ON = f"{TERMS}zichtdatum", f"{TERMS}publicatiedatum"
START, END, END_OF_VERSION = f"{TERMS}begindatum", f"{TERMS}einddatum", f"{TERMS}einddatumHV"
VERSION_OF = f"{PROV}specializationOf"
IN_PROVINCE = f"{TERMS}ligtInProvincie"
ENDED, MADE, ENLARGED = f"{PROV}invalidated", f"{PROV}generated", f"{PROV}used"
FORM = "JSON-LD (rwc_..._compleet_N.json)"
UNKNOWN = Said("staat niet in de lijst", "not in the list")


def entries(data: bytes) -> tuple[dict[str, RegisterEntry], str | None]:
    """Return the bodies by their address, and the date of the list."""
    nodes = json_values(data)
    if not isinstance(nodes, list) or not all(isinstance(each, dict) for each in nodes):
        raise UnusableError(Why.FORM, form=FORM)
    after = _successors(nodes)
    bodies = [each for each in nodes if CODE in each and _key(each).startswith(IDS)]
    dates = [found for each in nodes for name in (SEEN_ON, PUBLISHED_ON) if (found := iso_day(_value(each, name)))]
    return {_key(each): _entry(each, after) for each in bodies}, next(iter(dates), None)


def kind_of(address: str) -> str:
    """Return the kind of body in an address, such as `gemeente`; empty when it is no address of TOOI."""
    return address.removeprefix(IDS).partition("/")[0] if address.startswith(IDS) else ""


def _entry(node: Node, after: Mapping[str, list[str]]) -> RegisterEntry:
    key, name = _key(node), label(_value(node, NAME))
    # An earlier version of a body ends, and the body lives on under its own address.
    bodies = tuple(_references(node, VERSION_OF)) or tuple(dict.fromkeys(after.get(key, ())))
    end = iso_day(_value(node, END)) or iso_day(_value(node, END_OF_VERSION))
    start, province = iso_day(_value(node, START)), next(_references(node, IN_PROVINCE), "")
    return RegisterEntry(key, Said(name, name), start, end, kind_of(key), bodies, {"tooi": key}, province)


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


@dataclass(frozen=True)
class TooiLists:
    """The TOOI lists of a run, newest first; a list is complete for its own kinds of bodies only."""

    registers: Sequence[Register]

    def find(self, address: str) -> RegisterEntry | None:
        """Return the entry of an address in the newest list that has it."""
        return next((each.entries[address] for each in self.registers if address in each.entries), None)

    def list_of(self, kind: str) -> Register | None:
        """Return the newest list that has bodies of this kind."""
        return next((each for each in self.registers if kind in each.kinds), None)

    def heirs(self, entry: RegisterEntry, day: str) -> list[RegisterEntry]:
        """Return the successors of `entry` that existed on a day, following each merger."""
        heirs, seen, asked = [], {entry.key}, list(entry.after)
        while asked:
            address = asked.pop(0)
            if address in seen or (found := self.find(address)) is None:
                continue
            seen.add(address)
            if found.end is None or day <= found.end:
                heirs.append(found)
            else:
                asked.extend(found.after)
        return heirs


def check(bodies: Sequence[PublicBody], day: str, lists: TooiLists) -> Iterator[Finding]:
    """Yield a finding for each TOOI address that is in no list, or whose body did not exist on the day."""
    for body in bodies:
        for path, address in body.addresses():
            entry = lists.find(address)
            if entry:
                yield from _on_the_day(path, body, entry, day, lists)
            elif listed := lists.list_of(kind_of(address)):
                values = {"found": address, "date": _dated(listed)} | _by_name(body, listed, kind_of(address))
                yield demands.TOOI_ADDRESS.finding(path, values)


def _on_the_day(path: Path, body: PublicBody, entry: RegisterEntry, day: str, lists: TooiLists) -> Iterator[Finding]:
    values = {"found": entry.key, "name": entry.label, "day": day}
    if entry.start and day < entry.start:
        yield demands.TOOI_PERIOD.finding(path, values | {"start": entry.start})
    elif entry.end and entry.end < day and not body.precedes:
        heirs = lists.heirs(entry, day)
        named = ", ".join(f"{each.label.nl} ({each.key})" for each in heirs)
        values |= {"end": entry.end, "after": Said(named, named) if named else UNKNOWN}
        meant = {"meant": heirs[0].key} if len(heirs) == 1 else {}
        yield demands.TOOI_NAME.finding(path, values | meant)


def _dated(register: Register) -> Said:
    """Return the date of a list, as it is put behind its name."""
    return Said(f" van {register.date}", f" of {register.date}") if register.date else Said("", "")


def _by_name(body: PublicBody, register: Register, kind: str) -> dict[str, str]:
    """Return the address of the only body of this kind that has the name of the organisation, if there is one."""
    named = register.named.get((kind, body.name.casefold()), ())
    return {"meant": named[0]} if len(named) == 1 else {}
