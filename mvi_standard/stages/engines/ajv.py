"""The engine in the browser: ajv, compiled from the same JSON Schema when the page is built."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from mvi_standard.stages.engines import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from mvi_standard.finding import Path

    Judge = Callable[[str, str], str | None]
    """Takes the name of a class and a value as JSON; gives nothing when the value is sound, else its errors as JSON:
    `[[pointer, keyword, member], ...]`."""


class AjvEngine:
    """ajv, called through a function of the page; values cross as JSON, which is fast on both sides."""

    def __init__(self, schema: Mapping[str, Any], judge: Judge) -> None:
        """Judge by the class that `schema` is about: its code was made before, so only the name is needed."""
        self._cls = schema["$ref"].rpartition("/")[2]
        self._judge = judge
        self._encode = msgspec.json.Encoder().encode

    def faults(self, value: Any) -> Iterable[Fault]:  # noqa: ANN401 - any JSON value
        """Return every fault of `value`."""
        errors = self._judge(self._cls, self._encode(value).decode())
        return _faults(errors, value) if errors else ()


def _faults(errors: str, value: Any) -> Iterator[Fault]:  # noqa: ANN401 - any JSON value
    found = msgspec.json.decode(errors, type=list[tuple[str, str, str | None]])
    for pointer, keyword, member in found:
        yield Fault(_path(pointer, value), keyword, member)


def _path(pointer: str, value: Any) -> Path:  # noqa: ANN401 - any JSON value
    """Read a JSON Pointer along `value`: only the value tells a position in a list from a key that is a number."""
    path: list[str | int] = []
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        path.append(int(key) if isinstance(value, list) else key)
        value = value[path[-1]]
    return tuple(path)
