"""Changes that keep the form of an input: a value in JSON or TOML, a part in a zip. The rest is up to the fuzzer."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import error as BadDeflate  # noqa: N812 - a class, whatever its name

if TYPE_CHECKING:
    from random import Random

Bytes = Callable[[bytes], bytes]
"""A change of bytes by the fuzzer, which learns from what they lead to."""
Mutator = Callable[[bytes, "Random", Bytes], bytes]
"""Takes an input, chance, and the change of the fuzzer."""
ODD: tuple[Any, ...] = (None, True, 0, -1, 12.0, 1e300, 5e-324, 10**19, "", "\x00", "\u202e", "=1+1", [], {}, [[]])
ODD_TOML = (
    *(
        b'""',
        b"true",
        b"-1",
        b"1e300",
        b"inf",
        b"nan",
        b"2026-01-01",
        b"07:32:00",
        b"[]",
        b"[[1]]",
        b"{}",
        b"{a.b = [{}]}",
    ),
    b"0x" + 4000 * b"f",
)
_DAY = (1980, 1, 1, 0, 0, 0)
_OWN = 0.7
"""Share of the changes that keep the form."""


def json_value(data: bytes, chance: Random, change: Bytes) -> bytes:
    """Change one value of a JSON text: leave it out, or put another in its place."""
    if chance.random() < _OWN:
        with suppress(ValueError, RecursionError):
            values = json.loads(data)
            holders = list(_holders(values))
            if holders:
                _exchange(chance, holders)
                return json.dumps(values).encode()
    return change(data)


def toml_value(data: bytes, chance: Random, change: Bytes) -> bytes:
    """Change one line of a TOML text: leave it out, repeat it, or put another value behind its name."""
    if chance.random() >= _OWN or not data:
        return change(data)
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    name, is_pair, _ = lines[at].partition(b"=")
    match chance.randrange(8):
        case 0:
            lines[at : at + 1] = []
        case 1:
            lines.insert(chance.randrange(len(lines)), lines[at])
        case 2 | 3 if is_pair:
            lines[at] = name + b"=" + chance.choice(lines).rpartition(b"=")[2]
        case 4 | 5 | 6 if is_pair:
            lines[at] = name + b"= " + chance.choice(ODD_TOML)
        case _:
            lines[at] = change(lines[at]).replace(b"\n", b" ")
    return b"\n".join(lines)


def zip_part(data: bytes, chance: Random, change: Bytes) -> bytes:
    """Change one part of a zip: its content, its name, or whether it is there."""
    if chance.random() < _OWN:
        with suppress(BadZipFile, BadDeflate, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
            with ZipFile(BytesIO(data)) as old:
                parts = [(each.filename, old.read(each)) for each in old.infolist()]
            if parts:
                return zipped(_parts(parts, chance, change), ZIP_DEFLATED if chance.random() < _OWN else ZIP_STORED)
    return change(data)


def zipped(parts: list[tuple[str, bytes]], method: int = ZIP_DEFLATED) -> bytes:
    """Return a zip of named parts, the same at each run."""
    target = BytesIO()
    with ZipFile(target, "w") as new:
        for name, content in parts:
            new.writestr(ZipInfo(name, _DAY), content, method)
    return target.getvalue()


def _parts(parts: list[tuple[str, bytes]], chance: Random, change: Bytes) -> list[tuple[str, bytes]]:
    at = chance.randrange(len(parts))
    name, content = parts[at]
    match chance.randrange(16):
        case 0:
            return parts[:at] + parts[at + 1 :]
        case 1:
            return [*parts[:at], (_name(change(name.encode())), content), *parts[at + 1 :]]
        case 2:
            return [*parts[:at], (name, chance.choice(parts)[1]), *parts[at + 1 :]]
    return [*parts[:at], (name, change(content)), *parts[at + 1 :]]


def _name(changed: bytes) -> str:
    return changed.decode("latin-1").replace("\0", "") or "x"


def _holders(value: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 - any JSON value
    """Return each place in a value: the object or list that holds it, with its key or position."""
    found, ahead = [], [value]
    while ahead:
        holder = ahead.pop()
        inner = list(
            holder.items() if isinstance(holder, dict) else enumerate(holder) if isinstance(holder, list) else ()
        )
        found += [(holder, key) for key, _ in inner]
        ahead += [each for _, each in inner]
    return found


def _exchange(chance: Random, holders: list[tuple[Any, Any]]) -> None:
    holder, key = chance.choice(holders)
    match chance.randrange(8):
        case 0:
            del holder[key]
        case 1 | 2 | 3:
            other, place = chance.choice(holders)
            holder[key] = json.loads(json.dumps(other[place]))
        case 4 if isinstance(holder, dict):
            holder[chance.choice(holders)[1] if chance.random() < _OWN else "x"] = holder[key]
        case 5 if isinstance(holder[key], str) and holder[key]:
            at = chance.randrange(len(holder[key]))
            holder[key] = holder[key][:at] + chance.choice("0a-. \u00e9\u200b") + holder[key][at + 1 :]
        case _:
            holder[key] = chance.choice(ODD)
