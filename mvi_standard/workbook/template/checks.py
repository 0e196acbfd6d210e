"""What a column accepts and what it says: the same for each format, in terms of the standard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.texts.in_a_sentence import YES_NO
from mvi_standard.workbook.template.bounds import is_numeric, refusal
from mvi_standard.workbook.template.code_lists import code_lists
from mvi_standard.workbook.template.columns import keys_name
from mvi_standard.workbook.template.guidance import Guidance, title
from mvi_standard.workbook.template.speech import say

if TYPE_CHECKING:
    from mvi_standard.workbook.core.layout import Column, Sheet
    from mvi_standard.workbook.template.plan import Plan

FIRST_DAY, LAST_DAY = "1990-01-01", "2100-12-31"
LISTED, DAY, WHOLE, DECIMAL, LENGTH, ANY = "list", "date", "integer", "decimal", "length", "any"
_CURRENCIES = ("EUR",)


@dataclass(frozen=True)
class Choices:
    """Where a drop-down finds its values: words, the name of a range, or a range by the value of another column.

    `by` is that column, counted from 0, with a range for each of its values.
    """

    words: tuple[str, ...] = ()
    range_name: str = ""
    by: int = 0
    ranges: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Check:
    """What a column accepts; `strict` refuses the rest, else it is asked whether that is meant, or (None) accepted.

    `title` and `message` are shown when a cell is chosen, `error` when a value does not fit.
    """

    kind: str
    title: str
    message: str
    error: str = ""
    strict: bool | None = True
    minimum: float | None = None
    maximum: float | None = None
    choices: Choices | None = None


class Checks:
    """Makes the checks of the columns of one workbook."""

    def __init__(self, plan: Plan) -> None:
        """Look up once what the columns refer to."""
        self.plan, self.language = plan, plan.language
        self.lists = code_lists(plan)
        self.by_class = {sheet.cls: sheet for sheet in plan.sheets if not sheet.parent}
        self.guidance = Guidance(plan, self.lists, self.by_class)
        self.versions = tuple(sorted({str(each["version"]) for each in plan.edition.catalogue.values()}))

    def of(self, sheet: Sheet, at: int) -> Check:
        """Return the check of one column of a sheet, counted from 0."""
        column = sheet.all_columns[at]
        kind, error, strict, choices = self._kind(sheet, at, column)
        minimum, maximum = column.minimum, column.maximum
        if kind == LENGTH:
            minimum, maximum = 1, column.longest
        told = say(error, self.language, sheet=self.guidance.target(column)) if error else ""
        if is_numeric(column):
            told = refusal(column, self.language)
        message = self.guidance.message(column)
        return Check(kind, title(column.label(self.language)), message, told, strict, minimum, maximum, choices)

    def _kind(self, sheet: Sheet, at: int, column: Column) -> tuple[str, str, bool | None, Choices | None]:  # noqa: PLR0911 - one for each kind
        """Return the kind of a check, what it says when it fails, how strict it is, and what can be chosen."""
        choices = self._choices(sheet, at, column)
        if choices and column.many:
            return LISTED, "", None, choices
        if choices and (column.codelist or column.type == "boolean"):
            wrong = "wrong_open" if column.open else "wrong_boolean" if column.type == "boolean" else "wrong_code"
            return LISTED, wrong, not column.open, choices
        if choices:
            return LISTED, "wrong_reference" if column.target else "", False if column.target else None, choices
        if column.type == "date":
            return DAY, "wrong_date", True, None
        if column.type in {"number", "integer"}:
            return (WHOLE if column.type == "integer" else DECIMAL), f"wrong_{column.type}", True, None
        if column.longest and not column.many:
            return LENGTH, "wrong_string", True, None
        return ANY, "", None, None

    def _choices(self, sheet: Sheet, at: int, column: Column) -> Choices | None:
        if column.type == "boolean":
            no, yes = YES_NO[self.language]
            return Choices((yes, no))
        if column.codelist:
            return Choices(range_name=self.lists[column.codelist].range_name)
        if column.target_from:
            return self._typed(sheet, at, column)
        if column.target in self.by_class:
            return Choices(range_name=keys_name(self.by_class[column.target]))
        edition = (self.plan.edition.version,)
        fixed = {"currency": _CURRENCIES, "kpi_version": self.versions, "standard_version": edition}
        return Choices(fixed[column.field]) if column.field in fixed else None

    def _typed(self, sheet: Sheet, at: int, column: Column) -> Choices | None:
        """Return the ranges of a reference to a record of the class that another column names."""
        named_by = f"{column.path.rpartition('.')[0]}.{column.target_from}".lstrip(".")
        by = next(i for i, each in enumerate(sheet.all_columns[:at]) if each.path == named_by)
        codes = self.plan.edition.tables.codelists[sheet.all_columns[by].codelist]
        found = ((code, self.by_class.get(_class(code))) for code in codes)
        ranges = tuple((code, keys_name(target)) for code, target in found if target)
        return Choices(by=by, ranges=ranges) if ranges else None


def _class(code: str) -> str:
    """Return the class that a code for a type of record names: `buyer_group` is `BuyerGroup`."""
    return "".join(part.capitalize() for part in code.split("_"))
