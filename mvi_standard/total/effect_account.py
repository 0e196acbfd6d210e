"""What the account says of the values behind effects: how many stand out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PlausibleEffect:
    """What may be said of the values behind one published effect figure; all of them count in it.

    `implausible` counts the values outside the fences without an explanation, `explained` those with one, `unjudged`
    those without a known euro or in too small a group. Shares of a figure are what one supplier adds, and stay inside.
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
