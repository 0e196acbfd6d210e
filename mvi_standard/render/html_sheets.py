"""The findings of a workbook as HTML, sheet by sheet: a list of what is wrong on each sheet, and the headings."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from mvi_standard.document import Cells
from mvi_standard.render.markup import Html, element, joined
from mvi_standard.render.summary import amounts
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.finding import Finding
    from mvi_standard.report import Report

    Sheets = Mapping[str, list[Finding]]


def by_sheet(report: Report) -> Sheets:
    """Return the findings by the name of their sheet, empty for the file as a whole; nothing where there are no cells.

    The sheet with the heaviest finding comes first.
    """
    sheets: dict[str, list[Finding]] = {}
    if report.document and isinstance(report.document.source, Cells):
        for each in report.findings:
            place = report.place(each)
            sheets.setdefault(place.sheet if place else "", []).append(each)
    return sheets


def listed(sheets: Sheets, report: Report, language: str) -> Html:
    """Return the sheets with the numbers of their findings, each a link; and how many findings are not among them."""
    if not sheets:
        return Html()
    items = (_item(title, findings, report, language) for title, findings in sheets.items())
    left = sum(report.counts.values()) - len(report.findings)
    note = element("p", say("result.not_shown", language, n=left)) if left else ""
    return joined(element("ul", *items, cls="mvi-sheets"), note)


def _item(title: str, findings: list[Finding], report: Report, language: str) -> Html:
    link = element("a", _named(title, language), href=f"#{_anchor(title, report)}")
    return element("li", link, f": {amounts(Counter(each.severity for each in findings), language)}")


def heading(title: str, report: Report, language: str) -> Html:
    """Return the heading of a sheet, where its link leads."""
    return element("h3", _named(title, language), id=_anchor(title, report), tabindex="-1")


def _named(title: str, language: str) -> str:
    return say("result.sheet", language, sheet=title) if title else say("result.beside_the_sheets", language)


def _anchor(title: str, report: Report) -> str:
    """Return an id that no other sheet has, nor a sheet of another file on the same page."""
    named = sha256(f"{report.name}\n{title}".encode("utf-8", "replace"))
    return f"mvi-{named.hexdigest()[:12]}"
