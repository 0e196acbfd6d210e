"""The report of one authority as the start page shows it: what twelve rows of the small form give back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from mvi_standard import figures, validate
from mvi_standard.editions import LATEST
from mvi_standard.publication import authority_document
from mvi_standard.publication.document import Answers, Chart, Paragraph
from mvi_standard.total.submission_account import account_of_one, name_of

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.publication.document import ReportDocument

FORM = "examples/demo/klein-formulier.csv"


@dataclass(frozen=True)
class FirstPage:
    """What a reader sees first of a report: its title, its first sentence, its chart, and its answers."""

    title: str
    subtitle: str
    lead: str
    chart: Chart
    answers: tuple[tuple[str, str], ...]


@cache
def first_page(root: Path, language: str) -> FirstPage:
    """Return the first page of the report on FORM, which the validator judges as it stands in the checkout `root`."""
    report = validate(root / FORM)
    account = account_of_one(report, tool="", made_on="")
    return _seen(authority_document(tuple(figures(report)), account, LATEST, language, name_of(report)))


def _seen(document: ReportDocument) -> FirstPage:
    blocks = document.front.blocks if document.front else ()
    return FirstPage(
        document.title,
        document.subtitle,
        next(each.text for each in blocks if isinstance(each, Paragraph)),
        next(each for each in blocks if isinstance(each, Chart)),
        next(each.answers for each in blocks if isinstance(each, Answers)),
    )
