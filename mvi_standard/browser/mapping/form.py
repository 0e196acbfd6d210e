"""The whole form: a table of columns, questions below it, and what of it is still missing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from mvi_standard.browser.mapping.answers import Answers, column_name, is_count
from mvi_standard.browser.mapping.control import Control, options
from mvi_standard.browser.mapping.meanings import field_label, grouped, key, targets
from mvi_standard.browser.mapping.questions import Questions
from mvi_standard.browser.page_texts import say
from mvi_standard.editions import LATEST
from mvi_standard.personal_data import hidden
from mvi_standard.render.markup import Html, element, joined
from mvi_standard.workbook.mapping.proposal import FIRST_YEAR, LAST_YEAR
from mvi_standard.workbook.mapping.proposal_text import mapping_text
from mvi_standard.workbook.mapping.propose import propose
from mvi_standard.workbook.mapping.vocabulary import BlockField

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.workbook.core.book import Book
    from mvi_standard.workbook.mapping.proposal import Proposal, ProposedSheet
    from mvi_standard.workbook.mapping.sheet_profile import ColumnProfile

SHOWN = 3
"""Examples of the values in a column."""
_NUMBER = re.compile("[0-9]{8}")


@dataclass(frozen=True)
class MappingForm:
    """The form about a workbook in `nl` or `en`; the ids of its controls begin with `prefix`."""

    book: Book
    base: Proposal
    given: Mapping[str, str]
    year: int
    language: str
    prefix: str

    @cached_property
    def proposal(self) -> Proposal:
        """The proposal with the answers in it."""
        made = propose(self.book, LATEST, self._answers.choices(self.base))
        return replace(made, whole=self._answers.whole(made.whole))

    def text(self, name: str) -> str:
        """Return the mapping of the file `name` as TOML; only where nothing is missing."""
        year = int(self._answers.get("year", str(self.year)))
        return mapping_text(self.proposal, name, year, LATEST, self.language, top="page.map.top")

    def html(self) -> Html:
        """Return the form."""
        asked = self._questions
        folded = [
            ("known", [each for those in asked.words(known=True).values() for each in those]),
            ("assumed", [*asked.assumed(), *asked.shared()]),
        ]
        return joined(
            element("p", self._say("how")),
            *map(self._sheet, self.base.sheets),
            element("p", self._say("lacking", names=", ".join(self._lacking))) if self._lacking else "",
            element("p", self._say("others", names=", ".join(self.base.others))) if self.base.others else "",
            self._set(self._say("questions"), asked.whole()),
            *(self._set(self._say("words", field=name), those) for name, those in asked.words(known=False).items()),
            self._set(self._say("people"), asked.people(), ticks=True),
            *(self._details(self._say(title), those) for title, those in folded if those),
        )

    @property
    def answered(self) -> bool:
        """Whether a control has an answer."""
        return not self._ids.keys().isdisjoint(self.given)

    def faults(self) -> dict[str, str]:
        """Return why the form cannot be used yet, by the id of the control where that can be mended."""
        asked = self._questions
        words = [each for those in asked.words(known=False).values() for each in those]
        found = {each.name: self._say("missing", label=each.label) for each in (*asked.whole(), *words) if each.open}
        for name, key_, holds in (
            ("year", "no_year", self._is_year),
            ("number", "no_number", _is_number),
            ("count", "no_count", is_count),
        ):
            value = self._answers.get(name)
            if value and not holds(value):
                found[name] = self._say(key_)
        found |= dict(self._unused())
        return {self._ids[name]: said for name, said in found.items()}

    def _is_year(self, text: str) -> bool:
        return is_count(text) and FIRST_YEAR <= int(text) <= LAST_YEAR

    def _unused(self) -> Iterator[tuple[str, str]]:
        """Yield the columns whose chosen meaning could not be used."""
        now = {each.name: each.meanings for each in self.proposal.sheets}
        for (sheet, column), target in self._answers.choices(self.base).columns.items():
            if target and now.get(sheet, {}).get(column) != target:
                yield column_name(sheet, column), self._say("no_column", label=column)

    def _sheet(self, sheet: ProposedSheet) -> Html:
        heads = (element("th", self._say(each), scope="col") for each in ("column", "examples", "means"))
        rows = [self._row(sheet, each) for each in sheet.columns if each.values]
        rows += [self._person(each) for each in sheet.persons]
        caption = element("caption", self._say("sheet", name=sheet.name))
        return element(
            "table", caption, element("thead", element("tr", *heads)), element("tbody", *rows), cls="mvi-columns"
        )

    def _row(self, sheet: ProposedSheet, column: ColumnProfile) -> Html:
        control = self._column(sheet, column)
        groups = (
            element("optgroup", options(those, control.value), label=name)
            for name, those in grouped(self.language).items()
        )
        chosen = element(
            "select",
            options([("", self._say("unused" if column.name in sheet.meanings else "unknown"))], control.value),
            *groups,
            id=self._ids[control.name],
            name=control.name,
            **{"aria-label": control.label},
        )
        examples = ", ".join(hidden(each, anywhere=True) for each in column.texts[:SHOWN])
        return element("tr", element("th", column.name, scope="row"), element("td", examples), element("td", chosen))

    @cached_property
    def _lacking(self) -> tuple[str, ...]:
        """The names of the fields that a column should hold, and none does."""
        asked = [
            BlockField(each.block.name, path)
            for sheet in self.proposal.sheets
            for each in sheet.records
            for path in each.asked
        ]
        return tuple(dict.fromkeys(field_label(each, self.language) for each in asked if key(each) in targets()))

    def _person(self, column: ColumnProfile) -> Html:
        return element("tr", element("th", column.name, scope="row"), element("td", self._say("persons"), colspan="2"))

    def _column(self, sheet: ProposedSheet, column: ColumnProfile) -> Control:
        meant = sheet.meanings.get(column.name)
        name = column_name(sheet.name, column.name)
        value = self._answers.get(name, key(meant) if meant else "")
        return Control(name, self._say("means_of", column=column.name), value)

    def _set(self, legend: str, controls: Iterable[Control], *, ticks: bool = False) -> Html:
        drawn = [each.ticked(self._ids[each.name]) if ticks else each.drawn(self._ids[each.name]) for each in controls]
        return element("fieldset", element("legend", legend), *drawn) if drawn else joined()

    def _details(self, title: str, controls: Iterable[Control]) -> Html:
        drawn = (
            each.ticked(self._ids[each.name]) if each.name.startswith("shares/") else each.drawn(self._ids[each.name])
            for each in controls
        )
        return element("details", element("summary", title), *drawn)

    @cached_property
    def _ids(self) -> Mapping[str, str]:
        """The id of each control by its name."""
        asked = self._questions
        columns = (self._column(sheet, each) for sheet in self.base.sheets for each in sheet.columns)
        words = (each for known in (True, False) for those in asked.words(known=known).values() for each in those)
        those = (*columns, *asked.whole(), *words, *asked.people(), *asked.assumed(), *asked.shared())
        return {name: f"{self.prefix}-{at}" for at, name in enumerate(dict.fromkeys(each.name for each in those))}

    @cached_property
    def _questions(self) -> Questions:
        return Questions(self.base, self.proposal, self._answers, str(self.year), self.language)

    @cached_property
    def _answers(self) -> Answers:
        return Answers(self.given)

    def _say(self, key: str, /, **values: object) -> str:
        return say(f"map_form.{key}", self.language, **values)


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None
