"""The submission of one authority on one year, put together from its purchases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST
from mvi_standard.total.synth import coverage, policy, totals
from mvi_standard.total.synth.contents import add_records, add_results, is_current
from mvi_standard.total.synth.draft import ObservationLog
from mvi_standard.total.synth.drawing import Chance
from mvi_standard.total.synth.shapes import Record, calendar

if TYPE_CHECKING:
    from mvi_standard.total.synth.authorities import Authority
    from mvi_standard.total.synth.deals import Deal
    from mvi_standard.total.synth.draft import Draft

NIL = ("geen_inkoop", "niets_gegund", "inkoop_door_ander")


def submission(draft: Draft, deals: list[Deal]) -> Record:
    """Return the submission of an authority on a year."""
    body, year = draft.body, draft.year
    draw, book = draft.draw("file"), ObservationLog(year, draft.state)
    draft.add("organisations", _submitter(body, year))
    envelope = _envelope(draft)
    if body.profile == "nil":
        envelope |= _nil(draft, draw)
    elif body.profile == "totalen":
        procedures = draw.whole(20, 200)
        totals.without_records(book, body.slug, procedures, draw)
        draft.add("coverages", coverage.totals(body.slug, procedures))
    else:
        current = [each for each in deals if is_current(each, year)]
        add_records(draft, current)
        add_results(draft, current, book, draw)
    _add_policy(draft, book, draw)
    draft.add("observations", *book.observations)
    draft.add("methods", *book.methods.values())
    draft.add("evidence", *book.evidence.values())
    return envelope | draft.lists


def _envelope(draft: Draft) -> Record:
    profile = "basis" if draft.body.profile == "nil" else draft.body.profile
    day = draft.draw("made").day(f"{draft.year + 1}-01-15", f"{draft.year + 1}-03-31")
    return {
        "standard_version": LATEST.version,
        "id": f"verzonnen-{draft.body.slug}-{draft.year}",
        "version": 1,
        "state": draft.state,
        "profile": profile,
        "submitter": draft.body.slug,
        "reporting_period": calendar(draft.year),
        "created_at": f"{day}T12:00:00+01:00",
    }


def _submitter(body: Authority, year: int) -> Record:
    made = body.organisation()
    return made | {"manifest": {"joined_on": body.signed}} if body.signed and body.signed <= f"{year}-12-31" else made


def _nil(draft: Draft, draw: Chance) -> Record:
    draft.add("coverages", coverage.nothing(draft.body.slug))
    reason = draw.pick(NIL)
    made: Record = {"nil_reason": reason}
    if reason == "inkoop_door_ander":
        made["procurement_by"] = {"scheme": "kvk", "value": "01000000"}
    return made


def _add_policy(draft: Draft, book: ObservationLog, draw: Chance) -> None:
    body = draft.body
    signed = body.signed is not None
    planned = Chance(draft.seed, "planned", body.number).chance(0.96 if signed else 0.1)
    if planned:
        lasting = Chance(draft.seed, "plan", body.number)  # the plan is the same in every year
        draft.add("action_plans", policy.action_plan(body.slug, draft.year, lasting))
    if planned and body.profile == "effect":
        totals.of_policy(book, body.slug, draw)
    if body.profile in ("effect", "totalen") and draw.chance(0.4):
        draft.add("targets", *policy.targets(body.slug, draw))
    if draw.chance(0.5):
        draft.add("data_quality", *policy.data_quality(draw))
