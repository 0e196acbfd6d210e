"""What the cells of a form look like, in terms of each format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mvi_standard.workbook.form.page import BOLD, FILL, FIXED, GREY, HEAD, INSIDE, LABEL, PATH, RULE, TITLE
from mvi_standard.workbook.template import looks

YELLOW, BOX = "#FFF9DB", looks.LINE


@dataclass(frozen=True)
class Look:
    """Colours, size in points, weight and slant; `inset` is how many steps a text stands to the right."""

    ink: str = looks.INK
    paper: str = ""
    size: int = 11
    bold: bool = False
    italic: bool = False
    wrap: bool = True
    inset: int = 0

    def excel(self) -> dict[str, Any]:
        """Return the look as the writer of Excel takes it."""
        found: dict[str, Any] = {"font_color": self.ink, "font_size": self.size, "text_wrap": self.wrap}
        found |= {"bg_color": self.paper} if self.paper else {}
        found |= {"indent": self.inset, "align": "left"} if self.inset else {}
        return found | {key: True for key in ("bold", "italic") if getattr(self, key)}


LOOKS = {
    TITLE: Look(looks.DARK, size=18, bold=True, wrap=False),
    HEAD: Look(looks.DARK, size=13, bold=True, wrap=False),
    LABEL: Look("#FFFFFF", looks.DARK, bold=True),
    PATH: Look(looks.GREY, looks.PALE, size=8, italic=True, wrap=False),
    FIXED: Look(),
    BOLD: Look(bold=True),
    INSIDE: Look(inset=2),
    RULE: Look(looks.DARK, bold=True, wrap=False),
    GREY: Look(paper="#E3E6EA"),
    FILL: Look(paper=YELLOW),
}
