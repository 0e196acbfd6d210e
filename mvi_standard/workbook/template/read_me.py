"""The first sheet of a template: what the workbook is, how to fill it in, and what each sheet is for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mvi_standard.document import ROOT
from mvi_standard.texts.say import pick, say
from mvi_standard.workbook.core.titles import CODELISTS
from mvi_standard.workbook.template.columns import rows_needed
from mvi_standard.workbook.template.need_tables import SHEETS
from mvi_standard.workbook.template.needs import Choice, needed
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
    page = read_me_page(lines(plan, pick(CODELISTS, plan.language)), _LOOKS, _height, plan.language)
    return replace(page, paper=Paper(landscape=False), allowed=frozenset({"autofilter"}))


def lines(plan: Plan, lists_title: str) -> Iterator[ReadMeLine]:
    """Yield the rows of the first sheet."""
    language = plan.language
    totals = plan.choice.profile == "totalen"
    yield ReadMeLine(TITLE, say("read_me.title", language))
    yield ReadMeLine(TEXT, say("read_me.what", language))
    yield from (ReadMeLine(TEXT, each) for each in _about_profile(plan))
    yield ReadMeLine(HEAD, say("read_me.steps", language))
    others = (say(key, language) for key in ("read_me.step2_totals" if totals else "read_me.step2", "read_me.step3"))
    for number, text in enumerate((_first_step(plan), *others), 1):
        yield ReadMeLine(STEP, text, str(number))
    yield ReadMeLine(HEAD, say("read_me.colours", language))
    example = say("read_me.example", language)
    marks = {"required": f"{example} *", "optional": example}
    for key in ("required", "optional", "missing"):
        yield ReadMeLine(COLOUR, say(f"read_me.colour_{key}", language), marks.get(key, ""), key)
    yield ReadMeLine(HEAD, say("read_me.tips", language))
    for key in ("message", "lists", "many", "rows", "sheets", "persons"):
        yield ReadMeLine(STEP, say(f"read_me.tip_{key}", language), "•")
    yield ReadMeLine(HEAD, say("read_me.sheets", language))
    for sheet in plan.sheets:
        yield ReadMeLine(LINK, _about(plan, sheet), sheet.title(language), sheet.title(language))
    yield ReadMeLine(LINK, say("read_me.lists", language), lists_title, lists_title)
    yield from _facts(plan)


def _first_step(plan: Plan) -> str:
    """Name each sheet that this workbook cannot do without a row of."""
    language, needed = plan.language, [*rows_needed(plan)]
    said = [say("read_me.step1", language, sheets=", ".join(each.title(language) for each in needed))]
    titles = {each.path: each.title(language) for each in plan.sheets}
    said += [
        say("read_me.step1_each", language, sheet=each.title(language), parent=titles[each.parent])
        for each in needed
        if each.parent
    ]
    return " ".join(said)


def _facts(plan: Plan) -> Iterator[ReadMeLine]:
    language, labels = plan.language, plan.edition.labels
    yield ReadMeLine(HEAD, say("read_me.about", language))
    yield ReadMeLine(FACT, plan.edition.version, say("read_me.version", language))
    if plan.choice.profile:
        yield ReadMeLine(
            FACT, pick(labels[f"code:profile:{plan.choice.profile}"], language), say("read_me.profile", language)
        )
    if plan.themes:
        names = [
            pick(labels[f"code:theme:{each}"], language)
            for each in plan.edition.tables.codelists["theme"]
            if each in plan.themes
        ]
        yield ReadMeLine(FACT, ", ".join(names), say("read_me.themes", language))
    if plan.choice.kpis or plan.choice.themes:
        yield ReadMeLine(FACT, ", ".join(plan.kpis), say("read_me.kpis", language))
    yield ReadMeLine(FACT, plan.made_on, say("read_me.made", language))
    yield ReadMeLine(FACT, say("read_me.help_text", language), say("read_me.help", language))


def _about(plan: Plan, sheet: Sheet) -> str:
    """Return what a sheet is for, in the words of the model."""
    owner = ROOT if not sheet.parent else next(each.cls for each in plan.sheets if each.path == sheet.parent)
    key = f"{owner}.{sheet.path.rpartition('.')[2]}" if sheet.path else ROOT
    return str(pick(plan.edition.labels[key][2:], plan.language))


def _about_profile(plan: Plan) -> Iterator[str]:
    """Yield what is said of the profile of a workbook; nothing of one that is for every profile."""
    own = plan.choice.profile
    if own is None:
        return
    yield say("read_me.for_profile", plan.language, profile=_name(plan, own))
    broader = max(plan.edition.tables.profiles, key=lambda each: len(SHEETS[each]))
    there = {each.path for each in plan.sheets}
    lacking = [each for each in needed(plan.edition, Choice(broader)) if not each.parent and each.path not in there]
    if broader != own and lacking:
        sheets = ", ".join(each.title(plan.language) for each in lacking[:_NAMED])
        yield say("read_me.for_more", plan.language, sheets=sheets, profile=_name(plan, broader), code=broader)


def _name(plan: Plan, profile: str) -> str:
    return str(pick(plan.edition.labels[f"code:profile:{profile}"], plan.language))


def _height(line: ReadMeLine) -> float:
    """Return the height of a row in points, by how much text there is in it."""
    if line.kind in {TITLE, HEAD}:
        return 30 if line.kind == TITLE else 26
    across = sum(READ_ME_WIDTHS) if line.kind == TEXT else _ACROSS
    return 3 + _LINE * (1 + (len(line.text) - 1) // across)
