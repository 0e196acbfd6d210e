"""MVI-C141."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called
from mvi_standard.v1.series import overlaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.v1.records import Dossier, SocialReturnReport


EQUAL = ("subject", "valuation_table", "relation")


@rule("MVI-C141", on="SocialReturnReport")
def social_return_reports_do_not_overlap(report: SocialReturnReport, dossier: Dossier) -> Iterator[Problem]:
    """De periodes van social-returnrapportages over hetzelfde mogen niet overlappen, binnen één
    waarderingstabel.

    Melding: Deze rapportage over {start} tot en met {end} valt deels samen met rapportage {other}, die gaat
    over {first} tot en met {last}.
    Waarom: Waarde, personen en uren van de gedeelde dagen tellen anders twee keer.
    Oplossing: Kijk welke datum een tikfout heeft. Staan er een heel jaar en een deel van dat jaar, houd dan
    een van de twee.

    The periods of social return reports about the same must not overlap, within one valuation table.

    Message: This report over {start} to {end} partly coincides with report {other}, which is about {first} to
    {last}.
    Why: The value, persons and hours of the shared days would otherwise count twice.
    Fix: Check which date was mistyped. If there are a whole year and a part of that year, keep one of the
    two.
    """
    other = dossier.once(overlapping).get(id(report))
    if other is not None:
        ends = {"first": other["period"]["start"], "last": other["period"]["end"]}
        yield Problem("period", **report["period"], other=called(other), **ends)


def overlapping(dossier: Dossier) -> Mapping[int, SocialReturnReport]:
    """Return, by identity of a report, another about the same that shares a day with it."""
    return dossier.compared("SocialReturnReport", EQUAL, overlaps)
