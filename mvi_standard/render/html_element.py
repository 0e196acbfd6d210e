"""HTML, written so that data cannot become markup: whatever is not `Html` already is made harmless first."""

from __future__ import annotations

from html import escape

from mvi_standard.render.safe import safe


class Html(str):
    """Text that is markup of ours; every other text is data."""

    __slots__ = ()


def markup(content: object) -> Html:
    """Return markup as it is, and data as text that shows itself and does nothing."""
    return content if isinstance(content, Html) else Html(escape(safe(str(content), None)))


def element(name: str, *content: object, **attributes: str) -> Html:
    """Return one element with its content; `cls` is the attribute class."""
    written = "".join(f' {key.replace("cls", "class")}="{markup(value)}"' for key, value in attributes.items())
    return Html(f"<{name}{written}>{joined(*content)}</{name}>")


def joined(*content: object) -> Html:
    """Return several pieces as one."""
    return Html("".join(map(markup, content)))
