"""One JSON document: read in one go when nothing in it can be lost, else record by record, each parsed strictly."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import jiter
import msgspec
from msgspec import Struct

from mvi_standard import demands
from mvi_standard.document import Document, Unreadable
from mvi_standard.reading.crowds import crowd, is_roomy, record_crowd
from mvi_standard.reading.diagnosis import first_fault, losses, refusal
from mvi_standard.reading.encoding import unmarked, utf8
from mvi_standard.reading.limits import DEFAULT, Limits
from mvi_standard.reading.members import KEY
from mvi_standard.reading.position import JsonText
from mvi_standard.reading.splitting import Raw, size, split
from mvi_standard.reading.tokens import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.finding import Finding
    from mvi_standard.reading.diagnosis import Spot

_AROUND_A_RECORD = 2  # levels: the root and the list


def read_json(data: bytes, limits: Limits = DEFAULT, *, first_line: int = 1) -> Document:
    """Read one JSON document; raises Unreadable when it, as a whole, cannot be read as it was written."""
    return _whole(data, limits, first_line) or _record_by_record(data, limits, first_line)


def _whole(data: bytes, limits: Limits, first_line: int) -> Document | None:
    """Read a document in one go; None when it cannot be read so, or something in it has to be looked at closely."""
    text = JsonText(unmarked(data), first_line)
    if spot := crowd(text.data, limits):
        raise Unreadable(spot.finding(text))
    if not harmless(text.data, limits.depth) or not is_roomy(text.data, limits):
        return None
    try:
        root = _jiter(text.data)
    except ValueError:
        return None
    if not isinstance(root, dict):
        return None
    lists = {name: tuple(value) for name, value in root.items() if isinstance(value, list)}
    if sum(map(len, lists.values())) > limits.records:
        return None
    return Document(_envelope(root, lists), lists, (), text, data)


def _record_by_record(data: bytes, limits: Limits, first_line: int) -> Document:
    text = JsonText(utf8(data), first_line)
    try:
        root, lists = split(text.data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Unreadable(first_fault(text, limits.depth)) from error
    if (count := sum(map(len, lists.values()))) > limits.records:
        raise Unreadable(demands.RECORD_COUNT.finding((), {"count": count, "limit": limits.records}))
    bare = _without_items(text, root, lists, limits)
    if spot := record_crowd(bare, limits):
        raise Unreadable(spot.finding(text))
    envelope = _parse(bare, limits)
    if not isinstance(envelope, dict):
        raise Unreadable(first_fault(text, limits.depth))
    record = partial(_parse, limits=limits, around=_AROUND_A_RECORD)
    read = {name: tuple([record(bytes(raw)) for raw in raws]) for name, raws in lists.items()}
    faults = tuple(_faults(read, text))
    items = {name: tuple(None if isinstance(e, _Lost) else e for e in each) for name, each in read.items()}
    return Document(_envelope(envelope, items), items, faults, text, data)


def _envelope(root: dict[str, Any], lists: dict[str, tuple[Any, ...]]) -> dict[str, Any]:
    """Return the root with None for each item of its lists."""
    return root | {name: [None] * len(each) for name, each in lists.items()}


class _Lost(Struct, frozen=True):
    """Stands for a record that cannot be read, among those that can."""

    spot: Spot


def _without_items(text: JsonText, root: dict[str, Raw], lists: dict[str, list[Raw]], limits: Limits) -> bytes:
    """Return the root with each list emptied; raises Unreadable where two keys are equal.

    msgspec keeps the last of two equal keys in silence. But in the order of the text, a key that comes twice is
    met where another was expected, or is left over for the strict parser to refuse.
    """
    parts, at = [b"{"], text.data.find(b"{") + 1
    for name, raw in root.items():
        key = KEY.match(text.data, at)
        end = key.end() + size(raw) if key else at
        if key is None or msgspec.json.decode(key[1]) != name or text.data[key.end() : end] != bytes(raw):
            raise Unreadable(first_fault(text, limits.depth))
        parts += [text.data[at : key.end()], b"[]" if name in lists else bytes(raw)]
        at = end
    return b"".join([*parts, text.data[at:]])


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


def _jiter(data: bytes) -> Any:  # noqa: ANN401 - any JSON value
    return jiter.from_json(data, catch_duplicate_keys=True, allow_inf_nan=False, cache_mode="all")


def _faults(read: dict[str, tuple[Any, ...]], text: JsonText) -> Iterator[Finding]:
    for name, items in read.items():
        for index, item in enumerate(items):
            if isinstance(item, _Lost):
                yield item.spot.finding(text, (name, index), text.start(name, index))
