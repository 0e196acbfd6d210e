"""The texts of the page: those of the commands, and its own where a text would name a command."""

from __future__ import annotations

from mvi_standard.render.markup import Html, element
from mvi_standard.texts import say as store


def say(key: str, language: str, /, **values: object) -> str:
    """Return a text as the page says it, in `nl` or `en`: its own where it has one instead."""
    own = f"page.{key}"
    return store.say(own if store.has_text(own) else key, language, **values)


def sorry(sentence: str) -> Html:
    """Return a sentence that is all there is: why something is not there."""
    return element("p", sentence, cls="mvi-sorry", tabindex="-1")


def good(sentence: str) -> Html:
    """Return the sentence that an answer begins with."""
    return element("p", sentence, cls="mvi-answered", tabindex="-1")
