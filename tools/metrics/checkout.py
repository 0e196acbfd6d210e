"""All figures of one checkout, and the lists behind them."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from tools.metrics.circles import RUNNING, between_packages, circles, ties
from tools.metrics.imports import MANY, SMALL, Kind, imports, lone
from tools.metrics.prose import OPENINGS, colliding_classes, docstrings, language_index, opening
from tools.metrics.rooms import rooms, stays, until_judged, walks
from tools.metrics.sizes import sizes
from tools.metrics.source import PACKAGE, PRODUCT, data_lines, hand_written, parts

if TYPE_CHECKING:
    from pathlib import Path

    from tools.metrics.rooms import Walk

Section = dict[str, int | float | None]
"""Figures by name: whole numbers are counts, fractions are shares, None was not measured."""


class Checkout:
    """The figures of a checkout, by section."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.parts = parts(root)
        self.product = hand_written(self.parts[PRODUCT])
        self.imports = imports(self.parts[PRODUCT])
        self._lines = {each.name: each.lines for each in self.product}

    @cached_property
    def walks(self) -> dict[str, Walk | None]:
        """The walks of the example."""
        return walks(self.root)

    def figures(self) -> dict[str, Section]:
        """Return every figure, by section and name."""
        return {
            **{part: dict(sizes(hand_written(sources))) for part, sources in self.parts.items()},
            "tree": self._tree(),
            "circles": self._circles(),
            "doors": self._doors(),
            "prose": self._prose(),
            "rooms": dict(rooms(self.walks)),
        }

    def ties(self) -> dict[str, list[str]]:
        """Return for each circle what ties it; with type hints only those that are not a circle without them."""
        views = (("modules", self.imports, False), ("packages", between_packages(self.imports), True))
        found: dict[str, list[str]] = {}
        for name, seen, far in views:
            running = circles(seen, RUNNING)
            hinted = [each for each in circles(seen, set(Kind)) if each not in running]
            for kinds, groups in ((RUNNING, running), (set(Kind), hinted)):
                way = name if kinds == RUNNING else f"{name} by type hints"
                for circle in groups:
                    title = f"circle of {len(circle)} {way}: {', '.join(sorted(circle))}"
                    found[title] = list(ties(circle, self.imports, kinds, far=far))
        return found

    def lists(self) -> dict[str, list[str]]:
        """Return what the counts of doors, prose and rooms count."""
        lone_ones = lone(self.product, self.imports)
        small = [name for name in lone_ones if self._lines[name] <= SMALL]
        questions = (f"{place}: {text.splitlines()[0]}" for place, text in docstrings(self.product) if opening(text))
        homes = [(each.name.partition(".")[0], each.lines) for each in self.product]
        return {
            "packages and modules on top": [
                f"{name}: {len(lines)} modules, {sum(lines):,} lines"
                for name in sorted(dict(homes))
                if (lines := [each for home, each in homes if home == name])
            ],
            f"small modules with one importer ({len(small)})": [
                f"{name} ({self._lines[name]}) <- {lone_ones[name]}" for name in small
            ],
            "class names in more modules": [
                f"{name}: {', '.join(modules)}" for name, modules in colliding_classes(self.product).items()
            ],
            "docstrings that begin with a question word": list(questions),
            **{
                f"the way of {name} until there is a document": [
                    f"{room}: {', '.join(functions)}" for room, functions in stays(until_judged(walk or []))
                ]
                for name, walk in self.walks.items()
            },
        }

    def _tree(self) -> Section:
        folders = {each.path.parent for each in self.product}
        on_top = [each for each in self.product if each.path.parent == self.root / PACKAGE]
        below = {each.name.partition(".")[0] for each in self.product if each not in on_top}
        return {
            f"modules on top of {PACKAGE}": sum(each.path.stem != "__init__" for each in on_top),
            "packages": len(folders - {self.root / PACKAGE}),
            "packages at first level": len(below),
            "lines of TOML and YAML inside": data_lines(self.root),
        }

    def _circles(self) -> Section:
        far = between_packages(self.imports)
        kinds = Counter(each.kind for each in self.imports)
        ways = {"at the top": {Kind.TOP}, "lazy ones too": RUNNING, "type hints too": set(Kind)}
        return {
            **{f"imports: {kind}": kinds[kind] for kind in Kind},
            **{f"circles of modules, {way}": len(circles(self.imports, those)) for way, those in ways.items()},
            **{f"circles of packages, {way}": len(circles(far, those)) for way, those in ways.items()},
            **{f"packages in a circle, {way}": sum(map(len, circles(far, those))) for way, those in ways.items()},
        }

    def _doors(self) -> Section:
        lone_ones = lone(self.product, self.imports)
        return {
            "modules outside rules, KPIs and measures": sum(not each.name.startswith(MANY) for each in self.product),
            "of those with one importer": len(lone_ones),
            f"and at most {SMALL} lines": sum(self._lines[name] <= SMALL for name in lone_ones),
        }

    def _prose(self) -> Section:
        texts = [text for _, text in docstrings(self.product)]
        openings = Counter(opening(text) for text in texts)
        return {
            "class names in more modules": len(colliding_classes(self.product)),
            '("nl", "en").index': language_index(self.product),
            "docstrings of modules and functions": len(texts),
            **{f"beginning with {word}": openings[word] for word in OPENINGS},
        }
