"""What the cells of an OpenDocument sheet look like: those to read, and those to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.template import looks
from mvi_standard.workbook.template.ods_xml import element, style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.core.layout import Column

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


def read_styles() -> Iterator[str]:
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
        yield style("table-cell", name, about + side + text, style_parent_style_name="Default")


def free_styles() -> Iterator[str]:
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
            side = element("style:paragraph-properties", fo_text_align="start") if kind == "day" else ""
            data = None if kind == "general" else f"as_{kind}"
            shared = {"style_parent_style_name": "Default", "style_data_style_name": data}
            yield style("table-cell", f"free_{kind}{suffix}", about + side + text, **shared)


def data_styles() -> Iterator[str]:
    """Give how days, amounts and texts are shown."""
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
