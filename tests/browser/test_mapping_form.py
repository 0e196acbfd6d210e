"""The form about a list of one's own: few choices, each changeable, nothing of persons, no answer lost."""

from __future__ import annotations

import json
import tomllib
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from asks import ask, outcome, told
from foreign_edits import ANSWERS
from foreign_sheets import CONTRACTS, DIKES, SOCIAL_RETURN, TENDERNED, TICKED
from markup import parsed
from xlsxwriter import Workbook

from mvi_standard.browser.mapping.meanings import code_options
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from foreign_sheets import Foreign

    from mvi_standard.browser import Answer

FIVE = (TENDERNED, CONTRACTS, SOCIAL_RETURN, TICKED, DIKES)
MOST = 5


def checked(foreign: Foreign, **more: str) -> Answer:
    answers = {**ANSWERS[foreign.name], **{name.replace("__", "/"): each for name, each in more.items()}}
    return ask("map", (foreign.name, foreign.xlsx()), answers=answers, prefix="m")


def mapping(found: Answer) -> dict[str, Any]:
    return tomllib.loads(found.files[1][1].decode())


def controls(form: str) -> dict[str, dict[str, str]]:
    """Give the attributes of each control by its name."""
    found = [each.attributes for each in parsed(form) if each.name in {"select", "input"}]
    return {str(each["name"]): {key: str(value) for key, value in each.items()} for each in found}


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mvi_standard.browser.validator.collect_now", int)  # it would walk all that other tests keep


@pytest.mark.parametrize("foreign", FIVE, ids=lambda each: each.name)
def test_a_list_of_ones_own_is_called_that(foreign: Foreign) -> None:
    assert outcome((foreign.name, foreign.xlsx()), "nl").verdict == "own_list"


@pytest.mark.parametrize("foreign", FIVE, ids=lambda each: each.name)
def test_five_choices_and_one_check_make_a_list_conform(foreign: Foreign) -> None:
    assert len(ANSWERS[foreign.name]) <= MOST
    assert checked(foreign).verdict == "conforms"


@pytest.mark.parametrize("foreign", FIVE, ids=lambda each: each.name)
def test_what_is_missing_is_refused_with_a_link_to_its_control(foreign: Foreign) -> None:
    found = ask("map", (foreign.name, foreign.xlsx()), answers={}, prefix="m")
    links = {str(each.attributes["href"])[1:] for each in parsed(found.fragment).all("a")}
    ids = [each["id"] for each in controls(found.form).values()]

    assert (found.verdict, found.files) == ("refused", ())
    assert links
    assert links <= set(ids)
    assert len(ids) == len(set(ids))
    assert all(each.startswith("m-") for each in ids)


@pytest.mark.parametrize("foreign", FIVE, ids=lambda each: each.name)
def test_what_is_chosen_is_a_control_of_the_form_and_stays_chosen(foreign: Foreign) -> None:
    answers = {**ANSWERS[foreign.name], "inclusion": ""}
    found = ask("map", (foreign.name, foreign.xlsx()), answers=answers, prefix="m")
    again = ask("map", (foreign.name, foreign.xlsx()), answers={**answers, **_shown(found.form)}, prefix="m")

    assert set(answers) <= set(controls(found.form))
    assert {name: each for name, each in _shown(found.form).items() if name in answers} == answers
    assert again.form == found.form


