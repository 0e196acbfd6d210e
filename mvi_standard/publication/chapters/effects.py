"""Effects: the results, with a row for everything that is never added together."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from mvi_standard.counting.figure import MEASURED
from mvi_standard.kpi import ATTRIBUTES
from mvi_standard.publication.context import MEASURE, at_least, seen
from mvi_standard.publication.document import (
    DataTable,
    Items,
    Paragraph,
    RowGroup,
    Section,
    TableCell,
    apart,
    key,
    num,
    section,
)
from mvi_standard.publication.figure_index import EXPECTED, REALISED
from mvi_standard.publication.labels import lowered
from mvi_standard.publication.tables import column_heads, figure_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.context import Context
    from mvi_standard.publication.document import Block

REASONS = {
    "time_basis": ("time_basis",),
    "boundary": ("boundary.profile",),
    "boundary.fuel_scope": ("boundary.fuel_scope",),
    "method": ("method.instrument", "method.version", "method.factor_list"),
    "valuation_table": ("valuation_table.id", "valuation_table.version"),
    "unit": ("unit",),
    "maatstaf": ("maatstaf",),
}
"""Reasons why rows are not added up, with the names under which each is kept apart."""
FEW = 3
"""Number of withheld figures shown one by one."""
TABLE = "waarderingstabel"
"""A dimension that is kept apart already, with its version."""


def effects(c: Context) -> Section:
    """Return the chapter."""
    kpis = [each for each in c.index.kpis if c.catalogue.get(each, {}).get("kind") == "effect" and _figures(c, each)]
    parts = [_theme(c, theme, [each for each in kpis if _of(c, each) == theme]) for theme in c.labels.codes("theme")]
    text = Paragraph(c.say("report_effects.text") if kpis else c.say("report_effects.none"))
    return section("effecten", c.say("report_effects.ch_effects"), text, sections=tuple(parts))


def _of(c: Context, kpi: str) -> str:
    return next(iter(c.catalogue[kpi].get("theme", ())), "")


def _theme(c: Context, theme: str, kpis: list[str]) -> Section:
    name, title = f"effect-{theme}", c.labels.code("theme", theme)
    sections = tuple(_kpi(c, each) for each in kpis)
    if not kpis:
        return section(name, title, sections=sections)
    rest = apart(f"{name}-apart", c.say("report_effects.each", theme=lowered(title)), sections=sections)
    return section(name, title, *_added(c, theme, kpis), sections=(rest,))


def _added(c: Context, theme: str, kpis: list[str]) -> Iterator[Block]:
    """Yield the effects that add up to one shown result, and the names of the others."""
    found = {
        each: [some for some in seen(c.index.whole(each)) if MEASURE not in dict(some.cell.apart)] for each in kpis
    }
    alone = {kpi: some[0] for kpi, some in found.items() if len(some) == 1 and some[0].value is not None}
    if alone:
        rows = [(_named(c, kpi, each), each) for kpi, each in alone.items()]
        yield figure_table(c, f"samen-{theme}", c.say("report_effects.added_caption"), rows, "kpi")
    if rest := [c.labels.kpi(each) for each in kpis if each not in alone]:
        yield Paragraph(c.say("report_effects.not_added", kpis="; ".join(rest)))


def _named(c: Context, kpi: str, figure: Figure) -> str:
    said = "; ".join(
        [c.labels.klass(*each) for each in figure.cell.group] + ([c.apart(figure)] if figure.cell.apart else [])
    )
    return f"{c.labels.kpi(kpi)} ({said})" if said else c.labels.kpi(kpi)


def _kpi(c: Context, kpi: str) -> Section:
    blocks: list[Block] = [
        Paragraph(str(c.catalogue[kpi][f"definition_{c.numbers.language}"]).replace("`", ""), "note")
    ]
    blocks.append(_table(c, kpi, _figures(c, kpi)))
    blocks.extend(_breakdown(c, kpi, names[0]) for names in c.index.dimensions(kpi) if _divides(c, kpi, names))
    words = [
        *_withheld(c, kpi),
        *_why(c, kpi),
        *_grouped(c, kpi),
        *([c.say("report_effects.one_person")] if c.catalogue[kpi].get("counts_persons") else []),
    ]
    if any(at_least(each) for each in _figures(c, kpi)):
        words.append(c.say("report_effects.why_at_least"))
    return section(f"kpi-{kpi}", c.titled(kpi), *blocks, Items(tuple(words)) if words else None)


def _figures(c: Context, kpi: str) -> list[Figure]:
    return [each for nature in (REALISED, EXPECTED) for each in seen(c.index.whole(kpi, nature))]


def _table(c: Context, kpi: str, figures: list[Figure]) -> DataTable:
    shown = figures if _few_withheld(figures) else [each for each in figures if not each.withheld]
    groups = tuple(
        RowGroup(tuple(_rows(c, list(some))), c.say(f"report_effects.group_{nature}"))
        for nature, some in groupby(shown, key=lambda each: each.cell.nature)
    )
    columns = column_heads(c, "apart", "value", "known", "coverage", "measured", "verified", "organisations", "key")
    return DataTable(f"tabel-{kpi}", c.say("report_effects.effect_caption", kpi=kpi), columns, groups)


def _few_withheld(figures: list[Figure]) -> bool:
    """Return whether the withheld figures may have a row each; else a sentence says how many there are."""
    withheld = sum(bool(each.withheld) for each in figures)
    return withheld <= FEW or withheld == len(figures)


def _withheld(c: Context, kpi: str) -> list[str]:
    figures = _figures(c, kpi)
    counts = Counter(each.withheld for each in figures if each.withheld)
    return [
        c.counted("report_effects.withheld", number, kpi=kpi, reason=c.because(reason))
        for reason, number in sorted(counts.items())
        if not _few_withheld(figures)
    ]


def _rows(c: Context, figures: list[Figure]) -> Iterator[tuple[TableCell, ...]]:
    """Yield the rows of one nature; those that differ in nothing but their unit say which."""
    heads = [_head(c, each) for each in figures]
    units = [each.cell.unit or str(c.catalogue[each.cell.kpi].get("canonical_unit") or "") for each in figures]
    for head, unit, each in zip(heads, units, figures, strict=True):
        alike = {its for other, its in zip(heads, units, strict=True) if other == head}
        said = [some for some in (head, c.labels.code("unit", unit)) if some != c.say("report_figure.everything")]
        yield _row(c, each, "; ".join(said) if len(alike) > 1 else head)


def _head(c: Context, figure: Figure) -> str:
    cell = figure.cell
    said = [c.labels.klass(*each) for each in cell.group if each[0] != TABLE]
    said += [c.apart(figure)] if cell.apart else []
    if cell.part:
        said.append(c.labels.part(cell.kpi, cell.part))
    return "; ".join(said) or c.unstated(figure)


def _row(c: Context, figure: Figure, head: str) -> tuple[TableCell, ...]:
    texts = (c.value(figure), c.known(figure), c.coverage(figure), _measured(c, figure), _verified(c, figure))
    return (TableCell(head), *(num(each) for each in texts), num(c.organisations(figure)), key(figure))


def _measured(c: Context, figure: Figure) -> str:
    has = figure.sums.determinations
    return c.portion(sum(has.get(each, 0) for each in MEASURED), sum(has.values()))


def _verified(c: Context, figure: Figure) -> str:
    return c.portion(figure.sums.verified, figure.sums.known)


def _divides(c: Context, kpi: str, names: tuple[str, ...]) -> bool:
    """Return whether this divides the effect itself, not the organisation or lot, and does not stand in its table."""
    if len(names) != 1 or names[0] in ATTRIBUTES:
        return False
    return bool(c.index.find(kpi)) and bool(seen(c.index.find(kpi, names[0])))


def _breakdown(c: Context, kpi: str, dimension: str) -> DataTable:
    rows = [(c.about(each), each) for each in seen(c.index.find(kpi, dimension))]
    caption = c.say("report_effects.breakdown_caption", kpi=c.titled(kpi), dimension=c.labels.dimension(dimension))
    return figure_table(c, f"tabel-{kpi}-{dimension}", caption, rows)


def _grouped(c: Context, kpi: str) -> list[str]:
    """Say of which rows the parts are rows too: they are their sum."""
    classes = {each for figure in _figures(c, kpi) for each in figure.cell.group}
    found = {(name, whole) for name, code in classes if (whole := c.sums.get(name, {}).get(code))} & classes
    names = sorted(c.labels.klass(*each) for each in found)
    return [c.say("report_effects.grouped", groups=c.listed(names))] if names else []


def _why(c: Context, kpi: str) -> list[str]:
    """Return why the rows of a KPI are not added: one sentence for each thing that differs between them."""
    rows = [dict(each.cell.apart) for each in _figures(c, kpi)]
    found = [
        c.say(f"report_effects.why_{reason}")
        for reason, names in REASONS.items()
        if len({tuple(each.get(name) for name in names) for each in rows}) > 1
    ]
    if len({each.cell.unit for each in _figures(c, kpi)}) > 1:
        found.append(c.say("report_effects.why_unit"))
    first, *others = c.catalogue[kpi].get("added_together", ()) or ("",)
    if first in {each.get("boundary.profile") for each in rows if first}:
        first, *others = (c.labels.code("boundary_profile", each) for each in (first, *others))
        found.append(c.say("report_effects.why_added", first=first, others=", ".join(others)))
    natures = {each.cell.nature for each in _figures(c, kpi)}
    return found + ([c.say("report_effects.why_nature")] if len(natures) > 1 else [])
