"""What lists of known faults say."""

from __future__ import annotations

PHRASES = {
    "unread": ("{name} is niet te lezen: {reason}.", "{name} cannot be read: {reason}."),
    "no_list": (
        "{name} bestaat niet. Maak zo'n lijst met mvi baseline.",
        "{name} is not there. Make one with mvi baseline.",
    ),
    "no_toml": (
        "{name} is geen lijst met bekende fouten in TOML: {reason}. Maak er een met mvi baseline.",
        "{name} is no list of known faults in TOML: {reason}. Make one with mvi baseline.",
    ),
    "text_too_deep": ("de lijsten zitten te diep in elkaar", "its lists are nested too deeply"),
    "text_no_utf8": ("de tekst is geen UTF-8", "its text is no UTF-8"),
    "text_wrong_at": ("regel {line}, kolom {column} klopt niet", "line {line}, column {column} is not right"),
    "text_wrong": ("de inhoud klopt niet", "its content is not right"),
    "not_known_faults": (
        "{name} is geen lijst met bekende fouten: er mag alleen [[accepted]] in staan. Maak er een met mvi baseline.",
        "{name} is no list of known faults: it may hold [[accepted]] only. Make one with mvi baseline.",
    ),
    "bad_known_fault": ("{name}, fout {n}: {problem}", "{name}, fault {n}: {problem}"),
    "known_fault_key": (
        "{key} hoort er niet in. De velden zijn {keys}.",
        "{key} does not belong in it. The keys are {keys}.",
    ),
    "known_fault_text": (
        "vul {key} in, als tekst tussen aanhalingstekens.",
        "fill in {key}, as a text between quotes.",
    ),
    "known_fault_until": (
        "vul de laatste dag in achter until =, als jjjj-mm-dd zonder aanhalingstekens.",
        "fill in the last day after until =, as yyyy-mm-dd without quotes.",
    ),
    "known_fault_nth": ("nth is een geheel getal.", "nth is a whole number."),
    "known_fault_unreadable": (
        "{code} kan er niet in, want dan is het bestand niet te lezen.",
        "{code} cannot be in it, for then the file cannot be read.",
    ),
    "baseline_head": (
        "Bekende fouten, voor mvi-validate --baseline. Na de laatste dag (until) telt een fout weer mee.",
        "Known faults, for mvi-validate --baseline. After its last day (until) a fault counts again.",
    ),
    "baseline_written": (
        "{name}: {n} bekende fouten ({new} nieuw, {gone} niet meer)",
        "{name}: {n} known faults ({new} new, {gone} gone)",
    ),
    "baseline_written_one": (
        "{name}: 1 bekende fout ({new} nieuw, {gone} niet meer)",
        "{name}: 1 known fault ({new} new, {gone} gone)",
    ),
    "baseline_asked": (
        "Er zijn fouten die nog niet op de lijst staan. Zeg er iets bij met {options}.",
        "There are faults that are not on the list yet. Say more of them with {options}.",
    ),
    "baseline_private": (
        "{n} fouten gaan over een persoonsnummer en staan niet in de lijst. Haal de nummers uit het bestand.",
        "{n} faults are about the number of a person, and are not on the list. Remove the numbers from the file.",
    ),
    "baseline_private_one": (
        "1 fout gaat over een persoonsnummer en staat niet in de lijst. Haal het nummer uit het bestand.",
        "1 fault is about the number of a person, and is not on the list. Remove the number from the file.",
    ),
    "baseline_past": (
        "De laatste dag {until} is al voorbij. Kies een latere dag.",
        "The last day {until} has passed. Choose a later day.",
    ),
}
