"""Strict UTF-8: a byte that is not UTF-8 is reported with its place, never replaced."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

from mvi_standard import demands
from mvi_standard.document import Unreadable
from mvi_standard.finding import Finding, Place
from mvi_standard.reading.foreign import binary

OTHER_MARKS = {BOM_UTF32_LE: "UTF-32", BOM_UTF32_BE: "UTF-32", BOM_UTF16_LE: "UTF-16", BOM_UTF16_BE: "UTF-16"}


def utf8(data: bytes) -> bytes:
    """Return `data` without a byte order mark; raises Unreadable when it is empty or not UTF-8."""
    for mark, name in OTHER_MARKS.items():
        if data.startswith(mark):
            raise Unreadable(demands.NO_OTHER_ENCODING.finding((), {"encoding": name}, Place(1, 1)))
    data = unmarked(data)
    if not data.strip():
        raise Unreadable(demands.HAS_CONTENT.finding((), {}, Place(1, 1)))
    try:
        data.decode()
    except UnicodeDecodeError as error:
        raise Unreadable(_not_utf8(data, error.start)) from None
    return data


def unmarked(data: bytes) -> bytes:
    """Return `data` without the byte order mark of UTF-8."""
    return data.removeprefix(BOM_UTF8)


def _not_utf8(data: bytes, offset: int) -> Finding:
    if said := binary(data):
        return demands.SYNTAX.finding((), {"problem": said}, Place(1, 1))
    begin = data.rfind(b"\n", 0, offset) + 1
    line, column = data.count(b"\n", 0, offset) + 1, len(data[begin:offset].decode()) + 1
    guess = data[offset : offset + 1].decode("cp1252", "replace")
    values = {"byte": f"0x{data[offset]:02X}", "guess": guess, "offset": offset}
    return demands.UTF8.finding((), values, Place(line, column))
