"""Which file was probably meant by a name that no file has."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from mvi_standard import demands
from mvi_standard.cli.verbs import VERBS
from mvi_standard.document import Unreadable
from mvi_standard.fixes.suggestion import CANDIDATES, nearest

if TYPE_CHECKING:
    from pathlib import Path

NOT_OPENED = demands.OPENS.code


def with_near_name(refusal: Unreadable, path: Path, kinds: set[str]) -> Unreadable:
    """Return the refusal of a file that is not there with the name of one that is, when there is one like it."""
    if refusal.finding.code != NOT_OPENED:
        return refusal
    near = f"mvi {path}" if str(path) in VERBS else _near(path, kinds)
    values = {**refusal.finding.values, "meant": near}
    return Unreadable(replace(refusal.finding, values=values)) if near else refusal


def _near(path: Path, kinds: set[str]) -> str | None:
    """Return the file in the same folder with a name that is most like the one given; None when that one is there."""
    try:
        if path.exists():
            return None
        names = {each.stem: each for each in islice(path.parent.iterdir(), CANDIDATES) if each.suffix.lower() in kinds}
    except (OSError, ValueError):
        return None  # there is no such folder either, or no name so long
    near = nearest(path.stem.strip("'\""), names)
    return str(names[near]) if near else None
