"""Limits: the figures that cannot be given, and why."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mvi_standard.counting.figure import BASIS
from mvi_standard.kpi import in_money
from mvi_standard.publication.chapters.process import unknown_parts
from mvi_standard.publication.context import incomplete, seen
from mvi_standard.publication.document import DataTable, Items, Paragraph, Section, TableCell, apart, num, section
from mvi_standard.publication.figure_index import EXPECTED, REALISED
from mvi_standard.publication.labels import lowered
from mvi_standard.publication.tables import column_heads, table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.context import Context

DECLARED = frozenset({"organisatietype", "thema"})
"""Dimensions by which a declared total holds too."""


def limits(c: Context) -> Section:
    """Return the chapter."""
    parts = (_silent(c), *_own(c), _missing(c), _excluded(c), _boundless(c), _marks(c), _claims(c))
    return section(
        "niet-te-zeggen", c.say("report_limits.ch_limits"), Paragraph(c.say("report_limits.text")), sections=parts
    )


def _silent(c: Context) -> Section:
    """Name the KPIs without any figure, and the observations that are not there."""
    silent = [each for each in sorted(c.catalogue) if not _spoken(c, each)]
    expected = [each for each in sorted(c.catalogue) if _spoken(c, each) and not _spoken(c, each, REALISED)]
    topics = unknown_parts(c)
    text = (
        c.say("report_limits.silent_text", number=len(silent), all=len(c.catalogue))
        if silent
        else c.say("report_limits.silent_none")
    )
    return section(
        "zonder-cijfer",
        c.say("report_limits.silent_title"),
        Paragraph(text),
        Items(tuple(c.titled(each) for each in silent)) if silent else None,
        Paragraph(c.say("report_limits.untold", titles="; ".join(topics))) if topics else None,
        Paragraph(c.say("report_limits.expected_only")) if expected else None,
        Items(tuple(c.titled(each) for each in expected)) if expected else None,
    )


def _own(c: Context) -> tuple[Section, ...]:
    """Name the KPIs that organisations defined themselves, and the withheld figures that have no row."""
    found, left_out = c.account.own_kpis, c.account.left_out
    if not found and not left_out:
        return ()
    rows = [(TableCell(c.shown(kpi)), num(c.numbers.exact(number))) for kpi, number in found.items()]
    made = section(
        "eigen-kpis",
        c.say("report_limits.own_kpis_title"),
        Paragraph(c.say("report_limits.own_kpis_text")) if rows else None,
        table("eigen-kpis-table", c.say("report_limits.own_kpis_caption"), column_heads(c, "kpi", "number"), rows)
        if rows
        else None,
        Paragraph(c.say("report_limits.left_out", number=c.numbers.exact(left_out))) if left_out else None,
    )
    return (made,)


def _spoken(c: Context, kpi: str, *natures: str) -> bool:
    return any(seen(c.index.whole(kpi, nature)) for nature in natures or (REALISED, EXPECTED))


def _missing(c: Context) -> Section:
    counts = {kpi: _counts(c, kpi, "missing") for kpi in c.index.kpis}
    rows, codes = _rows(c, counts), _codes(c, counts)
    if not rows:
        return section(
            "ontbreekt", c.say("report_limits.missing_title"), Paragraph(c.say("report_limits.missing_none"))
        )
    heads = (
        TableCell(c.say("report_column.kpi")),
        *(num(c.say(f"report_limits.missing_{each}", default=c.labels.code("missing_reason", each))) for each in codes),
        num(c.say("report_figure.total")),
    )
    made = table("ontbreekt-table", c.say("report_limits.missing_caption"), heads, rows)
    return apart(
        "ontbreekt",
        c.say("report_limits.missing_title"),
        Paragraph(c.say("report_limits.missing_text")),
        made,
        _waiting(c),
        _observations(c, counts),
    )


def _waiting(c: Context) -> Paragraph | None:
    """Say how many values wait for an explanation."""
    waiting = c.account.waiting
    if not waiting.values:
        return None
    organisations = c.counted("report_limits.waiting_of", waiting.organisations)
    return Paragraph(c.counted("report_limits.waiting", waiting.values, of=organisations))


def _counts(c: Context, kpi: str, kind: str) -> Counter[str]:
    """Return how many are missing or left out by reason, in the undivided figures of a KPI.

    The parts of a distribution are about the same records: of these the largest number counts.
    """
    counts: Counter[str] = Counter()
    parts: Counter[str] = Counter()
    for each in (some for nature in (REALISED, EXPECTED) for some in c.index.whole(kpi, nature)):
        found: Mapping[str, int] = each.missing if kind == "missing" else each.sums.excluded
        if each.cell.part:
            parts |= Counter(found)
        else:
            counts.update(found)
    return counts | parts


def _codes(c: Context, counts: Mapping[str, Counter[str]]) -> list[str]:
    found = {code for each in counts.values() for code in each}
    return [each for each in dict.fromkeys([*c.labels.codes("missing_reason"), *sorted(found)]) if each in found]


def _rows(c: Context, counts: Mapping[str, Counter[str]]) -> list[tuple[TableCell, ...]]:
    codes = _codes(c, counts)
    return [
        (
            TableCell(c.titled(kpi)),
            *(num(c.numbers.exact(its[each]) if each in its else c.say("report_figure.none")) for each in codes),
            num(c.numbers.tally(its)),
        )
        for kpi, its in counts.items()
        if its
    ]


def _observations(c: Context, counts: Mapping[str, Counter[str]]) -> Paragraph | None:
    """Say in the report of an authority of which observations values are missing."""
    kpis = [each for each, its in counts.items() if its and c.catalogue.get(each, {}).get("derivation") == "waarneming"]
    return (
        Paragraph(c.say("report_limits.missing_observations", kpis="; ".join(c.titled(each) for each in kpis)))
        if c.name and kpis
        else None
    )


def _excluded(c: Context) -> Section:
    rows = [
        (
            TableCell(c.titled(kpi)),
            TableCell(c.say(f"report_limits.excluded_{rule}", default=rule)),
            num(c.numbers.exact(number)),
        )
        for kpi in c.index.kpis
        for rule, number in sorted(_counts(c, kpi, "excluded").items())
    ]
    made = (
        table(
            "uitgesloten-table",
            c.say("report_limits.excluded_caption"),
            column_heads(c, "kpi", "reason", "number"),
            rows,
        )
        if rows
        else None
    )
    return apart(
        "uitgesloten",
        c.say("report_limits.excluded_title"),
        Paragraph(c.say("report_limits.excluded_text" if rows else "report_limits.excluded_none")),
        made,
    )


def _boundless(c: Context) -> Section:
    """Say what the bounds hold, and name the KPIs of which they hold less than everything, with the reason."""
    found: dict[str, list[Figure]] = {}
    for each in c.index.figures:
        if each.cell.period == c.index.period and each.value is not None and _narrow(each):
            found.setdefault(each.cell.kpi, []).append(each)
    items = ((kpi, _why_boundless(c, kpi, some)) for kpi, some in sorted(found.items()))
    said = tuple(
        c.say("report_limits.boundless_item", kpi=c.titled(kpi), reasons="; ".join(reasons)) for kpi, reasons in items
    )
    return section(
        "zonder-grenzen",
        c.say("report_limits.boundless_title"),
        Paragraph(c.say("report_limits.boundless_text")),
        None
        if c.name
        else Paragraph(c.say(f"report_limits.boundless_{'expected' if c.account.expected else 'absent'}")),
        Paragraph(c.say("report_limits.boundless_some")) if said and c.name else None,
        Items(said) if said and c.name else None,
        sections=(
            apart("grenzen-per-kpi", c.say("report_limits.boundless_some"), Items(said))
            if said and not c.name
            else None,
        ),
    )


def _narrow(figure: Figure) -> bool:
    """Return whether bounds are missing where something is, or hold the records of an organisation alone."""
    return bool(figure.unknown.undeclared) or (figure.lower is None and incomplete(figure))


def _why_boundless(c: Context, kpi: str, figures: list[Figure]) -> list[str]:
    """Return why: totals that were not declared, or that nobody declares, or an amount whose size nobody knows."""
    names = {name for each in figures for name, _ in each.cell.group if name not in DECLARED}
    whole = [each for each in figures if each.unknown.undeclared and not {name for name, _ in each.cell.group}]
    said = []
    if whole and in_money(c.catalogue[kpi]):
        bases = sorted({c.labels.apart(BASIS, dict(each.cell.apart).get(BASIS, "onbekend")) for each in whole})
        said.append(c.say("report_limits.boundless_money", basis="; ".join(bases)))
    elif whole:
        units = {each.cell.count_unit or "percelen": each.unknown.undeclared for each in whole}
        said.extend(
            c.counted("report_limits.boundless_total", number or 0, unit=c.say(f"report_count.{unit}"))
            for unit, number in sorted(units.items())
        )
    if any(each.unknown.undeclared for each in figures) and names:
        dimensions = sorted(lowered(c.labels.dimension(each)) for each in names)
        said.append(c.say("report_limits.boundless_class", dimensions=", ".join(dimensions)))
    if any(each.lower is None for each in figures):
        said.append(c.say("report_limits.boundless_size"))
    return said


def _marks(c: Context) -> Section:
    """Say of each KPI whether its definition was read in a source, is proposed or was not verified."""
    marked = [(kpi, each["evidence_mark"]) for kpi, each in sorted(c.catalogue.items())]
    return apart(
        "herkomst-definities",
        c.say("report_limits.marks_title"),
        Paragraph(c.say("report_limits.marks_text")),
        _marked(c, marked),
    )


def _marked(c: Context, marked: list[tuple[str, str]]) -> DataTable:
    order = {code: at for at, code in enumerate(reversed(list(c.labels.codes("evidence_mark"))))}
    rows = [
        (TableCell(c.titled(kpi)), TableCell(c.labels.code("evidence_mark", mark)))
        for kpi, mark in sorted(marked, key=lambda each: (order.get(each[1], -1), each[0]))
    ]
    return table("herkomst-table", c.say("report_limits.marks_caption"), column_heads(c, "kpi", "mark"), rows)


def _claims(c: Context) -> Section:
    return section("aansluiting", c.say("report_limits.claims_title"), Paragraph(c.say("report_limits.claims_text")))
