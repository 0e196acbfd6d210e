"""Buyers and suppliers of notices: one record for each, whatever number of notices names it."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from mvi_standard.exchange.events import DERIVED, LEFT_OUT, Became, Question, Said
from mvi_standard.exchange.newest import in_dutch, newest, other_languages, replaced
from mvi_standard.exchange.registered import KVK, TYPES, numbers
from mvi_standard.exchange.values import local_id, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mvi_standard.exchange.events import Event
    from mvi_standard.exchange.facts import Notice, Thing
    from mvi_standard.exchange.mapping import Mapping as Table
    from mvi_standard.exchange.registered import Registered
    from mvi_standard.stages.registers.register import RegisterEntry

CLS = "Organisation"
DUTCH_COUNTRY = "NLD"
LEGAL_FORMS = re.compile(
    r"(?i)\b(b\.?v|n\.?v|v\.?o\.?f|c\.?v|stichting|vereniging|co[oö]peratie|gmbh|ltd|s\.?a|s\.?r\.?l|inc)\b"
)
"""Words in a name that no person without a company has."""
UNKNOWN, ABROAD = "onbekend_register", "buitenlands_register"
EIGHT_DIGITS = re.compile("[0-9]{8}")
PERSONAL = ("name", "number", "country")
"""What is never told of a natural person."""


class Named(Struct, frozen=True):
    """An organisation in a notice."""

    notice: Notice
    thing: Thing
    buyer: Thing | None = None
    """What the notice says of it as a buyer; None for a supplier."""

    @property
    def name(self) -> str:
        """Its name in Dutch, else in the language of the notice."""
        said = in_dutch(self.thing.all("name"), self.notice.itself.text("language"))
        return said[0].text if said else ""

    @property
    def identity(self) -> tuple[str, str]:
        """What tells it apart from any other: its country and number, else its name."""
        number = self.thing.text("number")
        return (self.thing.text("country"), number) if number else ("", self.name.casefold())

    @property
    def is_person(self) -> bool:
        """Whether it is a person, and does not have the name of a company."""
        return self.thing.text("natural") == "true" and not LEGAL_FORMS.search(self.name)


class Organisations(Struct, frozen=True):
    """The organisations of all notices that are a buyer or a supplier, each with its id."""

    ids: Mapping[tuple[str, str], str]
    named: Mapping[tuple[str, str], tuple[Named, ...]]

    @classmethod
    def of(cls, used: Iterable[Named]) -> Organisations:
        """Return them; `used` are those that are a buyer or supplier somewhere, from new to old."""
        named: dict[tuple[str, str], list[Named]] = defaultdict(list)
        for each in used:
            named[each.identity].append(each)
        wanted = {identity: _wanted(found[0]) for identity, found in named.items()}
        often = [each for each in wanted.values() if list(wanted.values()).count(each) > 1]
        ids = {key: f"{each}-{local_id(''.join(key))}" if each in often else each for key, each in wanted.items()}
        return cls(ids, {identity: tuple(found) for identity, found in named.items()})

    def events(self, table: Table, registered: Registered) -> Iterator[Event]:
        """Yield what is known of each."""
        for identity, found in sorted(self.named.items(), key=lambda each: self.ids[each[0]]):
            yield from _events(self.ids[identity], found, table, registered)


def _wanted(named: Named) -> str:
    if named.is_person:
        return f"persoon-{local_id(named.notice.number)}-{local_id(named.thing.text('id'))}"
    return slug(named.name) or f"organisatie-{local_id(''.join(named.identity))}"


def _events(key: str, found: tuple[Named, ...], table: Table, registered: Registered) -> Iterator[Event]:
    things, language = [each.thing for each in found], found[0].notice.itself.text("language")
    if found[0].is_person:
        yield Said(CLS, key, "natural_person", True, newest(things, "natural"))  # noqa: FBT003 - it is the value
        told = (leaf for word in PERSONAL for each in things for leaf in each.all(word))
        yield from (Became(leaf, LEFT_OUT) for leaf in told)
    else:
        names = newest(things, "name")
        if names:
            yield Said(CLS, key, "name", in_dutch(names, language)[0].text, in_dutch(names, language))
        yield from other_languages(names, language)
        if any(each.buyer is None for each in found):
            yield from _natural(key, things, found[0].name)
        body = registered.body(found[0].thing.text("number"), found[0].notice.day)
        yield from _kind(key, [each.buyer for each in found if each.buyer], table, body)
        yield from _number(key, things, body)
    size = newest(things, "size")
    if size and (ours := table.ours(size[0].codelist, size[0].text, "size_class")):
        yield Said(CLS, key, "size_class", ours, size)
    elif size:
        yield Question(CLS, key, "size_class", "size", "", size)
    for word in ("name", "number", "country", "size", "natural"):
        yield from replaced(things, word)


def _kind(key: str, buyers: Sequence[Thing], table: Table, body: RegisterEntry | None) -> Iterator[Event]:
    """Say what kind of buyer it is by the register, else ask: a notice knows other kinds than we do."""
    ours = TYPES.get(body.kind) if body else None
    if buyers and ours:
        yield Said(CLS, key, "organisation_type", ours, newest(buyers, "type"), DERIVED)
    elif buyers:
        said = newest(buyers, "type")
        candidate = table.ours(said[0].codelist, said[0].text, "organisation_type") if said else None
        yield Question(CLS, key, "organisation_type", "buyer_type", candidate or "", said)


def _natural(key: str, things: Sequence[Thing], name: str) -> Iterator[Event]:
    said = newest(things, "natural")
    if said and said[0].text == "true":
        yield Question(CLS, key, "natural_person", "person", "false", said)
    elif said:
        yield Said(CLS, key, "natural_person", False, said)  # noqa: FBT003 - it is the value
    else:
        candidate = "false" if LEGAL_FORMS.search(name) else ""
        yield Question(CLS, key, "natural_person", "person", candidate, ())


def _number(key: str, things: list[Thing], body: RegisterEntry | None) -> Iterator[Event]:
    number, country = newest(things, "number"), newest(things, "country")
    if not number:
        yield from (Became(each, LEFT_OUT) for each in country)
        return
    value = number[0].text
    if body:
        yield Said(CLS, key, "identifiers", numbers(body), (*number, *country))
        return
    yield Said(CLS, key, "identifiers", [{"scheme": UNKNOWN, "value": value}], number)
    at_home = country and country[0].text == DUTCH_COUNTRY
    candidate = KVK if at_home and EIGHT_DIGITS.fullmatch(value) else "" if at_home or not country else ABROAD
    yield Question(CLS, key, "identifiers", "register", candidate, country or number[:1])
