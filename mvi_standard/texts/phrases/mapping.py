"""What `mvi map` says, and what it writes beside each line of a mapping."""

from __future__ import annotations

PHRASES = {
    "map_top": (
        (
            "Zo leest mvi convert --map het bestand {name}.\n"
            "Kijk alles na. Het percentage zegt hoe zeker een voorstel is, en daarachter staat waarom.\n"
            'Vul in wat leeg is: "". Een tekst die niets betekent, krijgt een streepje: "-".\n'
            "Een kolom die u niet wilt gebruiken, zet u bij skip. Controleer met: mvi map check"
        ),
        (
            "This is how mvi convert --map reads the file {name}.\n"
            "Check everything. The percentage says how sure a proposal is, and after it stands why.\n"
            'Fill in what is empty: "". A text that means nothing gets a dash: "-".\n'
            "A column that you do not want to use goes to skip. Check with: mvi map check"
        ),
    ),
    "map_submission": (
        "Wat voor de hele aanlevering geldt, in de vorm van de standaard.",
        "What holds for the whole submission, in the form of the standard.",
    ),
    "map_fill": ("vul in", "fill in"),
    "map_fill_number": ("vul een getal in, zonder aanhalingstekens", "fill in a number, without quotes"),
    "map_check_year": ("klopt het jaar?", "is the year right?"),
    "map_fill_codes": ("vul in, een van: {codes}", "fill in, one of: {codes}"),
    "map_asked": (
        "het profiel {profile} vraagt dit veld: haal # weg en kies een kolom",
        "the profile {profile} asks this field: remove # and choose a column",
    ),
    "map_required": (
        "verplicht: haal # weg en kies een kolom, of zet een vaste waarde bij fixed",
        "required: remove # and choose a column, or put a fixed value with fixed",
    ),
    "map_same": ('"{word}" is een naam voor dit veld', '"{word}" is a name for this field'),
    "map_inside": ('"{word}" staat in de naam', '"{word}" is in the name'),
    "map_like": ('lijkt op "{word}"', 'is like "{word}"'),
    "map_parts": ('betekent hetzelfde als "{word}"', 'means the same as "{word}"'),
    "map_unique": ("verschilt per rij", "differs from row to row"),
    "map_term": ("twee datums, de eerste nooit na de tweede", "two dates, the first never after the second"),
    "map_content": ("de waarden zijn zo", "the values look so"),
    "map_against": ('heet "{word}", maar de waarden passen niet', 'is called "{word}", but the values do not fit'),
    "map_also": ("uit dezelfde kolom", "from the same column"),
    "map_sure": ("{percent} %: {reason}", "{percent} %: {reason}"),
    "map_head": (
        "De rij met de namen van de kolommen.",
        "The row with the names of the columns.",
    ),
    "map_skip": ("Niet gelezen.", "Not read."),
    "map_persons": ("gaat over personen", "is about persons"),
    "map_kind": ("{kind}; gevulde cellen: {n}", "{kind}; filled cells: {n}"),
    "map_perhaps": ("misschien {field}", "perhaps {field}"),
    "map_others": (
        "Bladen waarin niets is herkend:",
        "Sheets in which nothing was recognised:",
    ),
    "map_fixed": (
        "Geldt voor elke rij waarin geen kolom iets anders zegt.",
        "Holds for each row in which no column says otherwise.",
    ),
    "map_codes": ("Wat de teksten in de kolom betekenen.", "What the texts in the column mean."),
    "map_factors": ("Waarmee getallen worden vermenigvuldigd.", "What numbers are multiplied by."),
    "map_kind_nothing": ("leeg", "empty"),
    "map_kind_day": ("datums", "dates"),
    "map_kind_number": ("getallen", "numbers"),
    "map_kind_kvk": ("getallen", "numbers"),
    "map_kind_cpv": ("CPV-codes", "CPV codes"),
    "map_kind_yes_no": ("ja of nee", "yes or no"),
    "map_kind_text": ("tekst", "text"),
    "map_nothing": (
        "In {name} is geen blad herkend. Schrijf de indeling zelf, of begin met een lege werkmap: mvi template",
        "No sheet was recognised in {name}. Write the mapping yourself, or begin with an empty workbook: mvi template",
    ),
    "map_proposed": (
        "Herkend: {found} van {n} gevulde kolommen. Kijk het voorstel na in {out}.",
        "Recognised: {found} of {n} filled columns. Check the proposal in {out}.",
    ),
    "map_exists": (
        "{name} bestaat al, en misschien hebt u erin gewerkt. Kies een andere naam.",
        "{name} exists already, and you may have worked in it. Choose another name.",
    ),
    "map_faulty": ("{name}, bij {where}: {why}", "{name}, at {where}: {why}"),
    "map_unreadable": ("{name} is niet te lezen: {reason}", "{name} cannot be read: {reason}"),
    "map_no_text": ("het is geen tekst in UTF-8", "it is not text in UTF-8"),
    "map_skipped": (
        "Niet gelezen, zoals de indeling zegt: {columns}",
        "Not read, as the mapping says: {columns}",
    ),
}
