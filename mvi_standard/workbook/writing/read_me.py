"""The first sheet: what this workbook is, how to fill it in, and what each sheet is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.document import ROOT
from mvi_standard.workbook.writing import looks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.workbook.layout import Sheet
    from mvi_standard.workbook.plan import Plan

_ACROSS = 108
"""Characters on a line of the second column."""
_LINE = 15
TITLE, HEAD, TEXT, STEP, COLOUR, LINK, FACT = "title", "head", "text", "step", "colour", "link", "fact"


@dataclass(frozen=True)
class Line:
    """One row: a text, or a name with a text behind it. `kind` says how it looks; a LINK leads to `target`."""

    kind: str
    text: str
    name: str = ""
    target: str = ""


_WORDS = {
    "title": ("Aanlevering volgens de MVI-standaard", "Submission by the MVI standard"),
    "what": (
        (
            "In deze werkmap zet u wat uw organisatie deed aan maatschappelijk verantwoord inkopen. "
            "Elk blad is een lijst. Elke rij is één ding: één perceel, één contract, één afspraak."
        ),
        (
            "In this workbook you put what your organisation did for responsible procurement. "
            "Each sheet is a list. Each row is one thing: one lot, one contract, one commitment."
        ),
    ),
    "steps": ("Zo vult u de werkmap in", "How to fill in the workbook"),
    "step1": (
        "Begin met de bladen Aanlevering, Organisaties en Dekking. Zet uw eigen organisatie en uw opdrachtnemers erin.",
        "Begin with the sheets Submission, Organisations and Coverage. Put in your own organisation and suppliers.",
    ),
    "step2": (
        (
            "Vul daarna uw lijsten in, van links naar rechts. Elke rij krijgt een korte sleutel. "
            "Op andere bladen kiest u die sleutel uit een keuzelijst."
        ),
        (
            "Then fill in your lists, from left to right. Each row gets a short key. "
            "On other sheets you choose that key from a drop-down."
        ),
    ),
    "step2_totals": (
        "Zet daarna uw totalen op het blad Waarnemingen, met het bewijs op het blad Bewijsmiddelen.",
        "Then put your totals on the sheet Observations, with the proof on the sheet Evidence.",
    ),
    "step3": (
        (
            "Laat de werkmap controleren: op de site van de standaard, of met de opdracht mvi-validate. "
            "U ziet per cel wat er nog niet klopt en hoe u het herstelt."
        ),
        (
            "Have the workbook checked: on the site of the standard, or with the command mvi-validate. "
            "For each cell you see what is not right yet and how to mend it."
        ),
    ),
    "colours": ("Wat de kleuren betekenen", "What the colours mean"),
    "required": ("Verplicht in elke rij die u gebruikt. De naam eindigt op een sterretje.",
                 "Required in each row that you use. The name ends in an asterisk."),
    "optional": ("Vul dit in als u het weet en als het past. Leeg laten mag.",
                 "Fill this in if you know it and if it applies. It may stay empty."),
    "missing": ("Hier moet nog iets staan. De kleur verdwijnt als u de cel invult.",
                "Something still has to be here. The colour goes when you fill in the cell."),
    "example": ("Naam", "Name"),
    "tips": ("Goed om te weten", "Good to know"),
    "tip_message": (
        "Klik op een cel: dan ziet u wat erin hoort. Staat er een pijltje, kies dan uit de lijst.",
        "Click a cell to see what belongs in it. If there is an arrow, choose from the list.",
    ),
    "tip_lists": (
        "Op het blad Codelijsten staat wat elke code betekent.",
        "The sheet Code lists says what each code means.",
    ),
    "tip_many": (
        "Zijn er meer waarden voor één cel? Zet er dan een puntkomma tussen, zoals klimaat; milieu.",
        "More values for one cell? Put a semicolon between them, such as klimaat; milieu.",
    ),
    "tip_rows": (
        "U mag rijen toevoegen, sorteren en plakken. Laat de eerste twee rijen staan: ze zeggen wat een kolom is.",
        "You may add, sort and paste rows. Leave the upper two rows: that is how the columns are recognised.",
    ),
    "tip_sheets": (
        "Een blad dat u niet nodig heeft, laat u leeg. Is een lijst echt leeg? Zet dan (leeg) in de eerste cel.",
        "Leave a sheet empty if you do not need it. Is a list truly empty? Then put (empty) in its first cell.",
    ),
    "tip_persons": (
        "Zet geen persoonsgegevens in de werkmap: geen namen van mensen en nooit een burgerservicenummer.",
        "Put no personal data in the workbook: no names of people, and never a citizen service number.",
    ),
    "sheets": ("De bladen", "The sheets"),
    "lists": (
        "De codes die u kunt kiezen, met hun betekenis.",
        "The codes that you can choose, with their meaning.",
    ),
    "about": ("Over deze werkmap", "About this workbook"),
    "version": ("Versie van de standaard", "Version of the standard"),
    "profile": ("Profiel", "Profile"),
    "themes": ("Thema's", "Themes"),
    "kpis": ("KPI's", "KPIs"),
    "made": ("Gemaakt op", "Made on"),
    "help": ("Hulp", "Help"),
    "help_text": (
        "De gids voor de inkoper op de site van de standaard. Of geef de opdracht mvi-validate --explain met een code.",
        "The guide for buyers on the site of the standard. Or give the command mvi-validate --explain with a code.",
    ),
}  # fmt: skip


def lines(plan: Plan, lists_title: str) -> Iterator[Line]:
    """Give the rows of the first sheet."""
    language = plan.language
    totals = plan.choice.profile == "totalen"
    yield Line(TITLE, _say("title", language))
    yield Line(TEXT, _say("what", language))
    yield Line(HEAD, _say("steps", language))
    for number, key in enumerate(("step1", "step2_totals" if totals else "step2", "step3"), 1):
        yield Line(STEP, _say(key, language), str(number))
    yield Line(HEAD, _say("colours", language))
    for key in ("required", "optional", "missing"):
        mark = {"required": f"{_say('example', language)} *", "optional": _say("example", language)}.get(key, "")
        yield Line(COLOUR, _say(key, language), mark, key)
    yield Line(HEAD, _say("tips", language))
    for key in ("message", "lists", "many", "rows", "sheets", "persons"):
        yield Line(STEP, _say(f"tip_{key}", language), "•")
    yield Line(HEAD, _say("sheets", language))
    for sheet in plan.sheets:
        yield Line(LINK, _about(plan, sheet), sheet.title(language), sheet.title(language))
    yield Line(LINK, _say("lists", language), lists_title, lists_title)
    yield from _facts(plan)


def _facts(plan: Plan) -> Iterator[Line]:
    language, labels, which = plan.language, plan.edition.labels, ("nl", "en").index(plan.language)
    yield Line(HEAD, _say("about", language))
    yield Line(FACT, plan.edition.version, _say("version", language))
    if plan.choice.profile:
        yield Line(FACT, labels[f"code:profile:{plan.choice.profile}"][which], _say("profile", language))
    if plan.themes:
        names = [
            labels[f"code:theme:{each}"][which]
            for each in plan.edition.tables.codelists["theme"]
            if each in plan.themes
        ]
        yield Line(FACT, ", ".join(names), _say("themes", language))
    if plan.choice.kpis or plan.choice.themes:
        yield Line(FACT, ", ".join(plan.kpis), _say("kpis", language))
    yield Line(FACT, plan.made_on, _say("made", language))
    yield Line(FACT, _say("help_text", language), _say("help", language))


def _about(plan: Plan, sheet: Sheet) -> str:
    """Return what a sheet is for, in the words of the model."""
    owner = ROOT if not sheet.parent else next(each.cls for each in plan.sheets if each.path == sheet.parent)
    key = f"{owner}.{sheet.path.rpartition('.')[2]}" if sheet.path else ROOT
    return str(plan.edition.labels[key][("nl", "en").index(plan.language) + 2])


def _say(key: str, language: str) -> str:
    return _WORDS[key][("nl", "en").index(language)]


def height(line: Line) -> float:
    """Return the height of a row in points, by how much text there is in it."""
    if line.kind in {TITLE, HEAD}:
        return 30 if line.kind == TITLE else 26
    across = sum(looks.READ_ME_WIDTHS) if line.kind == TEXT else _ACROSS
    return 3 + _LINE * (1 + (len(line.text) - 1) // across)
