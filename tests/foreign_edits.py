"""What people change in a proposed mapping, so that the result conforms: in its text, or in the form on the page."""

from __future__ import annotations

from foreign_sheets import CONTRACTS, DIKES, SOCIAL_RETURN, TENDERNED, TICKED

_PERSON = ('natural_person = ""', "natural_person = false")
_COVERAGE = ('inclusion = ""', 'inclusion = "alle_opdrachten"')
_NUMBER = ('value = ""', 'value = "01234575"')
EDITS: dict[str, tuple[tuple[str, str], ...]] = {
    TENDERNED.name: (_COVERAGE,),
    CONTRACTS.name: (
        _PERSON,
        _COVERAGE,
        _NUMBER,
        ('"N.v.t." = ""', '"N.v.t." = "geen_raakvlak"'),
    ),
    SOCIAL_RETURN.name: (
        _COVERAGE,
        ('name = ""', 'name = "Gemeente Lindedam"'),
        ('organisation_type = ""', 'organisation_type = "gemeente"'),
        _NUMBER,
        ('valuation_table.id = ""', 'valuation_table.id = "haaglanden"'),
        ('valuation_table.version = ""', 'valuation_table.version = "1-7-2023"'),
    ),
}
"""By the name of the workbook: what was written, and what it becomes."""
_INCLUSION = {"inclusion": "alle_opdrachten"}
_KVK = {"number": "01234575"}
ANSWERS: dict[str, dict[str, str]] = {
    TENDERNED.name: _INCLUSION,
    CONTRACTS.name: {**_INCLUSION, **_KVK, "word/non_application_reason/N.v.t.": "geen_raakvlak"},
    SOCIAL_RETURN.name: {
        **_INCLUSION,
        **_KVK,
        "name": "Gemeente Lindedam",
        "fixed/social_return/valuation_table.id": "haaglanden",
        "fixed/social_return/valuation_table.version": "1-7-2023",
    },
    TICKED.name: {**_INCLUSION, **_KVK, "blank": "niet_toegepast", "person/Bomen van Berg": "ja"},
    DIKES.name: {
        **_INCLUSION,
        **_KVK,
        "column/Lijst/Totale waarde (x 1.000 euro)": "contract/value.amount",
        "word/application_status/Onderzocht": "niet_toegepast",
    },
}
"""By the name of the workbook: what is chosen or typed in the form, everything else being right already."""


def edited(name: str, text: str) -> str:
    """Return a mapping with its edits; each has to be of something that was proposed, once."""
    for before, after in EDITS[name]:
        lines = text.splitlines()
        found = [at for at, line in enumerate(lines) if line.strip().startswith(before) or f", {before}" in line]
        assert len(found) == 1, (name, before, found)
        lines[found[0]] = lines[found[0]].replace(before, after)
        text = "\n".join([*lines, ""])
    return text
