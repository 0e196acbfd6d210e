"""Proposes the keys of records as templates of columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.workbook.mapping.blocks import BUYER_ID, KEYS, PREFIX, WHOLE_ID
from mvi_standard.workbook.mapping.column_choice import FieldChoice, FieldLine
from mvi_standard.workbook.mapping.header_guesses import FieldGuess
from mvi_standard.workbook.mapping.vocabulary import BlockField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.workbook.mapping.blocks import Block

_TWINS = {"lot": "contract", "contract": "lot"}
"""A list without lots of its own has one lot for each contract."""


class KeyTemplates:
    """The templates of keys for one sheet."""

    def __init__(self, choices: Mapping[BlockField, FieldChoice]) -> None:
        self._choices = choices

    def possible(self, block: Block) -> bool:
        """Return whether records of a block can have a key or need none."""
        return block.name == "paid" or bool(self.key(block.inside or block.name))

    def key(self, name: str) -> str:
        """Return the template of the key of a block; empty where no column gives one."""
        if name == "whole":
            return WHOLE_ID
        if name in {"commitment", "social_return"}:
            own = self.key("contract")
            return f"{PREFIX[name]}-{own}" if own else ""
        own = self._template(name, "-") or self._template(_TWINS.get(name, name), "-")
        return f"{PREFIX[name]}-{own}" if own and name in PREFIX else own

    def link(self, name: str, there: set[str]) -> str:
        """Return the template of a reference to a block; the buyer always exists, if need be in the mapping itself."""
        if name == "buyer":
            return self.key(name) if name in there else BUYER_ID
        return self.key(name) if name in there or name == "contract" else ""

    def also(self, block: Block, own: Mapping[str, FieldChoice]) -> dict[str, FieldChoice]:
        """Return the fields without a column of their own that can share that of another field."""
        found: dict[str, FieldChoice | None] = {}
        if block.name in _TWINS:
            found["title"] = self._choices.get(BlockField(_TWINS[block.name], "title"))
        if block.name == "lot" and BlockField("lot", "own_number") not in self._choices:
            found["value.amount"] = self._choices.get(BlockField("contract", "value.amount"))
        if block.name == "procedure":
            found["route"] = own.get("procedure_type")
        return {
            field: FieldChoice(FieldGuess(BlockField(block.name, field), choice.guess.sure, "also"), choice.seen)
            for field, choice in found.items()
            if choice and field not in own
        }

    def near(self, path: str) -> FieldLine:
        """Return the column of the same field of a contract; an empty one where there is none."""
        target = BlockField("contract", path)
        choice = self._choices.get(target)
        return FieldLine(choice.seen.name, choice.guess) if choice else FieldLine("", FieldGuess(target, 0, "also"))

    def own_number(self, block: Block, own: Mapping[str, FieldChoice]) -> dict[str, FieldLine]:
        """Return the number of a lot or a contract, composed of other columns where it has none of its own."""
        if block.name not in _TWINS or ("own_number" in own and not self._composed(block.name)):
            return {}
        made = self._template(block.name, " / ") or self._template(_TWINS[block.name], " / ")
        first = next((each for each in self._choices.values() if each.seen.name in made), None)
        if not made or first is None:
            return {}
        value = made if self._composed(made) else made[1:-1]
        return {
            "own_number": FieldLine(value, FieldGuess(BlockField(block.name, "own_number"), first.guess.sure, "also"))
        }

    def _composed(self, name: str) -> bool:
        """Return whether the key of a block, or a template, needs more than one column."""
        made = self._template(name, " / ") if name in KEYS else name
        return made.count("{") > 1 or "|" in made

    def _template(self, name: str, between: str) -> str:
        """Return the template of a key, its parts joined by `between`."""
        parts = []
        for part in KEYS.get(name, ()):
            names = dict.fromkeys(
                self._choices[BlockField(*each)].seen.name for each in part if BlockField(*each) in self._choices
            )
            if names:
                parts.append("{" + "|".join(names) + "}")
        complete = name != "lot" or BlockField("lot", "own_number") in self._choices
        return between.join(parts) if complete else ""
