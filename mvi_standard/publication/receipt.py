"""The receipt of one file as a page, for whoever sent it in."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST
from mvi_standard.publication.context import Context
from mvi_standard.publication.document import (
    Items,
    KeyFigure,
    KeyFigures,
    Paragraph,
    ReportDocument,
    TableCell,
    num,
    plain,
    section,
)
from mvi_standard.publication.figure_index import FigureIndex
from mvi_standard.publication.labels import Labels, lowered
from mvi_standard.publication.numbers import Numbers
from mvi_standard.publication.rendering import rendered
from mvi_standard.publication.tables import table
from mvi_standard.render.html_overview import standing
from mvi_standard.texts.say import pick, say
from mvi_standard.texts.wording import requirement
from mvi_standard.total.account import ADDED, EARLIER, FICTIONAL, OTHER_PERIOD, PROVISIONAL, REFUSED, Account

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mvi_standard.publication.document import Block, DataTable, Section
    from mvi_standard.total.receipt import OwnFigure, Receipt

SHOWN = 25
"""Things that are in other files too that are named; the JSON names all of them."""
PER = 1000
"""Euro beside which a value is shown, so that it has fewer zeros."""
CLASSES = {"perceel": "Lot", "contract": "Contract"}


def receipt_page(receipt: Receipt, language: str, made_on: str) -> str:
    """Return a receipt as HTML in one file, in `nl` or `en`."""
    c = _context(receipt, language)
    source, name = receipt.source, c.shown(receipt.told.organisation)
    subtitle = "subtitle" if name else "subtitle_unknown"
    parts = (_result, _faults, _twice, _left_out, _stands_out, _last_year, _level, _warnings, _figures)
    document = ReportDocument(
        language=language,
        title=c.say("receipt.title"),
        subtitle=c.say(f"receipt.{subtitle}", file=c.shown(source.name), organisation=name),
        made=c.say("receipt.made", date=c.numbers.date(made_on)),
        banner=c.say("report_frame.fictional") if source.key.rpartition(" ")[2].startswith(FICTIONAL) else "",
        sections=tuple(each for each in (part(c, receipt) for part in parts) if not each.empty),
        words={"show_table": c.say("report_frame.show_table")},
    )
    return rendered(document, "receipt")


def _context(receipt: Receipt, language: str) -> Context:
    index = FigureIndex([each.own for each in receipt.figures])
    name = receipt.told.organisation or receipt.source.name
    return Context(index, Account(), LATEST.catalogue, _labels(language), Numbers(language), LATEST.tables.report, name)


@cache
def _labels(language: str) -> Labels:
    return Labels(LATEST.labels, LATEST.catalogue, language)


def _result(c: Context, receipt: Receipt) -> Section:
    said, todo = _what_happened(c, receipt)
    counted, version = receipt.counted_version, receipt.source.version
    if receipt.source.state not in {ADDED, OTHER_PERIOD} and 0 < counted < version:
        todo = f"{todo} {c.say('receipt.standing_by', version=counted)}"
    return section(
        "uitkomst",
        c.say("receipt.result"),
        Paragraph(said, "lead"),
        Paragraph(todo),
        _facts(c, receipt),
        _when(c, receipt),
    )


def _what_happened(c: Context, receipt: Receipt) -> tuple[str, str]:
    """Return what was done with the file, and what its submitter has to do."""
    source = receipt.source
    period, own = (c.numbers.period(each) if each[0] else "" for each in (receipt.period, source.period))
    counted, records = c.numbers.exact(source.counted), c.numbers.exact(source.records)
    values = {"version": receipt.counted_version, "counted": counted, "records": records}
    key = _outcome(receipt)
    said = c.say(f"receipt.{key}", None, period=period, own=own, **values)
    if source.state == ADDED:
        part = f" {c.say('receipt.part')}" if source.period != receipt.period and source.period[0] else ""
        return said + part, _what_to_do(c, receipt)
    todo = key if key in {"replaced_none", "provisional", "other_period"} or source.reason else source.state
    return said, c.say(f"receipt.{ {'vervangen': 'replaced', REFUSED: 'refused'}.get(todo, todo) }_do")


def _what_to_do(c: Context, receipt: Receipt) -> str:
    waiting = len(receipt.waiting)
    if receipt.told.faults or not waiting:
        return c.say("receipt.refused_do" if receipt.told.faults else "receipt.nothing_to_do")
    return c.counted("receipt.waiting_do", waiting, section=c.say("receipt.stands_out"))


def _outcome(receipt: Receipt) -> str:
    source, counted = receipt.source, receipt.counted_version
    if source.state == ADDED:
        return "added_partly" if source.forced else "added_earlier" if source.reason == EARLIER else "added"
    if source.state == REFUSED:
        return f"refused_{source.reason}" if source.reason else "refused"
    if source.state in {PROVISIONAL, OTHER_PERIOD}:
        return "provisional" if source.state == PROVISIONAL else "other_period"
    return "replaced_none" if not counted else "replaced" if counted != source.version else "replaced_same"


def _facts(c: Context, receipt: Receipt) -> KeyFigures | None:
    source, records, counted = receipt.source, receipt.told.records, receipt.counted_version
    if not records:
        return None
    those = source.counted - len(receipt.waiting) if source.state == ADDED else 0
    facts = [
        KeyFigure(
            c.say("receipt.records"), c.numbers.exact(source.records), c.counted("receipt.records_counted", those)
        )
    ]
    for each in receipt.things:
        key = "receipt.elsewhere" if each.elsewhere else "receipt.things_of"
        numbers = {
            "of": c.numbers.exact(records.get(CLASSES[each.kind], 0)),
            "elsewhere": c.numbers.exact(each.elsewhere),
        }
        title, number = c.say(f"receipt.things_{each.kind}"), c.numbers.exact(each.counted)
        facts.append(KeyFigure(title, number, c.say(key, None, **numbers)))
    key = "version_none" if not counted else "version_counts" if counted == source.version else "version_other"
    said = c.say(f"receipt.{key}", None, version=counted)
    return KeyFigures((*facts, KeyFigure(c.say("receipt.version"), str(source.version), said)))


def _when(c: Context, receipt: Receipt) -> Paragraph | None:
    """Say when a thing counts, if not all of them do."""
    records = receipt.told.records
    fewer = any(each.counted + each.elsewhere < records.get(CLASSES[each.kind], 0) for each in receipt.things)
    return Paragraph(c.say("receipt.when"), "note") if fewer else None


def _faults(c: Context, receipt: Receipt) -> Section:
    rows = []
    for each in receipt.told.faults:
        said = each.said[c.numbers.language]
        where = ": ".join(c.shown(one) for one in (said.record, said.where) if one)
        rows.append((
            TableCell(c.shown(said.message)),
            TableCell(where or c.say("receipt.whole_file")),
            num(c.numbers.exact(each.count)),
            TableCell(c.shown(said.fix)),
        ))  # fmt: skip
    made = _table(c, "fouten", c.say("receipt.faults_caption"), ("fault", "where", "count", "do"), rows)
    return _titled(c, "faults", Paragraph(c.say("receipt.faults_text")) if made else None, made)


def _twice(c: Context, receipt: Receipt) -> Section:
    rows = [
        plain(
            c.shown(each.record),
            c.say("receipt.here" if each.here else "receipt.there"),
            c.say("receipt.of_you" if each.own else "receipt.of_another"),
            ", ".join(c.titled(kpi) for kpi in each.contradicted),
        )
        for each in receipt.twice[:SHOWN]
    ]
    rest = len(receipt.twice) - len(rows)
    rows += [plain(c.say("receipt.twice_more", n=c.numbers.exact(rest)), "", "", "")] if rest else []
    made = _table(c, "dubbel", c.say("receipt.twice_caption"), ("record", "counts", "other", "contradicted"), rows)
    return _titled(c, "twice", Paragraph(c.say("receipt.twice_text")) if made else None, made)


def _left_out(c: Context, receipt: Receipt) -> Section:
    said = [
        c.say("receipt.superseded", predecessor=c.shown(before), successor=c.shown(after))
        for before, after in receipt.superseded
    ]
    said += [
        c.say(f"receipt.loose_{each.kind}", record=c.shown(each.record), detail=c.shown(each.detail))
        for each in receipt.loose
    ]
    return _titled(c, "left_out", Items(tuple(said)) if said else None)


def _stands_out(c: Context, receipt: Receipt) -> Section:
    rows = []
    for each in receipt.stands_out:
        rate, low, high = (c.numbers.number(Decimal(str(one)) * PER) for one in (each.rate, each.low, each.high))
        where = ": ".join(c.shown(one) for one in (each.record, each.where.get(c.numbers.language, "")) if one)
        key = "waits" if not each.counts else "explained" if each.explained else "asks"
        rows.append((
            TableCell(where),
            TableCell(c.titled(each.kpi)),
            num(c.numbers.measured(each.value, each.unit)),
            num(rate),
            num(c.say("receipt.from_to", low=low, high=high)),
            TableCell(c.say(f"receipt.stands_out_{key}")),
        ))  # fmt: skip
    columns = ("record", "figure", "value", "rate", "usual", "adds")
    made = _table(c, "opvallend", c.say("receipt.stands_out_caption"), columns, rows)
    said = c.say("receipt.stands_out_text", field=c.labels.label("Observation.explanation", "explanation"))
    return _titled(c, "stands_out", Paragraph(said) if made else None, made)


def _last_year(c: Context, receipt: Receipt) -> Section:
    beside = receipt.last_year
    if beside is None:
        return _titled(c, "last_year")
    key = "last_year_none" if not beside.files else "last_year_text" if beside.asked else "last_year_nothing"
    language = c.numbers.language
    rows = [plain(c.shown(each.name[language]), c.shown(each.message[language])) for each in beside.asked]
    made = _table(c, "vorig-jaar", c.say("receipt.last_year_caption"), ("record", "question"), rows)
    return _titled(c, "last_year", Paragraph(c.say(f"receipt.{key}")), made)


def _level(c: Context, receipt: Receipt) -> Section:
    told, language = receipt.told, c.numbers.language
    if not told.level:
        return _titled(c, "level")
    label, definition = _label(f"level:{told.level}", language)
    reached = c.say("receipt.level_reached", level=lowered(label), definition=definition)
    if not told.next:
        return _titled(c, "level", Paragraph(f"{reached} {c.say('receipt.level_highest')}"))
    lacking = c.say("receipt.level_lacking", next=lowered(_label(f"level:{told.next}", language)[0]))
    rows = []
    for each in told.lacking:
        text = LATEST.measures[each.code].text(language)
        said = standing(each, text.message, language)
        do = text.fix if said else say("overview.level_unsaid_fix", language)
        name = _label(f"measure:{each.code}", language)[0]
        needed = c.numbers.tick(Decimal(each.minimum))
        rows.append(plain(name, said or say("overview.level_unsaid", language), needed, do))
    made = _table(c, "niveau", lacking, ("measure", "standing", "needed", "do"), rows)
    return _titled(c, "level", Paragraph(reached), made)


def _label(key: str, language: str) -> tuple[str, str]:
    label = LATEST.labels[key]
    return pick(label, language), pick(label[2:], language)


def _warnings(c: Context, receipt: Receipt) -> Section:
    told = {each.code for each in receipt.told.faults}
    rows = []
    for code, count in receipt.source.codes.items():
        demand = None if code in told else requirement(code, LATEST)
        if demand:
            text = demand.text(c.numbers.language)
            rows.append((TableCell(f"{text.demand} ({code})"), num(c.numbers.exact(count))))
    made = _table(c, "waarschuwingen", c.say("receipt.warnings_caption"), ("demand", "count"), rows)
    return _titled(c, "warnings", Paragraph(c.say("receipt.warnings_text")) if made else None, made)


def _figures(c: Context, receipt: Receipt) -> Section:
    if receipt.source.state != ADDED:
        return _titled(c, "figures")
    if not receipt.figures:
        return _titled(c, "figures", Paragraph(c.say("receipt.figures_none")))
    names = dict.fromkeys(each.organisation for each in receipt.figures)
    listed = c.listed([c.shown(each) for each in names])
    tables = (_own(c, name, [each for each in receipt.figures if each.organisation == name]) for name in names)
    return _titled(c, "figures", Paragraph(c.say("receipt.figures_text", organisation=listed)), *tables)


def _own(c: Context, name: str, those: Sequence[OwnFigure]) -> DataTable | None:
    times = Counter(each.own.cell.kpi for each in those)
    rows = []
    for each in those:
        own, title = each.own, c.titled(each.own.cell.kpi)
        bounds = c.bounds(own) if own.lower is not None and own.lower != own.upper else ""
        country = c.measured(each.country, each.country.value) if each.country else ""
        about = f"{title} ({c.about(own)})" if times[own.cell.kpi] > 1 else title
        rows.append((TableCell(about), num(c.value(own)), num(bounds), num(country)))
    caption = c.say("receipt.figures_caption", organisation=c.shown(name))
    return _table(c, "cijfers", caption, ("figure", "own", "bounds", "country"), rows)


def _titled(c: Context, key: str, *blocks: Block | None) -> Section:
    return section(key.replace("_", "-"), c.say(f"receipt.{key}"), *blocks)


def _table(
    c: Context, name: str, caption: str, heads: Iterable[str], rows: Sequence[tuple[TableCell, ...]]
) -> DataTable | None:
    """Return a table; None without rows."""
    if not rows:
        return None
    columns = (
        TableCell(c.say(f"receipt.column_{head}"), numeric=cell.numeric)
        for head, cell in zip(heads, rows[0], strict=True)
    )
    return table(name, caption, tuple(columns), rows)
