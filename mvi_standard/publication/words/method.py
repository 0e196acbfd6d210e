"""The chapter on method and provenance."""

from __future__ import annotations

PHRASES = {
    "ch_method": ("Werkwijze en herkomst", "Method and provenance"),
    "method_text": (
        (
            "Zo is geteld, en dit is waaruit. Elk cijfer heeft een kenmerk. Met 'mvi trace' en dat kenmerk vindt u "
            "de gegevens erachter."
        ),
        (
            "This is how was counted, and from what. Each figure has a key. With 'mvi trace' and that key you find "
            "the data behind it."
        ),
    ),
    "method_title": ("Hoe is geteld", "How was counted"),
    "method_flow": (
        "Gegunde percelen tellen in de periode van hun gunning.",
        "Awarded lots count in the period of their award.",
    ),
    "method_stock": (
        "Contracten tellen in elke periode waarin zij lopen.",
        "Contracts count in each period in which they run.",
    ),
    "method_known": (
        "Een percentage gaat over wat bekend is. Onbekend is geen nee.",
        "A percentage is about what is known. Unknown is not a no.",
    ),
    "method_bounds": (
        (
            "De ondergrens geldt als geen van de onbekende percelen meetelt, de bovengrens als alle meetellen. "
            "Daarvoor moet elke organisatie hebben opgegeven hoeveel percelen zij heeft gegund."
        ),
        (
            "The lower bound holds if none of the unknown lots counts, the upper bound if all do. For this each "
            "organisation must have declared how many lots it awarded."
        ),
    ),
    "method_mean": (
        (
            "Een landelijk percentage is nooit een gemiddelde van percentages: eerst worden tellers en noemers "
            "opgeteld, dan wordt gedeeld."
        ),
        (
            "A national percentage is never a mean of percentages: numerators and denominators are added first, "
            "then divided."
        ),
    ),
    "method_apart": (
        (
            "Cijfers met een andere eenheid, tijdsbasis, afbakening, methode, waarderingstabel of waardebasis tellen "
            "we niet bij elkaar op."
        ),
        (
            "Figures with another unit, time basis, boundary, method, valuation table or value basis are not added "
            "together."
        ),
    ),
    "method_nature": ("Verwacht en behaald staan altijd apart.", "Expected and achieved are always apart."),
    "method_missing": (
        "Wat ontbreekt, telt niet als nul; het staat met zijn reden in het hoofdstuk '{limits}'.",
        "What is missing does not count as zero; it stands with its reason in the chapter '{limits}'.",
    ),
    "method_double": ("Wat in twee bestanden staat, telt één keer.", "What is in two files counts once."),
    "method_more": (
        "Alle telregels staan in docs/counting.md van de standaard.",
        "All rules of counting are in docs/counting.md of the standard.",
    ),
    "provenance_title": ("Waaruit dit verslag is gemaakt", "What this report was made from"),
    "provenance_caption": ("Herkomst van dit verslag", "Provenance of this report"),
    "prov_edition": ("Versie van de standaard", "Edition of the standard"),
    "prov_tool": ("Programma", "Software"),
    "prov_date": ("Gemaakt op", "Made on"),
    "prov_files": ("Gelezen bestanden", "Files read"),
    "prov_persons": ("Minste aantal personen in een cijfer", "Fewest persons in a figure"),
    "prov_organisations": ("Minste aantal organisaties in een cijfer", "Fewest organisations in a figure"),
    "prov_figures": ("Aantal cijfers", "Number of figures"),
    "refused_tegenstrijdig": (
        "Zelfde aanlevering en versie als een ander bestand, met andere inhoud",
        "Same submission and version as another file, with other content",
    ),
    "refused_none": ("Er zijn geen bestanden afgekeurd.", "No files were refused."),
    "refused_text": (
        "Deze bestanden voldoen niet aan de standaard en zijn niet opgeteld.",
        "These files do not conform to the standard and were not added up.",
    ),
    "departs_text": (
        "Dit is in het bestand gevonden; daarom voldoet het niet aan de standaard.",
        "This was found in the file; therefore it does not conform to the standard.",
    ),
    "departs_caption": ("Wat in het bestand is gevonden", "What was found in the file"),
    "refused_caption": ("Afgekeurde bestanden en wat erin is gevonden", "Refused files and what was found in them"),
    "ch_every": ("Alle cijfers", "All figures"),
    "every_none": ("Er is over geen enkele KPI iets bekend.", "Nothing is known of any KPI."),
    "every_text": (
        "Hier staan alle {number} cijfers met hun kenmerk, per KPI.",
        "Here are all {number} figures with their key, by KPI.",
    ),
    "every_silent": (
        (
            "Hier staan {number} van de {all} cijfers met hun kenmerk, per KPI. Over de andere is niets bekend. Wat "
            "daarvoor ontbreekt, staat bij het cijfer dat niet is verdeeld."
        ),
        (
            "Here are {number} of the {all} figures with their key, by KPI. Of the others nothing is known. What is "
            "missing for these stands with the figure that is not divided."
        ),
    ),
    "every_fold": ("{kpi} ({number})", "{kpi} ({number})"),
}
