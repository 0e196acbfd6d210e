"""HTML and XML, written so that data cannot become markup."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from mvi_standard.render.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Html(str):
    """Text that is our own markup; every other text is data."""

    __slots__ = ()


def markup(content: object) -> Html:
    """Return markup as it is, and data escaped."""
    return content if isinstance(content, Html) else Html(escape(safe(str(content), None)))


def element(name: str, /, *content: object, **attributes: str) -> Html:
    """Return one element with its content; `cls` is the attribute class."""
    written = "".join(f' {key.replace("cls", "class")}="{markup(value)}"' for key, value in attributes.items())
    return Html(f"<{name}{written}>{joined(*content)}</{name}>")


def joined(*content: object) -> Html:
    """Return several pieces as one."""
    return Html("".join(map(markup, content)))


_NO_XML = {0xFFFE: "\\ufffe", 0xFFFF: "\\uffff"}
"""XML 1.0 cannot hold these, not even escaped; `safe` has dealt with all others."""


def opening(name: str, attributes: Mapping[str, object]) -> Html:
    """Return the start of an element."""
    written = "".join(f' {key}="{_plain(value)}"' for key, value in attributes.items())
    return Html(f"<{name}{written}>")


def node(name: str, attributes: Mapping[str, object], *content: Html) -> Html:
    """Return an element around other elements."""
    return Html("\n".join([opening(name, attributes), *content, f"</{name}>"]))


def leaf(name: str, attributes: Mapping[str, object], lines: Iterable[object] = ()) -> Html:
    """Return an element with lines of text, which are data."""
    text = "\n".join(map(_plain, lines))
    return Html(f"{opening(name, attributes)}{text}</{name}>")


def _plain(value: object) -> str:
    return markup(value).translate(_NO_XML).encode("ascii", "xmlcharrefreplace").decode()
