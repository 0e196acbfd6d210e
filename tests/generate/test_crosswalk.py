"""A row of the crosswalks that names what does not exist is refused, with the row and what is wrong."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from places import ROOT

from tools.generate import source
from tools.generate.crosswalk import Crosswalk, CrosswalkError, read
from tools.generate.source_files import SourceError

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "codelist,code,scheme,target,match,source\n"
CODES = {"fruit": ("appel", "peer")}
GOOD = "fruit,appel,eforms:fruit-type,apple,exact,eForms SDK\n"
BROKEN = {
    "groente,appel,ocds,apple,exact,x\n": "groente is no code list",
    "fruit,kers,ocds,apple,exact,x\n": "kers is no code of fruit",
    "fruit,appel,unknown,apple,exact,x\n": "unknown is not",
    "fruit,appel,eforms:,apple,exact,x\n": "eforms: is not",
    "fruit,appel,eforms:Fruit Type,apple,exact,x\n": "eforms:Fruit Type is not",
    "fruit,appel,ocds,apple,same,x\n": "same is none of exact, close",
    "fruit,appel,ocds,apple,,x\n": " is none of exact, close",
    "fruit,appel,ocds,,exact,x\n": "give target and source",
    "fruit,appel,ocds,apple,exact,\n": "give target and source",
    GOOD.replace("exact", "close"): "there twice",
    "fruit,appel,ocds\n": "give six cells",
    "fruit,appel,ocds,apple,exact,x,y\n": "give six cells",
}


def write(folder: Path, *rows: str) -> Path:
    (folder / "crosswalks.csv").write_text("".join((HEAD, *rows)), "utf-8")
    return folder


def test_links_are_read_in_the_order_of_the_file(tmp_path: Path) -> None:
    first, second = read(write(tmp_path, GOOD, "fruit,peer,ocds,pear,broad,x\n"), CODES)

    assert first == Crosswalk("fruit", "appel", "eforms:fruit-type", "apple", "exact", "eForms SDK")
    assert (first.eforms, second.eforms) == ("fruit-type", "")
    assert (second.code, second.match) == ("peer", "broad")


@pytest.mark.parametrize("row", BROKEN)
def test_a_broken_row_is_refused_with_the_row(tmp_path: Path, row: str) -> None:
    with pytest.raises(CrosswalkError) as raised:
        read(write(tmp_path, GOOD, row), CODES)

    assert BROKEN[row] in str(raised.value)
    assert f"crosswalks.csv: {','.join(row.strip().split(',')[:4])}: " in str(raised.value)


def test_the_whole_standard_is_refused_with_a_broken_row(tmp_path: Path) -> None:
    schema = tmp_path / "schema"
    shutil.copytree(ROOT / "schema", schema)
    with (schema / "crosswalks.csv").open("a", encoding="utf-8") as lines:
        lines.write("theme,water,ocds,environmental.waterResourcesProtection,close,x\n")

    with pytest.raises(SourceError, match="water is no code of theme"):
        source.read(schema)
