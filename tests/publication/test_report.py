from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from country import CATALOGUE, EVIL, account, body, figures, hidden, made, nation, tree, words

from mvi_standard.counting.figure import Declared
from mvi_standard.editions import LATEST
from mvi_standard.publication import authority, national
from mvi_standard.total.account import Account, Goal

Make = Callable[..., str]
REPORTS: list[tuple[Make, str]] = [(make, language) for make in (nation, body) for language in ("nl", "en")]


def row(root: ET.Element, key: str) -> list[str]:
    """Return the row of the table of all figures that holds a key."""
    for each in root.iter("tr"):
        if any(cell.get("id") == key for cell in each):
            return [words(cell) for cell in each]
    raise LookupError(key)


def test_a_withheld_figure_shows_its_reason_and_no_number() -> None:
    root = tree(nation())
    withheld = [each for each in figures() if each.withheld]
    assert withheld
    for each in withheld:
        said = row(root, each.cell.key)
        assert said[3] in {"onderdrukt (te weinig personen)", "onderdrukt (te weinig opdrachtnemers)"}
        assert set(said[4:]) == {"onderdrukt"}
    matrix = next(each for each in root.iter("section") if each.get("id") == "matrix")
    assert "onderdrukt (te weinig opdrachtnemers)" in words(matrix)


def test_what_is_not_known_is_never_zero() -> None:
    empty = made("KLI-05", None, missing={"onbekend": 3})
    said = row(tree(national([empty], Account(), LATEST, "nl")), empty.cell.key)
    assert said[3] == "niet bekend"
    assert said[6] == "niet bekend"
    report = national([made("PRO-05", 1, 2)], Account(reported={"gemeente": 1}), LATEST, "nl")
    assert "Ook over alle percelen van deze ene organisatie is het aandeel 50\xa0%." in report
    assert "1 organisatie gaf niet op hoeveel percelen zij gunde." in report


def test_a_withheld_headline_is_said_to_be_withheld() -> None:
    only = hidden(made("PRO-05", 1, 2), "herleidbaar")
    said = words(tree(national([only], Account(), LATEST, "nl")))
    assert "Het aandeel percelen met MVI is onderdrukt: herleidbaar uit andere cijfers." in said


def test_money_of_which_nothing_is_known_covers_nothing_that_is_known() -> None:
    one = made("KLI-05", 5, apart=(("time_basis", "in_periode"),), known=2)
    declared = replace(one, declared=Declared(Decimal(8), Decimal(1000)))
    root = tree(national([declared], Account(), LATEST, "nl"))
    section = next(each for each in root.iter("section") if each.get("id") == "kpi-KLI-05")
    assert "25,0 % / niet bekend" in words(section)


def test_the_highest_share_is_the_darkest() -> None:
    matrix = next(each for each in tree(nation()).iter("section") if each.get("id") == "matrix")
    shades = {words(each): each.get("class") for each in matrix.iter("td") if "%" in words(each)}
    assert shades["50 %"] == "number shade-5"
    assert shades["8 %"] == "number shade-1"


def test_a_report_on_nothing_says_so() -> None:
    for shape in ("html", "markdown"):
        text = national([], Account(), LATEST, "nl", shape)
        assert "is uit deze gegevens niet te zeggen" in text
        assert "Er zijn geen effecten gemeld" in text
    assert tree(national([], Account(), LATEST, "en")).get("lang") == "en"


def test_expected_and_realised_are_apart_with_words_why() -> None:
    section = next(each for each in tree(nation()).iter("section") if each.get("id") == "kpi-KLI-02")
    table = next(section.iter("table"))
    groups = [words(each) for each in table.iter("th") if each.get("scope") == "rowgroup"]
    assert groups == ["Behaald", "Verwacht: telt niet mee in het behaalde"]
    bodies = [words(each) for each in table.iter("tbody")]
    assert "ten minste 1.500 ton" in bodies[0]
    assert "900 ton" not in bodies[0]
    assert "900 ton" in bodies[1]
    said = words(section)
    assert "andere tijdsbasis" in said
    assert "andere afbakening" in said


def test_no_total_in_euro_over_valuation_tables() -> None:
    text = nation("nl", "md")
    assert "9.000" in text
    assert "30.000" in text
    assert "39.000" not in text
    assert "Eén totaal in euro's bestaat daarom niet" in text


def test_made_up_data_say_so_at_the_top() -> None:
    banner = next(each for each in tree(nation()).iter("p") if each.get("class") == "banner")
    assert "verzonnen gegevens" in words(banner)
    assert 'class="banner"' not in national(figures(), account(fictional=False), LATEST, "nl")


@pytest.mark.parametrize(
    ("kpi", "target", "progress"),
    [
        ("PRO-05", "50", "gehaald"),
        ("PRO-05", "50.1", "niet gehaald"),
        ("PRO-05", "49.9", "gehaald"),
        ("KLI-01", "50", "gehaald"),
        ("KLI-01", "50.1", "gehaald"),
        ("KLI-01", "49.9", "niet gehaald"),
    ],
)
def test_a_target_is_reached_by_its_very_value(kpi: str, target: str, progress: str) -> None:
    counted = made(kpi, 2, 4, population=4) if kpi == "PRO-05" else made(kpi, 50)
    said = Account(goals=(Goal(kpi, EVIL, 2026, Decimal(target), counted.cell.unit),))
    root = tree(authority((counted,), said, LATEST, "nl", EVIL))
    goals = next(each for each in root.iter("section") if each.get("id") == "doelen")

    assert progress in {words(each) for each in goals.iter("td")}


