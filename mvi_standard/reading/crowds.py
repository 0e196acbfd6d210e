"""Find what holds far more than anybody has to tell, before it is parsed into objects that take far more memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mvi_standard import demands
from mvi_standard.finding import Said
from mvi_standard.reading.diagnosis import Spot
from mvi_standard.reading.splitting import Raw, size, split
from mvi_standard.reading.tokens import values

if TYPE_CHECKING:
    from mvi_standard.reading.limits import Limits

BYTES, SIGNS = Said("bytes", "bytes"), Said("komma's en haken", "commas and brackets")
VALUES = Said("waarden", "values")


def crowd(text: bytes, limits: Limits) -> Spot | None:
    """Return what is wrong when a whole text holds too much to be cut into records."""
    if len(text) > limits.record_size and not _holds_lists(text[: limits.record_size]):
        return _too_much(len(text), limits.record_size, BYTES)
    return _crowd(text, limits.values)


def _holds_lists(beginning: bytes) -> bool:
    """Return whether anything may stand within the root in its beginning; if not, that is all of the root itself."""
    inside = beginning.lstrip()[1:]
    return b"[" in inside or b"{" in inside


def record_crowd(raw: bytes, limits: Limits) -> Spot | None:
    """Return what is wrong when one record, or the root without its lists, holds too much to be judged."""
    if len(raw) > limits.record_size:
        return _too_much(len(raw), limits.record_size, BYTES)
    return _crowd(raw, limits.record_values)


def is_roomy(text: bytes, limits: Limits) -> bool:
    """Return whether it is certain that there are not too many records, and that none holds too much."""
    if record_crowd(text, limits) is None:
        return True  # all of them together are no more than one may be
    try:
        root, lists = split(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    around = len(text) - sum(size(root[name]) for name in lists)
    few = around <= limits.record_values and sum(map(len, lists.values())) <= limits.records
    return few and not any(_some_are_crowded(raws, limits) for raws in lists.values())


def _some_are_crowded(raws: list[Raw], limits: Limits) -> bool:
    if max(map(size, raws), default=0) <= limits.record_values:
        return False  # a value takes at least one byte
    return any(record_crowd(bytes(raw), limits) for raw in raws)


def _crowd(raw: bytes, limit: int) -> Spot | None:
    count = values(raw) if len(raw) > limit else 0
    return _too_much(count, limit, SIGNS) if count > limit else None


def _too_much(count: int, limit: int, what: Said) -> Spot:
    return Spot(demands.VALUE_COUNT, 0, 1, {"count": count, "limit": limit, "what": what})
