"""How much was checked, which level was reached, and which faults are known."""

from __future__ import annotations

PHRASES = {
    "breadth": (
        "{records} gecontroleerd op {demands} eisen{skipped}; {applied} daarvan gaan over wat in dit bestand staat",
        "{records} checked against {demands} demands{skipped}; {applied} of them are about something in this file",
    ),
    "breadth_skipped": (" ({n} niet gevraagd)", " ({n} not asked for)"),
    "breadth_records": ("{n} records", "{n} records"),
    "breadth_records_one": ("1 record", "1 record"),
    "breadth_unsound": (
        "Van {n} records is alleen de opbouw gecontroleerd, dus {demands} eisen niet overal: herstel die opbouw eerst",
        "Of {n} records only the structure was checked, so {demands} demands not everywhere: mend that structure first",
    ),
    "breadth_unsound_one": (
        "Van 1 record is alleen de opbouw gecontroleerd, dus {demands} eisen niet overal: herstel die opbouw eerst",
        "Of 1 record only the structure was checked, so {demands} demands not everywhere: mend that structure first",
    ),
    "breadth_unreadable": (
        "{n} eisen zijn niet gecontroleerd, want het bestand is niet te lezen",
        "{n} demands were not checked, as the file cannot be read",
    ),
    "known_found": ("{found} staan op de lijst met bekende fouten", "{found} are on the list of known faults"),
    "known_found_one": ("{found} staat op de lijst met bekende fouten", "{found} is on the list of known faults"),
    "known_only": ("; er zijn geen nieuwe", "; there are no new ones"),
    "level": ("Niveau: {level}", "Level: {level}"),
    "level_next": ("; voor {next} ontbreekt: {missing}", "; {next} still lacks: {missing}"),
    "totals": (
        "{n} aanleveringen. Voldoet: {conforms}. Voldoet niet: {departs}. Niet te lezen: {unreadable}.",
        "{n} submissions. Conform: {conforms}. Do not conform: {departs}. Cannot be read: {unreadable}.",
    ),
    "places_left": ("nog {n} keer {code}; toon alles met --all", "{n} more of {code}; show all with --all"),
}