@pytest.mark.parametrize("sheet", ["Lijst", "Blad1"])
def test_what_was_chosen_of_a_list_is_chosen_already_when_it_comes_again(sheet: str) -> None:
    answers = {
        f"column/{sheet}/Zomaar": "lot/cpv",
        f"column/{sheet}/Bedrag": "",
        f"column/{sheet}/Weg": "lot/title",
        "inclusion": "alle_opdrachten",
        "shares/lot/title": "",
    }
    first = ask("propose", ("lijst.xlsx", own_list(*KEPT)), prefix="m", answers={"column/Lijst/Weg": "lot/title"})
    again = ask("propose", ("nieuw.xlsx", own_list(*KEPT)), prefix="m", answers=answers)
    wanted = {
        "column/Lijst/Zomaar": "lot/cpv",
        "column/Lijst/Bedrag": "",
        "inclusion": "alle_opdrachten",
        "shares/lot/title": "",
    }

    assert {name: _shown(again.form).get(name) for name in wanted} == wanted
    assert _shown(first.form)["column/Lijst/Bedrag"]
    assert say("map_form.kept", "nl") in told(again)
    assert say("map_form.kept", "nl") not in told(first)


def _shown(form: str) -> dict[str, str]:
    """Give what a browser would say of each control, as it is drawn."""
    found = {name: each.get("value", "") for name, each in controls(form).items()}
    for each in parsed(form).all("input"):
        if each.attributes["type"] == "checkbox" and "checked" not in each.attributes:
            found[str(each.attributes["name"])] = ""
    for each in parsed(form).all("select"):
        chosen = [str(option.attributes["value"]) for option in each.all("option") if "selected" in option.attributes]
        found[str(each.attributes["name"])] = chosen[0]
    return found


def test_columns_about_persons_have_no_control_and_no_examples() -> None:
    form = ask("propose", (CONTRACTS.name, CONTRACTS.xlsx()), prefix="m").form

    assert "column/Contracten/Leverancier" in controls(form)
    assert not {"column/Contracten/Contracteigenaar", "column/Contracten/E-mail contractmanager"} & set(controls(form))
    assert "Contracteigenaar" in form
    assert "Afdeling Facilitair" not in form
    assert "inkoop@voorbeeld.example" not in form


def test_a_column_can_mean_something_else_or_nothing() -> None:
    (sheet,) = mapping(checked(TICKED, column__2026__Circulair="", column__2026__Bijzonderheden="lot/title"))["sheets"]
    themes = [each["fixed"]["theme"] for each in sheet["records"] if each["list"] == "lots.themes"]
    (lot,) = (each for each in sheet["records"] if each["list"] == "lots")

    assert "circulair" not in themes
    assert "Circulair" in sheet["skip"]
    assert lot["columns"]["title"] == "Bijzonderheden"


def test_a_meaning_that_two_columns_would_have_is_refused_at_the_column() -> None:
    found = checked(TICKED, column__2026__MKB="circular_theme/application", column__2026__Circulair="x/y")
    both = checked(TICKED, column__2026__MKB="lot/cpv", column__2026__Bijzonderheden="lot/cpv")

    assert found.verdict == "conforms"  # nobody else has it now
    assert both.verdict == "refused"
    assert "Bijzonderheden" in told(both)


def test_what_is_assumed_can_be_changed() -> None:
    found = checked(CONTRACTS, fixed__contract__value_basis="jaarwaarde", shares__lot__title="")
    route = "word/route/Openbaar / Ja"
    other = ask(
        "map", (CONTRACTS.name, CONTRACTS.xlsx()), answers={**ANSWERS[CONTRACTS.name], route: "nationaal"}, prefix="m"
    )
    records = {each["list"]: each for each in mapping(found)["sheets"][0]["records"]}
    (procedures,) = (each for each in mapping(other)["sheets"][0]["records"] if each["list"] == "procedures")

    assert records["contracts"]["fixed"]["value_basis"] == "jaarwaarde"
    assert "title" in records["contracts"]["columns"]
    assert "title" not in records["lots"]["columns"]
    assert procedures["codes"]["route"]["Openbaar / Ja"] == "nationaal"


def own_list(*columns: tuple[str, object]) -> bytes:
    """Make a workbook with one row of a list that somebody keeps."""
    with BytesIO() as target:
        book = Workbook(target, {"default_date_format": "d-m-yyyy"})
        sheet = book.add_worksheet("Lijst")
        for at, (name, value) in enumerate(columns):
            sheet.write(0, at, name)
            for row in (1, 2, 3):
                sheet.write(row, at, value if at else f"{value}-{row}")
        book.close()
        return target.getvalue()


