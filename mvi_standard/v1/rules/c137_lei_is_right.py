"""MVI-C137."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import About
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.identifiers import expectation, faulty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Identifier


@rule("MVI-C137", on="Identifier", about=About.NUMBER)
def lei_is_right(identifier: Identifier, _: Dossier) -> Iterator[Problem]:
    """Een LEI moet twintig letters en cijfers hebben, en de twee controlecijfers moeten kloppen.

    Melding: {found} is geen geldige LEI.
    Waarom: Met een verkeerd nummer is het bedrijf niet te herkennen in andere bestanden en registers.
    Oplossing: Zoek het nummer op bij GLEIF en neem het over zonder spaties. Heeft het bedrijf een KvK-nummer,
    meld dan ook dat nummer.

    An LEI must have twenty letters and digits, with the right two check digits.

    Message: {found} is no valid LEI.
    Why: With a wrong number the company cannot be recognised in other files and registers.
    Fix: Look the number up at GLEIF and copy it without blanks. If the company has a KvK number, report that
    one too.
    """
    value = identifier["value"]
    if identifier["scheme"] == "lei" and faulty("lei", value):
        yield Problem("value", found=value, **expectation("lei", value))
