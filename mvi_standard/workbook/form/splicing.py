"""Splicing of records into a JSON text: added, or replacing others; every other byte stays as its author wrote it."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from mvi_standard.reading.members import skip
from mvi_standard.reading.position import JsonText
from mvi_standard.workbook.form.json_style import JsonStyle, gap_before, style_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mvi_standard.document import Document

_BLANK = b" \t\r\n"


class NoText(Exception):  # noqa: N818 - named for what it says of the document
    """Raised for a document that is not a JSON text of its own, so that nothing can be added."""


class Splice(NamedTuple):
    """Text that replaces the bytes from `start` to `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Edits:
    """Changes to a text: records added to lists, replacements by list and index, and root fields."""

    added: Mapping[str, Sequence[Any]]
    replaced: Mapping[tuple[str, int], Any]
    root: Mapping[str, Any]


def spliced(document: Document, edits: Edits, order: Sequence[str]) -> bytes:
    """Return the text of a document with edits; `order` is that of the fields of the root in the model."""
    if not isinstance(document.source, JsonText):
        raise NoText
    text = _Text(document.source, document.envelope, tuple(order))
    mark = BOM_UTF8 if document.content.startswith(BOM_UTF8) else b""
    data, parts, at = text.data, [mark], 0
    for each in sorted(text.splices(edits), key=lambda one: (one.start, one.end)):
        parts += [data[at : each.start], each.text.replace("\n", text.newline).encode()]
        at = each.end
    return b"".join([*parts, data[at:]])


class _Text:
    def __init__(self, source: JsonText, envelope: Mapping[str, Any], order: Sequence[str]) -> None:
        self.source, self.data, self.envelope, self.order = source, source.data, envelope, order
        self.newline = "\r\n" if b"\r\n" in self.data else "\n"

    def splices(self, edits: Edits) -> Iterator[Splice]:
        """Yield what changes in the text."""
        for (name, index), value in edits.replaced.items():
            start, end = self._item(name, index)
            yield Splice(start, end, self._style(name).written(value, gap_before(self.data, start)))
        missing: dict[str, dict[str, str]] = {}
        for name, value in edits.root.items():
            if name in self.envelope:
                yield Splice(*self._value(name), json.dumps(value, ensure_ascii=False))
            else:
                missing.setdefault(self._before(name), {})[name] = json.dumps(value, ensure_ascii=False)
        for name, values in edits.added.items():
            if name in self.envelope:
                yield self._appended(name, values)
            else:
                missing.setdefault(self._before(name), {})[name] = self._list(name, values)
        for key, members in missing.items():
            end = self._value(key)[1]
            yield Splice(end, end, "".join(self._member(each, members[each]) for each in self._sorted(members)))

    def _appended(self, name: str, values: Sequence[Any]) -> Splice:
        start, end = self._value(name)
        count = len(self.source.lengths.get(name, ()))
        if not count:
            return Splice(start, end, self._list(name, values))
        last, after = self._item(name, count - 1)
        gap = gap_before(self.data, last)
        if count == 1 and not gap:
            gap = self._style(name).between
        written = (f",{gap}{self._style(name).written(each, gap)}" for each in values)
        return Splice(after, after, "".join(written))

    def _list(self, name: str, values: Iterable[Any]) -> str:
        """Return a whole list, as the text would have written it."""
        gap, style = self._gap(), self._style(name)
        if "\n" not in gap:
            return f"[{f',{style.between}'.join(style.written(each, '') for each in values)}]"
        inner = gap + gap.rpartition("\n")[2]
        return f"[{','.join(f'{inner}{style.written(each, inner)}' for each in values)}{gap}]"

    def _member(self, name: str, text: str) -> str:
        gap = self._gap() or self._style(name).between
        return f",{gap}{json.dumps(name)}{self._colon()}{text}"

    def _gap(self) -> str:
        """Return what stands before the second member of the root: the first may stand right behind its brace."""
        keys = [*self.envelope]
        return gap_before(self.data, self._key(keys[min(1, len(keys) - 1)])[0])

    def _colon(self) -> str:
        name = next(iter(self.envelope))
        return self.data[self._key(name)[1] : self._value(name)[0]].decode()

    def _style(self, name: str) -> JsonStyle:
        """Return the style of the records of a list, or else of the first list that has any."""
        lengths = self.source.lengths
        found = next((each for each in (name, *lengths) if lengths.get(each)), None)
        if found is None:
            return style_of(b"", [], self._gap(), self._colon())
        start, end = self._item(found, len(lengths[found]) - 1)
        raw = self.data[start:end]
        return style_of(raw, json.loads(raw), gap_before(self.data, start), self._colon())

    def _before(self, name: str) -> str:
        """Return the member of the root behind which a new one belongs."""
        above = self.order[: self.order.index(name)]
        return next((each for each in reversed(above) if each in self.envelope), [*self.envelope][-1])

    def _sorted(self, names: Iterable[str]) -> list[str]:
        return sorted(names, key=self.order.index)

    def _item(self, name: str, index: int) -> tuple[int, int]:
        start = self.source.start(name, index)
        return start, skip(self.data, start)

    def _key(self, name: str) -> tuple[int, int]:
        return self.source.span((name,), key=True) or (0, 0)

    def _value(self, name: str) -> tuple[int, int]:
        at = self.data.index(b":", self._key(name)[1]) + 1
        while self.data[at] in _BLANK:
            at += 1
        return at, skip(self.data, at)
