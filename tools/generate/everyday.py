"""The words that people type for what the standard calls otherwise, from `schema/everyday.yaml`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import LANGUAGES
from tools.generate.source_files import SourceError, read_yaml

if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from pathlib import Path

    Everyday = Mapping[str, Mapping[str, tuple[str, ...]]]

FILE = "everyday.yaml"


def read(schema: Path, known: Mapping[str, Container[str]]) -> Everyday:
    """Return the words by page (`kpi/KLI-09`) and language; `known` are the names of each kind of page.

    Raises SourceError for a page that the standard does not have, or that lacks words in a language.
    """
    found = {}
    for page, words in read_yaml(schema / FILE).items():
        kind, _, name = page.partition("/")
        lacking = [each for each in LANGUAGES if not words.get(each)]
        there = name in known.get(kind, ())
        if lacking or not there:
            problem = f"{FILE}: {page}: {f'give words in {lacking}' if there else 'there is no such page'}"
            raise SourceError(problem)
        found[page] = {each: tuple(words[each]) for each in LANGUAGES}
    return found
