"""Read the hand-written standard in `schema/` into plain values that every artefact is written from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mvi_standard.requirement import LANGUAGES
from tools.generate import conformance_levels, crosswalk, everyday, glossary, linkml, norms, notices
from tools.generate.source_files import SourceError, read_rows, read_yaml
from tools.generate.standard import CodeList, ElementWords, Standard

if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from pathlib import Path

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
CODE_TEXTS = ("label_nl", "label_en", "definition_nl", "definition_en", "added_in")
"""What every code of a list says of itself."""
KPI_TEXTS = ("numerator", "denominator", "counts", "measure", "mistakes")
"""What every KPI says of itself beside its definition."""


def read(schema: Path) -> Standard:
    """Read the folder `schema`; raise `SourceError` where it contradicts itself."""
    codelists = _codelists(schema)
    version, types, classes = linkml.model_of(schema, codelists.values())
    kpis = {each.stem: _kpi(each, read_yaml(each)) for each in sorted((schema / "kpis").glob("*.yaml"))}
    return Standard(
        version,
        types,
        classes,
        codelists,
        kpis,
        profiles={each.stem: read_yaml(each) for each in sorted((schema / "profiles").glob("*.yaml"))},
        plausibility=read_rows(schema / "plausibility.csv"),
        glossary=glossary.read(schema),
        everyday=everyday.read(schema, {"model": classes, "codelijst": codelists, "kpi": kpis}),
        crosswalks=crosswalk.read(schema, {"kpi": kpis, **{name: each.codes for name, each in codelists.items()}}),
        levels=conformance_levels.read(schema),
        report=_report(schema, kpis),
        norms=norms.read(schema, kpis, codelists["organisation_type"].codes),
        notices=notices.read(schema, classes),
    )


def _kpi(path: Path, kpi: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a KPI; raises SourceError where it cannot be told what it is."""
    texts = [f"{key}_{language}" for key in ("label", "definition", *KPI_TEXTS) for language in LANGUAGES]
    if lacking := [key for key in ("id", "version", *texts, "protects", "evidence_mark") if not kpi.get(key)]:
        problem = f"kpis/{path.name}: give {', '.join(lacking)}"
        raise SourceError(problem)
    if kpi.get("replaced_by") and not (kpi.get("deprecated_in") and path.with_stem(kpi["replaced_by"]).exists()):
        problem = f"kpis/{path.name}: replaced_by goes with deprecated_in, and names a KPI"
        raise SourceError(problem)
    if kpi["id"] != path.stem:
        problem = f"kpis/{path.name}: its id is {kpi['id']}; the file is named after the id"
        raise SourceError(problem)
    return kpi


def _checked(name: str, codes: tuple[dict[str, str], ...]) -> tuple[dict[str, str], ...]:
    """Return the rows of a code list; raises SourceError for one without name or texts, or that is there twice."""
    seen: set[str] = set()
    for row in codes:
        code = row["code"]
        lacking = [each for each in CODE_TEXTS if not row[each]]
        if lacking or not CODE.fullmatch(code) or code in seen:
            wrong = f"give {', '.join(lacking)}" if lacking else "it needs another form, or is there twice"
            problem = f"codelists/{name}.csv: {code!r}: {wrong}"
            raise SourceError(problem)
        seen.add(code)
    return codes


def _codelists(schema: Path) -> dict[str, CodeList]:
    found = {}
    for row in read_rows(schema / "codelists.csv"):
        words = ElementWords(row["label_nl"], row["label_en"], row["definition_nl"], row["definition_en"])
        codes = _checked(row["name"], read_rows(schema / "codelists" / f"{row['name']}.csv"))
        found[row["name"]] = CodeList(row["name"], row["open"] == "true", words, row["source"], codes)
    if unlisted := {path.stem for path in (schema / "codelists").glob("*.csv")} - set(found):
        problem = f"codelists.csv has no row for {', '.join(sorted(unlisted))}"
        raise SourceError(problem)
    return found


def _report(schema: Path, kpis: Container[str]) -> Mapping[str, list[str]]:
    """Return which KPIs the report tells in which place; raises SourceError for one that does not exist."""
    places: dict[str, list[str]] = read_yaml(schema / "report.yaml")
    if unknown := [kpi for told in places.values() for kpi in told if kpi not in kpis]:
        problem = f"report.yaml: there is no KPI {', '.join(unknown)}"
        raise SourceError(problem)
    return places
