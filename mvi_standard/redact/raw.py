"""A text that cannot be read: masked character by character, so that what cannot be read stays where it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mvi_standard.redact import shape
from mvi_standard.redact.numbers import NUMBER

if TYPE_CHECKING:
    from collections.abc import Container

    from mvi_standard.redact.drawing import Draw

_RUN = re.compile(r'"(?:[^"\\\n]|\\.)*"|[^"\s,:{}\[\]\'](?:[^"\n,:{}\[\]\']*[^"\s,:{}\[\]\'])?')
"""A text between quotation marks, or a row of anything that is no mark of JSON or YAML."""
_PIECE = re.compile(r"\\u[0-9a-fA-F]{4}|\\.|[^\\]+|\\", re.DOTALL)
_PLAIN = frozenset('"\\/bfnrt')
_LONE = re.compile("\\\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
_NOT_UTF8 = re.compile("[\udc80-\udcff]")


def masked(text: str, kept: Container[str], draw: Draw) -> str:
    """Return a text of the same length in which only structure and the words in `kept` can be read."""
    wrong = _NOT_UTF8.search(text)
    if wrong:
        text = _NOT_UTF8.sub(wrong[0], text)
    return _RUN.sub(lambda run: _run(run[0], kept, draw), text)


def _run(run: str, kept: Container[str], draw: Draw) -> str:
    quoted = run.startswith('"')
    content = run[1:-1] if quoted else run.removeprefix("- ")
    if content in kept:
        return run
    if quoted:
        return _PIECE.sub(lambda piece: _piece(piece[0], draw), run)
    return shape.number(run, draw) if NUMBER.fullmatch(run) else shape.masked(run, draw)


def _piece(piece: str, draw: Draw) -> str:
    if not piece.startswith("\\"):
        return shape.masked(piece, draw)
    if len(piece) > len("\\n"):
        return piece if _LONE.fullmatch(piece) else r"\u0078"
    return piece if piece[1:] in _PLAIN else piece[:1] + "x" * len(piece[1:])
