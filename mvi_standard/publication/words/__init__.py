"""The words of a report in Dutch and English: one module a chapter, found by the names of their phrases."""

from __future__ import annotations

from mvi_standard.publication.words import (
    around,
    effects,
    figures,
    governance,
    heads,
    in_short,
    kept_apart,
    limits,
    method,
    process,
    units,
)

LANGUAGES = ("nl", "en")

PHRASES = {
    **around.PHRASES,
    **figures.PHRASES,
    **heads.PHRASES,
    **units.PHRASES,
    **kept_apart.PHRASES,
    **in_short.PHRASES,
    **process.PHRASES,
    **effects.PHRASES,
    **governance.PHRASES,
    **limits.PHRASES,
    **method.PHRASES,
}
"""Every phrase by its name: in Dutch, in English."""


def phrase(key: str, language: str, default: str | None = None, **values: object) -> str:
    """Return one phrase in `nl` or `en`; `default` as it is if there is no such phrase."""
    at = LANGUAGES.index(language)
    if default is not None and key not in PHRASES:
        return default
    return PHRASES[key][at].format(**values)
