"""Numbers, amounts and dates in the notation of one language; unknown values get no digits at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from mvi_standard.fixes.dates import MONTH_NAMES
from mvi_standard.publication.labels import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

SPACE = "\N{NO-BREAK SPACE}"
SIGNS: Mapping[str, Mapping[int, int]] = {"nl": str.maketrans(",.", ".,"), "en": {}}
"""The signs between thousands and before decimals, in place of those of Python."""
TENTH = Decimal("0.1")
STEPS = {0: Decimal(1), 1: TENTH}
"""The smallest step of a percentage, by its number of decimals."""
MILLION = 1_000_000
SCALES = {"trillion": 10**12, "billion": 10**9, "million": MILLION}
"""Words in place of zeros, the largest first."""
HUNDRED = 100
COUNTED = frozenset({"", "aantal", "persoon", "stuk"})
"""Units of what is counted, and not measured or calculated."""


@dataclass(frozen=True)
class Rounding:
    """With how many digits a number is written: as many as a reader can use, or fewer if it carries fewer.

    What is only known to be at least so much is rounded `down`, else less would be true than is said.
    """

    digits: int = 3
    down: bool = False

    def of(self, value: Decimal) -> Decimal:
        """Return a number with the digits that matter, without zeros that nobody measured."""
        if not value:
            return Decimal(0)
        way = ROUND_FLOOR if self.down else ROUND_HALF_UP
        step = Decimal(1).scaleb(value.adjusted() - self.digits + 1)
        return value.quantize(step, way) if step < 1 else (value / step).quantize(Decimal(1), way) * step


USUAL = Rounding()


@dataclass(frozen=True)
class Numbers:
    """The way numbers are written in one language."""

    language: str

    @property
    def unknown(self) -> str:
        """Return the text in place of an unknown number."""
        return phrase("report_figure.not_known", self.language)

    def percent(self, value: Decimal | None, decimals: int = 1) -> str:
        """Return a percentage (0-100) with a decimal or none; what is not quite 0 or 100 never looks like 0 or 100."""
        if value is None:
            return self.unknown
        step = STEPS[decimals]
        shown = value.quantize(step, ROUND_HALF_UP)
        if value and not shown:
            return f"< {self._percent(step)}" if value > 0 else f"> {self._percent(-step)}"
        if shown == HUNDRED and value < HUNDRED:
            return f"> {self._percent(HUNDRED - step)}"
        return self._percent(shown)

    def tick(self, value: Decimal) -> str:
        """Return a percentage for a scale, without decimals."""
        return self._percent(round(value))

    def amount(self, value: Decimal | None, rounding: Rounding = USUAL) -> str:
        """Return an amount in euro, scaled to be readable."""
        if value is None:
            return self.unknown
        sign, size = ("-" if value < 0 else ""), abs(rounding.of(value))
        return f"{sign}€{SPACE if self.language == 'nl' else ''}{self._scaled(size)}"

    def quantity(self, value: Decimal | int | None, rounding: Rounding = USUAL) -> str:
        """Return what was measured or calculated, with as many digits as it carries."""
        if value is None:
            return self.unknown
        shown = rounding.of(Decimal(value))
        size = abs(shown)
        return ("-" if shown < 0 else "") + (self._scaled(size) if size >= MILLION else self.exact(size))

    def number(self, value: Decimal | int | None) -> str:
        """Return what was counted: all its digits, but of millions and of parts of one no more than a reader uses."""
        if value is None or not HUNDRED <= abs(Decimal(value)) < MILLION:
            return self.quantity(value)
        return self.exact(Decimal(value).quantize(Decimal(1), ROUND_HALF_UP))

    def exact(self, value: Decimal | int | None) -> str:
        """Return a number with exactly its own digits."""
        if value is None:
            return self.unknown
        digits = f"{Decimal(value):,f}"
        return self._signed(digits.rstrip("0").rstrip(".") if "." in digits else digits)

    def measured(self, value: Decimal | None, unit: str, count_unit: str = "", rounding: Rounding = USUAL) -> str:
        """Return a value with its unit; what is counted keeps all its digits."""
        if value is None:
            return self.unknown
        if unit == "procent":
            return self.percent(value)
        if unit == "EUR":
            return self.amount(value, rounding)
        counted = unit in COUNTED and value == int(value)
        said = self.number(value) if counted else self.quantity(value, rounding)
        word = self._unit(unit, count_unit, value)
        return f"{said}{SPACE}{word}" if word else said

    def asked(self, value: Decimal | None, unit: str) -> str:
        """Return what is asked, with exactly its own digits and its unit."""
        if value is None:
            return self.unknown
        said = self.exact(value)
        if unit == "procent":
            return self._with_sign(said)
        if unit == "EUR":
            return f"€{SPACE if self.language == 'nl' else ''}{said}"
        word = self._unit(unit, "", value)
        return f"{said}{SPACE}{word}" if word else said

    def date(self, text: str) -> str:
        """Return a date (ISO, a time may follow) in words."""
        try:
            day = date.fromisoformat(text[:10])
        except ValueError:
            return self.unknown
        return f"{day.day} {MONTH_NAMES[self.language][day.month - 1]} {day.year}"

    def period(self, period: tuple[str, str]) -> str:
        """Return a period in words; a calendar year as its number."""
        start, end = period
        if start[4:] == "-01-01" and end == f"{start[:4]}-12-31":
            return start[:4]
        return phrase("report_frame.from_until", self.language, start=self.date(start), end=self.date(end))

    def tally(self, counts: Mapping[str, int]) -> str:
        """Return the sum of counts, with all its digits."""
        return self.exact(sum(counts.values()))

    def _unit(self, unit: str, count_unit: str, value: Decimal) -> str:
        if unit not in {"aantal", ""}:
            return phrase(f"report_unit.{unit}", self.language, unit.replace("_", " "), n=value)
        return phrase(f"report_count.{count_unit}", self.language, n=value) if count_unit else ""

    def _percent(self, value: Decimal | int) -> str:
        return self._with_sign(self._signed(f"{Decimal(value):,f}"))

    def _with_sign(self, digits: str) -> str:
        return f"{digits}{SPACE}%" if self.language == "nl" else f"{digits}%"

    def _signed(self, digits: str) -> str:
        """Return digits as Python writes them, with the signs of the language."""
        return digits.translate(SIGNS[self.language])

    def _scaled(self, size: Decimal) -> str:
        if size >= MILLION:
            word, scale = next((word, scale) for word, scale in SCALES.items() if size >= scale)
            return f"{self.exact(size / scale)}{SPACE}{phrase(f'report_figure.{word}', self.language)}"
        if size >= HUNDRED or size == int(size):
            return self.exact(size.quantize(Decimal(1), ROUND_HALF_UP))
        return self._signed(f"{size:,.2f}")
