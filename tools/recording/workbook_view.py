"""A workbook as a user sees it: how its parts number their styles, texts and repeated cells makes no difference."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET
from zipfile import ZipFile, is_zipfile

from tools.recording import ods_view, xlsx_view
from tools.recording.markup import lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HEAD, _BINARY = "workbook\n", "base64,"


def packed_text(data: bytes) -> str | None:
    """Return a workbook as one text that holds all its parts; None for what is no zip."""
    if not is_zipfile(BytesIO(data)):
        return None
    with ZipFile(BytesIO(data)) as file:
        parts = {name: _text(file.read(name)) for name in file.namelist()}
    return _HEAD + json.dumps(parts, indent=0, ensure_ascii=False)


def shown(text: str) -> str:
    """Return what a user sees of a workbook that `packed_text` gave; any other text as it is."""
    if not text.startswith(_HEAD):
        return text
    parts = {name: _bytes(content) for name, content in json.loads(text.removeprefix(_HEAD)).items()}
    return "\n".join(_seen(parts))


def _seen(parts: Mapping[str, bytes]) -> Iterator[str]:
    view = ods_view.view if "content.xml" in parts else xlsx_view.view
    try:
        seen = dict(view(parts))
    except (ET.ParseError, LookupError, ValueError) as problem:  # a damaged workbook is compared as it is
        yield f"not taken apart: {problem}"
        seen = {}
    for name in sorted({*parts, *seen}):
        yield f"== {name}"
        yield from seen[name] if name in seen else _plain(parts[name])


def _plain(content: bytes) -> Iterator[str]:
    try:
        yield from lines(ET.fromstring(content))  # noqa: S314 - our own workbook
    except (ET.ParseError, UnicodeDecodeError):
        yield _text(content)


def _text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return _BINARY + b64encode(content).decode()


def _bytes(text: str) -> bytes:
    return b64decode(text.removeprefix(_BINARY)) if text.startswith(_BINARY) else text.encode()
