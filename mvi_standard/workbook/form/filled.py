"""A filled-in form: each value with its cell, and remarks on cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from mvi_standard.requirement import FOUT, TIP, WAARSCHUWING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.finding import Place
    from mvi_standard.workbook.form.questions import Ask
    from mvi_standard.workbook.form.supplier_form import Form


class Filled(NamedTuple):
    """A JSON value, and its cell."""

    value: Any
    place: Place


class FormRemark(NamedTuple):
    """A remark on one cell: the key of a phrase, and the values that fill it in."""

    key: str
    place: Place
    values: Mapping[str, object]

    @property
    def severity(self) -> str:
        """The severity; an error blocks the merge."""
        return TIP if self.key in _TIPS else WAARSCHUWING if self.key in _WARNINGS else FOUT


_TIPS = {"merge.read_as", "merge.note"}
_WARNINGS = {
    *("merge.column", "merge.sheet", "merge.hidden", "merge.label", "merge.version"),
    "merge.otherwise",
}


@dataclass(frozen=True)
class FormAnswer:
    """The answer about one commitment: fields by path, parts by dimension and code, and a note.

    `cells` has the cell of each requested field, even when it is empty.
    """

    ask: Ask
    cells: Mapping[str, Place]
    fields: Mapping[str, Filled]
    parts: Mapping[tuple[str, str], Mapping[str, Filled]]
    note: str
    home: Place

    @property
    def own(self) -> Mapping[str, Filled]:
        """The fields that the supplier filled in, without those that were given."""
        given = self.ask.given
        return {path: each for path, each in self.fields.items() if each.value != given.get(path)}


@dataclass(frozen=True)
class Filling:
    """A returned form: its answers, remarks on its cells, and the commitments that it does not answer."""

    form: Form
    answers: tuple[FormAnswer, ...]
    social: Mapping[str, Filled]
    social_note: str
    social_home: Place | None
    remarks: tuple[FormRemark, ...]
    unanswered: tuple[str, ...]


class NotThisForm(Exception):  # noqa: N818 - named for what it says of the file
    """Raised for a workbook that is no form, or not one of this submission; `key` is the phrase that says why."""

    def __init__(self, key: str, **values: object) -> None:
        """Keep the phrase."""
        super().__init__(key)
        self.key, self.values = key, values


def refuse(key: str, **values: object) -> NoReturn:
    """Raise NotThisForm with the key of a phrase and the values that fill it."""
    raise NotThisForm(key, **values)
