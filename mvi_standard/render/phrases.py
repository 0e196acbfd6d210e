"""The words around the findings, in two languages."""

from __future__ import annotations

PHRASES = {
    "conforms": ("voldoet aan de MVI-standaard {version}", "conforms to the MVI standard {version}"),
    "departs": ("voldoet niet aan de MVI-standaard {version}", "does not conform to the MVI standard {version}"),
    "unreadable": ("is niet te lezen", "cannot be read"),
    "profile": (" (profiel {profile})", " (profile {profile})"),
    "times": ("{n} keer", "{n} times"),
    "expected": ("Verwacht", "Expected"),
    "meant": ("Bedoelt u", "Did you mean"),
    "fix": ("Oplossing", "Fix"),
    "why": ("Waarom", "Why"),
    "explain": ("Uitleg", "More"),
    "more": ("en nog {n} keer, onder meer op regel {lines}", "and {n} more, for example on line {lines}"),
    "more_places": ("en nog {n} keer", "and {n} more"),
    "all": ("toon alles met --all", "show all with --all"),
    "records": ("{n} records gecontroleerd", "{n} records checked"),
    "record": ("1 record gecontroleerd", "1 record checked"),
    "unchecked": (
        "{n} daarvan alleen op opbouw: zodra die klopt, controleert u de rest",
        "{n} of them for structure only: mend that first, then check the rest",
    ),
    "fout": ("fout", "error"),
    "waarschuwing": ("waarschuwing", "warning"),
    "tip": ("tip", "tip"),
    "fout_many": ("fouten", "errors"),
    "waarschuwing_many": ("waarschuwingen", "warnings"),
    "tip_many": ("tips", "tips"),
    "stdin": ("invoer", "input"),
    "and": ("en", "and"),
    "no_code": (
        "{code} is geen code, veld, codelijst of KPI van de standaard.",
        "{code} is no code, field, code list or KPI of the standard.",
    ),
    "bug": (
        "Dit is een fout in mvi-validate zelf, niet in uw bestand. Meld hem met kenmerk {reference}.",
        "This is a bug in mvi-validate itself, not in your file. Please report it with reference {reference}.",
    ),
    "write": ("De uitkomst is niet te schrijven: {reason}.", "The result cannot be written: {reason}."),
    "memory": ("Er is te weinig geheugen om dit bestand te lezen.", "There is too little memory to read this file."),
    "no_files": ("{name}: geen bestanden om te controleren gevonden.", "{name}: no files to check were found."),
    "no_name": ("Noem ten minste één BESTAND, of - voor de invoer.", "Name at least one FILE, or - for stdin."),
    "no_overwrite": (
        "{name} is ook een bestand dat u laat controleren; kies een andere naam voor de uitkomst.",
        "{name} is also a file to check; choose another name for the result.",
    ),
    "no_format": (
        "--output vraagt NAAM=BESTAND, met als NAAM {formats}; {found} is dat niet.",
        "--output takes NAME=FILE, with NAME one of {formats}; {found} is not.",
    ),
}


def phrase(key: str, language: str, **values: object) -> str:
    """Return one phrase in `nl` or `en`."""
    return PHRASES[key][("nl", "en").index(language)].format(**values)
