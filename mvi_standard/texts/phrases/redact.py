"""What `mvi redact` says."""

from __future__ import annotations

PHRASES = {
    "redacted": (
        "De kopie geeft dezelfde {n} meldingen als {name}.",
        "The copy gives the same {n} findings as {name}.",
    ),
    "redacted_one": (
        "De kopie geeft dezelfde melding als {name}.",
        "The copy gives the same finding as {name}.",
    ),
    "redact_stays": (
        (
            "Vervangen: namen, teksten, nummers, links, bedragen en aantallen.\n"
            "Gebleven: de opbouw, datums, percentages, en codes van de standaard en van CPV.\n"
            "Kijk de kopie na voor u hem deelt: een zeldzame code bij een datum kan een aanbesteding verraden."
        ),
        (
            "Replaced: names, texts, identifiers, links, amounts and counts.\n"
            "Kept: the structure, dates, percentages, and codes of the standard and of CPV.\n"
            "Read the copy before you share it: a rare code beside a date can give a procurement away."
        ),
    ),
    "redact_kept": (
        "Hier bleven getallen staan, want anders veranderden de meldingen: {places}",
        "Here numbers were kept, as the findings would change without them: {places}",
    ),
    "redact_masked": (
        (
            "Het bestand is niet te lezen. Daarom is elke letter en elk cijfer vervangen.\n"
            "De lengte van woorden blijft zo zichtbaar. Kijk de kopie na voor u hem deelt."
        ),
        (
            "The file cannot be read. That is why each letter and digit was replaced.\n"
            "The length of words can still be seen. Read the copy before you share it."
        ),
    ),
    "redact_differs": (
        "Let op: de kopie geeft niet dezelfde meldingen als {name}. Het verschil zit in {codes}.",
        "Note: the copy does not give the same findings as {name}. They differ in {codes}.",
    ),
    "redact_refused": (
        "Van {name} is geen kopie te maken met dezelfde melding ({codes}). Schrijf een klein voorbeeld met de hand.",
        "No copy of {name} can be made that gives the same finding ({codes}). Write a small example by hand.",
    ),
    "redact_workbook": (
        "{name} is een werkmap. Maak er eerst JSON van met mvi convert, en daarvan de kopie.",
        "{name} is a workbook. First make JSON of it with mvi convert, and then a copy of that.",
    ),
    "redact_same": (
        "{name} is het bestand zelf. Kies een andere naam voor de kopie.",
        "{name} is the file itself. Choose another name for the copy.",
    ),
    "redact_suffix": (
        "De kopie hoort in een bestand waarvan de naam eindigt op {suffix}; {name} doet dat niet.",
        "The copy belongs in a file with a name that ends in {suffix}; {name} does not.",
    ),
}
