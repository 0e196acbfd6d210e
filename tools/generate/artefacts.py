"""All generated files, each with the part of the standard that it is written from."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from mvi_standard.editions import LATEST
from mvi_standard.requirement import LANGUAGES
from tools.generate import (
    architecture,
    conformance_levels,
    editor_schema,
    json_schema,
    linkml,
    models,
    norms,
    notices,
    records,
    source,
    tables,
)
from tools.generate.source_files import SourceError, read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

DRAFTS = "drafts.yaml"
CHANGED = ("field", *LANGUAGES)
"""What `drafts.yaml` says of a field that changed since an earlier draft."""


class DraftError(SourceError):
    """An earlier draft is not declared well; the message names the draft and what a changed field needs."""


def artefacts(root: Path) -> dict[Path, str]:
    """Return the content of every generated file by its path, from the sources below `root`."""
    schema, edition, downloads = root / "schema", root / "mvi_standard" / "v1", root / "docs" / "downloads"
    standard = source.read(schema)
    minor = standard.minor
    return {
        schema / "codelists.yaml": linkml.write_enums(standard.codelists.values()),
        edition / f"schema-{minor}.json": json_schema.write(standard),
        edition / f"result-{minor}.json": json_schema.write(standard, "KpiResult"),
        edition / "tables.json": tables.write_tables(standard),
        edition / "rules.json": tables.write_rules(LATEST.rules),
        edition / "catalogue.json": tables.write_catalogue(standard),
        edition / "drafts.json": write_drafts(schema),
        edition / "levels.json": conformance_levels.write(standard.levels, LATEST.measures),
        edition / "norms.json": norms.write(standard.norms),
        edition / "notices.json": notices.write(standard),
        edition / "labels.json": tables.write_labels(standard, LATEST.measures),
        edition / "plausibility.json": tables.write_plausibility(standard),
        root / "docs" / "architecture.svg": architecture.write(root),
        edition / "records.py": _tidy(records.write(standard)),
        edition / "models.py": _tidy(models.write(standard)),
    } | {
        downloads / f"mvi-{minor}.editor.{language}.schema.json": editor_schema.write(standard, language)
        for language in LANGUAGES
    }


def _tidy(code: str) -> str:
    """Format generated Python as the rest of the project is formatted."""
    command = [sys.executable, "-m", "ruff", "format", "--stdin-filename", "generated.py", "-"]
    done = subprocess.run(command, input=code, capture_output=True, text=True, check=True)  # noqa: S603 - our own formatter on our own text
    return done.stdout


def write_drafts(schema: Path) -> str:
    """Return `drafts.json`: the fields that changed since each earlier draft; raises DraftError."""
    rows = read_yaml(schema / DRAFTS)
    table = {row["version"]: [_changed(row["version"], each) for each in row["changed"]] for row in rows}
    return json.dumps(table, ensure_ascii=False, indent=1) + "\n"


def _changed(version: str, row: Mapping[str, Any]) -> dict[str, str]:
    if tuple(row) != CHANGED or not all(isinstance(each, str) and each for each in row.values()):
        problem = f"{DRAFTS}: draft {version}: a changed field has {', '.join(CHANGED)}, each a text; found {dict(row)}"
        raise DraftError(problem)
    return {part: " ".join(row[part].split()) for part in CHANGED}
