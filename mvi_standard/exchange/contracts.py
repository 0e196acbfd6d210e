"""Contracts of notices, and what a lot is awarded for and when."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mvi_standard.exchange.awards import newest_award
from mvi_standard.exchange.events import CONFLICT, DERIVED, NO_FIELD, TAKEN, Became, Question, Said
from mvi_standard.exchange.lots import CLS as LOT
from mvi_standard.exchange.lots import money
from mvi_standard.exchange.newest import newest, replaced
from mvi_standard.exchange.term import term
from mvi_standard.exchange.values import amount, day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.exchange.awards import Award
    from mvi_standard.exchange.events import Event
    from mvi_standard.exchange.facts import Leaf, Thing
    from mvi_standard.exchange.organisations import Organisations
    from mvi_standard.exchange.procedure import Procedure

CLS = "Contract"
WITH_OPTIONS = "incl_opties"
VALUE_WITHHELD = "win-ten-val"
MAXIMUM_WITHHELD = "max-val"
WITHHELD = "onderdrukt"
FRAMEWORKS = ("fa-mix", "fa-w-rc", "fa-wo-rc")


def contract_events(
    procedure: Procedure, key: str, found: Sequence[Award], organisations: Organisations
) -> Iterator[Event]:
    """Yield what is known of a contract, from new to old."""
    things, last = [each.contract for each in found], found[0]
    lots = [each for each in last.lots if each in procedure.lots]
    yield from _itself(key, found)
    yield from _kind(procedure, key, things, lots)
    if lots:
        yield Said(CLS, key, "lots", [procedure.lot_id(each) for each in lots], ())
    if strangers := [each for each in last.lots if each not in lots]:
        yield Question(CLS, key, "lots", "unknown_lot", ", ".join(strangers), ())
    if last.astray:
        yield Question(CLS, key, "lots", "other_lot", "", last.astray)
        yield from (Became(each, CONFLICT) for each in last.astray)
    suppliers = [organisations.ids[each.identity] for each in last.suppliers]
    if suppliers:
        yield Said(CLS, key, "suppliers", [*dict.fromkeys(suppliers)], ())
    yield from _day(CLS, key, "signed_on", newest(things, "signed"))
    yield from _value(CLS, key, last.tenders)
    yield from term(CLS, key, [lot for each in lots for lot in procedure.lots[each]])
    for word in ("own_number", "title", "signed"):
        yield from replaced(things, word)
    yield from _older(found)


def _older(found: Sequence[Award]) -> Iterator[Event]:
    """Yield what older notices say of the value."""
    now = {each.text for tender in found[0].tenders for each in tender.all("value")}
    for award in found[1:]:
        for leaf in (leaf for tender in award.tenders for leaf in tender.all("value")):
            yield Became(leaf, TAKEN if leaf.text in now else "replaced")


def _itself(key: str, found: Sequence[Award]) -> Iterator[Event]:
    things = [each.contract for each in found]
    own, ids = newest(things, "own_number"), newest(things, "id")
    published = {
        each.notice.published_number: each.contract.text("id") for each in found if each.notice.published_number
    }
    if published:
        numbers = [
            {"scheme": "ted_aankondiging", "value": f"{notice}/{number}"} for notice, number in published.items()
        ]
        yield Said(CLS, key, "identifiers", numbers, ids)
    if own:
        yield Said(CLS, key, "own_number", own[0].text, own)
    else:
        yield Question(CLS, key, "own_number", "own_number", ids[0].text if ids else "", ids)
    if titles := newest(things, "title"):
        yield Said(CLS, key, "title", titles[0].text, titles[:1])


def _kind(procedure: Procedure, key: str, things: Sequence[Thing], lots: Sequence[str]) -> Iterator[Event]:
    """Yield whether it is a framework agreement, a call-off, or neither."""
    framework = [leaf for each in lots for leaf in newest(procedure.lots[each], "framework")]
    parent, within = newest(things, "parent"), newest(things, "within")
    if parent:
        yield Said(CLS, key, "kind", "nadere_overeenkomst", within or parent, DERIVED)
        yield Question(CLS, key, "parent_external", "parent", parent[0].text, parent)
    elif within and within[0].text == "true":
        yield Question(CLS, key, "kind", "within", "nadere_overeenkomst", within)
    elif framework and all(each.text in FRAMEWORKS for each in framework):
        yield Said(CLS, key, "kind", "raamovereenkomst", tuple(framework))
    elif framework and all(each.text == "none" for each in framework):
        yield Said(CLS, key, "kind", "overeenkomst", tuple(framework))
    else:
        yield Question(CLS, key, "kind", "kind", "", tuple(framework))


def award_events(procedure: Procedure, number: str, found: Mapping[str, Sequence[Award]]) -> Iterator[Event]:
    """Yield when a lot was awarded and for what, by the newest notice with a contract about it."""
    key = procedure.lot_id(number)
    about = newest_award([each for of in found.values() for each in of], number)
    if not about:
        return
    awarded = [leaf for each in about for leaf in each.contract.all("awarded")]
    yield from _day(LOT, key, "awarded_on", awarded)
    if not awarded:
        signed = [leaf for each in about for leaf in each.contract.all("signed")]
        yield Question(LOT, key, "awarded_on", "awarded", _first(signed), tuple(signed))
    tenders = [tender for each in about for tender in each.tenders if tender.text("lot") == number]
    maximum = [(each, leaf) for award in about for each in award.results for leaf in each.all("maximum")]
    if maximum:
        value = money(maximum[0][1])
        yield Said(LOT, key, "value", value, tuple(leaf for _, leaf in maximum))
        yield Said(LOT, key, "value_basis", WITH_OPTIONS, (), DERIVED)
    else:
        yield from _value(LOT, key, tenders)


def _value(cls: str, key: str, tenders: Sequence[Thing]) -> Iterator[Event]:
    """Yield the value of tenders that a contract names: their sum; nothing when one of them says none."""
    leaves = [leaf for each in tenders for leaf in each.all("value")[:1]]
    amounts = [money(each) for each in leaves]
    if any(VALUE_WITHHELD in each.withheld for each in tenders):
        yield Said(cls, key, "value_missing_reason", WITHHELD, (), DERIVED)
        yield from (Became(each, NO_FIELD) for each in leaves)
        return
    currencies = {each["currency"] for each in amounts if each}
    if not leaves or len(leaves) < len(tenders) or None in amounts or len(currencies) != 1:
        yield Question(cls, key, "value", "value", "", tuple(leaves))
        return
    total = _sum([each["amount"] for each in amounts if each])
    value = {"amount": total, "currency": currencies.pop(), "vat": "exclusief"}
    yield Said(cls, key, "value", value, tuple(leaves), TAKEN if len(leaves) == 1 else DERIVED)
    yield Said(cls, key, "value_basis", WITH_OPTIONS, (), DERIVED)


def _sum(numbers: Sequence[object]) -> int | float | None:
    """Return a sum without the noise of binary fractions."""
    return amount(str(sum(Decimal(str(each)) for each in numbers)))


def _day(cls: str, key: str, field: str, said: Sequence[Leaf]) -> Iterator[Event]:
    """Yield a day; several that differ are a conflict."""
    days = {day(each.text) for each in said}
    if len(days) == 1 and None not in days:
        yield Said(cls, key, field, days.pop(), tuple(said))
    elif said:
        yield Question(cls, key, field, "days", "", tuple(said))
        yield from (Became(each, CONFLICT) for each in said)


def _first(said: Sequence[Leaf]) -> str:
    """Return the first of some days; empty when there is none."""
    return min((found for each in said if (found := day(each.text))), default="")
