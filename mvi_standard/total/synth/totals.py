"""Values about a whole organisation, as a total of its contracts or on top of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mvi_standard.total.synth.catalogue import KILO, kpi, observed
from mvi_standard.total.synth.draft import ObservationLog, Topic
from mvi_standard.total.synth.observing import observe
from mvi_standard.total.synth.shapes import plain
from mvi_standard.total.synth.themes import THEMES

if TYPE_CHECKING:
    from mvi_standard.total.synth.deals import Deal
    from mvi_standard.total.synth.drawing import Chance
    from mvi_standard.total.synth.shapes import Record

MORE = ("KLI-02", "KLI-09", "CIR-01", "CIR-06", "PRO-20", "PRO-28", "PRO-30", "KLI-07", "MIL-07", "KET-06")
SUMMED = ("KLI-05", "KLI-06", "MIL-06", "CIR-01")
"""The KPIs of which an organisation may report a total of the year."""
TURN = 5
"""Number of KPIs that each authority reports in its turn: together they report them all."""
APPLIED_IN = {"PRO-05": 0.65, "PRO-13": 0.8, "PRO-14": 0.6, "PRO-17": 0.2}


def in_turn(book: ObservationLog, number: int, deals: list[Deal], slug: str, draw: Chance) -> None:
    """Report a few KPIs, other ones for each authority, on whatever they can be about."""
    known = observed()
    for each in range(TURN):
        key = known[(number * TURN + each) % len(known)]
        kinds = kpi(key).subjects
        fit = [each for each in deals if each.lot or "lot" not in kinds]
        deal = draw.pick([each for each in fit if each.ran_in(book.year)] or [None])
        if kinds == ("organisation",):
            observe(book, key, _whole(book, slug, "aanvullend"), draw)
        elif deal is not None:
            term = deal.contract["period"]
            on_lot = "lot" in kinds and deal.lot is not None
            subject = deal.lot["id"] if on_lot and deal.lot else deal.contract["id"]
            days = term["start"], max(term["end"], deal.end)
            about = Topic("lot" if on_lot else "contract", subject, *days, stopped=deal.end)
            observe(book, key, about, draw)


def of_records(book: ObservationLog, slug: str, lots: list[Record], draw: Chance, *, complete: bool) -> None:
    """Report totals that agree with the lots of the file, and some values on top of the contracts."""
    if draw.chance(0.3):
        applied, known = _application(lots)
        fixed = {"numerator": applied, "denominator": known, "count_unit": "percelen"}
        observe(book, "PRO-05", _whole(book, slug, "totaal", fixed), draw)
    if complete and draw.chance(0.25):
        observe(book, "PRO-01", _whole(book, slug, "totaal", {"number": len(lots), "count_unit": "percelen"}), draw)
    for key in MORE:
        if draw.chance(0.12):
            observe(book, key, _whole(book, slug, "aanvullend", size=3.0), draw)


def above_records(book: ObservationLog, slug: str, draw: Chance) -> None:
    """Report totals of the year that are at least what the contracts in the file say together."""
    for key in SUMMED:
        unit = kpi(key).units[0]
        known = [each["number"] / KILO.get(each["unit"], 1.0) for each in book.observations if _adds_up(each, key)]
        if known and draw.chance(0.3):
            total = plain(sum(known) * draw.pick((1.0, 1.0, 1.15, 1.3)) + 0.05)
            about = _whole(book, slug, "totaal", {"number": total, "unit": unit})
            observe(book, key, replace(about, basis="in_periode"), draw)


def _adds_up(observation: Record, key: str) -> bool:
    real = observation["kpi"] == key and observation["nature"] == "gerealiseerd" and "number" in observation
    of_year = observation.get("time_basis") == "in_periode" and observation["subject"]["type"] != "buyer_group"
    return real and of_year


def unregistered(book: ObservationLog, slug: str, number: int, draw: Chance) -> None:
    """Report the theme status of what stands in no register."""
    told = ("organisation", slug, "PRO-05", "gerealiseerd", "totaal") in book.seen
    if number and not told and draw.chance(0.6):
        unit = draw.pick(("percelen", "trajecten"))
        fixed = {"numerator": round(number * draw.between(0.3, 0.8)), "denominator": number, "count_unit": unit}
        observe(book, "PRO-05", _whole(book, slug, "aanvullend", fixed), draw)


def without_records(book: ObservationLog, slug: str, procedures: int, draw: Chance) -> None:
    """Report the values of an organisation that has totals only; each has evidence."""
    for key, share in APPLIED_IN.items():
        whole = max(1, procedures // (1 if key == "PRO-05" else 3))
        fixed: Record = {"numerator": round(whole * share * draw.between(0.8, 1.1)), "denominator": whole}
        fixed["count_unit"] = "trajecten"
        observe(book, key, _whole(book, slug, "aanvullend", fixed), draw)
    for key in draw.some(MORE, 5):
        observe(book, key, _whole(book, slug, "aanvullend", size=10.0), draw)
    for each in book.observations:
        each.setdefault("evidence", [book.proof("eigen_verklaring")])


def of_policy(book: ObservationLog, slug: str, draw: Chance) -> None:
    """Report that there is a public action plan."""
    observe(book, "PRO-26", _whole(book, slug, "totaal", {"yes_no": True}), draw)


def _whole(book: ObservationLog, slug: str, relation: str, fixed: Record | None = None, size: float = 1.0) -> Topic:
    return Topic("organisation", slug, f"{book.year}-01-01", f"{book.year}-12-31", size, relation, fixed or {})


def _application(lots: list[Record]) -> tuple[int, int]:
    """Return in how many lots a theme is applied, and of how many lots that is known."""
    applied = known = 0
    for lot in lots:
        answers = [each["application"] for each in lot.get("themes", ()) if each["application"] != "onbekend"]
        applied += "toegepast" in answers
        known += "toegepast" in answers or len(answers) == len(THEMES)
    return applied, known
