"""The texts of the demands on registers that the user names (MVI-R101 and further)."""

from __future__ import annotations

REGISTERS = {
    "MVI-R101": """Elke CPV-code hoort in de CPV-lijst te staan die u laat gebruiken.

    Melding: De CPV-lijst heeft geen code {found}.
    Waarom: Een code die niet bestaat, past bij geen enkel soort opdracht en valt weg in elk overzicht.
    Oplossing: Zoek de code op in de aankondiging of in de CPV-lijst, en neem de acht cijfers over. {near}

    Each CPV code should be in the CPV list that you use.

    Message: The CPV list has no code {found}.
    Why: A code that does not exist fits no kind of contract, and drops out of every overview.
    Fix: Look the code up in the notice or in the CPV list, and copy its eight digits. {near}
    """,
    "MVI-R102": """Elk TOOI-adres hoort in de TOOI-lijst te staan die u laat gebruiken.

    Melding: De TOOI-lijst{date} heeft geen organisatie met adres {found}.
    Waarom: Met een adres dat niet bestaat, is de organisatie niet te herkennen in andere bestanden.
    Oplossing: Neem het adres over uit de lijst van TOOI. Is de organisatie nieuwer dan uw lijst, haal dan een
        nieuwe lijst.

    Each TOOI address should be in the TOOI list that you use.

    Message: The TOOI list{date} has no organisation with the address {found}.
    Why: With an address that does not exist the organisation cannot be recognised in other files.
    Fix: Copy the address from the TOOI list. If the organisation is newer than your list, get a newer list.
    """,
    "MVI-R103": """De organisatie achter een TOOI-adres hoort op de laatste dag van de periode nog te bestaan.

    Melding: {found} is van {name}. Dat adres gold tot en met {end}, en de periode loopt tot en met {day}.
    Waarom: Cijfers van een opgeheven organisatie horen bij de opvolger, en tellen anders bij niemand mee.
    Oplossing: Gebruik het adres van de opvolger: {after}. Is dit een voorganger, noem hem dan bij die
        organisatie onder Voorgangers.

    The organisation behind a TOOI address should still exist on the last day of the period.

    Message: {found} is {name}. That address was valid until {end}, and the period runs until {day}.
    Why: Figures of an abolished organisation belong to its successor, and otherwise count for nobody.
    Fix: Use the address of the successor: {after}. If this is a predecessor, name it at that organisation
        under Predecessors.
    """,
    "MVI-R104": """De organisatie achter een TOOI-adres hoort op de laatste dag van de periode al te bestaan.

    Melding: {found} is van {name}. Dat adres geldt vanaf {start}, en de periode loopt tot en met {day}.
    Waarom: Wie nog niet bestond, kocht niets in. Waarschijnlijk horen de cijfers bij een voorganger.
    Oplossing: Gebruik het adres van de organisatie die toen bestond, of controleer de periode van uw bestand.

    The organisation behind a TOOI address should exist already on the last day of the period.

    Message: {found} is {name}. That address is valid from {start}, and the period runs until {day}.
    Why: Whoever did not exist yet bought nothing. The figures probably belong to a predecessor.
    Fix: Use the address of the organisation that existed at the time, or check the period of your file.
    """,
    "MVI-R105": """Een nummer hoort van een organisatie te zijn die op de laatste dag van de periode bestaat.

    Melding: {scheme} {found} staat in het register bij {name}, {when}. De periode loopt tot en met {day}.
    Waarom: Na een fusie of opheffing horen de cijfers bij een andere organisatie.
    Oplossing: Zoek op welk nummer de organisatie op {day} had. Klopt het nummer, dan kan het blijven.

    A number should be of an organisation that exists on the last day of the period.

    Message: {scheme} {found} is listed in the register for {name}, {when}. The period runs until {day}.
    Why: After a merger or abolition the figures belong to another organisation.
    Fix: Look up which number the organisation had on {day}. If the number is right, it can stay.
    """,
    "MVI-R106": """De nummers van een organisatie horen in het register van dezelfde organisatie te zijn.

    Melding: {found} is in het register van {name}. Het nummer {first} ernaast is van {other}.
    Waarom: Met nummers van twee organisaties tellen de cijfers bij de verkeerde mee.
    Oplossing: Zoek beide nummers op en houd wat bij deze organisatie hoort.

    The numbers of an organisation should be of the same organisation in the register.

    Message: {found} belongs to {name} in the register. The number {first} beside it belongs to {other}.
    Why: With numbers of two organisations the figures count for the wrong one.
    Fix: Look both numbers up and keep what belongs to this organisation.
    """,
    "MVI-R107": """Een opdrachtgever hoort met zijn nummer in het register van zulke organisaties te staan.

    Melding: Het register heeft elke organisatie van dit soort, maar niet met {scheme} {found}.
    Waarom: Een tikfout in een nummer zonder controlecijfer, zoals dat van de KvK, valt anders niet op.
    Oplossing: Vergelijk het nummer met dat in het register. Is de organisatie nieuwer dan het register, dan
        klopt het misschien wel.

    A buyer should be in the register of such organisations, with its number.

    Message: The register has every organisation of this kind, but none with {scheme} {found}.
    Why: Otherwise nobody notices a typing error in a number without a check digit, such as a KvK number.
    Fix: Compare the number with the one in the register. If the organisation is newer than the register, it
        may be right.
    """,
}
