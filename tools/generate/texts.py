"""Texts around the standard in two languages: TOML files in `texts/`, in a folder for the pages and one for editors."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import pick

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent / "texts"


@cache
def texts(folder: str = "pages") -> Mapping[str, tuple[str, str]]:
    """Return Dutch and English by key; raises ValueError for a key that two files have, or with one language."""
    found: dict[str, tuple[str, str]] = {}
    for file in sorted((FOLDER / folder).glob("*.toml")):
        for key, both in tomllib.loads(file.read_text("utf-8")).items():
            if key in found or len(both) != len(LANGUAGES):
                problem = f"texts/{folder}/{file.name}: {key} is there twice, or is not [Dutch, English]"
                raise ValueError(problem)
            found[key] = (both[0], both[1])
    return found


def say(folder: str, key: str, language: str, *inserted: object, **values: object) -> str:
    """Return a text with its values filled in; raises KeyError when the folder has none by this key."""
    return pick(texts(folder)[key], language).format(*inserted, **values)
