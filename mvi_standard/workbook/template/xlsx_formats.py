"""What cells look like in an Excel workbook: each look is made once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from mvi_standard.workbook.template import looks

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

_PLAIN = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
_HEAD = {"bold": True, "text_wrap": True, "valign": "vcenter", "right": 1, "right_color": looks.LINE}
_LOOKS: dict[str, dict[str, Any]] = {
    "required": {"font_color": "#FFFFFF", "bg_color": looks.DARK, **_HEAD},
    "optional": {"font_color": looks.INK, "bg_color": looks.LIGHT, **_HEAD},
    "path": {"font_size": 8, "italic": True, "font_color": looks.GREY, "bg_color": looks.PALE},
    "missing": {"bg_color": looks.MISSING},
    "title": {"font_size": 18, "bold": True, "font_color": looks.DARK},
    "head": {"font_size": 13, "bold": True, "font_color": looks.DARK, "bottom": 1, "bottom_color": looks.LINE},
    "text": {"text_wrap": True},
    "step": {"bold": True, "align": "right", "font_color": looks.DARK},
    "name": {"bold": True},
    "link": {"font_color": "#0563C1", "underline": 1},
    "code": {"num_format": looks.TEXT_FORMAT, "font_name": "Consolas", "font_size": 10},
}


class Formats:
    """The formats of one workbook."""

    def __init__(self, workbook: Workbook) -> None:
        """Make a place for the formats of `workbook`."""
        self._made = cache(lambda items: workbook.add_format(dict(items)))

    def look(self, *names: str) -> Format:
        """Return the format of a look, or of several together."""
        return self._made(
            tuple({**_PLAIN, **{key: each for name in names for key, each in _LOOKS[name].items()}}.items())
        )

    def free(self, number_format: str, *, wrap: bool = False, quoted: bool = False) -> Format:
        """Return the format of cells that may be filled in; `quoted` says that what looks like a formula is text."""
        side = {"align": "left"} if number_format == looks.DAY_FORMAT else {}
        made = {**_PLAIN, **side, "num_format": number_format, "locked": False, "text_wrap": wrap}
        return self._made(tuple({**made, "quote_prefix": quoted}.items()))
