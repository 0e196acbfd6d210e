"""The tables that drive the validator, the labels in two languages, and the KPI catalogue."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mvi_standard.requirement import LANGUAGES
from tools.generate import deprecated
from tools.generate.source import KPI_TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mvi_standard.measure import Measure
    from mvi_standard.rule import Rule
    from tools.generate.conformance_levels import Demanded
    from tools.generate.standard import Class, ElementWords, Field, Standard


def write_tables(standard: Standard) -> str:
    """Return `tables.json`: what the stages need to know of the model, nothing else."""
    submission = standard.classes["Submission"].fields
    return _json(
        {
            "version": standard.minor,
            "lists": {f.name: f.range for f in submission if f.kind == "class" and f.many},
            **_fields(standard),
            "deprecated": deprecated.table(standard),
            "codelists": {name: each.codes for name, each in standard.codelists.items()},
            "kpis": list(standard.kpis),
            "report": standard.report,
            "reported": [f.name for f in submission if f.reported],
            **_scales(standard),
            "profiles": {
                name: {"lists": each["lists"], "required": each["required"], "only_when": each.get("only_when", {})}
                for name, each in standard.profiles.items()
            },
        }
    )


def _fields(standard: Standard) -> Mapping[str, Any]:
    """Return what holds of fields, by class and field."""
    classes = {each.name: each for each in standard.reachable("Submission")}

    def table(value: Callable[[Field], Any]) -> dict[str, dict[str, Any]]:
        rows = {name: {f.name: value(f) for f in c.fields if value(f)} for name, c in classes.items()}
        return {name: row for name, row in rows.items() if row}

    return {
        "nesting": table(lambda f: f.range if f.kind == "class" else None),
        "references": table(lambda f: f.range if f.kind == "reference" else None),
        "typed_references": table(lambda f: f.target_from),
        "coded": table(lambda f: deprecated.open_list(f, standard)),
        "texts": {name: row for name, c in classes.items() if (row := _texts(c, standard))},
        "unique": {name: c.unique for name, c in classes.items() if c.unique},
    }


def _scales(standard: Standard) -> Mapping[str, Any]:
    """Return the place of codes on a scale, the groups that they add up to, and the dimensions whose parts overlap."""
    lists = standard.codelists
    return {
        "ranks": {
            name: {row["code"]: int(row["rank"]) for row in each.rows if row["rank"]}
            for name, each in lists.items()
            if "rank" in each.rows[0]
        },
        "groups": {
            each["name"]: {row["code"]: row["group"] for row in rows if row["group"]}
            for kpi in standard.kpis.values()
            for each in kpi.get("dimensions", ())
            if "group" in (rows := lists[each["codelist"]].rows)[0]
        },
        "overlapping": [row["code"] for row in lists["dimension"].rows if row["exclusive"] == "false"],
    }


def _texts(element: Class, standard: Standard) -> list[str]:
    own = standard.types["OpenCode"].pattern
    free = {"ShortText", "LongText", *(name for name, each in standard.types.items() if each.pattern == own)}
    return [each.name for each in element.fields if each.name == "id" or each.range in free]


def write_catalogue(standard: Standard) -> str:
    """Return `catalogue.json`: every KPI definition by its id, but for what only its page tells."""
    defined = {field.name for field in standard.classes["KpiDefinition"].fields}
    shown = {"replaced_by", *(f"{key}_{language}" for key in KPI_TEXTS for language in LANGUAGES)} - defined
    return _json({name: {key: each[key] for key in each if key not in shown} for name, each in standard.kpis.items()})


def write_plausibility(standard: Standard) -> str:
    """Return `plausibility.json`: the highest plausible value and its source, by KPI and unit."""
    bounds: dict[str, dict[str, Any]] = {}
    for row in standard.plausibility:
        bounds.setdefault(row["kpi"], {})[row["unit"]] = [int(row["upper"]), row["source"]]
    return _json(bounds)


def write_rules(rules: Iterable[Rule]) -> str:
    """Return `rules.json`: the modules of the rules by the class that they are about."""
    modules: dict[str, list[str]] = {}
    for each in rules:
        for cls in each.classes:
            modules.setdefault(cls, []).append(each.check.__module__.rpartition(".")[2])
    return _json(dict(sorted(modules.items())))


def write_labels(standard: Standard, measures: Mapping[str, Measure]) -> str:
    """Return `labels.json`: label and definition, nl and en, of all that has a name."""
    named: dict[str, ElementWords] = {}
    for each in standard.classes.values():
        named[each.name] = each.words
        named |= {f"{each.name}.{field.name}": field.words for field in each.fields}
    named |= {name: each.words for name, each in standard.types.items()}
    named |= {each.enum: each.words for each in standard.enums.values()}
    labels = {name: _words(words) for name, words in named.items()}
    for name, codelist in standard.codelists.items():
        labels[f"list:{name}"] = _words(codelist.words)
        labels |= {f"code:{name}:{row['code']}": _row(row) for row in codelist.rows}
    labels |= {f"kpi:{kpi}": _row(each) for kpi, each in standard.kpis.items()}
    labels |= {
        f"profile:{name}": [each["title_nl"], each["title"], each["description_nl"], each["description"]]
        for name, each in standard.profiles.items()
    }
    for level in standard.levels:
        labels[f"level:{level.code}"] = _row(vars(level))
        labels |= {f"measure:{each.code}": _demand(each, measures[each.code]) for each in level.measures}
    return _json(labels)


def _demand(demanded: Demanded, measure: Measure) -> list[str]:
    return [demanded.label_nl, demanded.label_en, *(measure.text(each).demand for each in LANGUAGES)]


def _words(words: ElementWords) -> list[str]:
    return [words.label_nl, words.label_en, words.definition_nl, words.definition_en]


def _row(row: Mapping[str, Any]) -> list[str]:
    return [row[key] for key in ("label_nl", "label_en", "definition_nl", "definition_en")]


def _json(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Write two levels on lines of their own: small in the wheel, and a change still reads as one line."""
    rows = []
    for key, each in value.items():
        if isinstance(each, dict):
            inner = ",\n".join(f"  {_compact(k)}: {_compact(v)}" for k, v in each.items())
            rows.append(f" {_compact(key)}: {{\n{inner}\n }}")
        else:
            rows.append(f" {_compact(key)}: {_compact(each)}")
    return "{\n" + ",\n".join(rows) + "\n}\n"


def _compact(value: Any) -> str:  # noqa: ANN401 - any JSON value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
