"""What a report says around its findings."""

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
    "more": ("en nog {n} keer, onder meer op regel {places}", "and {n} more, for example on line {places}"),
    "more_cells": ("en nog {n} keer, onder meer in {places}", "and {n} more, for example in {places}"),
    "more_places": ("en nog {n} keer", "and {n} more"),
    "all": ("toon alles met --all", "show all with --all"),
    "nothing_found": ("Geen fouten, waarschuwingen of tips", "No errors, warnings or tips"),
    "line_column": ("regel {line}, kolom {column}", "line {line}, column {column}"),
    "whole_file": ("het bestand als geheel", "the file as a whole"),
    "more_about": ("Uitleg van {code} (nieuw tabblad)", "More about {code} (new tab)"),
    "show_more": ("Toon nog {n} plaatsen", "Show {n} more places"),
    "show_more_one": ("Toon nog 1 plaats", "Show 1 more place"),
    "not_shown": ("Nog {n} plaatsen staan niet in dit overzicht.", "{n} more places are not in this overview."),
    "not_shown_one": ("Nog 1 plaats staat niet in dit overzicht.", "1 more place is not in this overview."),
    "submissions_not_shown": (
        "Nog {n} aanleveringen staan niet op deze pagina, wel in het overzicht dat u kunt bewaren.",
        "{n} more submissions are not on this page, but are in the overview that you can save.",
    ),
    "submissions_not_shown_one": (
        "Nog 1 aanlevering staat niet op deze pagina, wel in het overzicht dat u kunt bewaren.",
        "1 more submission is not on this page, but is in the overview that you can save.",
    ),
    "result_title": ("Uitkomst van de controle", "Result of the validation"),
    "made_by": (
        "Gemaakt met mvi-validate {version}. Dit overzicht bevat delen van het gecontroleerde bestand.",
        "Made by mvi-validate {version}. This overview holds parts of the file that was checked.",
    ),
    "fout": ("fout", "error"),
    "waarschuwing": ("waarschuwing", "warning"),
    "tip": ("tip", "tip"),
    "fout_many": ("fouten", "errors"),
    "waarschuwing_many": ("waarschuwingen", "warnings"),
    "tip_many": ("tips", "tips"),
    "stdin": ("invoer", "input"),
    "and": ("en", "and"),
}
