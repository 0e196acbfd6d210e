"""The records behind the figures as files for analysts, inside `intern`: one typed table a list, with whose each is."""

from __future__ import annotations

from shutil import rmtree
from typing import TYPE_CHECKING

from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import say
from mvi_standard.total.bodies import NAMED
from mvi_standard.total.plausibility import PLAUSIBILITY
from mvi_standard.total.records import FIELDS, RECORDS, SHEETS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mvi_standard.total.add_up import Ledger

README = "README.md"
COUNTING = """
    SELECT DISTINCT n.submission, n.cls, u.record
    FROM named n
    JOIN units u ON u.unit = n.unit
    LEFT JOIN winners w ON w.thing = n.thing AND w.period_start = n.period_start AND w.period_end = n.period_end
    LEFT JOIN (SELECT DISTINCT unit FROM waiting) o ON o.unit = n.unit AND n.cls = 'Observation'
    WHERE (w.winner IS NULL OR w.winner = n.series) AND o.unit IS NULL
"""
"""The records behind a figure: not those that another file tells of and that count there, or that are left out."""
WITH_WHOSE = """
    SELECT
        s.name AS file, COALESCE(a.name, r.organisation) AS counts_for, COALESCE(b.name, '') AS counts_for_name,
        COALESCE(b.organisation_type, '') AS counts_for_type, c.record IS NOT NULL AS counts,
        r.* EXCLUDE (submission, organisation)
    FROM {table} r
    JOIN submissions s ON s.submission = r.submission
    LEFT JOIN aliases a ON a.alias = r.organisation
    LEFT JOIN ({named}) b ON b.party = COALESCE(a.name, r.organisation)
    LEFT JOIN ({counting}) c ON c.submission = r.submission AND c.cls = '{cls}' AND c.record = r.{key}
    ORDER BY r.submission, r.{key}
"""
OWN = ("file", "counts_for", "counts_for_name", "counts_for_type", "counts")


def write_records(folder: Path, ledger: Ledger) -> None:
    """Write a Parquet file for each list below `folder`, from what was gathered there, and the README about them."""
    for name, sheet in SHEETS.items():
        ledger.open(name, RECORDS[name], folder / name)
        cls, key = (sheet.keys[0].owner, FIELDS[name][0].name) if sheet.keys else (sheet.cls, "id")
        asked = WITH_WHOSE.format(table=name, named=NAMED, counting=COUNTING, cls=cls, key=key)
        ledger.write(asked, folder / f"{name}.parquet")
        rmtree(folder / name, ignore_errors=True)
    (folder / README).write_text("".join(f"{line}\n" for line in _read_me()), "utf-8")


def _read_me() -> Iterator[str]:
    """Say in both languages what is in the folder, and that it must not be published."""
    for language in LANGUAGES:
        yield from (f"# {say('intern.title', language)}", "", say("intern.warning", language), "")
        yield from (say("intern.tables", language), "")
    for name, sheet in SHEETS.items():
        yield from (f"## {name}.parquet", "", " / ".join(map(sheet.title, LANGUAGES)), "")
        yield from ("| | | nl | en |", "| --- | --- | --- | --- |")
        for each in OWN:
            said = " | ".join(say(f"intern.{each}", language) for language in LANGUAGES)
            yield f"| `{each}` | {'bool' if each == 'counts' else 'string'} | {said} |"
        for field in FIELDS[name]:
            yield f"| `{field.name}` | {field.type} | {' | '.join(map(field.column.label, LANGUAGES))} |"
        yield ""
    yield from (f"## {PLAUSIBILITY}", "")
    for language in LANGUAGES:
        yield from (say("intern.plausibility", language), "")
