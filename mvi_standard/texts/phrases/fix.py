"""What `mvi fix` says."""

from __future__ import annotations

PHRASES = {
    "fix_possible": (
        "{name}: {n} plaatsen zijn zeker te herstellen.",
        "{name}: {n} places can be mended for certain.",
    ),
    "fix_possible_one": (
        "{name}: 1 plaats is zeker te herstellen.",
        "{name}: 1 place can be mended for certain.",
    ),
    "fix_done": ("{name}: {n} plaatsen hersteld.", "{name}: {n} places mended."),
    "fix_done_one": ("{name}: 1 plaats hersteld.", "{name}: 1 place mended."),
    "fix_nothing": (
        "{name}: niets dat zeker te herstellen is.",
        "{name}: nothing that can be mended for certain.",
    ),
    "fix_how": ("Met --write past u het bestand aan.", "With --write you change the file."),
    "fix_left": (
        "Wat overblijft, vraagt een keuze van u: {codes}. Zie mvi-validate.",
        "What is left asks for a choice of yours: {codes}. See mvi-validate.",
    ),
    "fix_will_conform": (
        "Daarna voldoet het aan de MVI-standaard {version}.",
        "After that it conforms to the MVI standard {version}.",
    ),
    "fix_conforms": (
        "Het voldoet aan de MVI-standaard {version}.",
        "It conforms to the MVI standard {version}.",
    ),
    "fix_changed": (
        "{name} is intussen veranderd en daarom niet aangepast. Probeer het opnieuw.",
        "{name} was changed in the meantime, and is left alone for that reason. Please try again.",
    ),
    "fix_workbook": (
        (
            "{name} is een werkmap. Herstel die in de werkmap zelf; mvi-validate --annotate zet bij elke cel hoe dat "
            "moet.\nWilt u herstellen wat zeker is, geef dan deze opdrachten:\n{commands}"
        ),
        (
            "{name} is a workbook. Mend it in the workbook itself; mvi-validate --annotate says at each cell how.\n"
            "To mend what is certain, give these commands:\n{commands}"
        ),
    ),
    "fix_alone": (
        "Noem bij --write naast - geen andere bestanden: de herstelde aanlevering komt in de uitvoer.",
        "With --write, name no other files beside -: the mended submission goes to the output.",
    ),
}
