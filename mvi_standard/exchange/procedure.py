"""The notices of one procedure together: its things by the ids that the notices share, from new to old."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from mvi_standard.exchange.events import Question, Said
from mvi_standard.exchange.newest import in_order, newest, replaced
from mvi_standard.exchange.organisations import Named
from mvi_standard.exchange.values import day, local_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.exchange.events import Event
    from mvi_standard.exchange.facts import Notice, Thing
    from mvi_standard.exchange.mapping import Mapping as Table

CLS = "Procedure"
CALLS = frozenset({"competition"})
"""The kinds of notices that call for competition, by the list of their type."""
SHORT = 8
"""Characters of the number of a procedure that tell procedures apart in one submission."""


class Procedure(Struct, frozen=True, dict=True):
    """The notices with the same number of a procedure, from new to old."""

    number: str
    notices: tuple[Notice, ...]

    @property
    def id(self) -> str:
        """Its id in a submission."""
        return local_id(self.number[:SHORT])

    @cached_property
    def lots(self) -> Mapping[str, tuple[Thing, ...]]:
        """The lots by the number that the notices give them."""
        found: dict[str, list[Thing]] = defaultdict(list)
        for each in self.notices:
            for number, lot in each.known("lot").items():
                found[number].append(lot)
        return {number: tuple(lots) for number, lots in sorted(found.items())}

    def lot_id(self, number: str) -> str:
        """Return the id in a submission of a lot."""
        return f"{self.id}/{local_id(number)}"

    @cached_property
    def buyers(self) -> tuple[Named, ...]:
        """The buyers in the newest notice that names any; the one that leads is the first."""
        for notice in self.notices:
            known = notice.known("organisation")
            buyers = [(known.get(each.text("organisation")), each) for each in notice.of("buyer")]
            found = [Named(notice, thing, buyer) for thing, buyer in buyers if thing]
            if found:
                return tuple(sorted(found, key=lambda each: each.thing.text("lead") != "true"))
        return ()

    @property
    def nature_is_social(self) -> bool:
        """Whether the newest notice is one for social and other specific services."""
        return "social" in self.notices[0].itself.text("form")

    def events(self, table: Table) -> Iterator[Event]:
        """Yield what is known of the procedure itself."""
        things = [each.itself for each in self.notices]
        number = [{"scheme": "eforms_procedure", "value": self.number}]
        told = newest(things, "procedure")
        yield Said(CLS, self.id, *(("identifiers", number, told) if told else ("id", self.id, ())))
        published = [leaf for each in self.notices if each.published_number for leaf in each.itself.all("publication")]
        if published:
            yield Said(CLS, self.id, "route", "europees", tuple(published), "derived")
        else:
            yield Question(CLS, self.id, "route", "route", "europees", newest(things, "form"))
        kind = newest(things, "procedure_type")
        if kind and (ours := table.ours(kind[0].codelist, kind[0].text, "procedure_type")):
            yield Said(CLS, self.id, "procedure_type", ours, kind)
        elif kind:
            yield Question(CLS, self.id, "procedure_type", "procedure_type", "", kind)
        yield from replaced(things, "procedure_type")
        yield from self._published()

    def _published(self) -> Iterator[Event]:
        """Yield the day of the first call for competition."""
        for notice in reversed(self.notices):
            forms, days = notice.itself.all("form"), notice.itself.all("published")
            if days and forms and forms[0].codelist in CALLS and (first := day(days[0].text)):
                yield Said(CLS, self.id, "published_on", first, days)
                return


def procedures(notices: Sequence[Notice]) -> tuple[Procedure, ...]:
    """Return the procedures that notices are about, by number; a notice without one is a procedure of its own."""
    found: dict[str, list[Notice]] = defaultdict(list)
    for each in notices:
        found[each.itself.text("procedure") or each.number].append(each)
    return tuple(Procedure(number, in_order(of)) for number, of in sorted(found.items()))
