"""Everything that a program writes: which file, from which part of the standard."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST
from tools.generate import (
    conformance_levels,
    earlier_drafts,
    editor_schema,
    json_schema,
    linkml_enums,
    models,
    norms,
    records,
    source,
    tables,
)

if TYPE_CHECKING:
    from pathlib import Path


def artefacts(root: Path) -> dict[Path, str]:
    """Return the content of every generated file by its path, from the sources below `root`."""
    schema, edition, downloads = root / "schema", root / "mvi_standard" / "v1", root / "docs" / "downloads"
    standard = source.read(schema)
    minor = standard.minor
    return {
        schema / "codelists.yaml": linkml_enums.write(tuple(standard.codelists.values())),
        edition / f"schema-{minor}.json": json_schema.write(standard),
        edition / f"result-{minor}.json": json_schema.write(standard, "KpiResult"),
        edition / "tables.json": tables.write_tables(standard),
        edition / "rules.json": tables.write_rules(LATEST.rules),
        edition / "catalogue.json": tables.write_catalogue(standard),
        edition / "drafts.json": earlier_drafts.write(schema),
        edition / "levels.json": conformance_levels.write(standard.levels, LATEST.measures),
        edition / "norms.json": norms.write(standard.norms),
        edition / "labels.json": tables.write_labels(standard, LATEST.measures),
        edition / "plausibility.json": tables.write_plausibility(standard),
        edition / "records.py": _tidy(records.write(standard)),
        edition / "models.py": _tidy(models.write(standard)),
        downloads / f"mvi-{minor}.editor.nl.schema.json": editor_schema.write(standard, "nl"),
        downloads / f"mvi-{minor}.editor.en.schema.json": editor_schema.write(standard, "en"),
    }


def _tidy(code: str) -> str:
    """Format generated Python as the rest of the project is formatted."""
    command = [sys.executable, "-m", "ruff", "format", "--stdin-filename", "generated.py", "-"]
    done = subprocess.run(command, input=code, capture_output=True, text=True, check=True)  # noqa: S603 - our own formatter on our own text
    return done.stdout
