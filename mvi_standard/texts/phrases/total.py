"""What adding up, tracing and practising say."""

from __future__ import annotations

PHRASES = {
    "added": (
        "{submissions} opgeteld, van {organisations}",
        "{submissions} added up, of {organisations}",
    ),
    "submissions": ("{n} aanleveringen", "{n} submissions"),
    "submissions_one": ("1 aanlevering", "1 submission"),
    "organisations": ("{n} organisaties", "{n} organisations"),
    "organisations_one": ("1 organisatie", "1 organisation"),
    "refused": ("{n} voldoen niet en zijn niet opgeteld:", "{n} do not conform and were not added up:"),
    "refused_one": ("1 voldoet niet en is niet opgeteld:", "1 does not conform and was not added up:"),
    "forced_one": (
        "1 daarvan voldoet niet (--include-nonconforming)",
        "1 of them does not conform (--include-nonconforming)",
    ),
    "forced": (
        "{n} daarvan voldoen niet (--include-nonconforming)",
        "{n} of them do not conform (--include-nonconforming)",
    ),
    "provisional": ("{n} voorlopig, niet opgeteld", "{n} provisional, not added up"),
    "replaced": (
        "{n} vervangen door een nieuwere versie, of hetzelfde bestand nog een keer",
        "{n} replaced by a newer version, or the same file once more",
    ),
    "conflict": (
        "zelfde aanlevering en versie als een ander bestand, met andere inhoud",
        "same submission and version as another file, with other content",
    ),
    "own_kpis": (
        "Eigen KPI's tellen niet mee in het totaal, {n} in aantal: {names}",
        "Own KPIs do not count in the total, {n} of them: {names}",
    ),
    "left_out": (
        "{n} onderdrukte cijfers met een eigen code weggelaten",
        "{n} withheld figures with an own code left out",
    ),
    "left_out_one": (
        "1 onderdrukt cijfer met een eigen code weggelaten",
        "1 withheld figure with an own code left out",
    ),
    "doubles": ("{n} dubbel gemeld, één keer geteld", "{n} reported twice, counted once"),
    "unmatched_raamovereenkomst": (
        "{n} afroepen op een raamovereenkomst die niemand heeft gemeld",
        "{n} call-offs under a framework that nobody reported",
    ),
    "unmatched_raamovereenkomst_one": (
        "1 afroep op een raamovereenkomst die niemand heeft gemeld",
        "1 call-off under a framework that nobody reported",
    ),
    "unmatched_organisatie": (
        "{n} inkopende organisaties zonder officieel nummer, in andere bestanden niet te herkennen",
        "{n} buyers without an official number, not to be recognised in other files",
    ),
    "unmatched_organisatie_one": (
        "1 inkopende organisatie zonder officieel nummer, in andere bestanden niet te herkennen",
        "1 buyer without an official number, not to be recognised in other files",
    ),
    "unmatched_inkoopgroep": (
        "{n} totalen van een inkoopgroep wijken af van de som van de leden",
        "{n} totals of a buyer group differ from the sum of its members",
    ),
    "unmatched_inkoopgroep_one": (
        "1 totaal van een inkoopgroep wijkt af van de som van de leden",
        "1 total of a buyer group differs from the sum of its members",
    ),
    "withheld": (
        "{n} van {all} cijfers onderdrukt (personen, organisaties)",
        "{n} of {all} figures withheld (persons, organisations)",
    ),
    "written_files": ("{n} bestanden geschreven in {name}", "{n} files written in {name}"),
    "written_files_one": ("1 bestand geschreven in {name}", "1 file written in {name}"),
    "nothing_added": ("Geen enkele aanlevering is opgeteld.", "Not one submission was added up."),
    "bad_expected": (
        "{name}, regel {line}: verwacht twee kolommen, organisation_type en count, zoals gemeente,342.",
        "{name}, line {line}: expected two columns, organisation_type and count, such as gemeente,342.",
    ),
    "expected_head": (
        "{name}: verwacht UTF-8-tekst met op de eerste regel organisation_type,count.",
        "{name}: expected UTF-8 text with organisation_type,count on the first line.",
    ),
    "expected_twice": (
        "{name}, regel {line}: {found} staat er al. Noem elk soort organisatie één keer.",
        "{name}, line {line}: {found} is there already. Name each type of organisation once.",
    ),
    "no_stdin": (
        "mvi total leest geen invoer (-). Noem bestanden of een map.",
        "mvi total does not read stdin (-). Name files or a folder.",
    ),
    "in_the_way": (
        "{name} is niet door mvi total gemaakt, of moet nog worden gelezen. Kies met --output een andere map.",
        "{name} was not made by mvi total, or still has to be read. Choose another folder with --output.",
    ),
    "not_synth": (
        "In {name} staat iets dat mvi synth niet heeft gemaakt. Kies met --output een lege of nieuwe map.",
        "{name} holds something that mvi synth did not make. Choose an empty or new folder with --output.",
    ),
    "no_figure": (
        "Cijfer {figure} staat niet in {name}. Neem het kenmerk over uit figures.csv of het rapport.",
        "Figure {figure} is not in {name}. Copy its key from figures.csv or the report.",
    ),
    "no_total": ("{name} is geen map die mvi total heeft gemaakt.", "{name} is no folder made by mvi total."),
    "trail": (
        "Achter {figure} staan {n} records: teller {numerator}, noemer {denominator}",
        "Behind {figure} are {n} records: numerator {numerator}, denominator {denominator}",
    ),
    "trail_one": (
        "Achter {figure} staat 1 record: teller {numerator}, noemer {denominator}",
        "Behind {figure} is 1 record: numerator {numerator}, denominator {denominator}",
    ),
    "trail_withheld": (
        "Dit cijfer is onderdrukt; deel deze uitvoer niet.",
        "This figure is withheld; do not share this output.",
    ),
    "trail_counted": ("telt", "counts"),
    "trail_missing": ("ontbreekt ({reason})", "missing ({reason})"),
    "trail_excluded": ("telt niet mee ({reason})", "left out ({reason})"),
    "trail_elsewhere": ("is elders al geteld", "was counted elsewhere"),
    "trail_changed": ("bestand is veranderd", "file has changed"),
    "trail_absent": (
        "niet gevonden; start mvi trace in de map waar u mvi total draaide",
        "not found; start mvi trace in the folder where you ran mvi total",
    ),
    "no_lines": (
        "Een rapport gaat over één aanlevering; dit bestand is JSON Lines.",
        "A report is about one submission; this file is JSON Lines.",
    ),
    "no_shape": (
        "Kies een naam die eindigt op .html of .md; {name} kan niet.",
        "Choose a name that ends in .html or .md; {name} cannot be.",
    ),
    "no_root": (
        "{name} is niet te gebruiken voor een rapport. Controleer het bestand eerst met mvi-validate.",
        "{name} cannot be used for a report. Check the file with mvi-validate first.",
    ),
    "departing": (
        "Let op: {name} voldoet niet aan de standaard; records met een fout in de opbouw tellen niet mee.",
        "Note: {name} does not conform to the standard; records with a fault of structure do not count.",
    ),
}
