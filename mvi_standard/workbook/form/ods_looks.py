"""The styles of a form in OpenDocument."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.form.looks import BOX, LOOKS
from mvi_standard.workbook.form.page import FILL
from mvi_standard.workbook.template import looks
from mvi_standard.workbook.template.ods_styles import BROAD, READ
from mvi_standard.workbook.template.ods_xml import element

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.form.looks import Look
    from mvi_standard.workbook.form.page import Page, Pages, Spot

_INCH_PER_CHARACTER, _INCH_PER_STEP = 0.085, 0.12
_SHEETS = {"seen": ("true", READ), "broad": ("true", BROAD), "unseen": ("false", READ)}
"""Whether each kind of sheet can be seen, and the page on which it is printed."""
_FORMATS = {looks.DAY_FORMAT: "day", looks.AMOUNT_FORMAT: "amount", looks.TEXT_FORMAT: "text", "General": "general"}


def cell_style(spot: Spot) -> str:
    """Return the name of the style of a cell."""
    return f"fill_{_FORMATS[spot.number_format]}" if spot.look == FILL else spot.look


def width_style(characters: float) -> str:
    """Return the name of the style of a column."""
    return f"wide_{characters:g}"


def height_style(points: float) -> str:
    """Return the name of the style of a row."""
    return f"high_{points:g}"


def table_style(page: Page) -> str:
    """Return the name of the style of a sheet."""
    return "unseen" if page.hidden else "broad" if page.broad else "seen"


def styles(form: Pages) -> str:
    """Return all styles of a form."""
    made = [*_data_styles(), *(_cell(name, look) for name, look in LOOKS.items() if name != FILL)]
    made += [_cell(f"fill_{kind}", LOOKS[FILL], kind) for kind in _FORMATS.values()]
    made += [_column(each) for each in sorted({wide for page in form.pages for wide in page.widths})]
    made += [_row(each) for each in sorted({high for page in form.pages for _, high in page.heights})]
    for name, (shown, on) in _SHEETS.items():
        about = element("style:table-properties", table_display=shown)
        named = {"style_name": name, "style_family": "table", "style_master_page_name": f"on_{on}"}
        made.append(element("style:style", about, **named))
    return element("office:automatic-styles", "".join(made))


def _cell(name: str, look: Look, kind: str = "") -> str:
    box = element(
        "style:table-cell-properties",
        fo_background_color=look.paper or None,
        fo_wrap_option="wrap" if look.wrap else "no-wrap",
        style_vertical_align="top",
        fo_border=f"0.75pt solid {BOX}" if kind else None,
        style_cell_protect="none" if kind else None,
    )
    inset = {"fo_text_align": "start", "fo_margin_left": f"{look.inset * _INCH_PER_STEP:g}in"}
    side = element("style:paragraph-properties", **inset) if look.inset else ""
    text = element(
        "style:text-properties",
        fo_color=look.ink,
        fo_font_size=f"{look.size}pt",
        fo_font_weight="bold" if look.bold else None,
        fo_font_style="italic" if look.italic else None,
    )
    data = f"as_{kind}" if kind not in {"", "general"} else None
    named = {"style_name": name, "style_family": "table-cell", "style_parent_style_name": "Default"}
    return element("style:style", box + side + text, **named, style_data_style_name=data)


def _column(characters: float) -> str:
    about = element("style:table-column-properties", style_column_width=f"{characters * _INCH_PER_CHARACTER:.2f}in")
    return element("style:style", about, style_name=width_style(characters), style_family="table-column")


def _row(points: float) -> str:
    height = {"style_row_height": f"{points:g}pt", "style_use_optimal_row_height": "false"}
    about = element("style:table-row-properties", **height)
    return element("style:style", about, style_name=height_style(points), style_family="table-row")


def _data_styles() -> Iterator[str]:
    parts = [element(f"number:{each}", number_style="long") for each in ("year", "month", "day")]
    yield element("number:date-style", element("number:text", "-").join(parts), style_name="as_day")
    yield element("number:text-style", element("number:text-content"), style_name="as_text")
    digits = {"number_min_integer_digits": 1, "number_decimal_places": 8, "number_min_decimal_places": 2}
    about = element("number:number", **digits, number_grouping="true")
    yield element("number:number-style", about, style_name="as_amount")
