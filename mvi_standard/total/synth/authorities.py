"""The made-up authorities: each follows from the seed and its own number, not from how many there are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from mvi_standard.total.synth.drawing import Chance, at, odds

if TYPE_CHECKING:
    from mvi_standard.total.synth.shapes import Record

TOOI = "https://identifier.overheid.nl/tooi/id/"
TOOI_OF = {"gemeente": "gemeente/gm", "provincie": "provincie/pv", "waterschap": "waterschap/ws"}
PROFILES = odds(nil=0.04, totalen=0.05, basis=0.25, effect=0.66)
STATES = odds(gewoon=0.87, foutief=0.04, voorlopig=0.02, verbeterd=0.05, verbetering_voorlopig=0.02)
GOLDEN, SILVER = 0.6180339887, 0.4142135624
"""Steps that spread the authorities evenly over what they can be, so that a small country has the right shares too."""
BLOCK, FIRST_OF_GROUP = 30, 10
NEVER_FAULTY = "waterschap"
"""The type of which every file conforms, so that a total by type has one row without refusals."""

FIRST = (
    "Linde", "Wilgen", "Elzen", "Berken", "Zilver", "Korhoen", "Reiger", "Otter", "Klaver", "Heide", "Veen", "Kreek",
    "Zomer", "Winter", "Nevel", "Distel", "Vlier", "Kraan", "Meeuw", "Bever",
)  # fmt: skip
SECOND = (
    "dam", "oever", "hoek", "stede", "kerke", "meer", "woude", "burcht", "zande", "broek", "wijck", "terp", "vliet",
    "ambacht", "horst", "laar", "geest", "lo", "monde", "zijl",
)  # fmt: skip
MINISTRIES = ("Voorraad", "Zorgvuldigheid", "Wegen en Wolken", "Toekomst", "Samenspel", "Landzaken")
KINDS = {
    "gemeente": "Gemeente {}",
    "provincie": "Provincie {}",
    "waterschap": "Waterschap {}",
    "gemeenschappelijke_regeling": "Regio {}",
    "publiekrechtelijke_instelling": "Stichting Kennishuis {}",
    "rijk": "Ministerie van {}",
}
"""Names by type of organisation."""


@dataclass(frozen=True)
class Authority:
    """One public body, and how it reports."""

    number: int
    kind: str
    name: str
    slug: str
    kvk: str
    profile: str
    state: str
    registered: float
    signed: str | None

    @property
    def identifiers(self) -> list[Record]:
        """The official numbers in its own file."""
        own = [{"scheme": "kvk", "value": self.kvk}]
        if self.number % 5 == 1:
            own.append(self.oin)
        if self.number % 7 == 2 and self.kind in TOOI_OF:  # noqa: PLR2004 - a share, not a meaning
            own.append({"scheme": "tooi", "value": f"{TOOI}{TOOI_OF[self.kind]}{90000 + self.number}"})
        return own

    @property
    def oin(self) -> Record:
        """The OIN that follows from the KvK number."""
        return {"scheme": "oin", "value": f"00000003{self.kvk}0000"}

    def organisation(self, *, as_partner: bool = False) -> Record:
        """Return its record; a partner knows the OIN too."""
        known = [{"scheme": "kvk", "value": self.kvk}, self.oin] if as_partner else self.identifiers
        return {"id": self.slug, "name": self.name, "organisation_type": self.kind, "identifiers": known}


@lru_cache(maxsize=64)
def authority(seed: int, number: int) -> Authority:
    """Return the authority with this number."""
    draw, start = Chance(seed, "authority", number), Chance(seed, "start").between(0, 1)
    kind = kind_of(number)
    profile, state = at(PROFILES, number * GOLDEN + start), at(STATES, number * SILVER + start)
    registered = draw.between(0.3, 0.9) if draw.chance(0.15) else 1.0
    signed = draw.day("2022-11-24", "2025-06-30") if draw.chance(0.4) else None
    if group_of(number) or kind == "rijk":
        profile = "effect"
    if kind == NEVER_FAULTY and state == "foutief":
        state = "gewoon"
    name = f"{_bare_name(kind, number)} (verzonnen)"
    slug = re.sub("[^a-z0-9]+", "-", _bare_name(kind, number).lower())
    kvk = f"0{1_000_000 + 37 * number}" if number % 3 == 0 else f"{80_000_000 + 41 * number}"
    return Authority(number, kind, name, slug, kvk, profile, state, registered, signed)


def kind_of(number: int) -> str:
    """Return the type of an authority; the first ones already have the mix of the whole country."""
    if number in (3, 9, 25) or (number > 300 and number % 100 == 60):  # noqa: PLR2004 - one in a hundred
        return "rijk"
    for every, place_in, kind in (
        (33, 8, "provincie"),
        (19, 5, "waterschap"),
        (40, 17, "gemeenschappelijke_regeling"),
        (40, 33, "publiekrechtelijke_instelling"),
    ):
        if number % every == place_in:
            return kind
    return "gemeente"


def group_of(number: int) -> range:
    """Return the numbers of those that buy together with this authority; empty for most."""
    block = number // BLOCK
    first = block * BLOCK + FIRST_OF_GROUP
    members = range(first, first + 2 + block % 3)
    return members if number in members else range(0)


def _bare_name(kind: str, number: int) -> str:
    if kind != "rijk":
        return KINDS[kind].format(_place(number))
    known = (3, 9, 25, 360).index(number) if number in (3, 9, 25, 360) else -1
    return KINDS[kind].format(MINISTRIES[known] if known >= 0 else _place(number))


def _place(number: int) -> str:
    """Return the name of a place; names with a later number get a numeral."""
    turn, rest = divmod(number * 7, len(FIRST) * len(SECOND))  # seven spreads names that begin alike
    first, second = FIRST[rest % len(FIRST)], SECOND[rest // len(FIRST)]
    around = turn // 7
    return f"{first}{second}" if around == 0 else f"{first}{second} {around + 1}"
