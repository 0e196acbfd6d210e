"""All that a report says in its own words, in Dutch and in English."""

from __future__ import annotations

LANGUAGES = ("nl", "en")

PHRASES = {
    # What surrounds the report
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
    # How one figure is said
    "not_known": ("niet bekend", "not known"),
    "withheld": ("onderdrukt ({reason})", "withheld ({reason})"),
    "withheld_short": ("onderdrukt", "withheld"),
    "at_least": ("ten minste {value}", "at least {value}"),
    "between": ("tussen {lower} en {upper}", "between {lower} and {upper}"),
    "without_bounds": ("n.v.t.", "n/a"),
    "over": ("{value} over {number}", "{value} (of {number})"),
    "nothing_known_short": ("niets bekend", "nothing known"),
    "dimension_class": ("{dimension}: {value}", "{dimension}: {value}"),
    "no_bounds": ("niet te bepalen", "cannot be determined"),
    "coverage": ("{count} / {euro}", "{count} / {euro}"),
    "everything": ("alles samen", "all together"),
    "none": ("geen", "none"),
    "expected_lacks": ("niet opgegeven van: {types}", "not given of: {types}"),
    "total": ("Totaal", "Total"),
    "class_unknown": ("Niet bekend", "Not known"),
    "type_unknown": ("Type niet bekend", "Type not known"),
    "all_themes": ("Alle thema's samen", "All themes together"),
    # Heads of tables
    "col_about": ("Waarover", "About"),
    "col_value": ("Waarde", "Value"),
    "col_bounds": ("Grenzen", "Bounds"),
    "col_known": ("Bekend", "Known"),
    "col_key": ("Kenmerk", "Key"),
    "col_theme": ("Thema", "Theme"),
    "col_type": ("Type organisatie", "Type of organisation"),
    "col_reported": ("Opgeteld", "Added up"),
    "col_expected": ("Verwacht", "Expected"),
    "col_share": ("Aandeel", "Share"),
    "col_group": ("Productgroep", "Product group"),
    "col_threshold": ("Drempel", "Threshold"),
    "col_nature": ("Soort opdracht", "Nature of the contract"),
    "col_kpi": ("KPI", "KPI"),
    "col_part": ("Deel", "Part"),
    "col_period": ("Periode", "Period"),
    "col_apart": ("Apart gehouden", "Kept apart"),
    "col_coverage": ("Dekking (aantal / bedrag)", "Coverage (number / money)"),
    "col_measured": ("Niet geschat", "Not estimated"),
    "col_verified": ("Geverifieerd", "Verified"),
    "col_organisations": ("Organisaties", "Organisations"),
    "col_organisation": ("Organisatie", "Organisation"),
    "col_statement": ("Verklaring", "Statement"),
    "col_number": ("Aantal", "Number"),
    "col_state": ("Inzendingen", "Submissions"),
    "col_reason": ("Reden", "Reason"),
    "col_determination": ("Hoe bepaald", "How determined"),
    "col_mark": ("Herkomst van de definitie", "Origin of the definition"),
    "col_year": ("Doeljaar", "Target year"),
    "col_target": ("Doel", "Target"),
    "col_progress": ("Voortgang", "Progress"),
    "col_lowest": ("Laagste doel", "Lowest target"),
    "col_highest": ("Hoogste doel", "Highest target"),
    "col_property": ("Gegeven", "Property"),
    "col_what": ("Waarde", "Value"),
    "col_file": ("Bestand", "File"),
    "col_codes": ("Bevindingen", "Findings"),
    "col_lower": ("Ondergrens", "Lower bound"),
    "col_upper": ("Bovengrens", "Upper bound"),
    "col_numerator": ("Teller", "Numerator"),
    "col_denominator": ("Noemer", "Denominator"),
    # Units
    "count_percelen": ("percelen", "lots"),
    "count_trajecten": ("trajecten", "procedures"),
    "count_contracten": ("contracten", "contracts"),
    "count_organisaties": ("organisaties", "organisations"),
    "count_waarnemingen": ("waarnemingen", "observations"),
    "count_criteria": ("criteria", "criteria"),
    "count_percelen_one": ("perceel", "lot"),
    "count_trajecten_one": ("traject", "procedure"),
    "count_contracten_one": ("contract", "contract"),
    "count_organisaties_one": ("organisatie", "organisation"),
    "count_waarnemingen_one": ("waarneming", "observation"),
    "count_criteria_one": ("criterium", "criterion"),
    "unit_t_one": ("ton", "tonne"),
    "unit_t_CO2e_one": ("ton CO₂-equivalent", "tonne CO₂ equivalent"),
    "unit_uur_one": ("uur", "hour"),
    "unit_fte_jaar_one": ("voltijdsbaan (jaar)", "full-time year"),
    "unit_persoon_one": ("persoon", "person"),
    "unit_stuk_one": ("stuk", "piece"),
    "unit_jaar_one": ("jaar", "year"),
    "unit_t": ("ton", "tonnes"),
    "unit_kg": ("kg", "kg"),
    "unit_t_CO2e": ("ton CO₂-equivalent", "tonnes CO₂ equivalent"),
    "unit_kg_CO2e": ("kg CO₂-equivalent", "kg CO₂ equivalent"),
    "unit_kg_NOx": ("kg NOx", "kg NOx"),
    "unit_kg_PM10": ("kg PM10", "kg PM10"),
    "unit_kg_PM2_5": ("kg PM2,5", "kg PM2.5"),
    "unit_kWh": ("kWh", "kWh"),
    "unit_m3": ("m³", "m³"),
    "unit_m2": ("m²", "m²"),
    "unit_km": ("km", "km"),
    "unit_uur": ("uur", "hours"),
    "unit_fte_jaar": ("voltijdsbanen (jaren)", "full-time years"),
    "unit_persoon": ("personen", "persons"),
    "unit_stuk": ("stuks", "pieces"),
    "unit_jaar": ("jaar", "years"),
    "unit_EUR_MKI": ("euro MKI", "euro MKI"),
    "unit_EUR_MKI_m2_jaar": ("euro MKI per m² per jaar", "euro MKI per m² a year"),
    "unit_kg_CO2e_EUR": ("kg CO₂-equivalent per euro", "kg CO₂ equivalent per euro"),
    # What is kept apart
    "apart_boundary.fuel_scope": ("{value}", "{value}"),
    "apart_method.instrument": ("methode {value}", "method {value}"),
    "apart_method.version": ("versie {value}", "version {value}"),
    "apart_method.factor_list": ("factorlijst {value}", "factor list {value}"),
    "apart_valuation_table.id": ("waarderingstabel {value}", "valuation table {value}"),
    "apart_valuation_table.version": ("versie {value}", "version {value}"),
    "apart_waardebasis": ("waarde: {value}", "value: {value}"),
    "apart_gewichtsoort": ("gewicht: {value}", "weight: {value}"),
    "apart_unit": ("in {value}", "in {value}"),
    "maatstaf_vermeden": ("vermeden", "avoided"),
    "maatstaf_actief": ("actief in de periode", "active in the period"),
    "maatstaf_maanden": ("in maanden", "in months"),
    "maatstaf_gegund_in_periode": ("gegund in de periode", "awarded in the period"),
    "maatstaf_lopend_in_periode": ("lopend in de periode", "running in the period"),
    "maatstaf_betaald_in_periode": ("betaald in de periode", "paid in the period"),
    # 1 In short
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
            "Van de andere percelen is dat niet bekend. Het aandeel over alle percelen ligt daarom tussen {lower} "
            "en {upper}."
        ),
        "Of the other lots this is not known. The share over all lots therefore lies between {lower} and {upper}.",
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
    "short_theme_last": ("Het minst vaak is dat {theme}: in {value}.", "Least often this is {theme}: in {value}."),
    "short_effects": (
        "Voor {number} soorten effect is bekend wat is bereikt.",
        "For {number} kinds of effect it is known what was achieved.",
    ),
    "short_effects_one": (
        "Voor {number} soort effect is bekend wat is bereikt.",
        "For {number} kind of effect it is known what was achieved.",
    ),
    "short_no_effects": ("Behaalde effecten zijn niet gemeld.", "No achieved effects were reported."),
    "main_known": ("uit {number} waarden", "from {number} values"),
    "main_known_one": ("uit 1 waarde", "from 1 value"),
    "main_more": (
        (
            " Dit is de uitkomst met de meeste waarden. Er zijn {number} uitkomsten; die zijn niet bij elkaar op te "
            "tellen."
        ),
        " This is the outcome with most values. There are {number} outcomes; these cannot be added together.",
    ),
    "fact_applied": ("Percelen met MVI", "Lots with MVI"),
    "fact_coverage": ("Dekking", "Coverage"),
    "fact_coverage_detail": (
        "van de opgegeven percelen: per perceel is bekend of MVI is toegepast",
        "of the declared lots: it is known lot by lot whether MVI was applied",
    ),
    "fact_weight": ("Gewicht van MVI bij de gunning", "Weight of MVI in the award"),
    "fact_weight_detail": ("gewogen naar de waarde van het perceel", "weighted by the value of the lot"),
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
    # 2 Process
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
    "whole_PRO-05": ("Percelen met minstens één thema", "Lots with at least one theme"),
    "whole_PRO-10": ("Percelen met een MVI-gunningscriterium", "Lots with an MVI award criterion"),
    "whole_PRO-09": ("Thema's per perceel (alle zes bekend)", "Themes in a lot (all six known)"),
    "whole_PRO-03": (
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
            "aandeel; het getal zegt hetzelfde."
        ),
        (
            "Each place is the share of lots in which the theme is applied. A darker place is a higher share; the "
            "number says the same."
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
            "staan niet in de balk."
        ),
        "For each lot the highest level asked for counts. Lots of which the level is not known are not in the bar.",
    ),
    "ambition_caption": ("Hoogste ambitieniveau van percelen", "Highest ambition level of lots"),
    "high_caption": (
        "Trajecten met niveau significant of ambitieus, onder de trajecten met een toegepast thema",
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
        "Notional discount for MVI, as a part of the estimated value",
    ),
    "by_organisation": ("Opgave van organisaties zelf", "As stated by organisations"),
    "procedures_title": ("In trajecten", "In procedures"),
    "procedures_text": (
        (
            "Eerdere landelijke metingen telden aanbestedingstrajecten en geen percelen. Een traject kan meer "
            "percelen hebben. Vergelijk deze cijfers daarom niet met die over percelen."
        ),
        (
            "Earlier national measurements counted procedures and not lots. A procedure may have several lots. "
            "Therefore do not compare these figures with those on lots."
        ),
    ),
    "procedures_caption": ("Toepassing van MVI in trajecten", "Application of MVI in procedures"),
    "whole_procedures": ("Alle trajecten met minstens één thema", "All procedures with at least one theme"),
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
        "Aandeel percelen met MVI in de {number} grootste productgroepen",
        "Share of lots with MVI in the {number} largest product groups",
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
    "others_title": ("Andere cijfers over het proces", "Other figures on the process"),
    "others_text": (
        "Deze tabel bevat de cijfers die hierboven nog niet staan, met wat apart wordt gehouden in een eigen rij.",
        "This table holds the figures that are not above, with what is kept apart in a row of its own.",
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
    # 3 Effects
    "ch_effects": ("Effecten: wat levert MVI op", "Effects: what MVI brings"),
    "effects_text": (
        (
            "Behaalde waarden staan apart van verwachte waarden. Wat niet is op te tellen, heeft een eigen rij; "
            "onder de tabel staat waarom. De dekking zegt welk deel van het opgegeven aantal en bedrag achter een "
            "cijfer zit. Een effect dat niemand heeft vastgelegd, staat er niet in: de werkelijke effecten zijn "
            "dus meestal groter."
        ),
        (
            "Achieved values are shown apart from expected values. What cannot be added has a row of its own; "
            "under the table it says why. The coverage tells which part of the declared number and money is behind "
            "a figure. An effect that nobody recorded is not in it: the real effects are therefore mostly larger."
        ),
    ),
    "effects_text_own": (
        (
            "Behaalde waarden staan apart van verwachte waarden. Wat niet is op te tellen, heeft een eigen rij; "
            "onder de tabel staat waarom. De dekking zegt welk deel van het opgegeven aantal en bedrag achter een "
            "cijfer zit."
        ),
        (
            "Achieved values are shown apart from expected values. What cannot be added has a row of its own; "
            "under the table it says why. The coverage tells which part of the declared number and money is behind "
            "a figure."
        ),
    ),
    "effects_none": (
        "Er zijn geen effecten gemeld. Dat betekent niet dat er geen effecten zijn.",
        "No effects were reported. That does not mean that there are no effects.",
    ),
    "group_gerealiseerd": ("Behaald", "Achieved"),
    "group_verwacht": ("Verwacht: telt niet mee in het behaalde", "Expected: does not count as achieved"),
    "effect_caption": ("{kpi}: behaald en verwacht", "{kpi}: achieved and expected"),
    "breakdown_caption": ("{kpi}: verdeling naar {dimension}", "{kpi}: by {dimension}"),
    "effects_withheld_one": (
        "{number} uitkomst van {kpi} is onderdrukt: {reason}.",
        "{number} outcome of {kpi} is withheld: {reason}.",
    ),
    "effects_withheld": (
        "{number} uitkomsten van {kpi} zijn onderdrukt: {reason}.",
        "{number} outcomes of {kpi} are withheld: {reason}.",
    ),
    "why_time_basis": (
        (
            "De rijen hebben een andere tijdsbasis. Een waarde over één jaar en een waarde over een hele looptijd "
            "of levensduur zijn niet op te tellen: dan telt dezelfde besparing twee keer of komt zij in het "
            "verkeerde jaar."
        ),
        (
            "The rows have another time basis. A value over one year and a value over a whole term or lifetime "
            "cannot be added: the same saving would count twice or come in the wrong year."
        ),
    ),
    "why_boundary": (
        (
            "De rijen hebben een andere afbakening van de uitstoot. De ene rij telt bijvoorbeeld alleen directe "
            "uitstoot, de andere ook die in de keten."
        ),
        (
            "The rows have another boundary of the emission. One row counts for example only direct emission, "
            "another also that in the supply chain."
        ),
    ),
    "why_boundary.fuel_scope": (
        "De rijen tellen een ander deel van de brandstofketen: alleen het gebruik, alleen de winning, of beide.",
        "The rows count another part of the fuel chain: only the use, only the production, or both.",
    ),
    "why_method": (
        (
            "De rijen zijn met een andere methode, versie of factorlijst berekend. Hetzelfde product krijgt dan "
            "een andere waarde."
        ),
        (
            "The rows were calculated with another method, version or factor list. The same product then gets "
            "another value."
        ),
    ),
    "why_valuation_table": (
        (
            "De rijen rusten op een andere waarderingstabel. Dezelfde inzet is in de ene tabel meer euro waard dan "
            "in de andere. Eén totaal in euro's bestaat daarom niet."
        ),
        (
            "The rows rest on another valuation table. The same effort is worth more euro in one table than in "
            "another. A single total in euro therefore does not exist."
        ),
    ),
    "why_unit": ("De rijen staan in een andere eenheid.", "The rows are in another unit."),
    "why_maatstaf": (
        "De rijen meten iets anders, zoals gestart en actief, of uitstoot en vermeden uitstoot.",
        "The rows measure something else, such as started and active, or emission and avoided emission.",
    ),
    "why_nature": (
        "Wat is verwacht, is nog niet behaald. Later komt de behaalde waarde ervoor in de plaats.",
        "What is expected is not yet achieved. Later the achieved value takes its place.",
    ),
    "why_at_least": (
        "Een waarde met 'ten minste' is een ondergrens: de inzender weet dat het meer kan zijn.",
        "A value with 'at least' is a lower bound: the submitter knows that it may be more.",
    ),
    "one_person": (
        "Eén persoon kan bij twee contracten meetellen. De standaard bevat geen personen en kan dat dus niet nagaan.",
        "One person may count at two contracts. The standard holds no persons and therefore cannot check this.",
    ),
    "goals_title": ("Doelen", "Targets"),
    "goals_text": (
        (
            "De streep in de balk is het landelijke doel. Een doel is gehaald of niet gehaald als ook de grenzen "
            "dat zeggen."
        ),
        "The mark in the bar is the national target. A target is reached or not reached if the bounds say so too.",
    ),
    "goals_text_own": (
        (
            "De streep in de balk is het doel dat {name} zelf heeft gesteld. Een doel is gehaald of niet gehaald "
            "als ook de grenzen dat zeggen."
        ),
        (
            "The mark in the bar is the target that {name} set itself. A target is reached or not reached if the "
            "bounds say so too."
        ),
    ),
    "goals_caption": ("Doelen in procenten en wat is bereikt", "Targets in percent and what was reached"),
    "goals_table": ("Doelen en voortgang", "Targets and progress"),
    "goal_label": ("{kpi}, {year}", "{kpi}, {year}"),
    "goal_said": ("{value}; doel {target}", "{value}; target {target}"),
    "several": ("meer uitkomsten, apart gehouden", "several outcomes, kept apart"),
    "progress_reached": ("gehaald", "reached"),
    "progress_not": ("nog niet gehaald", "not yet reached"),
    "progress_unsure": ("niet zeker: de grenzen laten beide toe", "not sure: the bounds allow both"),
    "progress_unknown": ("niet te zeggen", "cannot be said"),
    "goals_others_text": (
        "Organisaties stellen ook zelf doelen. Die zijn niet op te tellen tot een landelijk doel.",
        "Organisations also set targets themselves. These do not add up to a national target.",
    ),
    "goals_others_table": ("Doelen die organisaties zelf stelden", "Targets that organisations set themselves"),
    # 4 Data governance
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
            "Een inzending telt alleen mee als zij aan de standaard voldoet en definitief is. Wat twee "
            "organisaties melden, telt één keer."
        ),
        (
            "A submission counts only if it conforms to the standard and is final. What two organisations report "
            "counts once."
        ),
    ),
    "integriteit_text_own": (
        "Een inzending telt alleen mee als zij aan de standaard voldoet en definitief is.",
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
    "states_caption": ("Inzendingen naar wat ermee is gedaan", "Submissions by what was done with them"),
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
        "Inzendingen die zijn opgeteld hoewel zij niet aan de standaard voldoen: {number}.",
        "Submissions that were added up although they do not conform to the standard: {number}.",
    ),
    "warnings": (
        "Waarschuwingen bij de opgetelde inzendingen: {number}.",
        "Warnings on the submissions added up: {number}.",
    ),
    "nothing_double": (
        "Er is niets dubbel gemeld en niets zonder tegenhanger gevonden.",
        "Nothing was reported twice and nothing was found without a counterpart.",
    ),
    "thresholds": (
        (
            "Een cijfer staat er alleen in als het over minstens {persons} personen en minstens {organisations} "
            "organisaties gaat."
        ),
        (
            "A figure is shown only if it is about at least {persons} persons and at least {organisations} "
            "organisations."
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
    # 5 What cannot be said
    "ch_limits": ("Wat niet te zeggen is, en waarom", "What cannot be said, and why"),
    "limits_text": (
        "Wat ontbreekt, is nooit als nul geteld. Dit hoofdstuk zegt wat ontbreekt en wat dat betekent.",
        "What is missing was never counted as zero. This chapter says what is missing and what that means.",
    ),
    "limits_text_own": (
        "Wat {name} niet heeft vastgelegd, is nooit als nul geteld. Dit hoofdstuk zegt wat ontbreekt.",
        "What {name} did not record was never counted as zero. This chapter says what is missing.",
    ),
    "silent_title": ("KPI's zonder cijfer", "KPIs without a figure"),
    "silent_title_own": ("Wat niet is vastgelegd", "What was not recorded"),
    "silent_text": (
        (
            "Over {number} van de {all} KPI's is niets bekend: geen organisatie heeft hiervoor iets vastgelegd dat "
            "meetelt."
        ),
        "Of {number} of the {all} KPIs nothing is known: no organisation recorded anything for these that counts.",
    ),
    "silent_text_own": (
        "Over {number} van de {all} KPI's heeft {name} niets vastgelegd dat meetelt.",
        "Of {number} of the {all} KPIs, {name} recorded nothing that counts.",
    ),
    "untold": (
        "Deze onderwerpen hebben geen eigen paragraaf, omdat er niets over bekend is: {titles}.",
        "These subjects have no section of their own, because nothing is known of them: {titles}.",
    ),
    "silent_none": ("Over elke KPI is iets bekend.", "Something is known of each KPI."),
    "expected_only": (
        "Van deze KPI's is alleen een verwachte waarde bekend:",
        "Of these KPIs only an expected value is known:",
    ),
    "missing_title": ("Wat ontbreekt, naar reden", "What is missing, by reason"),
    "missing_title_own": ("Ontbrekende antwoorden en waarnemingen", "Missing answers and observations"),
    "missing_text": (
        (
            "Het gaat om antwoorden die er hadden kunnen zijn. Percelen die wel zijn opgegeven maar niet "
            "ingezonden, tellen hier als niet geleverd."
        ),
        (
            "This is about answers that could have been there. Lots that were declared but not sent in count here "
            "as not delivered."
        ),
    ),
    "missing_text_own": (
        (
            "Het gaat om antwoorden die er hadden kunnen zijn. Percelen die wel zijn opgegeven maar niet "
            "ingezonden, tellen hier als niet geleverd."
        ),
        (
            "This is about answers that could have been there. Lots that were declared but not sent in count here "
            "as not delivered."
        ),
    ),
    "missing_none": ("Er ontbreekt niets.", "Nothing is missing."),
    "missing_caption": ("Ontbrekende antwoorden per KPI en reden", "Missing answers by KPI and reason"),
    "missing_observations": (
        "Waarnemingen waarvan een waarde ontbreekt: {kpis}.",
        "Observations of which a value is missing: {kpis}.",
    ),
    "excluded_title": ("Wat er is, maar niet meetelt", "What is there, but does not count"),
    "excluded_text": (
        "Deze gegevens zijn ingezonden, maar een regel van de KPI zegt dat zij niet in het totaal horen.",
        "These data were sent in, but a rule of the KPI says that they do not belong in the total.",
    ),
    "excluded_none": ("Er is niets buiten een totaal gelaten.", "Nothing was left out of a total."),
    "excluded_caption": ("Niet meegeteld per KPI en reden", "Not counted by KPI and reason"),
    "excluded_additionality": (
        "zou ook zonder de inkoop zijn gebeurd",
        "would also have happened without the procurement",
    ),
    "excluded_verification.status": ("afgekeurd na controle", "rejected after a check"),
    "excluded_relation": (
        "totaal van een organisatie, dient als controle",
        "total of an organisation, serves as a check",
    ),
    "excluded_subject": ("hoort niet bij de groep van de KPI", "does not belong to the group of the KPI"),
    "excluded_is_final": ("nog niet definitief", "not yet final"),
    "excluded_period": ("hoort bij een andere periode", "belongs to another period"),
    "excluded_lower_bound": ("ondergrens, niet af te trekken", "lower bound, cannot be subtracted"),
    "excluded_later_value": ("vervangen door een latere waarde", "replaced by a later value"),
    "excluded_award_basis": ("andere grondslag voor de gunning", "another award basis"),
    "excluded_population": ("totaal niet opgegeven door de organisatie", "total not declared by the organisation"),
    "excluded_value.vat": ("bedrag niet zonder btw", "amount not without VAT"),
    "excluded_value.currency": ("bedrag niet in euro", "amount not in euro"),
    "excluded_fulfilment": ("nog niet beoordeeld of vervallen", "not yet judged or lapsed"),
    "excluded_themes.application": ("thema niet relevant voor het perceel", "theme not relevant to the lot"),
    "excluded_accessibility": ("niet bedoeld voor gebruik door mensen", "not meant for use by people"),
    "excluded_nature": ("verwacht, nog niet behaald", "expected, not yet achieved"),
    "boundless_title": ("Cijfers zonder grenzen", "Figures without bounds"),
    "boundless_text": (
        (
            "Bij deze KPI's horen een ondergrens en een bovengrens. Voor ten minste één cijfer dat een waarde heeft, "
            "zijn die niet te bepalen; per KPI staat waarom."
        ),
        (
            "To these KPIs belong a lower and an upper bound. For at least one figure that has a value these cannot "
            "be determined; for each KPI it says why."
        ),
    ),
    "boundless_item": ("{kpi}: {reasons}", "{kpi}: {reasons}"),
    "boundless_total": (
        "niet alle organisaties hebben opgegeven hoeveel {unit} zij hadden",
        "not all organisations declared how many {unit} they had",
    ),
    "boundless_total_own": (
        "niet is opgegeven hoeveel {unit} er waren",
        "it was not declared how many {unit} there were",
    ),
    "boundless_money": (
        "niet alle organisaties hebben het totale bedrag op deze grondslag opgegeven ({basis})",
        "not all organisations declared the total amount on this basis ({basis})",
    ),
    "boundless_money_own": (
        "het totale bedrag op deze grondslag is niet opgegeven ({basis})",
        "the total amount on this basis was not declared ({basis})",
    ),
    "boundless_class": (
        "een totaal naar {dimensions} geeft niemand op",
        "nobody declares a total by {dimensions}",
    ),
    "boundless_none": ("Elk cijfer dat grenzen kan hebben, heeft ze.", "Each figure that can have bounds has them."),
    "marks_title": ("Hoe zeker de definities zijn", "How sure the definitions are"),
    "marks_text": (
        (
            "'Gelezen in een bron' betekent dat de makers van de standaard de definitie in een openbare bron "
            "hebben gelezen. Bij 'formule voorgesteld' is de formule een voorstel, bij 'voorgesteld' de hele KPI. "
            "'Niet geverifieerd' betekent dat de bron niet is nagegaan."
        ),
        (
            "'Read in a source' means that the makers of the standard read the definition in a public source. With "
            "'formula proposed' the formula is a proposal, with 'proposed' the whole KPI is. 'Unverified' means "
            "that the source was not checked."
        ),
    ),
    "marks_caption": ("Herkomst van de definitie van elke KPI", "Origin of the definition of each KPI"),
    "own_kpis_title": ("Eigen KPI's en eigen codes", "Own KPIs and own codes"),
    "own_kpis_text": (
        "Organisaties mogen eigen KPI's maken. Die zijn niet opgeteld: elke organisatie telt er iets anders mee.",
        "Organisations may make KPIs of their own. These were not added up: each organisation counts its own thing.",
    ),
    "own_kpis_caption": ("Eigen KPI's en in hoeveel bestanden", "Own KPIs and in how many files"),
    "left_out": (
        "Weggelaten zijn {number} onderdrukte cijfers met een eigen code. Die code verraadt wie het is.",
        "Left out are {number} withheld figures with an own code. That code gives away who it is.",
    ),
    "claims_title": ("Aansluiting bij andere documenten", "Alignment with other documents"),
    "claims_text": (
        (
            "Dit verslag zegt niet dat het aansluit bij de handreiking van CE Delft uit 2025 of bij de uitkomsten "
            "van Regie op Monitoring. De makers van de standaard hebben die niet gelezen."
        ),
        (
            "This report does not claim alignment with the guide of CE Delft of 2025 or with the results of Regie "
            "op Monitoring. The makers of the standard have not read these."
        ),
    ),
    # 6 Method
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
        "Wat ontbreekt, telt niet als nul; het staat met zijn reden in hoofdstuk 5.",
        "What is missing does not count as zero; it stands with its reason in chapter 5.",
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


def phrase(key: str, language: str, default: str | None = None, **values: object) -> str:
    """Return one phrase in `nl` or `en`; `default` as it is if there is no such phrase."""
    at = LANGUAGES.index(language)
    if default is not None and key not in PHRASES:
        return default
    return PHRASES[key][at].format(**values)
