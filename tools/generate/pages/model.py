"""The information model: its page with every class, and the pictures of the whole and of each class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.generate.pages.diagram import BoxGroup, Edge, Graph, draw
from tools.generate.pages.page import SitePage
from tools.generate.pages.spine import ROOTS, SPINE, box, file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tools.generate.pages.book import SiteBook
    from tools.generate.pages.diagram import Drawing
    from tools.generate.standard import Class

DRAWN = tuple(name for names in SPINE.values() for name in names)
ABOUT = {"Observation": ("Lot", "Contract"), "SocialReturnReport": ("Contract",)}
"""What a value is about is a choice of its subject, so it is no reference that the schema tells."""
BELOW = (
    ("Organisation", "Procedure"),
    ("ThemeApplication", "Contract"),
    ("Criterion", "Contract"),
    *(("Commitment", name) for name in SPINE["outcome"]),
    *((name, "DataQuality") for name in SPINE["grounds"]),
    ("DataQuality", "Target"),
    ("DataQuality", "KpiDefinition"),
)
"""What stands above what on a phone, where no line says so."""
PICTURE = "downloads/model.svg"
MOST = 10
"""Boxes above each other that still read at one glance; a class with more neighbours has no picture."""


def pages(book: SiteBook) -> Iterator[SitePage]:
    """Yield the page of the model."""
    classes = book.standard.reachable(*ROOTS)
    values = {
        "pictures": draw((_graph(book, across=True), _graph(book, across=False))),
        "parts": parts(classes),
        "targets": {each.name: targets(book, each) for each in classes},
        "spine": SPINE,
        "picture": PICTURE,
        "file": file,
    }
    title, summary = book.say("section_model"), book.say("model_summary")
    yield SitePage("model/index.md", title, "model.md.j2", "model", summary, values=values)


def files(book: SiteBook) -> Mapping[str, bytes]:
    """Return the picture as a file."""
    return {PICTURE: draw((_graph(book, across=True),))["across"].file}


def targets(book: SiteBook, cls: Class) -> tuple[Class, ...]:
    """Return the classes that this class holds or points to, each once."""
    names = dict.fromkeys(each.range for each in cls.fields if each.kind in {"class", "reference"})
    return tuple(book.standard.classes[name] for name in names)


def parts(classes: Iterable[Class]) -> Mapping[str, Sequence[Class]]:
    """Return the classes by the part of the model that they belong to."""
    found: dict[str, list[Class]] = {}
    for each in classes:
        found.setdefault(each.part, []).append(each)
    return found


def _graph(book: SiteBook, *, across: bool) -> Graph:
    classes = book.standard.classes
    groups = tuple(
        BoxGroup(book.say(f"spine_{part}"), part, tuple(box(book, name) for name in names))
        for part, names in SPINE.items()
    )
    hidden = () if across else tuple(Edge(above, below, "hidden") for above, below in BELOW)
    return Graph("across" if across else "down", groups, (*_lines(classes), *hidden), across=across)


def _lines(classes: Mapping[str, Class]) -> Iterator[Edge]:
    """Yield the lines between what is drawn, but none to organisations: nearly every record names one."""
    for name in DRAWN:
        held = {each.range for each in classes[name].fields if each.kind == "class"}
        named = {each.range for each in classes[name].fields if each.kind == "reference"} | {*ABOUT.get(name, ())}
        for other in DRAWN:
            if other in held:
                yield Edge(name, other, "part")
            elif other in named - {name, *SPINE["who"]}:
                after = DRAWN.index(other) > DRAWN.index(name)
                yield Edge(name, other, "to") if after else Edge(other, name, "from")


def neighbour_pictures(book: SiteBook, classes: Iterable[Class]) -> Mapping[str, Drawing]:
    """Return the picture of each class that has neighbours, but not too many."""
    those = tuple(classes)
    graphs = (_neighbourhood(book, each, those) for each in those)
    return draw(each for each in graphs if each.lines and max(len(part.boxes) for part in each.groups) <= MOST)


def _neighbourhood(book: SiteBook, cls: Class, classes: Iterable[Class]) -> Graph:
    """Return a class in the middle; a neighbour that both holds it and is pointed to stands on both sides."""
    users = {each.name: ties[cls.name] for each in classes if cls.name in (ties := _ties(each)) and each != cls}
    used = {name: ends for name, ends in _ties(cls).items() if name != cls.name}
    sides = (
        tuple(box(book, name, f"{name} <") for name in users),
        (box(book, cls.name),),
        tuple(box(book, name, f"> {name}") for name in used),
    )
    lines = (
        *(Edge(f"{name} <", cls.name, ends) for name, ends in users.items()),
        *(Edge(cls.name, f"> {name}", ends) for name, ends in used.items()),
    )
    return Graph(cls.name, tuple(BoxGroup("", "", each) for each in sides), lines)


def _ties(cls: Class) -> Mapping[str, str]:
    """Return how a class is tied to each class that it holds (`part`) or points to (`to`)."""
    kinds = {"class": "part", "reference": "to"}
    return {each.range: kinds[each.kind] for each in cls.fields if each.kind in kinds}
