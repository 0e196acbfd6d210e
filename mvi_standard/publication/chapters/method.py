"""How was counted, and from what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.document import Field, Items, Section, Table, Text, section
from mvi_standard.publication.material import num, plain
from mvi_standard.publication.tables import table

if TYPE_CHECKING:
    from mvi_standard.publication.material import Material
    from mvi_standard.total.account import SubmissionSource

METHOD = ("flow", "stock", "known", "bounds", "mean", "apart", "nature", "missing", "double")
REFUSED = "afgekeurd"


def method(m: Material) -> Section:
    """Return the chapter without the table of all figures."""
    words = Items(tuple(m.say(f"method_{each}", limits=m.say("ch_limits")) for each in METHOD))
    parts = (
        section("telwijze", m.say("method_title"), words, Text(m.say("method_more"))),
        section("herkomst", m.say("provenance_title"), _provenance(m), *_refused(m)),
    )
    return section("methode", m.say("ch_method"), Text(m.say("method_text")), sections=parts)


def _provenance(m: Material) -> Table:
    account = m.account
    rows = (
        (m.say("prov_edition"), m.shown(account.edition)),
        (m.say("prov_tool"), m.shown(account.tool) or m.numbers.unknown),
        (m.say("prov_date"), m.numbers.date(account.made_on)),
        (m.say("prov_files"), m.numbers.exact(len({each.name for each in account.sources}))),
        (m.say("prov_persons"), m.numbers.exact(account.least_persons)),
        (m.say("prov_organisations"), m.numbers.exact(account.least_organisations)),
        (m.say("prov_figures"), m.numbers.exact(len(m.shelf.figures))),
    )
    return table(
        "herkomst-verslag", m.say("provenance_caption"), m.columns("property", "what"), (plain(*each) for each in rows)
    )


def _refused(m: Material) -> tuple[Text | None, Table | None]:
    """List the files that were not added up, with what was found in them."""
    found = [each for each in m.account.sources if each.state == REFUSED or (m.name and each.codes)]
    found = sorted(found, key=lambda each: each.name)
    if not found:
        return (None if m.name else Text(m.say("refused_none"))), None
    rows = [(Field(m.shown(each.name)), Field(_codes(m, each)), num(m.numbers.tally(each.codes))) for each in found]
    columns = m.columns("file", "codes", "number")
    text, caption = (m.say(f"{'departs' if m.name else 'refused'}_{each}") for each in ("text", "caption"))
    return Text(text), table("afgekeurd-table", caption, columns, rows)


def _codes(m: Material, source: SubmissionSource) -> str:
    if source.reason:
        return m.say(f"refused_{source.reason}", default=m.shown(source.reason))
    said = [
        m.say("times", code=m.shown(code), number=m.numbers.exact(number))
        for code, number in sorted(source.codes.items())
    ]
    return ", ".join(said) or m.numbers.unknown
