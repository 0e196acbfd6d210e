"""What a column says to who fills it in: what to enter, and what that means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.core.quantities import is_percentage
from mvi_standard.workbook.core.titles import CODELISTS
from mvi_standard.workbook.template.columns import definition
from mvi_standard.workbook.template.list_uses import is_chosen_elsewhere
from mvi_standard.workbook.template.speech import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.core.layout import Column, Sheet
    from mvi_standard.workbook.template.code_lists import CodeList
    from mvi_standard.workbook.template.plan import Plan

LONGEST_TITLE, LONGEST_MESSAGE = 32, 255
"""Characters that Excel shows of a title and of a message."""


class Guidance:
    """The words for the columns of one workbook."""

    def __init__(self, plan: Plan, lists: Mapping[str, CodeList], by_class: Mapping[str, Sheet]) -> None:
        """Take the lists by name, and the sheets of lists by class."""
        self.plan, self.language, self.lists, self.by_class = plan, plan.language, lists, by_class

    def message(self, column: Column) -> str:
        """Return what is said when a cell is chosen: what to enter, then as much of the definition as fits."""
        said = " ".join(self._hints(column))
        for sentence in definition(self.plan, column).split(". "):
            longer = f"{said} {sentence.rstrip('.')}."
            if len(longer) > LONGEST_MESSAGE:
                break
            said = longer
        return said.strip()[:LONGEST_MESSAGE]

    def _hints(self, column: Column) -> list[str]:
        hints = [say("required", self.language)] if column.required else []
        if not column.required and (group := self._group(column)):
            hints.append(say("together", self.language, group=group))
        key = "key" if column.path == "id" and not column.codelist else column.type
        if column.codelist:
            lists = CODELISTS[("nl", "en").index(self.language)]
            hints.append(say("code", self.language, lists=lists, row=self.lists[column.codelist].head))
        elif is_chosen_elsewhere(self.plan, column):
            hints.append(say("codes_there", self.language, lists=CODELISTS[("nl", "en").index(self.language)]))
        elif column.target_from:
            hints.append(say("typed_reference", self.language))
        elif target := self.target(column):
            hints.append(say("reference", self.language, sheet=target))
        elif key in {"key", "date", "timestamp", "number", "integer", "boolean"}:
            hints.append(say("percentage" if is_percentage(column, self.plan.edition) else key, self.language))
        hints += [say("own_code", self.language)] if column.open else []
        return [*hints, say("many", self.language)] if column.many else hints

    def _group(self, column: Column) -> str:
        """Return the name of the object in a field to which a column belongs, if the object cannot do without it."""
        above, _, _ = column.label(self.language).rpartition(": ")
        needed = self.plan.edition.schema["$defs"][column.owner].get("required", ())
        return above if "." in column.path and column.field in needed else ""

    def target(self, column: Column) -> str:
        """Return the name of the sheet that a reference leads to; empty where the workbook has none."""
        return self.by_class[column.target].title(self.language) if column.target in self.by_class else ""


def title(label: str) -> str:
    """Return a label within what a title can hold: without the field that the object stands in, if it must."""
    last = label.rpartition(": ")[2]
    return label if len(label) <= LONGEST_TITLE else f"{last[:1].upper()}{last[1:]}"[:LONGEST_TITLE]
