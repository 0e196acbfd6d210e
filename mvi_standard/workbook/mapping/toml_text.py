"""Lines of TOML, with remarks: whatever a name holds, it stays one name, on one line, and visible."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import category

from mvi_standard.render.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_BESIDE = 46
"""Where remarks begin, so that they stand under each other as far as that goes."""
_BARE = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*")
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_ESCAPED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_COMMAND = re.compile(r"(?<=#)#|(?<=:):")


def quoted(text: str) -> str:
    """Return a text as a TOML string that any reader of TOML gives back, and no terminal or CI runner obeys."""
    letters = "".join(_ESCAPED.get(each) or (_code(each) if category(each) in _UNSEEN else each) for each in text)
    return f'"{_COMMAND.sub(lambda match: _code(match[0]), letters)}"'


def pair(name: str, value: str, remark: str = "", *, key: bool = True) -> str:
    """Return a line `name = value`; a `key` is a machine path, anything else is quoted already."""
    written = name if not key or _BARE.fullmatch(name) else quoted(name)
    line = f"{written} = {value}"
    return f"{line:<{_BESIDE}}  # {safe(remark, None)}" if remark else line


def comment(text: str) -> Iterator[str]:
    """Give a remark on lines of its own."""
    for line in text.splitlines():
        yield f"# {safe(line, None)}"


def array(name: str, texts: Iterable[tuple[str, str]], remark: str = "") -> Iterator[str]:
    """Give a list of texts, each on its own line with a remark."""
    yield f"{name} = [" + (f"  # {safe(remark, None)}" if remark else "")
    for text, why in texts:
        line = f"  {quoted(text)},"
        yield f"{line:<{_BESIDE}}  # {safe(why, None)}" if why else line
    yield "]"


def table(name: str, values: Mapping[str, str]) -> Iterator[str]:
    """Give a table of values that are TOML already."""
    yield from ("", f"[{name}]")
    yield from (pair(path, value) for path, value in values.items())


def _code(letter: str) -> str:
    number = ord(letter)
    if 0xD800 <= number <= 0xDFFF:  # noqa: PLR2004 - half of a character, which TOML cannot write
        return "\\uFFFD"
    return f"\\u{number:04X}" if number <= 0xFFFF else f"\\U{number:08X}"  # noqa: PLR2004 - four digits
