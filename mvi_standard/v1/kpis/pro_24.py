"""PRO-24."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi, yes_or_no
from mvi_standard.v1.application import applied
from mvi_standard.v1.contract_lots import lots_of_subject
from mvi_standard.v1.in_term import is_outside_term
from mvi_standard.v1.placements import rejected
from mvi_standard.v1.scope import procedures
from mvi_standard.v1.social_return_figures import FIGURES
from mvi_standard.v1.status import THEMES, mvi, together
from mvi_standard.v1.values import kpi_of_value, stated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier, Subject


@kpi("PRO-24")
def share_of_procedures_with_an_effect_in_numbers(dossier: Dossier) -> Iterator[Entry]:
    """Elke aanbesteding met een toegepast thema telt één keer, en per thema: ja als er een waarde van een
    effect-KPI is. Die waarde hoort bij een van de gegunde percelen, of bij een contract of nadere
    overeenkomst daarvoor.

    Each procedure with an applied theme counts once, and by theme: yes if there is a value of an effect KPI. That
    value belongs to one of its awarded lots, or to a contract or call-off on it.
    """
    effects = dossier.once(_effects)
    for each in procedures(dossier):
        found = [effects[lot["id"]] for lot in each.lots if lot["id"] in effects]
        status = together(mvi(lot) for lot in each.lots)
        if status is not False:
            yield yes_or_no(each.cls, each.record, bool(found) if status else None)
        for theme in THEMES:
            if any(applied(lot, theme) for lot in each.lots):
                yield yes_or_no(each.cls, each.record, any(theme in own for own in found), by=("thema", theme))


def _effects(dossier: Dossier) -> Mapping[str, set[str]]:
    """Return the lots with a value of an effect KPI, with the themes of these KPIs."""
    effects: dict[str, set[str]] = defaultdict(set)
    for subject, themes in _values(dossier):
        for lot in lots_of_subject(subject, dossier):
            effects[lot["id"]].update(themes)
    return effects


def _values(dossier: Dossier) -> Iterator[tuple[Subject, Iterable[str]]]:
    for observation in dossier.all("Observation"):
        definition = kpi_of_value(observation, dossier)
        effect = definition is not None and definition["kind"] == "effect" and bool(stated(observation))
        if definition and effect and not rejected(observation) and not is_outside_term(observation, dossier):
            yield observation["subject"], definition.get("theme", ())
    for report in dossier.all("SocialReturnReport"):
        if not rejected(report) and not is_outside_term(report, dossier) and any(field in report for field in FIGURES):
            yield report["subject"], ("social_return",)
