"""KPIs as functions that say what each record adds; one function per file, and none of them makes a percentage."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from types import ModuleType

    Count = Callable[[Any], Iterator["Entry"]]

Pairs = tuple[tuple[str, str], ...]
"""Names with their values, in alphabetical order of the names."""
Number = int | float | Decimal | Fraction
ATTRIBUTES = {
    "organisatietype": "organisation_type",
    "productgroep": "product_group",
    "drempelregime": "threshold",
    "opdrachttype": "contract_nature",
}
"""The dimensions that follow from the record itself, whatever the KPI: name -> what is known of the record."""
NINE = Decimal("0.000000001")
"""How precisely one record adds: what is written with more decimals, or follows from a division, is rounded."""


class Entry(NamedTuple):
    """The contribution of one record to one KPI or, with `missing` or `excluded`, why it adds nothing.

    Of what is missing the denominator says how much it would add there, where that is known and is not one.

    `cls` and `record` name the record behind it; `by` limits it to one class of one dimension (it counts in no other
    figure), `apart` holds what is never added over, `part` the code in a distribution. `counts_for` names the
    organisation when that does not follow from the record. An entry that is not `divisible`, such as a declared total,
    is divided by the type of its organisation only. `persons` is the number of persons it is about: 0 when it is not
    about persons, None when the number is not stated.
    """

    cls: str
    record: Any
    numerator: Number | None = None
    denominator: Number | None = None
    persons: int | None = 0
    part: str = ""
    by: tuple[str, str] = ("", "")
    apart: Pairs = ()
    missing: str = ""
    excluded: str = ""
    nature: str = "gerealiseerd"
    unit: str | None = None
    count_unit: str | None = None
    known: int = 1
    counts_for: str = ""
    divisible: bool = True


class Kpi(Struct, frozen=True):
    """A KPI with the function that says what each record adds; `text` describes that in Dutch and in English."""

    id: str
    text: str
    count: Count


def kpi(code: str) -> Callable[[Count], Kpi]:
    """Turn a function into the computation of a KPI; its docstring says how it counts, in Dutch and in English."""

    def declare(count: Count) -> Kpi:
        return Kpi(code, count.__doc__ or "", count)

    return declare


def discover(package: ModuleType) -> Mapping[str, Kpi]:
    """Return the computations in `package` by KPI; its folder is walked, so no list is kept by hand."""
    modules = [import_module(f"{package.__name__}.{found.name}") for found in iter_modules(package.__path__)]
    found = [each for module in modules for each in vars(module).values() if isinstance(each, Kpi)]
    return {each.id: each for each in sorted(found, key=lambda each: each.id)}


def yes_or_no(cls: str, record: Any, answer: bool | None, **more: Any) -> Entry:  # noqa: ANN401, FBT001 - any record; the answer is what it is about
    """Return what one answer adds to a share: 1 or 0 out of 1, or a missing value."""
    if answer is None:
        return Entry(cls, record, missing="onbekend", **more)
    return Entry(cls, record, int(answer), 1, **more)


def in_money(kpi: Mapping[str, Any]) -> bool:
    """Return whether a KPI divides euros; its unit of count then says what they are spent on, not how many."""
    return "EUR" in kpi.get("units", ()) and kpi.get("canonical_unit") == "procent"


def exact(number: Number) -> Decimal:
    """Return a number as a decimal of at most nine decimals; a float is the number that was written."""
    if isinstance(number, int):
        return Decimal(number)
    if isinstance(number, float | Decimal):  # asked before a Fraction, of which Python asks every ancestor
        decimal = number if isinstance(number, Decimal) else Decimal(repr(number))
        exponent = decimal.as_tuple().exponent
        return decimal.quantize(NINE, ROUND_HALF_UP) if isinstance(exponent, int) and exponent < -9 else decimal  # noqa: PLR2004 - nine decimals, as above
    scaled = number * 10**9
    whole, rest = divmod(abs(scaled.numerator), scaled.denominator)
    whole += 2 * rest >= scaled.denominator
    return Decimal(-whole if scaled < 0 else whole).scaleb(-9)
