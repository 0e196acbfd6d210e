"""Diagrams of boxes and lines, laid out by graphviz, linked and coloured by the page."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

ENDS = {
    "part": "dir=both arrowtail=diamond arrowhead=none",
    "to": "dir=forward",
    "from": "dir=back",
    "hidden": "style=invis",
}
"""`second` is part of `first`; `first` points to `second`; the other way around; nothing to see, only an order."""
COMMAND = ("dot", "-Tsvg")
WIDTH = 15
"""Characters of a line in a box: three boxes fit beside each other on a phone."""
FONT = "Liberation Sans, Arial, sans-serif"
LAYOUT = (
    f'pad=0.1 nodesep=0.1 ranksep=0.3 fontname="{FONT}" fontsize=13 labeljust=l\n'
    f'node [shape=box style="rounded,filled" fillcolor=white fontname="{FONT}" fontsize=12\n'
    'margin="0.08,0.05" height=0.36]\n'
    "edge [arrowsize=0.6]\n"
)
_NOT_NEEDED = re.compile(
    r'<\?xml.*?<svg|<!--.*?-->\n?|(?<=<g) id="[^"]*"|(?<=\d)pt(?=")|<title>[^<]*</title>\n?', re.DOTALL
)
_LINK = re.compile(r'xlink:href="([^"]*)" xlink:title="[^"]*"')


class DrawingError(RuntimeError):
    """Graphviz is not there, or does not understand what it has to draw."""


@dataclass(frozen=True)
class Box:
    """A box that links to the page `file`; `kind` is the class that colours it."""

    name: str
    label: str
    file: str
    kind: str = ""


@dataclass(frozen=True)
class Edge:
    """A line between two boxes; `first` comes first on paper. `ends` is a key of ENDS."""

    first: str
    second: str
    ends: str


@dataclass(frozen=True)
class BoxGroup:
    """Boxes with a border and a title around them; without a title there is no border."""

    title: str
    kind: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True)
class Graph:
    """One picture; `across` lays it out from left to right, else from top to bottom."""

    name: str
    groups: tuple[BoxGroup, ...]
    lines: tuple[Edge, ...]
    across: bool = True


@dataclass(frozen=True)
class Drawing:
    """A picture that is laid out; its links are files of the site."""

    svg: str

    def inline(self, url: Callable[[str], str], label: str) -> Markup:
        """Return the picture for within a page: `url` finds its links, `label` is what it is called."""
        linked = _LINK.sub(lambda found: f'href="{escape(url(found[1]))}"', self.svg)
        named = linked.replace("<svg", f'<svg role="group" aria-label="{escape(label)}"', 1)
        return Markup(named)  # noqa: S704 - graphviz escapes labels

    @property
    def file(self) -> bytes:
        """The picture as a file of its own, without links."""
        return re.sub(r"</?a\b[^>]*>\n?", "", self.svg).encode()


def draw(graphs: Iterable[Graph]) -> Mapping[str, Drawing]:
    """Return the drawing of each graph by its name, in one run of graphviz; raises DrawingError when that fails."""
    those = tuple(graphs)
    source = "".join(map(_source, those))
    try:
        done = subprocess.run(COMMAND, input=source, capture_output=True, text=True, check=True)  # noqa: S603 - our own
    except FileNotFoundError as error:
        problem = "the pictures are drawn by graphviz: install it, so that `dot` can be found"
        raise DrawingError(problem) from error
    except subprocess.CalledProcessError as error:
        problem = f"graphviz refuses a picture: {error.stderr.strip()}"
        raise DrawingError(problem) from error
    found = [f"{each}</svg>" for each in done.stdout.split("</svg>")[:-1]]
    return {graph.name: Drawing(_clean(svg)) for graph, svg in zip(those, found, strict=True)}


def _clean(svg: str) -> str:
    """Return the picture without what pages have already (ids, a prolog), measured in pixels."""
    return _NOT_NEEDED.sub(lambda found: "<svg" if found[0].startswith("<?xml") else "", svg).strip()


def _source(graph: Graph) -> str:
    """Return the graph in graphviz's language."""
    parts = (
        f"subgraph {_quoted(f'cluster_{n}' if g.title else f'part_{n}')} {{\n{''.join(_group(g))}}}\n"
        for n, g in enumerate(graph.groups)
    )
    rank = "LR" if graph.across else "TB"
    return f"digraph {{\nrankdir={rank}\n{LAYOUT}{''.join(parts)}{''.join(map(_line, graph.lines))}}}\n"


def _group(group: BoxGroup) -> Iterator[str]:
    if group.title:
        yield f"label={_quoted(group.title)} style=rounded class={_quoted(f'part {group.kind}')}\n"
    for box in group.boxes:
        label = "\n".join(wrap(box.label, WIDTH, break_long_words=False))
        look = _quoted(f"box {box.kind}")
        yield f"{_quoted(box.name)} [label={_quoted(label)} URL={_quoted(box.file)} class={look}]\n"


def _line(line: Edge) -> str:
    return f"{_quoted(line.first)} -> {_quoted(line.second)} [{ENDS[line.ends]}]\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
