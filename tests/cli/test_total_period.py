"""`mvi total --period` and `--expected`: what they choose, and what they say of what they cannot read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from terminal import forked, in_words
from totals import changed, example, read, written

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

REFUSED, USAGE = 1, 2
YEAR, LAST_YEAR = ["2026-01-01", "2026-12-31"], ["2025-01-01", "2025-12-31"]


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return in_words(forked("mvi", ("total", *arguments)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make three submissions: two organisations on this year, and one of them on the year before."""
    one, other = example("minimaal"), example("gemeente-basis")
    return written(
        tmp_path / "in",
        a=one,
        b=other,
        c=changed(json.loads(json.dumps(one).replace('"2026-', '"2025-')), id="vorig-jaar"),
    )


PERIODS: dict[str, tuple[tuple[str, ...], list[list[str]], int]] = {
    "what most report on": ((), [YEAR], 2),
    "a year": (("2025",), [LAST_YEAR], 1),
    "two days": (("2026-01-01/2026-12-31",), [YEAR], 2),
    "a series, in order": (("2026", "2025"), [LAST_YEAR, YEAR], 3),
}


@pytest.mark.parametrize(("asked", "periods", "counted"), PERIODS.values(), ids=PERIODS)
def test_a_total_is_of_the_period_asked_for(
    folder: Path, tmp_path: Path, asked: tuple[str, ...], periods: list[list[str]], counted: int
) -> None:
    options = [word for each in asked for word in ("--period", each)]
    done = run(folder, "-o", tmp_path / "out", "--language", "en", *options)
    told = read(tmp_path / "out" / "account.json")

    assert (done.returncode, done.stderr) == (0, "")
    assert told["periods"] == periods
    assert sum(each["state"] == "opgeteld" for each in told["sources"]) == counted
    assert ("on another period, not added up" in done.stdout) == (counted < len(told["sources"]))


@pytest.mark.parametrize("asked", [["2020"], ["2026", "2020"]], ids=["alone", "beside one that is there"])
@pytest.mark.parametrize(("language", "said"), [("nl", "Kies een periode"), ("en", "Choose a period")])
def test_a_period_on_which_nobody_reports_is_wrong_use(
    folder: Path, tmp_path: Path, asked: list[str], language: str, said: str
) -> None:
    """It names the periods that are there, what most report on first, and leaves an earlier total as it is."""
    run(folder, "-o", tmp_path / "out")
    before = {each: each.read_bytes() for each in (tmp_path / "out").rglob("*") if each.is_file()}
    options = [word for each in asked for word in ("--period", each)]
    done = run(folder, "-o", tmp_path / "out", *options, "--language", language)

    assert (done.returncode, said in done.stderr) == (USAGE, True)
    assert "--period 2020:" in done.stderr
    assert "2026, 2025." in done.stderr
    assert {each: each.read_bytes() for each in (tmp_path / "out").rglob("*") if each.is_file()} == before


def test_of_files_that_name_no_period_the_faults_are_told(tmp_path: Path) -> None:
    folder = written(tmp_path / "in", a=changed(example("minimaal"), reporting_period="2026"))
    done = run(folder, "-o", tmp_path / "out", "--period", "2026", "--language", "en")

    assert (done.returncode, "MVI-S" in done.stdout) == (REFUSED, True)


@pytest.mark.parametrize(
    "asked", ["26", "2026-13-01/2026-12-31", "2026-12-31/2026-01-01", "2026-01-01", "", "2026\x1b"]
)
@pytest.mark.parametrize(("language", "said"), [("nl", "schrijf een jaar"), ("en", "write a year")])
def test_what_is_no_period_is_wrong_use(folder: Path, tmp_path: Path, asked: str, language: str, said: str) -> None:
    done = run(folder, "-o", tmp_path / "out", "--period", asked, "--language", language)

    assert (done.returncode, said in done.stderr, "\x1b" in done.stderr) == (USAGE, True, False)
    assert not (tmp_path / "out").exists()


UNREADABLE = {
    "no type of organisation": ("organisation_type,name\nstad,Utrecht\n", "line 2", "a type of organisation"),
    "no name": ("organisation_type,name\ngemeente,Utrecht\ngemeente,\n", "line 3", "and a name"),
    "a row that stops": ("name;organisation_type\nUtrecht\n", "line 2", "a type of organisation"),
    "a body twice, by name": (
        "organisation_type;name\ngemeente;Utrecht\ngemeente;UTRECHT \n",
        "line 3",
        "Name everything once",
    ),
    "a body twice, by number": (
        "organisation_type,name,kvk\ngemeente,Utrecht,01234567\ngemeente,Stad,01234567\n",
        "line 3",
        "Name everything once",
    ),
    "a type twice": ("organisation_type;count\ngemeente;3\n\ngemeente;4\n", "line 4", "Name everything once"),
    "a fraction": ("organisation_type,count\ngemeente,3.5\n", "line 2", "such as gemeente,342"),
    "a number below zero": ("organisation_type,count\ngemeente,-3\n", "line 2", "such as gemeente,342"),
    "another head": ("type,aantal\ngemeente,3\n", "expected.csv", "on the first line"),
}


@pytest.mark.parametrize(("text", "place", "said"), UNREADABLE.values(), ids=UNREADABLE)
def test_an_expected_file_that_cannot_be_read_says_where_and_how(
    folder: Path, tmp_path: Path, text: str, place: str, said: str
) -> None:
    (tmp_path / "expected.csv").write_text(text, "utf-8")
    done = run(folder, "-o", tmp_path / "out", "--expected", tmp_path / "expected.csv", "--language", "en")

    assert (done.returncode, place in done.stderr, said in done.stderr) == (USAGE, True, True)
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()
