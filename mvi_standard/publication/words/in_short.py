"""The chapter that says it in short."""

from __future__ import annotations

PHRASES = {
    "ch_summary": ("In het kort", "In short"),
    "awarded_lots": ("{number} gegunde percelen", "{number} awarded lots"),
    "awarded_lots_one": ("{number} gegund perceel", "{number} awarded lot"),
    "short_applied": (
        ("Van {lots} is bekend of MVI is toegepast. Daarvan heeft {value} minstens één van de zes thema's."),
        ("For {lots} it is known whether MVI was applied. Of these, {value} has at least one of the six themes."),
    ),
    "short_applied_own": (
        (
            "{name} heeft van {lots} vastgelegd of MVI is toegepast. Daarvan heeft {value} "
            "minstens één van de zes thema's."
        ),
        ("For {lots}, {name} recorded whether MVI was applied. Of these, {value} has at least one of the six themes."),
    ),
    "short_none": (
        "Hoe vaak MVI is toegepast, is uit deze gegevens niet te zeggen.",
        "How often MVI was applied cannot be said from these data.",
    ),
    "short_none_own": (
        "Hoe vaak {name} MVI heeft toegepast, is uit deze gegevens niet te zeggen.",
        "How often {name} applied MVI cannot be said from these data.",
    ),
    "short_withheld": (
        "Het aandeel percelen met MVI is onderdrukt: {reason}.",
        "The share of lots with MVI is withheld: {reason}.",
    ),
    "short_withheld_own": (
        "Het aandeel percelen met MVI is onderdrukt: {reason}.",
        "The share of lots with MVI is withheld: {reason}.",
    ),
    "short_bounds": (
        (
            "Van alle overige gegunde percelen is niet bekend of MVI is toegepast. Het aandeel over alle percelen "
            "ligt daarom tussen {lower} en {upper}."
        ),
        (
            "Of all remaining awarded lots it is not known whether MVI was applied. The share over all lots "
            "therefore lies between {lower} and {upper}."
        ),
    ),
    "short_bounds_same": (
        "Ook over alle opgegeven percelen is het aandeel {lower}.",
        "Over all declared lots the share is {lower} too.",
    ),
    "short_no_bounds": (
        (
            "Hoe ver het aandeel over alle percelen hiervan kan afwijken, is niet te bepalen: niet elke "
            "organisatie heeft opgegeven hoeveel percelen zij heeft gegund."
        ),
        (
            "How far the share over all lots may differ from this cannot be determined: not every organisation "
            "declared how many lots it awarded."
        ),
    ),
    "short_no_bounds_own": (
        (
            "Hoe ver het aandeel over alle percelen hiervan kan afwijken, is niet te bepalen: het totale aantal "
            "gegunde percelen is niet opgegeven."
        ),
        (
            "How far the share over all lots may differ from this cannot be determined: the total number of "
            "awarded lots was not declared."
        ),
    ),
    "short_coverage": (
        (
            "Van alle percelen die organisaties hebben opgegeven, staat bij {value} per perceel vast of MVI is "
            "toegepast. Antwoorden die een organisatie alleen als totaal meldt, tellen in dat laatste percentage "
            "niet mee."
        ),
        (
            "Of all lots that organisations declared, {value} were reported lot by lot with an answer whether MVI "
            "was applied. Answers that an organisation reports only as a total do not count in that last percentage."
        ),
    ),
    "short_coverage_own": (
        (
            "Van alle opgegeven percelen staat bij {value} per perceel vast of MVI is toegepast. Antwoorden die "
            "alleen als totaal zijn gemeld, tellen in dat laatste percentage niet mee."
        ),
        (
            "Of all declared lots, {value} were reported lot by lot with an answer whether MVI was applied. Answers "
            "that were reported only as a total do not count in that last percentage."
        ),
    ),
    "short_theme_first": (
        "Het thema {theme} is het vaakst toegepast: in {value} van de percelen waarvan het antwoord bekend is.",
        "The theme {theme} is applied most often: in {value} of the lots of which the answer is known.",
    ),
    "short_theme_last": (
        "Het thema {theme} is het minst vaak toegepast: in {value}.",
        "The theme {theme} is applied least often: in {value}.",
    ),
    "short_effects": (
        "Voor {number} KPI's over effecten is minstens één behaalde waarde gemeld.",
        "For {number} KPIs on effects at least one achieved value was reported.",
    ),
    "short_effects_one": (
        "Voor {number} KPI over effecten is minstens één behaalde waarde gemeld.",
        "For {number} KPI on effects at least one achieved value was reported.",
    ),
    "short_no_effects": ("Behaalde effecten zijn niet gemeld.", "No achieved effects were reported."),
    "main_known": ("uit {number} waarden", "from {number} values"),
    "main_known_one": ("uit 1 waarde", "from 1 value"),
    "main_more": (
        " Dit is één van {number} uitkomsten die hier staan; zij zijn niet bij elkaar op te tellen.",
        " This is one of {number} outcomes shown here, which cannot be added together.",
    ),
    "fact_applied": ("Percelen met MVI", "Lots with MVI"),
    "fact_coverage": ("Dekking", "Coverage"),
    "fact_coverage_detail": (
        "van de opgegeven percelen: per perceel is bekend of MVI is toegepast",
        "of the declared lots: it is known lot by lot whether MVI was applied",
    ),
    "fact_weight": ("Gewicht van MVI bij de gunning", "Weight of MVI in the award"),
    "fact_weight_detail": ("gewogen naar de waarde van het perceel", "weighted by the value of the lot"),
    "fact_weight_basis": (
        "gewogen naar waarde; alleen percelen met waarde {basis}",
        "weighted by value; only lots with a value {basis}",
    ),
    "fact_organisations": ("Organisaties in dit verslag", "Organisations in this report"),
    "fact_of": ("van de {number} die worden verwacht", "of the {number} that are expected"),
    "added_title": ("Wat is opgeteld", "What was added up"),
    "added_title_own": ("Waarover dit verslag gaat", "What this report is about"),
    "added_text": (
        (
            "Dit verslag telt op wat organisaties zelf hebben ingezonden. De tabel laat per type zien hoeveel "
            "organisaties zijn opgeteld en hoeveel er worden verwacht. Wie ontbreekt, telt nergens mee: niet als "
            "ja en niet als nee."
        ),
        (
            "This report adds up what organisations sent in themselves. The table shows for each type how many "
            "organisations were added up and how many are expected. Who is missing counts nowhere: not as yes and "
            "not as no."
        ),
    ),
    "added_text_own": (
        (
            "Dit verslag gaat alleen over wat {name} zelf heeft vastgelegd. Cijfers van andere organisaties staan "
            "er niet in."
        ),
        "This report is only about what {name} recorded itself. It holds no figures of other organisations.",
    ),
    "added_caption": ("Organisaties per type: opgeteld en verwacht", "Organisations by type: added up and expected"),
}
