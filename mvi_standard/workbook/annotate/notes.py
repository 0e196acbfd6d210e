"""Notes on the cells of one sheet: those of the user stay as they are, ours stands alone or below one of theirs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from mvi_standard.finding import cell_name
from mvi_standard.workbook.annotate.areas import cell_at
from mvi_standard.workbook.annotate.edits import AUTHOR, Edit, appended, declared, spliced, text
from mvi_standard.workbook.annotate.markup import MAIN, outline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.workbook.annotate.markup import XmlElement
    from mvi_standard.workbook.core.book import At

BEGIN, END = f"--- {AUTHOR} ---", f"--- /{AUTHOR} ---"
"""The lines between which a note is ours; ASCII, so that no program writes them another way."""
NO_NOTES = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="{MAIN}"><authors></authors>'
    "<commentList></commentList></comments>"
).encode()
_LETTER = '<rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr>'
_LINES = re.compile("-{3,}")
_BREAKS = ("\n", "\r", "&#10;", "&#13;", "&#xA;", "&#xD;", "_x000D_", "_x000a_")
"""The line breaks that programs write; those before our first line are not part of the note of the user."""
_TALK = "tc="
"""The beginning of the author of a note that stands for a conversation, which Excel shows instead of the note."""


@dataclass(frozen=True)
class SheetNotes:
    """The part with the notes, and the whole text of each that contains one of ours.

    `gone` are the cells that no longer have a note, `left` those with any note, and `talks` those with a conversation,
    which Excel shows instead of a note.
    """

    data: bytes
    texts: Mapping[At, str]
    gone: frozenset[At]
    left: frozenset[At]
    talks: frozenset[At]


@dataclass(frozen=True)
class _Note:
    element: XmlElement
    text: XmlElement | None
    edits: tuple[Edit, ...]
    kept: str
    """The words of the user."""
    ours: bool


def with_notes(data: bytes, ours: Mapping[At, str]) -> SheetNotes:
    """Return the notes of a sheet with ours added and our earlier ones removed."""
    root = outline(data)
    authors, listed = root.first("authors"), root.first("commentList")
    if authors is None or listed is None:
        return with_notes(NO_NOTES, ours)
    names = [data[each.inner : each.closing].decode() for each in authors.children]
    notes = {cell: _note(data, each) for each in listed.children if (cell := cell_at(each.attributes.get("ref", "")))}
    talks = frozenset(cell for cell, each in notes.items() if _author(each, names).startswith(_TALK))
    wanted = {cell: words for cell, words in ours.items() if cell not in talks}
    kept = {cell for cell, each in notes.items() if unescape(each.kept).strip() or not each.ours}
    own = declared(data, root).decode()
    author = names.index(AUTHOR) if AUTHOR in names else len(names)
    edits = [edit for cell, each in notes.items() for edit in _edits(data, each, cell in kept, wanted.get(cell), own)]
    new = {cell: words for cell, words in wanted.items() if cell not in kept}
    made = "".join(_made(cell, words, author, own) for cell, words in sorted(new.items()))
    if new:
        edits.append(appended(data, listed, made.encode()))
        if author == len(names):
            edits.append(appended(data, authors, f"<author{own}>{AUTHOR}</author>".encode()))
    texts = {cell: f"{notes[cell].kept}\n{words}" if cell in kept else words for cell, words in wanted.items()}
    gone = frozenset(cell for cell in notes if cell not in kept and cell not in wanted)
    return SheetNotes(spliced(data, edits), texts, gone, frozenset(kept | wanted.keys()), talks)


def block(words: str) -> str:
    """Return a text between the lines by which a later run recognises it."""
    return f"{BEGIN}\n{_LINES.sub('--', words)}\n{END}"


def _author(note: _Note, names: list[str]) -> str:
    number = note.element.attributes.get("authorId", "")
    return names[int(number)] if number.isdecimal() and int(number) < len(names) else ""


def _made(cell: At, words: str, author: int, own: str) -> str:
    run = f'<r>{_LETTER}<t xml:space="preserve">{text(words)}</t></r>'
    return f'<comment{own} ref="{cell_name(*cell)}" authorId="{author}"><text>{run}</text></comment>'


def _edits(data: bytes, note: _Note, kept: bool, words: str | None, own: str) -> Iterator[Edit]:  # noqa: FBT001 - whether anything of the user is in it
    """Yield the edits of a note that exists."""
    if not kept:
        yield Edit(note.element.start, note.element.end)
        return
    yield from note.edits
    if words is None or note.text is None:
        return
    for each in note.text.each("t"):
        yield Edit(each.start, each.start, f"<r{own}>".encode())
        yield Edit(each.end, each.end, b"</r>")
    run = f'<r{own}>{_LETTER}<t xml:space="preserve">\n{text(words)}</t></r>'
    yield appended(data, note.text, run.encode())


def _note(data: bytes, element: XmlElement) -> _Note:
    """Split a note into the words of the user and ours."""
    body = element.first("text")
    runs = [each for each in body.children if each.name in {"t", "r"}] if body else []
    letters_of = [(run, each) for run in runs for each in (run, *run.children) if each.name == "t"]
    raw = [data[each.inner : each.closing].decode() for _, each in letters_of]
    begin, end = _ours("".join(raw))
    edits, kept, start = [], [], 0
    for (run, each), words in zip(letters_of, raw, strict=True):
        low, high = (min(max(edge - start, 0), len(words)) for edge in (begin, end))
        rest = words[:low] + words[high:] if low < high else words
        start += len(words)
        kept.append(rest)
        if low < high:
            edits.append(_cut(run, each, rest))
    return _Note(element, body, tuple(edits), "".join(kept), ours=begin < end)


def _cut(run: XmlElement, words: XmlElement, rest: str) -> Edit:
    if unescape(rest).strip():
        return Edit(words.inner, words.closing, rest.encode())
    return Edit(run.start, run.end)


def _ours(whole: str) -> tuple[int, int]:
    """Return the span of our words in the text of a note."""
    begin = whole.find(BEGIN)
    if begin < 0:
        return 0, 0
    end = whole.find(END, begin)
    while before := next((each for each in _BREAKS if whole.endswith(each, 0, begin)), ""):
        begin -= len(before)
    return begin, end + len(END) if end >= 0 else len(whole)
