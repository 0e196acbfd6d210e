"""Look up the texts of the programs, in Dutch or English: one TOML file per speaker, read on first use."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from mvi_standard.finding import Said
from mvi_standard.requirement import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

T = TypeVar("T")

FOLDER = Path(__file__).parent


def say(key: str, language: str, /, **values: object) -> str:
    """Return the text `speaker.name` in `nl` or `en`, with its `{fields}` filled in.

    When `n` is 1 and the text has a singular (`nl_one`, `en_one`), that is the one returned. Raises LookupError for a
    key that no file has.
    """
    speaker, _, name = key.partition(".")
    try:
        text = texts_of(speaker)[name]
    except (KeyError, OSError) as error:
        problem = f"texts/{speaker}.toml has no [{name}]"
        raise LookupError(problem) from error
    singular = text.get(f"{language}_one") if values.get("n") == 1 else None
    return (singular or text[language]).format(**values)


def with_meant(said: str, near: str | None, language: str) -> str:
    """Add what was probably meant to a message, when that is known."""
    return f"{said} {say('mistake.meant_option', language, name=near)}" if near else said


def both(key: str, /, **values: object) -> Said:
    """Return the text `speaker.name` in both languages; a bilingual value fills each text with its own language."""
    return Said(*(say(key, each, **{name: _in(value, each) for name, value in values.items()}) for each in LANGUAGES))


def _in(value: object, language: str) -> object:
    return getattr(value, language) if isinstance(value, Said) else value


def has_text(key: str) -> bool:
    """Return whether there is a text with this key, for families in which some members have none."""
    speaker, _, name = key.partition(".")
    return name in texts_of(speaker)


def pick(pair: Sequence[T], language: str) -> T:
    """Return the member of a (Dutch, English) pair for `nl` or `en`."""
    return pair[LANGUAGES.index(language)]


@cache
def texts_of(speaker: str) -> Mapping[str, Mapping[str, str]]:
    """Return the texts of one speaker: `nl` and `en` by name, with `nl_one` and `en_one` where there is a singular."""
    import tomllib  # noqa: PLC0415 - loads when there is something to say

    texts: dict[str, dict[str, str]] = tomllib.loads((FOLDER / f"{speaker}.toml").read_text("utf-8"))
    return texts
