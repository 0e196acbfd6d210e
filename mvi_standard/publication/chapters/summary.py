"""In short: what the figures come down to, and what was added up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.counting.figure import BASIS
from mvi_standard.publication.document import Fact, Facts, Field, Items, Section, Table, Text, section
from mvi_standard.publication.labels import lowered
from mvi_standard.publication.material import num, seen
from mvi_standard.publication.numbers import share
from mvi_standard.publication.selection import klass, most
from mvi_standard.publication.tables import table

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.material import Material

LOTS = "percelen"
UNKNOWN = "onbekend"
SEVERAL = 2
"""Of how many themes something must be known to say which is applied most often."""


def summary(m: Material) -> Section:
    """Return the chapter."""
    applied = m.shelf.one(m.kpi("headline"), count_unit=LOTS)
    paragraph = " ".join(each for each in (_applied(m, applied), _coverage(m), _themes(m), _effects(m)) if each)
    return section(
        "in-het-kort",
        m.say("ch_summary"),
        Text(paragraph, "lead"),
        _facts(m, applied),
        _main(m),
        sections=(section("opgeteld", m.told("added_title"), Text(m.told("added_text")), _reported(m)),),
    )


def _applied(m: Material, figure: Figure | None) -> str:
    if figure is not None and figure.withheld:
        return m.told("short_withheld", reason=m.because(figure.withheld))
    if figure is None or figure.value is None:
        return m.told("short_none")
    lots = m.counted("awarded_lots", figure.sums.known)
    first = m.told("short_applied", value=m.measured(figure, figure.value), lots=lots)
    if figure.lower is None or figure.upper is None:
        return f"{first} {m.told('short_no_bounds')}"
    lower, upper = m.measured(figure, figure.lower), m.measured(figure, figure.upper)
    said = m.say("short_bounds" if lower != upper else "short_bounds_same", lower=lower, upper=upper)
    return f"{first} {said}"


def _coverage(m: Material) -> str:
    figure = m.shelf.one(m.kpi("coverage"), count_unit=LOTS)
    if figure is None or figure.value is None:
        return ""
    return m.told("short_coverage", value=m.value(figure))


def _themes(m: Material) -> str:
    """Return which theme is applied most and which least often, where one theme is; a withheld one may be either."""
    figures = m.shelf.find(m.kpi("themes"), "thema", count_unit=LOTS)
    values = [each.value for each in figures if each.value is not None]
    if len(set(values)) < SEVERAL or any(each.withheld for each in figures):
        return ""
    said = (("first", max(values)), ("last", min(values)))
    return " ".join(
        m.say(f"short_theme_{name}", theme=_theme(m, each), value=m.value(each))
        for name, value in said
        for each in figures
        if each.value == value and values.count(value) == 1
    )


def _theme(m: Material, figure: Figure) -> str:
    return lowered(m.labels.code("theme", klass(figure, "thema")))


def _effect_kpis(m: Material) -> list[str]:
    kinds = (each for each in m.shelf.kpis if m.catalogue.get(each, {}).get("kind") == "effect")
    return [each for each in kinds if any(some.value is not None for some in m.shelf.whole(each))]


def _effects(m: Material) -> str:
    found = len(_effect_kpis(m))
    return m.counted("short_effects", found) if found else m.say("short_no_effects")


def _main(m: Material) -> Items | None:
    """Return the effects asked for most; of figures that are kept apart the one with most values."""
    said = []
    for kpi in m.places["main_effects"]:
        rows = [
            each for each in m.shelf.find(kpi) if each.value is not None and "maatstaf" not in dict(each.cell.apart)
        ]
        figure = most(rows)
        if figure is not None:
            more = m.say("main_more", number=m.numbers.exact(len(rows))) if len(rows) > 1 else ""
            apart = f" ({m.apart(figure)})" if figure.cell.apart else ""
            known = m.say("main_known", number=m.known(figure)) if figure.sums.known != 1 else m.say("main_known_one")
            said.append(f"{m.labels.kpi(kpi)}: {m.value(figure)}{apart}, {known}.{more}")
    return Items(tuple(said)) if said else None


def _facts(m: Material, applied: Figure | None) -> Facts:
    facts = []
    if applied is not None:
        facts.append(_fact(m, m.say("fact_applied"), applied, m.bounds(applied)))
    coverage = m.shelf.one(m.kpi("coverage"))
    weight = m.shelf.one(m.kpi("award_weight"), apart=(("gewichtsoort", "percentage"),))
    for key, figure in (("fact_coverage", coverage), ("fact_weight", weight)):
        if figure is not None and seen([figure]):
            facts.append(_fact(m, m.say(key), figure, _basis(m, figure) or m.say(f"{key}_detail")))
    if not m.name:
        facts.append(_organisations(m))
    return Facts(tuple(facts))


def _basis(m: Material, figure: Figure) -> str:
    """Return of which value basis the lots are, by which a figure is weighted; empty where that is not known."""
    code = dict(figure.cell.apart).get(BASIS, UNKNOWN)
    return "" if code == UNKNOWN else m.say("fact_weight_basis", basis=lowered(m.labels.code("value_basis", code)))


def _fact(m: Material, title: str, figure: Figure, detail: str) -> Fact:
    if figure.withheld:
        return Fact(title, m.say("withheld_short"), m.because(figure.withheld))
    return Fact(title, m.value(figure), detail)


def _organisations(m: Material) -> Fact:
    expected = _whole(m)
    detail = m.say("fact_of", number=m.numbers.exact(expected)) if expected else ""
    return Fact(m.say("fact_organisations"), m.numbers.tally(m.account.reported), detail)


def _whole(m: Material) -> int | None:
    """Return how many organisations are expected; None when that is not known of a type that reported."""
    reported, expected = m.account.reported, m.account.expected
    return sum(expected.values()) if expected and reported.keys() <= expected.keys() else None


def _reported(m: Material) -> Table | None:
    if m.name:
        return None
    reported, expected = m.account.reported, m.account.expected
    codes = [*m.labels.codes("organisation_type"), *sorted({*reported, *expected})]
    rows = [_type(m, each) for each in dict.fromkeys(codes) if each in reported or each in expected]
    whole = _whole(m)
    part = m.numbers.percent(share(sum(reported.values()), whole) if whole else None)
    total = (Field(m.say("total")), num(m.numbers.tally(reported)), _total(m, whole))
    columns = m.columns("type", "reported", "expected", "share")
    return table("opgeteld-table", m.say("added_caption"), columns, [*rows, (*total, num(part))])


def _type(m: Material, code: str) -> tuple[Field, ...]:
    has, should = m.account.reported.get(code, 0), m.account.expected.get(code)
    label = m.labels.code("organisation_type", code) if code else m.say("type_unknown")
    part = num(m.numbers.percent(None if should is None else share(has, should)))
    return (Field(label), num(m.numbers.exact(has)), *_expected(m, should), part)


def _total(m: Material, whole: int | None) -> Field:
    """Return how many are expected in all; else of which types that was not given, where it was of others."""
    reported, expected = m.account.reported, m.account.expected
    if whole is not None or not expected:
        return num(m.numbers.exact(whole))
    order = [*m.labels.codes("organisation_type"), *sorted(reported)]
    lacking = [each for each in dict.fromkeys(order) if each in reported and each not in expected]
    types = (m.labels.code("organisation_type", each) if each else m.say("type_unknown") for each in lacking)
    return num(m.say("expected_lacks", types="; ".join(types)))


def _expected(m: Material, number: int | None) -> tuple[Field]:
    return (num(m.numbers.exact(number)),)
