"""What the page in a browser says in its own words, where a phrase would name a command: `page_` before its key."""

from __future__ import annotations

PHRASES = {
    "page_written_file": ("Klaar om te bewaren: {name}", "Ready to be kept: {name}"),
    "page_convert_departs": (
        "Klaar om te bewaren: {name}. Dit bestand voldoet nog niet; de uitkomst hierboven zegt wat eraan mankeert.",
        "Ready to be kept: {name}. This file does not conform yet; the result above says what is wrong with it.",
    ),
    "page_convert_lost": (
        "Klaar om te bewaren: {name}. Niet alles uit {source} staat erin; hieronder staat wat ontbreekt.",
        "Ready to be kept: {name}. Not all of {source} is in it; what is missing is said below.",
    ),
    "page_form_done": (
        "Klaar om te bewaren: {name}, met {n} afspraken uit contract {contract}.",
        "Ready to be kept: {name}, with {n} commitments of contract {contract}.",
    ),
    "page_form_done_one": (
        "Klaar om te bewaren: {name}, met 1 afspraak uit contract {contract}.",
        "Ready to be kept: {name}, with 1 commitment of contract {contract}.",
    ),
    "page_form_why_faulty": (
        "er zitten nog fouten in; de uitkomst hierboven noemt ze",
        "it has faults still; the result above names them",
    ),
    "page_form_no_root": (
        "De aanlevering zelf heeft nog fouten. Herstel die eerst: de uitkomst hierboven noemt ze.",
        "The submission itself has faults still. Mend those first: the result above names them.",
    ),
    "page_form_faulty_contract": (
        "Contract {contract} heeft nog fouten. Herstel die eerst: de uitkomst hierboven noemt ze.",
        "Contract {contract} has faults still. Mend those first: the result above names them.",
    ),
    "page_merge_no_form": (
        "{name} is geen formulier voor een opdrachtnemer: het verborgen blad met de herkomst ontbreekt.",
        "{name} is no form for a supplier: the hidden sheet with its origin is not there.",
    ),
    "page_merge_no_root": (
        "De aanlevering zelf heeft nog fouten. Herstel die eerst: de uitkomst hierboven noemt ze.",
        "The submission itself has faults still. Mend those first: the result above names them.",
    ),
    "page_merge_lossy": (
        "Niet alles uit {name} is te lezen. Herstel dat eerst: de uitkomst hierboven noemt de cellen.",
        "Not all of {name} can be read. Mend that first: the result above names the cells.",
    ),
    "page_merge_converted": (
        "De antwoorden komen in {name}: de aanlevering is nu JSON.",
        "The answers go into {name}: the submission is JSON now.",
    ),
    "page_merge_replace_how": (
        "Er staat al een ander antwoord. Kies voor vervangen, dan komt het nieuwe in de plaats.",
        "There is another answer already. Choose to replace it, and the new one takes its place.",
    ),
    "page_merge_not_yet": (
        "{name} is niet veranderd: herstel eerst wat hieronder een fout is.",
        "{name} was not changed: first mend what is an error below.",
    ),
    "page_merge_final": (
        "De aanlevering is definitief. Geef de reden waarom er een nieuwe versie komt.",
        "The submission is final. Give the reason for a new version.",
    ),
    "page_merge_done": (
        "Klaar om te bewaren: {name}, met {n} records erbij of vervangen.",
        "Ready to be kept: {name}, {n} records new or replaced.",
    ),
    "page_merge_done_one": (
        "Klaar om te bewaren: {name}, met 1 record erbij of vervangen.",
        "Ready to be kept: {name}, 1 record new or replaced.",
    ),
    "page_map_top": (
        (
            "Zo wordt het bestand {name} gelezen.\n"
            "Kijk alles na. Het percentage zegt hoe zeker een voorstel is, en daarachter staat waarom.\n"
            'Vul in wat leeg is: "". Een tekst die niets betekent, krijgt een streepje: "-".\n'
            "Een kolom die u niet wilt gebruiken, zet u bij skip. Controleer daarna met deze indeling."
        ),
        (
            "This is how the file {name} is read.\n"
            "Check everything. The percentage says how sure a proposal is, and after it stands why.\n"
            'Fill in what is empty: "". A text that means nothing gets a dash: "-".\n'
            "A column that you do not want to use goes to skip. Then check with this mapping."
        ),
    ),
    "page_map_nothing": (
        "In {name} is geen blad herkend. Begin met een lege werkmap; die maakt u op deze pagina.",
        "No sheet was recognised in {name}. Begin with an empty workbook, which you can make on this page.",
    ),
    "page_map_proposed": (
        "Herkend: {found} van {n} gevulde kolommen. Kijk het voorstel na.",
        "Recognised: {found} of {n} filled columns. Check the proposal.",
    ),
    "page_map_faulty": ("In de indeling, bij {where}: {why}", "In the mapping, at {where}: {why}"),
    "page_map_lost": (
        "Niet alles uit {source} staat in {name}; hierboven staat wat ontbreekt.",
        "Not all of {source} is in {name}; what is missing is said above.",
    ),
    "page_template_done": (
        "Klaar om te bewaren: {name}, met {n} bladen om in te vullen. Open de werkmap en begin bij het blad {first}.",
        "Ready to be kept: {name}, with {n} sheets to fill in. Open the workbook and begin at the sheet {first}.",
    ),
}
