"""The first sheet: what this workbook is, how to fill it in, and what each sheet is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.document import ROOT
from mvi_standard.workbook.template import looks
from mvi_standard.workbook.template.columns import rows_needed
from mvi_standard.workbook.template.read_me_profile import about_profile
from mvi_standard.workbook.template.read_me_words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.core.layout import Sheet
    from mvi_standard.workbook.template.plan import Plan

_ACROSS = 108
"""Characters on a line of the second column."""
_LINE = 15
TITLE, HEAD, TEXT, STEP, COLOUR, LINK, FACT = "title", "head", "text", "step", "colour", "link", "fact"


@dataclass(frozen=True)
class Line:
    """One row: a text, or a name with a text behind it. `kind` says how it looks; a LINK leads to `target`."""

    kind: str
    text: str
    name: str = ""
    target: str = ""


def lines(plan: Plan, lists_title: str) -> Iterator[Line]:
    """Give the rows of the first sheet."""
    language = plan.language
    totals = plan.choice.profile == "totalen"
    yield Line(TITLE, say("title", language))
    yield Line(TEXT, say("what", language))
    yield from (Line(TEXT, each) for each in about_profile(plan))
    yield Line(HEAD, say("steps", language))
    others = (say(key, language) for key in ("step2_totals" if totals else "step2", "step3"))
    for number, text in enumerate((_first_step(plan), *others), 1):
        yield Line(STEP, text, str(number))
    yield Line(HEAD, say("colours", language))
    for key in ("required", "optional", "missing"):
        mark = {"required": f"{say('example', language)} *", "optional": say("example", language)}.get(key, "")
        yield Line(COLOUR, say(key, language), mark, key)
    yield Line(HEAD, say("tips", language))
    for key in ("message", "lists", "many", "rows", "sheets", "persons"):
        yield Line(STEP, say(f"tip_{key}", language), "•")
    yield Line(HEAD, say("sheets", language))
    for sheet in plan.sheets:
        yield Line(LINK, _about(plan, sheet), sheet.title(language), sheet.title(language))
    yield Line(LINK, say("lists", language), lists_title, lists_title)
    yield from _facts(plan)


def _first_step(plan: Plan) -> str:
    """Name each sheet that this workbook cannot do without a row of."""
    language, needed = plan.language, [*rows_needed(plan)]
    said = [say("step1", language, sheets=", ".join(each.title(language) for each in needed))]
    titles = {each.path: each.title(language) for each in plan.sheets}
    said += [
        say("step1_each", language, sheet=each.title(language), parent=titles[each.parent])
        for each in needed
        if each.parent
    ]
    return " ".join(said)


def _facts(plan: Plan) -> Iterator[Line]:
    language, labels, which = plan.language, plan.edition.labels, ("nl", "en").index(plan.language)
    yield Line(HEAD, say("about", language))
    yield Line(FACT, plan.edition.version, say("version", language))
    if plan.choice.profile:
        yield Line(FACT, labels[f"code:profile:{plan.choice.profile}"][which], say("profile", language))
    if plan.themes:
        names = [
            labels[f"code:theme:{each}"][which]
            for each in plan.edition.tables.codelists["theme"]
            if each in plan.themes
        ]
        yield Line(FACT, ", ".join(names), say("themes", language))
    if plan.choice.kpis or plan.choice.themes:
        yield Line(FACT, ", ".join(plan.kpis), say("kpis", language))
    yield Line(FACT, plan.made_on, say("made", language))
    yield Line(FACT, say("help_text", language), say("help", language))


def _about(plan: Plan, sheet: Sheet) -> str:
    """Return what a sheet is for, in the words of the model."""
    owner = ROOT if not sheet.parent else next(each.cls for each in plan.sheets if each.path == sheet.parent)
    key = f"{owner}.{sheet.path.rpartition('.')[2]}" if sheet.path else ROOT
    return str(plan.edition.labels[key][("nl", "en").index(plan.language) + 2])


def height(line: Line) -> float:
    """Return the height of a row in points, by how much text there is in it."""
    if line.kind in {TITLE, HEAD}:
        return 30 if line.kind == TITLE else 26
    across = sum(looks.READ_ME_WIDTHS) if line.kind == TEXT else _ACROSS
    return 3 + _LINE * (1 + (len(line.text) - 1) // across)
