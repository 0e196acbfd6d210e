"""MVI-C013."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Contract, Dossier


@rule("MVI-C013", on="Contract", given="options")
def option_is_exercised_during_the_contract(contract: Contract, dossier: Dossier) -> Iterator[Problem]:
    """Een optie moet zijn gebruikt na het begin van het contract en mag niet zijn gebruikt na de
    rapportageperiode.

    Melding: De optie is gebruikt op {found}, maar dat kan alleen van {start} tot en met {last}.
    Waarom: Een gebruikte optie verlengt het contract. Met een verkeerde datum staat die verlenging in het
    verkeerde jaar.
    Oplossing: Controleer Gebruikt op en het begin van de Looptijd. Is de optie nog niet gebruikt, laat de
    datum dan weg.

    An option must be exercised after the start of the contract and not after the reporting period.

    Message: The option was exercised on {found}, but that is possible only from {start} to {last}.
    Why: An option that is used extends the contract; with a wrong day that extension is in the wrong year.
    Fix: Check the day of exercise and the start of the term. If the option is not used yet, leave out the
    day.
    """
    if dossier.submission is None:
        return
    last = dossier.submission["reporting_period"]["end"]
    start = contract["period"]["start"] if "period" in contract else contract.get("signed_on", "")
    for index, option in enumerate(contract["options"]):
        exercised = option.get("exercised_on")
        if exercised is not None and not start <= exercised <= last:
            yield Problem("options", index, "exercised_on", found=exercised, start=start, last=last)
