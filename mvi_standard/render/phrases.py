"""The words around the findings, in two languages."""

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
    "more": ("en nog {n} keer, onder meer op regel {lines}", "and {n} more, for example on line {lines}"),
    "more_places": ("en nog {n} keer", "and {n} more"),
    "all": ("toon alles met --all", "show all with --all"),
    "records": ("{n} records gecontroleerd", "{n} records checked"),
    "record": ("1 record gecontroleerd", "1 record checked"),
    "unchecked": (
        "{n} daarvan alleen op vorm: herstel die eerst, dan controleert mvi-validate de rest",
        "{n} of them for structure only: mend that first, then mvi-validate checks the rest",
    ),
    "only_structure": (
        "{n} daarvan alleen op vorm: herstel die eerst, dan volgt de rest van de controle",
        "{n} of them for structure only: mend that first, then the rest is checked",
    ),
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
    "no_code": (
        "{code} is geen code, veld, codelijst of KPI van de standaard.",
        "{code} is no code, field, code list or KPI of the standard.",
    ),
    "bug": (
        "Dit is een fout in {program} zelf, niet in uw bestand. Meld hem met kenmerk {reference}.",
        "This is a bug in {program} itself, not in your file. Please report it with reference {reference}.",
    ),
    "write": ("De uitkomst is niet te schrijven: {reason}.", "The result cannot be written: {reason}."),
    "no_folder": ("De map {name} bestaat niet.", "The folder {name} does not exist."),
    "memory": ("Er is te weinig geheugen om dit bestand te lezen.", "There is too little memory to read this file."),
    "no_files": ("{name}: geen bestanden om te controleren gevonden.", "{name}: no files to check were found."),
    "not_there": (
        "{name}: geen bestand, map of patroon waar iets bij hoort.",
        "{name}: no file, no folder, and no pattern that matches anything.",
    ),
    "extra": (
        "Hiervoor is meer nodig: pip install '.[{extra}]', in de map van mvi-standard.",
        "This needs more: pip install '.[{extra}]', in the folder of mvi-standard.",
    ),
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
    "unmatched": (
        "{n} verwijzingen naar een ander bestand zijn niet gevonden",
        "{n} references to another file were not found",
    ),
    "unmatched_one": (
        "1 verwijzing naar een ander bestand is niet gevonden",
        "1 reference to another file was not found",
    ),
    "withheld": (
        "{n} van {all} cijfers onderdrukt (personen, organisaties)",
        "{n} of {all} figures withheld (persons, organisations)",
    ),
    "written": ("Geschreven naar {name}: {files}", "Written to {name}: {files}"),
    "written_file": ("Geschreven: {name}", "Written: {name}"),
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
    "bad_day": ("{found} is geen datum in de vorm jjjj-mm-dd.", "{found} is no date in the form yyyy-mm-dd."),
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
    "serving": ("De site staat klaar op {url}\nStoppen: Ctrl-C.", "The site is ready at {url}\nTo stop: Ctrl-C."),
    "no_site": (
        "Hier staat geen {archive} en geen map {folder}. Het zip-bestand staat bij elke versie van de standaard.",
        "There is no {archive} and no folder {folder} here. The zip file comes with every release of the standard.",
    ),
    "not_a_site": (
        "{name} is geen site van de MVI-standaard: kies de map of het zip-bestand van de site.",
        "{name} is no site of the MVI standard: choose the folder or the zip file of the site.",
    ),
    "port_taken": (
        "Poort {port} is niet vrij. Kies een andere met --port, of een vrije met --port 0.",
        "Port {port} is not free. Choose another with --port, or a free one with --port 0.",
    ),
    "no_page": ("Deze pagina bestaat niet.", "This page does not exist."),
    "no_name": ("Noem ten minste één BESTAND, of - voor de invoer.", "Name at least one FILE, or - for stdin."),
    "no_overwrite": (
        "{name} is ook een bestand dat u laat controleren; kies een andere naam voor de uitkomst.",
        "{name} is also a file to check; choose another name for the result.",
    ),
    "no_format": (
        "--output vraagt NAAM=BESTAND, met als NAAM {formats}; {found} is dat niet.",
        "--output takes NAME=FILE, with NAME one of {formats}; {found} is not.",
    ),
}


def phrase(key: str, language: str, **values: object) -> str:
    """Return one phrase in `nl` or `en`."""
    return PHRASES[key][("nl", "en").index(language)].format(**values)


def counted(key: str, language: str, n: int, **values: object) -> str:
    """Return a phrase about a number of things; about one of them in the singular, where that is another phrase."""
    one = f"{key}_one"
    return phrase(one if n == 1 and one in PHRASES else key, language, n=n, **values)
