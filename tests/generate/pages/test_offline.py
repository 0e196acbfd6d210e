"""The script that keeps the page without internet names what the page loads, and nothing that is not there."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tools.generate.pages.offline import offline

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """<link href="../assets/a.css"><link href="https://example.nl/b.css"><a href="../gone.js">
<script src="../../../validator/abc/controle.js"></script><script>{"search":"../assets/search.js"}</script>"""
FILES = {
    "nl/1.0/controle/index.html": PAGE,
    "nl/1.0/assets/a.css": "a",
    "nl/1.0/assets/search.js": "b",
    "nl/1.0/search.json": "not kept",
    "validator/abc/controle.js": "c",
    "validator/abc/controle.js.gz": "a copy for the wire",
    "validator/abc/runtime/python.wasm": "d",
}
KEPT = [
    "nl/1.0/assets/a.css",
    "nl/1.0/assets/search.js",
    "nl/1.0/controle/",
    "validator/abc/controle.js",
    "validator/abc/runtime/python.wasm",
]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with one page that checks files."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def written(site: Path) -> tuple[str, list[str]]:
    """Return the version and the names in the script."""
    script = offline(site, ["nl/1.0/controle/"], "validator", "rest").decode()
    found = re.fullmatch(r'const VERSION = "(\w+)";\nconst FILES = (.*);\nrest', script)
    assert found is not None
    return found[1], json.loads(found[2])


def test_it_keeps_the_page_and_what_that_loads(site: Path) -> None:
    assert written(site)[1] == KEPT


@pytest.mark.parametrize("name", [each if not each.endswith("/") else f"{each}index.html" for each in KEPT])
def test_the_version_follows_from_what_is_kept(site: Path, name: str) -> None:
    before = written(site)[0]
    with (site / name).open("a", encoding="utf-8") as file:
        file.write(" changed")

    assert written(site)[0] != before


def test_the_version_follows_from_nothing_else(site: Path) -> None:
    before = written(site)[0]
    (site / "nl/1.0/search.json").write_text("changed", "utf-8")

    assert written(site)[0] == before
