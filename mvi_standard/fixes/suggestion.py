"""Suggestions of what was probably meant: a code, field or id like the one found, or the same value written as JSON.

A check may have put its own suggestion in `meant`. Every suggestion would pass validation where it is put.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, Any

from mvi_standard.finding import Name
from mvi_standard.fixes.acceptance import passes, suiting
from mvi_standard.fixes.dates import named_day
from mvi_standard.requirement import LANGUAGES

if TYPE_CHECKING:
    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding

CANDIDATES = 2000
"""More ids than this are not compared one by one."""
CLOSE = 0.6
"""difflib's measure of likeness from which a code is worth suggesting (its own default)."""
LONGEST = 120
"""A text with more characters was not meant to be a code or a date."""
DUTCH_DATE = re.compile(r"([0-3]?[0-9])[-/. ]([01]?[0-9])[-/. ]((?:19|20|21)?[0-9]{2})(?: .*)?")
LONG_DATE = re.compile(r"((?:19|20|21)[0-9]{2}-[01][0-9]-[0-3][0-9])[T ].*")
DUTCH_NUMBER = re.compile(
    r"(?:€|EUR)?\s*(-?[0-9]{1,3}(?:\.[0-9]{3})+|-?[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+|-?[0-9]+)"
    r"(?:,([0-9]+)|,-)?\s*(?:%|€|EUR|euro)?"
)
MARKS = str.maketrans("", "", ". \u00a0\u202f")
"""What stands between thousands."""
IN_CENTS = {Name("Amount"), Name("SignedAmount")}
"""Types of which a number has no third decimal: a point before three digits parts thousands."""
PLAIN_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def suggestion(finding: Finding, edition: Edition) -> str | None:
    """Return what was probably meant; None when nothing is near, or what is near would not pass either."""
    near = _near(finding, edition)
    return near if near is not None and passes(near, finding, edition) else None


def _near(finding: Finding, edition: Edition) -> str | None:
    found, values = finding.values.get("found"), finding.values
    if "meant" in values:
        return str(values["meant"])
    if "wanted" in values:
        thousands = values["wanted"] == "integer" or values.get("type") in IN_CENTS
        return as_json(found, values["wanted"], thousands=thousands)
    expected = suiting(finding, edition) or values.get("expected") or values.get("known")
    if not isinstance(found, str) or len(found) > LONGEST:
        return None
    if values.get("type") == Name("Date"):
        return as_date(found)
    if not isinstance(expected, Collection) or isinstance(expected, str) or len(expected) > CANDIDATES:
        return None
    near = nearest(found, expected)
    return _labelled(found, values["owner"].key, expected, edition) if near is None and "held" in values else near


def _labelled(found: str, owner: str, fields: Collection[str], edition: Edition) -> str | None:
    """Return the field that is called like `found` in one of the languages: `gunningsdatm` for `awarded_on`."""
    called = {label: each for each in fields for label in edition.labels[f"{owner}.{each}"][: len(LANGUAGES)]}
    near = nearest(found.replace("_", " "), called)
    return called[near] if near else None


def nearest(found: str, expected: Collection[Any]) -> str | None:
    """Return the expected value most like `found`, ignoring capitals and blanks."""
    from difflib import get_close_matches  # noqa: PLC0415 - slow to load, needed for few findings

    by_folded = {str(each).casefold().replace(" ", "_"): str(each) for each in expected if each}
    close = get_close_matches(found.casefold().replace(" ", "_"), by_folded, n=1, cutoff=CLOSE)
    return by_folded[close[0]] if close else None


def as_date(found: str) -> str | None:
    """Parse an existing day, written the Dutch way, in words, or with a time; returned as an ISO date."""
    if match := DUTCH_DATE.fullmatch(found.strip()):
        day, month, year = match.groups()
        written = f"{year if len(year) > len('26') else f'20{year}'}-{int(month):02}-{int(day):02}"
    elif match := LONG_DATE.fullmatch(found.strip()):
        written = match[1]
    else:
        return named_day(found)
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        return None


def as_json(found: Any, wanted: str, *, thousands: bool = False) -> str | None:  # noqa: ANN401 - any JSON value
    """Convert a value of the wrong JSON type to the wanted type: `"1.250,50"` as `1250.50`.

    With `thousands`, a point before three digits is never a decimal point: `"1.250"` is 1250.
    """
    if wanted == "string" and isinstance(found, int | float) and not isinstance(found, bool):
        return f'"{found}"'
    if not isinstance(found, str):
        return None
    text = found.strip()
    if wanted == "boolean":
        from mvi_standard.fixes.lenient_parsing import one_answer  # noqa: PLC0415 - its patterns serve few findings

        answer = one_answer(text)
        return None if answer is None else json.dumps(answer)
    if wanted not in {"number", "integer"}:
        return None
    # A point before three digits may be a thousands separator or a decimal point: then nothing is sure.
    ambiguous = re.fullmatch(r"-?[0-9]{1,3}\.[0-9]{3}", text)
    if PLAIN_NUMBER.fullmatch(text) and not (ambiguous and thousands):
        return None if ambiguous else text
    match = DUTCH_NUMBER.fullmatch(text)
    return match[1].translate(MARKS) + (f".{match[2]}" if match[2] else "") if match else None
