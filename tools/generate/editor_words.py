"""What an editor says around the words of the standard: the frames in two languages, and an example of each form."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Frames:
    """Sentences in one language that the words of the standard are put into."""

    about: str
    form: str
    for_example: str
    kind: str
    code: str
    others: str
    record: str
    must: str
    may: str
    no_other: str
    many: str
    boolean: str
    required: str
    refers_to: str
    deprecated: str
    replaced: str
    snippet: str


FRAMES = {
    "nl": Frames(
        about=(
            "Gemaakt uit de standaard, met uitleg voor editors. Oordeelt hetzelfde als {strict}. Noem dit schema niet "
            "in de aanlevering zelf: $schema is daar geen veld. VS Code: koppel het bij json.schemas aan de bestanden "
            "*.mvi.json. YAML: zet op de eerste regel # yaml-language-server: $schema= en het pad van dit bestand."
        ),
        form="De vorm klopt niet (MVI-S005). {label}: {definition}",
        for_example=" Bijvoorbeeld: {example}",
        kind="De soort waarde klopt niet (MVI-S001). {label}: {definition}",
        code="Geen code uit de lijst {label} (MVI-S004). Kies uit: {codes}",
        others=" en nog {} andere",
        record="{label} ({name}) is een groep velden, in JSON tussen {{ en }} (MVI-S001).",
        must=" Verplicht zijn (MVI-S002): {}.",
        may=" Ook mogelijk zijn: {}.",
        no_other=" Andere velden zijn er niet (MVI-S003).",
        many="Hier hoort een lijst, in JSON tussen [ en ], ook bij één waarde (MVI-S001).",
        boolean="Hier hoort true of false, zonder aanhalingstekens (MVI-S001).",
        required="verplicht",
        refers_to="Verwijst naar",
        deprecated="Verouderd sinds versie {}.",
        replaced="Gebruik {}.",
        snippet="{}: de verplichte velden",
    ),
    "en": Frames(
        about=(
            "Made from the standard, with explanation for editors. Judges the same as {strict}. Do not name this "
            "schema in the submission itself: $schema is no field there. VS Code: couple it to the files *.mvi.json "
            "under json.schemas. YAML: put # yaml-language-server: $schema= and the path of this file on line 1."
        ),
        form="The form is not right (MVI-S005). {label}: {definition}",
        for_example=" For example: {example}",
        kind="The kind of value is not right (MVI-S001). {label}: {definition}",
        code="Not a code of the list {label} (MVI-S004). Choose from: {codes}",
        others=" and {} more",
        record="{label} ({name}) is a group of fields, in JSON between {{ and }} (MVI-S001).",
        must=" Required are (MVI-S002): {}.",
        may=" Also possible are: {}.",
        no_other=" There are no other fields (MVI-S003).",
        many="A list belongs here, in JSON between [ and ], even with one value (MVI-S001).",
        boolean="Expected here is true or false, without quotation marks (MVI-S001).",
        required="required",
        refers_to="Refers to",
        deprecated="Deprecated since edition {}.",
        replaced="Use {}.",
        snippet="{}: the required fields",
    ),
}

EXAMPLES = {
    "LocalId": "contract-2026-017",
    "ShortText": "Schoonmaak 2026",
    "LongText": "Schoonmaak 2026",
    "Code": "gunningscriterium",
    "OpenCode": "catering",
    "StandardVersion": "1.0-draft.2",
    "KpiVersion": "1.0",
    "CountryCode": "BE",
    "CurrencyCode": "EUR",
    "CpvCode": "33696500-0",
    "Sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "WebAddress": "https://example.org/plan.pdf",
    "FieldPath": "reference.type",
    "Date": "2026-03-20",
    "Timestamp": "2027-02-01T09:30:00+01:00",
}
"""A value that each type with a pattern accepts; a type with a code list takes the first code of its list."""
