"""MVI-C112."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, SocialReturnReport


@rule("MVI-C112", on="SocialReturnReport")
def report_lies_in_the_reporting_period(report: SocialReturnReport, dossier: Dossier) -> Iterator[Problem]:
    """De periode van een social-returnrapportage moet binnen de rapportageperiode vallen.

    Melding: De periode {start} tot en met {end} valt niet binnen {first} tot en met {last}.
    Waarom: Anders telt dezelfde social return in twee jaren mee, of in geen enkel jaar.
    Oplossing: Splits een rapportage over meer jaren. Hoort de rapportage bij een eerder jaar, lever dan van dat jaar
    een nieuwe versie aan.

    The period of a social return report must lie within the reporting period.

    Message: The period {start} up to and including {end} does not lie within {first} up to and including
    {last}.
    Why: Otherwise the same social return counts in two years, or in none.
    Fix: Split a report about several years. If it belongs to an earlier year, hand in a new version of that
    year.
    """
    if dossier.submission is None:
        return
    whole, period = dossier.submission["reporting_period"], report["period"]
    if period["start"] < whole["start"] or period["end"] > whole["end"]:
        ends = {"first": whole["start"], "last": whole["end"]}
        yield Problem("period", start=period["start"], end=period["end"], **ends)
