"""What the manager of an application changes in a proposed mapping, so that the result conforms."""

from __future__ import annotations

from foreign_sheets import CONTRACTS, SOCIAL_RETURN, TENDERNED

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


def edited(name: str, text: str) -> str:
    """Return a mapping with its edits; each has to be of something that was proposed, once."""
    for before, after in EDITS[name]:
        lines = text.splitlines()
        found = [at for at, line in enumerate(lines) if line.strip().startswith(before) or f", {before}" in line]
        assert len(found) == 1, (name, before, found)
        lines[found[0]] = lines[found[0]].replace(before, after)
        text = "\n".join([*lines, ""])
    return text
