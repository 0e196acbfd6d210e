"""Measure the house: sizes, imports, circles, doors, prose, and the rooms that a submission passes.

    python tools/house.py [FOLDER ...] [--json] [--list]

FOLDER is a checkout, by default this one; of two, say before and after, the figures stand side by side. `--list` also
names the modules, classes and docstrings that are counted; `--json` prints the same as JSON. It needs Python alone;
the rooms are measured with the `.venv` of the checkout, or with this interpreter where it has none.

The product is the package with its generator, wherever that lies, without the modules that are generated. What each
figure means stands beside its code in `tools/metrics/`.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.metrics.checkout import Checkout, Section

ROOT = Path(__file__).resolve().parents[1]
NAME, NUMBER = 44, 12


def main(arguments: list[str] | None = None) -> None:
    """Print the figures of each folder."""
    from tools.metrics.checkout import Checkout  # noqa: PLC0415 - found once the checkout is on the path

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[ROOT], metavar="FOLDER", help="a checkout")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--list", action="store_true", help="name what is counted")
    options = parser.parse_args(arguments)
    checkouts = [Checkout(folder.resolve()) for folder in options.folders]
    lines = _json(checkouts, whole=options.list) if options.json else _text(checkouts, whole=options.list)
    sys.stdout.writelines(f"{line}\n" for line in lines)


def table(columns: list[dict[str, Section]]) -> Iterator[str]:
    """Yield the figures as lines: a section, then a line for each figure with a column for each checkout."""
    for section, figures in columns[0].items():
        yield section
        for name in figures:
            yield f"  {name:{NAME}}" + "".join(f"{shown(each[section].get(name)):>{NUMBER}}" for each in columns)


def shown(value: float | None) -> str:
    """Return a figure as text: a count, or a share as a percentage."""
    if value is None:
        return "-"
    return f"{value:.1%}" if isinstance(value, float) else f"{value:,}"


def _text(checkouts: list[Checkout], *, whole: bool) -> Iterator[str]:
    yield " " * (NAME + 2) + "".join(f"{each.root.name[: NUMBER - 1]:>{NUMBER}}" for each in checkouts)
    yield from table([each.figures() for each in checkouts])
    for each in checkouts:
        for title, lines in (each.ties() | (each.lists() if whole else {})).items():
            yield f"\n{each.root.name}, {title}"
            yield from (f"  {line}" for line in lines)


def _json(checkouts: list[Checkout], *, whole: bool) -> Iterator[str]:
    answers = [
        {"folder": str(each.root), "figures": each.figures(), "circles": each.ties()}
        | ({"lists": each.lists()} if whole else {})
        for each in checkouts
    ]
    yield json.dumps(answers, indent=2, ensure_ascii=False)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # a script sees its own folder, not the checkout
    main()
