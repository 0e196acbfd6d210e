"""What the files of a total are, for machines: a Data Package with every column, and a DCAT record for a catalogue."""

from __future__ import annotations

from hashlib import file_digest
from typing import TYPE_CHECKING, Any

from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import say
from mvi_standard.total.columns import COUNT, DATE, NUMBER, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mvi_standard.edition import Edition
    from mvi_standard.total.account import Account
    from mvi_standard.total.columns import Column

Json = dict[str, Any]
PACKAGE, CATALOGUED = "datapackage.json", "dcat.jsonld"
KEYS = {"figures": "figure"}
"""The column that names each row of a table, where one does."""
TYPES = {DATE: "date", NUMBER: "number", COUNT: "integer"}
"""Types of Table Schema; all else is `string`."""
MEDIA = {
    ".csv": "text/csv",
    ".json": "application/json",
    ".parquet": "application/vnd.apache.parquet",
    ".duckdb": "application/octet-stream",
}


def data_package(folder: Path, account: Account, edition: Edition) -> Json:
    """Return the descriptor of the CSV files in `folder`, in Dutch, with the same in English beside it (`..._en`)."""
    return {
        "profile": "data-package",
        "name": "mvi-total",
        **_named("total"),
        "version": edition.version,
        **({"created": f"{account.made_on}T00:00:00Z"} if account.made_on else {}),
        "resources": [_resource(folder / f"{name}.csv", columns) for name, columns in TABLES.items()],
    }


def _resource(file: Path, columns: Sequence[Column]) -> Json:
    with file.open("rb") as stream:
        digest = file_digest(stream, "sha256").hexdigest()
    return {
        "profile": "tabular-data-resource",
        "name": file.stem,
        "path": file.name,
        **_named(file.stem),
        "format": "csv",
        "mediatype": MEDIA[".csv"],
        "encoding": "utf-8",
        "bytes": file.stat().st_size,
        "hash": f"sha256:{digest}",
        "schema": {
            "fields": [_field(each) for each in columns],
            "missingValues": [""],
            **({"primaryKey": [KEYS[file.stem]]} if file.stem in KEYS else {}),
        },
    }


def _named(key: str) -> Json:
    """Return a title and a description, those in English with `_en` behind their name."""
    found = {}
    for language, behind in zip(LANGUAGES, ("", "_en"), strict=True):
        found[f"title{behind}"] = say(f"table.{key}_title", language)
        found[f"description{behind}"] = say(f"table.{key}", language)
    return found


def _field(column: Column) -> Json:
    found: Json = {"name": column.name, "type": TYPES.get(column.type, "string")}
    for language, behind in zip(LANGUAGES, ("", "_en"), strict=True):
        found[f"title{behind}"] = column.head(language)
        found[f"description{behind}"] = column.explained(language)
    return found


def catalogue_record(names: Sequence[str], account: Account, edition: Edition) -> Json:
    """Return a dataset of DCAT in JSON-LD, with these files as its distributions.

    Whoever publishes it adds what no program knows: the publisher, the licence, and where the files are.
    """
    issued = {"dct:issued": _day(account.made_on)} if account.made_on else {}
    return {
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@type": "dcat:Dataset",
        "dct:title": _in_both("total_title"),
        "dct:description": _in_both("total"),
        "dct:conformsTo": {"@id": edition.schema["$id"]},
        **issued,
        "dct:temporal": [
            {"@type": "dct:PeriodOfTime", "dcat:startDate": _day(start), "dcat:endDate": _day(end)}
            for start, end in account.periods
        ],
        "dcat:distribution": list(_distributions(names)),
    }


def _distributions(names: Sequence[str]) -> Iterator[Json]:
    for name in names:
        kind = name[name.rindex(".") :]
        if kind in MEDIA:
            yield {
                "@type": "dcat:Distribution",
                "dct:title": name,
                "dcat:downloadURL": {"@id": name},
                "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{MEDIA[kind]}"},
            }


def _in_both(key: str) -> list[Json]:
    return [{"@language": language, "@value": say(f"table.{key}", language)} for language in LANGUAGES]


def _day(day: str) -> Json:
    return {"@type": "xsd:date", "@value": day}
