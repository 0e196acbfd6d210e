"""What a notice says that may be a field of ours, but does not follow: one question for each record and subject."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from mvi_standard.exchange.contracts import CLS as CONTRACT
from mvi_standard.exchange.events import STATED_NONE, Became, Question
from mvi_standard.exchange.lots import CLS as LOT
from mvi_standard.exchange.lots import NONE
from mvi_standard.exchange.procedure import CLS as PROCEDURE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.exchange.awards import Award
    from mvi_standard.exchange.events import Event
    from mvi_standard.exchange.facts import Leaf, Thing
    from mvi_standard.exchange.procedure import Procedure

ASKED = "question"
NOTHING = NONE | {"0", "false"}
"""What says that there is nothing: no reserved contract, no options."""
OF_LOTS = frozenset({"lot", "result", "tender"})
ELSEWHERE = frozenset({"regime", "type", "parent"})
"""Subjects that are asked with the field that they are about."""


def left_open(procedure: Procedure, contracts: Mapping[str, Sequence[Award]]) -> Iterator[Event]:
    """Yield the questions about a procedure that its notices leave open, each with every value that it is about."""
    found: dict[tuple[str, str, str, str], list[Leaf]] = defaultdict(list)
    for notice in procedure.notices:
        for thing in notice.things:
            record = _record(procedure, contracts, thing)
            for leaf in thing.leaves:
                if record is None or leaf.field.status != ASKED or leaf.field.key in ELSEWHERE or not leaf.text:
                    continue
                if leaf.text in NOTHING:
                    yield Became(leaf, STATED_NONE)
                else:
                    found[*record, leaf.field.target.partition(".")[2], leaf.field.key].append(leaf)
    for (cls, key, field, ask), leaves in found.items():
        yield Question(cls, key, field, ask, "", tuple(leaves))


def _record(procedure: Procedure, contracts: Mapping[str, Sequence[Award]], thing: Thing) -> tuple[str, str] | None:
    """Return the class and the id of the record that a thing in a notice is about; None when there is none."""
    if thing.kind == "notice":
        return PROCEDURE, procedure.id
    if thing.kind in OF_LOTS:
        number = thing.text("id" if thing.kind == "lot" else "lot")
        return (LOT, procedure.lot_id(number)) if number in procedure.lots else None
    about = (key for key, of in contracts.items() if any(each.contract is thing for each in of))
    return next(((CONTRACT, key) for key in about), None)
