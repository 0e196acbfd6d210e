"""PRO-24."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from mvi_standard.kpi import kpi, yes_or_no
from mvi_standard.v1.lots import holder, lots_behind
from mvi_standard.v1.scope import procedures
from mvi_standard.v1.social_return import FIGURES
from mvi_standard.v1.term import is_outside_term
from mvi_standard.v1.themes import THEMES, applied, mvi, together
from mvi_standard.v1.values import rejected, stated

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier, Observation, SocialReturnReport, Subject

    Said = tuple[bool | None, Collection[str]]

MAY_EXIST = ("onbekend", "onderdrukt")
"""The reasons with which a value may exist after all."""


@kpi("PRO-24")
def share_of_procedures_with_an_effect_in_numbers(dossier: Dossier) -> Iterator[Entry]:
    """Elke aanbesteding met een toegepast thema telt één keer, en per thema: ja als er een waarde van een
    effect-KPI is. Die waarde hoort bij een van de gegunde percelen, of bij een contract of nadere
    overeenkomst daarvoor. Het is nee als voor elk toegepast thema alleen redenen van ontbreken zijn gemeld.

    Each procedure with an applied theme counts once, and by theme: yes if there is a value of an effect KPI. That
    value belongs to one of its awarded lots, or to a contract or call-off on it. It is no if for each applied theme
    only reasons for missing are reported.
    """
    told = dossier.once(_told)
    for each in procedures(dossier):
        said = [one for lot in each.lots for one in told.get(lot["id"], ())]
        found = {
            theme: _answer([answer for answer, own in said if theme in own])
            for theme in THEMES
            if any(applied(lot, theme) for lot in each.lots)
        }
        status = together(mvi(lot) for lot in each.lots)
        if status is not False:
            answer = any(value for value, _ in said) or together(found.values())
            yield yes_or_no(each.cls, each.record, status and answer)
        for theme, answer in found.items():
            yield yes_or_no(each.cls, each.record, answer, by=("thema", theme))


def _answer(said: Collection[bool | None]) -> bool | None:
    return together(said) if said else None


def _told(dossier: Dossier) -> Mapping[str, set[Said]]:
    """Return by lot what is said of effects in numbers, with the themes of the KPI."""
    held: dict[tuple[str, str], set[Said]] = defaultdict(set)
    for subject, said in _statements(dossier):
        held[holder(subject, dossier)].add(said)
    told: dict[str, set[Said]] = defaultdict(set)
    for each, those in held.items():
        for lot in lots_behind(each, dossier):
            told[lot["id"]] |= those
    return told


def _statements(dossier: Dossier) -> Iterator[tuple[Subject, Said]]:
    for row in dossier.all("Observation"):
        definition = dossier.kpi(row["kpi"])
        if definition and definition["kind"] == "effect" and not rejected(row) and not is_outside_term(row, dossier):
            yield row["subject"], (_has_a_value(row, bool(stated(row))), (*definition.get("theme", ()),))
    for report in dossier.all("SocialReturnReport"):
        if not rejected(report) and not is_outside_term(report, dossier):
            figures = any(field in report for field in FIGURES)
            yield report["subject"], (_has_a_value(report, figures), ("social_return",))


def _has_a_value(row: Observation | SocialReturnReport, stated: bool) -> bool | None:  # noqa: FBT001 - what is judged
    """Tell whether there is a value; None when nobody said that there is none."""
    if "missing_reason" in row:
        return None if row["missing_reason"] in MAY_EXIST else False
    return stated or None
