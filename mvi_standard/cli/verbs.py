"""What `mvi --help` says of its verbs and their options, in two languages."""

from __future__ import annotations

VERBS = ("total", "trace", "report", "synth", "web")
TEXTS = {
    "mvi": ("Reken met aanleveringen volgens de MVI-standaard.", "Compute with submissions of the MVI standard."),
    "total": (
        "Tel aanleveringen op tot tabellen en een landelijk rapport.",
        "Add up submissions to tables and a national report.",
    ),
    "trace": (
        "Noem de records, bestanden en regels achter een cijfer.",
        "List the records, files and lines behind a figure.",
    ),
    "report": ("Maak het rapport van één organisatie.", "Make the report of one organisation."),
    "synth": (
        "Maak een verzonnen Nederland, om mee te oefenen en te testen.",
        "Make a fictional Netherlands, to practise and to test with.",
    ),
    "web": (
        "Toon de site van de standaard, met de controle in de browser, ook zonder internet.",
        "Show the site of the standard, with the validator in the browser, without internet too.",
    ),
    "site": ("[SITE]", "[SITE]"),
    "port": ("Poort op deze computer; 0 kiest een vrije.", "Port on this computer; 0 takes a free one."),
    "open": ("Open de browser (standaard), of niet.", "Open the browser (default), or do not."),
    "names": ("BESTAND...", "FILE..."),
    "name": ("BESTAND", "FILE"),
    "figure": ("CIJFER", "FIGURE"),
    "language": ("Taal: nl (standaard) of en.", "Language: nl (default) or en."),
    "version": ("Noem de versies van programma en standaard.", "Show the versions of the tool and the standard."),
    "out": ("Map voor de uitkomst.", "Folder for the result."),
    "out_file": ("Bestand voor het rapport: .html of .md.", "File for the report: .html or .md."),
    "nonconforming": (
        "Tel ook op wat niet voldoet; het rapport zegt welke bestanden dat zijn.",
        "Add up what does not conform too; the report says which files these are.",
    ),
    "expected": (
        "CSV met organisation_type en count: hoeveel organisaties hadden moeten aanleveren.",
        "CSV with organisation_type and count: how many organisations should have submitted.",
    ),
    "min-persons": (
        "Onderdruk cijfers over minder personen dan dit.",
        "Withhold figures about fewer persons than this.",
    ),
    "min-organisations": (
        "Onderdruk cijfers van minder organisaties dan dit.",
        "Withhold figures of fewer organisations than this.",
    ),
    "processes": ("Hoeveel processen tegelijk werken.", "How many processes work at the same time."),
    "today": ("De dag die op het rapport staat (jjjj-mm-dd).", "The day that is put on the report (yyyy-mm-dd)."),
    "total-folder": ("De map die mvi total maakte.", "The folder that mvi total made."),
    "authorities": ("Hoeveel organisaties.", "How many organisations."),
    "contracts": (
        "Hoeveel contracten per organisatie, gemiddeld.",
        "How many contracts an organisation has, on average.",
    ),
    "seed": (
        "Getal waaruit alles volgt: hetzelfde getal geeft dezelfde bestanden.",
        "Number from which all follows: the same number gives the same files.",
    ),
    "years": ("Hoeveel jaren achter elkaar.", "How many years in a row."),
    "year": ("Het laatste jaar.", "The last year."),
    "faults": (
        "Met fouten, voorlopige en vervangen bestanden, zoals in het echt (standaard).",
        "With faults, provisional and replaced files, as in real life (default).",
    ),
}


def verb_help(name: str, language: str) -> str:
    """Return one text in `nl` or `en`."""
    return TEXTS[name][("nl", "en").index(language)]
