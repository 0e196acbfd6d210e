"""A procedure whose lots stand in two files has one answer, whichever file comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from totals import Json, changed, example, total_of, written

if TYPE_CHECKING:
    from pathlib import Path

YES = {"theme": "klimaat", "application": "toegepast"}
THEMES = ("milieu", "klimaat", "circulair", "keten", "di", "social_return")
NO = [{"theme": each, "application": "niet_toegepast"} for each in THEMES]


def of(kvk: str, own_number: str, themes: list[Any]) -> Json:
    """Make a submission with one lot of a procedure that was published on TED."""
    document = example("buyer-group-a")
    buyer = document["organisations"][0]
    procedure = {"id": "P", "route": "europees", "identifiers": [{"scheme": "ted_aankondiging", "value": "1-2026"}]}
    lot = {
        "id": "L", "own_number": own_number, "procedure": "P", "buyer": buyer["id"], "title": "Perceel",
        "awarded_on": "2026-03-01", "threshold_regime": "boven_eu", "product_group": "catering", "themes": themes,
    }  # fmt: skip
    lists = {"contracts", "commitments", "observations", "social_return_reports", "buyer_groups", "methods"}
    rest = {key: value for key, value in document.items() if key not in lists}
    numbered = {**buyer, "identifiers": [{"scheme": "kvk", "value": kvk}]}
    return changed(rest, id=f"van-{kvk}", organisations=[numbered], procedures=[procedure], lots=[lot])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([YES], NO, (1, 1)),
        (NO, NO, (0, 1)),
        ([YES], [], (1, 1)),
        (NO, [], (None, None)),
    ],
    ids=["yes wins", "no if both do", "yes beside unknown", "unknown beside no"],
)
@pytest.mark.parametrize("numbers", [("01234583", "01234591"), ("01234591", "01234583")], ids=["first", "last"])
def test_one_answer(
    tmp_path: Path, numbers: tuple[str, str], one: list[Any], other: list[Any], expected: tuple[int | None, int | None]
) -> None:
    first, last = numbers
    folder = written(tmp_path, a=of(first, "1", one), b=of(last, "2", other))
    figures = total_of(folder, sound_records=True)  # the profile asks for more lists than these files have
    [found] = [each for each in figures if each.cell.kpi == "PRO-13" and not each.cell.group]

    assert (found.sums.numerator, found.sums.denominator) == expected
