"""The names that the parts of a workbook go by in its file (ECMA-376), and those of our own marks in it."""

from __future__ import annotations

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
RELATIONS = f"{PACKAGE}relationships"
CONTENT_TYPES = f"{PACKAGE}content-types"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml."
VML_KIND = "application/vnd.openxmlformats-officedocument.vmlDrawing"
REL_ID = f"{LINKED} id"
"""The attribute r:id, as `markup` gives its name."""

AUTHOR = "mvi-validate"
"""Who our notes are from."""
BEGIN, END = f"--- {AUTHOR} ---", f"--- /{AUTHOR} ---"
"""The lines between which a note is ours; ASCII, so that no program writes them another way."""
ALWAYS = f'N("{AUTHOR}")=0'
"""The condition under which a cell has our colour: it always holds, and tells a later run that the rule is ours."""
