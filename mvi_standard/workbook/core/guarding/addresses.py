"""Addresses of cells in an .xlsx: letters for the column, a number for the row."""

from __future__ import annotations

DIGITS = "0123456789"


class Columns(dict[str, int]):
    """The numbers of columns by their letters, each worked out once; 0 for what is no column."""

    def __missing__(self, letters: str) -> int:
        """Work out a column."""
        column = self[letters] = column_of(letters)
        return column


def column_of(letters: str) -> int:
    """Return the number of a column from its letters; 0 when they are none."""
    if not 0 < len(letters) <= len("XFD") or not (letters.isascii() and letters.isalpha() and letters.isupper()):
        return 0
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column


def number(digits: str) -> int:
    """Return a row number; 0 when it is none, or far beyond any."""
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= len("1048576") else 0
