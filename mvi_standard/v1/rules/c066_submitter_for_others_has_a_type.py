"""MVI-C066."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Submission


@rule("MVI-C066", on="Submission")
def submitter_for_others_has_a_type(submission: Submission, dossier: Dossier) -> Iterator[Problem]:
    """Wie alleen voor anderen aanlevert, heeft een type organisatie.

    Melding: Organisatie {found} levert aan voor anderen, maar heeft geen type organisatie.
    Waarom: Wie het bestand ontvangt, moet weten of een overheid of een bureau namens de opdrachtgevers
        spreekt.
    Oplossing: Kies bij deze organisatie het type dat past. Voor een bedrijf dat voor u aanlevert is dat
        overig.

    Who submits for others only must have a type of organisation.

    Message: Organisation {found} submits for others, but has no type of organisation.
    Why: Who receives the file has to know whether a public body or a firm speaks for the buyers.
    Fix: Choose the type that fits this organisation. For a company that submits for you that is overig.
    """
    submitter = dossier.get("Organisation", submission["submitter"])
    covered = submission["submitter"] in dossier.by("Coverage", "organisation")
    if submitter and not covered and "organisation_type" not in submitter:
        yield Problem("submitter", found=submission["submitter"])
