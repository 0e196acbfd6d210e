"""Rendering of a report as HTML in one file, or as Markdown."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from mvi_standard.texts.unseen import NO_XML

if TYPE_CHECKING:
    from mvi_standard.publication.document import ReportDocument

TEMPLATES = {"html": "report.html.j2", "markdown": "report.md.j2", "receipt": "receipt.html.j2"}
_ALIASES = {"md": "markdown"}
_MARKS = re.compile(r"([\\`*_{}\[\]|#~$!])")
_UNSEEN = re.compile(f"[{NO_XML}\x7f-\x9f]")
_LINKS = re.compile(r"(?<=\w):(?=//)|(?<=www)\.", re.IGNORECASE)


def rendered(document: ReportDocument, shape: str) -> str:
    """Return a document in a shape: `html`, `markdown` (`md`), or the HTML of a `receipt`."""
    named = _ALIASES.get(shape, shape)
    if named not in TEMPLATES:
        message = f"{shape} is no shape of a report; there are {', '.join(TEMPLATES)}"
        raise ValueError(message)
    text = _environment(html=named != "markdown").get_template(TEMPLATES[named]).render(document=document)
    return text if text.endswith("\n") else f"{text}\n"


def markdown(text: str) -> str:
    """Return text as it is to be read, whatever Markdown would make of it."""
    line = " ".join(str(text).split())
    marked = _MARKS.sub(r"\\\1", escape(line, quote=False))
    return _LINKS.sub(lambda match: f"&#{ord(match[0])};", marked)


@cache
def _environment(*, html: bool) -> Environment:
    made = Environment(
        loader=PackageLoader("mvi_standard.publication"),
        autoescape=html,  # noqa: S701 - Markdown has an escape of its own
        undefined=StrictUndefined,
        finalize=_seen,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["markdown"] = markdown
    return made


def _seen(value: object) -> object:
    """Return text without characters that no reader sees and XML does not allow."""
    return _UNSEEN.sub("", value) if isinstance(value, str) and not isinstance(value, Markup) else value