KEPT = (
    ("Nr", "2026"),
    ("Omschrijving", "Onderhoud"),
    ("Leverancier", "Groen BV"),
    ("Bedrag", "€ 84.000"),
    ("Ingangsdatum", "1-5-26"),
    ("Einddatum", "geen"),
    ("Zomaar", "iets"),
)


def test_what_is_needed_and_stands_in_no_column_is_said_before_the_check() -> None:
    short = ask("propose", ("lijst.xlsx", own_list(*KEPT)), prefix="m").form
    whole = ask("propose", ("lijst.xlsx", own_list(*KEPT, ("Gunningsdatum", "2-4-2026"))), prefix="m").form
    chosen = {"column/Lijst/Zomaar": "lot/awarded_on"}
    mended = ask("map", ("lijst.xlsx", own_list(*KEPT)), answers=chosen, prefix="m").form

    assert "niet gevonden: Gunningsdatum." in short
    assert "niet gevonden" not in whole
    assert "niet gevonden" not in mended


def test_a_column_that_was_not_recognised_is_told_from_one_that_is_not_used() -> None:
    form = parsed(ask("propose", ("lijst.xlsx", own_list(*KEPT)), prefix="m").form)
    unused = {str(each.attributes["name"]): each.all("option")[0].text for each in form.all("select")}

    assert unused["column/Lijst/Zomaar"] == "Niet herkend: niet gebruiken"
    assert unused["column/Lijst/Bedrag"] == "Niet gebruiken"


@pytest.mark.parametrize("blank", ["", "niet_toegepast"])
def test_an_empty_cell_under_a_theme_means_what_was_chosen(blank: str) -> None:
    found = checked(TICKED, blank=blank)
    lots = json.loads(found.files[0][1])["lots"]
    themes = [{each["theme"]: each["application"] for each in lot["themes"]} for lot in lots]

    assert len(lots) == 3
    assert themes[0].get("di") == (blank or None)
    assert themes[0]["circulair"] == "toegepast"
    assert [len(each) for each in themes] == ([4, 4, 4] if blank else [2, 2, 1])


def test_only_a_supplier_who_was_ticked_is_a_person() -> None:
    organisations = json.loads(checked(TICKED).files[0][1])["organisations"]
    form = ask("propose", (TICKED.name, TICKED.xlsx()), prefix="m").form

    persons = {each["name"]: each["natural_person"] for each in organisations if "natural_person" in each}
    assert persons == {"Schoon B.V.": False, "Meubelhuis B.V.": False, "Bomen van Berg": True}
    assert [name for name in controls(form) if name.startswith("person/")] == ["person/Bomen van Berg"]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("year", "26", "vier cijfers"),
        ("number", "123", "8 cijfers"),
        ("count", "veel", "heel getal"),
        ("year", "²⁰²⁶", "vier"),
    ],
)
def test_an_answer_that_cannot_be_is_refused(name: str, value: str, said: str) -> None:
    found = checked(TICKED, **{name: value})

    assert found.verdict == "refused"
    assert said in told(found)


def test_the_kind_of_organisation_is_asked_where_the_name_does_not_tell_it() -> None:
    odd = checked(SOCIAL_RETURN, name="Lindedam")

    assert odd.verdict == "refused"
    assert "Soort organisatie" in told(odd)
    assert checked(SOCIAL_RETURN, name="Lindedam", kind="gemeente").verdict == "conforms"


def test_a_code_has_the_name_that_the_small_form_gives_it() -> None:
    names = dict(code_options("application_status", "nl"))

    assert names["niet_toegepast"] == "Niet toegepast"
    assert len({*names.values()}) == len(names)
