"""Colours marked cells by conditional formatting, so that each cell keeps its own format.

A colour can be removed without knowing what was there before, and no format of the user is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.requirement import SEVERITIES
from mvi_standard.workbook.annotate.areas import blocks
from mvi_standard.workbook.annotate.edits import AUTHOR, Edit, attribute, declared

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.workbook.annotate.markup import XmlElement
    from mvi_standard.workbook.core.book import At

FORMATS = "conditionalFormatting"
ALWAYS = f'N("{AUTHOR}")=0'
"""The condition of our colours: it always holds, and tells a later run that the rule is ours."""
_BEFORE = {
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "sheetCalcPr",
    "sheetProtection",
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "sortState",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
    "phoneticPr",
    FORMATS,
}
"""The elements before a conditional format in a sheet, as ECMA-376 orders them."""
_BLOCKS = 500
"""Most ranges in one rule."""
_RULE = '<cfRule type="expression" dxfId="{}" priority="{}"><formula>{}</formula></cfRule>'


def colouring(
    data: bytes, root: XmlElement, severities: Mapping[At, str], painted: Mapping[str, int]
) -> Iterator[Edit]:
    """Yield the edits that replace our old colours in a sheet by new ones, ahead of the rules of the user."""
    new = list(_new(severities, painted))
    yield from _old(data, root)
    own = declared(data, root).decode()
    made = [
        f'<{FORMATS}{own} sqref="{area}">{_RULE.format(number, priority, ALWAYS)}</{FORMATS}>'
        for priority, (area, number) in enumerate(new, start=1)
    ]
    before = [each for each in root.children if each.name in _BEFORE]
    place = before[-1].end if before else root.inner
    if made:
        yield Edit(place, place, "".join(made).encode())
        yield from _after(data, root, len(made))


def _new(severities: Mapping[At, str], painted: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """Yield the ranges of each severity with the number of its format."""
    for severity in SEVERITIES:
        areas = blocks(each for each, found in severities.items() if found == severity)
        for start in range(0, len(areas), _BLOCKS):
            yield " ".join(areas[start : start + _BLOCKS]), painted[severity]


def _old(data: bytes, root: XmlElement) -> Iterator[Edit]:
    for each in root.each(FORMATS):
        rules = each.each("cfRule")
        ours = [rule for rule in rules if _is_ours(data, rule)]
        if ours and len(ours) == len(rules):
            yield Edit(each.start, each.end)
        else:
            yield from (Edit(rule.start, rule.end) for rule in ours)


def _after(data: bytes, root: XmlElement, count: int) -> Iterator[Edit]:
    """Yield the edits that put the rules of the user after ours, in their own order."""
    rules = [
        each
        for each in root.below()
        if each.name.rpartition(" ")[2] == "cfRule" and "priority" in each.attributes and not _is_ours(data, each)
    ]
    order = sorted({int(each.attributes["priority"]) for each in rules})
    for each in rules:
        yield attribute(data, each, "priority", count + 1 + order.index(int(each.attributes["priority"])))


def _is_ours(data: bytes, rule: XmlElement) -> bool:
    return f"N(&quot;{AUTHOR}&quot;)".encode() in data[rule.start : rule.end].replace(b'"', b"&quot;")
