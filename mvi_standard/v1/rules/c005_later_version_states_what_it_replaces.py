"""MVI-C005."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Submission

FIRST = 1


@rule("MVI-C005", on="Submission")
def later_version_states_what_it_replaces(submission: Submission, _: Dossier) -> Iterator[Problem]:
    """Een tweede of latere versie moet noemen welke versie ze vervangt.

    Melding: Dit is versie {found}, maar er staat niet welke versie deze vervangt.
    Waarom: Een nieuwe versie vervangt het hele bestand; zonder verwijzing kunnen cijfers dubbel tellen.
    Oplossing: Vul bij Vervangt versie (replaces) het nummer van de vorige versie in. Is dit het eerste
    bestand, maak er dan versie 1 van.

    A second or later version must state the version that it replaces.

    Message: This is version {found}, but it does not say which version it replaces.
    Why: A new version takes the place of the whole file; without a reference figures may count twice.
    Fix: Fill in under Replaces version (replaces) the number of the previous version. If this is the first
    file, make it version 1.
    """
    if submission["version"] > FIRST and "replaces" not in submission:
        yield Problem("version", found=submission["version"])
