"""From what is asked to the sheets of a form: to read, to answer on, and what it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.workbook.supplier.asked import part_columns
from mvi_standard.workbook.supplier.columns import reported
from mvi_standard.workbook.supplier.fields import note, range_name, spot
from mvi_standard.workbook.supplier.page import FILL, FIXED, GREY, HEAD, LABEL, PATH, TITLE, Page, Pages, Range, Spot
from mvi_standard.workbook.supplier.read_me import read_me
from mvi_standard.workbook.supplier.spoken import agreed, code_label, kpi_label, meaning, span, unit
from mvi_standard.workbook.supplier.words import ANSWERS, FACTS, PARTS, SOCIAL, say, which
from mvi_standard.workbook.titles import CODELISTS
from mvi_standard.workbook.writing import looks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.workbook.layout import Column
    from mvi_standard.workbook.supplier.asked import Ask
    from mvi_standard.workbook.supplier_form import Form

FORM = "1"
"""The version of the form itself: how its sheets are to be read."""
LOCKED = ("commitment", "kpi", "meaning", "agreed", "unit", "period")
NOTE = "note"
_LOCKED_WIDTHS = (18, 26, 60, 22, 16, 26)
_PARTS_KEYS = ("commitment", "kpi", "dimension", "code", "label")
_LINE = 15
_ROOM = 60
"""Characters of the meaning on one line."""


def pages(form: Form, language: str, made_on: str, due: str = "", to: str = "") -> Pages:
    """Return the sheets of a form; `made_on` and `due` are ISO dates, `to` is where it has to be sent."""
    made = [read_me(form, language, due, to)]
    made += [_answers(form, language)] if form.asks else []
    made += [_parts(form, language)] if any(each.parts for each in form.asks) else []
    made += [_social(form, language)] if form.social else []
    lists = tuple(dict.fromkeys(each.codelist for each in _columns(form) if each.codelist))
    ranges, listed = _lists(form, lists, language)
    title = say("book_title", language, number=form.contract["own_number"])
    return Pages((*made, listed, _facts(form, language)), ranges, title, language, form.edition.version, made_on)


def facts(form: Form) -> dict[str, str]:
    """Return what a form says of what it was made from, besides its language."""
    found = {
        "form": FORM,
        "standard_version": form.edition.version,
        "submission": form.submission["id"],
        "version": str(form.submission["version"]),
        "contract": form.contract["id"],
        "start": form.period["start"],
        "end": form.period["end"],
    }
    return found | {f"commitment:{each.id}": each.checksum for each in form.asks}


def answer_columns(form: Form) -> tuple[Column, ...]:
    """Return every field that some row asks, in the order of the model."""
    found: dict[str, Column] = {}
    for ask in form.asks:
        found |= {each.path: each for each in ask.columns}
    order = [each.path for ask in sorted(form.asks, key=lambda one: -len(one.columns)) for each in ask.columns]
    return tuple(found[path] for path in sorted(found, key=_rank(order)))


def _rank(order: list[str]) -> Any:  # noqa: ANN401 - a key to sort by
    from mvi_standard.editions import LATEST  # noqa: PLC0415 - the order of the model is that of its latest edition
    from mvi_standard.workbook.supplier.columns import observed  # noqa: PLC0415 - idem

    del order
    return [*observed(LATEST)].index


def _columns(form: Form) -> Iterator[Column]:
    for ask in form.asks:
        yield from ask.columns
    yield from reported(form.edition) if form.social else ()


def _answers(form: Form, language: str) -> Page:
    columns = answer_columns(form)
    heads = ("commitment", "kpi", "meaning", "agreed", "unit", "asked_period")
    labels = [*(say(key, language) for key in heads), *(each.label(language) for each in columns), say(NOTE, language)]
    paths = [*LOCKED, *(each.path for each in columns), NOTE]
    rows = [tuple(Spot(each, LABEL) for each in labels), tuple(Spot(each, PATH) for each in paths)]
    rows += [_row(ask, columns, form, language) for ask in form.asks]
    widths = (*_LOCKED_WIDTHS, *(max(looks.width(each), 16) for each in columns), 40)
    heights = [(1, looks.LABEL_HEIGHT), (2, looks.PATH_HEIGHT)]
    heights += [(at, _height(row[2].value)) for at, row in enumerate(rows[2:], 3)]
    return Page(ANSWERS[which(language)], widths, tuple(rows), tuple(heights), (2, 2))


def _row(ask: Ask, columns: Iterable[Column], form: Form, language: str) -> tuple[Spot, ...]:
    own = {each.path: each for each in ask.columns}
    shown = (ask.id, kpi_label(ask.kpi, language), meaning(ask.kpi, language), agreed(ask, form.edition, language))
    fixed = (*shown, unit(ask, form.edition, language), span(ask.period, language))
    return (
        *(Spot(each) for each in fixed),
        *(_field(ask, own.get(each.path), form, language) for each in columns),
        note(language),
    )


def _field(ask: Ask, column: Column | None, form: Form, language: str) -> Spot:
    if column is None:
        return Spot(None, GREY)
    hint = say("needed", language) if column.path in ask.needed else ""
    words = ask.kpi.get(f"{column.path}_{language}") if column.path in {"numerator", "denominator"} else None
    if words:
        hint = str(words)
    return spot(column, form.edition, language, given=ask.given.get(column.path), hint=hint)


def _parts(form: Form, language: str) -> Page:
    fields: dict[str, Column] = {}
    for ask in form.asks:
        fields |= {each.path: each for each in part_columns(ask, form.edition) if ask.parts}
    heads = ("commitment", "kpi", "dimension", "class_code", "class")
    rows = [
        tuple(Spot(each, LABEL) for each in [*(say(key, language) for key in heads), *_labels(fields, language)]),
        tuple(Spot(each, PATH) for each in [*_PARTS_KEYS, *fields]),
    ]
    for ask in form.asks:
        own = {each.path for each in part_columns(ask, form.edition)}
        for dimension, codes in ask.parts:
            for code in codes:
                label = code_label(_codelist(ask, dimension), code, form.edition, language)
                fixed = (ask.id, kpi_label(ask.kpi, language), dimension, code, label)
                filled = [
                    spot(each, form.edition, language) if path in own else Spot(None, GREY)
                    for path, each in fields.items()
                ]
                rows.append((*(Spot(each) for each in fixed), *filled))
    widths = (18, 26, 20, 14, 40, *(16 for _ in fields))
    heights = ((1, looks.LABEL_HEIGHT), (2, looks.PATH_HEIGHT))
    return Page(PARTS[which(language)], widths, tuple(rows), heights, (2, 2))


def _labels(fields: dict[str, Column], language: str) -> list[str]:
    return [each.label(language) for each in fields.values()]


def _codelist(ask: Ask, dimension: str) -> str:
    return next(str(each["codelist"]) for each in ask.kpi["dimensions"] if each["name"] == dimension)


def _social(form: Form, language: str) -> Page:
    """Return the questions about social return, one below the other."""
    table = form.earlier.get("valuation_table", {})
    given = {f"valuation_table.{key}": each for key, each in table.items()}
    rows = [
        tuple(Spot(each, LABEL) for each in ("", say("question", language), say("answer", language), say("explanation", language))),
    ]
    for column in reported(form.edition):
        words = form.edition.labels[f"{column.owner}.{column.field}"]
        explained = str(form.edition.labels.get(f"SocialReturnReport.{column.path.partition('.')[0]}", words)[which(language) + 2])
        own = explained if column.field == "amount" else str(words[which(language) + 2])
        cell = spot(column, form.edition, language, given=given.get(column.path))
        rows.append((Spot(column.path, PATH), Spot(column.label(language)), cell, Spot(own)))
    rows.append((Spot(NOTE, PATH), Spot(say(NOTE, language)), note(language), Spot(say("note_help", language))))
    heights = [(1, _LINE * 2), *((at, _height(row[3].value, 80)) for at, row in enumerate(rows[1:], 2))]
    return Page(SOCIAL[which(language)], (22, 34, 24, 84), tuple(rows), tuple(heights), (1, 0))


def _lists(form: Form, names: tuple[str, ...], language: str) -> tuple[tuple[Range, ...], Page]:
    title = CODELISTS[which(language)]
    heads = ("lists_label", "lists_code", "lists_name", "lists_meaning")
    rows = [tuple(Spot(say(each, language), LABEL) for each in heads)]
    ranges = []
    for name in names:
        first = len(rows) + 1
        label = str(form.edition.labels[f"list:{name}"][which(language)])
        for code in _current(form, name):
            words = form.edition.labels[f"code:{name}:{code}"]
            shown = (label, code, str(words[which(language)]), str(words[which(language) + 2]))
            rows.append(tuple(Spot(each) for each in shown))
        ranges.append(Range(range_name(name), title, 2, first, len(rows)))
    return tuple(ranges), Page(title, looks.LISTS_WIDTHS, tuple(rows), frozen=(1, 0))


def _current(form: Form, name: str) -> Iterator[str]:
    enum = "".join(part.capitalize() for part in name.split("_"))
    expired = form.edition.tables.deprecated.get(enum, ())
    yield from (each for each in form.edition.tables.codelists[name] if each not in expired)


def _facts(form: Form, language: str) -> Page:
    rows = tuple((Spot(key), Spot(value)) for key, value in {**facts(form), "language": language}.items())
    return Page(FACTS, (30, 40), rows, hidden=True)


def _height(text: Any, width: int = _ROOM) -> float:  # noqa: ANN401 - what stands in a cell
    lines = -(-len(str(text)) // (width - 6))
    return float(_LINE * max(2, lines))


__all__ = ["FILL", "FIXED", "HEAD", "TITLE", "answer_columns", "facts", "pages"]
