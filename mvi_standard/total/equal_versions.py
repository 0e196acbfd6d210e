"""Files that say they are the same version of one submission, and say different things: which one is compared."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mvi_standard.report import Options
from mvi_standard.total.submission_head import document_of
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mvi_standard.report import Report
    from mvi_standard.total.submission_head import SubmissionHead


def best_report(equal: Sequence[SubmissionHead]) -> Report:
    """Return the report on the first of these files that conforms, else on the first."""
    first, *others = equal
    found = head_report(first)
    sound = (each for each in map(head_report, others) if each.conforms)
    return found if found.conforms else next(sound, found)


def head_report(head: SubmissionHead) -> Report:
    """Judge the submission of a head."""
    return report_on(partial(document_of, head), name=head.place, choices=Options(keep=1))
