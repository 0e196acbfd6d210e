"""A control of the form: what it asks, what is chosen now, and how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.render.markup import Html, element, joined

if TYPE_CHECKING:
    from collections.abc import Iterable

YES = "ja"
"""The answer of a box that is ticked."""
Option = tuple[str, str]
"""A value and its label."""


@dataclass(frozen=True)
class Control:
    """A question with the `name` of its answer and the `value` it has now, empty for none.

    It is a choice with `options`, else a text; one that may not stay open is `needed`.
    """

    name: str
    label: str
    value: str = ""
    options: tuple[Option, ...] = ()
    needed: bool = False

    @property
    def open(self) -> bool:
        """Whether an answer is needed and is not there."""
        return self.needed and not self.value

    def drawn(self, key: str) -> Html:
        """Return the control under its label; `key` is its id in the page."""
        control = self._select(key) if self.options else self._text(key)
        return element(
            "div", Html(f'<label for="{key}">{element("span", self.label)}</label>'), control, cls="mvi-field"
        )

    def ticked(self, key: str) -> Html:
        """Return it as a box to tick."""
        attributes = {"checked": ""} if self.value == YES else {}
        box = element("input", type="checkbox", id=key, name=self.name, value=YES, **attributes)
        return element("label", _void(box), self.label, cls="mvi-tick")

    def bare(self, key: str) -> Html:
        """Return the choice alone, with its label for readers of the screen."""
        return self._select(key, **{"aria-label": self.label})

    def _text(self, key: str) -> Html:
        return _void(element("input", type="text", id=key, name=self.name, value=self.value, autocomplete="off"))

    def _select(self, key: str, **attributes: str) -> Html:
        return element("select", options(self.options, self.value), id=key, name=self.name, **attributes)


def options(those: Iterable[Option], value: str) -> Html:
    """Return options, the one with a value chosen."""
    return joined(
        *(element("option", label, value=code, **({"selected": ""} if code == value else {})) for code, label in those)
    )


def _void(made: Html) -> Html:
    """Return an element that cannot have content without its end."""
    return Html(made.removesuffix("</input>"))
