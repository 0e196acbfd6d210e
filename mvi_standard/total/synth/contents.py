"""The records and results of one authority in one year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.total.synth import coverage, policy, results, social_return, suppliers, totals
from mvi_standard.total.synth.catalogue import OF_GROUPS
from mvi_standard.total.synth.deals import announced
from mvi_standard.total.synth.draft import ObservationLog, Topic
from mvi_standard.total.synth.observing import observe
from mvi_standard.total.synth.terms import as_of

if TYPE_CHECKING:
    from mvi_standard.total.synth.deals import Deal
    from mvi_standard.total.synth.draft import Draft
    from mvi_standard.total.synth.drawing import Chance
    from mvi_standard.total.synth.joint import JointPurchase
    from mvi_standard.total.synth.shapes import Record


def is_current(deal: Deal, year: int) -> bool:
    """Return whether a purchase was awarded or still ran in a year."""
    begun = deal.awarded <= f"{year}-12-31"
    return begun and (deal.awarded >= f"{year}-01-01" or deal.end >= f"{year}-01-01")


def add_records(draft: Draft, current: list[Deal]) -> None:
    """Put lots and contracts in a file, with the organisations that they name."""
    last = f"{draft.year}-12-31"
    procedures: dict[str, Record] = {}
    sold: dict[int, None] = {}
    for deal in current:
        if deal.lot:
            draft.lots.append(deal.lot)
        if deal.procedure:
            procedures[deal.procedure["id"]] = deal.procedure
        draft.add("contracts", as_of(deal.contract, last) | checked(draft, deal))
        sold |= dict.fromkeys(deal.suppliers)
    if draft.group and draft.group.lead is draft.body:
        draft.add("organisations", *(each.organisation(as_partner=True) for each in draft.group.members[1:]))
        draft.add("buyer_groups", draft.group.record())
        aims = policy.group_targets(draft.group.record()["id"], draft.year, draft.draw("group"))
        draft.add("targets", *aims)
    if draft.group and draft.group.twice is draft.body:
        as_known_here = {"own_number": f"eigen-{draft.group.key}"} if draft.body.number % 2 else {}
        draft.lots.append(draft.group.lot() | {"route": "europees", "counted_by": draft.body.slug} | as_known_here)
        draft.add("organisations", draft.group.lead.organisation(as_partner=True))
    draft.add("organisations", *(suppliers.supplier(draft.seed, each) for each in sold))
    draft.add("procedures", *procedures.values())
    draft.add("lots", *draft.lots)
    if draft.draw("announced").chance(0.3):
        draft.add("lots", announced(draft.body.slug, draft.year))


def checked(draft: Draft, deal: Deal) -> Record:
    """Return what is said of a contract by whoever read it: a yes, a no or nothing."""
    draw, said = draft.draw(f"{deal.contract['id']}-checked"), {}
    if draw.chance(0.5):
        said["commitments_checked"] = True
    if draw.chance(0.8):
        said["isv_conditions_apply"] = "keten" in deal.themes or draw.chance(0.05)
    return said


def add_results(draft: Draft, current: list[Deal], book: ObservationLog, draw: Chance) -> None:
    """Put in a file what the contracts did in the year, and what is declared of the whole."""
    body, year, table = draft.body, draft.year, draw.whole(0, len(social_return.TABLES) - 1)
    for deal in current:
        own = draft.draw(deal.contract["id"])
        draft.add("contract_years", *filter(None, [results.payment(deal, year, own)]))
        basic = body.profile == "basis"
        if not basic and deal.ran_in(year):
            results.values(book, deal, own)
        if not basic or body.number % 2:  # half of the small ones keep a list of social return
            draft.add("commitments", *results.commitments(book, deal, own, basic=basic))
            draft.add("social_return_reports", *filter(None, [results.reports(deal, table, year, own)]))
    awarded = [each for each in draft.lots if each["awarded_on"][:4] == str(year)]
    facts = _facts(draft, current, awarded)
    draft.add("coverages", coverage.coverage(body.slug, facts, body.registered, draw))
    if body.profile == "effect":
        _add_totals(draft, current, awarded, book, draw)
        if draw.chance(0.12):
            draft.add("social_return_reports", social_return.of_organisation(body.slug, table, year, draw))


def _add_totals(draft: Draft, current: list[Deal], awarded: list[Record], book: ObservationLog, draw: Chance) -> None:
    body = draft.body
    book.method("leveranciersopgave", draw)
    if draft.group:
        _add_group(draft, draft.group, book, draw)
    totals.in_turn(book, body.number, current, body.slug, draw)
    totals.of_records(book, body.slug, awarded, draw, complete=body.registered == 1.0)
    totals.above_records(book, body.slug, draw)
    totals.unregistered(book, body.slug, int(len(awarded) * (1 / body.registered - 1)), draw)


def _add_group(draft: Draft, group: JointPurchase, book: ObservationLog, draw: Chance) -> None:
    """Say what the own call-off brought about, and as lead what the whole group says that it did."""
    days = f"{draft.year}-01-01", f"{draft.year}-12-31"
    for each in draft.lists["contracts"]:
        if each["id"] == group.call_off_of(draft.body):
            observe(book, "KLI-02", Topic("contract", each["id"], *days, basis="in_periode"), draw)
    if group.lead is draft.body:
        about = Topic("buyer_group", group.record()["id"], *days, len(group.members), basis="in_periode")
        for key in ("KLI-02", *draw.some(OF_GROUPS[1:], 1)):
            observe(book, key, about, draw)


def _facts(draft: Draft, current: list[Deal], awarded: list[Record]) -> coverage.ListedTotals:
    worth = {each.lot["id"]: each.worth for each in current if each.lot}
    joint_worth = draft.group.worth if draft.group else 0.0
    lots = [(each["nature"], each["threshold_regime"], worth.get(each["id"], joint_worth)) for each in awarded]
    procedures = len({each.get("procedure", each["id"]) for each in awarded})
    running = sum(each.contract["kind"] != "nadere_overeenkomst" for each in current)
    paid = sum(each.get("paid", {"amount": 0})["amount"] for each in draft.lists.get("contract_years", ()))
    return coverage.ListedTotals(lots, procedures, running, paid)
