"""Process: how often and how responsible procurement is applied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.chapters.ambition import ambition, weight
from mvi_standard.publication.chapters.matrix import matrix, themes_by_value
from mvi_standard.publication.chapters.others import others
from mvi_standard.publication.chapters.promises import promises
from mvi_standard.publication.chapters.trend import trend
from mvi_standard.publication.document import Section, Text, section
from mvi_standard.publication.labels import lowered
from mvi_standard.publication.material import seen
from mvi_standard.publication.selection import klass
from mvi_standard.publication.tables import bar_chart, figure_table, range_chart

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.document import Table
    from mvi_standard.publication.material import Material
    from mvi_standard.publication.tables import Said

LOTS, PROCEDURES = "percelen", "trajecten"
APPLIED = ("headline", "award_criterion", "number_of_themes", "coverage")
"""The places of the first table, in this order."""
TOP = 10
"""How many product groups are shown."""
ELSEWHERE = frozenset({"trend"})
"""What is left out for another reason than that nothing is known."""
APART = ELSEWHERE | {"matrix", "per-type"}
"""Likewise in the report of one authority."""
UNSORTED = frozenset({"geen", "onbekend"})
"""What is no product group."""


def process(m: Material) -> Section:
    """Return the chapter."""
    text = Text(m.told("process_text"))
    return section("proces", m.say("ch_process"), text, sections=_parts(m))


def untold(m: Material) -> list[str]:
    """Return the titles of the parts of which nothing is known, that are therefore left out."""
    return [each.title for each in _parts(m) if each.empty and each.name not in (APART if m.name else ELSEWHERE)]


def _parts(m: Material) -> tuple[Section, ...]:
    return (
        _applied(m),
        _themes(m),
        _types(m),
        matrix(m),
        ambition(m),
        weight(m),
        _procedures(m),
        _product_groups(m),
        _strata(m),
        promises(m),
        others(m),
        trend(m),
    )


def by_class(m: Material, kpi: str, dimension: str, count_unit: str | None = None) -> list[Said]:
    """Return the figures of a KPI by the classes of one dimension."""
    found = seen(m.shelf.find(kpi, dimension, count_unit=count_unit))
    return [(m.labels.klass(dimension, klass(each, dimension)) or m.say("type_unknown"), each) for each in found]


def in_order(m: Material, rows: list[Said], codelist: str, dimension: str) -> list[Said]:
    """Return rows in the order of their code list."""
    order = {code: at for at, code in enumerate(m.labels.codes(codelist))}
    return sorted(rows, key=lambda each: (order.get(klass(each[1], dimension), len(order)), each[1].cell))


def _applied(m: Material) -> Section:
    whole = [(m.say(f"whole_{place}"), each) for place in APPLIED for each in _lots(m, m.kpi(place))]
    money = [(_by_value(m, each), each) for kpi in m.places["applied_by_value"] for each in _lots(m, kpi)]
    if not whole and not money:
        return Section("toegepast", m.say("applied_title"))
    tables: list[Table | None] = [
        figure_table(m, "toegepast-table", m.say("applied_caption"), whole) if whole else None,
        figure_table(m, "waarde-table", m.say("money_caption"), money) if money else None,
    ]
    return section("toegepast", m.say("applied_title"), Text(m.say("applied_text")), *tables)


def _by_value(m: Material, figure: Figure) -> str:
    measure = dict(figure.cell.apart).get("maatstaf", "")
    label = m.say(f"money_{measure}", default="")
    if label:
        others = "; ".join(m.labels.apart(*each) for each in figure.cell.apart if each[0] != "maatstaf")
        return f"{label} ({others})" if others else label
    return f"{m.labels.kpi(figure.cell.kpi)} ({m.apart(figure) or lowered(m.say('by_organisation'))})"


def _lots(m: Material, kpi: str) -> list[Figure]:
    return seen([each for each in m.shelf.find(kpi) if each.cell.count_unit in ("", LOTS)])


def _themes(m: Material) -> Section:
    rows = in_order(m, by_class(m, m.kpi("themes"), "thema", LOTS), "theme", "thema")
    chart = range_chart(m, "themas", m.say("themes_caption"), rows, "theme")
    text = Text(m.say("themes_text")) if rows else None
    return section("per-thema", m.say("themes_title"), text, chart, themes_by_value(m))


def _types(m: Material) -> Section:
    rows = in_order(m, by_class(m, m.kpi("headline"), "organisatietype", LOTS), "organisation_type", "organisatietype")
    if m.name or not rows:
        return Section("per-type", m.say("types_title"))
    chart = range_chart(m, "types", m.say("types_caption"), rows, "type")
    return section("per-type", m.say("types_title"), Text(m.say("types_text")), chart)


def _procedures(m: Material) -> Section:
    rows = [
        (m.labels.kpi(kpi) if kpi != m.kpi("headline") else m.say("whole_procedures"), each)
        for kpi in m.places["procedures"]
        for each in seen(m.shelf.find(kpi, count_unit=PROCEDURES))
    ]
    chart = range_chart(m, "trajecten-kaart", m.say("procedures_caption"), rows)
    return section("trajecten", m.say("procedures_title"), Text(m.say("procedures_text")) if rows else None, chart)


def _product_groups(m: Material) -> Section:
    all_groups = by_class(m, m.kpi("headline"), "productgroep", LOTS)
    rows = [each for each in all_groups if klass(each[1], "productgroep") not in UNSORTED]
    shown = [each for each in rows if not each[1].withheld]
    hidden = len(rows) - len(shown)
    largest = sorted(shown, key=lambda each: (-each[1].sums.known, each[0]))[:TOP]
    chart = bar_chart(m, "productgroepen-kaart", m.counted("groups_caption", len(largest)), largest, "group")
    return section(
        "productgroepen",
        m.say("groups_title"),
        Text(m.say("groups_text")) if len(shown) > TOP else None,
        Text(m.say("groups_withheld", number=m.numbers.exact(hidden))) if hidden else None,
        chart,
    )


def _strata(m: Material) -> Section:
    threshold = in_order(m, by_class(m, m.kpi("headline"), "drempelregime", LOTS), "threshold_regime", "drempelregime")
    nature = in_order(m, by_class(m, m.kpi("headline"), "opdrachttype", LOTS), "contract_nature", "opdrachttype")
    return section(
        "drempel",
        m.say("strata_title"),
        range_chart(m, "drempel-kaart", m.say("threshold_caption"), threshold, "threshold"),
        range_chart(m, "soort-kaart", m.say("nature_caption"), nature, "nature"),
    )
