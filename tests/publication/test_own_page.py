"""Page 1 of the report of one organisation: three sentences on what is known, beside last year and the promise."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from country import BEFORE, THEMES, account, by, figures, made, tree, words

from mvi_standard.editions import LATEST
from mvi_standard.publication import authority
from mvi_standard.total.account import Account

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from mvi_standard.counting.figure import Figure

NAME = "Gemeente Elzendam"
LONGEST = 210
CUMULATIVE = (("time_basis", "cumulatief"),)
YEARS = {"apart": (("boundary.profile", "uitvoering_wtw"), ("time_basis", "hele_contractduur"))}


def page(found: list[Figure], language: str = "nl") -> ET.Element:
    root = tree(authority(found, Account(), LATEST, language, NAME))
    return next(each for each in root.iter("section") if each.get("id") == "in-het-kort")


def lead(found: list[Figure], language: str = "nl") -> list[str]:
    """Return the three sentences."""
    return [words(each) for each in page(found, language).iter("p") if each.get("class") == "lead"]


def answer(found: list[Figure], question: str) -> str:
    """Return what stands under a question; nothing without it."""
    answers = [each for each in page(found).iter("dl") if each.get("class") == "answers"]
    return next((words(each[1]) for some in answers for each in some if words(each[0]) == question), "")


def asked(part: int | None, whole: int, declared: int | None = None, **more: Any) -> Figure:
    return made("PRO-05", part, None if part is None else whole, population=declared or whole, **more)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("found", [[], list(figures()), [asked(1, 1, 42)]], ids=["nothing", "everything", "few"])
def test_one_minute_is_enough_whatever_the_figures_are(found: list[Figure], language: str) -> None:
    shown = page(found, language)
    told = " ".join(words(each) for each in shown if each.tag != "figure")

    assert len(lead(found, language)) == 3
    assert len(re.findall(r"\w[\w'’.,/-]*", told)) <= LONGEST
    assert all(each.endswith(".") and len(each.split()) <= 35 for each in lead(found, language))


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        ((21, 27), None, "bij 21 van de 27 bekende percelen (78 %) om maatschappelijk verantwoord inkopen (MVI)."),
        ((0, 4), None, "bij geen van de 4 bekende percelen om"),
        ((1, 1, 42), None, "bij 1 van 1 bekend perceel om maatschappelijk verantwoord inkopen (MVI); van 41 percelen"),
        ((60, 100), (40, 100), "(MVI), meer dan in 2025 (40 %)."),
        ((40, 100), (60, 100), "(MVI), minder dan in 2025 (60 %)."),
        ((50, 100), (10, 20), "(MVI), hetzelfde deel als in 2025 (50 %)."),
        ((50, 100, 150), (10, 20), "in 2025 was dat 50 %, maar of het echt verschilt, is niet zeker."),
        ((60, 100, 150), (2, 4), "in 2025 was dat 2 van 4, maar of het echt verschilt, is niet zeker."),
        ((60, 100), (None, 4), "(MVI)."),
        ((None, 4), None, "is uit deze gegevens niet te zeggen."),
    ],
)
def test_the_first_sentence_says_how_often_and_whether_that_surely_changed(
    now: tuple[Any, ...], before: tuple[Any, ...] | None, said: str
) -> None:
    found = [asked(*now), *([asked(*before, period=BEFORE)] if before else [])]

    assert said in lead(found)[0]
    assert lead(found)[0].endswith(said) or not said.endswith(".")


def test_bounds_of_the_recorded_lots_alone_are_no_certainty() -> None:
    undeclared = [
        replace(each, unknown=replace(each.unknown, undeclared=1))
        for each in (asked(50, 100), asked(50, 100, period=BEFORE))
    ]

    assert "of het echt verschilt, is niet zeker" in lead(undeclared)[0]
    assert "is niet opgegeven" in answer(undeclared, "Hoe zeker is dit?")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            [made("SOC-04", 21000, 26250, apart=CUMULATIVE, known=12), made("SOC-02", 40000)],
            "voor € 21.000 aan social return, van de € 26.300 die tot en met 31 december 2026 was afgesproken (80 %).",
        ),
        ([made("SOC-04", 21000, 26250, apart=CUMULATIVE, known=2)], "tot en met 31 december 2026 was afgesproken."),
        (
            [made("SOC-04", None, missing={"niet_geleverd": 1}), made("SOC-02", 40000)],
            "Opdrachtnemers beloofden voor € 40.000 aan social return; wat daarvan is geleverd, is niet bekend.",
        ),
        ([made("SOC-03", 9000)], "leverden in elk geval voor € 9.000 aan social return; hoeveel was afgesproken, is"),
        ([], "Hoeveel social return is afgesproken en geleverd, is niet bekend."),
    ],
)
def test_the_second_sentence_holds_social_return_against_its_promise(found: list[Figure], said: str) -> None:
    assert said in lead(found)[1]
    assert [each.get("id") for each in page(found).iter("figure")] == (
        ["social-return"] if "was afgesproken" in said and "hoeveel" not in said else []
    )


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            [made("KLI-02", "181.2", **YEARS), made("KLI-01", "60.4", **YEARS)],
            "vermeden (hele contractduur) en 60,4 ton CO₂-equivalent uitgestoten (hele contractduur).",
        ),
        ([made("KLI-02", "-14.8")], "is bekend: 14,8 ton CO₂-equivalent meer dan de referentie."),
        ([made("KLI-01", None, missing={"onbekend": 3})], "Hoeveel CO₂ is uitgestoten of vermeden, is niet bekend."),
    ],
)
def test_the_third_sentence_says_what_is_known_of_co2(found: list[Figure], said: str) -> None:
    assert lead(found)[2].endswith(said)


def test_what_a_value_of_co2_rests_on_stands_with_it_and_what_is_missing_too() -> None:
    found = [
        made("KLI-02", 181, known=2, **YEARS),
        made("KLI-02", 14, known=1, apart=(("time_basis", "in_periode"),)),
        made("KLI-01", None, missing={"onbekend": 3}),
    ]
    avoided, emitted = (
        words(each) for facts in page(found).iter("dl") if facts.get("class") == "facts" for each in facts
    )

    assert "hele contractduur; uit 2 waarden; nog 1 uitkomst, die hier niet bij op te tellen is" in avoided
    assert emitted == "CO₂ uitgestoten niet bekend 3 gevraagde waarden ontbreken"


def test_how_sure_it_is_stands_under_it_with_the_bounds() -> None:
    said = answer([asked(1, 1, 42)], "Hoe zeker is dit?")

    assert said.startswith("Van 41 percelen is het antwoord niet bekend. Over alle percelen ligt het aandeel met MVI")
    assert "tussen 2 % en 100 %" in said
    assert "één perceel meer of minder maakt veel uit" in said
    assert "Cijfers van vorig jaar staan er niet naast." in said
    whole = answer([asked(60, 100), asked(40, 100, period=BEFORE)], "Hoe zeker is dit?")
    assert whole == "Van alle vastgelegde percelen is het antwoord bekend."


def test_the_value_of_lots_with_a_theme_is_not_what_was_spent_on_it() -> None:
    money = made("PRO-06", 400_000, 500_000, apart=(("waardebasis", "incl_opties"),), known=20)
    question = "Om hoeveel geld gaat het?"

    assert answer([money], question) == (
        "De percelen met MVI zijn samen € 400.000 waard, van € 500.000 waarvan het bekend is (80 %). "
        "Dat is niet het bedrag dat aan MVI is besteed."
    )
    assert answer([asked(1, 2)], question) == ""


def test_the_themes_have_their_official_names_and_what_is_unknown_is_named() -> None:
    found = [by("PRO-07", "thema", each, None, None) for each in THEMES]
    [drawing] = page([*found, asked(1, 1)]).iter("svg")
    said = words(drawing)

    assert all(str(LATEST.labels[f"code:theme:{each}"][0]) in said for each in THEMES)
    assert said.count("niet bekend") >= len(THEMES)


def test_words_are_explained_where_they_are_first_used() -> None:
    told = words(page(list(figures())))

    for word in ("perceel", "Social return", "ISV", "KPI"):
        assert re.search(rf"{word} (?:is|zijn) ", told)
    assert "maatschappelijk verantwoord inkopen (MVI)" in told


def test_the_account_changes_nothing_on_page_one() -> None:
    found = list(figures())
    root = tree(authority(found, account(), LATEST, "nl", NAME))

    assert words(next(each for each in root.iter("section") if each.get("id") == "in-het-kort")) == words(page(found))
