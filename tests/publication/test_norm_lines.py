"""The report holds the figures of whom a norm binds against it, and nobody else's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from country import by, made

from mvi_standard.editions import LATEST
from mvi_standard.publication import authority, national
from mvi_standard.total.account import Account

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure

OLD = ("2019-01-01", "2019-12-31")
TYPE = "organisatietype"
HOLDING = [each for each in LATEST.norms if each.holds_in(("2026-01-01", "2026-12-31"))]
MINISTRY = Account(reported={"rijk": 1})


def chapter(*figures: Figure, its: Account = MINISTRY) -> str:
    return _part(national(figures, its, LATEST, "nl", "md"))


def _part(report: str) -> str:
    return report.replace("\xa0", " ").partition(" Normen van de overheid\n")[2].partition("\n## ")[0]


def lines(*figures: Figure) -> list[str]:
    """Return the rows of the table of norms in the national report that have a figure."""
    return [each for each in _rows(chapter(*figures)) if "| geen cijfer |" not in each]


def _rows(part: str) -> list[str]:
    return [line for line in part.splitlines() if line.startswith("|") and ("(PRO-" in line or "(KET-" in line)]


def test_only_the_figure_of_who_is_bound_stands_beside_a_norm() -> None:
    state, town = by("PRO-13", TYPE, "rijk", 8, 10), by("PRO-13", TYPE, "gemeente", 9, 10)
    [line] = lines(made("PRO-13", 17, 20), state, town)

    assert "| Rijk |" in line
    assert "minstens 100 %" in line
    assert "80 %" in line
    assert "| gemist |" in line
    assert lines(made("PRO-13", 17, 20), town) == []


def test_half_is_not_said_to_be_met_while_nobody_knows_of_how_many() -> None:
    [line] = lines(made("PRO-15", 9, 10), by("PRO-15", TYPE, "rijk", 9, 10))

    assert "| niet te zeggen |" in line


def test_a_norm_without_a_type_binds_whoever_the_kpi_counts() -> None:
    [line] = lines(made("PRO-26", 3, 4))

    assert "Ondertekenaars" in line
    assert "| gemist |" in line


def test_before_it_holds_a_norm_has_no_line() -> None:
    assert lines(made("PRO-15", 9, 10, period=OLD), made("PRO-15", 9, 10, period=OLD, group=((TYPE, "rijk"),))) == []


def test_every_norm_that_holds_is_there_with_a_verdict_or_with_the_reason_why_not() -> None:
    part = chapter(made("PRO-26", 3, 4))
    with_line = [each for each in HOLDING if each.has_line]

    assert len(_rows(part)) == len(with_line)
    assert part.count("| geen cijfer |") == len(with_line) - 1
    assert f"Van {len(with_line)} normen: 0 gehaald, 1 gemist, 0 niet te zeggen, {len(with_line) - 1} zonder" in part
    assert [each.label_nl for each in HOLDING if each.label_nl not in part] == []
    assert [each.no_line_nl for each in HOLDING if each.no_line_nl not in part] == []


def test_the_report_of_one_authority_has_only_norms_that_bind_it() -> None:
    figures = [made("PRO-13", 8, 10), by("PRO-13", TYPE, "rijk", 8, 10)]
    ministry, town = (
        _part(authority(figures, Account(reported={kind: 1}), LATEST, "nl", "Voorbeeld", "md"))
        for kind in ("rijk", "gemeente")
    )

    assert len(_rows(ministry)) == len([each for each in HOLDING if each.has_line])
    assert len(_rows(town)) == len([each for each in HOLDING if each.has_line and not each.binds])


def test_a_norm_for_each_organisation_says_how_many_meet_it() -> None:
    kept = Account(norms={"helft_significant_of_ambitieus": {"gehaald": 2, "niet_te_zeggen": 5}})

    assert "ambitieus: 2 gehaald, 0 gemist, 5 niet te zeggen." in chapter(made("PRO-26", 3, 4), its=kept)
    assert "Zo staan de organisaties" not in chapter(made("PRO-26", 3, 4))
