"""Where each theme is applied: themes against types of organisation."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mvi_standard.publication.document import Field, Section, Table, Text, section
from mvi_standard.publication.material import num, seen
from mvi_standard.publication.selection import klass
from mvi_standard.publication.tables import table

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.material import Material

TYPE, THEME = "organisatietype", "thema"
DARKEST = 5
"""The shade of the highest share."""


def matrix(m: Material) -> Section:
    """Return the share of lots in which a theme is applied, by type of organisation."""
    title = m.say("matrix_title")
    found = {(klass(each, TYPE), klass(each, THEME)): each for each in _figures(m)}
    if m.name or not found:
        return Section("matrix", title)
    return section("matrix", title, Text(m.say("matrix_text")), _table(m, found))


def themes_by_value(m: Material) -> Table | None:
    """Return the share of the value of lots by theme, with a column for each value basis."""
    found = {(klass(each, THEME), m.apart(each)): each for each in seen(m.shelf.find(m.kpi("themes_by_value"), THEME))}
    if not found:
        return None
    bases = sorted({basis for _, basis in found})
    heads = (Field(m.say("col_theme")), *(num(each or m.say("by_organisation")) for each in bases))
    rows = (
        (Field(m.labels.code("theme", theme)), *(num(m.value(found.get((theme, basis)))) for basis in bases))
        for theme in _ordered(m, "theme", {each for each, _ in found})
    )
    return table("themas-waarde", m.say("themes_money"), heads, rows)


def _figures(m: Material) -> list[Figure]:
    return m.shelf.find(m.kpi("themes"), THEME, TYPE, count_unit="percelen")


def _table(m: Material, found: dict[tuple[str, str], Figure]) -> Table:
    types = _ordered(m, "organisation_type", {each for each, _ in found})
    themes = _ordered(m, "theme", {each for _, each in found})
    heads = (Field(m.say("col_type")), *(num(m.labels.code("theme", each)) for each in themes))
    top = max((each.value for each in found.values() if each.value is not None), default=Decimal(0))
    rows = (
        (Field(m.labels.code("organisation_type", kind)), *(_place(m, found.get((kind, each)), top) for each in themes))
        for kind in types
    )
    return table("matrix-table", m.say("matrix_caption"), heads, rows)


def _ordered(m: Material, codelist: str, codes: set[str]) -> list[str]:
    return [each for each in dict.fromkeys([*m.labels.codes(codelist), *sorted(codes)]) if each in codes]


def _place(m: Material, figure: Figure | None, top: Decimal) -> Field:
    if figure is None or figure.withheld or figure.value is None:
        return num(m.value(figure))
    return Field(m.value(figure), numeric=True, shade=_shade(figure.value, top))


def _shade(value: Decimal, top: Decimal) -> int:
    """Return how dark a share is: the scale runs from 0 to the highest share of the table."""
    return min(int(value * DARKEST / top) + 1, DARKEST) if top else 1
