"""The chapter on effects."""

from __future__ import annotations

PHRASES = {
    "ch_effects": ("Effecten: wat levert MVI op", "Effects: what MVI brings"),
    "effects_text": (
        (
            "Behaalde waarden staan apart van verwachte waarden. Wat niet is op te tellen, heeft een eigen rij; "
            "onder de tabel staat waarom. De dekking zegt welk deel van het opgegeven aantal en bedrag achter een "
            "cijfer zit. Een effect dat niemand heeft vastgelegd, staat er niet in."
        ),
        (
            "Achieved values are shown apart from expected values. What cannot be added has a row of its own; "
            "under the table it says why. The coverage tells which part of the declared number and money is behind "
            "a figure. An effect that nobody recorded is not in it."
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
            "of levensduur zijn niet op te tellen. Dan telt dezelfde besparing twee keer of komt zij in het "
            "verkeerde jaar."
        ),
        (
            "The rows have another time basis. A value over one year and a value over a whole term or lifetime "
            "cannot be added. The same saving would count twice or come in the wrong year."
        ),
    ),
    "why_boundary": (
        (
            "De rijen hebben een andere afbakening van de uitstoot. De ene rij telt bijvoorbeeld alleen de "
            "energie van de uitvoering, de andere de hele keten."
        ),
        (
            "The rows have another boundary of the emission. One row counts for example only the energy of "
            "performance, another the whole chain."
        ),
    ),
    "why_added": (
        "In de rij {first} zit ook: {others}. Die vullen elkaar aan.",
        "The row {first} holds also: {others}. They complete each other.",
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
    "grouped": (
        "In {groups} zijn de losse categorieën al opgeteld. Tel een groep niet op bij haar delen.",
        "In {groups} the single categories are added up already. Do not add a group to its parts.",
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
    "ch_groups": ("Inkoopgroepen: doelen en of ze zijn bereikt", "Buyer groups: targets and whether they are reached"),
    "groups_of_buyers": (
        (
            "In een inkoopgroep trekken opdrachtgevers samen op bij één soort inkoop. De trekker meldt de doelen en "
            "wat de groep als geheel bereikte. Hier staat alleen of een doel is bereikt: het cijfer van de groep kan "
            "dat van één organisatie zijn. Wie een doel meldt, ziet hier ook of het is bereikt: dat wordt niet "
            "onderdrukt."
        ),
        (
            "In a buyer group buyers work together on one kind of procurement. The lead reports the targets and what "
            "the group as a whole achieved. Here it only says whether a target is reached: the figure of the group "
            "may be that of one organisation. Whether a reported target is reached is always shown here: it is not "
            "withheld."
        ),
    ),
    "groups_reached": ("Doelen die aan de beurt zijn", "Targets that are due"),
    "groups_goals": ("Doelen per inkoopgroep", "Targets by buyer group"),
    "group_lead": ("trekker {name}", "lead {name}"),
    "group_members": ("{number} leden", "{number} members"),
    "group_members_one": ("{number} lid", "{number} member"),
    "group_without_goals": ("Geen doel gemeld", "No target reported"),
    "reached_ja": ("Bereikt", "Reached"),
    "reached_nee": ("Niet bereikt", "Not reached"),
    "reached_onbekend": ("Niet te zeggen: geen waarde gemeld", "Cannot be said: no value reported"),
    "reached_later": ("Nog niet aan de beurt", "Not due yet"),
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
    "norms_title": ("Doelen en normen van de overheid", "Government targets and norms"),
    "norms_text": (
        (
            "Een norm is gehaald als ook de ondergrens hem haalt, en gemist als zelfs de bovengrens eronder blijft. "
            "Geldt een norm voor alles, dan is één bekend nee genoeg om hem te missen. Anders is het niet te zeggen."
        ),
        (
            "A norm is met if the lower bound too reaches it, and missed if even the upper bound stays below it. "
            "If a norm is for all, one known no is enough to miss it. Otherwise it cannot be said."
        ),
    ),
    "norms_none": (
        "Voor geen van de normen van deze periode is er een cijfer van wie zij bindt.",
        "For none of the norms of this period there is a figure of whom it binds.",
    ),
    "norms_table": ("Normen en wat de cijfers zeggen", "Norms and what the figures say"),
    "norms_missing_one": (
        "Voor één norm is er geen cijfer van wie zij bindt.",
        "For one norm there is no figure of those it binds.",
    ),
    "norms_missing": (
        "Voor {number} normen is er geen cijfer van wie zij binden.",
        "For {number} norms there is no figure of those they bind.",
    ),
    "norms_without_one": (
        "Eén andere norm of doel krijgt hier geen regel. De pagina Normen van de standaard zegt waarom.",
        "One other norm or target gets no row here. The page Norms of the standard says why.",
    ),
    "norms_without": (
        "{number} andere normen en doelen krijgen hier geen regel. De pagina Normen van de standaard zegt waarom.",
        "{number} other norms and targets get no row here. The page Norms of the standard says why.",
    ),
    "norm_least": ("minstens {value}", "at least {value}"),
    "norm_most": ("hooguit {value}", "at most {value}"),
    "norm_gehaald": ("gehaald", "met"),
    "norm_gemist": ("gemist", "missed"),
    "norm_niet_te_zeggen": ("niet te zeggen", "cannot be said"),
    "goals_others_table": ("Doelen die organisaties zelf stelden", "Targets that organisations set themselves"),
}
