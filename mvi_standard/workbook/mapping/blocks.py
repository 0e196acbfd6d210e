"""The blocks that a row of a list may describe, such as a supplier, a contract or a lot, and how they are linked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mvi_standard.editions import LATEST

if TYPE_CHECKING:
    from collections.abc import Mapping

BUYER_ID = "opdrachtgever"
"""The id of the buyer in the mapping itself, where no column names one."""
WHOLE_ID = "social-return-totaal"
"""The id of the report about the whole organisation in the mapping itself; only that report counts groups."""


@dataclass(frozen=True)
class Block:
    """One list that rows give records to.

    `needs` are fields of which one has to be there before the block is proposed; `inside` is the block of the record
    it stands in, `links` the blocks that fields refer to, `fixed` what holds unless a column says otherwise. An empty
    value is for the user to fill in; `start` and `end` are those of the reporting period.
    """

    name: str
    list: str
    needs: tuple[str, ...]
    inside: str = ""
    links: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, Any] = field(default_factory=dict)


_YEAR = {"period.start": "start", "period.end": "end"}
_THEMES = {
    "social_return_theme": "social_return",
    "circular_theme": "circulair",
    "climate_theme": "klimaat",
    "environment_theme": "milieu",
    "chain_theme": "keten",
    "innovation_theme": "innovatie",
    "sme_theme": "mkb",
    "inclusion_theme": "di",
}
_OBLIGATION = next(
    kpi
    for kpi in LATEST.catalogue.values()
    if any(each["codelist"] == "social_return_base" for each in kpi.get("dimensions", ()))
)
"""The KPI of an amount of social return that was agreed: it is divided by what that amount is calculated of."""
_ALL = (
    Block("buyer", "organisations", ("name",), fixed={"organisation_type": ""}),
    Block("buyer_number", "organisations.identifiers", ("value",), "buyer", fixed={"scheme": "kvk"}),
    Block("supplier", "organisations", ("name",), fixed={"natural_person": ""}),
    Block("supplier_number", "organisations.identifiers", ("value",), "supplier", fixed={"scheme": "kvk"}),
    Block("procedure", "procedures", ("published_on", "procedure_type", "route"), fixed={"route": ""}),
    Block("procedure_number", "procedures.identifiers", ("value",), "procedure", fixed={"scheme": "tenderned"}),
    Block(
        "lot",
        "lots",
        ("cpv", "nature", "awarded_on", "title", "estimated_value.amount", "award_basis", "threshold_regime"),
        links={"procedure": "procedure", "buyer": "buyer"},
        fixed={"threshold_regime": "onbekend", "value_basis": "onbekend"},
    ),
    *(Block(name, "lots.themes", ("application",), "lot", fixed={"theme": theme}) for name, theme in _THEMES.items()),
    Block(
        "contract",
        "contracts",
        ("period.start", "period.end"),
        links={"lots": "lot", "suppliers": "supplier"},
        fixed={"kind": "overeenkomst", "value_basis": "onbekend"},
    ),
    Block("paid", "contract_years", ("paid.amount",), links={"contract": "contract"}, fixed=_YEAR),
    Block(
        "commitment",
        "commitments",
        ("calculation.percentage", "agreed.number"),
        links={"contract": "contract"},
        fixed={
            "kpi": _OBLIGATION["id"],
            "kpi_version": _OBLIGATION["version"],
            "unit": _OBLIGATION["canonical_unit"],
            "calculation.base": "opdrachtwaarde",
            "reporting_frequency": "per_jaar",
            "fulfilment": "nog_niet_beoordeeld",
        },
    ),
    Block(
        "social_return",
        "social_return_reports",
        ("value_in_period.amount", "value_cumulative.amount", "persons_started"),
        links={"subject.id": "contract"},
        fixed={
            "subject.type": "contract",
            **_YEAR,
            "valuation_table.id": "",
            "valuation_table.version": "",
            "reported_by": "opdrachtnemer",
        },
    ),
    Block("target_group", "social_return_reports.target_groups", ("group",), "whole"),
)
BLOCKS: Mapping[str, Block] = {each.name: each for each in _ALL}
"""The blocks by name, each after those it refers to."""
KEYS: Mapping[str, tuple[tuple[tuple[str, str], ...], ...]] = {
    "buyer": ((("buyer_number", "value"), ("buyer", "name")),),
    "supplier": ((("supplier_number", "value"), ("supplier", "name")),),
    "procedure": ((("procedure_number", "value"), ("contract", "own_number")),),
    "lot": ((("procedure_number", "value"),), (("lot", "own_number"),)),
    "contract": ((("contract", "own_number"),),),
}
"""The parts of the key of a block: of each part the first column that exists."""
PREFIX = {
    "procedure": "aanbesteding",
    "lot": "perceel",
    "commitment": "social-return",
    "social_return": "social-return-in",
}
