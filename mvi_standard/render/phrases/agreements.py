"""What lists of agreements about known faults say."""

from __future__ import annotations

PHRASES = {
    "unread": ("{name} is niet te lezen: {reason}.", "{name} cannot be read: {reason}."),
    "no_list": (
        "{name} bestaat niet. Maak zo'n lijst met mvi baseline.",
        "{name} is not there. Make one with mvi baseline.",
    ),
    "no_toml": (
        "{name} is geen lijst met afspraken in TOML: {reason}. Maak er een met mvi baseline.",
        "{name} is no list of agreements in TOML: {reason}. Make one with mvi baseline.",
    ),
    "not_agreements": (
        "{name} is geen lijst met afspraken: er mag alleen [[accepted]] in staan. Maak er een met mvi baseline.",
        "{name} is no list of agreements: it may hold [[accepted]] only. Make one with mvi baseline.",
    ),
    "bad_agreement": ("{name}, afspraak {n}: {problem}", "{name}, agreement {n}: {problem}"),
    "agreement_key": (
        "{key} hoort er niet in. De velden zijn {keys}.",
        "{key} does not belong in it. The keys are {keys}.",
    ),
    "agreement_text": (
        "vul {key} in, als tekst tussen aanhalingstekens.",
        "fill in {key}, as a text between quotes.",
    ),
    "agreement_until": (
        "vul bij until de laatste dag in, als jjjj-mm-dd zonder aanhalingstekens.",
        "fill in the last day at until, as yyyy-mm-dd without quotes.",
    ),
    "agreement_nth": ("nth is een geheel getal.", "nth is a whole number."),
    "agreement_reading": (
        "over {code} is geen afspraak mogelijk, want dan is het bestand niet te lezen.",
        "there can be no agreement about {code}, for then the file cannot be read.",
    ),
    "baseline_head": (
        "Afspraken over bekende fouten. Elke afspraak geldt tot en met until; daarna telt de fout weer mee.",
        "Agreements about known faults. Each holds until and including its last day; then the fault counts again.",
    ),
    "baseline_written": ("{name}: {n} afspraken", "{name}: {n} agreements"),
    "baseline_written_one": ("{name}: 1 afspraak", "{name}: 1 agreement"),
    "baseline_private": (
        "{n} fouten gaan over een persoonsnummer: daarover is geen afspraak mogelijk. Haal de nummers uit het bestand.",
        "{n} faults are about the number of a person: there can be no agreement. Remove the numbers from the file.",
    ),
    "baseline_private_one": (
        "1 fout gaat over een persoonsnummer: daarover is geen afspraak mogelijk. Haal het nummer uit het bestand.",
        "1 fault is about the number of a person: there can be no agreement. Remove the number from the file.",
    ),
    "baseline_past": (
        "De einddatum {until} is al voorbij. Kies een latere dag.",
        "The last day {until} has passed. Choose a later day.",
    ),
    "accepted": ("{n} fouten vallen onder een afspraak", "{n} faults are under an agreement"),
    "accepted_one": ("1 fout valt onder een afspraak", "1 fault is under an agreement"),
}
