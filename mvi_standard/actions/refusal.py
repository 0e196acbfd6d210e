"""Refusals: reasons why something cannot be done, independent of the language and the program that states them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.finding import Said
from mvi_standard.texts.say import say, with_meant

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn


class Refused(Exception):  # noqa: N818 - named for what it says of the question
    """Raised when something cannot be done; `key` names the phrase that says why, `values` fill it, safe to show.

    `near` is what was probably meant; empty when unknown.
    """

    def __init__(self, key: str, near: str = "", **values: object) -> None:
        """Keep the phrase."""
        super().__init__(key)
        self.key, self.near, self.values = key, near, values

    def sentence(self, language: str, speak: Callable[..., str] = say) -> str:
        """Return why, in `nl` or `en`; `speak` looks texts up for the program that states it."""
        spoken = {key: getattr(each, language) if isinstance(each, Said) else each for key, each in self.values.items()}
        return with_meant(speak(self.key, language, **spoken), self.near, language)


def refuse(key: str, near: str = "", **values: object) -> NoReturn:
    """Raise Refused with the key of a phrase and the values that fill it."""
    raise Refused(key, near, **values)
