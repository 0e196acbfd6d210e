"""What a notice says: each of its values with what the table says of it, grouped by the thing that it is about."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from mvi_standard.demands import EFORMS_NOTICE, HAS_LOTS, KNOWN_SDK
from mvi_standard.document import Unreadable
from mvi_standard.exchange.tree import Element, tree
from mvi_standard.exchange.values import day
from mvi_standard.finding import Place
from mvi_standard.reading.foreign import other_root

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.exchange.mapping import Mapping as Table
    from mvi_standard.tables import NoticeField

WRAPPERS = frozenset({"UBLExtensions", "UBLExtension", "ExtensionContent", "EformsExtension"})
"""Elements that only say that what is in them is an extension."""
LOT = "ProcurementProjectLot"
KINDS = {
    f"{LOT}[Lot]": "lot",
    "NoticeResult/LotResult": "result",
    "NoticeResult/LotTender": "tender",
    "NoticeResult/SettledContract": "contract",
    "NoticeResult/TenderingParty": "party",
    "Organizations/Organization": "organisation",
    "ContractingParty": "buyer",
}
"""Which elements of a notice are things with values of their own."""
NOTICE = "notice"
EFORMS = frozenset({"ContractNotice", "ContractAwardNotice", "PriorInformationNotice"})
"""The roots of notices."""
LISTED = "listName"
WITHHELD = "FieldIdentifierCode"
SDK = re.compile(r"eforms-sdk-1\.[0-9]+(\.[0-9]+)*")


class Leaf(Struct, frozen=True, eq=False):
    """One value in a notice: an element without elements in it, with its path and what the table says of it."""

    notice: str
    element: Element
    path: str
    codelist: str
    field: NoticeField

    @property
    def text(self) -> str:
        """The value as it is written, without spaces around it."""
        return self.element.text


class Thing(Struct, frozen=True, eq=False, dict=True):
    """A lot, a result, a tender, a contract, a party or an organisation in a notice, or the notice itself."""

    kind: str
    leaves: tuple[Leaf, ...]

    @cached_property
    def _said(self) -> Mapping[str, tuple[Leaf, ...]]:
        found = defaultdict(list)
        for each in self.leaves:
            if each.text:
                found[each.field.key].append(each)
        return {key: tuple(leaves) for key, leaves in found.items()}

    @cached_property
    def withheld(self) -> frozenset[str]:
        """The codes of the fields that the notice declares withheld here."""
        return frozenset(each.text for each in self.leaves if each.element.name == WITHHELD)

    def all(self, key: str) -> tuple[Leaf, ...]:
        """Return the values under a word of the table, in their order, without those that are declared withheld."""
        return tuple(each for each in self._said.get(key, ()) if each.field.privacy not in self.withheld)

    def first(self, key: str) -> Leaf | None:
        """Return the first of them."""
        return next(iter(self.all(key)), None)

    def text(self, key: str) -> str:
        """Return the text of the first of them; empty when there is none."""
        leaf = self.first(key)
        return leaf.text if leaf else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Return their texts."""
        return tuple(each.text for each in self.all(key))


class Notice(Struct, frozen=True, eq=False, dict=True):
    """One notice: the name of its file, the SHA-256 of that, and the things in it."""

    name: str
    sha256: str
    things: tuple[Thing, ...]

    @cached_property
    def itself(self) -> Thing:
        """The values of the notice as a whole."""
        return next(each for each in self.things if each.kind == NOTICE)

    @property
    def number(self) -> str:
        """Its number on TED, without zeros in front; its own id where it is not published there."""
        return self.published_number or self.itself.text("notice")

    @property
    def published_number(self) -> str:
        """Its number on TED, without zeros in front; empty where it has none."""
        return self.itself.text("publication").lstrip("0")

    @property
    def day(self) -> str:
        """The day of its publication, else that of its issue, as an ISO date; empty where it names none."""
        return day(self.itself.text("published") or self.itself.text("issued")) or ""

    def of(self, kind: str) -> tuple[Thing, ...]:
        """Return the things of a kind, in their order."""
        return tuple(each for each in self.things if each.kind == kind)

    def known(self, kind: str) -> Mapping[str, Thing]:
        """Return the things of a kind by the id that the notice gives them."""
        return {each.text("id"): each for each in reversed(self.of(kind)) if each.text("id")}


def notice(data: bytes, name: str, sha256: str, table: Table) -> Notice:
    """Read a notice; raises Unreadable for a file that is none, or of another major version."""
    root = tree(data)
    if root.name not in EFORMS:
        raise Unreadable(EFORMS_NOTICE.finding((), {"found": other_root(root.name)}, Place(root.line, 1)))
    version = root.child("CustomizationID")
    if version and not SDK.fullmatch(version.text):
        raise Unreadable(KNOWN_SDK.finding((), {"found": version.text}, Place(version.line, 1)))
    owners = (_Owner(NOTICE, root, ""), *_owners(root, ""))
    found = Notice(name, sha256, tuple(Thing(each.kind, tuple(_leaves(each, name, table))) for each in owners))
    if not any(each.text("id") for each in found.of("lot")):
        raise Unreadable(HAS_LOTS.finding(()))
    return found


class _Owner(Struct, frozen=True):
    """An element that is a thing, and its path."""

    kind: str
    element: Element
    path: str


def _owners(element: Element, path: str) -> Iterator[_Owner]:
    """Yield the things below an element."""
    for child in element.children:
        there = _joined(path, child)
        if there in KINDS and child.children:
            yield _Owner(KINDS[there], child, there)
        yield from _owners(child, there)


def _leaves(owner: _Owner, name: str, table: Table) -> Iterator[Leaf]:
    """Yield each value of a thing: all below its element but what is a thing itself."""
    siblings = next((each.attributes[LISTED] for each in owner.element.children if LISTED in each.attributes), "")
    for child in owner.element.children:
        there = _joined(owner.path, child)
        if not child.children:
            codelist = child.attributes.get(LISTED, siblings)
            yield Leaf(name, child, there, codelist, table.field(there, codelist))
        elif there not in KINDS:
            yield from _leaves(_Owner(owner.kind, child, there), name, table)


def _joined(path: str, element: Element) -> str:
    """Return the path of an element; of a lot it says whether it is one, a group of lots or a part."""
    name = element.name
    if name in WRAPPERS:
        return path
    if name == LOT:
        number = element.child("ID")
        name = f"{LOT}[{number.attributes.get('schemeName', 'Lot') if number else 'Lot'}]"
    return f"{path}/{name}" if path else name
