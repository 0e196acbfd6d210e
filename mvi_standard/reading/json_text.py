"""One JSON document: cut into raw records at memory speed, then each record parsed strictly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import jiter
import msgspec

from mvi_standard import demands
from mvi_standard.document import Document, Unreadable
from mvi_standard.reading.diagnosis import crowd, first_fault, losses, record_crowd, refusal
from mvi_standard.reading.encoding import utf8
from mvi_standard.reading.limits import DEFAULT, Limits
from mvi_standard.reading.members import KEY
from mvi_standard.reading.position import JsonText
from mvi_standard.reading.tokens import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.finding import Finding
    from mvi_standard.reading.diagnosis import Spot

Raw = msgspec.Raw
_AROUND_A_RECORD = 2  # levels: the root and the list
_TOGETHER = 64  # records in one call: with more it becomes no faster


def read_json(data: bytes, limits: Limits = DEFAULT, *, first_line: int = 1) -> Document:
    """Read one JSON document; raises Unreadable when it, as a whole, cannot be read as it was written."""
    text = JsonText(utf8(data), {}, first_line)
    if spot := crowd(text.data, limits):
        raise Unreadable(spot.finding(text))
    try:
        root = msgspec.json.decode(text.data, type=dict[str, Raw])
        lists = {name: msgspec.json.decode(raw, type=list[Raw]) for name, raw in root.items() if _is_list(raw)}
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Unreadable(first_fault(text, limits.depth)) from error
    count = sum(map(len, lists.values()))
    if count > limits.records:
        raise Unreadable(demands.RECORD_COUNT.finding((), {"count": count, "limit": limits.records}))
    bare = _without_items(text, root, lists, limits)
    if spot := record_crowd(bare, limits):
        raise Unreadable(spot.finding(text))
    envelope = _parse(bare, limits)
    if not isinstance(envelope, dict):
        raise Unreadable(first_fault(text, limits.depth))
    lengths = {name: tuple(map(_size, raws)) for name, raws in lists.items()}
    text = JsonText(text.data, lengths, first_line, {name: _size(raw) for name, raw in root.items()})
    if harmless(text.data, limits.depth) and not _some_are_crowded(lists.values(), limits):
        read = {name: tuple(_parse_clean(raws)) for name, raws in lists.items()}
    else:
        read = {
            name: tuple([_parse(bytes(raw), limits, _AROUND_A_RECORD) for raw in raws]) for name, raws in lists.items()
        }
    faults = tuple(_faults(read, text))
    items = {name: tuple(None if isinstance(e, _Lost) else e for e in each) for name, each in read.items()}
    return Document(envelope | {name: [None] * len(each) for name, each in items.items()}, items, faults, text, data)


@dataclass(frozen=True)
class _Lost:
    """Stands for a record that cannot be read, among those that can."""

    spot: Spot


def _is_list(raw: Raw) -> bool:
    return bytes(memoryview(raw)[:1]) == b"["


def _size(raw: Raw) -> int:
    return len(memoryview(raw))


def _without_items(text: JsonText, root: dict[str, Raw], lists: dict[str, list[Raw]], limits: Limits) -> bytes:
    """Return the root with each list emptied; raises Unreadable where two keys are equal.

    msgspec keeps the last of two equal keys in silence. But in the order of the text, a key that comes twice is
    met where another was expected, or is left over for the strict parser to refuse.
    """
    parts, at = [b"{"], text.data.find(b"{") + 1
    for name, raw in root.items():
        key = KEY.match(text.data, at)
        end = key.end() + _size(raw) if key else at
        if key is None or msgspec.json.decode(key[1]) != name or text.data[key.end() : end] != bytes(raw):
            raise Unreadable(first_fault(text, limits.depth))
        parts += [text.data[at : key.end()], b"[]" if name in lists else bytes(raw)]
        at = end
    return b"".join([*parts, text.data[at:]])


def _some_are_crowded(lists: Iterable[list[Raw]], limits: Limits) -> bool:
    """Return whether some record holds too much; only a large one can."""
    large = (raw for raws in lists for raw in raws if _size(raw) > limits.record_values)
    return any(record_crowd(bytes(raw), limits) for raw in large)


def _parse(raw: bytes, limits: Limits, around: int = 0) -> Any:  # noqa: ANN401 - any JSON value
    """Parse strictly, with so many levels around it: what would be lost or changed is returned as `_Lost`."""
    if spot := record_crowd(raw, limits):
        return _Lost(spot)
    for spot in losses(raw, limits.depth - around):
        return _Lost(spot)
    try:
        return _jiter(raw)
    except ValueError as error:
        return _Lost(refusal(raw, error))


def _parse_clean(raws: list[Raw]) -> Iterator[Any]:
    """Parse records that hold nothing that jiter would let through: many in one call, one by one where it refuses."""
    for start in range(0, len(raws), _TOGETHER):
        some = raws[start : start + _TOGETHER]
        try:
            yield from _jiter(b"[" + b",".join(some) + b"]")
        except ValueError:
            yield from (_parse(bytes(raw), DEFAULT) for raw in some)


def _jiter(data: bytes) -> Any:  # noqa: ANN401 - any JSON value
    return jiter.from_json(data, catch_duplicate_keys=True, allow_inf_nan=False, cache_mode="keys")


def _faults(read: dict[str, tuple[Any, ...]], text: JsonText) -> Iterator[Finding]:
    for name, items in read.items():
        for index, item in enumerate(items):
            if isinstance(item, _Lost):
                yield item.spot.finding(text, (name, index), text.start(name, index))
