"""The themes of a KPI, by which what rests on it is divided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.v1.status import THEMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.kpi import Entry
    from mvi_standard.v1.records import Dossier, Theme


def themes(kpi: str, dossier: Dossier) -> tuple[Theme, ...]:
    """Return the themes of a KPI that count for MVI."""
    definition = dossier.kpi(kpi)
    return tuple(each for each in definition.get("theme", ()) if each in THEMES) if definition else ()


def with_themes(entry: Entry, kpi: str, dossier: Dossier) -> Iterator[Entry]:
    """Give an entry for the whole, and again for each theme of a KPI."""
    yield entry
    yield from (entry._replace(by=("thema", theme)) for theme in themes(kpi, dossier))
