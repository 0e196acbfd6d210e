"""What the account says of the values behind effects: how many stand out, and how many wait for an explanation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PlausibleEffect:
    """What may be said of the `values` behind one published effect figure.

    `implausible` counts the values outside the fences without an explanation, and `waiting` those of them that do not
    count until somebody explains or corrects them. `explained` counts those with one, `unjudged` those without a known
    euro or in too small a group. Shares of a figure are what one supplier adds, and stay inside.
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
    waiting: int


@dataclass(frozen=True)
class Waiting:
    """How many values of published effects do not count until somebody explains them, and of how many organisations."""

    values: int = 0
    organisations: int = 0
