"""Currencies that a number format shows, and the cells of a sheet that show one."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.core.book import At

EURO = "€"
_EURO = re.compile(r"€|(?<![a-z])[km]?eur(?:o|o's)?(?![a-z])", re.IGNORECASE)
"""Spellings of the euro: `EUR`, `euro`, `k€`, `€/MWh`."""
_SIGNS = """
$ £ ₤ ¥ ￥ kr kr. Kč zł Ft lei лв лв. ₺ TL ₽ ₴ ₪ ₹ ₨ Rs ₩ ฿ ₫ ₱ ₦ ₡ ₵ ₸ ₼ ₾ ƒ din. дин. Fr. SFr. Rp US$ A$
AU$ C$ CA$ NZ$ HK$ S$ SG$ NT$ MX$ R$
"""
SIGNS = frozenset(_SIGNS.split())
"""As they are written in formats. Those that may as well be a unit, such as KM and R, are left out."""
_CODES = """
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF
CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL
HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD
MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG
QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD
TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW BEF DEM FRF HRK NLG
"""
CODES = frozenset(_CODES.split())
"""Codes of ISO 4217, with a few of the past; only in capitals, since `all` and `top` are words."""
_Other = TypeVar("_Other")
SHIFT = 15
"""A place is one number: the row, and in so many bits behind it the column."""
_COLUMN = (1 << SHIFT) - 1


def sign_of(written: str) -> str:
    """Return the sign as written; `€` for the euro in any spelling, and empty when it is no currency."""
    text = written.strip()
    if _EURO.search(text):
        return EURO
    return text if text in SIGNS or text in CODES else ""


class CurrencySigns(Mapping["At", str]):
    """The currency sign at each cell that shows one; add the `places` of a sign from the first row to the last."""

    def __init__(self) -> None:
        self.places: defaultdict[str, array[int]] = defaultdict(lambda: array("Q"))

    def __getitem__(self, at: At) -> str:
        """Return the sign at a cell; raises KeyError where there is none."""
        sign = self.get(at)
        if sign is None:
            raise KeyError(at)
        return sign

    def __iter__(self) -> Iterator[At]:
        """Yield the cells, sign by sign."""
        return ((place >> SHIFT, place & _COLUMN) for kept in self.places.values() for place in kept)

    def __len__(self) -> int:
        """Count the cells."""
        return sum(map(len, self.places.values()))

    @overload
    def get(self, at: At, /) -> str | None: ...
    @overload
    def get(self, at: At, default: str | _Other, /) -> str | _Other: ...
    def get(self, at: At, default: str | _Other | None = None, /) -> str | _Other | None:
        """Return the sign at a cell; most columns have none."""
        row, column = at
        if column not in self._columns:
            return default
        place = row << SHIFT | column
        for sign, kept in self.places.items():
            found = bisect_left(kept, place)
            if found < len(kept) and kept[found] == place:
                return sign
        return default

    def foreign(self) -> int:
        """Count the cells with another sign than that of the euro."""
        return sum(len(kept) for sign, kept in self.places.items() if sign != EURO)

    @cached_property
    def _columns(self) -> frozenset[int]:
        return frozenset(column for _, column in self)
