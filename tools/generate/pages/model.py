"""The information model as a whole: what it is about, a picture of its records, and every class in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.generate.pages.diagram import Graph, Group, Line, draw
from tools.generate.pages.page import Page
from tools.generate.pages.spine import ROOTS, SPINE, box, file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tools.generate.pages.book import Book
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


def pages(book: Book) -> Iterator[Page]:
    """Give the page of the model."""
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
    yield Page("model/index.md", title, "model.md.j2", "model", summary, values=values)


def files(book: Book) -> Mapping[str, bytes]:
    """Return the picture as a file."""
    return {PICTURE: draw((_graph(book, across=True),))["across"].file}


def targets(book: Book, cls: Class) -> tuple[Class, ...]:
    """Return the classes that this class holds or points to, each once."""
    names = dict.fromkeys(each.range for each in cls.fields if each.kind in {"class", "reference"})
    return tuple(book.standard.classes[name] for name in names)


def parts(classes: Iterable[Class]) -> Mapping[str, Sequence[Class]]:
    """Return the classes by the part of the model that they belong to."""
    found: dict[str, list[Class]] = {}
    for each in classes:
        found.setdefault(each.part, []).append(each)
    return found


def _graph(book: Book, *, across: bool) -> Graph:
    classes = book.standard.classes
    groups = tuple(
        Group(book.say(f"spine_{part}"), part, tuple(box(book, name) for name in names))
        for part, names in SPINE.items()
    )
    hidden = () if across else tuple(Line(above, below, "hidden") for above, below in BELOW)
    return Graph("across" if across else "down", groups, (*_lines(classes), *hidden), across=across)


def _lines(classes: Mapping[str, Class]) -> Iterator[Line]:
    """Give the lines between what is drawn, but none to organisations: nearly every record names one."""
    for name in DRAWN:
        held = {each.range for each in classes[name].fields if each.kind == "class"}
        named = {each.range for each in classes[name].fields if each.kind == "reference"} | {*ABOUT.get(name, ())}
        for other in DRAWN:
            if other in held:
                yield Line(name, other, "part")
            elif other in named - {name, *SPINE["who"]}:
                after = DRAWN.index(other) > DRAWN.index(name)
                yield Line(name, other, "to") if after else Line(other, name, "from")
