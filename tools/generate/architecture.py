"""The plan of the house, drawn from the layers in pyproject and the docstrings: `docs/architecture.svg`."""

from __future__ import annotations

import tomllib
from ast import get_docstring, parse
from dataclasses import dataclass
from html import escape
from textwrap import shorten
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

PRODUCT = "mvi_standard."
WIDTH, MARGIN, GAP = 1180, 20, 8
NAME, ROW = 230, 24
"""Pixels for the name of a room, and for one line."""
SHOWN = 118
"""Characters of a docstring that fit on a line."""
HEAD = "A module imports from below its own band only, inside functions too: import-linter holds this on every change."
STYLE = (
    "text{font:13px system-ui,'Segoe UI',Helvetica,Arial,sans-serif;fill:#1b2733}.name{font-weight:600}"
    ".band{fill:#eef3f8;stroke:#b9c8d6}.head{fill:#46586a}"
)


@dataclass(frozen=True)
class Room:
    """A package or module as the plan shows it: its dotted name below the product, and its purpose in a line."""

    name: str
    purpose: str


def layers(root: Path) -> list[list[Room]]:
    """Return the bands of the plan, from top to bottom, as pyproject declares them to import-linter."""
    contracts = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    declared = next(each["layers"] for each in contracts if each["type"] == "layers")
    return [[_room(root, name.strip()) for name in layer.replace(":", "|").split("|")] for layer in declared]


def write(root: Path) -> str:
    """Return the plan as SVG."""
    bands = layers(root)
    return "".join(_drawing(bands))


def _room(root: Path, module: str) -> Room:
    path = root / module.replace(".", "/")
    source = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    first = (get_docstring(parse(source.read_text("utf-8"))) or "").partition("\n")[0].replace("`", "")
    return Room(module.removeprefix(PRODUCT), first)


def _drawing(bands: Sequence[Sequence[Room]]) -> Iterable[str]:
    height = 2 * MARGIN + ROW + sum(GAP + ROW * len(band) + GAP for band in bands)
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">\n'
    yield f"<title>The layers of mvi_standard</title>\n<style>{STYLE}</style>\n"
    yield f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>\n'
    yield f'<text class="head" x="{MARGIN}" y="{MARGIN + 10}">{escape(HEAD)}</text>\n'
    top = MARGIN + ROW
    for band in bands:
        tall = ROW * len(band) + GAP
        yield f'<rect class="band" x="{MARGIN}" y="{top}" width="{WIDTH - 2 * MARGIN}" height="{tall}" rx="4"/>\n'
        for index, room in enumerate(band):
            yield _line(room, top + ROW * index + ROW - GAP // 2)
        top += tall + GAP
    yield "</svg>\n"


def _line(room: Room, y: int) -> str:
    name = f'<text class="name" x="{MARGIN + 10}" y="{y}">{escape(room.name)}</text>'
    purpose = escape(shorten(room.purpose, SHOWN, placeholder=" …"))
    return f'{name}<text x="{MARGIN + NAME}" y="{y}">{purpose}</text>\n'
