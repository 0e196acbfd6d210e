"""The norms are declared once and completely, and one that cannot be is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from places import ROOT
from ruamel.yaml import YAML

from mvi_standard.editions import LATEST
from tools.generate.norms import FILE, NormError, read

if TYPE_CHECKING:
    from pathlib import Path

TYPES = LATEST.tables.codelists["organisation_type"]
GONE = object()


def declared() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = YAML(typ="safe", pure=True).load(ROOT / "schema" / FILE)
    return rows


def test_the_generated_norms_say_what_the_source_says() -> None:
    assert LATEST.norms == read(ROOT / "schema", LATEST.catalogue, TYPES)


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"kpi": "PRO-99"}, "its KPI does not exist"),
        ({"value": GONE}, "give a KPI with a value"),
        ({"where": {"kleur": "rood"}}, "its KPI has no such dimension"),
        ({"operator": "ongeveer"}, "give an operator that exists"),
        ({"status": "ontwerp"}, "without a line in the reports, say why"),
        ({"status": "ooit"}, "give a status that exists"),
        ({"per": "dag"}, "give for what each time it holds"),
        ({"binds": ["land"]}, "it binds types of organisations that do not exist"),
        ({"remark_nl": "Zomaar."}, "give remark and no_line in both languages"),
        ({"source": ""}, "give a text in both languages and a source"),
        ({"meaning": "x"}, "Unexpected keyword argument 'meaning'"),
        ({"label_en": GONE}, "Missing required argument 'label_en'"),
    ],
)
def test_a_norm_that_cannot_be_is_refused_by_name(fields: dict[str, Any], problem: str, tmp_path: Path) -> None:
    first = declared()[0]
    row = {key: value for key, value in {**first, **fields}.items() if value is not GONE}
    YAML(typ="safe", pure=True).dump([row], tmp_path / FILE)

    with pytest.raises(NormError, match=rf"^norms\.yaml: {first['id']}: .*{problem}"):
        read(tmp_path, LATEST.catalogue, TYPES)


def test_a_norm_stands_there_once(tmp_path: Path) -> None:
    YAML(typ="safe", pure=True).dump(declared()[:1] * 2, tmp_path / FILE)

    with pytest.raises(NormError, match="it is there twice"):
        read(tmp_path, LATEST.catalogue, TYPES)
