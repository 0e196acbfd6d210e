"""The cases as they are read from their files."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from places import ROOT

from tools.generate.cases import DisputedCase, Expected, read

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = "".join(
    f"{part}_{language}: {part} in {language}\n"
    for part in ("title", "situation", "question", "answer")
    for language in ("nl", "en")
)
FIGURES = "figures:\n  - {kpi: PRO-07, group: {thema: klimaat}, value: 2.25}\n  - {kpi: PRO-09, value: null}\n"


def written(folder: Path, text: str) -> DisputedCase:
    (folder / "07-drie-gemeenten.yaml").write_text(text, "utf-8")
    [case] = read(folder)
    return case


def test_a_case_has_its_texts_its_number_and_its_example(tmp_path: Path) -> None:
    case = written(tmp_path, TEXTS + FIGURES)

    assert (case.number, case.example) == ("07", "geval-07-drie-gemeenten.json")
    assert [case.text("answer", language) for language in ("nl", "en")] == ["answer in nl", "answer in en"]


def test_a_figure_keeps_its_digits_and_may_be_none(tmp_path: Path) -> None:
    case = written(tmp_path, TEXTS + FIGURES)

    assert case.figures == (
        Expected("PRO-07", Decimal("2.25"), {"thema": "klimaat"}),
        Expected("PRO-09", None),
    )


@pytest.mark.parametrize(
    "text",
    [
        TEXTS.replace("answer_en", "answer_de") + FIGURES,
        TEXTS + FIGURES + "why: x\n",
        TEXTS + "figures: [{kpi: PRO-09}]",
        TEXTS,
    ],
)
def test_a_key_too_many_or_too_few_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(TypeError):
        written(tmp_path, text)


def test_cases_come_in_the_order_of_their_numbers() -> None:
    found = [int(each.number) for each in read(ROOT / "docs" / "cases")]

    assert found == [*range(1, len(found) + 1)]
