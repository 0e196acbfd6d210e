"""Data governance: the accuracy, reliability, soundness and safety of the data."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mvi_standard.publication.context import seen
from mvi_standard.publication.document import DataTable, Items, Paragraph, Section, TableCell, num, section
from mvi_standard.publication.figure_index import klass
from mvi_standard.publication.labels import lowered
from mvi_standard.publication.tables import column_heads, figure_table, range_chart, table
from mvi_standard.total.account import EARLIER
from mvi_standard.total.guarding import PERSON

if TYPE_CHECKING:
    from mvi_standard.publication.context import Context
    from mvi_standard.publication.document import Block

DIMENSIONS = ("nauwkeurigheid", "betrouwbaarheid", "integriteit", "beveiliging")
STATES = ("opgeteld", "afgekeurd", "voorlopig", "vervangen", "andere_periode")
STATEMENTS = 25
"""Number of statements of submitters shown for one dimension."""


def governance(c: Context) -> Section:
    """Return the chapter: one section for each of the four dimensions."""
    blocks = {
        "nauwkeurigheid": (_share(c, c.kpi("accuracy")), _determinations(c)),
        "betrouwbaarheid": (_share(c, c.kpi("reliability")),),
        "integriteit": _integrity(c),
        "beveiliging": _security(c),
    }
    parts = tuple(
        section(
            each,
            c.labels.code("data_quality_dimension", each),
            Paragraph(
                c.say("report_governance.dimension_integriteit_out")
                if c.notices and each == "integriteit"
                else c.say(f"report_governance.dimension_{each}")
            ),
            *blocks[each],
            _statements(c, each),
        )
        for each in DIMENSIONS
    )
    return section(
        "datagovernance",
        c.say("report_governance.ch_governance"),
        Paragraph(c.say("report_governance.text")),
        sections=parts,
    )


def _share(c: Context, kpi: str) -> Block | None:
    rows = [(c.say("report_figure.all_themes"), each) for each in seen(c.index.find(kpi))]
    rows.extend((c.labels.code("theme", klass(each, "thema")), each) for each in seen(c.index.find(kpi, "thema")))
    if not rows:
        return Paragraph(c.say("report_governance.no_figure", kpi=c.titled(kpi)))
    if all(each.lower is None for _, each in rows):
        return figure_table(c, f"{kpi}-table", c.titled(kpi), rows, "theme")
    return range_chart(c, f"{kpi}-kaart", c.titled(kpi), rows, "theme")


def _determinations(c: Context) -> DataTable | None:
    """Return how the values of the effects were found, over all undivided figures of effects."""
    counts: Counter[str] = Counter()
    for kpi in c.index.kpis:
        if c.catalogue.get(kpi, {}).get("kind") == "effect":
            for each in c.index.whole(kpi):
                counts.update(each.sums.determinations)
    if not counts:
        return None
    whole = sum(counts.values())
    codes = [*c.labels.codes("determination"), *sorted(counts)]
    rows = [
        (
            TableCell(c.labels.code("determination", each)),
            num(c.numbers.exact(counts[each])),
            num(c.portion(counts[each], whole)),
        )
        for each in dict.fromkeys(codes)
        if each in counts
    ]
    return table(
        "bepaling-table",
        c.say("report_governance.determination_caption"),
        column_heads(c, "determination", "number", "share"),
        rows,
    )


def _integrity(c: Context) -> tuple[Block | None, ...]:
    account = c.account
    states = Counter(each.state for each in account.sources)
    rows = [
        (TableCell(c.say(f"report_governance.state_{each}", default=c.shown(each))), num(c.numbers.exact(states[each])))
        for each in (*STATES, *sorted(set(states) - set(STATES)))
        if each in states
    ]
    if c.notices:  # what was done with it stands at the top
        rows = []
    submissions = (
        table("inzendingen", c.say("report_governance.states_caption"), column_heads(c, "state", "number"), rows)
        if rows
        else None
    )
    doubles = Counter(each.kind for each in account.doubles)
    unmatched = Counter(each.kind for each in account.unmatched)
    said = [
        c.say("report_governance.doubles", kind=_kind(c, kind), number=c.numbers.exact(n))
        for kind, n in sorted(doubles.items())
    ]
    said.extend(
        c.say(f"report_governance.{name}", number=c.numbers.exact(n))
        for name, n in (
            ("contradicted", sum(bool(each.contradicted) for each in account.doubles)),
            ("succeeded", len(account.successions)),
            ("earlier", sum(each.reason == EARLIER for each in account.sources)),
        )
        if n
    )
    said.extend(
        c.say(
            f"report_governance.unmatched_{kind}",
            default=c.say("report_governance.unmatched", kind=_kind(c, kind), number=n),
            number=c.numbers.exact(n),
        )
        for kind, n in sorted(unmatched.items())
    )
    forced = sum(each.forced for each in account.sources)
    warnings = sum(each.warnings for each in account.sources if each.state == STATES[0])
    said.extend([c.say("report_governance.forced", number=c.numbers.exact(forced))] if forced and not c.notices else [])
    said.extend([c.say("report_governance.warnings", number=c.numbers.exact(warnings))] if warnings else [])
    return submissions, Items(tuple(said)) if said else Paragraph(c.say("report_governance.nothing_double"))


def _kind(c: Context, kind: str) -> str:
    found = (
        c.labels.label(kind, "") or c.labels.label(kind[:1].upper() + kind[1:], "") or c.shown(kind.replace("_", " "))
    )
    return lowered(found)


def _security(c: Context) -> tuple[Block | None, ...]:
    counts = Counter(each.withheld for each in c.index.figures if each.withheld)
    rows = [
        (TableCell(c.labels.code("withheld_reason", reason)), num(c.numbers.exact(number)))
        for reason, number in sorted(counts.items())
    ]
    least = c.account.limits
    limits = {"persons": str(least.persons), "group": str(least.in_group), "suppliers": str(least.suppliers)}
    hidden = (
        table(
            "onderdrukt-table", c.say("report_governance.withheld_caption"), column_heads(c, "reason", "number"), rows
        )
        if rows
        else None
    )
    return (
        Paragraph(c.say("report_governance.thresholds", **limits)) if not c.name or _on_persons(c) else None,
        hidden or Paragraph(c.say("report_governance.nothing_withheld")),
        Paragraph(c.say("report_governance.no_persons")),
    )


def _on_persons(c: Context) -> bool:
    """Return whether a figure is about persons, or may be as its KPI does not say whom it protects."""
    known = (each.cell.kpi for each in c.index.figures if each.value is not None or each.withheld)
    return any(c.catalogue.get(each, {}).get("protects", PERSON) == PERSON for each in known)


def _statements(c: Context, dimension: str) -> Block | None:
    """Return what a submitter says itself about one dimension; of the nation how many said something."""
    found = [each for each in c.account.statements if each[1] == dimension and c.name in ("", each[0])]
    if not found:
        return None
    if not c.name:
        return Paragraph(c.counted("report_governance.statements", len({who for who, _, _ in found})))
    shown = [(TableCell(c.shown(who)), TableCell(c.shown(what))) for who, _, what in sorted(found)[:STATEMENTS]]
    rest = len(found) - len(shown)
    caption = c.say("report_governance.statements_caption") + (
        f" {c.say('report_governance.statements_more', number=c.numbers.exact(rest))}" if rest else ""
    )
    return table(f"verklaringen-{dimension}", caption, column_heads(c, "organisation", "statement"), shown)
