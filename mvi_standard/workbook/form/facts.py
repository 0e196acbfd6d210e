"""What a form says of what it was made from, on a sheet that nobody sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mvi_standard.workbook.form.supplier_form import Form

FORM = "1"
"""The version of the form itself: how its sheets are to be read."""
COMMITMENT = "commitment:"
"""Before the id of each commitment that was asked about; its value is a checksum of it."""


def facts(form: Form) -> dict[str, str]:
    """Return the facts by name, besides the language."""
    found = {
        "form": FORM,
        "standard_version": form.edition.version,
        "submission": str(form.submission["id"]),
        "version": str(form.submission["version"]),
        "contract": str(form.contract["id"]),
        "start": str(form.period["start"]),
        "end": str(form.period["end"]),
    }
    return found | {f"{COMMITMENT}{each.id}": each.checksum for each in form.asks}
