"""Rendering of pages to Markdown: the templates, and the functions they may call."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from mvi_standard.render.formats import text
from mvi_standard.validate import validate
from tools.generate.pages.cells import sheet_rows
from tools.generate.pages.counting import numbered
from tools.generate.pages.linked import quoted
from tools.generate.pages.terms import linker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tools.generate.pages.book import SiteBook
    from tools.generate.pages.cells import SheetRows
    from tools.generate.pages.page import SitePage
    from tools.generate.pages.terms import Linker

HERE = Path(__file__).parent
ALONE = {"start", "check"}
"""Sections of one page, which has no use for a menu of its own."""
TEXTS = ("docs", "web", "examples/demo")
"""Where a page takes whole texts from, besides the templates and the pages themselves."""
_MARKS = re.compile(r"([\\`*_{}\[\]<>|])")


class BrokenLinkError(LookupError):
    """A page points to a page or file that is not part of the site."""


@dataclass(frozen=True)
class Press:
    """Writes the pages of one language; `files` is everything that they may point to."""

    book: SiteBook
    files: frozenset[str]

    def write(self, page: SitePage) -> str:
        """Return a page as Markdown; raises BrokenLinkError for a link to what is not there."""
        return head(page) + self.body(page)

    def body(self, page: SitePage) -> str:
        """Return a page without its head; raises BrokenLinkError for a link to what is not there."""

        def link(file: str, anchor: str = "") -> str:
            if file not in self.files:
                problem = f"{page.file} points to {file}, which the site does not have"
                raise BrokenLinkError(problem)
            return page.to(file, anchor)

        named = {"page": page, "url": link, "terms": lambda words: self._linker(words, link), **page.values}
        return self._environment.get_template(page.template).render(named)

    @cached_property
    def _linker(self) -> Linker:
        return linker(self.book)

    @cached_property
    def _environment(self) -> Environment:
        """The templates of one language, each compiled once, with what all of them may ask."""
        book = self.book
        made = _environment(book.root, book.language)
        made.globals |= {"book": book, "say": book.say, "outcome": partial(outcome, book)}
        made.globals["rows"] = partial(_rows, book)
        made.filters |= {"label": book.label, "definition": book.definition}
        return made


def head(page: SitePage) -> str:
    """Return what stands above the text of a page, for the machine that turns it into HTML."""
    hidden = ["navigation", "toc"] if page.section in ALONE else []
    facts = {"title": page.title, "description": page.summary, "hide": hidden}
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in facts.items() if value]
    return f"---\n{''.join(lines)}---\n\n"


def _environment(root: Path, language: str) -> Environment:
    folders = (HERE / "templates", root / "docs" / "pages" / language, *(root / each for each in TEXTS))
    environment = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"md": plain, "json": as_json, "numbered": numbered, "quoted": quoted}
    return environment


def _rows(book: SiteBook, file: str, path: str, columns: Sequence[str], only: Sequence[str] = ()) -> SheetRows:
    """Return rows of an example as cells, for a page; see `sheet_rows`."""
    return sheet_rows(book.root / "examples" / file, path, columns, book.language, only)


def plain(value: object) -> Markup:
    """Return text in which Markdown and HTML see nothing special."""
    return Markup(_MARKS.sub(r"\\\1", str(value).replace("&", "&amp;")))  # noqa: S704 - every mark is escaped above


def outcome(book: SiteBook, file: str) -> Markup:
    """Return the last lines that `mvi-validate` prints of a file, with all its counts; raises OSError without it."""
    report = validate(book.root / file)
    lines = [*text.render(report, book.language)]
    last = max((number for number, line in enumerate(lines) if not line), default=0)
    return Markup("\n".join(lines[last + 1 :]))  # noqa: S704 - it stands in a block of code, which is escaped later


def as_json(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return a value as the files of this standard write it."""
    return json.dumps(value, ensure_ascii=False, indent=2)
