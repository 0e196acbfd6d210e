"""The chapter on data governance."""

from __future__ import annotations

PHRASES = {
    "ch_governance": ("Datagovernance: hoe goed zijn de gegevens", "Data governance: how good the data are"),
    "governance_text": (
        (
            "De brief aan de Tweede Kamer van 2025 noemt vier kanten van datagovernance: nauwkeurigheid, "
            "betrouwbaarheid, integriteit en beveiliging. Van elk staat hier wat de gegevens zelf laten zien en "
            "wat inzenders erover verklaren."
        ),
        (
            "The letter to parliament of 2025 names four sides of data governance: accuracy, reliability, "
            "integrity and security. Of each, this chapter shows what the data themselves tell and what submitters "
            "state about it."
        ),
    ),
    "governance_text_own": (
        (
            "De brief aan de Tweede Kamer van 2025 noemt vier kanten van datagovernance: nauwkeurigheid, "
            "betrouwbaarheid, integriteit en beveiliging. Van elk staat hier wat de gegevens van {name} laten zien."
        ),
        (
            "The letter to parliament of 2025 names four sides of data governance: accuracy, reliability, "
            "integrity and security. Of each, this chapter shows what the data of {name} tell."
        ),
    ),
    "nauwkeurigheid_text": (
        (
            "Nauwkeurig is een waarde die is gemeten, geteld of berekend. Een schatting of een steekproef is "
            "minder nauwkeurig."
        ),
        "A value that was measured, counted or calculated is accurate. An estimate or a sample is less accurate.",
    ),
    "nauwkeurigheid_text_own": (
        (
            "Nauwkeurig is een waarde die is gemeten, geteld of berekend. Een schatting of een steekproef is "
            "minder nauwkeurig."
        ),
        "A value that was measured, counted or calculated is accurate. An estimate or a sample is less accurate.",
    ),
    "betrouwbaarheid_text": (
        (
            "Het meest betrouwbaar is een waarde die een onafhankelijke derde heeft geverifieerd. Een waarde "
            "zonder controle telt wel mee in de cijfers."
        ),
        (
            "Most reliable is a value that an independent third party verified. A value without a check does count "
            "in the figures."
        ),
    ),
    "betrouwbaarheid_text_own": (
        (
            "Het meest betrouwbaar is een waarde die een onafhankelijke derde heeft geverifieerd. Een waarde "
            "zonder controle telt wel mee in de cijfers."
        ),
        (
            "Most reliable is a value that an independent third party verified. A value without a check does count "
            "in the figures."
        ),
    ),
    "integriteit_text": (
        (
            "Een aanlevering telt alleen mee als zij aan de standaard voldoet en definitief is. Wat twee "
            "organisaties melden, telt één keer."
        ),
        (
            "A submission counts only if it conforms to the standard and is final. What two organisations report "
            "counts once."
        ),
    ),
    "integriteit_text_own": (
        "Een aanlevering telt alleen mee als zij aan de standaard voldoet en definitief is.",
        "A submission counts only if it conforms to the standard and is final.",
    ),
    "integriteit_text_out": (
        "Dit bestand telt niet mee in een landelijk totaal. Bovenaan dit verslag staat waarom.",
        "This file does not count in a national total. The top of this report says why.",
    ),
    "beveiliging_text": (
        (
            "Een cijfer over weinig personen of weinig organisaties kan iets verraden over één van hen. Zo'n "
            "cijfer is onderdrukt, en ook elk cijfer waaruit het is te berekenen."
        ),
        (
            "A figure on few persons or few organisations may give away something about one of them. Such a figure "
            "is withheld, and so is each figure from which it can be worked out."
        ),
    ),
    "beveiliging_text_own": (
        (
            "Een cijfer over weinig personen kan iets verraden over één van hen. In dit rapport staan ook kleine "
            "aantallen personen. Het is bedoeld voor de organisatie zelf."
        ),
        (
            "A figure on few persons may give away something about one of them. This report also holds small numbers "
            "of persons. It is meant for the organisation itself."
        ),
    ),
    "no_figure": ("{kpi}: hierover is geen cijfer.", "{kpi}: there is no figure on this."),
    "determination_caption": (
        "Hoe de waarden van effecten zijn bepaald (aantal waarden)",
        "How the values of effects were determined (number of values)",
    ),
    "states_caption": ("Aanleveringen naar wat ermee is gedaan", "Submissions by what was done with them"),
    "state_opgeteld": ("Opgeteld", "Added up"),
    "state_afgekeurd": ("Afgekeurd: voldoet niet aan de standaard", "Refused: does not conform to the standard"),
    "state_voorlopig": ("Voorlopig: nog niet definitief", "Provisional: not yet final"),
    "state_vervangen": (
        "Vervangen door een latere versie, of hetzelfde bestand nog een keer",
        "Replaced by a later version, or the same file once more",
    ),
    "doubles": (
        "Dubbel gemeld en één keer geteld ({kind}): {number}.",
        "Reported twice and counted once ({kind}): {number}.",
    ),
    "unmatched": ("Zonder tegenhanger ({kind}): {number}.", "Without a counterpart ({kind}): {number}."),
    "unmatched_raamovereenkomst": (
        "Afroepen op een raamovereenkomst die niemand heeft gemeld: {number}.",
        "Call-offs under a framework that nobody reported: {number}.",
    ),
    "unmatched_organisatie": (
        "Inkopende organisaties zonder officieel nummer, die in een ander bestand niet zijn te herkennen: {number}.",
        "Buyers without an official number, which cannot be recognised in another file: {number}.",
    ),
    "unmatched_inkoopgroep": (
        (
            "Tegenspraak: totalen van een inkoopgroep die afwijken van de som van de leden: {number}. Het totaal "
            "van de groep telt niet mee."
        ),
        (
            "Contradiction: totals of a buyer group that differ from the sum of its members: {number}. The total "
            "of the group does not count."
        ),
    ),
    "times": ("{code} ({number} keer)", "{code} ({number} times)"),
    "forced": (
        "Aanleveringen die zijn opgeteld hoewel zij niet aan de standaard voldoen: {number}.",
        "Submissions that were added up although they do not conform to the standard: {number}.",
    ),
    "warnings": (
        "Waarschuwingen bij de opgetelde aanleveringen: {number}.",
        "Warnings on the submissions added up: {number}.",
    ),
    "nothing_double": (
        "Er is niets dubbel gemeld en niets zonder tegenhanger gevonden.",
        "Nothing was reported twice and nothing was found without a counterpart.",
    ),
    "thresholds": (
        (
            "Een uitkomst van een KPI staat er alleen in als zij over minstens {organisations} organisaties gaat, en "
            "bij personen ook over minstens {persons} personen. Doelen zijn geen uitkomsten en staan er altijd in."
        ),
        (
            "A result of a KPI is shown only if it is about at least {organisations} organisations, and with persons "
            "also at least {persons} persons. Targets are no results and are always shown."
        ),
    ),
    "thresholds_own": (
        (
            "Wilt u het rapport publiceren? Laat dan eerst elk cijfer over minder dan {persons} personen weg, en ook "
            "elk cijfer waaruit het is te berekenen."
        ),
        (
            "Do you want to publish the report? Then first leave out each figure on fewer than {persons} persons, and "
            "each figure from which it can be worked out."
        ),
    ),
    "withheld_caption": ("Onderdrukte cijfers naar reden", "Withheld figures by reason"),
    "nothing_withheld": ("Er zijn geen cijfers onderdrukt.", "No figures were withheld."),
    "no_persons": (
        "De standaard bevat geen gegevens over personen: alleen aantallen per contract of organisatie.",
        "The standard holds no data on persons: only numbers for each contract or organisation.",
    ),
    "statements_caption": ("Verklaringen van inzenders", "Statements of submitters"),
    "statements_more": ("(en nog {number})", "(and {number} more)"),
}
