"""The chapter on what cannot be said."""

from __future__ import annotations

PHRASES = {
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
    "missing_none": (
        "Bij de cijfers in dit verslag is geen ontbrekend antwoord geteld.",
        "With the figures in this report no missing answer was counted.",
    ),
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
    "excluded_not_running": (
        "niet zeker dat het contract toen liep",
        "not certain that the contract ran then",
    ),
    "excluded_calculation.base": ("afspraak in personen, niet in euro", "commitment in persons, not in euro"),
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
    "boundless_none": (
        "Er is geen cijfer waarvan de grenzen ontbreken.",
        "There is no figure whose bounds are missing.",
    ),
    "marks_title": ("Hoe zeker de definities zijn", "How sure the definitions are"),
    "marks_text": (
        (
            "'Gelezen in een bron' betekent dat een openbare bron de KPI met deze teller en noemer omschrijft. De "
            "makers van de standaard hebben die bron gelezen. Bij 'formule voorgesteld' is teller of noemer een "
            "voorstel, bij 'voorgesteld' de hele KPI. "
            "'Niet geverifieerd' betekent dat de bron niet is nagegaan."
        ),
        (
            "'Read in a source' means that a public source defines the KPI with this numerator and denominator. The "
            "makers of the standard read that source. With 'formula proposed' the numerator or denominator "
            "is a proposal, with 'proposed' the whole KPI is. 'Unverified' means "
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
}
