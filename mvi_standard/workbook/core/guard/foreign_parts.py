"""Parts that have no business in a workbook: programs, other files, connections, and embedded files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.core.guard.refusal import unwanted

if TYPE_CHECKING:
    from collections.abc import Iterable

PARTS = {
    "xl/macrosheets/": "workbook.macros",
    "xl/activex/": "workbook.macros",
    "xl/webextensions/": "workbook.add_in",
    "customui/": "workbook.macros",
    "basic/": "workbook.macros",
    "scripts/": "workbook.macros",
    "xl/externallinks/": "workbook.links",
    "xl/connections": "workbook.sources",
    "xl/querytables/": "workbook.sources",
    "xl/model/": "workbook.sources",
    "xl/embeddings/": "workbook.objects",
}
"""Prefixes of the names of such parts, in lower case: of an .xlsx, and of an .ods."""
PROGRAM = "vbaproject"
"""Part of the name of a program, wherever it stands."""
FILES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""First bytes of a file that holds files itself: no picture has them."""
RELATIONS = {
    "vbaProject": "workbook.macros",
    "xlMacrosheet": "workbook.macros",
    "xlIntlMacrosheet": "workbook.macros",
    "control": "workbook.macros",
    "activeXControlBinary": "workbook.macros",
    "externalLink": "workbook.links",
    "externalLinkPath": "workbook.links",
    "connections": "workbook.sources",
    "queryTable": "workbook.sources",
    "powerPivotData": "workbook.sources",
    "webextension": "workbook.add_in",
    "webextensiontaskpanes": "workbook.add_in",
    "extensibility": "workbook.macros",
    "oleObject": "workbook.objects",
    "package": "workbook.objects",
}
TYPES = {"macroenabled": "workbook.macros", "vbaproject": "workbook.macros"}
HYPERLINK, EXTERNAL = "hyperlink", "External"
"""The only relation that may lead elsewhere: nobody follows it but who clicks."""


def refuse_parts(names: Iterable[str]) -> None:
    """Refuse a workbook by the names of its parts."""
    for name in names:
        if PROGRAM in name.casefold():
            raise unwanted("workbook.macros")
        for beginning, what in PARTS.items():
            if name.casefold().startswith(beginning):
                raise unwanted(what)


def pass_over(chunks: Iterable[bytes], *, files: bool = False) -> None:
    """Unpack a part to check it against the zip; refuse it when it holds files itself, unless that is allowed."""
    beginning = b""
    for chunk in chunks:
        if len(beginning) < len(FILES[-1]):
            beginning += chunk
            if not files and beginning.startswith(FILES):
                raise unwanted("workbook.objects")


def refuse_types(types: Iterable[str]) -> None:
    """Refuse a workbook by its declared content types."""
    for kind in types:
        for word, what in TYPES.items():
            if word in kind.casefold():
                raise unwanted(what)


def refuse_relations(relations: Iterable[tuple[str, str, str, str]]) -> None:
    """Refuse a workbook by a relation of a part: its type, and whether it leads outside."""
    for _, kind, _, mode in relations:
        if kind in RELATIONS:
            raise unwanted(RELATIONS[kind])
        if mode == EXTERNAL and kind != HYPERLINK:
            raise unwanted("workbook.links")
