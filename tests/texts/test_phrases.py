"""The words around findings: each has one owner, and says the same in both languages."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from pkgutil import iter_modules
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from mvi_standard.texts import phrases
from mvi_standard.texts.phrases import PHRASES

if TYPE_CHECKING:
    from collections.abc import Mapping

SPEAKERS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    each.name: import_module(f"{phrases.__name__}.{each.name}").PHRASES for each in iter_modules(phrases.__path__)
}


def test_no_speaker_takes_a_key_of_another_and_none_is_forgotten() -> None:
    owners = Counter(key for said in SPEAKERS.values() for key in said)

    assert [key for key, n in owners.items() if n > 1] == []
    assert owners.keys() == PHRASES.keys()


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_both_languages_are_filled_with_the_same_values(speaker: str) -> None:
    for key, said in SPEAKERS[speaker].items():
        dutch, english = ({name for _, name, _, _ in Formatter().parse(text) if name is not None} for text in said)

        assert dutch == english, key
        assert all(text.strip() for text in said), key
