"""MVI-C132."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import About
from mvi_standard.rule import Problem, rule
from mvi_standard.v1.identifiers import expectation, faulty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Identifier


@rule("MVI-C132", on="Identifier", about=About.NUMBER)
def oin_has_a_known_form(identifier: Identifier, _: Dossier) -> Iterator[Problem]:
    """Een OIN moet twintig posities hebben en beginnen met het nummer van een bekend register.

    Melding: {found} is geen OIN: dat heeft twintig posities en begint met een register, zoals 00000003 (KvK).
    Waarom: Met een verkeerd OIN is de organisatie niet te herkennen in andere bestanden en registers.
    Oplossing: Zoek het nummer op in het OIN-register van Logius en neem het over als tekst, met alle nullen,
    zoals 00000003012345670000. Na 00000001 komt een RSIN, dat aan de elfproef voldoet.

    An OIN must have twenty positions and begin with the number of a known register.

    Message: {found} is no OIN: that has twenty positions and begins with a register, such as 00000003 (KvK).
    Why: With a wrong OIN the organisation cannot be recognised in other files and registers.
    Fix: Look the number up in the OIN register of Logius and copy it as text, with all its zeros, such as
    00000003012345670000. After 00000001 comes an RSIN, which passes the eleven-test.
    """
    value = identifier["value"]
    if identifier["scheme"] == "oin" and faulty("oin", value):
        yield Problem("value", found=value, **expectation("oin", value))
