"""The workbook with the figures of a total, in the LibreOffice of a Dutch user."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from by_hand import FOLDER, command
from libreoffice import running

if TYPE_CHECKING:
    from collections.abc import Mapping

SHEETS = ["Uitleg", "Cijfers", "Cijfers per organisatie"]
NUMBERS = ("Uitkomst", "Ondergrens", "Bovengrens", "Noemer", "Bekende waarden")
OUTCOME = "F"
"""The column of the outcome."""
SAVED = FOLDER / "cijfers.ods"
FILTERED = re.compile(
    r'<table:database-range [^>]*target-range-address="(?:&apos;)?([^"]*?)([0-9]+)"[^>]*display-filter-buttons="true"'
)
"""The last cell of a list with filters, in ODF."""
FIRST = 50
"""Rows of which is looked at what is shown."""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    folder = tmp_path_factory.mktemp("figures")
    command(
        "mvi_standard.cli.mvi", "synth", "--authorities", "8", "--contracts", "6", "--no-faults", "-o", folder / "land"
    )
    command("mvi_standard.cli.mvi", "total", folder / "land", "-o", folder / "total")
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = FOLDER / "cijfers.xlsx"
    file.write_bytes((folder / "total" / "cijfers.xlsx").read_bytes())
    with running(folder) as office:
        step = {
            "open": str(file),
            "save": [str(SAVED)],
            "shown": [f"Cijfers!{OUTCOME}{row}" for row in range(2, FIRST)],
        }
        [found] = office.do([step])
    return found


def test_it_opens_with_nothing_asked_and_filters_on_the_figures(seen: Mapping[str, Any]) -> None:
    assert seen["opened"]
    assert seen["asked"] == []
    assert list(seen["sheets"]) == SHEETS
    with ZipFile(SAVED) as package:
        filtered = FILTERED.findall(package.read("content.xml").decode())
    ends = [(title, len(seen["sheets"][title])) for title in SHEETS[1:]]
    assert [(each[: len(title)], int(row)) for (each, row), (title, _) in zip(filtered, ends, strict=True)] == ends


def test_numbers_are_numbers_with_a_decimal_comma(seen: Mapping[str, Any]) -> None:
    heads, *rows = seen["sheets"]["Cijfers"]
    for name in NUMBERS:
        column = [row[heads.index(name)] for row in rows]
        assert {type(each) for each in column if each != ""} == {float}, name
    values = [row[heads.index("Uitkomst")] for row in rows][: FIRST - 2]
    broken = [(value, text) for value, text in zip(values, seen["shown"], strict=True) if value != "" and value < 100]

    assert heads.index("Uitkomst") == ord(OUTCOME) - ord("A")
    assert broken
    for value, text in broken:
        assert re.fullmatch(r"\d{1,2},\d", text)
        assert float(text.replace(",", ".")) == pytest.approx(value, abs=0.051)
