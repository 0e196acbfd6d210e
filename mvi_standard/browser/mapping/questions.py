"""The questions below the table: what no column says, what words mean, and what is assumed otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mvi_standard.browser.mapping.control import YES, Control
from mvi_standard.browser.mapping.meanings import about, code_label, code_options, field_label
from mvi_standard.browser.page_texts import say
from mvi_standard.editions import LATEST
from mvi_standard.personal_data import hidden
from mvi_standard.workbook.mapping.blocks import BLOCKS
from mvi_standard.workbook.mapping.column_guesses import code_for, column_of
from mvi_standard.workbook.mapping.recipe import NO_VALUE
from mvi_standard.workbook.mapping.sheet_profile import is_company
from mvi_standard.workbook.mapping.vocabulary import BlockField

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.browser.mapping.answers import Answers
    from mvi_standard.browser.mapping.control import Option
    from mvi_standard.workbook.mapping.proposal import Proposal, ProposedRecords, ProposedSheet

BLANK = "niet_toegepast"
_DEFINING = {"theme", "scheme", "unit", "subject.type"}
"""Fixed fields that say what a block is: nobody has to confirm those."""
_SHARED = {"title", "value.amount"}
_PERSON = BlockField("supplier", "natural_person")


@dataclass(frozen=True)
class Questions:
    """The questions about a list: `base` is the first proposal, `proposal` that with the answers in it."""

    base: Proposal
    proposal: Proposal
    answers: Answers
    year: str
    language: str

    def whole(self) -> Iterator[Control]:
        """Yield what is asked of the list as a whole."""
        yield Control("year", self._say("year"), self.answers.get("year", self.year), needed=True)
        if not self.base.whole.buyer:
            yield from self._buyer()
        inclusion = self.answers.get("inclusion")
        yield Control("inclusion", self._say("inclusion"), inclusion, self._choose("inclusion"), needed=True)
        yield Control("count", self._say("count"), self.answers.get("count"))
        yield from self._once(self._fixed(open_first=True))
        if any(map(_has_blanks, self.proposal.sheets)):
            those = (("", self._say("blank_unknown")), (BLANK, code_label("application_status", BLANK, self.language)))
            yield Control("blank", self._say("blank"), self.answers.get("blank"), those)

    def people(self) -> tuple[Control, ...]:
        """Return a box for each supplier whose name has no legal form."""
        names = dict.fromkeys(name for sheet in self.base.sheets for name in self._without_form(sheet))
        return tuple(Control(f"person/{each}", each, self.answers.get(f"person/{each}")) for each in names)

    def words(self, *, known: bool) -> dict[str, tuple[Control, ...]]:
        """Return a control for each word that is known, or that is not, by the name of its field."""
        found: dict[str, dict[str, Control]] = {}
        for sheet in self.proposal.sheets:
            for records in sheet.records:
                for path, codes in records.codes.items():
                    for text, code in codes.items():
                        target = BlockField(records.block.name, path)
                        if self._is_asked(target, text, code) and self._known(target, text) is known:
                            control = self._word(target, text, code, known=known)
                            found.setdefault(column_of(target, LATEST).label(self.language), {})[control.name] = control
        return {name: tuple(those.values()) for name, those in found.items()}

    def assumed(self) -> tuple[Control, ...]:
        """Return what is assumed of all rows, with a code that may be another one."""
        return tuple(self._once(self._fixed(open_first=False)))

    def shared(self) -> tuple[Control, ...]:
        """Return a box for each column that fills a second field too."""
        return tuple(self._once(self._shared()))

    def _buyer(self) -> Iterator[Control]:
        whole = self.answers.whole(self.base.whole)
        yield Control("name", self._say("name"), whole.name, needed=True)
        if not self.base.whole.kind:
            kinds = (("", self._say("kind_by_name")), *code_options("organisation_type", self.language))
            yield Control("kind", self._say("kind"), whole.kind, kinds, needed=bool(whole.name))
        yield Control("number", self._say("number"), whole.number, needed=True)

    def _fixed(self, *, open_first: bool) -> Iterator[Control]:
        """Yield a control for each fixed value: those that had to be filled in, or those that are only assumed."""
        for records in self._records:
            for path, value in records.fixed.items():
                target = BlockField(records.block.name, path)
                column = column_of(target, LATEST)
                empty = BLOCKS[target.block].fixed.get(path) == ""
                listed = column.codelist in LATEST.tables.codelists
                if target == _PERSON or path in _DEFINING or empty is not open_first or not (empty or listed):
                    continue
                names = {"block": about(target.block, self.language), "field": field_label(target, self.language)}
                first = self._choose() if empty else ()
                shown = (*first, *code_options(column.codelist, self.language)) if listed else ()
                label = self._say("assumed_of", **names)
                yield Control(f"fixed/{target.block}/{path}", label, str(value), shown, empty)

    def _shared(self) -> Iterator[Control]:
        for sheet in self.base.sheets:
            for records in sheet.records:
                for path, line in records.columns.items():
                    target = BlockField(records.block.name, path)
                    if line.guess.why != "also" or path not in _SHARED:
                        continue
                    names = {"block": about(target.block, self.language), "field": field_label(target, self.language)}
                    name = f"shares/{target.block}/{path}"
                    label = self._say("shares", column=line.value, **names)
                    yield Control(name, label, self.answers.get(name, YES))

    def _without_form(self, sheet: ProposedSheet) -> Iterator[str]:
        for records in sheet.records:
            if records.block.name == "supplier" and records.fixed.get("natural_person") is False:
                continue
            line = records.columns.get("name") if records.block.name == "supplier" else None
            named = next((each for each in sheet.columns if line and each.name == line.value), None)
            if named and "natural_person" in records.fixed:
                yield from (
                    each for each in named.texts if not is_company(each) and hidden(each, anywhere=True) == each
                )

    def _word(self, target: BlockField, text: str, code: str, *, known: bool) -> Control:
        column = column_of(target, LATEST)
        label = self._say("known_of", field=column.label(self.language), word=text) if known else text
        those = (*self._choose(column.codelist), (NO_VALUE, self._say("nothing")))
        return Control(f"word/{column.codelist}/{text}", label, code, those, needed=True)

    def _is_asked(self, target: BlockField, text: str, code: str) -> bool:
        return bool(text) and target != _PERSON and not (target.field == "reason" and code == NO_VALUE)

    def _known(self, target: BlockField, text: str) -> bool:
        """Return whether the meaning of a text was known before anyone answered."""
        first = [
            each.codes.get(target.field, {}).get(text)
            for sheet in self.base.sheets
            for each in sheet.records
            if each.block.name == target.block
        ]
        return any(first) or code_for(text, column_of(target, LATEST).codelist, LATEST) is not None

    def _choose(self, codelist: str = "") -> tuple[Option, ...]:
        return (("", self._say("choose")), *(code_options(codelist, self.language) if codelist else ()))

    def _once(self, controls: Iterator[Control]) -> Iterator[Control]:
        """Yield controls, one of each name."""
        yield from {each.name: each for each in controls}.values()

    @cached_property
    def _records(self) -> tuple[ProposedRecords, ...]:
        return tuple(each for sheet in self.proposal.sheets for each in sheet.records)

    def _say(self, key: str, /, **values: object) -> str:
        return say(f"map_form.{key}", self.language, **values)


def _has_blanks(sheet: ProposedSheet) -> bool:
    """Return whether a column about a theme has fewer values than the sheet has rows."""
    most = max((len(each.values) for each in sheet.columns), default=0)
    themes = {
        each.columns["application"].value
        for each in sheet.records
        if "theme" in each.block.fixed and "application" in each.columns
    }
    return any(len(each.values) < most for each in sheet.columns if each.name in themes)
