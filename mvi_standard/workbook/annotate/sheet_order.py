"""Makes our list of findings the first sheet of a workbook, and the one it opens on."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape, unescape
from typing import TYPE_CHECKING

from mvi_standard.workbook.annotate.edits import Edit, appended, attribute, declared, spliced
from mvi_standard.workbook.annotate.findings_sheet import TAB
from mvi_standard.workbook.annotate.markup import KIND, LINKED, REL_ID, UNUSUAL, CannotAnnotate, outline
from mvi_standard.workbook.annotate.user_additions import DRAWING, has_user_additions
from mvi_standard.workbook.core.book import sheet_in
from mvi_standard.workbook.core.guard.limits import DEFAULT
from mvi_standard.workbook.core.titles import LIST_NAME

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from mvi_standard.workbook.annotate.markup import XmlElement
    from mvi_standard.workbook.annotate.package import Package

_BEFORE_NAMES = ("sheets", "functionGroups", "externalReferences")
_FILTER = "_xlnm._FilterDatabase"
FULL = "annotate.full"
LONGEST = 31
"""Most characters in the name of a sheet."""


@dataclass(frozen=True)
class SheetOrder:
    """The part that lists the sheets, and the part of each sheet by its name.

    `ours` is the part with our list and `old` the name of its sheet, neither of them in `sheets`; None where there is
    no list yet. `kept` is the sheet with an earlier list that stays because the user wrote on it.
    """

    part: str
    sheets: Mapping[str, str]
    ours: str | None
    old: str | None
    kept: str = ""


def sheet_order(package: Package, data_in: Container[str] = ()) -> SheetOrder:
    """Return the sheets of a workbook; those in `data_in` hold data, so none of them is our list."""
    part = next((each.part for each in package.relations("") if each.kind == "officeDocument"), "")
    data = package.read(part)
    root, related = outline(data, depth=3), {each.id: each.part for each in package.relations(part)}
    sheets = {each.attributes["name"]: related.get(each.attributes.get(REL_ID, ""), "") for each in _sheets(root)}
    if not all(each in package for each in sheets.values()):
        raise CannotAnnotate(UNUSUAL)
    old = _ours(data, root)
    if old not in sheets or old in data_in or not _is_list(package.read(sheets[old])):
        return SheetOrder(part, sheets, None, None)
    if has_user_additions(package, sheets[old]):
        if len(sheets) > DEFAULT.sheets:
            raise CannotAnnotate(FULL)
        return SheetOrder(part, sheets, None, None, old)
    return SheetOrder(part, sheets, sheets.pop(old), old)


def free_title(wanted: str, taken: Iterable[str]) -> str:
    """Return a name for our sheet that no sheet of the user has."""
    there, number, title = {each.lower() for each in taken}, 2, wanted
    while title.lower() in there:
        title, number = f"{wanted[: LONGEST - 4]} {number}", number + 1
    return title


def with_list(package: Package, order: SheetOrder, title: str, sheet: bytes, filtered: str) -> Package:
    """Return the package with our list as its first sheet; `filtered` is the range of its filter."""
    kind = f"{KIND}worksheet+xml"
    relations = {each.part: each.id for each in package.relations(order.part)}
    part = order.ours
    if part is None:
        part = package.free("xl/worksheets/mviSheet{}.xml")
        package, relation = package.with_part(part, sheet, kind).relate(order.part, "worksheet", part)
    else:
        relation = relations[part]
        for each in package.relations(part):
            package = package.without(each.part) if each.kind == DRAWING else package
        package = package.without(part).with_part(part, sheet, kind)
    data = package.read(order.part)
    return package.with_part(order.part, spliced(data, _edits(data, order.old, title, relation, filtered)))


def _edits(data: bytes, old: str | None, title: str, relation: str, filtered: str) -> Iterator[Edit]:
    root = outline(data, depth=4)
    sheets = _sheets(root)
    at = next((n for n, each in enumerate(sheets) if each.attributes["name"] == old), len(sheets))
    others = [each for each in sheets if each.attributes["name"] != old]
    number = (
        sheets[at].attributes["sheetId"]
        if at < len(sheets)
        else max(int(each.attributes["sheetId"]) for each in sheets) + 1
    )
    yield from (Edit(each.start, each.end) for each in sheets if each not in others)
    own = declared(data, root).decode()
    about = f'name="{escape(title)}" sheetId="{number}" r:id="{escape(relation)}"'
    first = sheets[0].start
    yield Edit(first, first, f'<sheet{own} xmlns:r="{LINKED}" {about}/>'.encode())
    yield from _opening(data, root)
    yield from _names(data, root, at, title, filtered)


def _opening(data: bytes, root: XmlElement) -> Iterator[Edit]:
    """Yield the edits that open the workbook on its first sheet."""
    views = root.first("bookViews")
    for each in views.children if views else ():
        for name in ("activeTab", "firstSheet"):
            if name in each.attributes:
                yield attribute(data, each, name, 0)


def _names(data: bytes, root: XmlElement, at: int, title: str, filtered: str) -> Iterator[Edit]:
    """Yield the edits that renumber names local to a sheet and add ours; `at` is where our sheet was."""
    there = root.first("definedNames")
    for each in there.children if there else ():
        local = each.attributes.get("localSheetId")
        if each.attributes.get("name") == LIST_NAME or (local is not None and int(local) == at):
            yield Edit(each.start, each.end)
        elif local is not None and int(local) < at:
            yield attribute(data, each, "localSheetId", int(local) + 1)
    own = declared(data, root).decode()
    sheet = escape("'" + title.replace("'", "''") + "'")
    new = (
        f'<definedName{own} name="{_FILTER}" localSheetId="0" hidden="1">{sheet}!{filtered}</definedName>'
        f'<definedName{own} name="{LIST_NAME}" hidden="1">{sheet}!$A$1</definedName>'
    )
    if there:
        yield appended(data, there, new.encode())
        return
    before = [each for each in root.children if each.name in _BEFORE_NAMES][-1]
    yield Edit(before.end, before.end, f"<definedNames{own}>{new}</definedNames>".encode())


def _sheets(root: XmlElement) -> tuple[XmlElement, ...]:
    there = root.first("sheets")
    if there is None or not there.children:
        raise CannotAnnotate(UNUSUAL)
    return there.children


def _is_list(data: bytes) -> bool:
    """Return whether we made a sheet; the name that points at it may by now point at another."""
    root = outline(data, depth=3, without="sheetData")
    about = root.first("sheetPr")
    tab = about.first("tabColor") if about else None
    return tab is not None and tab.attributes.get("rgb", "").upper() == TAB


def _ours(data: bytes, root: XmlElement) -> str:
    """Return the name of the sheet that our hidden name points at; empty when there is none."""
    names = root.first("definedNames")
    for each in names.children if names else ():
        if each.attributes.get("name") == LIST_NAME:
            return sheet_in(unescape(data[each.inner : each.closing].decode()))
    return ""
