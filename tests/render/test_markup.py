"""Data never becomes markup: an element is what we write, everything else is text that shows itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markup import parsed

from mvi_standard.render.markup import Html, element, joined, markup
from mvi_standard.render.safe import safe

ANY = st.text(alphabet=st.characters())


@given(ANY, ANY)
def test_whatever_the_data_hold_there_is_one_element_with_one_attribute(text: str, value: str) -> None:
    [found] = parsed(element("p", text, lang=value)).children

    assert (found.name, found.children) == ("p", [])
    assert found.text == safe(text, None)
    assert found.attributes == {"lang": safe(value, None)}


def test_what_is_markup_already_is_not_escaped_again() -> None:
    inner = element("b", "<")

    assert element("p", inner, " & ", cls="x") == '<p class="x"><b>&lt;</b> &amp; </p>'
    assert markup(inner) is inner
    assert joined() == Html()


def test_text_joined_to_markup_is_data_again() -> None:
    assert markup(element("b", "x") + "y") == "&lt;b&gt;x&lt;/b&gt;y"
