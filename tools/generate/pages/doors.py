"""Pages outside every edition: doors at `/` and `/<language>/` to the newest, and what a wrong address gives."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tools.generate.pages.config import NAMES, THEME
from tools.generate.pages.page import address
from tools.generate.pages.policy import protect

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tools.generate.pages.book import SiteBook

WAYS_BACK = {
    "section_start": "index.md",
    "check_buyer": "gids/inkoper.md",
    "section_check": "controle.md",
    "section_codes": "code/index.md",
    "terms_title": "woordenlijst.md",
}
"""The pages that a wrong address offers, by the key of what they are called."""
MISSING = "404.html"
"""The name under which hosts look for it."""


def doors(shelf: Sequence[SiteBook]) -> Mapping[str, bytes]:
    """Return the pages by their address: each door leads on to the newest edition, the first one in Dutch."""
    first, *_ = shelf
    start = {book.language: f"{book.standard.minor}/" for book in shelf}
    return {
        "index.html": _page("door.html.j2", book=first, targets={name: f"{name}/{to}" for name, to in start.items()}),
        **{
            f"{book.language}/index.html": _page(
                "door.html.j2", book=book, targets={book.language: start[book.language]}
            )
            for book in shelf
        },
        MISSING: _page("missing.html.j2", shelf=shelf, logo=(THEME / "assets" / "logo.svg").read_text("utf-8")),
    }


def _page(template: str, **values: object) -> bytes:
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {"names": NAMES, "ways": {key: address(file) for key, file in WAYS_BACK.items()}}
    return protect(made.get_template(template).render(values)).encode()
