"""The code lists and their comparison as files: CSV as it is written in `schema/`, and the same as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from tools.generate import crosswalk
from tools.generate.pages import codelist_relations
from tools.generate.pages.parcel import packed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.generate.pages.book import SiteBook
    from tools.generate.standard import CodeList

FOLDER = "downloads/codelists"
ALL = f"{FOLDER}.zip"
LINES = f"{FOLDER}.jsonl"
CROSSWALKS = f"downloads/{crosswalk.FILE}"
READ = {"counts_for_mvi": json.loads, "exclusive": json.loads, "rank": json.loads, "pso_weight": json.loads}
"""Columns that are no text: a number, or true or false."""


def files(book: SiteBook) -> Mapping[str, bytes]:
    """Return every list as CSV and JSON, all as JSON Lines, how they compare with others, and all in one zip."""
    source, lists = book.root / "schema", book.standard.codelists
    written = {f"{FOLDER}.csv": (source / "codelists.csv").read_bytes()}
    written[CROSSWALKS] = (source / crosswalk.FILE).read_bytes()
    for name, each in lists.items():
        written[f"{FOLDER}/{name}.csv"] = (source / "codelists" / f"{name}.csv").read_bytes()
        written[f"{FOLDER}/{name}.json"] = f"{_json(book, each, indent=2)}\n".encode()
    written[LINES] = "".join(f"{_json(book, each)}\n" for each in lists.values()).encode()
    return written | {ALL: packed({name.removeprefix("downloads/"): each for name, each in written.items()})}


def as_object(book: SiteBook, codelist: CodeList) -> Mapping[str, Any]:
    """Return a list as one object; what a code does not have is left out."""
    words = codelist.words
    return {
        "name": codelist.name,
        "open": codelist.open,
        "label_nl": words.label_nl,
        "label_en": words.label_en,
        "definition_nl": words.definition_nl,
        "definition_en": words.definition_en,
        "source": codelist.source,
        "edition": book.standard.minor,
        "codes": [
            {column: READ.get(column, str)(value) for column, value in row.items() if value} for row in codelist.rows
        ],
        "crosswalk": [
            {key: value for key, value in asdict(each).items() if key != "codelist"}
            for each in codelist_relations.links_of(book, codelist)
        ],
    }


def _json(book: SiteBook, codelist: CodeList, indent: int | None = None) -> str:
    return json.dumps(as_object(book, codelist), ensure_ascii=False, indent=indent)
