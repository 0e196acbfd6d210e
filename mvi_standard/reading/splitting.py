"""The root of a JSON document and its lists, cut into raw values at memory speed."""

from __future__ import annotations

import msgspec

Raw = msgspec.Raw


def split(data: bytes) -> tuple[dict[str, Raw], dict[str, list[Raw]]]:
    """Return the members of the root, and the items of those that are lists; raises DecodeError when it is no object.

    Of two members with the same key the last is returned.
    """
    root = msgspec.json.decode(data, type=dict[str, Raw])
    return root, {name: msgspec.json.decode(raw, type=list[Raw]) for name, raw in root.items() if _is_list(raw)}


def size(raw: Raw) -> int:
    """Return the number of bytes of a raw value."""
    return len(memoryview(raw))


def _is_list(raw: Raw) -> bool:
    return bytes(memoryview(raw)[:1]) == b"["
