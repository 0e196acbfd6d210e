"""What `mvi merge` says."""

from __future__ import annotations

PHRASES = {
    "merge_head": (
        "{form}: contract {contract}, {start} tot en met {end}",
        "{form}: contract {contract}, {start} up to and including {end}",
    ),
    "merge_read_as": ("{found} is gelezen als {read_as}", "{found} was read as {read_as}"),
    "merge_otherwise": (
        "op het scherm staat {found} en gelezen is {read_as}. Vraag na wat de opdrachtnemer bedoelt",
        "the screen shows {found} and {read_as} was read. Ask what the supplier means",
    ),
    "merge_changed": (
        "het rekenblad heeft de waarde veranderd; er staat nu {found}. Typ haar opnieuw, als tekst",
        "the spreadsheet changed the value; it is {found} now. Type it again, as text",
    ),
    "merge_note": ("opmerking bij {commitment}: {note}", "note with {commitment}: {note}"),
    "merge_column": (
        "{found} staat op een plek waar niets is gevraagd en is niet gelezen",
        "{found} stands where nothing was asked, and was not read",
    ),
    "merge_sheet": (
        "dit blad hoort niet bij het formulier; {count} cellen zijn niet gelezen",
        "this sheet is none of the form; {count} cells were not read",
    ),
    "merge_hidden": ("de rij van {found} is verborgen; ze is wel gelezen", "the row of {found} is hidden; it was read"),
    "merge_label": (
        "deze vaste cel is veranderd: er stond {expected}",
        "this fixed cell was changed: it said {expected}",
    ),
    "merge_fixed": (
        "deze vaste cel is veranderd in {found}. Gevraagd was {expected}: dat kan de waarde anders maken",
        "this fixed cell was changed to {found}. Asked was {expected}: that may make the value another one",
    ),
    "merge_version": (
        "het formulier is gemaakt van versie {found} van de aanlevering; dit is versie {expected}",
        "the form was made from version {found} of the submission; this is version {expected}",
    ),
    "merge_uncomputed": (
        "hier staat een formule zonder uitkomst. Vul de waarde zelf in",
        "here is a formula without an outcome. Enter the value itself",
    ),
    "merge_failed": (
        "hier staat een formule die mislukt is ({found}). Vul de waarde zelf in",
        "here is a formula that failed ({found}). Enter the value itself",
    ),
    "merge_number": (
        "{found} heeft te veel cijfers om precies te bewaren. Rond af op hoogstens 15 cijfers",
        "{found} has too many digits to be kept exactly. Round it to 15 digits at most",
    ),
    "merge_merged": (
        "deze cel is samengevoegd met andere. Maak de samenvoeging ongedaan",
        "this cell was merged with others. Undo that",
    ),
    "merge_no_key": (
        "op deze rij staat geen afspraak, dus is niet te zien waar het antwoord bij hoort",
        "this row names no commitment, so nobody can tell where the answer belongs",
    ),
    "merge_twice": ("{found} staat hier voor de tweede keer", "{found} is here for the second time"),
    "merge_gone": (
        "afspraak {found} hoort niet meer bij dit contract of deze periode",
        "commitment {found} is no longer part of this contract or period",
    ),
    "merge_agreed": (
        "afspraak {found} is veranderd sinds het formulier is gemaakt. Stuur een nieuw formulier",
        "commitment {found} was changed since the form was made. Send a new form",
    ),
    "merge_part_gone": (
        "{found} is geen deel waarnaar is gevraagd",
        "{found} is no part that was asked for",
    ),
    "merge_alone": (
        "bij afspraak {commitment} staan delen, maar haar rij met het antwoord ontbreekt",
        "commitment {commitment} has parts, but its row with the answer is not there",
    ),
    "merge_not_asked": (
        "{found} is hier niet gevraagd: KPI {kpi} heeft dit veld niet nodig",
        "{found} was not asked here: KPI {kpi} does not need this field",
    ),
    "merge_no_social": (
        "bij dit contract is geen social return meer afgesproken",
        "this contract has no commitment to social return any more",
    ),
    "merge_no_form": (
        "{name} is geen formulier van mvi supplier-form: het verborgen blad met de herkomst ontbreekt.",
        "{name} is no form of mvi supplier-form: the hidden sheet with its origin is not there.",
    ),
    "merge_form_version": (
        "{name} is gemaakt met een andere versie van het formulier. Maak een nieuw formulier.",
        "{name} was made with another version of the form. Make a new one.",
    ),
    "merge_no_root": (
        "De aanlevering zelf heeft nog fouten. Herstel die eerst: mvi-validate noemt ze.",
        "The submission itself has faults still. Mend those first: mvi-validate names them.",
    ),
    "merge_other_standard_version": (
        "{name} hoort bij versie {found} van de standaard; de aanlevering volgt {expected}.",
        "{name} belongs to version {found} of the standard; the submission follows {expected}.",
    ),
    "merge_other_submission": (
        "{name} hoort bij aanlevering {found}; dit is {expected}.",
        "{name} belongs to submission {found}; this is {expected}.",
    ),
    "merge_no_contract": (
        "{name} gaat over contract {found}, en dat staat niet zonder fouten in de aanlevering.",
        "{name} is about contract {found}, which is not in the submission without faults.",
    ),
    "merge_damaged": (
        "{name}: de vaste gegevens van het formulier zijn veranderd. Maak een nieuw formulier.",
        "{name}: the fixed facts of the form were changed. Make a new one.",
    ),
    "merge_form_period": (
        "{name} gaat over een periode buiten de rapportageperiode: {first} tot en met {last}.",
        "{name} is about a period outside the reporting period: {first} up to and including {last}.",
    ),
    "merge_form_nothing": (
        "{name}: over de afspraken van contract {contract} is in deze periode niets meer te vragen.",
        "{name}: there is nothing left to ask about the commitments of contract {contract} in this period.",
    ),
    "merge_form_no_commitments": (
        "{name}: bij contract {contract} staan geen afspraken meer.",
        "{name}: contract {contract} has no commitments any more.",
    ),
    "merge_lossy": (
        "Niet alles uit {name} is te lezen. Herstel dat eerst: mvi-validate noemt de cellen.",
        "Not all of {name} can be read. Mend that first: mvi-validate names the cells.",
    ),
    "merge_new": (
        "Dit past {name} zelf niet aan. Met -o schrijft u een nieuw bestand: .json, .xlsx of .ods.",
        "This does not change {name} itself. With -o you write a new file: .json, .xlsx or .ods.",
    ),
    "merge_added": ("erbij", "added"),
    "merge_replaced": ("vervangen", "replaced"),
    "merge_same": ("stond er al", "was there already"),
    "merge_other": ("staat er al anders", "is there with another answer"),
    "merge_doubtful": ("past bij meer dan één record", "fits more than one record"),
    "merge_was": ("was {old}, wordt {new}", "was {old}, becomes {new}"),
    "merge_nothing": ("niets", "nothing"),
    "merge_silent": ("Zonder antwoord: {commitments}.", "Without an answer: {commitments}."),
    "merge_findings": (
        "Bevindingen daarna: {new} nieuw, {gone} hersteld, {kept} gebleven.",
        "Findings after that: {new} new, {gone} mended, {kept} unchanged.",
    ),
    "merge_fix": ("herstel: {fix}", "fix: {fix}"),
    "merge_replace_how": (
        "Er staat al een ander antwoord. Met --replace komt het nieuwe in de plaats.",
        "There is another answer already. With --replace the new one takes its place.",
    ),
    "merge_not_yet": (
        "{name} is niet veranderd: herstel eerst wat hierboven een fout is.",
        "{name} was not changed: first mend what is an error above.",
    ),
    "merge_no_change": (
        "{name}: de formulieren voegen niets toe.",
        "{name}: the forms add nothing.",
    ),
    "merge_how": (
        "Met --write past u {name} aan; met -o schrijft u een nieuw bestand.",
        "With --write you change {name}; with -o you write a new file.",
    ),
    "merge_final": (
        "De aanlevering is definitief. Geef met --correction de reden waarom er een nieuwe versie komt.",
        "The submission is final. Give with --correction the reason for a new version.",
    ),
    "merge_raised": (
        "Het wordt versie {version}, die versie {old} vervangt.",
        "It becomes version {version}, which replaces version {old}.",
    ),
    "merge_done": (
        "Geschreven: {name}, met {n} records erbij of vervangen.",
        "Written: {name}, {n} records new or replaced.",
    ),
    "merge_done_one": (
        "Geschreven: {name}, met 1 record erbij of vervangen.",
        "Written: {name}, 1 record new or replaced.",
    ),
    "merge_both": ("Kies --write of -o, niet allebei.", "Choose --write or -o, not both."),
    "merge_overwrite": (
        "{name} is een van de bestanden die u opgeeft. Kies een andere naam, of --write.",
        "{name} is one of the files that you name. Choose another name, or --write.",
    ),
    "merge_meanwhile": (
        "{name} is intussen veranderd en daarom niet aangepast. Probeer het opnieuw.",
        "{name} was changed in the meantime, and is left alone for that reason. Please try again.",
    ),
}
