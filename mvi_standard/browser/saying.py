"""The phrases of the page: those of the commands, and its own where a phrase would name a command."""

from __future__ import annotations

from mvi_standard.render.html_element import Html, element
from mvi_standard.texts.phrases import PHRASES, counted, phrase


def say(key: str, language: str, /, **values: object) -> str:
    """Return a phrase as the page says it, in `nl` or `en`."""
    return phrase(_own(key), language, **values)


def say_counted(key: str, language: str, n: int, **values: object) -> str:
    """Return a phrase about a number of things as the page says it."""
    return counted(_own(key), language, n, **values)


def sorry(sentence: str) -> Html:
    """Return a sentence that is all there is: why something is not there."""
    return element("p", sentence, cls="mvi-sorry", tabindex="-1")


def good(sentence: str) -> Html:
    """Return the sentence that an answer begins with."""
    return element("p", sentence, cls="mvi-answered", tabindex="-1")


def _own(key: str) -> str:
    own = f"page_{key}"
    return own if own in PHRASES else key
