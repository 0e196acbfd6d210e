"""How far a file goes, as HTML: the level that it reaches, and what the next one lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.counting.conformance import conformance
from mvi_standard.editions import LATEST
from mvi_standard.render.html_element import Html, element
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import pick, say

if TYPE_CHECKING:
    from mvi_standard.counting.conformance import Measured
    from mvi_standard.edition import Edition
    from mvi_standard.report import Report

THOUSANDS = {"nl": ".", "en": ","}


def level(report: Report, language: str) -> Html:
    """Return the section; nothing for a file that does not conform, as that is what it has to do first."""
    found, edition = conformance(report), report.edition or LATEST
    if found.level is None:
        return Html()
    label, definition = _said(f"level:{found.level}", edition, language)
    parts = [element("h3", label), element("p", definition)]
    if found.next:
        parts.append(element("p", say("overview.level_ahead", language, next=found.next)))
        parts.append(element("ul", *(_lacking(each, edition, language) for each in found.missing)))
    return element("section", *parts, cls="mvi-level")


def _lacking(each: Measured, edition: Edition, language: str) -> Html:
    """Say of one measure what there is, how much is needed, and how to get there."""
    text = edition.measures[each.code].text(language)
    said, fix = standing(each, text.message, language), text.fix
    if said is None:
        said, fix = say("overview.level_unsaid", language), say("overview.level_unsaid_fix", language)
    return element(
        "li",
        element("strong", _said(f"measure:{each.code}", edition, language)[0]),
        f". {said} ",
        say("overview.level_needed", language, minimum=each.minimum),
        element("p", element("strong", f"{say('result.fix', language)}:"), " ", fix, cls="mvi-fix"),
    )


def standing(each: Measured, message: str, language: str) -> str | None:
    """Return how a submission stands in one measure; None where nobody can say."""
    if each.numerator is None or each.denominator is None:
        return None
    unit = " euro" if each.unit else ""
    none = say("overview.level_nothing" if each.unit else "overview.level_none", language)
    some = f"{_number(each.numerator, language)}{unit}" if each.numerator else none
    return message.format(numerator=some, denominator=f"{_number(each.denominator, language)}{unit}")


def _said(key: str, edition: Edition, language: str) -> tuple[str, str]:
    """Return the label and the definition of a level or a measure."""
    label = edition.labels[key]
    return pick(label, language), pick(label[len(LANGUAGES) :], language)


def _number(value: int, language: str) -> str:
    return f"{value:,}".replace(",", THOUSANDS[language])
