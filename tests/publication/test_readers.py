"""What readers of the report stumbled over."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from country import account, body, by, hidden, made, nation

from mvi_standard.counting.figure import Figure
from mvi_standard.editions import LATEST
from mvi_standard.publication import authority, national
from mvi_standard.publication.numbers import Numbers
from mvi_standard.total.account import Account, SubmissionSource

NAME = "Gemeente Elzendam"


def own(figures: list[Figure], its: Account | None = None, language: str = "nl", shape: str = "md") -> str:
    return authority(figures, its or Account(), LATEST, language, NAME, shape).replace("\xa0", " ")


def land(figures: list[Figure], its: Account | None = None, shape: str = "md") -> str:
    return national(figures, its or Account(), LATEST, "nl", shape).replace("\xa0", " ")


def of(state: str, *, forced: bool = False) -> Account:
    return Account(
        sources=(SubmissionSource("a.json", "a", 1, state, codes={"MVI-S004": 2} if forced else {}, forced=forced),)
    )


@pytest.mark.parametrize("shape", ["md", "html"])
def test_a_provisional_file_says_so_at_the_top(shape: str) -> None:
    text = own([made("PRO-05", 1, 2)], of("voorlopig"), shape=shape)
    assert text.index("Voorlopig: Gemeente Elzendam") < text.index("In het kort")
    assert "telt alleen mee als" not in text
    assert "voldoet niet aan de standaard" not in text
    assert "Provisional: " in own([], of("voorlopig"), "en", shape)


@pytest.mark.parametrize("state", ["opgeteld", "afgekeurd"])
def test_a_file_that_departs_says_so_at_the_top(state: str) -> None:
    text = own([made("PRO-05", 1, 2)], of(state, forced=True))
    assert text.index("Dit bestand voldoet niet aan de standaard: MVI-S004.") < text.index("In het kort")
    for reverse in ("telt alleen mee als", "zijn opgeteld hoewel", "| Opgeteld |", "geen bestanden afgekeurd"):
        assert reverse not in text
    assert "MVI-S004 (2 keer)" in text


def test_a_file_without_fault_has_no_banner() -> None:
    assert "\n> " not in own([made("PRO-05", 1, 2)], of("opgeteld"))
    assert "\n> **Voorlopig" not in land([made("PRO-05", 1, 2)], of("voorlopig"))


def test_the_two_coverages_are_told_apart() -> None:
    figures = [made("PRO-05", 131, 200), made("PRO-03", 60, 260)]
    assert "alleen als totaal meldt, tellen in dat laatste percentage niet mee" in land(figures)


def test_withheld_product_groups_are_counted_and_not_listed() -> None:
    shown = by("PRO-05", "productgroep", "catering", 3, 7)
    secret = hidden(by("PRO-05", "productgroep", "bedrijfskleding", 1, 2), "opdrachtnemers")
    text = land([shown, secret]).split("### Per productgroep")[1].split("### ")[0]
    assert "Catering" in text
    assert "Bedrijfskleding" not in text
    assert "Onderdrukte productgroepen: 1." in text
    assert "in 1 productgroep**" in text


def test_rows_of_which_nothing_is_known_are_left_out_of_the_report_of_one() -> None:
    known, silent = made("PRO-05", 1, 2), by("PRO-05", "drempelregime", "onder_eu", None, None)
    absent = by("PRO-05", "productgroep", "catering", None, None, missing={"onbekend": 2})
    missing = made("KLI-05", None, missing={"onbekend": 3})
    text = own([known, silent, absent, missing])
    assert [each.cell.key in text for each in (known, silent, absent, missing)] == [True, False, False, True]
    assert "Hier staan 2 van de 4 cijfers" in text
    assert silent.cell.key in land([known, silent])


def test_a_class_stands_with_its_dimension() -> None:
    assert "percelen; Productgroep: Niet bekend" in land([by("PRO-05", "productgroep", "onbekend", 3, 7)])


def test_subjects_of_which_nothing_is_known_are_named_together() -> None:
    text = own([made("PRO-05", 1, 2)])
    assert "### Ambitie" not in text
    named = re.findall(r"omdat er niets over bekend is: (.*)\.", text)
    assert named
    assert "Ambitie; " in named[0]
    assert "Per type organisatie" not in named[0]
    assert "### Ambitie" in body("nl", "md")


def test_what_only_lots_without_mvi_tell_is_left_out_of_the_report_of_one() -> None:
    nothing = made("PRO-16", 1, part="geen")
    criterion = made("PRO-10", 0, 1, population=5, missing={"onbekend": 4})
    text = own([made("PRO-05", 3, 4), nothing, criterion]).split("## 7")[0]

    assert "### Ambitie" not in text
    assert criterion.cell.key not in text
    assert "### Ambitie" in own([nothing, made("PRO-16", 1, part="basis")])
    assert criterion.cell.key in own([criterion, made("PRO-11", 1, part="eis")]).split("## 7")[0]
    assert made("PRO-10", 0, 5).cell.key in own([made("PRO-10", 0, 5)]).split("## 7")[0]
    assert "### Ambitie" in land([nothing])


def test_only_a_report_with_persons_asks_to_leave_persons_out() -> None:
    asked = "minder dan 5 personen weg"

    assert asked not in own([made("PRO-05", 1, 2), made("SOC-05", None, missing={"onbekend": 1})])
    assert asked in own([made("SOC-05", 3)])
    assert asked in own([hidden(made("SOC-05", 3), "personen")])


def test_a_share_of_few_is_a_number_of_a_number() -> None:
    assert "| 1 van 2 |" in own([made("PRO-05", 1, 2)])
    assert "| 1 of 2 |" in own([made("PRO-05", 1, 2)], language="en")
    assert "| 4 van 9 |" in own([made("PRO-05", 4, 9)])
    assert "| 40 % |" in own([made("PRO-05", 4, 10)])
    assert "1 van 2" not in land([made("PRO-05", 1, 2)])
    assert "1 van 2" not in own([made("PRO-03", 1, 2)])
    money = made("PRO-06", 50, 100, apart=(("waardebasis", "incl_opties"),), known=2)
    assert "50 % (uit 2 waarden)" in own([money])
    assert "131 van 200" not in own([made("PRO-05", 131, 200, known=1)]).partition("## 1")[2]


def test_bounds_of_what_is_not_known_are_not_undeterminable() -> None:
    nothing = made("DIV-01", None, population=42)
    text = own([replace(nothing, missing={"onbekend": 42})])
    row = next(each for each in text.splitlines() if each.startswith(f"| {nothing.cell.key}"))
    assert "niets bekend" in row
    assert "niet te bepalen" not in row
    assert "DIV-01" not in text.split("### Waarover de grenzen gaan")[1].split("### ")[0]


def test_bounds_that_are_not_about_everything_say_the_true_reason() -> None:
    money = made("PRO-06", 50, 100, apart=(("waardebasis", "jaarwaarde"),))
    figures = [
        made("PRO-05", 1, 2),
        money,
        by("PRO-10", "productgroep", "catering", 3, 7),
        made("PRO-29", 1, 2, population=4),
        made("SOC-04", 1, 2, missing={"onbekend": 1}),
    ]
    text = land(figures).split("#### Bij deze KPI's")[1].split("\n### ")[0]
    assert "1 organisatie gaf niet op hoeveel percelen zij had" in text
    assert "op deze grondslag opgegeven (waardebasis: jaarwaarde)" in text
    lines = {each[2:8]: each for each in text.splitlines() if each.startswith("- ")}
    assert lines["PRO-10"].endswith("een totaal naar productgroep geeft niet iedereen op")
    assert lines["SOC-04"].endswith("hoe groot is wat ontbreekt, weet niemand")
    assert "PRO-29" not in lines
    single = own(figures).split("### Waarover de grenzen gaan")[1].split("### ")[0]
    assert "niet is opgegeven hoeveel percelen er waren" in single
    assert "is niet opgegeven (waardebasis: jaarwaarde)" in single


def test_a_total_says_of_which_types_no_number_was_given() -> None:
    text = nation("nl", "md")
    assert "| Totaal | 16 | niet opgegeven van: Rijk (ministerie, uitvoeringsorganisatie) |" in text
    none = national([], account(expected={}), LATEST, "nl", "md")
    assert "| Totaal | 16 | niet bekend | niet bekend |" in none


def test_wide_tables_have_a_label_before_each_value_for_a_small_screen() -> None:
    html = nation()
    tables = re.findall(r"<table( class=\"[^\"]*\")?>(.*?)</table>", html, re.DOTALL)
    assert tables
    for name, inside in tables:
        heads = inside.split("</thead>")[0].count('scope="col"')
        assert ("cards" in name) == ("source" not in name and heads > 3)
        labelled = inside.count("data-label=")
        assert labelled == (0 if "source" in name else inside.count("<td"))
    assert "content: attr(data-label)" in html


def test_one_is_singular() -> None:
    assert "vroeg bij 1 van 1 bekend perceel om" in own([made("PRO-05", 1, 1)])
    assert "with 1 of 1 known lot." in own([made("PRO-05", 1, 1)], language="en")
    numbers = Numbers("nl")
    said = [numbers.measured(Decimal(each), "persoon").replace("\xa0", " ") for each in (1, 2)]
    assert said == ["1 persoon", "2 personen"]
    assert numbers.measured(Decimal(1), "", "percelen").endswith("perceel")
    assert numbers.measured(Decimal(1), "kWh").endswith("kWh")


def test_no_theme_is_most_often_applied_when_too_little_is_known() -> None:
    said = "Het vaakst "
    one, other = by("PRO-07", "thema", "klimaat", 3, 7), by("PRO-07", "thema", "milieu", 1, 7)
    assert said in land([one, other])
    assert said not in land([one])
    assert said not in land([by("PRO-07", "thema", each, 0, 7) for each in ("klimaat", "milieu")])


def test_sentences_read_as_people_speak() -> None:
    effects = [made("KLI-06", n, apart=(("time_basis", each),)) for n, each in ((5, "in_periode"), (7, "cumulatief"))]

    assert "waardebasis tellen we niet bij elkaar op." in own(effects)


@pytest.mark.parametrize(("measure", "word"), [("betaald_in_periode", "betaalde"), ("gegund_in_periode", "gegunde")])
def test_the_coverage_in_money_says_of_which_amount(measure: str, word: str) -> None:
    text = land([made("PRO-04", 5, 10, apart=(("maatstaf", measure), ("waardebasis", "incl_opties")))])
    assert f"Deel van het {word} bedrag waarvan er gegevens zijn (waardebasis: inclusief opties)" in text


def test_a_declared_whole_gives_bounds_and_no_complaint() -> None:
    assert "niet over alles" not in land([made("PRO-05", 1, 2, population=4)])
