"""The words of a worked example, with numbers as each language writes them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from mvi_standard.texts.in_a_sentence import in_digits
from tools.generate.pages.example import LONGEST
from tools.generate.pages.kpi_terms import coded, field_at
from tools.generate.pages.linked import Link, code

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tools.generate.pages.book import SiteBook
    from tools.generate.pages.worked import Share, Worked
    from tools.generate.standard import Class

SMALL = Decimal(1)
"""Below this a number keeps all the decimals that are known of it."""
PERCENT = "procent"
NAMES = ("title", "name")


def number(value: Decimal, language: str, places: int = 2) -> str:
    """Return a number with its thousands apart, to at most so many decimals; smaller than one keeps six."""
    return in_digits(rounded(value, places), language)


def rounded(value: Decimal, places: int = 2) -> Decimal:
    """Return what `number` writes."""
    places = 6 if abs(value) < SMALL else places
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


@dataclass(frozen=True)
class WorkedWords:
    """Everything that a page says of a worked example, in one language."""

    book: SiteBook
    stated_in: Class
    worked: Worked

    @property
    def percent(self) -> bool:
        """True for a share, which is shown in percent."""
        return self.worked.figure.cell.unit == PERCENT and self.worked.figure.sums.denominator is not None

    def count(self, value: Decimal) -> str:
        """Return a numerator or denominator."""
        return number(value, self.book.language)

    def outcome(self, value: Decimal) -> str:
        """Return a value with its unit."""
        shown = number(value, self.book.language, 1 if self.percent else 2)
        unit = self.worked.figure.cell.unit
        if self.percent:
            return f"{shown} %"
        if unit == "EUR":
            return f"€ {shown}"
        named = self.book.standard.codelists["unit"]
        return f"{shown} {code(self.book, named, unit).text}" if unit and unit != "aantal" else shown

    @property
    def sign(self) -> str:
        """`=` when the outcome is exact as shown, else `≈`."""
        value, sums = self.worked.figure.value, self.worked.figure.sums
        if value is None or sums.numerator is None or not sums.denominator:
            return "="
        shown = rounded(value, 1 if self.percent else 2) / (100 if self.percent else 1)
        return "=" if shown * sums.denominator == sums.numerator else "≈"

    @property
    def cell(self) -> Iterator[tuple[str, str]]:
        """Yield what the figure is limited to or kept apart by, and its part of a distribution: label and code."""
        cell, kpi = self.worked.figure.cell, self.book.standard.kpis[self.worked.figure.cell.kpi]
        listed = self.book.standard.codelists
        if cell.part:
            named = kpi.get("codelist")
            yield self.book.say("kpi_part"), code(self.book, listed[named], cell.part).text if named else cell.part
        for name, value in (*cell.group, *cell.apart):
            yield self._pair(name, value)

    def _pair(self, name: str, value: str) -> tuple[str, str]:
        listed = self.book.standard.codelists
        known = next((row for row in listed["dimension"].rows if row["code"] == name), None)
        if known:
            return self.book.label(known), code(self.book, listed[known["codelist"]], value).text
        return field_at(self.book, self.stated_in, name).text, coded(self.book, self.stated_in, name, value).text

    @property
    def missing(self) -> Mapping[str, int]:
        """The number of unknown values, by reason."""
        reasons = self.book.standard.codelists["missing_reason"]
        return {code(self.book, reasons, each).text: n for each, n in self.worked.figure.missing.items()}

    @property
    def bounds(self) -> tuple[str, str] | None:
        """Between what the outcome lies when all that is unknown is taken into account; None when that is not known."""
        lower, upper = self.worked.figure.lower, self.worked.figure.upper
        return None if lower is None or upper is None or lower == upper else (self.outcome(lower), self.outcome(upper))

    def record(self, share: Share) -> Link:
        """Return what a record is called, with the page of its class."""
        cls, data = self.book.standard.classes[share.cls], share.record
        known_as = data.get("id") or data.get("organisation", "")
        title = next((str(data[each]) for each in NAMES if each in data), "")
        text = f"{self.book.label(cls.words)} {known_as}"
        return Link(text, f"model/{share.cls}.md", code=title)

    @property
    def shown(self) -> Mapping[str, str]:
        """The JSON of at most three records, by name: one of each kind of contribution, those that read at a glance."""
        kinds: dict[tuple[bool, bool], tuple[str, str]] = {}
        for each in self.worked.shares:
            text = json.dumps(each.record, ensure_ascii=False, indent=2)
            kind = (each.numerator == 0, each.numerator == each.denominator)
            if len(text) <= LONGEST:
                kinds.setdefault(kind, (self.record(each).text, text))
        return dict(kinds.values())
