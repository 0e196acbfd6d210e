"""What surrounds a report."""

from __future__ import annotations

PHRASES = {
    "skip": ("Naar de inhoud", "Skip to the content"),
    "contents": ("Inhoud", "Contents"),
    "made_on": ("Gemaakt op {date}", "Made on {date}"),
    "page": ("pagina", "page"),
    "show_table": ("De cijfers in een tabel", "The numbers in a table"),
    "annex_print": (
        "De tabel met alle cijfers staat in het digitale bestand. Zij is te lang om af te drukken.",
        "The table of all figures is in the digital file. It is too long to print.",
    ),
    "fictional": (
        "Let op: dit verslag rust op verzonnen gegevens. De organisaties, contracten en cijfers bestaan niet.",
        "Please note: this report rests on invented data. The organisations, contracts and figures do not exist.",
    ),
    "fictional_short": ("verzonnen gegevens", "invented data"),
    "notice_provisional": (
        "Voorlopig: {name} heeft dit bestand nog niet definitief gemaakt. Het telt niet mee in een landelijk totaal.",
        "Provisional: {name} has not yet made this file final. It does not count in a national total.",
    ),
    "notice_departs": (
        "Dit bestand voldoet niet aan de standaard: {codes}. Het telt niet mee in een landelijk totaal.",
        "This file does not conform to the standard: {codes}. It does not count in a national total.",
    ),
    "title": ("Maatschappelijk verantwoord inkopen in Nederland", "Responsible public procurement in the Netherlands"),
    "title_own": ("Maatschappelijk verantwoord inkopen: {name}", "Responsible public procurement: {name}"),
    "subtitle": ("Landelijk verslag over {period}", "National report on {period}"),
    "subtitle_own": ("Verslag over {period}", "Report on {period}"),
    "no_period": ("een onbekende periode", "an unknown period"),
    "from_until": ("{start} tot en met {end}", "{start} to {end}"),
}
