"""Reasons why a workbook cannot hold a submission without loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Said, pointer

if TYPE_CHECKING:
    from typing import NoReturn

    from mvi_standard.finding import Path

WHY = {
    "object": ("Hier hoort een object met velden te staan.", "Here an object with fields belongs."),
    "list": ("Hier hoort een lijst te staan.", "Here a list belongs."),
    "empty_object": ("Dit object heeft geen velden.", "This object has no fields."),
    "empty_text": ("Deze tekst is leeg.", "This text is empty."),
    "unknown": ("De standaard kent dit veld niet.", "The standard does not have this field."),
    "kind": (
        "Deze waarde heeft een andere soort dan het veld.",
        "This value is of another kind than its field.",
    ),
    "long": ("Deze tekst is langer dan 32.767 tekens.", "This text has more than 32,767 characters."),
    "blanks": (
        "Deze tekst begint of eindigt met een spatie of een lege regel.",
        "This text begins or ends with a blank or an empty line.",
    ),
    "character": (
        "Deze tekst heeft een teken dat geen cel kan bevatten.",
        "This text has a character that no cell can hold.",
    ),
    "number": ("Dit getal heeft te veel cijfers.", "This number has too many digits."),
    "mark": (
        "Deze tekst heeft een teken dat in een cel iets anders betekent.",
        "This text has a mark that means something else in a cell.",
    ),
    "no_key": (
        "Dit record heeft geen sleutel, dus de rijen eronder zijn nergens aan te koppelen.",
        "This record has no key, so there is nothing to link the rows below it to.",
    ),
    "two_keys": (
        "Nog een record heeft deze sleutel, dus de rijen eronder zijn niet uit elkaar te houden.",
        "Another record has this key, so the rows below them cannot be told apart.",
    ),
    "formula": (
        "Deze tekst begint met een teken waarmee een rekenblad een formule begint. Kies .xlsx of .ods.",
        "This text begins with a mark that starts a formula in a spreadsheet. Choose .xlsx or .ods.",
    ),
    "rows": ("Deze lijst heeft meer rijen dan een blad.", "This list has more rows than a sheet."),
}


class CannotHold(Exception):  # noqa: N818 - named for what it says of the submission
    """Raised for a value that a workbook has no place for; `path` leads to it, `why` is the reason."""

    def __init__(self, why: str, path: Path) -> None:
        """Keep the place, and the words of the reason `why`."""
        super().__init__(f"{pointer(path) or '/'}: {WHY[why][1]}")
        self.path = path
        self.why = Said(*WHY[why])


def refuse(why: str, path: Path) -> NoReturn:
    """Raise CannotHold for the value at `path`; `why` is one of the reasons above."""
    raise CannotHold(why, path)
