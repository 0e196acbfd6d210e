"""What cannot be said, and why."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mvi_standard.counting.figure import BASIS
from mvi_standard.kpi import in_money
from mvi_standard.publication.chapters.process import untold
from mvi_standard.publication.document import Field, Items, Section, Table, Text, section
from mvi_standard.publication.labels import lowered
from mvi_standard.publication.material import num, seen
from mvi_standard.publication.selection import EXPECTED, REALISED
from mvi_standard.publication.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.material import Material

DECLARED = frozenset({"organisatietype", "thema"})
"""Dimensions by which a declared total holds too."""


def limits(m: Material) -> Section:
    """Return the chapter."""
    parts = (_silent(m), *_own(m), _missing(m), _excluded(m), _boundless(m), _marks(m), _claims(m))
    return section("niet-te-zeggen", m.say("ch_limits"), Text(m.told("limits_text")), sections=parts)


def _silent(m: Material) -> Section:
    """Name the KPIs without any figure, and the observations that are not there."""
    silent = [each for each in sorted(m.catalogue) if not _spoken(m, each)]
    expected = [each for each in sorted(m.catalogue) if _spoken(m, each) and not _spoken(m, each, REALISED)]
    topics = untold(m)
    text = m.told("silent_text", number=len(silent), all=len(m.catalogue)) if silent else m.say("silent_none")
    return section(
        "zonder-cijfer",
        m.told("silent_title"),
        Text(text),
        Items(tuple(m.titled(each) for each in silent)) if silent else None,
        Text(m.say("untold", titles="; ".join(topics))) if topics else None,
        Text(m.say("expected_only")) if expected else None,
        Items(tuple(m.titled(each) for each in expected)) if expected else None,
    )


def _own(m: Material) -> tuple[Section, ...]:
    """Name the KPIs that organisations defined themselves, and the withheld figures that have no row."""
    found, left_out = m.account.own_kpis, m.account.left_out
    if not found and not left_out:
        return ()
    rows = [(Field(m.shown(kpi)), num(m.numbers.exact(number))) for kpi, number in found.items()]
    made = section(
        "eigen-kpis",
        m.say("own_kpis_title"),
        Text(m.say("own_kpis_text")) if rows else None,
        table("eigen-kpis-table", m.say("own_kpis_caption"), m.columns("kpi", "number"), rows) if rows else None,
        Text(m.say("left_out", number=m.numbers.exact(left_out))) if left_out else None,
    )
    return (made,)


def _spoken(m: Material, kpi: str, *natures: str) -> bool:
    return any(seen(m.shelf.whole(kpi, nature)) for nature in natures or (REALISED, EXPECTED))


def _missing(m: Material) -> Section:
    counts = {kpi: _counts(m, kpi, "missing") for kpi in m.shelf.kpis}
    rows, codes = _rows(m, counts), _codes(m, counts)
    if not rows:
        return section("ontbreekt", m.told("missing_title"), Text(m.say("missing_none")))
    heads = (
        Field(m.say("col_kpi")),
        *(num(m.labels.code("missing_reason", each)) for each in codes),
        num(m.say("total")),
    )
    made = table("ontbreekt-table", m.say("missing_caption"), heads, rows)
    return section("ontbreekt", m.told("missing_title"), Text(m.told("missing_text")), made, _observations(m, counts))


def _counts(m: Material, kpi: str, kind: str) -> Counter[str]:
    """Return how many are missing or left out by reason, in the undivided figures of a KPI.

    The parts of a distribution are about the same records: of these the largest number counts.
    """
    counts: Counter[str] = Counter()
    parts: Counter[str] = Counter()
    for each in (some for nature in (REALISED, EXPECTED) for some in m.shelf.whole(kpi, nature)):
        found: Mapping[str, int] = each.missing if kind == "missing" else each.sums.excluded
        if each.cell.part:
            parts |= Counter(found)
        else:
            counts.update(found)
    return counts | parts


def _codes(m: Material, counts: Mapping[str, Counter[str]]) -> list[str]:
    found = {code for each in counts.values() for code in each}
    return [each for each in dict.fromkeys([*m.labels.codes("missing_reason"), *sorted(found)]) if each in found]


def _rows(m: Material, counts: Mapping[str, Counter[str]]) -> list[tuple[Field, ...]]:
    codes = _codes(m, counts)
    return [
        (
            Field(m.titled(kpi)),
            *(num(m.numbers.exact(its[each]) if each in its else m.say("none")) for each in codes),
            num(m.numbers.tally(its)),
        )
        for kpi, its in counts.items()
        if its
    ]


def _observations(m: Material, counts: Mapping[str, Counter[str]]) -> Text | None:
    """Say in the report of an authority of which observations values are missing."""
    kpis = [each for each, its in counts.items() if its and m.catalogue.get(each, {}).get("derivation") == "waarneming"]
    return (
        Text(m.say("missing_observations", kpis="; ".join(m.titled(each) for each in kpis)))
        if m.name and kpis
        else None
    )


def _excluded(m: Material) -> Section:
    rows = [
        (Field(m.titled(kpi)), Field(m.say(f"excluded_{rule}", default=rule)), num(m.numbers.exact(number)))
        for kpi in m.shelf.kpis
        for rule, number in sorted(_counts(m, kpi, "excluded").items())
    ]
    made = (
        table("uitgesloten-table", m.say("excluded_caption"), m.columns("kpi", "reason", "number"), rows)
        if rows
        else None
    )
    return section(
        "uitgesloten", m.say("excluded_title"), Text(m.say("excluded_text" if rows else "excluded_none")), made
    )


def _boundless(m: Material) -> Section:
    """Name the KPIs with a value whose bounds cannot be determined, and why."""
    found: dict[str, list[Figure]] = {}
    for each in m.shelf.figures:
        kept = each.cell.period == m.shelf.period and m.bounded(each)
        if kept and each.value is not None and each.lower is None:
            found.setdefault(each.cell.kpi, []).append(each)
    text = Text(m.say("boundless_text" if found else "boundless_none"))
    items = tuple(
        m.say("boundless_item", kpi=m.titled(kpi), reasons="; ".join(_why_boundless(m, kpi, some)))
        for kpi, some in sorted(found.items())
    )
    return section("zonder-grenzen", m.say("boundless_title"), text, Items(items) if items else None)


def _why_boundless(m: Material, kpi: str, figures: list[Figure]) -> list[str]:
    """Return why wholes are not known: in number, in money on a basis, or by a dimension that nobody declares."""
    names = {name for each in figures for name, _ in each.cell.group if name not in DECLARED}
    whole = [each for each in figures if not {name for name, _ in each.cell.group} - DECLARED]
    said = []
    if whole and in_money(m.catalogue[kpi]):
        bases = sorted({m.labels.apart(BASIS, dict(each.cell.apart).get(BASIS, "onbekend")) for each in whole})
        said.append(m.told("boundless_money", basis="; ".join(bases)))
    elif whole:
        units = sorted({m.say(f"count_{each.cell.count_unit or 'percelen'}") for each in whole})
        said.extend(m.told("boundless_total", unit=each) for each in units)
    if names:
        dimensions = sorted(lowered(m.labels.dimension(each)) for each in names)
        said.append(m.say("boundless_class", dimensions=", ".join(dimensions)))
    return said


def _marks(m: Material) -> Section:
    """Say of each KPI whether its definition was read in a source, is proposed or was not verified."""
    marked = [(kpi, each["evidence_mark"]) for kpi, each in sorted(m.catalogue.items())]
    return section("herkomst-definities", m.say("marks_title"), Text(m.say("marks_text")), _marked(m, marked))


def _marked(m: Material, marked: list[tuple[str, str]]) -> Table:
    order = {code: at for at, code in enumerate(reversed(list(m.labels.codes("evidence_mark"))))}
    rows = [
        (Field(m.titled(kpi)), Field(m.labels.code("evidence_mark", mark)))
        for kpi, mark in sorted(marked, key=lambda each: (order.get(each[1], -1), each[0]))
    ]
    return table("herkomst-table", m.say("marks_caption"), m.columns("kpi", "mark"), rows)


def _claims(m: Material) -> Section:
    return section("aansluiting", m.say("claims_title"), Text(m.say("claims_text")))
