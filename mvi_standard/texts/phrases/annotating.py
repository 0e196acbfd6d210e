"""What a marked workbook says, and what is said of marking one."""

from __future__ import annotations

PHRASES = {
    "annotate_title": ("Bevindingen", "Findings"),
    "annotate_severity": ("Ernst", "Severity"),
    "annotate_sheet": ("Blad", "Sheet"),
    "annotate_cell": ("Cel", "Cell"),
    "annotate_message": ("Melding", "Message"),
    "annotate_fix": ("Oplossing", "Fix"),
    "annotate_record": ("Waar het over gaat", "What it is about"),
    "annotate_code": ("Code", "Code"),
    "annotate_day": ("Gecontroleerd op {day} door mvi-validate.", "Checked on {day} by mvi-validate."),
    "annotate_how": (
        "Klik in de kolom Cel om naar de cel te gaan. Daar staat bij de cel wat er mis is en hoe u het herstelt.",
        "Click in the column Cell to go to the cell. A note there says what is wrong and how to mend it.",
    ),
    "annotate_colours": (
        "Rood is een fout, oranje een waarschuwing en blauw een tip. De opmaak van uw cellen blijft bewaard.",
        "Red is an error, orange a warning and blue a tip. The formats of your cells are kept.",
    ),
    "annotate_again": (
        "Controleer de werkmap daarna opnieuw: dan verdwijnt wat hersteld is. Zet zelf niets op dit blad.",
        "Then check the workbook again: what is mended goes away. Write nothing of your own on this sheet.",
    ),
    "annotate_left": ("Nog {n} bevindingen staan niet in deze lijst.", "{n} more findings are not in this list."),
    "annotate_left_one": ("Nog 1 bevinding staat niet in deze lijst.", "1 more finding is not in this list."),
    "annotate_more": (
        "En nog {n} bevindingen over deze cel: zie het eerste blad.",
        "And {n} more findings about this cell: see the first sheet.",
    ),
    "annotate_more_one": (
        "En nog 1 bevinding over deze cel: zie het eerste blad.",
        "And 1 more finding about this cell: see the first sheet.",
    ),
    "annotate_talks": (
        "Bij deze cellen staat al een gesprek, dus onze uitleg staat alleen in deze lijst: {cells}.",
        "These cells have a conversation already, so what we say is in this list only: {cells}.",
    ),
    "annotate_kept": (
        "Op het blad {sheet} staat iets van uzelf. Daarom is dat blad bewaard: de bevindingen erop zijn van eerder.",
        "The sheet {sheet} holds something of your own. So it was kept: the findings on it are of an earlier time.",
    ),
    "annotate_full": (
        "In de lijst met bevindingen van {name} staat iets van uzelf. Haal dat weg: er past geen blad meer bij.",
        "The list of findings in {name} holds something of your own. Remove it: there is no room for one more sheet.",
    ),
    "annotate_done": ("{name}: {n} cellen gemarkeerd.", "{name}: {n} cells marked."),
    "annotate_done_one": ("{name}: 1 cel gemarkeerd.", "{name}: 1 cell marked."),
    "annotate_single": (
        "--annotate maakt één werkmap: noem ook één bestand om te controleren.",
        "--annotate makes one workbook: name one file to check as well.",
    ),
    "annotate_kind": (
        "--annotate kan alleen een werkmap .xlsx markeren. Bij {name} noemt de gewone uitkomst elke plaats.",
        "--annotate can only mark an .xlsx workbook. For {name} the ordinary result names each place.",
    ),
    "annotate_resave": (
        "--annotate kan alleen een werkmap .xlsx markeren. Sla {name} op als .xlsx en probeer het opnieuw.",
        "--annotate can only mark an .xlsx workbook. Save {name} as .xlsx and try again.",
    ),
    "annotate_target": (
        "{name} wordt een werkmap .xlsx: kies een naam die op .xlsx eindigt.",
        "{name} will be an .xlsx workbook: choose a name that ends in .xlsx.",
    ),
    "annotate_unreadable": (
        "Er is geen gemarkeerde werkmap gemaakt, want {name} is niet te lezen.",
        "No marked workbook was made, as {name} cannot be read.",
    ),
    "annotate_signed": (
        "{name} is niet te markeren, want dan geldt de handtekening niet meer. Markeer een kopie zonder handtekening.",
        "{name} cannot be marked, as its signature would no longer hold. Mark a copy without a signature.",
    ),
    "annotate_shared": (
        "{name} is niet te markeren: deze werkmap wordt gedeeld. Stop het delen en sla de werkmap opnieuw op.",
        "{name} cannot be marked: it is a shared workbook. Stop sharing it and save it again.",
    ),
    "annotate_unusual": (
        "{name} is niet zonder verlies te markeren. Sla het bestand in Excel of LibreOffice op als gewoon .xlsx.",
        "{name} cannot be marked without losing something. Save it in Excel or LibreOffice as an ordinary .xlsx.",
    ),
}
