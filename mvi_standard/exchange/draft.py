"""A draft of a submission from notices: what they say in records, without what they do not say."""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from mvi_standard.exchange.awards import awards
from mvi_standard.exchange.contracts import award_events, contract_events
from mvi_standard.exchange.events import Question, Said
from mvi_standard.exchange.left_open import left_open
from mvi_standard.exchange.lots import lot_events
from mvi_standard.exchange.mapping import Mapping as Table
from mvi_standard.exchange.newest import in_order
from mvi_standard.exchange.organisations import Organisations
from mvi_standard.exchange.procedure import procedures
from mvi_standard.exchange.registered import NONE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.edition import Edition
    from mvi_standard.exchange.events import Event
    from mvi_standard.exchange.facts import Notice
    from mvi_standard.exchange.procedure import Procedure
    from mvi_standard.exchange.registered import Registered

LISTS = {"Organisation": "organisations", "Procedure": "procedures", "Lot": "lots", "Contract": "contracts"}
ROOT = "Submission"
NO_YEAR = "0001"


class Draft(Struct, frozen=True, dict=True):
    """A submission as a value, and the events that it follows from.

    Where it was added to another submission, `ids` holds the id there of each record, and `alone` what was added.
    """

    values: Mapping[str, Any]
    events: tuple[Event, ...]
    notices: tuple[Notice, ...]
    ids: Mapping[tuple[str, str], str] = {}
    alone: Draft | None = None

    def record(self, cls: str, key: str) -> Mapping[str, Any]:
        """Return a record by its id in the events; the root for the submission, empty for one that is not there."""
        if cls == ROOT:
            return self.values
        at = self._place(cls, key)
        return {} if at is None else self.values[LISTS[cls]][at]

    @property
    def questions(self) -> tuple[Question, ...]:
        """What is still to be answered: all that was asked, but for fields that the submission fills in itself."""
        return tuple(each for each in self.events if isinstance(each, Question) and not self._is_answered(each))

    def _is_answered(self, asked: Question) -> bool:
        if self.alone is None:
            return False
        held, drafted = (each.record(asked.cls, asked.id).get(asked.field) for each in (self, self.alone))
        return held is not None and held != drafted

    def _place(self, cls: str, key: str) -> int | None:
        return self._places.get((cls, self.ids.get((cls, key), key)))

    @cached_property
    def _places(self) -> Mapping[tuple[str, str], int]:
        """Where each record stands in its list."""
        lists = ((cls, [*enumerate(self.values.get(name, ()))]) for cls, name in LISTS.items())
        return {(cls, each.get("id", "")): at for cls, records in lists for at, each in reversed(records)}

    def pointer(self, cls: str, key: str, field: str) -> str:
        """Return the JSON Pointer of a field; empty for a record that is not there."""
        if cls == ROOT:
            return f"/{field}"
        at = self._place(cls, key)
        place = "" if at is None else f"/{LISTS[cls]}/{at}"
        return f"{place}/{field}" if place and field else place


def draft(
    notices: Sequence[Notice], edition: Edition, moment: str, year: str | None = None, registered: Registered = NONE
) -> Draft:
    """Make a draft of notices; `year` is that which it reports on, by default that of the newest notice.

    `registered` says which numbers are of public bodies.

    The same for notices in any order. Nothing is filled in that no notice says, apart from the heading of the file.
    """
    ordered = in_order(_once(notices))
    table, found = Table(edition.notices), procedures(ordered)
    events = tuple(_events(found, table, registered))
    leads = {each.buyers[0].identity for each in found if each.buyers}
    organisations = _organisations(found)
    submitter = organisations.ids[leads.pop()] if len(leads) == 1 else None
    heading = _heading(edition, year or _year(ordered), moment, submitter)
    asked = {"coverages": "totals"} | ({} if submitter else {"submitter": "submitter"})
    open_ends = tuple(Question(ROOT, "", field, ask, "", ()) for field, ask in asked.items())
    return Draft({**heading, **_records(events)}, (*events, *open_ends), ordered)


def _once(notices: Sequence[Notice]) -> tuple[Notice, ...]:
    """Return each notice once, whatever number of files holds it."""
    return tuple({each.sha256: each for each in notices}.values())


def _organisations(found: Sequence[Procedure]) -> Organisations:
    named = [*chain.from_iterable(each.buyers for each in found)]
    for procedure in found:
        named += [supplier for of in awards(procedure).values() for award in of for supplier in award.suppliers]
    return Organisations.of(named)


def _events(found: Sequence[Procedure], table: Table, registered: Registered) -> Iterator[Event]:
    organisations = _organisations(found)
    yield from organisations.events(table, registered)
    for procedure in found:
        yield from procedure.events(table)
        buyer = organisations.ids[procedure.buyers[0].identity] if procedure.buyers else ""
        contracts = awards(procedure)
        for number in procedure.lots:
            yield from lot_events(procedure, number, buyer, table)
            yield from award_events(procedure, number, contracts)
        for key, of in contracts.items():
            yield from contract_events(procedure, key, of, organisations)
        yield from left_open(procedure, contracts)


def _records(events: Sequence[Event]) -> dict[str, list[dict[str, Any]]]:
    """Return the lists of records; of a field that is said twice the first holds."""
    made: dict[str, dict[str, dict[str, Any]]] = {name: {} for name in LISTS.values()}
    for each in events:
        if isinstance(each, Said):
            record = made[LISTS[each.cls]].setdefault(each.id, {"id": each.id})
            record.setdefault(each.field, each.value)
    return {name: list(records.values()) for name, records in made.items() if records}


def _heading(edition: Edition, year: str, moment: str, submitter: str | None) -> dict[str, Any]:
    heading = {
        "standard_version": edition.version,
        "id": f"concept-{year}",
        "version": 1,
        "state": "voorlopig",
        "profile": "basis",
        "submitter": submitter,
        "reporting_period": {"start": f"{year}-01-01", "end": f"{year}-12-31"},
        "created_at": moment,
    }
    return {key: value for key, value in heading.items() if value is not None}


def _year(notices: Sequence[Notice]) -> str:
    return notices[0].day[:4] or NO_YEAR
