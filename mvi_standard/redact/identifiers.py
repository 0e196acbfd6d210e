"""Made-up register numbers that pass and fail the same checks; one organisation gets the same number everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.redact import shape
from mvi_standard.stages import privacy
from mvi_standard.v1.identifiers import (
    CHECKS,
    OIN_OF_KVK,
    OIN_OF_RSIN,
    TOOI,
    damaged,
    intended,
    is_btw,
    is_rsin,
    oin_prefix,
    undamaged,
)
from mvi_standard.v1.published import SCHEMES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mvi_standard.redact.shape import SecretDraw

TED = SCHEMES[0]
_FRONT = "99"
"""The beginning of made-up KvK numbers and RSINs, so that people recognise them."""
_TEXTS = {"Identifier": ("value",)}


def made_up(scheme: str, value: str, draw: SecretDraw) -> str | None:
    """Return the replacement of `value`; None when no number with the same findings was found.

    A number that can be repaired is replaced by another that can, if there is one.
    """
    bare = value.lstrip("0") if scheme == TED else value
    if bare and bare != value:  # with or without zeros in front it is the same notice
        other = made_up(scheme, bare, draw)
        return None if other is None else value.removesuffix(bare) + other
    findings, repairable = findings_on(scheme, value), _repairable(scheme, value)

    def alike(other: str) -> bool:
        return findings_on(scheme, other) == findings

    def wholly_alike(other: str) -> bool:
        return alike(other) and _repairable(scheme, other) == repairable

    if scheme in _RIGHT and CHECKS[scheme](value):
        number = _RIGHT[scheme](value, draw)
        if number is not None and alike(number):
            return number
    return shape.first(value, wholly_alike, draw) or shape.first(value, alike, draw)


def findings_on(scheme: str, value: str) -> tuple[object, ...]:
    """Return what is wrong with a number: privacy, damage by a spreadsheet, a failed check, a slash."""
    private = tuple(
        each.code for each in privacy.check({"Identifier": [((), {"scheme": scheme, "value": value})]}, _TEXTS)
    )
    return private, damaged(value), scheme in CHECKS and CHECKS[scheme](value), "/" in value


def _repairable(scheme: str, value: str) -> bool:
    if damaged(value):
        return undamaged(scheme, value) is not None
    return scheme in CHECKS and intended(scheme, value) is not None


def _kvk(body: str, draw: SecretDraw) -> str:
    return f"{_FRONT}{draw.below(10**6, 'kvk', body):06}"


def _rsin(body: str, draw: SecretDraw) -> str:
    """Return nine digits that pass the eleven-test, the check of a BSN."""
    drawn = (f"{_FRONT}{draw.below(10**7, 'rsin', body, attempt):07}" for attempt in range(10**4))
    return next(each for each in drawn if is_rsin(each))


def _oin(value: str, draw: SecretDraw) -> str:
    prefix, number, suffix = value[:8], value[8:17], value[17:]
    if oin_prefix(value) == OIN_OF_RSIN:
        return prefix + _rsin(number, draw) + suffix
    if oin_prefix(value) == OIN_OF_KVK:
        return prefix + _kvk(number[:8], draw) + value[16:]
    return prefix + shape.masked(number, draw, zeros=True) + suffix


def _btw(value: str, draw: SecretDraw) -> str | None:
    """Return a VAT number: that of a legal entity contains its RSIN, that of a sole trader has its own check digits."""
    if not value.startswith("NL"):
        return value[:2] + shape.masked(value[2:], draw)
    body, end = value[2:11], value[11:]
    if is_rsin(body):
        return f"NL{_rsin(body, draw)}{end}"
    drawn = (f"NL{_FRONT}{draw.below(10**7, 'btw', body, attempt):07}{end}" for attempt in range(10**4))
    return next((each for each in drawn if is_btw(each) and not is_rsin(each[2:11])), None)


def _lei(value: str, draw: SecretDraw) -> str:
    from stdnum.iso7064 import mod_97_10  # noqa: PLC0415 - slow to load, and few submissions have an LEI

    body = shape.masked(value[:18], draw)
    return body + str(mod_97_10.calc_check_digits(body))


def _tooi(value: str, draw: SecretDraw) -> str:
    kind, _, code = value.removeprefix(TOOI).rpartition("/")
    letters = code.rstrip("0123456789")
    return f"{TOOI}{kind}/{letters}9{shape.masked(code[len(letters) + 1 :], draw)}"


_RIGHT: Mapping[str, Callable[[str, SecretDraw], str | None]] = {
    "kvk": _kvk, "rsin": _rsin, "oin": _oin, "btw": _btw, "lei": _lei, "tooi": _tooi,
}  # fmt: skip
"""The functions that make another valid number of a scheme; a number that contains another keeps the same body."""
