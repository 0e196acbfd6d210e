"""What falls under an agreement, as HTML: known faults, each with its reason, its owner and its last day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST
from mvi_standard.finding import pointer
from mvi_standard.render.html_element import Html, element
from mvi_standard.render.phrases import phrase
from mvi_standard.render.summary import agreed as summary
from mvi_standard.wording import words

if TYPE_CHECKING:
    from mvi_standard.report import Accepted, Report


def agreed(report: Report, language: str) -> Html:
    """Return the section; nothing when no agreement covers a finding."""
    if not report.accepted:
        return Html()
    return element(
        "section",
        element("h3", phrase("agreed_title", language)),
        element("p", f"{summary(report, language)}."),
        element("ul", *(_item(each, report, language) for each in report.accepted)),
        cls="mvi-agreed",
    )


def _item(each: Accepted, report: Report, language: str) -> Html:
    said = words(each.finding, report, report.edition or LATEST, language)
    place = report.place(each.finding)
    where = phrase("line_column", language, line=place.line, column=place.column) if place else ""
    where = where or pointer(each.finding.path) or phrase("whole_file", language)
    how = phrase("agreed_how", language, owner=each.owner, until=each.until)
    return element(
        "li",
        element("p", element("code", each.finding.code), " ", where, *_record(said.record), cls="mvi-where"),
        element("p", said.message),
        element("p", how, " ", element("q", each.reason)),
    )


def _record(name: str) -> tuple[object, ...]:
    return (": ", element("bdi", name, cls="mvi-record")) if name else ()
