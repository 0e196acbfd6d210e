"""Data governance: how accurate, reliable, sound and safe the data are."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mvi_standard.publication.document import Field, Items, Section, Table, Text, section
from mvi_standard.publication.labels import lowered
from mvi_standard.publication.material import num, seen
from mvi_standard.publication.numbers import share
from mvi_standard.publication.selection import klass
from mvi_standard.publication.tables import figure_table, range_chart, table

if TYPE_CHECKING:
    from mvi_standard.publication.document import Block
    from mvi_standard.publication.material import Material

DIMENSIONS = ("nauwkeurigheid", "betrouwbaarheid", "integriteit", "beveiliging")
STATES = ("opgeteld", "afgekeurd", "voorlopig", "vervangen")
STATEMENTS = 25
"""How many statements of submitters are shown for one dimension."""


def governance(m: Material) -> Section:
    """Return the chapter: one section for each of the four dimensions."""
    blocks = {
        "nauwkeurigheid": (_share(m, m.kpi("accuracy")), _determinations(m)),
        "betrouwbaarheid": (_share(m, m.kpi("reliability")),),
        "integriteit": _integrity(m),
        "beveiliging": _security(m),
    }
    parts = tuple(
        section(
            each,
            m.labels.code("data_quality_dimension", each),
            Text(m.say("integriteit_text_out") if m.notices and each == "integriteit" else m.told(f"{each}_text")),
            *blocks[each],
            _statements(m, each),
        )
        for each in DIMENSIONS
    )
    return section("datagovernance", m.say("ch_governance"), Text(m.told("governance_text")), sections=parts)


def _share(m: Material, kpi: str) -> Block | None:
    rows = [(m.say("all_themes"), each) for each in seen(m.shelf.find(kpi))]
    rows.extend((m.labels.code("theme", klass(each, "thema")), each) for each in seen(m.shelf.find(kpi, "thema")))
    if not rows:
        return Text(m.say("no_figure", kpi=m.titled(kpi)))
    if all(each.lower is None for _, each in rows):
        return figure_table(m, f"{kpi}-table", m.titled(kpi), rows, "theme")
    return range_chart(m, f"{kpi}-kaart", m.titled(kpi), rows, "theme")


def _determinations(m: Material) -> Table | None:
    """Return how the values of the effects were found, over all undivided figures of effects."""
    counts: Counter[str] = Counter()
    for kpi in m.shelf.kpis:
        if m.catalogue.get(kpi, {}).get("kind") == "effect":
            for each in m.shelf.whole(kpi):
                counts.update(each.sums.determinations)
    if not counts:
        return None
    whole = sum(counts.values())
    codes = [*m.labels.codes("determination"), *sorted(counts)]
    rows = [
        (
            Field(m.labels.code("determination", each)),
            num(m.numbers.exact(counts[each])),
            num(m.numbers.percent(share(counts[each], whole))),
        )
        for each in dict.fromkeys(codes)
        if each in counts
    ]
    return table("bepaling-table", m.say("determination_caption"), m.columns("determination", "number", "share"), rows)


def _integrity(m: Material) -> tuple[Block | None, ...]:
    account = m.account
    states = Counter(each.state for each in account.sources)
    rows = [
        (Field(m.say(f"state_{each}", default=m.shown(each))), num(m.numbers.exact(states[each])))
        for each in (*STATES, *sorted(set(states) - set(STATES)))
        if each in states
    ]
    if m.notices:  # what was done with it stands at the top
        rows = []
    submissions = table("inzendingen", m.say("states_caption"), m.columns("state", "number"), rows) if rows else None
    doubles = Counter(each.kind for each in account.doubles)
    unmatched = Counter(each.kind for each in account.unmatched)
    said = [m.say("doubles", kind=_kind(m, kind), number=m.numbers.exact(n)) for kind, n in sorted(doubles.items())]
    said.extend(
        m.say(f"unmatched_{kind}", default=m.say("unmatched", kind=_kind(m, kind), number=n), number=m.numbers.exact(n))
        for kind, n in sorted(unmatched.items())
    )
    forced = sum(each.forced for each in account.sources)
    warnings = sum(each.warnings for each in account.sources if each.state == STATES[0])
    said.extend([m.say("forced", number=m.numbers.exact(forced))] if forced and not m.notices else [])
    said.extend([m.say("warnings", number=m.numbers.exact(warnings))] if warnings else [])
    return submissions, Items(tuple(said)) if said else Text(m.say("nothing_double"))


def _kind(m: Material, kind: str) -> str:
    found = (
        m.labels.label(kind, "") or m.labels.label(kind[:1].upper() + kind[1:], "") or m.shown(kind.replace("_", " "))
    )
    return lowered(found)


def _security(m: Material) -> tuple[Block | None, ...]:
    counts = Counter(each.withheld for each in m.shelf.figures if each.withheld)
    rows = [
        (Field(m.labels.code("withheld_reason", reason)), num(m.numbers.exact(number)))
        for reason, number in sorted(counts.items())
    ]
    least = {"persons": m.account.least_persons, "organisations": m.account.least_organisations}
    hidden = table("onderdrukt-table", m.say("withheld_caption"), m.columns("reason", "number"), rows) if rows else None
    return Text(m.told("thresholds", **least)), hidden or Text(m.say("nothing_withheld")), Text(m.say("no_persons"))


def _statements(m: Material, dimension: str) -> Table | None:
    """Return what submitters say themselves about one dimension."""
    found = [each for each in m.account.statements if each[1] == dimension and m.name in ("", each[0])]
    if not found:
        return None
    shown = [(Field(m.shown(who)), Field(m.shown(what))) for who, _, what in sorted(found)[:STATEMENTS]]
    rest = len(found) - len(shown)
    caption = m.say("statements_caption") + (
        f" {m.say('statements_more', number=m.numbers.exact(rest))}" if rest else ""
    )
    return table(f"verklaringen-{dimension}", caption, m.columns("organisation", "statement"), shown)
