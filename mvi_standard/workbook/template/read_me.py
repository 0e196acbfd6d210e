"""The first sheet of a template: what the workbook is, how to fill it in, and what each sheet is for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mvi_standard.document import ROOT
from mvi_standard.workbook.core.titles import CODELISTS
from mvi_standard.workbook.template.columns import rows_needed
from mvi_standard.workbook.template.need_tables import SHEETS
from mvi_standard.workbook.template.needs import Choice, needed
from mvi_standard.workbook.template.read_me_words import say
from mvi_standard.workbook.writing import looks
from mvi_standard.workbook.writing.looks import READ_ME_WIDTHS
from mvi_standard.workbook.writing.page import Paper
from mvi_standard.workbook.writing.read_me import (
    COLOUR,
    FACT,
    HEAD,
    LINK,
    STEP,
    TEXT,
    TITLE,
    ReadMeLine,
    ReadMeLooks,
    read_me_page,
)
from mvi_standard.workbook.writing.texts import which

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.core.layout import Sheet
    from mvi_standard.workbook.template.plan import Plan
    from mvi_standard.workbook.writing.page import Page

_ACROSS = 108
"""Characters on a line of the second column."""
_LINE = 15
_NAMED = 3
"""Sheets that are named of those that are not there."""
_LOOKS = ReadMeLooks(looks.HEAD, looks.NAME, looks.STEP, looks.TEXT)


def read_me(plan: Plan) -> Page:
    """Return the first sheet."""
    page = read_me_page(lines(plan, CODELISTS[which(plan.language)]), _LOOKS, _height, plan.language)
    return replace(page, paper=Paper(landscape=False), allowed=frozenset({"autofilter"}))


def lines(plan: Plan, lists_title: str) -> Iterator[ReadMeLine]:
    """Give the rows of the first sheet."""
    language = plan.language
    totals = plan.choice.profile == "totalen"
    yield ReadMeLine(TITLE, say("title", language))
    yield ReadMeLine(TEXT, say("what", language))
    yield from (ReadMeLine(TEXT, each) for each in _about_profile(plan))
    yield ReadMeLine(HEAD, say("steps", language))
    others = (say(key, language) for key in ("step2_totals" if totals else "step2", "step3"))
    for number, text in enumerate((_first_step(plan), *others), 1):
        yield ReadMeLine(STEP, text, str(number))
    yield ReadMeLine(HEAD, say("colours", language))
    for key in ("required", "optional", "missing"):
        mark = {"required": f"{say('example', language)} *", "optional": say("example", language)}.get(key, "")
        yield ReadMeLine(COLOUR, say(key, language), mark, key)
    yield ReadMeLine(HEAD, say("tips", language))
    for key in ("message", "lists", "many", "rows", "sheets", "persons"):
        yield ReadMeLine(STEP, say(f"tip_{key}", language), "•")
    yield ReadMeLine(HEAD, say("sheets", language))
    for sheet in plan.sheets:
        yield ReadMeLine(LINK, _about(plan, sheet), sheet.title(language), sheet.title(language))
    yield ReadMeLine(LINK, say("lists", language), lists_title, lists_title)
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


def _facts(plan: Plan) -> Iterator[ReadMeLine]:
    language, labels, at = plan.language, plan.edition.labels, which(plan.language)
    yield ReadMeLine(HEAD, say("about", language))
    yield ReadMeLine(FACT, plan.edition.version, say("version", language))
    if plan.choice.profile:
        yield ReadMeLine(FACT, labels[f"code:profile:{plan.choice.profile}"][at], say("profile", language))
    if plan.themes:
        names = [
            labels[f"code:theme:{each}"][at] for each in plan.edition.tables.codelists["theme"] if each in plan.themes
        ]
        yield ReadMeLine(FACT, ", ".join(names), say("themes", language))
    if plan.choice.kpis or plan.choice.themes:
        yield ReadMeLine(FACT, ", ".join(plan.kpis), say("kpis", language))
    yield ReadMeLine(FACT, plan.made_on, say("made", language))
    yield ReadMeLine(FACT, say("help_text", language), say("help", language))


def _about(plan: Plan, sheet: Sheet) -> str:
    """Return what a sheet is for, in the words of the model."""
    owner = ROOT if not sheet.parent else next(each.cls for each in plan.sheets if each.path == sheet.parent)
    key = f"{owner}.{sheet.path.rpartition('.')[2]}" if sheet.path else ROOT
    return str(plan.edition.labels[key][which(plan.language) + 2])


def _about_profile(plan: Plan) -> Iterator[str]:
    """Give what is said of the profile of a workbook; nothing of one that is for every profile."""
    own = plan.choice.profile
    if own is None:
        return
    yield say("for_profile", plan.language, profile=_name(plan, own))
    broader = max(plan.edition.tables.profiles, key=lambda each: len(SHEETS[each]))
    there = {each.path for each in plan.sheets}
    lacking = [each for each in needed(plan.edition, Choice(broader)) if not each.parent and each.path not in there]
    if broader != own and lacking:
        sheets = ", ".join(each.title(plan.language) for each in lacking[:_NAMED])
        yield say("for_more", plan.language, sheets=sheets, profile=_name(plan, broader), code=broader)


def _name(plan: Plan, profile: str) -> str:
    return str(plan.edition.labels[f"code:profile:{profile}"][which(plan.language)])


def _height(line: ReadMeLine) -> float:
    """Return the height of a row in points, by how much text there is in it."""
    if line.kind in {TITLE, HEAD}:
        return 30 if line.kind == TITLE else 26
    across = sum(READ_ME_WIDTHS) if line.kind == TEXT else _ACROSS
    return 3 + _LINE * (1 + (len(line.text) - 1) // across)
