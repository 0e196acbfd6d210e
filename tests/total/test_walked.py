"""The figures that were worked out by hand, alone and added up: they are what the standard promises."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

import pytest
from totals import account, alone, every, examples, gaps_of, published, the, total_of

from mvi_standard.editions import LATEST
from mvi_standard.publication import national

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.counting.figure import Figure

MUNICIPALITY, WORKS, LEAD, MEMBER = "gemeente-basis", "rijkswaterstaat-effect", "buyer-group-a", "buyer-group-b"
SUBMISSIONS = {
    "A": (MUNICIPALITY,),
    "B": (WORKS,),
    "C lead": (LEAD,),
    "C member": (MEMBER,),
    "C": (LEAD, MEMBER),
    "all": (MUNICIPALITY, WORKS, LEAD, MEMBER),
    "State": ("rijk-2023",),
}
PERCENT, DEDUCTION = "gewichtsoort=percentage", "gewichtsoort=fictieve_korting"
HAAGLANDEN, UTRECHT = "valuation_table.id=haaglanden", "valuation_table.id=utrecht"
LIFE, YEARLY = "time_basis=hele_levensduur", "time_basis=in_periode"

# who, figure, value, numerator / denominator, lower - upper
CASES = """
A      | PRO-05                     | 100       | 1/1             | 2.380952 - 100
A      | PRO-07 thema=social_return | 50        | 1/2             | 2.380952 - 97.619048
A      | PRO-12 {PERCENT}           | 0         | 0/400000        | 0 - 87.096774
A      | SOC-03 {HAAGLANDEN}        | 9000      | 9000            |
A      | SOC-04                     | 80        | 21000/26250     |
A      | SOC-05                     | 1         | 1               |
A      | SOC-05 maatstaf=actief     | 2         | 2               |
B      | PRO-05                     | 100       | 1/1             | 100 - 100
B      | PRO-07 thema=milieu        | 100       | 1/1             | 100 - 100
B      | PRO-07 thema=klimaat       | 100       | 1/1             | 100 - 100
B      | PRO-07 thema=circulair     | 100       | 1/1             | 100 - 100
B      | PRO-12 {DEDUCTION}         | 17.5      | 2800000/16000000| 17.5 - 17.5
B      | KLI-02 {LIFE}              | 1500      | 1500            |
B      | KLI-02 verwacht {LIFE}     | 900       | 900             |
B      | MIL-03 {LIFE}              | 940000    | 940000          |
B      | MIL-04 {LIFE}              | 21.666667 | 260000/1200000  |
B      | MIL-08                     | 0         | 0/1             | 0 - 50
B      | MIL-08 maatstaf=verschil_afspraak | 4.444444 | 40000/900000 |
C lead | PRO-31                     | 100       | 1/1             | 100 - 100
C lead | PRO-05                     | 100       | 1/1             | 100 - 100
C lead | KLI-02 {YEARLY}            | 60        | 60              |
C lead | SOC-03 {UTRECHT}           | 30000     | 30000           |
C lead | SOC-04                     | 50        | 30000/60000     |
C lead | SOC-05                     | 2         | 2               |
C member | KLI-02 {YEARLY}          | 40        | 40              |
C member | SOC-03 {HAAGLANDEN}      | 20000     | 20000           |
C member | SOC-04                   | 50        | 20000/40000     |
C member | SOC-05                   | 1         | 1               |
C      | PRO-05                     | 100       | 1/1             | 100 - 100
C      | PRO-07 thema=klimaat       | 100       | 1/1             | 100 - 100
C      | PRO-07 thema=social_return | 100       | 1/1             | 100 - 100
C      | PRO-12 {PERCENT}           | 20        | 600000/3000000  | 20 - 20
C      | KLI-02 {YEARLY}            | 100       | 100             |
C      | SOC-03 {UTRECHT}           | 30000     | 30000           |
C      | SOC-03 {HAAGLANDEN}        | 20000     | 20000           |
C      | SOC-04                     | 50        | 50000/100000    |
C      | SOC-05                     | 3         | 3               |
all    | PRO-05                     | 100       | 3/3             | 6.818182 - 100
all    | PRO-07 thema=milieu        | 100       | 1/1             | 2.272727 - 100
all    | PRO-07 thema=klimaat       | 100       | 2/2             | 4.545455 - 100
all    | PRO-07 thema=social_return | 66.666667 | 2/3             | 4.545455 - 97.727273
all    | PRO-12 {PERCENT}           | 17.647059 | 600000/3400000  | 9.836066 - 54.098361
all    | PRO-12 {DEDUCTION}         | 17.5      | 2800000/16000000| 17.5 - 17.5
all    | KLI-02 {YEARLY}            | 100       | 100             |
all    | KLI-02 {LIFE}              | 1500      | 1500            |
all    | KLI-02 verwacht {LIFE}     | 900       | 900             |
all    | MIL-03 {LIFE}              | 940000    | 940000          |
all    | MIL-04 {LIFE}              | 21.666667 | 260000/1200000  |
all    | SOC-03 {HAAGLANDEN}        | 29000     | 29000           |
all    | SOC-03 {UTRECHT}           | 30000     | 30000           |
all    | SOC-04                     | 56.237624 | 71000/126250    |
all    | SOC-05                     | 4         | 4               |
State  | PRO-05 trajecten           | 65.645514 | 300/457         | 65.645514 - 65.645514
State  | PRO-13                     | 80.19802  | 81/101          | 80.19802 - 80.19802
State  | PRO-14                     | 61.516854 | 219/356         | 61.516854 - 61.516854
State  | PRO-17                     | 21.052632 | 12/57           | 21.052632 - 21.052632
"""
NO_VALUE = [
    *(("A", f"PRO-07 thema={theme}") for theme in ("milieu", "klimaat", "circulair", "keten", "di")),
    *(("A", kpi) for kpi in ("KLI-02", "MIL-03", "MIL-04")),
    *(("B", f"PRO-07 thema={theme}") for theme in ("keten", "di", "social_return")),
    ("B", f"PRO-12 {PERCENT}"),
    ("C member", "PRO-05"),
    *(("C", f"PRO-07 thema={theme}") for theme in ("milieu", "circulair", "keten", "di")),
    ("C", f"PRO-12 {DEDUCTION}"),
]


def cases() -> list[tuple[str, str, Decimal, list[Decimal], list[Decimal]]]:
    text = CASES
    for name in ("PERCENT", "DEDUCTION", "HAAGLANDEN", "UTRECHT", "LIFE", "YEARLY"):
        text = text.replace(f"{{{name}}}", globals()[name])
    rows = [[part.strip() for part in line.split("|")] for line in text.strip().splitlines()]
    return [
        (who, about, Decimal(value), list(map(Decimal, sums.split("/"))), list(map(Decimal, bounds.split(" - "))))
        if bounds
        else (who, about, Decimal(value), list(map(Decimal, sums.split("/"))), [])
        for who, about, value, sums, bounds in rows
    ]


@cache
def added_up(who: str) -> list[Figure]:
    return total_of(*examples(*SUBMISSIONS[who]))


@pytest.mark.parametrize(("who", "about", "value", "sums", "bounds"), cases())
def test_every_figure_that_was_worked_out_by_hand(
    who: str, about: str, value: Decimal, sums: list[Decimal], bounds: list[Decimal]
) -> None:
    found = the(added_up(who), about)

    assert found.value == value
    assert [each for each in (found.sums.numerator, found.sums.denominator) if each is not None] == sums
    assert [each for each in (found.lower, found.upper) if each is not None] == bounds


@pytest.mark.parametrize(("who", "about"), NO_VALUE)
def test_what_nobody_told_has_no_value(who: str, about: str) -> None:
    assert [each.value for each in every(added_up(who), about) if each.value is not None] == []


@pytest.mark.parametrize("who", [who for who, names in SUBMISSIONS.items() if len(names) == 1])
def test_one_file_gives_the_same_with_and_without_a_database(who: str) -> None:
    [path] = examples(*SUBMISSIONS[who])

    assert alone(path) == added_up(who)


@pytest.mark.parametrize("who", ["C", "all"])
def test_values_by_two_tables_have_no_single_sum(who: str) -> None:
    values = [each for each in every(added_up(who), "SOC-03") if each.value is not None]

    assert len({each.cell.apart for each in values}) == len(values) == 2


def test_a_known_no_for_one_theme_does_not_make_a_lot_known() -> None:
    found = the(added_up("A"), "PRO-05")

    assert found.declared.count == 42
    assert found.missing == {"onbekend": 1, "niet_geleverd": 40}


def test_a_lot_counts_for_each_of_its_themes_and_once_in_all() -> None:
    themes = [the(added_up("B"), f"PRO-07 thema={each}").sums.numerator for each in ("milieu", "klimaat", "circulair")]

    assert themes == [1, 1, 1]
    assert the(added_up("B"), "PRO-05").sums.numerator == 1


def test_a_value_of_a_buyer_group_is_left_out_and_the_gap_is_told() -> None:
    [gap] = account(*examples(LEAD, MEMBER)).unmatched

    assert the(added_up("C"), f"KLI-02 {YEARLY}").sums.excluded == {"subject": 1}
    assert (gap.kind, gap.record, gap.detail) == ("inkoopgroep", "groep-KLI-02", "KLI-02")
    [amounts] = gaps_of(*examples(LEAD, MEMBER))
    assert (amounts.whole, amounts.members) == (Decimal(130), Decimal(100))


def test_one_member_alone_lacks_the_framework_of_the_other() -> None:
    [lacking] = account(*examples(MEMBER)).unmatched

    assert (lacking.kind, lacking.record, lacking.detail) == ("raamovereenkomst", "NO-B", "kvk:01234583 RO-2026-01")


def test_the_mean_of_two_percentages_of_the_state_is_nowhere(tmp_path: Path) -> None:
    """80.2 % of 101 and 61.5 % of 356 is 65.6 % of 457; the mean of the two would be 70.9 %."""
    made = published(tmp_path, *examples("rijk-2023"))
    tables = [(tmp_path / name).read_text("utf-8") for name in ("figures.csv", "figures.json")]
    reports = [
        national(made.figures, made.account, LATEST, language, shape)
        for language in ("nl", "en")
        for shape in ("html", "markdown")
    ]
    numbers = {each for figure in made.figures for each in (figure.value, figure.lower, figure.upper) if each}

    assert {Decimal("80.198020"), Decimal("61.516854"), Decimal("65.645514"), Decimal("21.052632")} <= numbers
    assert not [each for each in numbers if Decimal("70.8") < each < 71]
    assert all("65.6" in text for text in tables)
    assert all(re.search(r"\b66\s?%", text) for text in reports), "of 457 answers a report shows no decimals"
    assert not [text for text in (*tables, *reports) if re.search(r"\b(70[.,][89]|71\s?%)", text)]
