"""Parts that a workbook has no business with: programs, other files, connections, and files within the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.core.guard.problems import ADD_IN, LINKS, MACROS, OBJECTS, SOURCES
from mvi_standard.workbook.core.guard.refusal import unwanted

if TYPE_CHECKING:
    from collections.abc import Iterable

PARTS = {
    "xl/macrosheets/": MACROS,
    "xl/activex/": MACROS,
    "xl/webextensions/": ADD_IN,
    "customui/": MACROS,
    "basic/": MACROS,
    "scripts/": MACROS,
    "xl/externallinks/": LINKS,
    "xl/connections": SOURCES,
    "xl/querytables/": SOURCES,
    "xl/model/": SOURCES,
    "xl/embeddings/": OBJECTS,
}
"""Prefixes of the names of such parts, in lower case: of an .xlsx, and of an .ods."""
PROGRAM = "vbaproject"
"""Part of the name of a program, wherever it stands."""
FILES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""First bytes of a file that holds files itself: no picture has them."""
RELATIONS = {
    "vbaProject": MACROS,
    "xlMacrosheet": MACROS,
    "xlIntlMacrosheet": MACROS,
    "control": MACROS,
    "activeXControlBinary": MACROS,
    "externalLink": LINKS,
    "externalLinkPath": LINKS,
    "connections": SOURCES,
    "queryTable": SOURCES,
    "powerPivotData": SOURCES,
    "webextension": ADD_IN,
    "webextensiontaskpanes": ADD_IN,
    "extensibility": MACROS,
    "oleObject": OBJECTS,
    "package": OBJECTS,
}
TYPES = {"macroenabled": MACROS, "vbaproject": MACROS}
HYPERLINK, EXTERNAL = "hyperlink", "External"
"""The only relation that may lead elsewhere: nobody follows it but who clicks."""


def refuse_parts(names: Iterable[str]) -> None:
    """Refuse a workbook by the names of its parts."""
    for name in names:
        if PROGRAM in name.casefold():
            raise unwanted(MACROS)
        for beginning, what in PARTS.items():
            if name.casefold().startswith(beginning):
                raise unwanted(what)


def pass_over(chunks: Iterable[bytes], *, files: bool = False) -> None:
    """Unpack a part to see that it is what the zip says; refuse it when it holds files itself, unless it may."""
    beginning = b""
    for chunk in chunks:
        if len(beginning) < len(FILES[-1]):
            beginning += chunk
            if not files and beginning.startswith(FILES):
                raise unwanted(OBJECTS)


def refuse_types(types: Iterable[str]) -> None:
    """Refuse a workbook by the kinds of content that it says to have."""
    for kind in types:
        for word, what in TYPES.items():
            if word in kind.casefold():
                raise unwanted(what)


def refuse_relations(relations: Iterable[tuple[str, str, str, str]]) -> None:
    """Refuse a workbook by a relation of a part: its type, and whether it leads elsewhere."""
    for _, kind, _, mode in relations:
        if kind in RELATIONS:
            raise unwanted(RELATIONS[kind])
        if mode == EXTERNAL and kind != HYPERLINK:
            raise unwanted(LINKS)
