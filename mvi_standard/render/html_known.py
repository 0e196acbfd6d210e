"""The known faults, as HTML: each with its reason, its owner and its last day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST
from mvi_standard.finding import pointer
from mvi_standard.render.html_element import Html, element
from mvi_standard.render.summary import known as summary
from mvi_standard.render.where import spoken
from mvi_standard.texts.say import say
from mvi_standard.texts.wording import words

if TYPE_CHECKING:
    from mvi_standard.report import Accepted, Report


def known(report: Report, language: str) -> Html:
    """Return the section; nothing when none is known."""
    if not report.accepted:
        return Html()
    return element(
        "section",
        element("h3", say("overview.known_title", language)),
        element("p", f"{summary(report, language)}."),
        element("ul", *(_item(each, report, language) for each in report.accepted)),
        cls="mvi-known",
    )


def _item(each: Accepted, report: Report, language: str) -> Html:
    said = words(each.finding, report, report.edition or LATEST, language)
    place = report.place(each.finding)
    where = spoken(place, language) if place else pointer(each.finding.path) or say("result.whole_file", language)
    how = say("overview.known_how", language, owner=each.owner, until=each.until)
    return element(
        "li",
        element("p", element("code", each.finding.code), " ", where, *_record(said.record), cls="mvi-where"),
        element("p", said.message),
        element("p", how, " ", element("q", each.reason)),
    )


def _record(name: str) -> tuple[object, ...]:
    return (": ", element("bdi", name, cls="mvi-record")) if name else ()
