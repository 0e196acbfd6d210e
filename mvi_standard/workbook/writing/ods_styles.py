"""What cells, columns and rows look like in an OpenDocument sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.writing import looks
from mvi_standard.workbook.writing.ods_xml import element

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.layout import Column

READ, FILL = "read", "fill"
"""The styles of a sheet that is read, and of one that is filled in."""
MISSING = "mvi_missing"
"""The style of a cell that has to be filled in still; conditions refer to it by name, so it is no automatic one."""
_INCH_PER_CHARACTER = 0.085
_BORDER = f"0.75pt solid {looks.LINE}"
_FORMATS = {looks.DAY_FORMAT: "day", looks.AMOUNT_FORMAT: "amount", looks.TEXT_FORMAT: "text", "General": "general"}
_LOOKS = {
    "required": ({"fo_background_color": looks.DARK, "fo_border_right": _BORDER}, {"fo_color": "#FFFFFF"}, "bold"),
    "optional": ({"fo_background_color": looks.LIGHT, "fo_border_right": _BORDER}, {"fo_color": looks.INK}, "bold"),
    "path": ({"fo_background_color": looks.PALE}, {"fo_color": looks.GREY, "fo_font_size": "8pt"}, "italic"),
    "title": ({}, {"fo_color": looks.DARK, "fo_font_size": "18pt"}, "bold"),
    "head": ({"fo_border_bottom": _BORDER}, {"fo_color": looks.DARK, "fo_font_size": "13pt"}, "bold"),
    "step": ({}, {"fo_color": looks.DARK}, "bold"),
    "name": ({}, {}, "bold"),
    "plain": ({}, {}, ""),
    "missing": ({"fo_background_color": looks.MISSING}, {}, ""),
}
_WRAPPED = {"required", "optional", "plain"}


def cell_style(column: Column) -> str:
    """Return the name of the style of the cells of a column."""
    wrap = "_long" if looks.is_long(column) else ""
    return f"free_{_FORMATS[looks.number_format(column)]}{wrap}"


def automatic_styles(widths: set[float], heights: set[float]) -> str:
    """Return the styles of columns of these widths (characters), rows of these heights (points), and all cells."""
    made = [*_data_styles(), *_looks(), *_free()]
    made += [_column(each) for each in sorted(widths)] + [_row(each) for each in sorted(heights)]
    shown = element("style:table-properties", table_display="true")
    made += [
        element("style:style", shown, **_named("table", name), style_master_page_name=f"on_{name}")
        for name in (READ, FILL)
    ]
    return element("office:automatic-styles", "".join(made))


def width_style(characters: float) -> str:
    """Return the name of the style of a column."""
    return f"wide_{characters:g}"


def height_style(points: float) -> str:
    """Return the name of the style of a row."""
    return f"high_{points:g}"


def shared_styles() -> Iterator[tuple[str, bool]]:
    """Give the styles that others refer to by name, and whether each is an automatic one.

    They are that of what has to be filled in still, and the pages on which sheets are printed.
    """
    about = element("style:table-cell-properties", fo_background_color=looks.MISSING)
    yield element("style:style", about, **_named("table-cell", MISSING), style_parent_style_name="Default"), False
    for name, across in ((READ, {"style_scale_to_X": 1, "style_scale_to_Y": 0}), (FILL, {})):
        size = {"fo_page_width": "29.7cm", "fo_page_height": "21cm", "style_print_orientation": "landscape"}
        layout = element("style:page-layout-properties", **size, **across, fo_margin="1.5cm")
        yield element("style:page-layout", layout, style_name=f"paper_{name}"), True
        yield element("style:master-page", style_name=f"on_{name}", style_page_layout_name=f"paper_{name}"), False


def _named(family: str, name: str) -> dict[str, str]:
    return {"style_name": name, "style_family": family}


def _column(characters: float) -> str:
    inches = f"{characters * _INCH_PER_CHARACTER:.2f}in"
    return element(
        "style:style",
        element("style:table-column-properties", style_column_width=inches),
        **_named("table-column", width_style(characters)),
    )


def _row(points: float) -> str:
    height = {"style_row_height": f"{points:g}pt", "style_use_optimal_row_height": "false"}
    return element(
        "style:style", element("style:table-row-properties", **height), **_named("table-row", height_style(points))
    )


def _looks() -> Iterator[str]:
    """Give the styles of what is read and not filled in."""
    for name, (box, letters, weight) in _LOOKS.items():
        wrap = "wrap" if name in _WRAPPED else "no-wrap"
        about = element(
            "style:table-cell-properties",
            **box,
            fo_wrap_option=wrap,
            style_vertical_align="middle" if name in {"required", "optional"} else "top",
        )
        side = element("style:paragraph-properties", fo_text_align="end") if name == "step" else ""
        shape = {
            "fo_font_weight": "bold" if weight == "bold" else None,
            "fo_font_style": "italic" if weight == "italic" else None,
        }
        text = element(
            "style:text-properties", **{"fo_font_size": "11pt", **letters}, **shape, style_font_name="Calibri"
        )
        yield element(
            "style:style", about + side + text, **_named("table-cell", name), style_parent_style_name="Default"
        )


def _free() -> Iterator[str]:
    """Give the styles of what may be filled in."""
    for kind in _FORMATS.values():
        for suffix, wrap in (("", "no-wrap"), ("_long", "wrap")):
            about = element(
                "style:table-cell-properties",
                style_cell_protect="none",
                fo_wrap_option=wrap,
                style_vertical_align="top",
            )
            text = element("style:text-properties", fo_font_size="11pt", style_font_name="Calibri")
            data = None if kind == "general" else f"as_{kind}"
            yield element(
                "style:style",
                about + text,
                **_named("table-cell", f"free_{kind}{suffix}"),
                style_parent_style_name="Default",
                style_data_style_name=data,
            )


def _data_styles() -> Iterator[str]:
    dash = element("number:text", "-")
    parts = [
        element("number:year", number_style="long"),
        element("number:month", number_style="long"),
        element("number:day", number_style="long"),
    ]
    yield element("number:date-style", dash.join(parts), style_name="as_day")
    yield element("number:text-style", element("number:text-content"), style_name="as_text")
    digits = {
        "number_min_integer_digits": 1,
        "number_decimal_places": 8,
        "number_min_decimal_places": 2,
        "number_grouping": "true",
    }
    yield element("number:number-style", element("number:number", **digits), style_name="as_amount")
