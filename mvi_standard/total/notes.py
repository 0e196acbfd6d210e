"""What a total has to know of one file beside its figures: frameworks elsewhere, groups, own KPIs, targets, words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from mvi_standard.kpi import exact
from mvi_standard.total.groups import groups_of
from mvi_standard.total.identity import party

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Note = tuple[str, str, str]
"""Kind, record, and values as JSON."""
FRAMEWORK, CALL_OFF, GROUP, GOAL, STATEMENT, OWN_KPI, LED = (
    "raamovereenkomst",
    "nadere_overeenkomst",
    "inkoopgroep",
    "doel",
    "uitspraak",
    "eigen_kpi",
    "groep",
)

SUBJECT = "buyer_group"


def notes(dossier: Any, names: Mapping[str, str]) -> Iterator[Note]:  # noqa: ANN401 - a dossier of any edition
    """Give the notes of one submission; `names` says by what each organisation is known in other files."""
    yield from _call_offs(dossier, names)
    yield from _groups(dossier, names)
    yield from ((OWN_KPI, each["id"], _text({})) for each in dossier.edition.ledger.own_definitions(dossier))
    yield from ((LED, each.name, msgspec.json.encode(each).decode()) for each in groups_of(dossier))
    for each in (each for each in dossier.all("Target") if each["subject"]["type"] != SUBJECT):
        subject = dossier.get("Organisation", each["subject"]["id"]) or {}
        values = {key: each[key] for key in ("kpi", "year", "value", "unit") if key in each}
        yield GOAL, each["id"], _text({**values, "organisation": subject.get("name", each["subject"]["id"])})
    for each in dossier.all("DataQuality"):
        submitter = dossier.get("Organisation", dossier.submission["submitter"]) or {}
        yield (
            STATEMENT,
            each["dimension"],
            _text({"organisation": submitter.get("name", ""), "statement": each["statement"]}),
        )


def _call_offs(dossier: Any, names: Mapping[str, str]) -> Iterator[Note]:  # noqa: ANN401 - idem
    """Give under which framework each call-off stands, in the words by which other files know both."""
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


def _groups(dossier: Any, names: Mapping[str, str]) -> Iterator[Note]:  # noqa: ANN401 - idem
    """Give what is reported of a buyer group as a whole, with the frameworks that the group bought."""
    for each in dossier.all("Observation"):
        if each["subject"]["type"] == SUBJECT and "number" in each and each["nature"] == "gerealiseerd":
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


def _text(values: Mapping[str, Any]) -> str:
    return msgspec.json.encode(values).decode()
