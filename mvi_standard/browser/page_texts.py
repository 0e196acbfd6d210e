"""Texts of the page: those of the commands, or its own when a text would name a command."""

from __future__ import annotations

from mvi_standard.render.markup import Html, element
from mvi_standard.texts import say as store


def say(key: str, language: str, /, **values: object) -> str:
    """Return a text of the page, in `nl` or `en`: its own when it has one, else that of the commands."""
    own = f"page.{key}"
    return store.say(own if store.has_text(own) else key, language, **values)


def sorry(sentence: str) -> Html:
    """Return a sentence that stands alone: why there is no result."""
    return element("p", sentence, cls="mvi-sorry", tabindex="-1")


def good(sentence: str) -> Html:
    """Return the sentence that opens an answer."""
    return element("p", sentence, cls="mvi-answered", tabindex="-1")
