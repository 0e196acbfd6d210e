"""What a column accepts and what it says: the same for each format, in terms of the standard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.workbook.cells import YES_NO
from mvi_standard.workbook.titles import CODELISTS
from mvi_standard.workbook.writing.code_lists import code_lists
from mvi_standard.workbook.writing.speech import say

if TYPE_CHECKING:
    from mvi_standard.workbook.layout import Column, Sheet
    from mvi_standard.workbook.plan import Plan

LONGEST_TITLE, LONGEST_MESSAGE = 32, 255
"""Characters that Excel shows of a title and of a message."""
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
        self.versions = tuple(sorted({str(each["version"]) for each in plan.edition.catalogue.values()}))

    def of(self, sheet: Sheet, at: int) -> Check:
        """Return the check of one column of a sheet, counted from 0."""
        column = sheet.all_columns[at]
        kind, error, strict, choices = self._kind(sheet, at, column)
        minimum, maximum = column.minimum, column.maximum
        if kind == LENGTH:
            minimum, maximum = 1, column.longest
        bounds = {"minimum": _plain(minimum, self.language), "maximum": _plain(maximum, self.language)}
        told = say(error, self.language, sheet=self._target(column), **bounds) if error else ""
        message = self._message(column)
        return Check(kind, _title(column.label(self.language)), message, told, strict, minimum, maximum, choices)

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

    def _typed(self, sheet: Sheet, at: int, column: Column) -> Choices:
        """Return the ranges of a reference to a record of the class that another column names."""
        named_by = f"{column.path.rpartition('.')[0]}.{column.target_from}".lstrip(".")
        by = next(i for i, each in enumerate(sheet.all_columns[:at]) if each.path == named_by)
        codes = self.plan.edition.tables.codelists[sheet.all_columns[by].codelist]
        found = ((code, self.by_class.get(_class(code))) for code in codes)
        return Choices(by=by, ranges=tuple((code, keys_name(target)) for code, target in found if target))

    def _message(self, column: Column) -> str:
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
            hints.append(say("code", self.language, lists=lists, row=self.lists[column.codelist].first))
        elif column.target_from:
            hints.append(say("typed_reference", self.language))
        elif column.type == "reference":
            hints.append(say("reference", self.language, sheet=self._target(column)))
        elif key in {"key", "date", "timestamp", "number", "integer", "boolean"}:
            hints.append(say(key, self.language))
        hints += [say("own_code", self.language)] if column.open else []
        return [*hints, say("many", self.language)] if column.many else hints

    def _group(self, column: Column) -> str:
        """Return the name of the object in a field to which a column belongs, if the object cannot do without it."""
        above, _, _ = column.label(self.language).rpartition(": ")
        needed = self.plan.edition.schema["$defs"][column.owner].get("required", ())
        return above if "." in column.path and column.field in needed else ""

    def _target(self, column: Column) -> str:
        return self.by_class[column.target].title(self.language) if column.target in self.by_class else ""


def keys_name(sheet: Sheet) -> str:
    """Return the name of the range of the keys of a sheet."""
    return f"sleutel_{sheet.path}"


def key_column(sheet: Sheet) -> int:
    """Return the position of the column that names the records of a sheet of a list, from 0."""
    return next((at for at, each in enumerate(sheet.columns) if each.path == "id"), 0)


def definition(plan: Plan, column: Column) -> str:
    """Return what a field means."""
    words = plan.edition.labels.get(f"{column.owner}.{column.field}") or plan.edition.labels[column.target]
    return str(words[("nl", "en").index(plan.language) + 2])


def together(plan: Plan, sheet: Sheet, at: int) -> tuple[int, int] | None:
    """Return the first and the last column of the object that cannot do without this column; None if there is none.

    For a column that every record has to have that is the whole row.
    """
    columns = sheet.all_columns
    column = columns[at]
    if column.required:
        return 0, len(columns) - 1
    needed = plan.edition.schema["$defs"][column.owner].get("required", ())
    group, dot, field = column.path.rpartition(".")
    if not dot or field not in needed:
        return None
    inside = [i for i, each in enumerate(columns) if each.path.startswith(f"{group}.")]
    return inside[0], inside[-1]


def paths(sheet: Sheet) -> list[str]:
    """Return what stands in the second row: the path of each field, and for the parent that of its key."""
    return [f"{sheet.parent}.{key.field}" for key in sheet.keys] + [column.path for column in sheet.columns]


def frozen_columns(sheet: Sheet) -> int:
    """Return how many columns stay in sight: those that say what a row is about."""
    return max(1, len(sheet.keys)) if sheet.path else 0


def _class(code: str) -> str:
    """Return the class that a code for a type of record names: `buyer_group` is `BuyerGroup`."""
    return "".join(part.capitalize() for part in code.split("_"))


def _title(label: str) -> str:
    """Return a label within what a title can hold: without the field that the object stands in, if it must."""
    last = label.rpartition(": ")[2]
    return label if len(label) <= LONGEST_TITLE else f"{last[:1].upper()}{last[1:]}"[:LONGEST_TITLE]


def _plain(number: float | None, language: str) -> str:
    """Write a bound as people do: 1.000.000 in Dutch."""
    if number is None:
        return ""
    grouped = f"{number:,}"
    return grouped.translate(str.maketrans(",.", ".,")) if language == "nl" else grouped
