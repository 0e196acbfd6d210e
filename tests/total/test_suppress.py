"""What is withheld, and that linear algebra over all that is published does not bring it back."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, example, find, given, settings
from hypothesis import strategies as st
from totals import country, total_of

from mvi_standard.counting.figure import Cell, Declared, Figure, Sums
from mvi_standard.kpi import ATTRIBUTES
from mvi_standard.total.derivable import derivable
from mvi_standard.total.suppress import shown, suppress

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

YEAR = ("2025-01-01", "2025-12-31")
DECLARED = ("PRO-01", "PRO-02", "PRO-03", "PRO-04")
"""KPIs about declared wholes, that few declare by class."""
ONCE = ("SOC-10", "DIV-02")
"""KPIs in which an organisation counts once in each figure, so that parts are more than the whole."""


def cell(kpi: str, group: str = "", part: str = "", year: tuple[str, str] = YEAR, **apart: str) -> Cell:
    """Make the cell of a group written as `organisatietype=rijk thema=di`."""
    pairs = sorted((name, code) for name, _, code in (each.partition("=") for each in group.split()))
    return Cell(kpi, year, part=part, group=tuple(pairs), apart=tuple(sorted(apart.items())))


def fig(where: Cell, organisations: int, known: int = 9, persons: int = 0, withheld: str = "") -> Figure:
    """Make a figure of so many organisations and values."""
    sums = Sums(Decimal(known), Decimal(known), known, known, organisations=organisations, persons=persons)
    return Figure(where, sums, value=Decimal(100), withheld=withheld)


def row(kpi: str, *parts: tuple[str, int, int], whole: int = 50) -> list[Figure]:
    """Make a whole of so many organisations with its parts, by as many dimensions as these have."""
    known = sum(count for group, _, count in parts if group.partition("=")[0] == parts[0][0].partition("=")[0])
    return [fig(cell(kpi), whole, known), *(fig(cell(kpi, group), few, known) for group, few, known in parts)]


RIJK, WATER, STAD = "organisatietype=rijk", "organisatietype=waterschap", "organisatietype=gemeente"
BOUW, ICT, ZORG = "productgroep=bouw", "productgroep=ict", "productgroep=zorg"
NEXT_YEAR = ("2026-01-01", "2026-12-31")
PERSONS, ORGANISATIONS, DERIVABLE = "personen", "organisaties", "herleidbaar"

SMALL = {
    "enough of both stays": ([fig(cell("SOC-05"), 3, persons=5)], {}),
    "few organisations": ([fig(cell("PRO-05"), 2)], {"PRO-05": ORGANISATIONS}),
    "no organisations stay": ([fig(cell("PRO-05"), 0, 0)], {}),
    "persons go before organisations": ([fig(cell("SOC-05"), 1, persons=4)], {"SOC-05": PERSONS}),
    "a lone part takes the smallest along": (
        row("CIR-01", (RIJK, 2, 9), (WATER, 4, 9), (STAD, 40, 9)),
        {f"CIR-01 {RIJK}": ORGANISATIONS, f"CIR-01 {WATER}": DERIVABLE},
    ),
    "a group of codes is the whole of its codes, and of no other": (
        [
            replace(made, sums=replace(made.sums, known=9))
            for made in (
                fig(cell("KLI-08", f"voertuigcategorie={code}"), few, vehicles)
                for code, few, vehicles in (("m1-m2-n1", 40, 18), ("m1", 2, 9), ("n1", 30, 9), ("n2", 9, 9))
            )
        ],
        {"KLI-08 voertuigcategorie=m1": ORGANISATIONS, "KLI-08 voertuigcategorie=n1": DERIVABLE},
    ),
    "of as many organisations, the one with fewer values": (
        row("CIR-01", (RIJK, 2, 9), (WATER, 4, 9), (STAD, 4, 8)),
        {f"CIR-01 {RIJK}": ORGANISATIONS, f"CIR-01 {STAD}": DERIVABLE},
    ),
    "a part without values hides nothing": (
        row("CIR-01", (RIJK, 2, 9), (WATER, 4, 0), (STAD, 40, 9)),
        {f"CIR-01 {RIJK}": ORGANISATIONS, f"CIR-01 {STAD}": DERIVABLE},
    ),
    "without other parts the whole goes": (
        row("CIR-01", (RIJK, 2, 9), (WATER, 4, 0)),
        {f"CIR-01 {RIJK}": ORGANISATIONS, "CIR-01": DERIVABLE},
    ),
    "two of one organisation are still two": (
        row("CIR-01", (RIJK, 1, 9), (WATER, 1, 9), (STAD, 40, 9)),
        {f"CIR-01 {RIJK}": ORGANISATIONS, f"CIR-01 {WATER}": ORGANISATIONS, f"CIR-01 {STAD}": DERIVABLE},
    ),
    "three organisations of two types are enough": (
        row("CIR-01", (RIJK, 1, 9), (WATER, 2, 9), (STAD, 40, 9)),
        {f"CIR-01 {RIJK}": ORGANISATIONS, f"CIR-01 {WATER}": ORGANISATIONS},
    ),
    "in two product groups they may be the same two": (
        row("CIR-01", (BOUW, 2, 9), (ICT, 2, 9), (ZORG, 40, 9)),
        {f"CIR-01 {BOUW}": ORGANISATIONS, f"CIR-01 {ICT}": ORGANISATIONS, f"CIR-01 {ZORG}": DERIVABLE},
    ),
    "themes do not add up": (
        row("CIR-01", ("thema=di", 2, 9), ("thema=klimaat", 40, 9)),
        {"CIR-01 thema=di": ORGANISATIONS},
    ),
    "a withheld whole is found by adding up": (
        row("CIR-01", (RIJK, 3, 18), (BOUW, 4, 9), (ICT, 5, 9), whole=2),
        {"CIR-01": ORGANISATIONS, f"CIR-01 {RIJK}": DERIVABLE, f"CIR-01 {BOUW}": DERIVABLE},
    ),
    "in a division both directions count": (
        [
            *row("CIR-01", ("herkomst=a", 9, 18), ("herkomst=b", 8, 18), (RIJK, 7, 18), (WATER, 6, 18)),
            fig(cell("CIR-01", f"herkomst=a {RIJK}"), 2),
            fig(cell("CIR-01", f"herkomst=a {WATER}"), 5),
            fig(cell("CIR-01", f"herkomst=b {RIJK}"), 5),
            fig(cell("CIR-01", f"herkomst=b {WATER}"), 5),
        ],
        {
            f"CIR-01 herkomst=a {RIJK}": ORGANISATIONS,
            f"CIR-01 herkomst=a {WATER}": DERIVABLE,
            f"CIR-01 herkomst=b {RIJK}": DERIVABLE,
            f"CIR-01 herkomst=b {WATER}": DERIVABLE,
        },
    ),
    "parts of a distribution add up to the whole": (
        [
            fig(cell("CIR-01"), 9, 27),
            *(fig(cell("CIR-01", part=part), n) for part, n in (("a", 2), ("b", 5), ("c", 6))),
        ],
        {"CIR-01/a": ORGANISATIONS, "CIR-01/b": DERIVABLE},
    ),
    "parts of a distribution without a whole do not": (
        [fig(cell("CIR-01", part=part), n) for part, n in (("a", 2), ("b", 5), ("c", 6))],
        {"CIR-01/a": ORGANISATIONS},
    ),
    "what counts the same gives it away": (
        [fig(cell("DIV-01", RIJK), 2), fig(cell("PRO-07", f"{RIJK} thema=di"), 9), fig(cell("SOC-01", RIJK), 9)],
        {f"DIV-01 {RIJK}": ORGANISATIONS, f"PRO-07 {RIJK} thema=di": DERIVABLE},
    ),
    "what is kept apart tells nothing of each other": (
        [fig(cell("PRO-06", RIJK, waardebasis="met"), 2), fig(cell("PRO-04", RIJK, waardebasis="zonder"), 9)],
        {f"PRO-06 {RIJK}": ORGANISATIONS},
    ),
    "parts that are not the whole do not give it away": (
        [fig(cell("CIR-01"), 50, 99), fig(cell("CIR-01", RIJK), 2), fig(cell("CIR-01", WATER), 9)],
        {f"CIR-01 {RIJK}": ORGANISATIONS},
    ),
    "another year or another family tells nothing": (
        [fig(cell("SOC-01"), 2), fig(cell("PRO-05", year=NEXT_YEAR), 9), fig(cell("PRO-13"), 9)],
        {"SOC-01": ORGANISATIONS},
    ),
    "what came in withheld stays so": (
        [*row("CIR-01", (WATER, 4, 9), (STAD, 40, 9))[1:], fig(cell("CIR-01"), 50, 18, withheld=PERSONS)],
        {"CIR-01": PERSONS, f"CIR-01 {WATER}": DERIVABLE},
    ),
}


def name(where: Cell) -> str:
    """Write a cell as in the table."""
    group = "".join(f" {dimension}={code}" for dimension, code in where.group)
    return f"{where.kpi}{group}" + (f"/{where.part}" if where.part else "")


@pytest.mark.parametrize(("figures", "expected"), SMALL.values(), ids=SMALL)
def test_small_cases(figures: list[Figure], expected: dict[str, str]) -> None:
    assert {name(each.cell): each.withheld for each in suppress(figures) if each.withheld} == expected


def test_other_limits() -> None:
    figures = [fig(cell("PRO-05"), 2), fig(cell("SOC-05"), 2, persons=6)]

    assert [each.withheld for each in suppress(figures, 7, 2)] == ["", PERSONS]


RINGS = {(a, b) for start in "02" for a in (start, str(int(start) + 1)) for b in (start, str(int(start) + 1))}
BRIDGE = ("1", "2")


def square() -> list[Figure]:
    """Make a division by type of four by four; the cells of two rings are withheld, the one between them is small."""
    figures = [fig(cell("CIR-01"), 120, 16)]
    for each in "0123":
        figures.append(fig(cell("CIR-01", f"organisatietype={each}"), 30, 4))
        figures.append(fig(cell("CIR-01", f"herkomst={each}"), 29 if each == BRIDGE[0] else 36, 4))
    for at in ((a, b) for a in "0123" for b in "0123"):
        where = cell("CIR-01", f"herkomst={at[0]} organisatietype={at[1]}")
        figures.append(fig(where, 2 if at == BRIDGE else 9, 1, withheld=DERIVABLE if at in RINGS else ""))
    return figures


def test_a_bridge_between_rings_follows_from_all_relations_together() -> None:
    """Each relation has no withheld figure or two at least, and yet one follows."""
    figures, bridge = square(), cell("CIR-01", f"herkomst={BRIDGE[0]} organisatietype={BRIDGE[1]}")
    careless = [replace(each, withheld=ORGANISATIONS) if each.cell == bridge else each for each in figures]
    numbers = {at: number for number, at in enumerate(sorted({*RINGS, BRIDGE}))}
    lines = [{number: 1 for at, number in numbers.items() if at[side] == k} for side in (0, 1) for k in "0123"]

    assert {where for where, _ in brought_back(careless)} == {bridge}
    assert derivable(lines) == {numbers[BRIDGE]}
    assert brought_back(suppress(figures)) == set()


# --- micro data, of which the figures are made in such a way that they really add up ---

THEMES = ("di", "klimaat", "social_return")
LEVELS = ("basis", "ambitieus")
CLASSES = {"productgroep": "bdiz", "drempelregime": "bo", "opdrachttype": "dlw"}


@dataclass(frozen=True)
class Lot:
    """A lot of an organisation; a theme is applied (y), not applied (n) or unknown (?)."""

    organisation: int
    product: str
    threshold: str
    nature: str
    themes: str
    level: str
    origin: str
    kilo: int
    persons: int

    @property
    def status(self) -> bool | None:
        """Tell whether a theme is applied, if that is known."""
        return True if "y" in self.themes else None if "?" in self.themes else False


LOTS = st.builds(
    Lot,
    st.integers(0, 9),
    *map(st.sampled_from, CLASSES.values()),
    st.text("yn?", min_size=3, max_size=3),
    st.sampled_from(("", *LEVELS)),
    st.sampled_from(("", "", "nieuw", "oud", "bio")),
    st.integers(0, 9),
    st.sampled_from((0, 0, 1, 2, 9)),
)
TYPES = st.lists(st.sampled_from("gwr"), min_size=10, max_size=10)


@st.composite
def countries(draw: st.DrawFn) -> tuple[list[str], list[Lot]]:
    """Make organisations with their types, and some or many lots."""
    return draw(TYPES), draw(st.lists(LOTS, min_size=draw(st.sampled_from((1, 20, 40))), max_size=60))


def said(lot: Lot) -> Iterator[tuple[str, str, str, int | None, int]]:
    """Give what a lot adds: KPI, part, division, numerator (None if missing) and denominator."""
    status = lot.status
    yield "PRO-03", "", "", int(status is not None), 1
    yield "PRO-05", "", "", None if status is None else int(status), 1
    for theme, answer in zip(THEMES, lot.themes, strict=True):
        applied = None if answer == "?" else int(answer == "y")
        yield "PRO-07", "", f"thema={theme}", applied, 1
        if theme != "klimaat":
            yield {"di": "DIV-01", "social_return": "SOC-01"}[theme], "", "", applied, 1
    if status is not None and (level := lot.level if status else "geen"):
        yield "PRO-16", level, "", 1, 0
        yield "PRO-16", "", "", 1, 0
    if lot.origin:
        yield "CIR-01", "", "", lot.kilo, 10
        yield "CIR-01", "", f"herkomst={lot.origin}", lot.kilo, 10
    if lot.persons:
        yield "SOC-05", "", "", lot.persons, 0
        yield "SOC-05", "", f"doelgroep={lot.level or 'onbekend'}", lot.persons, 0


def groups(lot: Lot, types: Sequence[str], division: str) -> Iterator[str]:
    """Give the groups in which a lot counts."""
    yield division
    codes = (types[lot.organisation], lot.product, lot.threshold, lot.nature)
    for attribute, code in zip(("organisatietype", *CLASSES), codes, strict=True):
        yield f"{division} {attribute}={code}"


def add(sums: Sums, kpi: str, lot: Lot, numerator: int | None, denominator: int) -> Sums:
    """Add one lot to sums."""
    if numerator is None:
        return replace(sums, missing={"onbekend": sums.missing.get("onbekend", 0) + 1})
    return replace(
        sums,
        numerator=(sums.numerator or 0) + Decimal(numerator),
        denominator=(sums.denominator or 0) + Decimal(denominator),
        known=sums.known + (numerator if kpi == "PRO-03" else 1),
        subjects=sums.subjects + 1,
        persons=sums.persons + (lot.persons if kpi == "SOC-05" else 0),
    )


Who = dict[Cell, set[int]]


def national(types: Sequence[str], lots: Iterable[Lot]) -> tuple[list[Figure], Who]:
    """Return all figures of a country, and which organisations each is about."""
    sums: dict[Cell, Sums] = defaultdict(Sums)
    who: Who = defaultdict(set)
    for lot in lots:
        for kpi, part, division, numerator, denominator in said(lot):
            for group in groups(lot, types, division):
                where = cell(kpi, group, part)
                sums[where] = add(sums[where], kpi, lot, numerator, denominator)
                who[where].add(lot.organisation)
    figures = [Figure(each, replace(total, organisations=len(who[each]))) for each, total in sums.items()]
    return figures, who


# --- the attack: all that is published, as equations ---

Unknown = tuple[Cell, str]
Equation = dict[Unknown | None, Fraction]
"""How many times each unknown is in a sum that is zero; None stands for one."""
MEASURES = ("numerator", "denominator", "known", "persons", "organisations")


def wholes(published: Iterable[Cell]) -> dict[tuple[Cell, str], list[Cell]]:
    """Return what adds up: whole and dimension, with the parts."""
    found: dict[tuple[Cell, str], list[Cell]] = defaultdict(list)
    for each in published:
        for dimension in dict(each.group):
            if dimension != "thema":
                found[replace(each, group=tuple(p for p in each.group if p[0] != dimension)), dimension].append(each)
        if each.part:
            found[replace(each, part=""), "part"].append(each)
    return found


def equation(published: Mapping[Cell, Figure], terms: Iterable[tuple[int, Cell, str]]) -> Equation:
    """Write a sum that is zero: what is shown is a number, what is not there is nothing, the rest is unknown."""
    made: Equation = defaultdict(Fraction)
    for times, where, measure in terms:
        if where in published:
            hidden = published[where].withheld
            number = Fraction(1) if hidden else Fraction(getattr(published[where].sums, measure) or 0)
            made[(where, measure) if hidden else None] += times * number
    return {unknown: times for unknown, times in made.items() if times}


def equations(published: Mapping[Cell, Figure]) -> Iterator[Equation]:
    """Give all sums, and all that figures tell of each other."""
    for (whole, dimension), parts in wholes(published).items():
        for measure in MEASURES if dimension == "organisatietype" else MEASURES[:-1]:
            if whole in published:
                yield equation(published, [(-1, whole, measure), *((1, part, measure) for part in parts)])
    for group in {tuple(pair for pair in each.group if pair[0] != "thema") for each in published}:
        for kpi, theme in (("SOC-01", "social_return"), ("DIV-01", "di")):
            own = Cell(kpi, YEAR, group=group)
            same = Cell("PRO-07", YEAR, group=tuple(sorted((*group, ("thema", theme)))))
            for measure in MEASURES:
                yield equation(published, [(1, own, measure), (-1, same, measure)])
        five, three = Cell("PRO-05", YEAR, group=group), Cell("PRO-03", YEAR, group=group)
        none = Cell("PRO-16", YEAR, part="geen", group=group)
        yield equation(published, [(1, five, "denominator"), (-1, three, "numerator")])
        yield equation(published, [(1, five, "denominator"), (-1, five, "numerator"), (-1, none, "numerator")])


def subtract(target: Equation, source: Equation, pivot: Unknown) -> None:
    """Take the pivot out of an equation by another that holds it once."""
    factor = target[pivot]
    for unknown, times in source.items():
        left = target.get(unknown, Fraction()) - factor * times
        if left:
            target[unknown] = left
        else:
            target.pop(unknown, None)


def solve(system: Iterable[Equation]) -> dict[Unknown, Fraction]:
    """Return the unknowns that have one value, by elimination until nothing can be eliminated."""
    solved: dict[Unknown, Equation] = {}
    for each in system:
        left = dict(each)
        for pivot in [unknown for unknown in left if unknown in solved]:
            if pivot is not None:
                subtract(left, solved[pivot], pivot)
        chosen = next((unknown for unknown in left if unknown is not None), None)
        if chosen is None:
            assert not left, "the figures contradict each other"
            continue
        left = {unknown: times / left[chosen] for unknown, times in left.items()}
        for other in solved.values():
            if chosen in other:
                subtract(other, left, chosen)
        solved[chosen] = left
    return {
        unknown: -each.get(None, Fraction()) for unknown, each in solved.items() if not each.keys() - {unknown, None}
    }


def brought_back(figures: Iterable[Figure]) -> set[Unknown]:
    """Return the numbers withheld for being small that follow from what is published."""
    truth = {each.cell: each for each in figures}
    published = {where: shown(each) for where, each in truth.items()}
    found = solve(equations(published))
    for (where, measure), value in found.items():
        assert value == (getattr(truth[where].sums, measure) or 0), "the attack itself is wrong"
    return {each for each in found if published[each[0]].withheld in {PERSONS, ORGANISATIONS}}


def few_together(figures: Iterable[Figure], who: Who) -> set[tuple[Cell, str]]:
    """Return the shown wholes of which the withheld parts together are of few organisations or persons."""
    found = set()
    published = {each.cell: each for each in figures}
    for (whole, dimension), parts in wholes(published).items():
        hidden = [part for part in parts if published[part].withheld]
        organisations = set[int]().union(*(who[part] for part in hidden))
        persons = sum(published[part].sums.persons for part in hidden)
        if whole in published and not published[whole].withheld and (0 < len(organisations) < 3 or 0 < persons < 5):
            found.add((whole, dimension))
    return found


def only_small(figures: Iterable[Figure]) -> list[Figure]:
    """Switch the second and third step off."""
    return [replace(each, withheld="") if each.withheld == DERIVABLE else each for each in suppress(figures)]


FAR_AWAY = (
    *((1, "basis", 9), (0, "", 2), (9, "", 2), (8, "", 9), (7, "", 2), (0, "ambitieus", 1), (3, "basis", 1)),
    *((0, "", 2), (0, "basis", 1), (5, "", 9), (1, "", 2), (4, "basis", 9)),
)
"""Organisation, level and persons of lots: a figure follows though all beside it are withheld (found by Hypothesis)."""


@example(("grggggggww", [Lot(who, "b", "b", "d", "???", level, "", 0, persons) for who, level, persons in FAR_AWAY]))
@given(countries())
def test_what_is_withheld_is_not_brought_back(country: tuple[Sequence[str], list[Lot]]) -> None:
    figures, who = national(*country)
    published = suppress(figures)

    assert brought_back(published) == set()
    assert few_together(published, who) == set()


def test_the_attack_works_when_only_small_figures_are_withheld() -> None:
    types, lots = find(
        countries(),
        lambda country: bool(brought_back(only_small(national(*country)[0]))),
        settings=settings(max_examples=500, database=None, phases=[Phase.generate]),
    )
    figures, _ = national(types, lots)

    assert brought_back(only_small(figures))
    assert not brought_back(suppress(figures))


def test_the_attack_sees_what_relatives_give_away() -> None:
    figures = [fig(cell("SOC-01", RIJK), 2), fig(cell("PRO-07", f"{RIJK} thema=social_return"), 2)]
    careless = [replace(figures[0], withheld=ORGANISATIONS), figures[1]]

    assert brought_back(careless)
    assert not brought_back(suppress(figures))


@given(countries(), st.randoms(use_true_random=False))
def test_order_does_not_matter_and_once_is_enough(country: tuple[list[str], list[Lot]], random: object) -> None:
    figures, _ = national(*country)
    published = suppress(figures)
    mixed = list(figures)
    random.shuffle(mixed)  # type: ignore[attr-defined]  # Hypothesis' own Random

    assert {each.cell: each.withheld for each in suppress(mixed)} == {each.cell: each.withheld for each in published}
    assert [each.cell for each in suppress(mixed)] == [each.cell for each in mixed]
    assert suppress(published) == published
    for before, after in zip(figures, published, strict=True):
        assert after == replace(before, withheld=after.withheld)
        assert after.withheld or shown(after) is before


def test_of_a_withheld_figure_only_the_cell_and_the_reason_are_shown() -> None:
    given_in = Figure(
        cell("PRO-05"),
        Sums(Decimal(1), Decimal(2), 3, 4, Decimal(5), {"onbekend": 6}, {"x": 7}, {"gemeten": 8}, 9, 10, 0, 11, 2, 2),
        *(Declared(Decimal(12), Decimal(13)), Decimal(14), Decimal(15), Decimal(16), {"onbekend": 17}, 18),
    )

    (hidden,) = suppress([given_in])

    assert hidden == replace(given_in, withheld=ORGANISATIONS)
    assert shown(hidden) == Figure(given_in.cell, Sums(), withheld=ORGANISATIONS)
    assert shown(given_in) is given_in


def test_nothing_that_a_country_withholds_comes_back(tmp_path: Path) -> None:
    land = country(tmp_path, authorities=60, contracts=8, faults=False)
    figures = [each for each in total_of(land) if adds_up(each.cell)]
    published = suppress(figures)

    assert brought_back(published) == set()
    assert len(brought_back(only_small(figures))) > 100


def adds_up(where: Cell) -> bool:
    """Tell whether the parts of such a figure always are the whole: every record has a class in these dimensions."""
    divided = {dimension for dimension, _ in where.group} <= {*ATTRIBUTES, "thema"}
    return divided and not where.part and where.kpi not in {*DECLARED, *ONCE}
