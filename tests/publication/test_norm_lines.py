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


def lines(*figures: Figure) -> list[str]:
    """Return the rows of the table of norms in the national report."""
    return _rows(national(figures, Account(), LATEST, "nl", "md"))


def _rows(report: str) -> list[str]:
    part = report.replace("\xa0", " ").partition("Doelen en normen van de overheid")[2]
    part = part[part.index("\n") :].partition("\n#")[0]
    return [line for line in part.splitlines() if line.startswith("|") and "(PRO-" in line]


def test_only_who_is_bound_gets_a_line() -> None:
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


def test_what_has_no_line_is_counted() -> None:
    report = national([made("PRO-26", 3, 4)], Account(), LATEST, "nl", "md").replace("\xa0", " ")

    assert "andere normen en doelen krijgen hier geen regel" in report


def test_the_report_of_one_authority_has_them_too() -> None:
    figures = [made("PRO-13", 8, 10), by("PRO-13", TYPE, "rijk", 8, 10)]

    assert len(_rows(authority(figures, Account(), LATEST, "nl", "Ministerie van Voorbeeld", "md"))) == 1
