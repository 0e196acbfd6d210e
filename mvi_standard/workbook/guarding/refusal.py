"""Why a workbook is not read: one function for each code, with the words of the case."""

from __future__ import annotations

from mvi_standard.document import Unreadable
from mvi_standard.finding import Finding, Place, Said
from mvi_standard.requirement import FOUT


def damaged(nl: str, en: str, place: Place | None = None) -> Unreadable:
    """Return the refusal of what cannot be read as a workbook."""
    return _refusal("MVI-F020", nl, en, place)


def locked() -> Unreadable:
    """Return the refusal of a workbook with a password."""
    return damaged("er zit een wachtwoord op", "it has a password")


def too_large(nl: str, en: str, place: Place | None = None) -> Unreadable:
    """Return the refusal of a workbook beyond a limit."""
    return _refusal("MVI-F021", nl, en, place)


def unwanted(nl: str, en: str) -> Unreadable:
    """Return the refusal of a workbook that holds more than cells."""
    return _refusal("MVI-F022", nl, en, None)


def old_format(nl: str, en: str) -> Unreadable:
    """Return the refusal of a workbook in a format of the past."""
    return _refusal("MVI-F023", nl, en, None)


def no_table(nl: str, en: str, place: Place | None = None) -> Unreadable:
    """Return the refusal of a CSV file that is no table."""
    return _refusal("MVI-F024", nl, en, place)


def _refusal(code: str, nl: str, en: str, place: Place | None) -> Unreadable:
    return Unreadable(Finding(code, FOUT, (), {"problem": Said(nl, en)}, place))
