"""Replaces each text of a document, by what the standard says of its field."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from mvi_standard import demands
from mvi_standard.fixes.lenient_parsing import one_answer
from mvi_standard.fixes.suggestion import as_json
from mvi_standard.redact import identifiers, shape
from mvi_standard.redact.standard_words import NUMBERS, OPEN, misspelled

if TYPE_CHECKING:
    from collections.abc import Collection

    from mvi_standard.redact.pseudonyms import Pseudonyms
    from mvi_standard.redact.schema_walk import Where
    from mvi_standard.redact.standard_words import StandardWords


_YEAR = re.compile("(?:19|20|21)[0-9]{2}")
_DAY_FIRST = r"(?P<day>[0-9]{1,2})(?P<mark>[-/. ])(?P<month>[0-9]{1,2})(?P=mark)(?P<year>(?:19|20|21)[0-9]{2})"
_YEAR_FIRST = r"(?P<year>(?:19|20|21)[0-9]{2})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})"
_BEHIND = r"(?:(?P<between>[T ])(?P<clock>[0-9:.]{1,15}))?(?P<zone> ?(?:Z|[+-][0-9]{2}:?[0-9]{2}))?"
_WRITTEN = [re.compile(f"(?P<front>{each}){_BEHIND}") for each in (_DAY_FIRST, _YEAR_FIRST)]
_CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?")
_NO_DAY = "2026-02-30"


def moment(text: str, *, clock: bool) -> str | None:
    """Return a date as it was; any time after it keeps only its form, or with `clock` its value when valid.

    A date that does not exist becomes another one. None for any other text, as that may be the number of a person.
    """
    if _YEAR.fullmatch(text):
        return text
    match = next(filter(None, (each.fullmatch(text) for each in _WRITTEN)), None)
    if match is None:
        return None
    front = match["front"] if _exists(match["year"], match["month"], match["day"]) else _NO_DAY
    return front + (match["between"] or "") + _time(match["clock"] or "", clock=clock) + (match["zone"] or "")


def _time(written: str, *, clock: bool) -> str:
    """Return a valid time as it was or as noon, and an invalid one without its digits."""
    if not _CLOCK.fullmatch(written):
        return re.sub("[0-9]", "9", written)
    if clock:
        return written
    hour, *rest = written.split(":", 1)
    return ":".join(["12" if len(hour) > 1 else "9", *(re.sub("[0-9]", "0", each) for each in rest)])


def _exists(year: str, month: str, day: str) -> bool:
    """Return whether there is such a day, also with month and day swapped."""
    return any(_is_day(int(year), *each) for each in ((int(month), int(day)), (int(day), int(month))))


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


_LABELS = {"name": "Naam", "title": "Titel", "own_number": "Nummer", "value": "Nummer"}
_SHAPE_MATTERS = {demands.PATTERN.code, demands.TEXT_LENGTH.code}
_FOR_PRIVACY = {
    demands.NO_BSN.code: "bsn 111222333",
    demands.NO_ACCOUNT.code: "NL91ABNA0417164300",
    demands.NO_CONTACT.code: "naam@voorbeeld.example",
}
_TELEPHONE = "0600000000"
_PROSE = {"ShortText", "LongText"}
_CURRENCIES = (
    "AUD|BGN|BRL|CAD|CHF|CNY|CZK|DKK|EUR|GBP|HKD|HUF|ILS|INR|ISK|JPY|KRW|MXN|NOK|NZD|PLN|RON|SEK|SGD|TRY|USD|ZAR"
)
_CPV_DIVISIONS = "03|09|1[45689]|2[24]|3[0-57-9]|4[1-58]|5[015]|6[03-6]|7[0-35-79]|8[05]|9[028]"
_STAYING = {
    "KpiVersion": re.compile(r"[0-9]{1,2}\.[0-9]{1,2}(?:\.0)?"),
    "StandardVersion": re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})?(?:\.0|-draft\.[0-9]{1,2})?"),
    "CountryCode": re.compile("[A-Z]{2}"),
    "CurrencyCode": re.compile(f"(?i:{_CURRENCIES}|euro)|\u20ac"),
    "CpvCode": re.compile(f"(?:{_CPV_DIVISIONS})[0-9]{{6}}(?:-[0-9])?"),
}
"""Kinds of text that stay where they match: codes of official lists, which are no name and no number of a person."""
_LINK = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[!-~]*)?")
_FRONT_OF_LINK = re.compile("https?://")
_HASH = re.compile("[0-9a-f]{64}")
_KPI = re.compile("([a-z][a-z0-9-]{0,29}:)?[A-Z]{3}-[0-9]{2}")
_OWN_CODE = re.compile("[a-z][a-z0-9-]{0,29}:[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_CODE = re.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


def other(where: Where, text: str, found: Collection[str], names: Pseudonyms, standard: StandardWords) -> str:  # noqa: PLR0911 - a table of kinds of text
    """Return the replacement of `text`; `found` are the codes of the findings there."""
    kind = where.kind
    if not text.strip() or (kind in _STAYING and _STAYING[kind].fullmatch(text)):
        return text
    if kind in _PROSE or kind not in standard.definitions or standard.definitions[kind]["type"] == "object":
        return _boolean(where, text, found, names)
    if shape.unseen(text):
        return shape.masked(text, names.draw)
    if kind == "LocalId":
        return names.ids.get(text) or shape.masked(text, names.draw)
    if kind in {"Date", "Timestamp"}:
        return moment(text, clock=kind == "Timestamp" and bool(found)) or shape.masked(text, names.draw)
    if kind in NUMBERS:
        return _written_number(text, names)
    if kind in OPEN or kind == "KpiId" or "enum" in standard.definitions[kind]:
        return _code(where, text, names, standard)
    return _form(kind, text, names, standard)


def _boolean(where: Where, text: str, found: Collection[str], names: Pseudonyms) -> str:
    if where.kind == "boolean" and one_answer(text) is not None:
        return text
    if where.owner == "Identifier":
        return _identifier(where, text, found, names)
    return _prose(where, text, found, names)


def _prose(where: Where, text: str, found: Collection[str], names: Pseudonyms) -> str:
    """Return a label with a number; only a text that is itself faulty keeps its form."""
    if _SHAPE_MATTERS.intersection(found):
        return shape.masked(text, names.draw)
    label = f"{_LABELS.get(where.field, 'Tekst')} {names.number(text)}{shape.unseen(text)}"
    if where.kind not in _PROSE:
        return label  # its key, or its type, is what was found
    if demands.NO_CONTACT.code in found and "@" not in text:
        return f"{label} {_TELEPHONE}"
    return " ".join([label, *(words for code, words in _FOR_PRIVACY.items() if code in found)])


def _identifier(where: Where, text: str, found: Collection[str], names: Pseudonyms) -> str:
    scheme = where.holder.get("scheme")
    if scheme == "lokaal" or demands.NO_BSN.code in found or _SHAPE_MATTERS.intersection(found):
        return _prose(where, text, found, names)
    return identifiers.made_up(str(scheme), text, names.draw) or _prose(where, text, found, names)


def _written_number(text: str, names: Pseudonyms) -> str:
    return shape.masked(text, names.draw, digits_only=as_json(text, "number") is not None)


def _code(where: Where, text: str, names: Pseudonyms, standard: StandardWords) -> str:
    """Return a code of the standard as it is, a misspelled one still misspelled, and any other made up."""
    if text in standard.codes:
        return text
    if where.kind == "KpiId" and (match := _KPI.fullmatch(text)):
        return names.kpi(text, own=bool(match[1]))
    if where.kind != "KpiId" and _OWN_CODE.fullmatch(text):
        return f"eigen:code-{names.number(text)}"
    near = misspelled(text, standard.codes_at(where))
    free = where.kind != "KpiId" and ("enum" in standard.definitions[where.kind] or _CODE.fullmatch(text))
    if near == text or (near and free):
        return near
    return f"verzonnen-{names.number(text)}" if free else shape.masked(text, names.draw)


def _form(kind: str, text: str, names: Pseudonyms, standard: StandardWords) -> str:
    """Return the replacement of a text with a prescribed form: a link, a hash or the path of a field."""
    if kind == "WebAddress" and _LINK.fullmatch(text):
        return f"https://voorbeeld.example/{names.number(text)}"
    if kind == "Sha256" and _HASH.fullmatch(text):
        return "".join(f"{names.draw.below(16, text, at):x}" for at in range(len(text)))
    if kind == "FieldPath" and standard.fields.issuperset(text.split(".")):
        return text
    front = _FRONT_OF_LINK.match(text) if kind == "WebAddress" else None
    begin = front.end() if front else 0
    return text[:begin] + shape.masked(text[begin:], names.draw)
