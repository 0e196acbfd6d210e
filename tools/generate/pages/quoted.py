"""Codes and names of fields in a text: the sources write them between backticks, a page shows them as code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Callable

_QUOTED = re.compile(r"`([^`]+)`")


def quoted(text: str, spoken: Callable[[Markup], str] = str) -> Markup:
    """Return text as HTML; `spoken` may change what stands outside the code, which is escaped already."""
    parts = _QUOTED.split(text)
    return Markup("").join(
        Markup("<code>{}</code>").format(each) if place % 2 else Markup(spoken(escape(each)))  # noqa: S704 - escaped here
        for place, each in enumerate(parts)
    )
