"""XML, written so that data cannot become markup, and in ASCII: the same in whatever encoding the stream has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.render.html_element import Html, markup

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NO_XML = {0xFFFE: "\\ufffe", 0xFFFF: "\\uffff"}
"""XML 1.0 cannot hold these, not even escaped; `safe` has dealt with all others."""


def opening(name: str, attributes: Mapping[str, object]) -> Html:
    """Return the start of an element."""
    written = "".join(f' {key}="{_plain(value)}"' for key, value in attributes.items())
    return Html(f"<{name}{written}>")


def node(name: str, attributes: Mapping[str, object], *content: Html) -> Html:
    """Return a whole element around other elements."""
    return Html("\n".join([opening(name, attributes), *content, f"</{name}>"]))


def leaf(name: str, attributes: Mapping[str, object], lines: Iterable[object] = ()) -> Html:
    """Return an element with lines of text, that are data."""
    text = "\n".join(map(_plain, lines))
    return Html(f"{opening(name, attributes)}{text}</{name}>")


def _plain(value: object) -> str:
    return markup(value).translate(_NO_XML).encode("ascii", "xmlcharrefreplace").decode()
