"""Text as inert Markdown, whoever renders it.

Escaping is not enough: after the Markdown, GitHub and GitLab search the text for addresses, names, issue numbers,
commit hashes, emoji and formulas, but not in code. So a word that is more than letters or a short number is set as
code.
"""

from __future__ import annotations

import re

from mvi_standard.render.safe import safe

_OPENING, _CLOSING = "\"'(\u201c\u2018", ".,;:?!)\"'\u201d\u2019\u2026"
"""What may stand around a word, quotes of both forms among them."""
_NUMBER = re.compile("[0-9]{1,6}(?:[.,-][0-9]{1,6})*")
_COMMIT = re.compile("[0-9A-Fa-f]{7,}")
"""What may be a checksum of a commit; a word such as `defaced` can be one too."""
_JOINING = str.maketrans("", "", "-'\u2019")


def prose(text: str) -> str:
    """Return a text on one line, with each word that holds a special character as code; not for the start of a line."""
    return " ".join(map(_word, safe(text, None).split()))


def code(text: str) -> str:
    """Return safe text as code, between more backticks than it has in a row."""
    fence = "`" * (1 + max((len(each) for each in re.findall("`+", text)), default=0))
    padding = " " if not text or "`" in {text[0], text[-1]} else ""
    return f"{fence}{padding}{text or ' '}{padding}{fence}"


def cell(text: str) -> str:
    """Return Markdown as the cell of a table."""
    return text.replace("|", "\\|")


def _word(word: str) -> str:
    """Return one word; the marks before and behind it stay outside the code."""
    rest = word.lstrip(_OPENING)
    core = rest.rstrip(_CLOSING)
    before, after = word[: len(word) - len(rest)], rest[len(core) :]
    return f"{before}{core if not core or _harmless(core) else code(core)}{after}"


def _harmless(core: str) -> bool:
    letters = core.translate(_JOINING)
    return (letters.isalpha() and not _COMMIT.fullmatch(core)) or _NUMBER.fullmatch(core) is not None
