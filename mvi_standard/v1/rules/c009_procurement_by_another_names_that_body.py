"""MVI-C009."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Name
from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Submission

REASON, BODY = Name("code:nil_reason:inkoop_door_ander"), Name("Submission.procurement_by")


@rule("MVI-C009", on="Submission")
def procurement_by_another_names_that_body(submission: Submission, _: Dossier) -> Iterator[Problem]:
    """Een lege aanlevering moet bij de reden inkoop_door_ander noemen wie de inkoop deed, en anders niet.

    Melding: '{present}' is ingevuld, maar '{absent}' niet.
    Waarom: Alleen met het nummer van die organisatie is te zien waar uw inkoop wel meetelt.
    Oplossing: Deed een ander al uw inkoop, kies dan reden inkoop_door_ander en geef het officiële nummer van
    die organisatie. Kocht u zelf in, laat dan allebei weg.

    With reason inkoop_door_ander a nil report must name the body that did the procurement, and not otherwise.

    Message: '{present}' is filled in, but '{absent}' is not.
    Why: Only the number of that body shows where your procurement is counted.
    Fix: If another body did all your procurement, choose reason inkoop_door_ander and give its official
    number. If you bought yourself, leave out both.
    """
    reason = submission.get("nil_reason") == "inkoop_door_ander"
    if reason and "procurement_by" not in submission:
        yield Problem("nil_reason", present=REASON, absent=BODY)
    if not reason and "procurement_by" in submission:
        yield Problem("procurement_by", present=BODY, absent=REASON)
