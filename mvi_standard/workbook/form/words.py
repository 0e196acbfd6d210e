"""Texts of a form for suppliers, in two languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.core.titles import FORM

if TYPE_CHECKING:
    from collections.abc import Mapping

ANSWERS, SOCIAL, PARTS = ("Antwoorden", "Answers"), ("Social return", "Social return"), ("Uitsplitsing", "Breakdown")
FACTS = FORM
"""The sheets; the last one is hidden, and says in each language what the form was made from."""
WORDS: Mapping[str, tuple[str, str]] = {
    "title": ("Formulier voor de opdrachtnemer", "Form for the supplier"),
    "what": (
        (
            "{buyer} vraagt u wat er van de afspraken in dit contract is terechtgekomen. "
            "Uw antwoorden komen in de monitoring van maatschappelijk verantwoord inkopen."
        ),
        (
            "{buyer} asks you what came of the commitments in this contract. "
            "Your answers go into the monitoring of responsible procurement."
        ),
    ),
    "subject": ("Waar het over gaat", "What it is about"),
    "buyer": ("Opdrachtgever", "Buyer"),
    "suppliers": ("Opdrachtnemer", "Supplier"),
    "contract": ("Contract", "Contract"),
    "period": ("Periode", "Period"),
    "span": ("{start} tot en met {end}", "{start} up to and including {end}"),
    "due": ("Uiterlijk terug op", "Return before or on"),
    "to": ("Terug naar", "Return to"),
    "by_buyer": ("(de opdrachtgever vult dit in)", "(the buyer fills this in)"),
    "steps": ("Zo vult u het in", "How to fill it in"),
    "step_answers": (
        "Vul op het blad {sheet} bij elke afspraak de gele cellen in. Klik op een cel: dan ziet u wat erin hoort.",
        "On the sheet {sheet}, fill in the yellow cells of each commitment. Click a cell to see what belongs in it.",
    ),
    "step_parts": (
        "Vul op het blad {sheet} de delen in waaruit de waarde bestaat. Een soort die niet voorkomt, laat u leeg.",
        "On the sheet {sheet}, fill in the parts that make up the value. Leave a class that does not occur empty.",
    ),
    "step_social": (
        "Vul op het blad {sheet} de social return in. Alleen aantallen en bedragen, nooit namen van mensen.",
        "On the sheet {sheet}, fill in the social return. Counts and amounts only, never names of people.",
    ),
    "step_unknown": (
        "Weet u een waarde niet? Laat de cel dan leeg en kies de reden van ontbreken. Nul betekent echt nul.",
        "Is a value not known? Leave the cell empty and choose the reason. Zero really means zero.",
    ),
    "step_send": (
        "Sla het bestand op als .xlsx of .ods en stuur het terug. Verander de grijze cellen niet.",
        "Save the file as .xlsx or .ods and send it back. Do not change the grey cells.",
    ),
    "commitment": ("Afspraak", "Commitment"),
    "about": ("Waarover", "About"),
    "meaning": ("Wat bedoeld wordt", "What is meant"),
    "agreed": ("Wat is afgesproken", "What was agreed"),
    "in_unit": ("In welke eenheid", "In which unit"),
    "asked_period": ("Over welke periode", "About which period"),
    "note": ("Opmerking", "Note"),
    "note_help": (
        "Uw opmerking leest de opdrachtgever. Zij komt niet in de aanlevering.",
        "The buyer reads your note. It does not become part of the submission.",
    ),
    "numerator": ("Teller: {text}", "Numerator: {text}"),
    "denominator": ("Noemer: {text}", "Denominator: {text}"),
    "question": ("Vraag", "Question"),
    "answer": ("Uw antwoord", "Your answer"),
    "explanation": ("Uitleg", "Explanation"),
    "social_agreed": ("Afgesproken: {agreed}", "Agreed: {agreed}"),
    "dimension": ("Uitsplitsing naar", "Breakdown by"),
    "class": ("Soort", "Class"),
    "class_code": ("Code", "Code"),
    "class_meaning": ("Wat eronder valt", "What belongs to it"),
    "parts_rule": (
        "Vul een vetgedrukte groep in, óf de soorten die eronder staan. Nooit allebei: dan telt het dubbel.",
        "Fill in a group in bold, or the classes below it. Never both: that counts twice.",
    ),
    "lists_label": ("Lijst", "List"),
    "lists_code": ("Code", "Code"),
    "lists_name": ("Naam", "Name"),
    "lists_meaning": ("Betekenis", "Meaning"),
    "agreed_over": ("{agreed}, {basis}", "{agreed}, {basis}"),
    "code_onbekend": (
        "De waarde kan bestaan, maar u kunt haar niet vinden. Gebruik dit nooit voor nul.",
        "The value may exist, but you cannot find it. Never use this for zero.",
    ),
    "code_niet_geleverd": (
        "De afgesproken datum is voorbij, maar u kunt de waarde niet leveren.",
        "The agreed date has passed, but you cannot deliver the value.",
    ),
    "code_nog_niet_verschuldigd": (
        "U levert de waarde later, want de afgesproken datum komt pas na deze periode.",
        "You deliver the value later, because the agreed date falls after this period.",
    ),
    "code_niet_van_toepassing": (
        "De waarde kan bij deze afspraak niet bestaan. Is de uitkomst nul, vul dan nul in.",
        "The value cannot exist for this commitment. If the outcome is zero, fill in zero.",
    ),
    "code_onderdrukt": (
        "U kent de waarde, maar u deelt haar niet om personen of geheimen te beschermen.",
        "You know the value, but you do not share it, to protect persons or secrets.",
    ),
    "optional": ("Als u het weet.", "If you know it."),
    "needed": ("Nodig bij een waarde.", "Needed with a value."),
    "book_title": ("MVI-formulier contract {number}", "MVI form contract {number}"),
}


def say(key: str, language: str, /, **values: object) -> str:
    """Return one text in `nl` or `en`."""
    return WORDS[key][which(language)].format(**values)


def which(language: str) -> int:
    """Return the place of a language in a pair of texts."""
    return ("nl", "en").index(language)
