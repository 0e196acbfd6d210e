"""Results of a contract in one year: payments, commitments, values and social return."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mvi_standard.total.synth import social_return
from mvi_standard.total.synth.catalogue import DATED
from mvi_standard.total.synth.commitments import in_year
from mvi_standard.total.synth.draft import ObservationLog, Topic
from mvi_standard.total.synth.drawing import Chance, days_between
from mvi_standard.total.synth.observing import WHOLE, observe
from mvi_standard.total.synth.shapes import Record, calendar, euro, plain

if TYPE_CHECKING:
    from mvi_standard.total.synth.deals import Deal

MISSING = ("onbekend", "niet_geleverd", "nog_niet_verschuldigd", "niet_van_toepassing", "onderdrukt")
ALWAYS = {"MIL-05"}
"""KPIs that are always calculated of what is built."""
TELLING = 0.3
"""Share of the contracts of which somebody says what they bring about."""


def payment(deal: Deal, year: int, draw: Chance) -> Record | None:
    """Return what was paid on a contract in a year; nothing for a contract outside it, or when nobody says so."""
    first, last = max(deal.contract["period"]["start"], f"{year}-01-01"), min(deal.end, f"{year}-12-31")
    framework = deal.contract["kind"] == "raamovereenkomst"  # what is paid stands with its call-offs
    if framework or first > last or draw.chance(0.12):
        return None
    made: Record = {"contract": deal.contract["id"], "period": calendar(year)}
    if draw.chance(0.08):
        return made | {"missing_reason": draw.pick(MISSING)}
    whole = days_between(deal.contract["period"]["start"], deal.contract["period"]["end"])
    paid = deal.worth * days_between(first, last) / max(whole, 60) * draw.between(0.5, 1.1)
    return made | {"paid": euro(-350.0 if draw.chance(0.005) else min(paid, deal.worth))}


def commitments(book: ObservationLog, deal: Deal, draw: Chance, *, basic: bool) -> list[Record]:
    """Return the commitments of a contract as they stood at the end of a year; a basic file has social return only."""
    wanted = [each for each in deal.commitments if not basic or each["kpi"] == "SOC-02"]
    made = [in_year(each, deal, book.year, draw) for each in wanted]
    return [each | {"method": book.method("dubocalc", draw)} if each["kpi"] == "MIL-03" else each for each in made]


def values(book: ObservationLog, deal: Deal, draw: Chance) -> None:
    """Write down what a contract and its lot are said to have brought about."""
    contract = deal.contract
    size = min(8.0, max(0.1, deal.worth / 200_000))
    days = contract["period"]["start"], max(contract["period"]["end"], deal.end)
    about = Topic("contract", contract["id"], *days, size, stopped=deal.end)
    _delivery(book, deal, about, draw)
    if draw.chance(TELLING):
        for key in draw.some(deal.goods.values, draw.whole(1, 3)):
            observe(book, key, about, draw, "verwacht" if draw.chance(0.2) else "gerealiseerd")
    for each in deal.commitments:
        if each["kpi"] == "KLI-12" and draw.chance(0.75):
            proven = {} if draw.chance(0.3) else {"code": each["agreed"]["code"]}
            observe(book, "KLI-12", replace(about, fixed=proven), draw)
    if deal.goods.isv != "geen" and "keten" in deal.themes and draw.chance(0.7):
        for key in draw.some(DATED, draw.whole(1, 4)):
            observe(book, key, about, draw)
    if deal.lot and deal.awarded[:4] == str(book.year) and draw.chance(0.08):
        key = "DIV-04" if deal.goods.nature == "diensten" else "CIR-06"
        observe(book, key, Topic("lot", deal.lot["id"], about.start, about.end), draw)


def _delivery(book: ObservationLog, deal: Deal, about: Topic, draw: Chance) -> None:
    """Say what is known when it is built, in one of two years: what came of each promise, and what is always known."""
    delivered = replace(about, end=min(deal.end, f"{book.year}-12-31"))
    if (ord(about.key[-1]) - book.year) % 2 == 0 and delivered.start <= delivered.end:
        for each in deal.commitments:
            _final(book, each, delivered, draw)
        for key in ALWAYS.intersection(deal.goods.values):
            observe(book, key, delivered, draw)


def _final(book: ObservationLog, agreed: Record, about: Topic, draw: Chance) -> None:
    """Say what came of a promise in numbers over the whole contract."""
    if agreed.get("time_basis") in WHOLE and draw.chance(0.9):
        number = plain(agreed["agreed"]["number"] * draw.between(0.85, 1.1))
        fixed = {"number": number, "unit": agreed["unit"]}
        observe(book, agreed["kpi"], replace(about, fixed=fixed, basis=agreed["time_basis"]), draw)


def reports(deal: Deal, table: int, year: int, draw: Chance) -> Record | None:
    """Return the report on social return of a contract, if social return was agreed and it has begun."""
    agreed = next((each["agreed"]["number"] for each in deal.commitments if each["kpi"] == "SOC-02"), None)
    if agreed is None or deal.contract["period"]["start"] > f"{year}-12-31" or draw.chance(0.15):
        return None
    return social_return.of_contract(deal, agreed, table, year, draw)
