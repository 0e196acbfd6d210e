"""The content of an OpenDocument workbook, piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from mvi_standard.workbook.core.filling import FIRST_ROW
from mvi_standard.workbook.core.titles import CODELISTS
from mvi_standard.workbook.template import looks, ods_checks, ods_pages
from mvi_standard.workbook.template.checks import Checks
from mvi_standard.workbook.template.columns import definition, paths, to_fill
from mvi_standard.workbook.template.ods_looks import cell_style
from mvi_standard.workbook.template.ods_styles import FILL, automatic_styles
from mvi_standard.workbook.template.ods_xml import NAMESPACES, cell, element, paragraphs
from mvi_standard.workbook.template.read_me import height, lines
from mvi_standard.workbook.template.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.core.layout import Sheet
    from mvi_standard.workbook.template.plan import Plan

_FREE = {**ods_pages.PROTECTION, "loext_insert_rows": "true", "loext_delete_rows": "true"}


class Content:
    """Writes the content of one workbook."""

    def __init__(self, plan: Plan) -> None:
        """Make the checks of `plan`."""
        self.plan, self.checks = plan, Checks(plan)
        self.lists = tuple(self.checks.lists.values())
        self.lists_title = CODELISTS[("nl", "en").index(plan.language)]

    def pieces(self, version: str) -> Iterator[str]:
        """Give the XML, in a version of OpenDocument."""
        spaces = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
        yield f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content{spaces} office:version="{version}">'
        yield self._styles()
        yield "<office:body><office:spreadsheet>"
        yield element("table:content-validations", "".join(self._validations()))
        yield from ods_pages.read_me(self.plan, self.lists_title)
        for number, sheet in enumerate(self.plan.sheets):
            yield from self._sheet(sheet, number)
        yield from ods_pages.code_lists(self.lists, self.plan.language, self.lists_title)
        yield element("table:named-expressions", "".join(ods_checks.names(self.plan, self.lists, self.lists_title)))
        yield ods_pages.filters(self.lists, self.lists_title)
        yield "</office:spreadsheet></office:body></office:document-content>"

    def _styles(self) -> str:
        widths = {looks.width(column) for sheet in self.plan.sheets for column in sheet.all_columns}
        heights = {
            looks.LABEL_HEIGHT,
            looks.PATH_HEIGHT,
            *(height(line) for line in lines(self.plan, self.lists_title)),
        }
        return automatic_styles({*widths, *looks.READ_ME_WIDTHS, *looks.LISTS_WIDTHS}, heights)

    def _validations(self) -> Iterator[str]:
        for number, sheet in enumerate(self.plan.sheets):
            title = sheet.title(self.plan.language)
            for at in range(len(sheet.all_columns)):
                yield ods_checks.validation(self.checks.of(sheet, at), _name(number, at), title, self.plan.language)

    def _sheet(self, sheet: Sheet, number: int) -> Iterator[str]:
        every = sheet.all_columns
        styles, checks = [cell_style(each) for each in every], [_name(number, at) for at in range(len(every))]
        heads = ods_pages.columns([looks.width(each) for each in every], styles)
        first, last = ods_pages.page(sheet.title(self.plan.language), FILL, heads, _FREE)
        yield first
        yield element("table:table-header-rows", self._heads(sheet))
        rows = self.plan.filled.get(sheet.path, ())
        for each in rows:
            made = zip(each, styles, checks, strict=True)
            yield ods_pages.row("".join(cell(value, style, check) for value, style, check in made))
        room = self.plan.last_row(sheet) - (FIRST_ROW - 1) - len(rows)
        if room > 0:
            empty = "".join(cell(None, style, check) for style, check in zip(styles, checks, strict=True))
            yield ods_pages.row(empty, repeated=room)
        yield element("calcext:conditional-formats", "".join(self._colours(sheet)))
        yield last

    def _heads(self, sheet: Sheet) -> str:
        """Return the two rows on top: the names for people, and the paths of the model."""
        labels = "".join(
            cell(
                f"{column.label(self.plan.language)}{' *' if column.required else ''}",
                "required" if column.required else "optional",
                inside=_note(definition(self.plan, column), self.plan.language),
            )
            for column in sheet.all_columns
        )
        machine = "".join(cell(path, "path") for path in paths(sheet))
        return ods_pages.row(labels, looks.LABEL_HEIGHT) + ods_pages.row(machine, looks.PATH_HEIGHT)

    def _colours(self, sheet: Sheet) -> Iterator[str]:
        title, last = sheet.title(self.plan.language), self.plan.last_row(sheet)
        for group, columns in to_fill(self.plan, sheet).items():
            yield ods_checks.missing(title, group, columns, last)


def _name(number: int, at: int) -> str:
    return f"check_{number}_{at}"


def _note(text: str, language: str) -> str:
    author = element("dc:creator", escape(say("author", language)))
    return element("office:annotation", author + paragraphs(text), svg_width="3.6in", svg_height="0.9in")
