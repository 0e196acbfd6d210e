"""SOC-02."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.kpi import Entry, kpi
from mvi_standard.v1.scope import running_commitments
from mvi_standard.v1.social_return import filled, not_in_money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier


@kpi("SOC-02")
def social_return_agreed(dossier: Dossier) -> Iterator[Entry]:
    """Elke afspraak over social return in euro telt met haar bedrag, zolang haar contract loopt.

    Each commitment on social return in euro counts with its amount, while its contract is running.
    """
    for each in running_commitments(dossier):
        if each["kpi"] == "SOC-02":
            entry = filled(Entry("Commitment", each, excluded=not_in_money(each)), each["agreed"].get("number"))
            yield entry
            if "calculation" in each:
                yield entry._replace(by=("grondslag", each["calculation"]["base"]))
