"""A small made-up country in figures."""

from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

from mvi_standard.counting.bounds import Unknown
from mvi_standard.counting.figure import Cell, Declared, Figure, Sums, figure
from mvi_standard.editions import LATEST
from mvi_standard.publication import authority, national
from mvi_standard.total.account import Account, BuyerGroup, Double, Goal, GroupGoal, SubmissionSource, Unmatched

CATALOGUE: dict[str, Any] = dict(LATEST.catalogue)
LABELS: dict[str, Any] = dict(LATEST.labels)
YEAR, BEFORE = ("2026-01-01", "2026-12-31"), ("2025-01-01", "2025-12-31")
TYPES = {"rijk": 1, "provincie": 2, "gemeente": 9, "waterschap": 4}
THEMES = {"milieu": 41, "klimaat": 53, "circulair": 38, "keten": 12, "di": 9, "social_return": 47}
EVIL = "Gemeente <b>Pijp|Haak</b> `x` [y](http://kwaad.example) & Zn."
LIFE = (("boundary.profile", "levenscyclus"), ("time_basis", "hele_levensduur"))


GROUP = BuyerGroup(
    "Groep <i>Groen|Gras</i>",
    EVIL,
    3,
    "groenvoorzieningen",
    (
        GroupGoal("KLI-02", 2026, Decimal(120), "ja", "t_CO2e"),
        GroupGoal("KLI-09", 2026, Decimal(50), "nee"),
        GroupGoal("KLI-02", 2030, Decimal(400), "later", "t_CO2e"),
        GroupGoal("MIL-01", 2025, Decimal(9), "onbekend", "kg_NOx"),
    ),
)


def made(kpi: str, numerator: Any, denominator: Any = None, **more: Any) -> Figure:
    """Make a figure from sums, as the totals do."""
    cell_names = {"period", "nature", "count_unit", "unit", "apart", "part", "group"}
    named = {name: value for name, value in more.items() if name in cell_names}
    definition = CATALOGUE.get(kpi, {})
    unit = named.pop("unit", definition.get("canonical_unit") or "")
    count_unit = named.pop("count_unit", definition.get("count_unit") or "")
    cell = Cell(kpi, named.pop("period", YEAR), unit=unit, count_unit=count_unit, **named)
    known = more.get("known", int(denominator) if denominator is not None else 3)
    sums = Sums(
        None if numerator is None else Decimal(numerator),
        None if denominator is None else Decimal(denominator),
        known=0 if numerator is None else known,
        subjects=known,
        missing=more.get("missing", {}),
        excluded=more.get("excluded", {}),
        determinations=more.get("determinations", {}),
        verified=more.get("verified", 0),
        lower_bounds=more.get("lower_bounds", 0),
        organisations=more.get("organisations", 7),
    )
    count = None if more.get("population") is None else Decimal(more["population"])
    missing = sum(sums.missing.values())
    units = Decimal(missing) if count is None else max(count - (sums.denominator or 0), Decimal(missing))
    unknown = Unknown(units, undeclared=int(count is None) if "most" in definition else None)
    return figure(cell, sums, definition, Declared(count), more.get("expected"), unknown)


def hidden(shown: Figure, reason: str) -> Figure:
    """Empty a figure as the totals do with one that may not be shown."""
    return Figure(shown.cell, Sums(), withheld=reason)


def by(kpi: str, dimension: str, code: str, numerator: Any, denominator: Any, **more: Any) -> Figure:
    return made(kpi, numerator, denominator, group=((dimension, code),), **more)


