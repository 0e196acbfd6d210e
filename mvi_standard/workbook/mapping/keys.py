"""The keys of proposed records, made of the columns that a sheet has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.mapping.blocks import BUYER_ID, KEYS, PREFIX, WHOLE_ID
from mvi_standard.workbook.mapping.choosing import Choice, Line
from mvi_standard.workbook.mapping.naming import Guess
from mvi_standard.workbook.mapping.words import Target

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.mapping.blocks import Block

_TWINS = {"lot": "contract", "contract": "lot"}
"""Where a register has no lots of its own, each contract is about one."""


class Keys:
    """Makes the templates of keys for one sheet."""

    def __init__(self, choices: Mapping[Target, Choice]) -> None:
        self._choices = choices

    def possible(self, block: Block) -> bool:
        """Tell whether records of a block can have a key, or need none."""
        return block.name == "paid" or bool(self.key(block.inside or block.name))

    def key(self, name: str) -> str:
        """Return the template of the key of a block; empty where there is no column for it."""
        if name == "whole":
            return WHOLE_ID
        if name in {"commitment", "social_return"}:
            own = self.key("contract")
            return f"{PREFIX[name]}-{own}" if own else ""
        own = self._made(name, "-") or self._made(_TWINS.get(name, name), "-")
        return f"{PREFIX[name]}-{own}" if own and name in PREFIX else own

    def link(self, name: str, there: set[str]) -> str:
        """Return the template of a reference to a block; the buyer is always there, if need be in the mapping."""
        if name == "buyer":
            return self.key(name) if name in there else BUYER_ID
        return self.key(name) if name in there or name == "contract" else ""

    def also(self, block: Block, own: Mapping[str, Choice]) -> dict[str, Choice]:
        """Return the fields that may come from a column of another field, where they have none of their own."""
        found: dict[str, Choice | None] = {}
        if block.name in _TWINS:
            found["title"] = self._choices.get(Target(_TWINS[block.name], "title"))
        if block.name == "procedure":
            found["route"] = own.get("procedure_type")
        return {
            field: Choice(Guess(Target(block.name, field), choice.guess.sure, "also"), choice.seen)
            for field, choice in found.items()
            if choice and field not in own
        }

    def near(self, path: str) -> Line:
        """Return the column of the same field of a contract; one without a name where there is none."""
        target = Target("contract", path)
        choice = self._choices.get(target)
        return Line(choice.seen.name, choice.guess) if choice else Line("", Guess(target, 0, "also"))

    def own_number(self, block: Block, own: Mapping[str, Choice]) -> dict[str, Line]:
        """Return the number of a lot or a contract, made of other columns where it has none that is its own."""
        if block.name not in _TWINS or ("own_number" in own and not self._composed(block.name)):
            return {}
        made = self._made(block.name, " / ") or self._made(_TWINS[block.name], " / ")
        first = next((each for each in self._choices.values() if each.seen.name in made), None)
        if not made or first is None:
            return {}
        value = made if self._composed(made) else made[1:-1]
        return {"own_number": Line(value, Guess(Target(block.name, "own_number"), first.guess.sure, "also"))}

    def _composed(self, name: str) -> bool:
        """Tell whether the key of a block, or a template, is more than one column as it stands."""
        made = self._made(name, " / ") if name in KEYS else name
        return made.count("{") > 1 or "|" in made

    def _made(self, name: str, between: str) -> str:
        """Return the columns of a key in braces."""
        parts = []
        for part in KEYS.get(name, ()):
            names = dict.fromkeys(
                self._choices[Target(*each)].seen.name for each in part if Target(*each) in self._choices
            )
            if names:
                parts.append("{" + "|".join(names) + "}")
        complete = name != "lot" or Target("lot", "own_number") in self._choices
        return between.join(parts) if complete else ""
