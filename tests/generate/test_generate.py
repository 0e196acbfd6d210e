"""Everything that a program writes follows from `schema/`, and a change there is noticed."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from places import ROOT

from tools.generate.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of what is generated and of what it is generated from."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name in ("schema", "mvi_standard", "tools"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_what_is_committed_follows_from_the_source() -> None:
    assert main(["--check"]) == 0


def test_one_changed_word_is_noticed_with_file_and_command(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = copy / "schema" / "procurement.yaml"
    path.write_text(path.read_text("utf-8").replace("title: Lot\n", "title: Parcel\n", 1), "utf-8")

    assert main(["--check"], copy) == 1
    said = capsys.readouterr().err
    assert "mvi_standard/v1/schema-1.0.json" in said
    assert "python -m tools.generate" in said


def test_a_new_code_reaches_every_artefact(copy: Path) -> None:
    with (copy / "schema" / "codelists" / "route.csv").open("a", encoding="utf-8") as stream:
        stream.write("nieuw,Nieuw,New,Wat nieuw is.,What is new.,1.0,,,[proposed]\n")

    assert main([], copy) == 0
    assert main(["--check"], copy) == 0
    for name in ("schema-1.0.json", "models.py", "records.py", "labels.json", "tables.json"):
        assert "nieuw" in (copy / "mvi_standard" / "v1" / name).read_text("utf-8")


def test_an_unknown_range_is_refused_by_name(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = copy / "schema" / "procurement.yaml"
    path.write_text(path.read_text("utf-8").replace("range: AwardBasis", "range: AwardBassis", 1), "utf-8")

    assert main(["--check"], copy) == 1
    assert "Lot.award_basis: AwardBassis" in capsys.readouterr().err