def _process() -> list[Figure]:
    apart = (("gewichtsoort", "percentage"), ("waardebasis", "incl_opties"))
    found = [
        made("PRO-05", 131, 200, population=260, missing={"onbekend": 22}),
        made("PRO-05", 70, 120, population=260, period=BEFORE),
        made("PRO-05", 30, 50, count_unit="trajecten"),
        made("PRO-03", 200, 260),
        made("PRO-06", "61234567.89", "116200000000", apart=(("waardebasis", "incl_opties"),), known=150),
        made("PRO-06", 50, 100, apart=(("waardebasis", "jaarwaarde"),), known=12),
        made("PRO-09", 240, 130),
        made("PRO-12", 600000, 3000000, apart=apart, known=40),
        made("PRO-12", 2800000, 16000000, apart=(("gewichtsoort", "fictieve_korting"),), known=2),
        made("PRO-13", 20, 30),
        made("PRO-14", 5, 25),
        made("PRO-15", 8, 20),
        made("PRO-31", 1, 2, missing={"onbekend": 1}),
        made("MIL-08", 5, 9, missing={"nog_niet_verschuldigd": 4}),
        made("MIL-08", "-12500.5", 250000, apart=(("maatstaf", "verschil_afspraak"),), known=9),
        made("KLI-15", 4, 80, apart=(("kpi", "KLI-02"), ("maatstaf", "verschil_aanbod")), known=5),
        made("PRO-32", 2, 10),
        made("PRO-22", 3, 40),
        made("PRO-23", 31, 40),
        made("PRO-21", 9, 12, missing={"niet_geleverd": 2}),
        hidden(made("PRO-17", 1, 2), "organisaties"),
        made("PRO-25", 12500, part="malus"),
    ]
    found += [made("PRO-16", n, part=code, known=n) for code, n in (("geen", 60), ("basis", 50), ("significant", 30))]
    for at, (theme, share) in enumerate(THEMES.items()):
        found.append(by("PRO-07", "thema", theme, 2 * share, 200, population=260))
        for kind, size in TYPES.items():
            group = (("organisatietype", kind), ("thema", theme))
            cell = made("PRO-07", size * (at + 1), size * 12, group=group)
            found.append(hidden(cell, "organisaties") if kind == "rijk" and theme == "di" else cell)
    for kind, size in TYPES.items():
        found.append(
            by("PRO-05", "organisatietype", kind, 7 * size, 12 * size, population=None if size == 2 else 15 * size)
        )
    for code in ("catering", "ict_hardware_mobiele_apparaten", "wegen", "reproductieapparatuur"):
        found.append(by("PRO-05", "productgroep", code, 3, 7))
    found += [by("PRO-05", "drempelregime", code, 50, 90, population=110) for code in ("boven_eu", "onder_eu")]
    return found


def _effects() -> list[Figure]:
    how = {"determinations": {"gemeten": 2, "geschat": 1}, "verified": 1}
    haaglanden = (("valuation_table.id", "haaglanden"), ("valuation_table.version", "2024"))
    utrecht = (("valuation_table.id", "utrecht"), ("valuation_table.version", "2023|x"))
    return [
        made("KLI-02", "1500.25", apart=LIFE, lower_bounds=1, **how),
        made("KLI-02", 900, apart=LIFE, nature="verwacht", excluded={"additionality": 4}),
        made("KLI-02", 77, apart=(("boundary.profile", "uitvoering_wtw"), ("time_basis", "in_periode")), **how),
        made("KLI-01", None, missing={"nog_niet_verschuldigd": 3}, nature="verwacht"),
        made("SOC-03", 9000, apart=haaglanden, group=(("waarderingstabel", "haaglanden"),)),
        made("SOC-03", 30000, apart=utrecht, group=(("waarderingstabel", "utrecht"),)),
        made("SOC-04", 21000, 26250, apart=(("time_basis", "cumulatief"),), known=2),
        made("SOC-05", 31),
        made("SOC-05", 48, apart=(("maatstaf", "actief"),)),
        hidden(made("SOC-05", 1, group=(("doelgroep", "wsw"),)), "personen"),
        made("SOC-05", 30, group=(("doelgroep", "wajong"),)),
        made("CIR-02", 27, 100, known=4),
        made("NH-X1", 4, 8),
    ]


@cache
def figures() -> tuple[Figure, ...]:
    return (*_process(), *_effects())


def account(**more: Any) -> Account:
    usual = Account(
        sources=(
            SubmissionSource("a.json", "a", 1, "opgeteld", organisation=EVIL, warnings=2),
            SubmissionSource("<i>b|c</i>.json", "b", 1, "afgekeurd", codes={"MVI-C001": 2}),
            SubmissionSource("c.json", "c", 1, "voorlopig"),
        ),
        doubles=(Double("Lot", "x", "a.json", ("b.json",)),),
        unmatched=(Unmatched("inkoopgroep", "a.json", "o1"), Unmatched("raamovereenkomst", "a.json", "c1")),
        goals=(Goal("PRO-05", EVIL, 2026, Decimal(60)), Goal("KLI-02", EVIL, 2026, Decimal(5), "t_CO2e")),
        groups=(GROUP, BuyerGroup("Zonder doel", "Dorp", 1)),
        statements=((EVIL, "nauwkeurigheid", "Wij meten | zelf.\n# Nee <script>alert(1)</script>"),),
        reported={"gemeente": 9, "waterschap": 4, "provincie": 2, "rijk": 1},
        expected={"gemeente": 342, "waterschap": 21, "provincie": 12},
        tool="mvi 1.0",
        made_on="2026-11-24T10:00:00Z",
        fictional=True,
    )
    return replace(usual, **more)


@cache
def nation(language: str = "nl", shape: str = "html") -> str:
    return national(figures(), account(), LATEST, language, shape)


@cache
def body(language: str = "nl", shape: str = "html") -> str:
    return authority(figures(), account(), LATEST, language, EVIL, shape)


def tree(html: str) -> ET.Element:
    return ET.fromstring(html.split("<!DOCTYPE html>")[1])  # noqa: S314 - our own text


def words(element: ET.Element | None) -> str:
    assert element is not None
    return " ".join("".join(element.itertext()).split()).replace("\xa0", " ")
