"""The title above a list names its buyer when it names one; a department or a heading is none."""

from __future__ import annotations

import pytest

from mvi_standard.editions import LATEST
from mvi_standard.workbook.mapping.named_buyer import kind_of, named_buyer

TITLES = {
    ("Contractenregister gemeente Lindedam",): "Gemeente Lindedam",
    ("Overzicht GEMEENTE Lindedam aan de Aa 2026",): "Gemeente Lindedam aan de Aa",
    ("Lijst van waterschap Hoge Linde", None, 2026): "Waterschap Hoge Linde",
    ("gemeente 's-Lindedam",): "Gemeente 's-Lindedam",
    ("gemeente \u2019s-Lindedam",): "Gemeente \u2019s-Lindedam",
    ("Gemeente Lindedam", "register van gemeente  Lindedam"): "Gemeente Lindedam",
    ("Gemeente Lindedam", "Gemeente Eikendam"): "",
    ("Contracten van de gemeente",): "",
    ("Gemeente Contractenregister",): "",
    ("Lopende contracten",): "",
    (): "",
}


@pytest.mark.parametrize("title", TITLES)
def test_a_buyer_is_named_once_in_the_titles(title: tuple[str | int | None, ...]) -> None:
    assert named_buyer(title) == TITLES[title]


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (["Gemeente Lindedam"], "gemeente"),
        (["Waterschap Linde", "Waterschap Eik"], "waterschap"),
        (["Gemeente Lindedam", "Waterschap Linde"], ""),
        (["Lindedam"], ""),
        (["", " "], ""),
        ([], ""),
    ],
)
def test_the_kind_of_an_organisation_is_what_all_names_begin_with(names: list[str], kind: str) -> None:
    assert kind_of(names, LATEST) == kind
