"""How far a file goes, as HTML: the level that it reaches, and what the next one lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.conformance import conformance
from mvi_standard.editions import LATEST
from mvi_standard.render.html_element import Html, element
from mvi_standard.render.phrases import phrase
from mvi_standard.requirement import LANGUAGES

if TYPE_CHECKING:
    from mvi_standard.conformance import Measured
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
        parts.append(element("p", phrase("level_ahead", language, next=found.next)))
        parts.append(element("ul", *(_lacking(each, edition, language) for each in found.missing)))
    return element("section", *parts, cls="mvi-level")


def _lacking(each: Measured, edition: Edition, language: str) -> Html:
    """Say of one measure what there is, how much is needed, and how to get there."""
    text = edition.measures[each.code].text(language)
    numbers = {"numerator": _number(each.numerator, language), "denominator": _number(each.denominator, language)}
    return element(
        "li",
        element("strong", _said(f"measure:{each.code}", edition, language)[0]),
        ". ",
        text.message.format_map(numbers),
        " ",
        phrase("level_needed", language, minimum=each.minimum),
        element("p", element("strong", f"{phrase('fix', language)}:"), " ", text.fix, cls="mvi-fix"),
    )


def _said(key: str, edition: Edition, language: str) -> tuple[str, str]:
    """Return the label and the definition of a level or a measure."""
    which, label = LANGUAGES.index(language), edition.labels[key]
    return label[which], label[which + len(LANGUAGES)]


def _number(value: int, language: str) -> str:
    return f"{value:,}".replace(",", THOUSANDS[language])
