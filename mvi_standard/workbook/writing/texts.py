"""Texts for people who fill in a workbook, in two languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "code": ("Kies een code. Uitleg: blad {lists}, vanaf rij {row}.", "Choose a code. See sheet {lists}, row {row}."),
    "codes_there": (
        "De codes staan op het blad {lists}.",
        "The codes are on the sheet {lists}.",
    ),
    "own_code": (
        "Een eigen code mag ook, bijvoorbeeld foodvalley:bouwblokken.",
        "An own code is fine too, such as foodvalley:bouwblokken.",
    ),
    "reference": ("Kies een sleutel van blad {sheet}.", "Choose a key from the sheet {sheet}."),
    "typed_reference": (
        "Kies eerst het soort onderwerp in de kolom hiervoor.",
        "First choose the type of subject in the column before this one.",
    ),
    "many": ("Meer waarden? Zet er een puntkomma tussen.", "More values? Put a semicolon between them."),
    "date": ("Een datum, zoals 31-12-2026.", "A date, such as 31-12-2026."),
    "timestamp": (
        "Datum, tijd en tijdzone, zoals 2027-02-01T09:30:00+01:00.",
        "Date, time and zone, such as 2027-02-01T09:30:00+01:00.",
    ),
    "number": ("Een getal, zonder euroteken.", "A number, without a euro sign."),
    "percentage": ("Een percentage: 20, of 20%.", "A percentage: 20, or 20%."),
    "integer": ("Een heel getal.", "A whole number."),
    "boolean": ("Kies ja of nee.", "Choose yes or no."),
    "key": ("Een korte naam zonder spaties, elk jaar dezelfde.", "A short name without blanks, the same every year."),
    "string": ("Hoogstens {longest} tekens.", "At most {longest} characters."),
    "required": ("Verplicht.", "Required."),
    "together": (
        "Verplicht als u iets invult bij {group}.",
        "Required if you fill in anything of {group}.",
    ),
    "wrong_title": ("Dit past hier niet", "This does not fit here"),
    "wrong_code": (
        "Dit is geen code van deze lijst. Klik op het pijltje bij de cel en kies er een.",
        "This is no code of this list. Click the arrow beside the cell and choose one.",
    ),
    "wrong_open": (
        "Deze code staat niet in de lijst. Is het een eigen code, zoals foodvalley:bouwblokken? Kies dan Ja.",
        "This code is not in the list. Is it an own code, such as foodvalley:bouwblokken? Then choose Yes.",
    ),
    "wrong_reference": (
        "Deze sleutel staat niet op het blad {sheet}. Vult u dat later in? Kies dan Ja.",
        "This key is not on the sheet {sheet}. Will you fill that in later? Then choose Yes.",
    ),
    "wrong_date": (
        "Vul een datum in tussen 01-01-1990 en 31-12-2100.",
        "Enter a date between 01-01-1990 and 31-12-2100.",
    ),
    "wrong_number": ("Vul een getal in.", "Enter a number."),
    "wrong_number_least": ("Vul een getal in van {minimum} of meer.", "Enter a number of {minimum} or more."),
    "wrong_number_between": (
        "Vul een getal in van {minimum} tot en met {maximum}.",
        "Enter a number from {minimum} to {maximum}.",
    ),
    "wrong_integer": ("Vul een heel getal in.", "Enter a whole number."),
    "wrong_integer_least": (
        "Vul een heel getal in van {minimum} of meer.",
        "Enter a whole number of {minimum} or more.",
    ),
    "wrong_integer_between": (
        "Vul een heel getal in van {minimum} tot en met {maximum}.",
        "Enter a whole number from {minimum} to {maximum}.",
    ),
    "wrong_boolean": ("Vul ja of nee in.", "Enter yes or no."),
    "wrong_string": ("Deze tekst is te lang.", "This text is too long."),
    "lists_title": ("Codelijsten", "Code lists"),
    "lists_help": (
        "De codes die u kunt kiezen, met hun betekenis. U hoeft hier niets in te vullen.",
        "The codes that you can choose, with their meaning. There is nothing to fill in here.",
    ),
    "lists_for": ("Voor: {columns}", "For: {columns}"),
    "lists_with": ("{column} bij {which}", "{column} with {which}"),
    "lists_list": ("Lijst", "List"),
    "lists_code": ("Code", "Code"),
    "lists_label": ("Naam", "Name"),
    "lists_definition": ("Betekenis", "Meaning"),
    "author": ("MVI-standaard", "MVI standard"),
    "book_title": ("Aanlevering volgens de MVI-standaard {version}", "Submission by the MVI standard {version}"),
}


def say(key: str, language: str, /, **values: object) -> str:
    """Return one text in `nl` or `en`."""
    return WORDS[key][which(language)].format(**values)


def which(language: str) -> int:
    """Return the place of a language in a pair of texts."""
    return ("nl", "en").index(language)
