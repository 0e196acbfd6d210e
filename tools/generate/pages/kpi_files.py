"""The KPIs as files: the catalogue as JSON, and one row a KPI as CSV."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import TYPE_CHECKING, Any

from mvi_standard.requirement import LANGUAGES
from tools.generate.source import KPI_TEXTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.generate.pages.book import Book

CATALOGUE = "downloads/kpis.json"
TABLE = "downloads/kpis.csv"


def files(book: Book) -> Mapping[str, bytes]:
    """Return the catalogue, in full as JSON and one row a KPI as CSV."""
    kpis = list(book.standard.kpis.values())
    catalogue = {"edition": book.standard.minor, "kpis": kpis}
    text = json.dumps(catalogue, ensure_ascii=False, indent=2)
    return {CATALOGUE: f"{text}\n".encode(), TABLE: _table(book).encode()}


def _table(book: Book) -> str:
    """Return a column for each field of a definition, in the order of the standard, and for each of its texts."""
    fields = (each.name for each in book.standard.classes["KpiDefinition"].fields)
    texts = (f"{name}_{language}" for name in KPI_TEXTS for language in LANGUAGES)
    columns = list(dict.fromkeys((*fields, *texts)))
    text = StringIO(newline="")
    rows = csv.DictWriter(text, columns)
    rows.writeheader()
    rows.writerows({name: _cell(value) for name, value in each.items()} for each in book.standard.kpis.values())
    return text.getvalue()


def _cell(value: Any) -> str:  # noqa: ANN401 - any value of a definition
    """Return a value as one cell: codes with a space between them, anything deeper as JSON."""
    if not isinstance(value, list):
        return str(value)
    if all(isinstance(each, str) for each in value):
        return " ".join(value)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
