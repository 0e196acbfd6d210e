"""Select the sheets and columns that one authority needs: less to look at, and never less than is required of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from mvi_standard.workbook.core.layout import layout
from mvi_standard.workbook.template.need_tables import ASKED, LEFT_OUT, ON_REQUEST, SHEETS, THEMED, VALUES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.layout import Column, Sheet
    from mvi_standard.workbook.template.filling import Row


@dataclass(frozen=True)
class Choice:
    """The purpose of a workbook; by default it has everything but the sheets for KPIs of one's own."""

    profile: str | None = None
    themes: tuple[str, ...] = ()
    kpis: tuple[str, ...] = ()
    organisation_type: str | None = None


def chosen_kpis(edition: Edition, choice: Choice) -> tuple[str, ...]:
    """Return the KPIs that a choice is about, in the order of the catalogue; all of them without a choice."""
    if not choice.themes and not choice.kpis:
        return tuple(edition.catalogue)
    return tuple(
        key
        for key, kpi in edition.catalogue.items()
        if key in choice.kpis or not set(choice.themes).isdisjoint(kpi.get("theme", ()))
    )


def chosen_themes(edition: Edition, choice: Choice) -> frozenset[str]:
    """Return the themes that a choice is about; none when it does not narrow them."""
    found = set(choice.themes)
    for key in choice.kpis:
        themes = edition.catalogue[key].get("theme")
        if not themes:
            return frozenset()
        found |= set(themes)
    return frozenset(found)


OWN_KPIS = "kpi_definitions"
CHOSEN_FROM = "organisations"
"""The list that comes first: most other sheets choose from it."""
CENTRAL_GOVERNMENT = "rijk"


def needed(edition: Edition, choice: Choice, filled: Mapping[str, Sequence[Row]] | None = None) -> tuple[Sheet, ...]:
    """Return the sheets for a choice, each with its columns; `filled` are rows of the whole layout that have to fit."""
    need = _Need(edition, choice)
    used = {path: _used(rows) for path, rows in (filled or {}).items() if rows}
    kept = [sheet for sheet in layout(edition) if need.sheet(sheet) or sheet.path in used]
    kept.sort(key=lambda sheet: not sheet.path.startswith(CHOSEN_FROM))
    return tuple(need.narrowed(sheet, used.get(sheet.path, frozenset())) for sheet in kept)


def fitted(whole: Sheet, narrow: Sheet, rows: Sequence[Row]) -> Iterator[Row]:
    """Yield rows of the whole layout with the cells that a narrowed sheet has columns for."""
    paths = {column.path for column in narrow.columns}
    at = [*range(len(whole.keys))]
    at += [len(whole.keys) + index for index, column in enumerate(whole.columns) if column.path in paths]
    for row in rows:
        yield tuple(row[index] for index in at)


class _Need:
    def __init__(self, edition: Edition, choice: Choice) -> None:
        self.choice, self.themes = choice, chosen_themes(edition, choice)
        self.definitions = edition.schema["$defs"]
        narrowed = bool(choice.themes or choice.kpis)
        self.kpis = [edition.catalogue[key] for key in chosen_kpis(edition, choice)] if narrowed else None
        self.profile = edition.tables.profiles.get(choice.profile or "")
        self.asked = _asked(self.kpis or ())

    def sheet(self, sheet: Sheet) -> bool:
        """Return whether a sheet is needed."""
        if sheet.path.partition(".")[0] == OWN_KPIS:
            return False
        if self.profile and sheet.path not in {*SHEETS[self.choice.profile or ""], *self.profile.lists}:
            return False
        if self.kpis is not None and sheet.path == "observations.distribution":
            return any(each["value_type"] == "distribution" for each in self.kpis)
        if self.kpis is not None and sheet.path == "observations.breakdown":
            return any(each.get("dimensions") for each in self.kpis)
        return self._of_theme(sheet.path, "")

    def narrowed(self, sheet: Sheet, used: Collection[int]) -> Sheet:
        """Return a sheet with only the columns that are needed."""
        kept = [
            (index, column)
            for index, column in enumerate(map(partial(self._demanded, sheet), sheet.columns))
            if self._column(sheet, column) or index + len(sheet.keys) in used
        ]
        shared = sum(index < sheet.shared for index, _ in kept)
        return replace(sheet, columns=tuple(column for _, column in kept), shared=shared)

    def _demanded(self, sheet: Sheet, column: Column) -> Column:
        """Return a column, required where the profile says so; of an object only what it cannot do without."""
        asked = self.profile.of_every(sheet.cls) if self.profile else ()
        inside = column.owner == sheet.cls or column.field in self.definitions[column.owner].get("required", ())
        return replace(column, required=True) if column.path.partition(".")[0] in asked and inside else column

    def _column(self, sheet: Sheet, column: Column) -> bool:
        top = column.path.partition(".")[0]
        if column.required:
            return True
        if column.path == "is_category_procurement" and self.choice.organisation_type not in {None, CENTRAL_GOVERNMENT}:
            return False
        if self.kpis is not None and sheet.path == "observations" and top in ASKED:
            return top in self.asked
        at, profile = (sheet.path, column.path), self.choice.profile or ""
        if at in LEFT_OUT.get(profile, ()) or (self.kpis is None and at in ON_REQUEST.get(profile, ())):
            return False
        return self._of_theme(sheet.path, top)

    def _of_theme(self, path: str, column: str) -> bool:
        about = THEMED.get((path, column))
        return not about or not self.themes or not self.themes.isdisjoint(about)


def _asked(kpis: Sequence[Mapping[str, Any]]) -> frozenset[str]:
    """Return the columns of an observation that some KPI asks for."""
    asked: set[str] = set()
    for kpi in kpis:
        asked |= VALUES.get(kpi["value_type"], set())
        asked |= {each["path"].partition(".")[0] for each in kpi.get("requires", ())}
        asked |= {"unit"} if kpi.get("units") else set()
        asked |= {"count_unit"} if kpi.get("count_unit") else set()
        asked |= {"time_basis"} if kpi.get("time_bases") else set()
    return frozenset(asked)


def _used(rows: Sequence[Row]) -> frozenset[int]:
    """Return the positions of the cells that hold something in any row."""
    return frozenset(at for row in rows for at, each in enumerate(row) if each is not None)
