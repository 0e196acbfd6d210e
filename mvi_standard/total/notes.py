"""Notes on one submission beside its figures: written with its rows, read back when everything is added up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from mvi_standard.kpi import exact
from mvi_standard.total.identity import party
from mvi_standard.total.submission_account import BUYER_GROUP, goals_of, groups_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.total.add_up import Ledger

Note = tuple[str, str, str]
"""Kind, record, and values as JSON."""
FRAMEWORK, CALL_OFF, GROUP, GOAL, STATEMENT, OWN_KPI, LED, PREDECESSOR = (
    "raamovereenkomst",
    "nadere_overeenkomst",
    "inkoopgroep",
    "doel",
    "uitspraak",
    "eigen_kpi",
    "groep",
    "voorganger",
)

NOTES = """
    SELECT s.name, n.kind, n.record, n.values, i.period_start, i.period_end
    FROM notes n
    JOIN submissions s USING (submission)
    JOIN spans i USING (submission)
    ORDER BY ALL
"""


def notes(dossier: Any, names: Mapping[str, str]) -> Iterator[Note]:  # noqa: ANN401 - a dossier of any edition
    """Yield the notes on one submission; `names` gives the name by which other files know each organisation."""
    yield from _call_offs(dossier, names)
    yield from _group_totals(dossier, names)
    for each in dossier.all("Organisation"):
        for before in each.get("predecessors", ()):
            yield PREDECESSOR, names[each["id"]], _text({"predecessor": names.get(before, before)})
    yield from ((OWN_KPI, each["id"], _text({})) for each in dossier.edition.ledger.own_definitions(dossier))
    yield from ((LED, each.name, _text(each)) for each in groups_of(dossier))
    yield from ((GOAL, key, _text(goal)) for key, goal in goals_of(dossier))
    for each in dossier.all("DataQuality"):
        submitter = dossier.get("Organisation", dossier.submission["submitter"]) or {}
        yield (
            STATEMENT,
            each["dimension"],
            _text({"organisation": submitter.get("name", ""), "statement": each["statement"]}),
        )


def _call_offs(dossier: Any, names: Mapping[str, str]) -> Iterator[Note]:  # noqa: ANN401 - idem
    """Yield under which framework each call-off stands, in the words by which other files know both."""
    for each in dossier.all("Contract"):
        if "parent_external" in each:
            parent = each["parent_external"]
            owner = party([parent["buyer"]]) or f"{parent['buyer']['scheme']}:{parent['buyer']['value']}"
            above = [owner, parent["own_number"]]
        elif framework := dossier.get("Contract", each.get("parent_contract")):
            above = _known_as(framework, dossier, names)
        else:
            continue
        external = "parent_external" in each
        yield (
            CALL_OFF,
            each["id"],
            _text({"self": _known_as(each, dossier, names), "above": above, "external": external}),
        )


def _group_totals(dossier: Any, names: Mapping[str, str]) -> Iterator[Note]:  # noqa: ANN401 - idem
    """Yield what is reported of a buyer group as a whole, with the frameworks that the group bought."""
    for each in dossier.all("Observation"):
        if each["subject"]["type"] == BUYER_GROUP and "number" in each and each["nature"] == "gerealiseerd":
            value = dossier.edition.ledger.main_value(each, dossier)
            values = {"kpi": each["kpi"], "number": str(exact(value.number)), "apart": value.apart}
            units = {"unit": value.unit, "count_unit": value.count_unit}
            frameworks = [_known_as(one, dossier, names) for one in _bought_by(each["subject"]["id"], dossier)]
            yield GROUP, each["id"], _text({**values, **units, "frameworks": frameworks})


def _bought_by(group: str, dossier: Any) -> Iterator[Any]:  # noqa: ANN401 - idem
    for procedure in dossier.by("Procedure", "buyer_group").get(group, ()):
        for lot in dossier.by("Lot", "procedure").get(procedure["id"], ()):
            yield from dossier.by("Contract", "lots").get(lot["id"], ())


def _known_as(contract: Any, dossier: Any, names: Mapping[str, str]) -> list[str]:  # noqa: ANN401 - idem
    facts = dossier.edition.ledger.facts("Contract", contract, dossier)
    return [names.get(facts.owner, facts.owner), facts.number]


def _text(values: object) -> str:
    return msgspec.json.encode(values).decode()


@dataclass(frozen=True)
class SubmissionNote:
    """A note on one file, with its values and the period of the file."""

    source: str
    kind: str
    record: str
    values: Mapping[str, Any]
    period: tuple[str, str]


def read_notes(ledger: Ledger) -> list[SubmissionNote]:
    """Read back the notes on all files."""
    found = ledger.rows(NOTES)
    return [
        SubmissionNote(row["name"], row["kind"], row["record"], msgspec.json.decode(row["values"]), period_of(row))
        for row in found
    ]


def period_of(row: Mapping[str, Any]) -> tuple[str, str]:
    """Return the period of a row."""
    return row["period_start"], row["period_end"]


def thing_of(known_as: Sequence[str], ledger: Ledger) -> str:
    """Return the name of a contract in the tables, from the reference in a file."""
    owner, number = known_as
    return f"contract|{ledger.names.get(owner, owner)}|{number}"
