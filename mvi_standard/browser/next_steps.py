"""Next steps that the page offers for a validated file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard import demands
from mvi_standard.browser.outcome import Onward
from mvi_standard.browser.own_list import is_own_list
from mvi_standard.counting.answerable import askable
from mvi_standard.document import Cells
from mvi_standard.reading.json_lines import JSON_LINES
from mvi_standard.reading.workbook import WORKBOOKS
from mvi_standard.render.safe import safe

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from mvi_standard.document import Document
    from mvi_standard.finding import Finding
    from mvi_standard.report import Report

FORMS = {".json": "json", ".xlsx": "xlsx"}
"""What a submission can be kept in, by how the name ends of a file that is that already."""
FINAL = "definitief"
ON_SMALL_FORM = ("coverages", "organisations", "lots", "contracts")
"""The lists of which something stands on a small form."""
MADE_ON_A_DAY = "T00:00:00+01:00"
"""How the moment ends at which a small form says that it was made: it asks for a day."""
NO_VERSION = demands.KNOWN_EDITION.code
"""Where nothing in a workbook says that it is ours, the name of a sheet may be ours by chance."""


def onward(report: Report, suffix: str) -> Onward:
    """Return what can be done with a submission that is alone in a file whose name ends in `suffix`."""
    document = report.document
    if suffix in JSON_LINES or document is None or document.faults:
        return Onward(map=suffix in WORKBOOKS and (is_own_list(report) or any(map(_is_unnamed, report.findings))))
    small = is_small(document)
    contracts = askable(report.dossier) if report.dossier else ()
    sound = report.dossier is not None and report.dossier.submission is not None
    return Onward(
        convert=tuple(form for own, form in FORMS.items() if own != suffix or small),
        contracts=tuple({"key": each["id"], "label": _label(each)} for each in contracts),
        final=document.envelope.get("state") == FINAL,
        report=sound,
        next_year=sound,
        small=not small and _fits_small(document),
        sheets=suffix in WORKBOOKS,
    )


def is_small(document: Document) -> bool:
    """Return whether a submission stands in a small form, which a full workbook can be made of."""
    return isinstance(document.source, Cells) and document.source.small_form


def _fits_small(document: Document) -> bool:
    """Return whether a submission may fit in a small form: no list and no key is one that such a form does not make."""
    key, made = (str(document.envelope.get(name)) for name in ("id", "created_at"))
    made_there = made.endswith(MADE_ON_A_DAY) and key.startswith(f"{document.envelope.get('submitter')}-")
    return made_there and all(name in ON_SMALL_FORM for name, those in document.lists.items() if those)


def _label(contract: Mapping[str, Any]) -> str:
    return safe(" ".join(str(contract[key]) for key in ("own_number", "title") if contract.get(key)))


def _is_unnamed(finding: Finding) -> bool:
    return finding.code == NO_VERSION and finding.values["found"] is None
