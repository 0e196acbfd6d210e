"""The texts of the demands on a list of known faults (MVI-B001, MVI-B002)."""

from __future__ import annotations

KNOWN_FAULTS = {
    "MVI-B001": """Een bekende fout hoort op zijn laatste dag te zijn hersteld.

    Melding: De fout {rule} bij {at} zou op {until} hersteld zijn. Verantwoordelijk is: {owner}.
    Waarom: Een fout die niemand meer herstelt, komt in elk jaar en in elk totaal terug.
    Oplossing: Herstel de fout en haal hem uit de lijst. Lukt dat nog niet, kies dan een nieuwe laatste dag.

    A known fault should be mended on its last day.

    Message: The fault {rule} at {at} should have been mended on {until}. Its owner is {owner}.
    Why: A fault that nobody mends comes back every year, in every total.
    Fix: Mend the fault and take it off the list. If that cannot be done yet, choose a new last day.
    """,
    "MVI-B002": """Elke bekende fout uit de lijst hoort nog in het bestand te staan.

    Melding: De lijst noemt {rule} bij {at}, maar die fout is er niet meer.
    Waarom: Wat in de lijst blijft staan, verbergt dezelfde fout als die later terugkomt.
    Oplossing: Is de fout hersteld, haal hem dan uit de lijst. Kreeg het gegeven een andere sleutel, pas die dan
    in de lijst aan.

    Every known fault on the list should still be in the file.

    Message: The list names {rule} at {at}, but that fault is not there any more.
    Why: What stays on the list hides the same fault when it comes back later.
    Fix: If the fault was mended, take it off the list. If the record got another key, change it on the list.
    """,
}
