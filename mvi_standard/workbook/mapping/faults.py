"""Faults in a mapping, each at its place in the file and in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Said

if TYPE_CHECKING:
    from typing import NoReturn

WHY = {
    "toml": ("Dit is geen geldige TOML: {problem}.", "This is not valid TOML: {problem}."),
    "edition": (
        "De indeling is voor versie {found} van de standaard. Dit programma kent {known}.",
        "The mapping is for edition {found} of the standard. This program knows {known}.",
    ),
    "missing": ("Hier ontbreekt {field}.", "Here {field} is missing."),
    "unknown": (
        "{found} hoort hier niet. Hier kan staan: {known}.",
        "{found} does not belong here. What can be here: {known}.",
    ),
    "name": ("Een veld heet niet {found}.", "No field is called {found}."),
    "kind": ("Hier hoort {wanted} te staan.", "Here {wanted} belongs."),
    "list": (
        "De standaard heeft geen lijst {found}.{near}",
        "The standard has no list {found}.{near}",
    ),
    "field": (
        "De lijst {list} heeft geen veld {found}.{near}",
        "The list {list} has no field {found}.{near}",
    ),
    "link": (
        "{found} wijst naar een ander record. Zet het bij links.",
        "{found} refers to another record. Put it with links.",
    ),
    "no_link": (
        "{found} wijst niet naar een ander record. Zet het bij columns of fixed.",
        "{found} does not refer to another record. Put it with columns or fixed.",
    ),
    "braces": (
        "In {found} horen de accolades bij elkaar te staan, met een kolomnaam ertussen.",
        "In {found} each brace needs its partner, with the name of a column between them.",
    ),
    "one": (
        "Het veld {found} heeft één waarde en dus één kolom.",
        "The field {found} has one value, and so one column.",
    ),
    "sheet": (
        "De werkmap heeft geen blad {found}. Zij heeft: {known}.",
        "The workbook has no sheet {found}. It has: {known}.",
    ),
    "head": (
        "Rij {found} van blad {sheet} heeft geen namen van kolommen.",
        "Row {found} of sheet {sheet} has no names of columns.",
    ),
    "column": (
        "Blad {sheet} heeft geen kolom {found}.{near}",
        "Sheet {sheet} has no column {found}.{near}",
    ),
}
WANTED = {
    "table": Said("een tabel", "a table"),
    "text": Said("een tekst", "a text"),
    "texts": Said("een lijst van teksten", "a list of texts"),
    "tables": Said("een lijst van tabellen", "a list of tables"),
    "row": Said("het nummer van een rij", "the number of a row"),
    "number": Said("een getal", "a number"),
}


class FaultyMapping(Exception):  # noqa: N818 - named for what it says of the file
    """Raised for a mapping that cannot be used; `where` is the place in the file, `why` the fault there."""

    def __init__(self, where: str, why: Said) -> None:
        """Keep the place and the reason."""
        super().__init__(f"{where}: {why.en}")
        self.where, self.why = where, why


def refuse(why: str, where: str, **values: object) -> NoReturn:
    """Raise FaultyMapping for a place in the file; `why` is a key of WHY, and a value may be in two languages."""
    texts = zip(WHY[why], ("nl", "en"), strict=True)
    raise FaultyMapping(where, Said(*(text.format(**_in_language(values, language)) for text, language in texts)))


def near(found: str | None) -> Said:
    """Return the question whether another name was meant; empty without one."""
    return Said(f" Bedoelt u {found}?", f" Did you mean {found}?") if found else Said("", "")


def _in_language(values: dict[str, object], language: str) -> dict[str, object]:
    return {name: getattr(each, language) if isinstance(each, Said) else each for name, each in values.items()}
