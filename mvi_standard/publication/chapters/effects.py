"""Effects: what was achieved, with all that is kept apart in a row of its own."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from mvi_standard.kpi import ATTRIBUTES
from mvi_standard.publication.chapters.goals import goals
from mvi_standard.publication.chapters.norms import norms
from mvi_standard.publication.document import Field, Items, Rows, Section, Table, Text, section
from mvi_standard.publication.material import at_least, key, num, seen
from mvi_standard.publication.numbers import share
from mvi_standard.publication.selection import EXPECTED, REALISED
from mvi_standard.publication.tables import figure_table
from mvi_standard.publication.unstated import unstated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.document import Block
    from mvi_standard.publication.material import Material

MEASURED = ("gemeten", "geteld", "berekend")
"""How a value was found, when it was not estimated."""
REASONS = {
    "time_basis": ("time_basis",),
    "boundary": ("boundary.profile",),
    "boundary.fuel_scope": ("boundary.fuel_scope",),
    "method": ("method.instrument", "method.version", "method.factor_list"),
    "valuation_table": ("valuation_table.id", "valuation_table.version"),
    "unit": ("unit",),
    "maatstaf": ("maatstaf",),
}
"""Why rows are not added, with the names under which that is kept apart."""
FEW = 3
"""How many withheld figures are shown one by one."""
TABLE = "waarderingstabel"
"""A dimension that is kept apart already, with its version."""


def effects(m: Material) -> Section:
    """Return the chapter."""
    kpis = [each for each in m.shelf.kpis if m.catalogue.get(each, {}).get("kind") == "effect" and _figures(m, each)]
    parts = [_theme(m, theme, [each for each in kpis if _of(m, each) == theme]) for theme in m.labels.codes("theme")]
    text = Text(m.told("effects_text") if kpis else m.say("effects_none"))
    return section("effecten", m.say("ch_effects"), text, sections=(*parts, goals(m), norms(m)))


def _of(m: Material, kpi: str) -> str:
    return next(iter(m.catalogue[kpi].get("theme", ())), "")


def _theme(m: Material, theme: str, kpis: list[str]) -> Section:
    sections = tuple(_kpi(m, each) for each in kpis)
    return section(f"effect-{theme}", m.labels.code("theme", theme), sections=sections)


def _kpi(m: Material, kpi: str) -> Section:
    blocks: list[Block] = [Text(str(m.catalogue[kpi][f"definition_{m.numbers.language}"]).replace("`", ""), "note")]
    blocks.append(_table(m, kpi, _figures(m, kpi)))
    blocks.extend(_breakdown(m, kpi, names[0]) for names in m.shelf.dimensions(kpi) if _divides(m, kpi, names))
    words = [
        *_withheld(m, kpi),
        *_why(m, kpi),
        *_grouped(m, kpi),
        *([m.say("one_person")] if m.catalogue[kpi].get("counts_persons") else []),
    ]
    if any(at_least(each) for each in _figures(m, kpi)):
        words.append(m.say("why_at_least"))
    return section(f"kpi-{kpi}", m.titled(kpi), *blocks, Items(tuple(words)) if words else None)


def _figures(m: Material, kpi: str) -> list[Figure]:
    return [each for nature in (REALISED, EXPECTED) for each in seen(m.shelf.whole(kpi, nature))]


def _table(m: Material, kpi: str, figures: list[Figure]) -> Table:
    shown = figures if _few_withheld(figures) else [each for each in figures if not each.withheld]
    groups = tuple(
        Rows(tuple(_rows(m, list(some))), m.say(f"group_{nature}"))
        for nature, some in groupby(shown, key=lambda each: each.cell.nature)
    )
    columns = m.columns("apart", "value", "known", "coverage", "measured", "verified", "organisations", "key")
    return Table(f"tabel-{kpi}", m.say("effect_caption", kpi=kpi), columns, groups)


def _few_withheld(figures: list[Figure]) -> bool:
    """Tell whether the withheld figures may have a row each; else a sentence says how many there are."""
    withheld = sum(bool(each.withheld) for each in figures)
    return withheld <= FEW or withheld == len(figures)


def _withheld(m: Material, kpi: str) -> list[str]:
    figures = _figures(m, kpi)
    counts = Counter(each.withheld for each in figures if each.withheld)
    return [
        m.counted("effects_withheld", number, kpi=kpi, reason=m.because(reason))
        for reason, number in sorted(counts.items())
        if not _few_withheld(figures)
    ]


def _rows(m: Material, figures: list[Figure]) -> Iterator[tuple[Field, ...]]:
    """Give the rows of one nature; those that differ in nothing but their unit say which."""
    heads = [_head(m, each) for each in figures]
    units = [each.cell.unit or str(m.catalogue[each.cell.kpi].get("canonical_unit") or "") for each in figures]
    for head, unit, each in zip(heads, units, figures, strict=True):
        alike = {its for other, its in zip(heads, units, strict=True) if other == head}
        said = [some for some in (head, m.labels.code("unit", unit)) if some != m.say("everything")]
        yield _row(m, each, "; ".join(said) if len(alike) > 1 else head)


def _head(m: Material, figure: Figure) -> str:
    cell = figure.cell
    said = [m.labels.klass(*each) for each in cell.group if each[0] != TABLE]
    said += [m.apart(figure)] if cell.apart else []
    if cell.part:
        said.append(m.labels.part(cell.kpi, cell.part))
    return "; ".join(said) or unstated(m, figure)


def _row(m: Material, figure: Figure, head: str) -> tuple[Field, ...]:
    texts = (m.value(figure), m.known(figure), m.coverage(figure), _measured(m, figure), _verified(m, figure))
    return (Field(head), *(num(each) for each in texts), num(m.organisations(figure)), key(figure))


def _measured(m: Material, figure: Figure) -> str:
    has = figure.sums.determinations
    return m.numbers.percent(share(sum(has.get(each, 0) for each in MEASURED), sum(has.values())))


def _verified(m: Material, figure: Figure) -> str:
    return m.numbers.percent(share(figure.sums.verified, figure.sums.known))


def _divides(m: Material, kpi: str, names: tuple[str, ...]) -> bool:
    """Tell whether this divides the effect itself, not the organisation or lot, and does not stand in its table."""
    if len(names) != 1 or names[0] in ATTRIBUTES:
        return False
    return bool(m.shelf.find(kpi)) and bool(seen(m.shelf.find(kpi, names[0])))


def _breakdown(m: Material, kpi: str, dimension: str) -> Table:
    rows = [(m.about(each), each) for each in seen(m.shelf.find(kpi, dimension))]
    caption = m.say("breakdown_caption", kpi=m.titled(kpi), dimension=m.labels.dimension(dimension))
    return figure_table(m, f"tabel-{kpi}-{dimension}", caption, rows)


def _grouped(m: Material, kpi: str) -> list[str]:
    """Say of which rows the parts are rows too: they are their sum."""
    classes = {each for figure in _figures(m, kpi) for each in figure.cell.group}
    found = {(name, whole) for name, code in classes if (whole := m.sums.get(name, {}).get(code))} & classes
    names = sorted(m.labels.klass(*each) for each in found)
    return [m.say("grouped", groups=m.listed(names))] if names else []


def _why(m: Material, kpi: str) -> list[str]:
    """Return why the rows of a KPI are not added: one sentence for each thing that differs between them."""
    rows = [dict(each.cell.apart) for each in _figures(m, kpi)]
    found = [
        m.say(f"why_{reason}")
        for reason, names in REASONS.items()
        if len({tuple(each.get(name) for name in names) for each in rows}) > 1
    ]
    if len({each.cell.unit for each in _figures(m, kpi)}) > 1:
        found.append(m.say("why_unit"))
    first, *others = m.catalogue[kpi].get("added_together", ()) or ("",)
    if first in {each.get("boundary.profile") for each in rows if first}:
        first, *others = (m.labels.code("boundary_profile", each) for each in (first, *others))
        found.append(m.say("why_added", first=first, others=", ".join(others)))
    natures = {each.cell.nature for each in _figures(m, kpi)}
    return found + ([m.say("why_nature")] if len(natures) > 1 else [])
