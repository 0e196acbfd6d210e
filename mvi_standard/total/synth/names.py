"""Invented names; that they are invented is said beside each name in the files."""

from __future__ import annotations

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
"""How a name begins, by type of organisation."""

TRADES = (
    "Schoonhuis", "Groenwerk", "Straatbouw", "Bouwgroep", "Vervoer", "Catering", "Kledij", "Kantoorhuis", "Stroom",
    "Advies", "Netwerk", "Druk", "Zorgpunt", "Installatie", "Betonbouw", "Software", "Meubel", "Beveiliging",
)  # fmt: skip
ENDINGS = ("Noord", "Zuid", "Oost", "West", "Centraal", "Rivier", "Duin", "Polder", "Vallei", "Kust")
FORMS = ("B.V.", "N.V.", "V.O.F.", "Coöperatie U.A.")


def place(number: int) -> str:
    """Return the name of a place; names with a later number get a numeral."""
    turn, rest = divmod(number * 7, len(FIRST) * len(SECOND))  # seven spreads names that begin alike
    first, second = FIRST[rest % len(FIRST)], SECOND[rest // len(FIRST)]
    around = turn // 7
    return f"{first}{second}" if around == 0 else f"{first}{second} {around + 1}"


def supplier(number: int) -> str:
    """Return the name of a supplier."""
    trade, rest = TRADES[number % len(TRADES)], number // len(TRADES)
    ending, form = ENDINGS[rest % len(ENDINGS)], FORMS[number % len(FORMS)]
    return f"{trade} {ending} {number + 1} {form} (verzonnen)"
