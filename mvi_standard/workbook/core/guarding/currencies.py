"""Which signs and codes are those of a currency: a format shows anything, also `[$m²]` and `[$uur]`."""

from __future__ import annotations

import re

EURO = "€"
_EURO = re.compile(r"€|(?<![a-z])[km]?eur(?:o|o's)?(?![a-z])", re.IGNORECASE)
"""However the euro is written: `EUR`, `euro`, `k€`, `€/MWh`."""
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


def sign_of(written: str) -> str:
    """Return the sign that was written; `€` for the euro in any spelling, and empty where it is no currency."""
    text = written.strip()
    if _EURO.search(text):
        return EURO
    return text if text in SIGNS or text in CODES else ""
