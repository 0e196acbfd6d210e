"""Texts of the first sheet, in two languages."""

from __future__ import annotations

from mvi_standard.workbook.core.titles import HELP

WORDS = {
    "title": ("Aanlevering volgens de MVI-standaard", "Submission by the MVI standard"),
    "what": (
        (
            "In deze werkmap zet u wat uw organisatie deed aan maatschappelijk verantwoord inkopen. "
            "Elk blad is een lijst. Elke rij is één ding: één perceel, één contract, één afspraak."
        ),
        (
            "In this workbook you put what your organisation did for responsible procurement. "
            "Each sheet is a list. Each row is one thing: one lot, one contract, one commitment."
        ),
    ),
    "for_profile": (
        "Deze werkmap is voor het profiel {profile}, met de bladen die daarbij horen.",
        "This workbook is for the profile {profile}, with the sheets that belong to it.",
    ),
    "for_more": (
        (
            "Heeft u meer te melden, zoals {sheets}? Die bladen staan in een werkmap voor het profiel {profile}. "
            "Zet uw gegevens daarin over met: mvi template --profile {code} --from UW-BESTAND -o NIEUW-BESTAND. "
            "Of maak die werkmap op de pagina met de controle, of neem de andere lege werkmap van de site."
        ),
        (
            "Is there more to report, such as {sheets}? Those sheets are in a workbook for the profile {profile}. "
            "Move your data into it with: mvi template --profile {code} --from YOUR-FILE -o NEW-FILE. "
            "Or make that workbook on the page with the validator, or take the other empty workbook from the site."
        ),
    ),
    "steps": ("Zo vult u de werkmap in", "How to fill in the workbook"),
    "step1": (
        (
            "Deze bladen hebben minstens één rij nodig: {sheets}. "
            "Begin met uw eigen organisatie en uw opdrachtnemers."
        ),
        (
            "These sheets need at least one row: {sheets}. "
            "Begin with your own organisation and your suppliers."
        ),
    ),
    "step1_each": (
        "Op het blad {sheet} hoort minstens één rij bij elke organisatie van het blad {parent}.",
        "The sheet {sheet} needs at least one row for each organisation on the sheet {parent}.",
    ),
    "step2": (
        (
            "Vul daarna uw lijsten in, van links naar rechts. Elke rij krijgt een korte sleutel. "
            "Op andere bladen kiest u die sleutel met het pijltje bij de cel."
        ),
        (
            "Then fill in your lists, from left to right. Each row gets a short key. "
            "On other sheets you choose that key with the arrow beside the cell."
        ),
    ),
    "step2_totals": (
        "Zet daarna uw totalen op het blad Waarnemingen, met het bewijs op het blad Bewijsmiddelen.",
        "Then put your totals on the sheet Observations, with the proof on the sheet Evidence.",
    ),
    "step3": (
        (
            "Laat de werkmap controleren: op de site van de standaard, of met de opdracht mvi-validate. "
            "U ziet per cel wat er nog niet klopt en hoe u het herstelt."
        ),
        (
            "Have the workbook checked: on the site of the standard, or with the command mvi-validate. "
            "For each cell you see what is not right yet and how to mend it."
        ),
    ),
    "colours": ("Wat de kleuren betekenen", "What the colours mean"),
    "required": ("Verplicht in elke rij die u gebruikt. De naam eindigt op een sterretje.",
                 "Required in each row that you use. The name ends in an asterisk."),
    "optional": ("Vul dit in als u het weet en als het past. Leeg laten mag.",
                 "Fill this in if you know it and if it applies. It may stay empty."),
    "missing": ("Hier moet nog iets staan. De kleur verdwijnt als u de cel invult.",
                "Something still has to be here. The colour goes when you fill in the cell."),
    "example": ("Naam", "Name"),
    "tips": ("Goed om te weten", "Good to know"),
    "tip_message": (
        "Klik op een cel: dan ziet u wat erin hoort. Staat er een pijltje, kies dan uit de lijst.",
        "Click a cell to see what belongs in it. If there is an arrow, choose from the list.",
    ),
    "tip_lists": (
        "Op het blad Codelijsten staat wat elke code betekent.",
        "The sheet Code lists says what each code means.",
    ),
    "tip_many": (
        "Zijn er meer waarden voor één cel? Zet er dan een puntkomma tussen, zoals klimaat; milieu.",
        "More values for one cell? Put a semicolon between them, such as klimaat; milieu.",
    ),
    "tip_rows": (
        "U mag rijen toevoegen, sorteren en plakken. Laat de eerste twee rijen staan: ze zeggen wat een kolom is.",
        "You may add, sort and paste rows. Leave the upper two rows: that is how the columns are recognised.",
    ),
    "tip_sheets": (
        "Een blad dat u niet nodig heeft, laat u leeg. Is een lijst echt leeg? Zet dan (leeg) in de eerste cel.",
        "Leave a sheet empty if you do not need it. Is a list truly empty? Then put (empty) in its first cell.",
    ),
    "tip_persons": (
        "Zet geen persoonsgegevens in de werkmap: geen namen van mensen en nooit een burgerservicenummer.",
        "Put no personal data in the workbook: no names of people, and never a citizen service number.",
    ),
    "sheets": ("De bladen", "The sheets"),
    "lists": (
        "De codes die u kunt kiezen, met hun betekenis.",
        "The codes that you can choose, with their meaning.",
    ),
    "about": ("Over deze werkmap", "About this workbook"),
    "version": ("Versie van de standaard", "Version of the standard"),
    "profile": ("Profiel", "Profile"),
    "themes": ("Thema's", "Themes"),
    "kpis": ("KPI's", "KPIs"),
    "made": ("Gemaakt op", "Made on"),
    "help": HELP,
    "help_text": (
        "De gids voor de inkoper op de site van de standaard. Of geef de opdracht mvi-validate --explain met een code.",
        "The guide for buyers on the site of the standard. Or give the command mvi-validate --explain with a code.",
    ),
}  # fmt: skip


def say(key: str, language: str, /, **values: object) -> str:
    """Return one text in `nl` or `en`."""
    return WORDS[key][("nl", "en").index(language)].format(**values)