def test_an_authority_sees_its_targets_and_no_other_organisation() -> None:
    root = tree(body())
    goals = words(next(each for each in root.iter("section") if each.get("id") == "doelen"))
    assert "60 %" in goals
    assert "niet zeker: de grenzen laten beide toe" in goals
    assert "meer uitkomsten, apart gehouden" in goals
    names = {each.get("id") for each in root.iter("section")}
    assert not {"matrix", "per-type"} & names
    assert EVIL.split("`", maxsplit=1)[0].strip() in words(next(root.iter("h1")))


@pytest.mark.parametrize(
    ("language", "holds", "before", "only"),
    [
        (
            "nl",
            "In dit rapport staan ook kleine aantallen personen. Het is bedoeld voor de organisatie zelf.",
            "Laat dan eerst elk cijfer over minder dan 5 personen weg",
            "staat er alleen in als het over minstens",
        ),
        (
            "en",
            "This report also holds small numbers of persons. It is meant for the organisation itself.",
            "first leave out each figure on fewer than 5 persons",
            "is shown only if it is about at least",
        ),
    ],
)
def test_the_report_of_an_authority_says_that_it_holds_small_numbers(
    language: str, holds: str, before: str, only: str
) -> None:
    own, of_all = (words(_security(tree(make(language)))) for make in (body, nation))
    assert holds in own
    assert before in own
    assert only not in own
    assert only in of_all
    assert holds not in of_all
    assert before not in of_all


def _security(root: ET.Element) -> ET.Element:
    return next(each for each in root.iter("section") if each.get("id") == "beveiliging")


def test_why_a_lower_bound_is_left_out_is_said_in_words() -> None:
    one = made("MIL-06", 5, apart=(("maatstaf", "vermeden"),), excluded={"lower_bound": 2})
    limits = words(tree(national([one], Account(), LATEST, "nl")))
    assert "ondergrens, niet af te trekken" in limits


def test_nothing_is_claimed_of_documents_that_nobody_read() -> None:
    said = words(tree(nation()))
    assert "CE Delft" in said
    assert "zegt niet dat het aansluit" in said
    marks = words(next(each for each in tree(nation()).iter("section") if each.get("id") == "herkomst-definities"))
    assert all(each in marks for each in CATALOGUE)


def test_several_periods_give_a_trend() -> None:
    trend = next(each for each in tree(nation()).iter("section") if each.get("id") == "trend")
    assert "58 %" in words(trend)
    heads = [words(next(each.iter("th"))) for each in trend.iter("table")]
    assert heads == ["KPI"] * len(heads)
    kinds = [str(each.get("class")) for each in trend.iter()]
    assert (kinds.count("dot"), kinds.count("before"), kinds.count("earlier")) == (1, 1, 1)
    third = made("PRO-05", 90, 120, population=260, period=("2024-01-01", "2024-12-31"))
    longer = tree(national([*figures(), third], account(), LATEST, "nl"))
    drawn = next(each for each in longer.iter("section") if each.get("id") == "trend")
    assert [each.get("class") for each in drawn.iter("line")].count("line") == 2
    assert [each.get("class") for each in drawn.iter("line")].count("reach") == 3


def test_at_least_is_explained_where_a_value_is_a_lower_bound_and_nowhere_else() -> None:
    sections = {each.get("id"): words(each) for each in tree(nation()).iter("section")}
    explained = {name for name, text in sections.items() if "Een waarde met 'ten minste' is een ondergrens" in text}

    assert {each for each in explained if str(each).startswith("kpi-")} == {"kpi-KLI-02"}


def test_an_authority_sees_its_statements_and_the_name_of_a_refused_file() -> None:
    said = words(tree(body()))
    assert "Wij meten | zelf. # Nee" in said
    assert "<i>b|c</i>.json" in said
    assert "MVI-C001 (2 keer)" in said


@pytest.mark.parametrize("shape", ["html", "md"])
def test_the_public_report_has_no_free_texts_of_bodies_and_no_names_of_refused_files(shape: str) -> None:
    said = nation(shape=shape)
    assert "Wij meten" not in said
    assert ".json" not in said.replace("account.json", "").replace("figures.json", "")
    assert "Eén organisatie licht dit onderwerp zelf toe." in said
    assert "Eén bestand is niet opgeteld." in said
    assert "MVI-C001" in said


def test_a_statement_stands_under_its_own_dimension() -> None:
    places = [str(each.get("id")) for each in tree(body()).iter()]
    assert [each for each in places if each.startswith("verklaringen-")] == ["verklaringen-nauwkeurigheid"]


def test_hidden_parts_of_a_distribution_draw_nothing() -> None:
    parts = [made("PRO-16", 5, part="basis"), hidden(made("PRO-16", 1, part="ambitieus"), "opdrachtnemers")]
    root = tree(national(parts, Account(), LATEST, "nl"))
    section = next(each for each in root.iter("section") if each.get("id") == "ambitie")
    assert not list(section.iter("svg"))
    assert "onderdrukt" in words(section)


def test_the_same_input_gives_the_same_text() -> None:
    again = national(tuple(reversed(figures())), account(), LATEST, "nl")
    assert again == nation()
