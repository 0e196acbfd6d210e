"""The plan of the house names what is there, and its picture has every layer."""

from __future__ import annotations

import re

import pytest
from places import ROOT

from tools.generate.architecture import layers, write

PLAN = (ROOT / "docs" / "architecture.md").read_text("utf-8")
PATHS = sorted({each for each in re.findall(r"`([^` ]+)`", PLAN) if "/" in each or each.endswith(".py")})
HOMES = (ROOT, ROOT / "mvi_standard")
PAGES = [
    ROOT / "CONTRIBUTING.md",
    ROOT / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs").glob("decisions/*.md")),
]
SOURCE = re.compile(r"`([a-z0-9_]+/[a-z0-9_/]+\.(?:py|mjs|css|csv|sql))`")


@pytest.mark.parametrize("path", PATHS)
def test_what_the_plan_names_is_there(path: str) -> None:
    assert any((home / path).exists() for home in HOMES)


def test_no_page_names_a_module_that_is_gone() -> None:
    named = {(page.name, each) for page in PAGES for each in SOURCE.findall(page.read_text("utf-8"))}

    assert {(page, each) for page, each in named if not any((home / each).exists() for home in HOMES)} == set()


def test_every_layer_is_drawn_with_its_purpose() -> None:
    drawn = write(ROOT)
    rooms = [room for band in layers(ROOT) for room in band]

    assert all(room.purpose for room in rooms)
    assert re.findall(r'class="name"[^>]*>([^<]*)<', drawn) == [room.name for room in rooms]


def test_it_is_a_page_long() -> None:
    assert len(PLAN.splitlines()) <= 60
    assert PLAN.count("\n| ") - 1 >= 10
