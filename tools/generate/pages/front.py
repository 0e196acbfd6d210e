"""What stands around the languages and editions: the front door, and one for each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.generate.pages.config import NAMES
from tools.generate.pages.policy import protect

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tools.generate.pages.book import Book

_DOOR = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="data:,">
<meta http-equiv="refresh" content="0; url={target}">
<title>{title}</title>
</head>
<body>
<main>
<h1>{title}</h1>
<ul>
{links}
</ul>
</main>
</body>
</html>
"""
_LINK = '<li><a href="{target}" hreflang="{language}" lang="{language}">{name}</a></li>'


def doors(books: Iterable[Book]) -> Mapping[str, bytes]:
    """Return the pages at `/` and at `/<language>/`: each leads on to the newest edition, the first one in Dutch."""
    shelf = {each.language: each for each in books}
    first = next(iter(shelf.values()))
    return {
        "index.html": _door(first, {each: f"{each}/{book.standard.minor}/" for each, book in shelf.items()}),
        **{
            f"{language}/index.html": _door(book, {language: f"{book.standard.minor}/"})
            for language, book in shelf.items()
        },
    }


def _door(book: Book, targets: Mapping[str, str]) -> bytes:
    links = [_LINK.format(target=to, language=each, name=NAMES[each]) for each, to in targets.items()]
    target, title = targets[book.language], book.say("site_name")
    return protect(_DOOR.format(language=book.language, target=target, title=title, links="\n".join(links))).encode()
