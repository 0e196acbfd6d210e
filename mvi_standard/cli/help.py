"""What `mvi-validate --help` says, in two languages."""

from __future__ import annotations

HELP = {
    "command": (
        """Controleer of aanleveringen voldoen aan de MVI-standaard.

        BESTAND is JSON, JSON Lines, YAML of een werkmap (.xlsx, .ods), een map, een patroon, of - voor de invoer.
        Afsluitcode 0: alles voldoet; 1: niet alles; 2: verkeerd gebruik of een bestand dat niet te lezen is; 3: een
        fout in dit programma.""",
        """Check whether submissions conform to the MVI standard.

        FILE is JSON, JSON Lines, YAML or a workbook (.xlsx, .ods), a folder, a pattern, or - for stdin. Exit code 0:
        all conform; 1: not all; 2: wrong use, or a file that cannot be read; 3: a bug in this program.""",
    ),
    "names": ("BESTAND...", "FILE..."),
    "target": ("VORM=BESTAND", "FORMAT=FILE"),
    "language": ("Taal van de uitkomst: nl (standaard) of en.", "Language of the result: nl (default) or en."),
    "format": ("Vorm van de uitkomst op het scherm.", "Format of the result on the screen."),
    "output": ("Schrijf de uitkomst ook naar een bestand.", "Write the result to a file too."),
    "workbook": ("WERKMAP.xlsx", "WORKBOOK.xlsx"),
    "annotate": (
        "Schrijf de werkmap nog eens, met een kleur en uitleg bij elke cel die niet klopt.",
        "Write the workbook once more, with a colour and a note on each cell that is wrong.",
    ),
    "profile": (
        "Controleer op dit profiel, niet op dat van het bestand.",
        "Judge by this profile, not the file's own.",
    ),
    "fail-on": ("Vanaf welke ernst de afsluitcode 1 is.", "From which severity the exit code is 1."),
    "all": ("Toon elke plaats, niet alleen de eerste van elke code.", "Show every place, not the first of each code."),
    "reconcile": (
        "Leg totalen naast de gegevens in het bestand (standaard aan). Zonder: geen MVI-C150 en MVI-C151.",
        "Compare totals with the records in the file (on by default). Without: no MVI-C150 and MVI-C151.",
    ),
    "list": ("LIJST.toml", "LIST.toml"),
    "baseline": (
        "Laat bekende fouten niet meetellen: een lijst die mvi baseline maakt.",
        "Leave known faults out of the count: a list that mvi baseline makes.",
    ),
    "named": ("NAAM=BESTAND", "NAME=FILE"),
    "register": (
        "Zoek codes en organisaties op in een register: cpv, tooi of organisaties. Mag vaker.",
        "Look up codes and organisations in a register: cpv, tooi or organisaties. May be repeated.",
    ),
    "day": ("DATUM", "DATE"),
    "today": (
        "De dag waarop de controle geldt (jjjj-mm-dd); anders vandaag.",
        "The day that the check counts as (yyyy-mm-dd); else today.",
    ),
    "input": ("Wat de invoer is, of een bestand met een andere naam.", "What stdin is, or a file by another name."),
    "explain": ("Leg een code, veld, codelijst of KPI uit.", "Explain a code, field, code list or KPI."),
    "rules": ("Noem alle codes.", "List every code."),
    "kpis": ("Noem alle KPI's van de standaard.", "List the KPIs of the standard."),
    "version": ("Noem de versies van programma en standaard.", "Show the versions of the tool and the standard."),
}


def help_in(language: str) -> dict[str, str]:
    """Return every help text in `nl` or `en`."""
    return {key: texts[("nl", "en").index(language)] for key, texts in HELP.items()}
