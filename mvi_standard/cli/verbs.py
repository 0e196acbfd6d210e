"""What `mvi --help` says of its verbs and their options, in two languages."""

from __future__ import annotations

VERBS = (
    "template",
    "convert",
    "supplier-form",
    "merge",
    "map",
    "total",
    "trace",
    "report",
    "synth",
    "web",
    "baseline",
    "diff",
    "verify",
    "fix",
    "register",
    "redact",
    "completion",
)
TEXTS = {
    "mvi": ("Reken met aanleveringen volgens de MVI-standaard.", "Compute with submissions of the MVI standard."),
    "template": (
        "Maak een werkmap om in te vullen, met lijsten om uit te kiezen en uitleg.",
        "Make a workbook to fill in, with drop-downs and help.",
    ),
    "template-out": ("Bestand voor de werkmap: .xlsx of .ods.", "File for the workbook: .xlsx or .ods."),
    "template-profile": (
        "Alleen de bladen en kolommen van dit profiel.",
        "Only the sheets and columns of this profile.",
    ),
    "template-theme": (
        "Alleen wat bij dit thema hoort. Mag vaker.",
        "Only what belongs to this theme. May be repeated.",
    ),
    "template-kpi": ("Alleen wat deze KPI vraagt. Mag vaker.", "Only what this KPI asks. May be repeated."),
    "template-type": (
        "Soort organisatie: alleen wat die nodig heeft.",
        "Type of organisation: only what it needs.",
    ),
    "template-from": (
        "Vul de werkmap met deze aanlevering.",
        "Fill the workbook with this submission.",
    ),
    "template-rows": (
        "Hoeveel rijen van elk blad uitleg krijgen, en lijsten om uit te kiezen.",
        "How many rows of each sheet get drop-downs and help.",
    ),
    "convert": (
        "Zet een aanlevering om: van werkmap naar JSON en terug.",
        "Convert a submission: from a workbook to JSON and back.",
    ),
    "convert-out": ("UITKOMST", "RESULT"),
    "convert-map": (
        "De indeling van een werkmap die niet van de standaard is (zie mvi map init).",
        "The mapping of a workbook that is not of the standard (see mvi map init).",
    ),
    "map": (
        "Lees uw eigen werkmap: stel voor welke kolom welk veld is, en controleer dat.",
        "Read a workbook of your own: propose which column is which field, and check that.",
    ),
    "init": (
        "Stel een indeling voor, die u daarna zelf nakijkt en aanvult.",
        "Propose a mapping, for you to check and complete.",
    ),
    "check": (
        "Controleer wat een indeling van een werkmap maakt, met de cellen van die werkmap.",
        "Check what a mapping makes of a workbook, with the cells of that workbook.",
    ),
    "map-workbook": ("WERKMAP", "WORKBOOK"),
    "map-mapping": ("INDELING.toml", "MAPPING.toml"),
    "map-out": (
        "Bestand voor de indeling (.toml); zonder dit gaat zij naar het scherm.",
        "File for the mapping (.toml); without it the mapping goes to the screen.",
    ),
    "map-year": (
        "Het jaar waarover u aanlevert; anders een jaar dat in de werkmap staat, of het vorige.",
        "The year that you report on; else a year that is in the workbook, or the last one.",
    ),
    "supplier-form": (
        "Maak een formulier voor één opdrachtnemer, met de afspraken van één contract.",
        "Make a form for one supplier, with the commitments of one contract.",
    ),
    "form-number": ("CONTRACT", "CONTRACT"),
    "form-contract": (
        "Het contract: zijn sleutel of uw eigen nummer.",
        "The contract: its key or your own number.",
    ),
    "form-out": ("Bestand voor het formulier: .xlsx of .ods.", "File for the form: .xlsx or .ods."),
    "form-days": ("BEGIN..EIND", "START..END"),
    "form-period": (
        "Over welke periode, zoals 2026-01-01..2026-06-30; anders de rapportageperiode.",
        "About which period, such as 2026-01-01..2026-06-30; else the reporting period.",
    ),
    "form-due": (
        "De dag waarop u het formulier terug wilt (jjjj-mm-dd).",
        "The day on which you want the form back (yyyy-mm-dd).",
    ),
    "form-address": ("ADRES", "ADDRESS"),
    "form-to": ("Waar het formulier naartoe moet.", "Where the form has to be sent."),
    "merge": (
        "Neem de antwoorden uit formulieren op in een aanlevering.",
        "Take the answers on forms into a submission.",
    ),
    "merge-forms": ("FORMULIER...", "FORM..."),
    "merge-out": (
        "Een nieuw bestand voor de aanlevering met de antwoorden.",
        "A new file for the submission with the answers.",
    ),
    "merge-write": (
        "Pas de aanlevering zelf aan; zonder dit ziet u alleen wat er verandert.",
        "Change the submission itself; without this you only see what changes.",
    ),
    "merge-replace": (
        "Vervang een antwoord dat er al staat door het nieuwe.",
        "Put the new answer in the place of one that is there already.",
    ),
    "merge-reason": ("REDEN", "REASON"),
    "merge-correction": (
        "Maak er een nieuwe versie van, met deze reden; nodig als de aanlevering definitief is.",
        "Make a new version of it, with this reason; needed when the submission is final.",
    ),
    "total": (
        "Tel aanleveringen op tot tabellen en een landelijk rapport.",
        "Add up submissions to tables and a national report.",
    ),
    "trace": (
        "Noem de records, bestanden en regels achter een cijfer.",
        "List the records, files and lines behind a figure.",
    ),
    "redact": (
        "Maak een kopie met dezelfde fouten en zonder herkenbare gegevens, om met een vraag mee te sturen.",
        "Make a copy with the same faults and nothing that can be recognised, for a bug report.",
    ),
    "copy": (
        "Bestand voor de kopie (.json, .jsonl); zonder dit gaat de kopie naar het scherm.",
        "File for the copy (.json, .jsonl); without it the copy goes to the screen.",
    ),
    "copy-seed": (
        "Getal waaruit de kopie volgt, alleen om te testen: wie het raadt, kan waarden terugvinden.",
        "Number from which the copy follows, only for tests: who guesses it can find values again.",
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
    "fix": (
        "Herstel in aanleveringen wat zeker is: schrijfwijzen van codes, datums, getallen en nummers.",
        "Mend in submissions what is certain: the spelling of codes, dates, amounts and official numbers.",
    ),
    "fix-write": (
        "Toon alleen wat er verandert (standaard), of pas het bestand aan; bij - gaat de uitkomst naar de uitvoer.",
        "Only show what changes (default), or change the file; with - the result goes to the output.",
    ),
    "fix-input": (
        "Soort bestand, als de naam dat niet zegt: json (standaard), jsonl of yaml.",
        "Kind of file, where its name does not tell: json (default), jsonl or yaml.",
    ),
    "register": (
        "Haal een register op bij de uitgever, om codes en organisaties in op te zoeken.",
        "Get a register from its publisher, to look codes and organisations up in.",
    ),
    "list": ("Noem de registers, en welke u hebt opgehaald.", "List the registers, and which you have fetched."),
    "fetch": ("Haal een register op: cpv, tooi of organisaties.", "Get a register: cpv, tooi or organisaties."),
    "register-name": ("NAAM", "NAME"),
    "register-url": (
        "Een ander adres dan dat van de uitgever. Mag vaker.",
        "Another address than that of the publisher. May be repeated.",
    ),
    "register-to": ("Map voor de bestanden; anders uw cache.", "Folder for the files; else your cache."),
    "register-day": (
        "De dag die erbij komt te staan (jjjj-mm-dd); anders vandaag.",
        "The day that is noted with it (yyyy-mm-dd); else today.",
    ),
    "site": ("[SITE]", "[SITE]"),
    "port": ("Poort op deze computer; 0 kiest een vrije.", "Port on this computer; 0 takes a free one."),
    "open": ("Open de browser (standaard), of niet.", "Open the browser (default), or do not."),
    "baseline": (
        "Leg bekende fouten vast, met een reden, een eigenaar en een einddatum.",
        "Write down known faults, with a reason, an owner and a last day.",
    ),
    "baseline-out": (
        "De lijst; een bestaande wordt bijgewerkt.",
        "The list; one that exists is renewed.",
    ),
    "reason": ("Waarom de fouten voorlopig blijven staan.", "Why the faults stay for now."),
    "owner": ("Wie ze gaat herstellen.", "Who is going to mend them."),
    "renew": (
        "Geef ook fouten die al op de lijst staan een nieuwe reden, eigenaar en laatste dag.",
        "Give faults that are on the list already a new reason, owner and last day too.",
    ),
    "until": ("De laatste dag (jjjj-mm-dd).", "The last day (yyyy-mm-dd)."),
    "day": ("DATUM", "DATE"),
    "from": ("Vanaf welke ernst.", "From which severity."),
    "today-baseline": ("De dag van vandaag (jjjj-mm-dd).", "The day of today (yyyy-mm-dd)."),
    "diff": (
        "Vergelijk twee uitkomsten of aanleveringen: wat is hersteld, wat is nieuw?",
        "Compare two results or submissions: what was mended, what is new?",
    ),
    "old": ("OUD", "OLD"),
    "new": ("NIEUW", "NEW"),
    "diff-fail-on": (
        "Vanaf welke ernst iets nieuws afsluitcode 1 geeft.",
        "From which severity something new exits with 1.",
    ),
    "diff-unchanged": ("Noem ook wat is gebleven.", "List what is unchanged too."),
    "verify": (
        "Controleer opnieuw, en zeg of een bewaarde uitkomst nog klopt.",
        "Check once more, and say whether a saved result still holds.",
    ),
    "diff-format": ("Vorm van de uitkomst.", "Format of the result."),
    "verify-baseline": (
        "De lijst met bekende fouten die toen is gebruikt.",
        "The list of known faults that was used then.",
    ),
    "input": ("Wat de invoer is, of een bestand met een andere naam.", "What stdin is, or a file by another name."),
    "judged-profile": (
        "Controleer op dit profiel, niet op dat van het bestand.",
        "Judge by this profile, not the file's own.",
    ),
    "judged-reconcile": (
        "Leg totalen naast de gegevens in het bestand (standaard aan).",
        "Compare totals with the records in the file (on by default).",
    ),
    "judged-register": (
        "Zoek codes en organisaties op in een register: cpv, tooi of organisaties. Mag vaker.",
        "Look up codes and organisations in a register: cpv, tooi or organisaties. May be repeated.",
    ),
    "register-named": ("NAAM=BESTAND", "NAME=FILE"),
    "verify-register": (
        "Een register dat toen is gebruikt. Mag vaker.",
        "A register that was used then. May be repeated.",
    ),
    "result": ("UITKOMST.json", "RESULT.json"),
    "completion": (
        "Geef het script waarmee uw shell opdrachten aanvult met de Tab-toets.",
        "Print the script with which your shell completes commands with the Tab key.",
    ),
    "shell": ("SHELL", "SHELL"),
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
