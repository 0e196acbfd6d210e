"""The store of texts as the tests look through it: every text of every speaker, by its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import FOLDER, texts_of

if TYPE_CHECKING:
    from collections.abc import Mapping

SPEAKERS = tuple(sorted(each.stem for each in FOLDER.glob("*.toml")))
STORED: Mapping[str, Mapping[str, str]] = {
    f"{speaker}.{name}": text for speaker in SPEAKERS for name, text in texts_of(speaker).items()
}
PAIRS: Mapping[str, tuple[str, ...]] = {
    f"{key}{form}": tuple(text[f"{each}{form}"] for each in LANGUAGES)
    for key, text in STORED.items()
    for form in ("", "_one")
    if f"nl{form}" in text
}
"""Each text in Dutch and in English; a singular has `_one` behind its key."""
