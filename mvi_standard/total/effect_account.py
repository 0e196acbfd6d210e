"""What the account says of the values behind effects: how many stand out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PlausibleEffect:
    """What may be said of the `values` behind one published effect figure.

    `left_out` counts those that are too high for their euro and that nobody explains; all others are in the figure:
    `explained` ones, those that are `low` for their euro, and `unjudged` ones: without a known euro, or among too few.
    Shares of a figure are what one supplier adds, and stay inside.
    """

    kpi: str
    nature: str
    unit: str
    apart: str
    part: str
    period: tuple[str, str]
    values: int
    unjudged: int
    left_out: int
    explained: int
    low: int
