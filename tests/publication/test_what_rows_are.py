"""A row of the report says what it is: no total that is none, and no more than its figures bear out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from country import account, by, figures, hidden, made

from mvi_standard.editions import LATEST
from mvi_standard.publication import national
from mvi_standard.publication.labels import lowered
from mvi_standard.total.account import Account

if TYPE_CHECKING:
    from mvi_standard.counting.figure import Figure
    from mvi_standard.kpi import Pairs

METHOD: Pairs = (("boundary.profile", "levenscyclus"), ("method.instrument", "dubocalc"))
GROUPED = "Tel een groep niet op bij haar delen."
PERCENT = ("gewichtsoort", "percentage")


def land(*found: Figure, language: str = "nl", its: Account | None = None) -> str:
    return national(found, its or Account(), LATEST, language, "md").replace("\xa0", " ")


def first(text: str, title: str) -> list[str]:
    """Return the first place of each row of the first table after a title."""
    part = text[text.index(title) :]
    part = part[part.index("| --- ") :].partition("\n\n")[0]
    return [line.split(" | ")[0].strip("| ") for line in part.splitlines()[1:]]


@pytest.mark.parametrize(
    ("language", "said"), [("nl", "afbakening of methode niet opgegeven"), ("en", "boundary or method not stated")]
)
def test_a_row_beside_others_is_not_their_total(language: str, said: str) -> None:
    text = land(made("KLI-06", 5, apart=METHOD), made("KLI-06", 7), language=language)

    assert said in first(text, "## KLI-06")
    assert "alles samen" not in text
    assert "all together" not in text


def test_a_row_lacks_only_what_others_have() -> None:
    text = land(made("KLI-06", 5, apart=METHOD[:1]), made("KLI-06", 7))

    assert "afbakening niet opgegeven" in first(text, "## KLI-06")
    assert "alles samen" in first(land(made("KLI-06", 7)), "## KLI-06")


def test_a_row_of_another_measure_takes_nothing_from_the_kpi_itself() -> None:
    text = land(made("SOC-05", 31), made("SOC-05", 48, apart=(("maatstaf", "actief"),)))

    assert "wat de KPI zelf meet" in first(text, "## SOC-05")
    assert "niet opgegeven" not in text[text.index("## SOC-05") :].partition("\n\n- ")[0]


def test_rows_that_differ_in_unit_alone_say_which() -> None:
    heads = first(land(made("CIR-04", 5, unit="t"), made("CIR-04", 7, unit="m3")), "## CIR-04")

    assert "ton (1.000 kg)" in heads
    assert len(set(heads)) == len(heads)


def test_a_group_is_named_only_where_its_parts_are_rows_too() -> None:
    part, whole = (by("KLI-08", "voertuigcategorie", each, 1, 2) for each in ("m1", "m1-m2-n1"))

    assert f"In Licht voertuig zijn de losse categorieën al opgeteld. {GROUPED}" in land(part, whole)
    assert GROUPED not in land(whole)


def test_what_is_in_a_row_is_said_only_of_a_row_that_is_there() -> None:
    chain, supplied = (made("KLI-01", 5, apart=(("boundary.profile", each),)) for each in ("tot_levering_wtw", "x"))

    assert "In de rij Hele keten tot levering zit ook" in land(chain, supplied)
    assert "In de rij Hele keten tot levering" not in land(supplied)


def test_a_withheld_share_is_not_beside_the_targets_it_is_made_of() -> None:
    its = account()
    text, without = (
        land(*found, its=its).partition("Inkoopgroepen: doelen en of ze zijn bereikt")[2].partition("\n## ")[0]
        for found in ((made("PRO-31", 1, 2),), (hidden(made("PRO-31", 1, 2), "opdrachtnemers"),))
    )
    assert "PRO-31" in text
    assert "PRO-31" not in without
    assert "dat wordt niet onderdrukt." in without


def test_an_answer_of_signatories_is_said_to_be_theirs_alone() -> None:
    said = "dit gaat alleen over ondertekenaars die een antwoord gaven."

    assert said in land(made("PRO-26", 3, 4))
    assert said not in land(*figures())


@pytest.mark.parametrize(
    ("label", "said"),
    [("Europese drempel", "Europese drempel"), ("MVI-thema", "MVI-thema"), ("EU threshold", "EU threshold"),
     ("Type organisatie", "type organisatie"), ("", "")],
)  # fmt: skip
def test_a_name_keeps_its_capital_within_a_sentence(label: str, said: str) -> None:
    assert lowered(label) == said


def test_the_thresholds_are_those_of_suppliers_and_persons() -> None:
    text = land(made("PRO-05", 1, 2))

    assert "Cijfers over het inkopen zelf zijn openbaar." in text
    assert "staat er alleen in als het over minstens 3 van hen gaat, en niet vooral over één" in text
    assert "over minstens 5 personen, en per doelgroep over minstens 10" in text


def test_the_share_without_a_level_is_said_to_be_too_high_perhaps() -> None:
    level = "Het aandeel 'Geen niveau' kan daardoor te hoog zijn."

    assert level in land(made("PRO-16", 60, part="geen"), made("PRO-16", 30, part="basis"))
