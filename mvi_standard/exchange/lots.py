"""Lots of notices: what is bought, how it is estimated and judged, and which themes count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.exchange.events import DERIVED, NO_FIELD, STATED_NONE, Became, Question, Said
from mvi_standard.exchange.newest import in_dutch, newest, other_languages, replaced
from mvi_standard.exchange.values import amount, cpv

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.exchange.events import Event
    from mvi_standard.exchange.facts import Leaf, Thing
    from mvi_standard.exchange.mapping import Mapping as Table
    from mvi_standard.exchange.procedure import Procedure

CLS = "Lot"
NONE = frozenset({"none", "not-known", "no"})
UNKNOWN_REGIME = "onbekend"
SOCIAL, SERVICES = "sociale_en_specifieke_diensten", "diensten"
BASES = {frozenset({"price"}): "laagste_prijs", frozenset({"cost"}): "laagste_kosten"}
QUALITY, BEST = "quality", "beste_prijs_kwaliteit"
KEYS = (
    "own_number",
    "title",
    "nature",
    "cpv",
    "estimated",
    "maximum",
    "basis",
    "impacts",
    "objectives",
    "accessibility",
)


def lot_events(procedure: Procedure, number: str, buyer: str, table: Table) -> Iterator[Event]:
    """Yield what is known of a lot before it is awarded; `buyer` is the id of its buyer, empty when nobody is named."""
    key, things = procedure.lot_id(number), procedure.lots[number]
    language = procedure.notices[0].itself.text("language")
    yield from _itself(procedure, key, number, things)
    yield Said(CLS, key, "procedure", procedure.id, ())
    if buyer:
        yield Said(CLS, key, "buyer", buyer, ())
    titles = newest(things, "title")
    if titles:
        yield Said(CLS, key, "title", in_dutch(titles, language)[0].text, in_dutch(titles, language))
        yield from other_languages(titles, language)
    yield from _nature(key, newest(things, "nature"), table, social=procedure.nature_is_social)
    yield from _products(key, newest(things, "cpv"))
    regime = newest([each.itself for each in procedure.notices], "regime")
    yield Said(CLS, key, "threshold_regime", UNKNOWN_REGIME, (), DERIVED)
    yield Question(CLS, key, "threshold_regime", "regime", "", regime)
    yield from _estimate(key, things)
    yield from _basis(key, newest(things, "basis"))
    yield from _themes(key, things, table)
    for word in KEYS:
        yield from replaced(things, word)


def _itself(procedure: Procedure, key: str, number: str, things: Sequence[Thing]) -> Iterator[Event]:
    """Yield the numbers of a lot; lots that share an own number are told apart by that of the notice."""
    ids = newest(things, "id")
    published = [f"{each.published_number}/{number}" for each in procedure.notices if each.published_number]
    if published:
        yield Said(CLS, key, "identifiers", [{"scheme": "ted_aankondiging", "value": each} for each in published], ids)
    own = newest(things, "own_number")
    if own:
        others = [newest(lot, "own_number") for other, lot in procedure.lots.items() if other != number]
        shared = any(each and each[0].text == own[0].text for each in others)
        value = f"{own[0].text} {number}" if shared else own[0].text
        yield Said(CLS, key, "own_number", value, own, DERIVED if shared else "taken")
    else:
        yield Question(CLS, key, "own_number", "own_number", number, ids)


def _nature(key: str, said: Sequence[Leaf], table: Table, *, social: bool) -> Iterator[Event]:
    if not said:
        return
    ours = table.ours(said[0].codelist, said[0].text, "contract_nature")
    if ours:
        yield Said(CLS, key, "nature", ours, tuple(said))
    elif said[0].text == "services":
        yield Said(CLS, key, "nature", SOCIAL if social else SERVICES, tuple(said), DERIVED)
    else:
        yield Question(CLS, key, "nature", "nature", "", tuple(said))


def _products(key: str, said: Sequence[Leaf]) -> Iterator[Event]:
    codes = {code: None for each in said if (code := cpv(each.text))}
    if codes:
        yield Said(CLS, key, "cpv", [*codes], tuple(each for each in said if cpv(each.text)))
    yield from (Question(CLS, key, "cpv", "cpv", "", (each,)) for each in said if not cpv(each.text))


def _estimate(key: str, things: Sequence[Thing]) -> Iterator[Event]:
    estimated, maximum = newest(things, "estimated"), newest(things, "maximum")
    said = estimated or maximum
    if not said:
        return
    value = money(said[0])
    if value:
        yield Said(CLS, key, "estimated_value", value, said)
    else:
        yield Question(CLS, key, "estimated_value", "amount", "", said)
    if estimated and maximum:
        yield from (Became(each, NO_FIELD) for each in maximum)


def money(leaf: Leaf) -> dict[str, object] | None:
    """Return an amount without VAT, as the directives define it; None for what is no amount."""
    number = amount(leaf.text)
    currency = leaf.element.attributes.get("currencyID", "")
    return None if number is None or not currency else {"amount": number, "currency": currency, "vat": "exclusief"}


def _basis(key: str, said: Sequence[Leaf]) -> Iterator[Event]:
    kinds = frozenset(each.text for each in said)
    ours = BASES.get(kinds) or (BEST if QUALITY in kinds else "")
    if ours:
        yield Said(CLS, key, "award_basis", ours, tuple(said))
    elif said:
        yield Question(CLS, key, "award_basis", "award_basis", "", tuple(said))


def _themes(key: str, things: Sequence[Thing], table: Table) -> Iterator[Event]:
    said = (*newest(things, "impacts"), *newest(things, "objectives"))
    themes: dict[str, list[Leaf]] = {}
    subthemes: dict[str, set[str]] = {}
    for each in said:
        theme = table.ours(each.codelist, each.text, "theme")
        if each.text in NONE:
            yield Became(each, STATED_NONE)
        elif theme is None:
            yield Question(CLS, key, "themes", "theme", "", (each,))
        else:
            themes.setdefault(theme, []).append(each)
            sub = table.ours(each.codelist, each.text, "subtheme")
            subthemes.setdefault(theme, set()).update({sub} if sub else ())
    if themes:
        value = [_applied(theme, sorted(subthemes[theme])) for theme in sorted(themes)]
        yield Said(CLS, key, "themes", value, tuple(leaf for leaves in themes.values() for leaf in leaves))
    access = newest(things, "accessibility")
    if access and (ours := table.ours(access[0].codelist, access[0].text, "accessibility")):
        yield Said(CLS, key, "accessibility", ours, access)
    elif access:
        yield Question(CLS, key, "accessibility", "accessibility", "", access)


def _applied(theme: str, subthemes: list[str]) -> dict[str, object]:
    applied: dict[str, object] = {"theme": theme, "application": "toegepast"}
    return applied | ({"subthemes": subthemes} if subthemes else {})
