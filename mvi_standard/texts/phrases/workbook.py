"""What `mvi template` and `mvi convert` say."""

from __future__ import annotations

PHRASES = {
    "template_suffix": (
        "{name}: kies een naam die eindigt op .xlsx of .ods.",
        "{name}: choose a name that ends in .xlsx or .ods.",
    ),
    "template_kpi": (
        "{found} is geen KPI van de standaard.",
        "{found} is no KPI of the standard.",
    ),
    "template_done": (
        "Geschreven: {name}, met {n} bladen om in te vullen. Open de werkmap en begin bij het blad {first}.",
        "Written: {name}, with {n} sheets to fill in. Open the workbook and begin at the sheet {first}.",
    ),
    "cannot_hold": (
        "{name} past niet zonder verlies in een werkmap. Bij {pointer}: {why}",
        "{name} does not fit in a workbook without loss. At {pointer}: {why}",
    ),
    "convert_same": (
        "{name} is het bestand zelf. Kies een andere naam voor de uitkomst.",
        "{name} is the file itself. Choose another name for the result.",
    ),
    "convert_suffix": (
        "{name}: kies een naam die eindigt op {known}, of een map voor CSV-bestanden.",
        "{name}: choose a name that ends in {known}, or a folder for CSV files.",
    ),
    "convert_lines": (
        "{name} heeft {n} aanleveringen. Omzetten kan met één aanlevering tegelijk.",
        "{name} has {n} submissions. Only one submission can be converted at a time.",
    ),
    "convert_folder": (
        "De map {name} is niet leeg. Kies een lege map, of een naam die nog niet bestaat.",
        "The folder {name} is not empty. Choose an empty folder, or a name that does not exist yet.",
    ),
    "convert_noted": ("Let op bij {name}:", "Note on {name}:"),
    "convert_more": ("... en nog {n} meldingen.", "... and {n} more findings."),
    "convert_more_one": ("... en nog {n} melding.", "... and {n} more finding."),
    "convert_departs": (
        "Geschreven: {name}. Dit bestand voldoet nog niet; mvi-validate zegt wat eraan mankeert.",
        "Written: {name}. This file does not conform yet; mvi-validate says what is wrong with it.",
    ),
    "convert_too_large": (
        "{name} is te groot om te laten controleren: {why}. Gebruik voor deze aanlevering JSON.",
        "{name} is too large to be checked: {why}. Use JSON for this submission.",
    ),
    "convert_lost": (
        "Geschreven: {name}. Niet alles uit {source} staat erin; hierboven staat wat ontbreekt.",
        "Written: {name}. Not all of {source} is in it; what is missing is said above.",
    ),
}
