"""The styles of an OpenDocument workbook: of its cells, columns, rows and pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.writing.looks import AROUND, FORMATS, GENERAL, LINE, MISSING, PRINTED
from mvi_standard.workbook.writing.ods_xml import element, style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.workbook.writing.looks import Look
    from mvi_standard.workbook.writing.page import Page, Pages

READ, FILL, BROAD = "read", "fill", "broad"
"""A sheet that fits the width of one page, one that takes more, and one that is printed small on more pages."""
CONDITIONAL = "mvi_missing"
"""The style of a cell that has to be filled in still; conditions refer to it by name, so it is no automatic one."""
_INCH_PER_CHARACTER, _INCH_PER_STEP = 0.085, 0.12
_BORDER = f"0.75pt solid {LINE}"
_ALIGNED = {"left": "start", "right": "end"}
_SCALES: dict[str, dict[str, object]] = {
    READ: {"style_scale_to_X": 1, "style_scale_to_Y": 0},
    FILL: {},
    BROAD: {"style_scale_to": f"{PRINTED}%"},
}
"""The scale at which each kind of sheet is printed."""


def automatic_styles(book: Pages) -> str:
    """Return the styles of the cells, columns, rows and sheets that a workbook has."""
    columns = [each for page in book.pages for each in page.columns]
    looks = {each.look.name: each.look for page in book.pages for row in page.rows for each in row}
    looks |= {each.look.name: each.look for each in columns if each.look}
    heights = {height for page in book.pages for height in page.heights.values()}
    made = [*_data_styles(), *(_cell(each) for each in looks.values())]
    made += [_column(each) for each in sorted({each.width for each in columns})]
    made += [_row(each) for each in sorted(heights)] + [*_tables(book.pages)]
    return element("office:automatic-styles", "".join(made))


def width_style(characters: float) -> str:
    """Return the name of the style of a column."""
    return f"wide_{characters:g}"


def height_style(points: float) -> str:
    """Return the name of the style of a row."""
    return f"high_{points:g}"


def table_style(page: Page) -> str:
    """Return the name of the style of a sheet."""
    return f"{_printed(page)}{'_hidden' if page.hidden else ''}"


def shared_styles() -> Iterator[tuple[str, bool]]:
    """Yield the styles that others refer to by name, and whether each is an automatic one.

    They are that of what has to be filled in still, and the pages on which sheets are printed.
    """
    about = element("style:table-cell-properties", fo_background_color=MISSING.paper)
    yield style("table-cell", CONDITIONAL, about, style_parent_style_name="Default"), False
    for name, across in _SCALES.items():
        size = {"fo_page_width": "29.7cm", "fo_page_height": "21cm", "style_print_orientation": "landscape"}
        layout = element("style:page-layout-properties", **size, **across, fo_margin="1.5cm")
        yield element("style:page-layout", layout, style_name=f"paper_{name}"), True
        yield element("style:master-page", style_name=f"on_{name}", style_page_layout_name=f"paper_{name}"), False


def _printed(page: Page) -> str:
    return READ if page.paper.fitted else BROAD if page.paper.scale else FILL


def _tables(pages: Iterable[Page]) -> Iterator[str]:
    for name, page in {table_style(each): each for each in pages}.items():
        shown = element("style:table-properties", table_display="false" if page.hidden else "true")
        yield style("table", name, shown, style_master_page_name=f"on_{_printed(page)}")


def _cell(look: Look) -> str:
    """Return the style of cells with a look."""
    side = "fo_border" if look.border == AROUND else f"fo_border_{look.border}" if look.border else ""
    box = element(
        "style:table-cell-properties",
        style_cell_protect=None if look.locked else "none",
        fo_background_color=look.paper or None,
        fo_wrap_option="wrap" if look.wrap else "no-wrap",
        style_vertical_align="middle" if look.middle else "top",
        **{side: _BORDER} if side else {},
    )
    inset = f"{look.inset * _INCH_PER_STEP:g}in" if look.inset else None
    at = element("style:paragraph-properties", fo_text_align=_ALIGNED.get(look.align), fo_margin_left=inset)
    text = element(
        "style:text-properties",
        fo_color=look.ink or None,
        fo_font_size=f"{look.size}pt",
        fo_font_weight="bold" if look.bold else None,
        fo_font_style="italic" if look.italic else None,
        style_text_underline_style="solid" if look.underlined else None,
        style_font_name=look.font,
    )
    data = f"as_{FORMATS[look.number_format]}" if look.number_format not in {"", GENERAL} else None
    shared = {"style_parent_style_name": "Default", "style_data_style_name": data}
    return style("table-cell", look.name, box + (at if look.align else "") + text, **shared)


def _column(characters: float) -> str:
    inches = f"{characters * _INCH_PER_CHARACTER:.2f}in"
    about = element("style:table-column-properties", style_column_width=inches)
    return style("table-column", width_style(characters), about)


def _row(points: float) -> str:
    height = {"style_row_height": f"{points:g}pt", "style_use_optimal_row_height": "false"}
    return style("table-row", height_style(points), element("style:table-row-properties", **height))


def _data_styles() -> Iterator[str]:
    """Yield how days, amounts and texts are shown."""
    parts = [element(f"number:{each}", number_style="long") for each in ("year", "month", "day")]
    for name, those in (("as_day", parts), ("as_dutch_day", parts[::-1])):
        yield element("number:date-style", element("number:text", "-").join(those), style_name=name)
    yield element("number:text-style", element("number:text-content"), style_name="as_text")
    digits = {"number_min_integer_digits": 1, "number_decimal_places": 8, "number_min_decimal_places": 2}
    about = element("number:number", **digits, number_grouping="true")
    yield element("number:number-style", about, style_name="as_amount")
