"""The chapter on the process."""

from __future__ import annotations

PHRASES = {
    "ch_process": ("Proces: hoe vaak wordt MVI toegepast", "Process: how often MVI is applied"),
    "process_text": (
        (
            "Dit hoofdstuk gaat over de inkoop zelf: in welke percelen is MVI gevraagd, voor welke thema's en hoe "
            "zwaar telde het mee. Elk percentage is een deling van opgetelde aantallen of bedragen. De grenzen "
            "laten zien welke uitkomst mogelijk is als ook het onbekende bekend zou zijn."
        ),
        (
            "This chapter is about procurement itself: in which lots MVI was asked for, for which themes and how "
            "much it weighed. Each percentage is a division of added numbers or amounts. The bounds show which "
            "outcome is possible if what is unknown were known too."
        ),
    ),
    "process_text_own": (
        (
            "Dit hoofdstuk gaat over de inkoop van {name}: in welke percelen is MVI gevraagd, voor welke thema's "
            "en hoe zwaar telde het mee. De grenzen laten zien welke uitkomst mogelijk is als ook het onbekende "
            "bekend zou zijn."
        ),
        (
            "This chapter is about the procurement of {name}: in which lots MVI was asked for, for which themes "
            "and how much it weighed. The bounds show which outcome is possible if what is unknown were known too."
        ),
    ),
    "nothing_known": ("Hierover is niets bekend.", "Nothing is known of this."),
    "applied_title": ("Percelen en waarde met MVI", "Lots and value with MVI"),
    "applied_text": (
        (
            "Een perceel telt mee als minstens één van de zes thema's is toegepast. Bedragen met een andere "
            "waardebasis, zoals met of zonder opties, staan apart: zij betekenen niet hetzelfde."
        ),
        (
            "A lot counts if at least one of the six themes is applied. Amounts on another value basis, such as "
            "with or without options, are shown apart: they do not mean the same."
        ),
    ),
    "applied_caption": ("Toepassing in percelen", "Application in lots"),
    "money_caption": ("Toepassing naar waarde, per waardebasis", "Application by value, for each value basis"),
    "whole_headline": ("Percelen met minstens één thema", "Lots with at least one theme"),
    "whole_award_criterion": ("Percelen met een MVI-gunningscriterium", "Lots with an MVI award criterion"),
    "whole_number_of_themes": ("Thema's per perceel (alle zes bekend)", "Themes in a lot (all six known)"),
    "whole_coverage": (
        "Opgegeven percelen waarvan per perceel de MVI-status bekend is (totalen tellen niet mee)",
        "Declared lots of which the MVI status is known lot by lot (totals do not count)",
    ),
    "money_betaald_in_periode": (
        "Deel van het betaalde bedrag waarvan er gegevens zijn",
        "Part of the amount paid of which there are data",
    ),
    "money_gegund_in_periode": (
        "Deel van het gegunde bedrag waarvan er gegevens zijn",
        "Part of the amount awarded of which there are data",
    ),
    "money_lopend_in_periode": (
        "Deel van het bedrag van lopende contracten waarvan er gegevens zijn",
        "Part of the amount of running contracts of which there are data",
    ),
    "themes_title": ("Per thema", "By theme"),
    "themes_text": (
        (
            "Een perceel kan meer thema's hebben. De percentages zijn daarom niet op te tellen. De stip is de "
            "uitkomst over de bekende percelen, de balk loopt van de ondergrens tot de bovengrens."
        ),
        (
            "A lot may have several themes. The percentages can therefore not be added. The dot is the outcome "
            "over the known lots, the bar runs from the lower to the upper bound."
        ),
    ),
    "themes_caption": ("Aandeel percelen waarin het thema is toegepast", "Share of lots in which the theme is applied"),
    "themes_money": (
        "Aandeel van de waarde van percelen waarin het thema is toegepast, per waardebasis",
        "Share of the value of lots in which the theme is applied, for each value basis",
    ),
    "types_title": ("Per type organisatie", "By type of organisation"),
    "types_text": (
        (
            "Een brede balk betekent dat van veel percelen niet bekend is of MVI is toegepast. Vergelijk typen "
            "alleen als hun balken elkaar niet overlappen."
        ),
        (
            "A wide bar means that of many lots it is not known whether MVI was applied. Compare types only if "
            "their bars do not overlap."
        ),
    ),
    "types_caption": (
        "Aandeel percelen met MVI per type organisatie, met grenzen",
        "Share of lots with MVI by type of organisation, with bounds",
    ),
    "matrix_title": ("Thema's en typen organisatie", "Themes and types of organisation"),
    "matrix_text": (
        (
            "Elk vak is het aandeel percelen waarin het thema is toegepast. Een donkerder vak is een hoger "
            "aandeel; het getal zegt hetzelfde. Bij weinig percelen zegt een percentage weinig."
        ),
        (
            "Each place is the share of lots in which the theme is applied. A darker place is a higher share; the "
            "number says the same. With few lots a percentage says little."
        ),
    ),
    "matrix_caption": (
        "Aandeel percelen waarin het thema is toegepast, per type organisatie",
        "Share of lots in which the theme is applied, by type of organisation",
    ),
    "ambition_title": ("Ambitie", "Ambition"),
    "ambition_text": (
        (
            "Per perceel telt het hoogste niveau dat is gevraagd. Percelen waarvan het niveau niet bekend is, "
            "staan niet in de balk. Van een perceel zonder MVI is het niveau altijd bekend, van een perceel met "
            "MVI alleen als het is vastgelegd. Het aandeel '{none}' kan daardoor te hoog zijn."
        ),
        (
            "For each lot the highest level asked for counts. Lots of which the level is not known are not in the "
            "bar. Of a lot without MVI the level is always known, of a lot with MVI only if it was recorded. The "
            "share '{none}' can therefore be too high."
        ),
    ),
    "ambition_caption": ("Hoogste ambitieniveau van percelen", "Highest ambition level of lots"),
    "high_caption": (
        "Aanbestedingen met niveau significant of ambitieus, onder de aanbestedingen met een toegepast thema",
        "Procedures at the level significant or ambitious, among those with an applied theme",
    ),
    "criteria_caption": ("Criteria voor MVI naar soort", "Criteria for MVI by kind"),
    "weight_title": ("Gewicht bij de gunning", "Weight in the award"),
    "weight_text": (
        (
            "Het gewicht in procenten is gewogen naar de waarde van het perceel; gunning op de laagste prijs telt "
            "als nul procent. Een korting op de inschrijfprijs is geen gewicht in procenten en staat daarom apart."
        ),
        (
            "The weight in percent is weighted by the value of the lot; award on lowest price counts as zero "
            "percent. A deduction from the price of a tender is no weight in percent and is therefore shown apart."
        ),
    ),
    "weight_caption": (
        "Gewicht van MVI in procenten, per waardebasis",
        "Weight of MVI in percent, for each value basis",
    ),
    "deduction_caption": (
        "Fictieve korting voor MVI, als deel van de geraamde waarde",
        "Fictitious deduction for MVI, as a part of the estimated value",
    ),
    "by_organisation": ("Alleen als totaal gemeld", "Reported as a total only"),
    "procedures_title": ("In aanbestedingen", "In procedures"),
    "procedures_text": (
        (
            "Eerdere landelijke metingen telden aanbestedingen en geen percelen. Een aanbesteding kan meer "
            "percelen hebben. Vergelijk deze cijfers daarom niet met die over percelen. Zijn er totalen die alleen "
            "aanbestedingen tellen, dan kan het aantal aanbestedingen hoger zijn dan het aantal percelen."
        ),
        (
            "Earlier national measurements counted procedures and not lots. A procedure may have several lots. "
            "Therefore do not compare these figures with those on lots. If there are totals that count procedures "
            "only, the number of procedures may be higher than that of lots."
        ),
    ),
    "procedures_caption": ("Toepassing van MVI in aanbestedingen", "Application of MVI in procedures"),
    "whole_procedures": ("Alle aanbestedingen met minstens één thema", "All procedures with at least one theme"),
    "groups_title": ("Per productgroep", "By product group"),
    "groups_text": (
        (
            "Dit zijn de productgroepen met de meeste percelen waarvan bekend is of MVI is toegepast, voor zover hun "
            "cijfer niet is onderdrukt."
        ),
        (
            "These are the product groups with most lots of which it is known whether MVI was applied, as far as "
            "their figure is not withheld."
        ),
    ),
    "groups_caption": (
        "Aandeel percelen met MVI in {number} productgroepen",
        "Share of lots with MVI in {number} product groups",
    ),
    "groups_caption_one": (
        "Aandeel percelen met MVI in {number} productgroep",
        "Share of lots with MVI in {number} product group",
    ),
    "groups_withheld": ("Onderdrukte productgroepen: {number}.", "Product groups withheld: {number}."),
    "strata_title": ("Drempel en soort opdracht", "Threshold and nature of the contract"),
    "threshold_caption": (
        "Aandeel percelen met MVI boven en onder de Europese drempel",
        "Share of lots with MVI above and below the EU threshold",
    ),
    "nature_caption": (
        "Aandeel percelen met MVI naar soort opdracht",
        "Share of lots with MVI by nature of the contract",
    ),
    "promises_title": ("Aangeboden, afgesproken en gerealiseerd", "Offered, agreed and realised"),
    "promises_text": (
        (
            "Een afspraak is nagekomen als het eindresultaat minstens zo goed is als afgesproken. Daaronder staat "
            "hoeveel het resultaat verschilt van wat is afgesproken en aangeboden, als deel daarvan: boven nul is "
            "hoger. Bij MKI en uitstoot is hoger slechter, bij vermeden uitstoot beter. Een laag cijfer zegt niet "
            "dat het resultaat slecht is: het hangt af van wat is beloofd."
        ),
        (
            "A commitment is kept if the final result is at least as good as agreed. Below that it says how much "
            "the result differs from what was agreed and offered, as a part of these: above zero is higher. "
            "With ECI and emission higher is worse, with avoided emission better. A low figure does not "
            "mean that the result is poor: it depends on what was promised."
        ),
    ),
    "promises_kept": ("contracten met nagekomen afspraken", "contracts with commitments kept"),
    "promises_caption": ("Nagekomen afspraken per KPI", "Commitments kept, by KPI"),
    "others_title": ("Andere cijfers over het proces", "Other figures on the process"),
    "others_text": (
        "Deze tabel bevat de cijfers die hierboven nog niet staan, met wat apart wordt gehouden in een eigen rij.",
        "This table holds the figures that are not above, with what is kept apart in a row of its own.",
    ),
    "signatories_text": (
        "{kpis}: dit gaat alleen over ondertekenaars die een antwoord gaven.",
        "{kpis}: this is only about signatories that gave an answer.",
    ),
    "others_caption": ("Andere KPI's over het proces", "Other KPIs on the process"),
    "trend_title": ("Ontwikkeling", "Development"),
    "trend_text": (
        (
            "Een verschil tussen jaren kan ook komen doordat andere organisaties hebben ingezonden of doordat meer "
            "bekend is."
        ),
        "A difference between years may also arise because other organisations reported or because more is known.",
    ),
    "trend_caption": ("Alle KPI's door de jaren", "All KPIs through the years"),
}
