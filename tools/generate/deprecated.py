"""What should no longer be used, for the tables: codes, KPIs, fields and classes, and where such codes are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.v1.levels import CODELISTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tools.generate.standard import Class, Field, Standard


def table(standard: Standard) -> Mapping[str, Any]:
    """Return the part `deprecated` of the tables."""
    lists = {name: {row["code"]: row for row in each.rows} for name, each in standard.codelists.items()}
    codes = {name: _codes(rows) for name, rows in (*lists.items(), ("kpi", standard.kpis)) if _codes(rows)}
    classes = standard.reachable("Submission")
    chosen = {c.name: {f.name: name for f in c.fields if (name := _list(f, standard)) in codes} for c in classes}
    fields = {c.name: {f.name: _element(f) for f in c.fields if f.deprecated} for c in classes}
    return {
        "codes": codes,
        "chosen_in": {name: each for name, each in chosen.items() if each},
        "choices": [each for each in _choices(standard, codes) if each["lists"]],
        "fields": {name: each for name, each in fields.items() if each},
        "classes": {c.name: _element(c) for c in classes if c.deprecated},
    }


def _choices(standard: Standard, codes: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield each way to codes of which another field says from which list they come."""
    kpis = standard.kpis.values()
    by_kpi = {each["id"]: each["codelist"] for each in kpis if "codelist" in each}
    dimensions = {each["name"]: each["codelist"] for kpi in kpis for each in kpi.get("dimensions", ())}
    for cls, by, way, lists in (
        ("Breakdown", "dimension", "parts.code", dimensions),
        ("Observation", "kpi", "code", by_kpi),
        ("Observation", "kpi", "distribution.code", by_kpi),
        ("Commitment", "kpi", "agreed.code", by_kpi),
        ("Level", "scale", "level", CODELISTS),
        ("Certificate", "scheme", "level", CODELISTS),
    ):
        those = {key: name for key, name in lists.items() if name in codes}
        yield {"on": cls, "by": by, "way": way.split("."), "lists": those}


def _codes(rows: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Return the codes that are deprecated."""
    return {
        code: _entry(row["deprecated_in"], row.get("replaced_by"))
        for code, row in rows.items()
        if row.get("deprecated_in")
    }


def _element(element: Class | Field) -> dict[str, str]:
    return _entry(element.deprecated, element.replaced_by)


def _entry(since: str, replaced_by: str | None) -> dict[str, str]:
    return {"since": since} | ({"replaced_by": replaced_by} if replaced_by else {})


def _list(field: Field, standard: Standard) -> str | None:
    """Return the code list of a field, open or closed."""
    return standard.enums[field.range].name if field.kind == "enum" else open_list(field, standard)


def open_list(field: Field, standard: Standard) -> str | None:
    """Return the open code list of a field, that of the KPIs among them."""
    return standard.types[field.range].codelist if field.range in standard.types else None
