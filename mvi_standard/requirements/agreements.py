"""What a list of agreements about known faults asks (MVI-B001, MVI-B002)."""

from __future__ import annotations

AGREEMENTS = {
    "MVI-B001": """Een afspraak over een bekende fout is nog geldig.

    Melding: De afspraak over {rule} bij {at} liep tot en met {until}. Erover gaat: {owner}.
    Waarom: Een fout die niemand meer herstelt, komt in elk jaar en in elk totaal terug.
    Oplossing: Herstel de fout en haal de afspraak weg. Lukt dat nog niet, spreek dan een nieuwe einddatum af.

    An agreement about a known fault must still be valid.

    Message: The agreement about {rule} at {at} ended on {until}. Its owner is {owner}.
    Why: A fault that nobody mends comes back every year, in every total.
    Fix: Mend the fault and remove the agreement. If that cannot be done yet, agree on a new last day.
    """,
    "MVI-B002": """Bij elke afspraak hoort een fout die nog in het bestand staat.

    Melding: De afspraak over {rule} bij {at} past bij geen enkele fout meer.
    Waarom: Een afspraak die blijft staan, verbergt dezelfde fout als die later terugkomt.
    Oplossing: Is de fout hersteld, haal de afspraak dan weg. Kreeg het record een andere sleutel, pas die dan aan.

    Every agreement must belong to a fault that is still in the file.

    Message: The agreement about {rule} at {at} does not fit any fault any more.
    Why: An agreement that stays behind hides the same fault when it comes back later.
    Fix: If the fault was mended, remove the agreement. If the record got another key, change it there.
    """,
}
