"""Pictures link every box, and bring nothing along that a page has already or that lies elsewhere."""

from __future__ import annotations

import re
from xml.etree.ElementTree import fromstring

import pytest

from tools.generate.pages import diagram
from tools.generate.pages.diagram import Box, BoxGroup, Drawing, DrawingError, Edge, Graph, draw

pytestmark = pytest.mark.drawn

AWKWARD = 'A "quoted" & <b> \\ label of many words'
GRAPH = Graph(
    "one",
    (
        BoxGroup("Group", "intent", (Box("a", AWKWARD, "model/A.md", "intent"),)),
        BoxGroup("", "", (Box("b", "B", "model/B.md"),)),
    ),
    (Edge("a", "b", "to"),),
)


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    return draw([GRAPH])["one"]


def test_every_box_is_a_link_to_its_page(drawing: Drawing) -> None:
    text = drawing.inline(lambda file: f"../{file}", "What it shows")
    tree = fromstring(text)  # noqa: S314 - made above
    links = [each.attrib["href"] for each in tree.iter("{http://www.w3.org/2000/svg}a")]

    assert sorted(links) == ["../model/A.md", "../model/B.md"]
    assert tree.attrib["aria-label"] == "What it shows"


def test_a_label_is_shown_as_it_is_whatever_it_holds(drawing: Drawing) -> None:
    shown = " ".join(each.text or "" for each in fromstring(drawing.svg).iter("{http://www.w3.org/2000/svg}text"))  # noqa: S314

    assert AWKWARD in shown


def test_there_are_no_ids_and_nothing_from_elsewhere(drawing: Drawing) -> None:
    for text in (drawing.svg, drawing.file.decode(), drawing.inline(lambda file: file, "x")):
        assert not re.search(r'\bid="', text)
        assert not re.search(r"<(image|script|style|use|title)\b|@import|<!DOCTYPE|<\?xml", text)
        outside = set(re.findall(r'\w+://[^"\s]+', text))
        assert outside == {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}


def test_the_file_has_no_links_and_keeps_the_boxes(drawing: Drawing) -> None:
    text = drawing.file.decode()

    assert "<a" not in text
    assert "href" not in text
    assert text.count('class="node box') == 2


def test_each_drawing_is_found_by_its_name() -> None:
    other = Graph("two", (BoxGroup("", "", (Box("c", "Only this", "model/C.md"),)),), ())
    found = draw([GRAPH, other])

    assert list(found) == ["one", "two"]
    assert "Only this" in found["two"].svg
    assert "Only this" not in found["one"].svg


def test_without_graphviz_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagram, "COMMAND", ("no-such-program",))

    with pytest.raises(DrawingError, match="graphviz: install it"):
        draw([GRAPH])


def test_what_graphviz_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagram, "COMMAND", ("dot", "-Tno-such-format"))

    with pytest.raises(DrawingError, match="no-such-format"):
        draw([GRAPH])
