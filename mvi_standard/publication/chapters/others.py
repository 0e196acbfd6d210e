"""The figures of one organisation beside the medians of others of its type, and of about its size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.chapters.summary import LOTS, by_theme
from mvi_standard.publication.document import Paragraph, Section, TableCell, key, num, section
from mvi_standard.publication.figure_index import klass
from mvi_standard.publication.labels import lowered
from mvi_standard.publication.peers import LEAST
from mvi_standard.publication.tables import column_heads, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.publication.context import Context
    from mvi_standard.publication.peers import Median
    from mvi_standard.publication.tables import Labelled


def others(c: Context) -> Section:
    """Return the chapter; empty without peers."""
    title = c.say("report_peers.ch_others")
    if c.peers is None:
        return Section("anderen", title)
    kind = _kind(c)
    text = c.say("report_peers.text", type=kind, number=c.numbers.exact(len(c.peers.alike)), least=LEAST)
    near = c.counted("report_peers.text_size", len(c.peers.near))
    rows = (
        (TableCell(label), num(c.value(each)), num(c.bounds(each)), *_medians(c, each.cell.key), key(each))
        for label, each in _told(c)
    )
    columns = column_heads(c, "about", "value", "bounds", "of_type", "of_size", "key")
    made = table("anderen-table", c.say("report_peers.caption"), columns, rows)
    return section("anderen", title, Paragraph(f"{text} {near}"), made, Paragraph(c.say("report_peers.note"), "note"))


def beside_others(c: Context) -> str:
    """Return, for page 1, where the middle of the others lies; nothing without peers."""
    figure = c.index.one(c.kpi("headline"), count_unit=LOTS)
    if c.peers is None or figure is None:
        return ""
    of_type, of_size = c.peers.of_type(figure.cell.key), c.peers.of_size(figure.cell.key)
    if of_type is None:
        return c.say("report_peers.too_few", type=_kind(c), least=LEAST)
    said = [c.say("report_peers.told", type=_kind(c), **_said(c, of_type))]
    if of_size is not None:
        said.append(c.say("report_peers.told_size", **_said(c, of_size)))
    return " ".join(said)


def _kind(c: Context) -> str:
    return lowered(c.labels.code("organisation_type", c.peers.organisation_type)) if c.peers else ""


def _said(c: Context, found: Median) -> dict[str, str]:
    return {"value": c.numbers.percent(found.value, 0), "number": c.numbers.exact(found.bodies)}


def _told(c: Context) -> Iterator[Labelled]:
    """Yield the shares that have a median, the themes by their own names."""
    for kpi in c.places["peers"]:
        if kpi == c.kpi("themes"):
            yield from ((c.labels.code("theme", klass(each, "thema")), each) for each in by_theme(c) if c.beside(each))
        else:
            for each in c.index.find(kpi, count_unit=LOTS):
                if c.beside(each):
                    apart = f" ({c.apart(each)})" if each.cell.apart else ""
                    yield f"{c.labels.kpi(kpi)}{apart}", each


def _medians(c: Context, figure: str) -> Iterator[TableCell]:
    for found in (c.peers.of_type(figure), c.peers.of_size(figure)) if c.peers else ():
        yield num(c.say("report_peers.too_few_short") if found is None else c.say("report_peers.of", **_said(c, found)))
