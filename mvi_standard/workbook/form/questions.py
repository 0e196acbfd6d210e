"""Questions about one commitment; the answers make a complete observation for its KPI."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mvi_standard.counting.answerable import VALUES
from mvi_standard.document import checksum
from mvi_standard.workbook.form.columns import EVIDENCE, METHOD, observed, split, with_codes
from mvi_standard.workbook.form.demands import INSIDE, beside, demanded, known_of, span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.core.layout import Column

    Json = Mapping[str, Any]

WHOLE = {"hele_contractduur", "hele_levensduur"}
REASON, FINAL, HOW, BASIS = "missing_reason", "is_final", "determination", "time_basis"
_MEASURED = {"number", "ratio"}
_CHECKED = 16
"""Digits of the checksum of a commitment."""
_MATERIAL = (
    "id", "contract", "kpi", "kpi_version", "agreed", "unit", "time_basis", "basis_period", "reference", "method",
)  # fmt: skip
"""The fields of a commitment that a question depends on; the judgement of the buyer may change in the meantime."""


@dataclass(frozen=True)
class Among:
    """Context of a commitment: the methods of the submission by id, and the demands of its profile on values."""

    edition: Edition
    methods: Mapping[str, Json]
    demanded: frozenset[str]


@dataclass(frozen=True)
class Ask:
    """The questions about one commitment on a form.

    `columns` are the fields to fill in, `needed` the paths of those that a value requires, `given` their present
    values, which may be changed. `known` are the fields of the observation that nobody has to type. `parts` are the
    codes, by dimension, into which the value has to be split.
    """

    commitment: Json
    kpi: Json
    columns: tuple[Column, ...]
    needed: frozenset[str]
    given: Json
    known: Json
    period: Json
    parts: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())

    @property
    def id(self) -> str:
        """The id of the commitment."""
        return str(self.commitment["id"])

    @property
    def values(self) -> tuple[str, ...]:
        """The paths of the value itself."""
        return VALUES[self.kpi["value_type"]]

    @property
    def checksum(self) -> str:
        """The checksum by which a changed commitment is noticed."""
        return checksum({key: self.commitment[key] for key in _MATERIAL if key in self.commitment}, _CHECKED)


def questions_about(commitment: Json, kpi: Json, period: Json, among: Among) -> Ask:
    """Return the questions about a commitment."""
    known = dict(known_of(commitment, kpi))
    needed, maybe = demanded(kpi, known)
    needed |= {HOW} & among.demanded
    wanted = {*VALUES[kpi["value_type"]], REASON, *INSIDE[EVIDENCE], *maybe}.union(needed, *map(beside, needed))
    wanted |= {HOW} if kpi["value_type"] in _MEASURED else set()
    wanted |= {FINAL} if known.get(BASIS) in WHOLE or BASIS in wanted else set()
    method = among.methods.get(str(commitment.get(METHOD)), {})
    wanted |= {*INSIDE[METHOD]} if method else set()
    columns = tuple(
        with_codes(each, kpi.get("codelist", "")) if each.path == "code" else each
        for each in observed(among.edition).values()
        if each.path in wanted
    )
    return Ask(
        commitment,
        kpi,
        columns,
        frozenset(needed),
        {path: method[key] for path in INSIDE[METHOD] if (key := path.partition(".")[2]) in method},
        known,
        span(commitment, known.get(BASIS), period),
        tuple(_parts(kpi, among.edition)),
    )


def _parts(kpi: Json, edition: Edition) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the dimensions in which a value has to be split, each with its codes."""
    for each in kpi.get("dimensions", ()):
        codes = edition.tables.codelists.get(each["codelist"])
        if each["required"] and codes:
            yield each["name"], codes


def part_columns(ask: Ask, edition: Edition) -> tuple[Column, ...]:
    """Return the fields of a part of the value."""
    return tuple(split(edition)[each] for each in ask.values if each in split(edition))
