"""Diagnose why a JSON text cannot be read as written, and at which byte."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import jiter
import msgspec
from msgspec import Struct, field

from mvi_standard import demands
from mvi_standard.finding import Finding, Path, Said
from mvi_standard.reading import tokens
from mvi_standard.reading.foreign import foreign

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.reading.position import JsonText
    from mvi_standard.requirement import Demand

_NOT_A_NUMBER = re.compile(rb"-?(?:NaN|Infinity)")
_AT = re.compile(r" at line (\d+) column (\d+)$")
_DUPLICATE = re.compile(r'^Detected duplicate key "(.*)"$', re.DOTALL)


_DECIMAL_COMMA = re.compile(rb":\s*-?[0-9]+,[0-9]")
_CURLY = Said("een gekruld aanhalingsteken; schrijf een recht", "a curly quotation mark; write a straight one")
_EURO = Said("een €-teken; schrijf alleen het getal", "a € sign; write the number alone")
_SIGNS = {each.encode(): _CURLY for each in "\u201c\u201d\u201e\u2018\u2019"} | {"\u20ac".encode(): _EURO}
_BARE_TEXT = re.compile(rb"[A-Za-z']")
_UNQUOTED = Said(
    "hier hoort een waarde; zet tekst tussen aanhalingstekens", "a value belongs here; put text in quotation marks"
)
SYNTAX = {
    "EOF": Said("de tekst houdt te vroeg op", "the text ends too early"),
    "trailing comma": Said("er staat een komma te veel", "there is a comma too many"),
    "trailing characters": Said("er staat nog iets achter het eind", "something follows the end"),
    "key must be a string": Said(
        "hier hoort een veldnaam tussen aanhalingstekens", "a field name in quotes belongs here"
    ),
    "expected value": Said("hier hoort een waarde", "a value belongs here"),
    "expected ident": Said("hier hoort een waarde", "a value belongs here"),
    "expected `:`": Said("hier hoort een dubbele punt", "a colon belongs here"),
    "expected `,` or `}`": Said("hier hoort een komma of een }", "a comma or a } belongs here"),
    "expected `,` or `]`": Said("hier hoort een komma of een ]", "a comma or a ] belongs here"),
    "invalid number": Said("dit getal is geen JSON-getal", "this is no JSON number"),
    "control character": Said(
        "in een tekst staat een regeleinde of tab; vaak ontbreekt een aanhalingsteken",
        "a text holds a line end or a tab; often a quotation mark is missing",
    ),
    "invalid escape": Said("achter een \\ staat een onbekend teken", "an unknown character follows a \\"),
}
"""What jiter says, by its first words."""


class Spot(Struct, frozen=True):
    """One problem at one byte of a text."""

    demand: Demand
    offset: int
    length: int = 1
    values: Mapping[str, Any] = field(default_factory=dict)

    def finding(self, text: JsonText, path: Path = (), base: int = 0) -> Finding:
        """Return the finding, for a spot in the part of `text` that begins at byte `base`."""
        start = base + self.offset
        return self.demand.finding(path, self.values, text.place_at(start, start + self.length))


def losses(raw: bytes, depth: int) -> Iterator[Spot]:
    """Yield problems that a parser would let through while changing the data."""
    if (at := tokens.too_deep(raw, depth)) is not None:
        yield Spot(demands.DEPTH, at)
    if (number := tokens.inexact_number(raw)) is not None:
        yield Spot(demands.EXACT_NUMBER, number[0], len(number[1]), {"found": number[1]})
    if (at := tokens.lone_surrogate(raw)) is not None:
        yield Spot(demands.WHOLE_CHARACTER, at, 6, {"found": raw[at : at + 6].decode()})


def refusal(raw: bytes, error: ValueError) -> Spot:
    """Turn the complaint of jiter about `raw` into a code and an offset."""
    message = str(error)
    match = _AT.search(message)
    line, column = (int(match[1]), int(match[2])) if match else (1, 1)
    words = message[: match.start()] if match else message
    start = 0
    for _ in range(line - 1):
        start = raw.find(b"\n", start) + 1
    at = min(start + max(column - 1, 0), len(raw))
    if duplicate := _DUPLICATE.match(words):
        written = msgspec.json.encode(duplicate[1])
        return Spot(demands.FIELD_ONCE, max(raw.rfind(written, 0, at), 0), len(written), {"key": duplicate[1]})
    at -= raw[at - 1 : at] == b"-"  # jiter points behind the sign
    if number := _NOT_A_NUMBER.match(raw, at):
        return Spot(demands.FINITE_NUMBER, at, len(number[0]), {"found": number[0].decode()})
    if words == "recursion limit exceeded":
        return Spot(demands.DEPTH, at)
    return Spot(demands.SYNTAX, at, 1, {"problem": _in_words(words, raw, at)})


def _in_words(words: str, raw: bytes, at: int) -> Said:
    """Say in two languages what the parser stumbled over; its own words where nobody translated them."""
    if _DECIMAL_COMMA.search(raw, max(0, at - 40), at + 2):
        return Said("een getal heeft een komma; schrijf een punt", "a number has a comma; write a point")
    if sign := _SIGNS.get(raw[at : at + 3]):
        return sign
    if words.startswith(("expected value", "expected ident")) and _BARE_TEXT.match(raw, at):
        return _UNQUOTED
    return next((said for start, said in SYNTAX.items() if words.startswith(start)), Said(words, words))


def first_fault(text: JsonText, depth: int) -> Finding:
    """Return the first fault of a whole text that could not be split into a root and its lists."""
    if said := foreign(text.data):
        return Spot(demands.SYNTAX, 0, 1, {"problem": said}).finding(text)
    spots = list(losses(text.data, depth))
    try:
        jiter.from_json(text.data, catch_duplicate_keys=True, allow_inf_nan=False)
    except ValueError as error:
        spots.append(refusal(text.data, error))
    # What can be read but not split is JSON of another shape: a list, a text, a number.
    spots = spots or [Spot(demands.ONE_SUBMISSION, len(text.data) - len(text.data.lstrip()))]
    return min(spots, key=lambda each: each.offset).finding(text)
