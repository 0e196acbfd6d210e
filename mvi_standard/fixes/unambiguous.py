"""Values that can only be meant one way at the place of a finding: never a guess.

`docs/decisions/0030-what-is-certain.md` argues each limit.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mvi_standard import demands
from mvi_standard.finding import Name
from mvi_standard.fixes.acceptance import fits
from mvi_standard.fixes.lenient_parsing import one_answer, one_code, one_day, one_number
from mvi_standard.requirement import About
from mvi_standard.tables import snake_case

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding

RSIN, OIN = "rsin", "oin"
KVK, KVK_DIGITS = "kvk", 8
IDENTIFIER = Name("Identifier.value")

Labelled = dict[str, tuple[str, ...]]
"""Codes or fields, each with its labels in both languages."""


def certain(finding: Finding, owner: Mapping[str, Any], edition: Edition) -> Any:  # noqa: ANN401 - any JSON scalar
    """Return the only value that can be meant, or None; `owner` is the object that holds it."""
    found, values = finding.values["found"], finding.values
    if "wanted" in values:
        return _of_another_type(finding, owner, edition)
    if not isinstance(found, str):
        return None
    demand = edition.requirement(finding.code)
    if demand.about is About.CODE:
        return one_code(found, _codes(finding, edition))
    if values.get("type") == Name("Date"):
        return one_day(found)
    if demand.about is About.NUMBER and "meant" in values:
        return _identifier(owner.get("scheme"), found, str(values["meant"]))
    return None


def fields(finding: Finding, edition: Edition) -> Labelled:
    """Return the fields that an unknown key may stand for."""
    cls = finding.values["owner"].key
    return {each: _labels(f"{cls}.{each}", edition) for each in finding.values["expected"]}


def _codes(finding: Finding, edition: Edition) -> Labelled:
    """Return the codes that a finding expects, each with its labels where the list is known."""
    about, kind, name = finding.values.get("list"), finding.values.get("type"), ""
    if finding.code == demands.OPEN_LIST.code and isinstance(about, Name):
        name = about.key.removeprefix("list:")
    elif finding.code == demands.CLOSED_LIST.code and isinstance(kind, Name):
        name = snake_case(kind.key)
    codes = [each for each in finding.values.get("expected", ()) if isinstance(each, str)]
    return {each: _labels(f"code:{name}:{each}", edition) for each in codes}


def _labels(key: str, edition: Edition) -> tuple[str, ...]:
    return tuple(edition.labels.get(key, ())[:2])


def _of_another_type(finding: Finding, owner: Mapping[str, Any], edition: Edition) -> Any:  # noqa: ANN401 - any JSON scalar
    found, wanted, kind = finding.values["found"], finding.values["wanted"], finding.values["type"].key
    if wanted == "string" and type(found) is int:
        return _as_text(found, finding, owner, edition)
    if not isinstance(found, str):
        return None
    if wanted == "boolean":
        return one_answer(found)
    if wanted not in {"number", "integer"}:
        return None
    number = one_number(found, euros=owner.get("currency") == "EUR", percent=kind == "Percentage")
    return number if wanted == "number" or isinstance(number, int) else None


def _as_text(found: int, finding: Finding, owner: Mapping[str, Any], edition: Edition) -> str | None:
    """Return a number as text, if that has the form of its type: a CPV code that lost its zero has not."""
    text, scheme = str(found), owner.get("scheme")
    if finding.values["field"] == IDENTIFIER and len(text) == KVK_DIGITS - 1:
        if scheme not in edition.tables.codelists["identifier_scheme"]:
            return None  # as text nobody could see any more that a zero was lost: first the register has to be right
        # No JSON number begins with a zero: what has seven digits here had eight where it was a KvK number.
        text = f"0{text}" if scheme == KVK and found > 0 else text
    return text if fits(text, edition.schema["$defs"][finding.values["type"].key]) else None


def _identifier(scheme: object, found: str, meant: str) -> str | None:
    """Return a number with the same digits, or with zeros in front of which a check shows that they were lost."""
    if re.sub(r"[\s.-]", "", found).upper() == meant:
        return meant
    zeros = meant.removesuffix(found) if found.isdigit() and meant.endswith(found) else ""
    lost = zeros == "0" if scheme == RSIN else scheme == OIN and found.endswith("000") and set(zeros) == {"0"}
    return meant if lost else None
