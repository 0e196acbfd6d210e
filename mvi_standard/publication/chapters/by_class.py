"""Figures by class: themes, types of organisation, product groups, thresholds, natures of contract."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mvi_standard.publication.context import seen
from mvi_standard.publication.document import DataTable, Paragraph, Section, TableCell, num, section
from mvi_standard.publication.figure_index import klass
from mvi_standard.publication.tables import bar_chart, figure_table, range_chart, table

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.context import Context
    from mvi_standard.publication.tables import Labelled

LOTS, PROCEDURES = "percelen", "trajecten"
TYPE, THEME = "organisatietype", "thema"
TOP = 10
"""Number of product groups shown."""
UNSORTED = frozenset({"geen", "onbekend"})
"""Codes that name no product group."""
DARKEST = 5
"""The shade of the highest share."""


def matrix(c: Context) -> Section:
    """Return the share of lots in which a theme is applied, by type of organisation."""
    title = c.say("report_process.matrix_title")
    found = {(klass(each, TYPE), klass(each, THEME)): each for each in _figures(c)}
    if c.name or not found:
        return Section("matrix", title)
    return section("matrix", title, Paragraph(c.say("report_process.matrix_text")), _table(c, found))


def themes_by_value(c: Context) -> DataTable | None:
    """Return the share of the value of lots by theme, with a column for each value basis."""
    found = {(klass(each, THEME), c.apart(each)): each for each in seen(c.index.find(c.kpi("themes_by_value"), THEME))}
    if not found:
        return None
    bases = sorted({basis for _, basis in found})
    heads = (
        TableCell(c.say("report_column.theme")),
        *(num(each or c.say("report_process.by_organisation")) for each in bases),
    )
    rows = (
        (TableCell(c.labels.code("theme", theme)), *(num(c.value(found.get((theme, basis)))) for basis in bases))
        for theme in _ordered(c, "theme", {each for each, _ in found})
    )
    return table("themas-waarde", c.say("report_process.themes_money"), heads, rows)


def _figures(c: Context) -> list[Figure]:
    return c.index.find(c.kpi("themes"), THEME, TYPE, count_unit=LOTS)


def _table(c: Context, found: dict[tuple[str, str], Figure]) -> DataTable:
    types = _ordered(c, "organisation_type", {each for each, _ in found})
    themes = _ordered(c, "theme", {each for _, each in found})
    heads = (TableCell(c.say("report_column.type")), *(num(c.labels.code("theme", each)) for each in themes))
    top = max((each.value for each in found.values() if each.value is not None), default=Decimal(0))
    rows = (
        (
            TableCell(c.labels.code("organisation_type", kind)),
            *(_place(c, found.get((kind, each)), top) for each in themes),
        )
        for kind in types
    )
    return table("matrix-table", c.say("report_process.matrix_caption"), heads, rows)


def _ordered(c: Context, codelist: str, codes: set[str]) -> list[str]:
    return [each for each in dict.fromkeys([*c.labels.codes(codelist), *sorted(codes)]) if each in codes]


def _place(c: Context, figure: Figure | None, top: Decimal) -> TableCell:
    if figure is None or figure.withheld or figure.value is None:
        return num(c.value(figure))
    return TableCell(c.value(figure), numeric=True, shade=_shade(figure.value, top))


def _shade(value: Decimal, top: Decimal) -> int:
    """Return how dark a share is: the scale runs from 0 to the highest share of the table."""
    return min(int(value * DARKEST / top) + 1, DARKEST) if top else 1


def _by_class(c: Context, kpi: str, dimension: str, count_unit: str | None = None) -> list[Labelled]:
    """Return the figures of a KPI by the classes of one dimension."""
    found = seen(c.index.find(kpi, dimension, count_unit=count_unit))
    return [
        (c.labels.klass(dimension, klass(each, dimension)) or c.say("report_figure.type_unknown"), each)
        for each in found
    ]


def _in_order(c: Context, rows: list[Labelled], codelist: str, dimension: str) -> list[Labelled]:
    """Return rows in the order of their code list."""
    order = {code: at for at, code in enumerate(c.labels.codes(codelist))}
    return sorted(rows, key=lambda each: (order.get(klass(each[1], dimension), len(order)), each[1].cell))


def themes(c: Context) -> Section:
    """Return how often each theme is applied, in number and in value."""
    rows = _in_order(c, _by_class(c, c.kpi("themes"), THEME, LOTS), "theme", THEME)
    chart = range_chart(c, "themas", c.say("report_process.themes_caption"), rows, "theme")
    text = Paragraph(c.say("report_process.themes_text")) if rows else None
    return section("per-thema", c.say("report_process.themes_title"), text, chart, themes_by_value(c))


def types(c: Context) -> Section:
    """Return how often types of organisation apply themes."""
    rows = _in_order(c, _by_class(c, c.kpi("headline"), TYPE, LOTS), "organisation_type", TYPE)
    if c.name or not rows:
        return Section("per-type", c.say("report_process.types_title"))
    chart = range_chart(c, "types", c.say("report_process.types_caption"), rows, "type")
    return section(
        "per-type", c.say("report_process.types_title"), Paragraph(c.say("report_process.types_text")), chart
    )


def procedures(c: Context) -> Section:
    """Return the shares of whole procedures: of all in the chart of its parts only if these are the same procedures."""
    headline = c.kpi("headline")
    parts = [
        (c.labels.kpi(kpi), each)
        for kpi in c.places["procedures"]
        for each in seen(c.index.find(kpi, count_unit=PROCEDURES))
        if kpi != headline
    ]
    whole = [
        (c.say("report_process.whole_procedures"), each) for each in seen(c.index.find(headline, count_unit=PROCEDURES))
    ]
    if parts and not whole:
        whole, parts = parts, []
    together = not parts or _add_up([each for _, each in parts], whole[0][1])
    title = c.say("report_process.procedures_caption")
    apart = figure_table(c, "trajecten-alle", c.say("report_process.whole_caption"), whole) if not together else None
    return section(
        "trajecten",
        c.say("report_process.procedures_title"),
        Paragraph(c.say("report_process.procedures_text")) if whole else None,
        range_chart(c, "trajecten-kaart", title, [*parts, *whole] if together else parts),
        Paragraph(c.say("report_process.whole_text")) if apart else None,
        apart,
    )


def _add_up(parts: list[Figure], whole: Figure) -> bool:
    """Return whether the parts are those of a whole, and nothing else is."""
    sums = [each.sums for each in parts]
    if any(each.withheld or each.value is None for each in (*parts, whole)):
        return False
    numerator = sum((each.numerator or 0 for each in sums), Decimal(0))
    denominator = sum((each.denominator or 0 for each in sums), Decimal(0))
    return (numerator, denominator) == (whole.sums.numerator, whole.sums.denominator)


def product_groups(c: Context) -> Section:
    """Return the product groups about which most is known."""
    all_groups = _by_class(c, c.kpi("headline"), "productgroep", LOTS)
    rows = [each for each in all_groups if klass(each[1], "productgroep") not in UNSORTED]
    shown = [each for each in rows if not each[1].withheld]
    hidden = len(rows) - len(shown)
    largest = sorted(shown, key=lambda each: (-each[1].sums.known, each[0]))[:TOP]
    chart = bar_chart(
        c, "productgroepen-kaart", c.counted("report_process.groups_caption", len(largest)), largest, "group"
    )
    return section(
        "productgroepen",
        c.say("report_process.groups_title"),
        Paragraph(c.say("report_process.groups_text")) if len(shown) > TOP else None,
        Paragraph(c.say("report_process.groups_withheld", number=c.numbers.exact(hidden))) if hidden else None,
        chart,
    )


def strata(c: Context) -> Section:
    """Return the shares by threshold and by nature of the contract."""
    threshold = _in_order(
        c, _by_class(c, c.kpi("headline"), "drempelregime", LOTS), "threshold_regime", "drempelregime"
    )
    nature = _in_order(c, _by_class(c, c.kpi("headline"), "opdrachttype", LOTS), "contract_nature", "opdrachttype")
    return section(
        "drempel",
        c.say("report_process.strata_title"),
        range_chart(c, "drempel-kaart", c.say("report_process.threshold_caption"), threshold, "threshold"),
        range_chart(c, "soort-kaart", c.say("report_process.nature_caption"), nature, "nature"),
    )
