"""A workbook without a sheet of the standard: to a person that is no fault, but a list to say the meaning of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.browser.page_texts import say
from mvi_standard.demands import SHEET_OF_OURS
from mvi_standard.render.markup import element

if TYPE_CHECKING:
    from mvi_standard.report import Report


def is_own_list(report: Report) -> bool:
    """Return whether a report is about a workbook in which no sheet is one of the standard."""
    return any(each.code == SHEET_OF_OURS.code for each in report.findings)


def own_list(report: Report, language: str, codes: str) -> str:
    """Return what the page says of such a workbook, as an HTML fragment; `codes` is where the pages about codes are."""
    said = element("span", say("page.own_list", language), cls="mvi-said")
    title = element("h2", element("bdi", report.name), " ", said, cls="mvi-verdict mvi-own-list", tabindex="-1")
    about = say("result.more_about", language, code=SHEET_OF_OURS.code)
    link = element("a", about, href=f"{codes}{SHEET_OF_OURS.code}/", target="_blank", rel="noopener")
    told = element("p", say("page.own_list_how", language))
    return element("article", title, told, element("p", link, cls="mvi-link"), cls="mvi-report")
