"""What any command says of its arguments, and of what goes wrong around it."""

from __future__ import annotations

PHRASES = {
    "no_code": (
        "{code} is geen code, veld, codelijst of KPI van de standaard. --rules en --kpis noemen de codes.",
        "{code} is no code, field, code list or KPI of the standard. --rules and --kpis list the codes.",
    ),
    "no_code_near": (
        "{code} is geen code, veld, codelijst of KPI van de standaard. Bedoelt u {near}?",
        "{code} is no code, field, code list or KPI of the standard. Did you mean {near}?",
    ),
    "bug": (
        "Dit is een fout in {program} zelf, niet in uw bestand. Meld hem met kenmerk {reference}.",
        "This is a bug in {program} itself, not in your file. Please report it with reference {reference}.",
    ),
    "write": ("De uitkomst is niet te schrijven: {reason}.", "The result cannot be written: {reason}."),
    "no_folder": ("De map {name} bestaat niet.", "The folder {name} does not exist."),
    "memory": ("Er is te weinig geheugen om dit bestand te lezen.", "There is too little memory to read this file."),
    "no_files": ("{name}: geen bestanden om te controleren gevonden.", "{name}: no files to check were found."),
    "not_there": (
        "{name}: geen bestand, map of patroon waar iets bij hoort.",
        "{name}: no file, no folder, and no pattern that matches anything.",
    ),
    "extra": (
        "Hiervoor is meer nodig: pip install '.[{extra}]', in de map van mvi-standard.",
        "This needs more: pip install '.[{extra}]', in the folder of mvi-standard.",
    ),
    "written": ("Geschreven naar {name}: {files}", "Written to {name}: {files}"),
    "written_file": ("Geschreven: {name}", "Written: {name}"),
    "bad_day": ("{found} is geen datum in de vorm jjjj-mm-dd.", "{found} is no date in the form yyyy-mm-dd."),
    "no_name": ("Noem ten minste één BESTAND, of - voor de invoer.", "Name at least one FILE, or - for stdin."),
    "no_overwrite": (
        "{name} wordt ook gelezen of geschreven; kies een andere naam voor de uitkomst.",
        "{name} is read or written as well; choose another name for the result.",
    ),
    "no_format": (
        "--output vraagt NAAM=BESTAND, met als NAAM {formats}; {found} is dat niet.",
        "--output takes NAME=FILE, with NAME one of {formats}; {found} is not.",
    ),
}
