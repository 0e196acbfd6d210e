"""Checks on the columns of a template: the values each accepts, and its messages for people who fill it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.tables import camel_case
from mvi_standard.texts.in_a_sentence import YES_NO
from mvi_standard.texts.say import pick, say
from mvi_standard.workbook.core.quantities import is_percentage
from mvi_standard.workbook.core.titles import CODELISTS
from mvi_standard.workbook.template.code_lists import code_lists, is_chosen_elsewhere
from mvi_standard.workbook.template.columns import definition, keys_name
from mvi_standard.workbook.writing.checks import (
    ANY,
    DAY,
    DECIMAL,
    LENGTH,
    LISTED,
    LONGEST_TITLE,
    WHOLE,
    Check,
    Offered,
    fitted,
    is_numeric,
    refusal,
)

if TYPE_CHECKING:
    from mvi_standard.workbook.core.layout import Column, Sheet
    from mvi_standard.workbook.template.plan import Plan

_CURRENCIES = ("EUR",)


class Checks:
    """Makes the checks of the columns of one workbook."""

    def __init__(self, plan: Plan) -> None:
        """Look up once what the columns refer to."""
        self.plan, self.language = plan, plan.language
        self.lists = code_lists(plan)
        self.by_class = {sheet.cls: sheet for sheet in plan.sheets if not sheet.parent}
        self.versions = tuple(sorted({str(each["version"]) for each in plan.edition.catalogue.values()}))

    def of(self, sheet: Sheet, at: int) -> Check:
        """Return the check of one column of a sheet, counted from 0."""
        column = sheet.all_columns[at]
        kind, error, strict, choices = self._kind(sheet, at, column)
        minimum, maximum = column.minimum, column.maximum
        if kind == LENGTH:
            minimum, maximum = 1, column.longest
        told = say(error, self.language, sheet=self._target(column)) if error else ""
        if is_numeric(column):
            told = refusal(column, self.language)
        message = self._message(column)
        return Check(kind, _title(column.label(self.language)), message, told, strict, minimum, maximum, choices)

    def _message(self, column: Column) -> str:
        """Return what is said when a cell is chosen: what to enter, then as much of the definition as fits."""
        return fitted(self._hints(column), definition(self.plan, column))

    def _hints(self, column: Column) -> list[str]:
        hints = [say("filling.required", self.language)] if column.required else []
        if not column.required and (group := self._group(column)):
            hints.append(say("filling.together", self.language, group=group))
        key = "key" if column.path == "id" and not column.codelist else column.type
        if column.codelist:
            lists = pick(CODELISTS, self.language)
            hints.append(say("filling.code", self.language, lists=lists, row=self.lists[column.codelist].head))
        elif is_chosen_elsewhere(self.plan, column):
            hints.append(say("filling.codes_there", self.language, lists=pick(CODELISTS, self.language)))
        elif column.target_from:
            hints.append(say("filling.typed_reference", self.language))
        elif target := self._target(column):
            hints.append(say("filling.reference", self.language, sheet=target))
        elif key in {"key", "date", "timestamp", "number", "integer", "boolean"}:
            hints.append(
                say(f"filling.type_{'percentage' if is_percentage(column, self.plan.edition) else key}", self.language)
            )
        hints += [say("filling.own_code", self.language)] if column.open else []
        return [*hints, say("filling.many", self.language)] if column.many else hints

    def _group(self, column: Column) -> str:
        """Return the name of the object in a field to which a column belongs, if the object cannot do without it."""
        above, _, _ = column.label(self.language).rpartition(": ")
        needed = self.plan.edition.schema["$defs"][column.owner].get("required", ())
        return above if "." in column.path and column.field in needed else ""

    def _target(self, column: Column) -> str:
        """Return the name of the sheet that a reference leads to; empty where the workbook has none."""
        return self.by_class[column.target].title(self.language) if column.target in self.by_class else ""

    def _kind(self, sheet: Sheet, at: int, column: Column) -> tuple[str, str, bool | None, Offered | None]:  # noqa: PLR0911 - one for each kind
        """Return the kind of a check, what it says when it fails, how strict it is, and what can be chosen."""
        choices = self._choices(sheet, at, column)
        if choices and column.many:
            return LISTED, "", None, choices
        if choices and (column.codelist or column.type == "boolean"):
            wrong = (
                "filling.wrong_open"
                if column.open
                else "filling.wrong_boolean"
                if column.type == "boolean"
                else "filling.wrong_code"
            )
            return LISTED, wrong, not column.open, choices
        if choices:
            return (
                LISTED,
                "filling.wrong_reference" if column.target else "",
                False if column.target else None,
                choices,
            )
        if column.type == "date":
            return DAY, "filling.wrong_date", True, None
        if column.type in {"number", "integer"}:
            return (WHOLE if column.type == "integer" else DECIMAL), f"filling.wrong_{column.type}", True, None
        if column.longest and not column.many:
            return LENGTH, "filling.wrong_string", True, None
        return ANY, "", None, None

    def _choices(self, sheet: Sheet, at: int, column: Column) -> Offered | None:
        if column.type == "boolean":
            no, yes = YES_NO[self.language]
            return Offered((yes, no))
        if column.codelist:
            return Offered(range_name=self.lists[column.codelist].range_name)
        if column.target_from:
            return self._typed(sheet, at, column)
        if column.target in self.by_class:
            return Offered(range_name=keys_name(self.by_class[column.target]))
        edition = (self.plan.edition.version,)
        fixed = {"currency": _CURRENCIES, "kpi_version": self.versions, "standard_version": edition}
        return Offered(fixed[column.field]) if column.field in fixed else None

    def _typed(self, sheet: Sheet, at: int, column: Column) -> Offered | None:
        """Return the ranges of a reference to a record of the class that another column names."""
        named_by = f"{column.path.rpartition('.')[0]}.{column.target_from}".lstrip(".")
        by = next(i for i, each in enumerate(sheet.all_columns[:at]) if each.path == named_by)
        codes = self.plan.edition.tables.codelists[sheet.all_columns[by].codelist]
        found = ((code, self.by_class.get(camel_case(code))) for code in codes)
        ranges = tuple((code, keys_name(target)) for code, target in found if target)
        return Offered(by=by, ranges=ranges) if ranges else None


def _title(label: str) -> str:
    """Return a label within what a title can hold: without the field that the object stands in, if it must."""
    last = label.rpartition(": ")[2]
    return label if len(label) <= LONGEST_TITLE else f"{last[:1].upper()}{last[1:]}"[:LONGEST_TITLE]
