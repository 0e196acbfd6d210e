"""The styles of an OpenDocument workbook: of its columns, rows and pages, with those of its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.template import looks
from mvi_standard.workbook.template.ods_looks import data_styles, free_styles, read_styles
from mvi_standard.workbook.template.ods_xml import element, style

if TYPE_CHECKING:
    from collections.abc import Iterator

READ, FILL, BROAD = "read", "fill", "broad"
"""The styles of a sheet that is read, of one that is filled in, and of one that is printed small and on more pages."""
MISSING = "mvi_missing"
"""The style of a cell that has to be filled in still; conditions refer to it by name, so it is no automatic one."""
_INCH_PER_CHARACTER = 0.085
_SCALES: dict[str, dict[str, object]] = {
    READ: {"style_scale_to_X": 1, "style_scale_to_Y": 0},
    FILL: {},
    BROAD: {"style_scale_to": f"{looks.PRINTED}%"},
}
"""How each kind of sheet is made to fit its page."""


def automatic_styles(widths: set[float], heights: set[float]) -> str:
    """Return the styles of columns of these widths (characters), rows of these heights (points), and all cells."""
    made = [*data_styles(), *read_styles(), *free_styles()]
    made += [_column(each) for each in sorted(widths)] + [_row(each) for each in sorted(heights)]
    shown = element("style:table-properties", table_display="true")
    made += [style("table", name, shown, style_master_page_name=f"on_{name}") for name in (READ, FILL)]
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
    yield style("table-cell", MISSING, about, style_parent_style_name="Default"), False
    for name, across in _SCALES.items():
        size = {"fo_page_width": "29.7cm", "fo_page_height": "21cm", "style_print_orientation": "landscape"}
        layout = element("style:page-layout-properties", **size, **across, fo_margin="1.5cm")
        yield element("style:page-layout", layout, style_name=f"paper_{name}"), True
        yield element("style:master-page", style_name=f"on_{name}", style_page_layout_name=f"paper_{name}"), False


def _column(characters: float) -> str:
    inches = f"{characters * _INCH_PER_CHARACTER:.2f}in"
    about = element("style:table-column-properties", style_column_width=inches)
    return style("table-column", width_style(characters), about)


def _row(points: float) -> str:
    height = {"style_row_height": f"{points:g}pt", "style_use_optimal_row_height": "false"}
    return style("table-row", height_style(points), element("style:table-row-properties", **height))
