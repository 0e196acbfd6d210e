"""What the account says of the values behind effects: how many stand out, and who adds most."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Contributor:
    """An organisation with its share of a figure, as a band in percent."""

    organisation: str
    share: str


@dataclass(frozen=True)
class PlausibleEffect:
    """What may be said of the values behind one effect figure; all of them count in it.

    `implausible` counts the values outside the fences without an explanation, `share` is their part of the figure as a
    band in percent (empty without any), `explained` counts those with one, `unjudged` those without a known euro or in
    too small a group. `largest` is empty where the KPI protects persons.
    """

    kpi: str
    nature: str
    unit: str
    apart: str
    part: str
    period: tuple[str, str]
    values: int
    unjudged: int
    explained: int
    implausible: int
    share: str
    largest: tuple[Contributor, ...] = ()
