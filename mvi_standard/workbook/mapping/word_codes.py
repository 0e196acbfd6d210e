"""Proposes the codes that the texts in a column stand for, and the reasons that some of them ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard import personal_data
from mvi_standard.workbook.mapping.column_choice import FieldChoice
from mvi_standard.workbook.mapping.column_guesses import MOST_CODES, code_for, column_of
from mvi_standard.workbook.mapping.header_guesses import FieldGuess
from mvi_standard.workbook.mapping.recipe import NO_VALUE
from mvi_standard.workbook.mapping.vocabulary import BlockField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.mapping.blocks import Block
    from mvi_standard.workbook.mapping.choices import Choices

LONGEST_CODE = 40
"""A column with longer values is not a code list."""


@dataclass(frozen=True)
class WordCodes:
    """The codes of texts in the columns of one list: those that were chosen, else those that are known."""

    edition: Edition
    chosen: Choices

    def of(self, own: Mapping[str, FieldChoice]) -> dict[str, dict[str, str]]:
        """Return the code of each text by field; empty where it is not known."""
        codes = {path: found for path, each in own.items() if (found := self._codes(each))} | self._reasons(own)
        if "application" in own and self.chosen.blank:
            codes["application"] = {**codes.get("application", {}), "": self.chosen.blank}
        return codes

    def reason(self, block: Block, own: Mapping[str, FieldChoice]) -> dict[str, FieldChoice]:
        """Return the reason that a text such as `n.v.t.` asks, from the same column; nothing where no text asks one."""
        answers = own.get("application")
        if answers is None or not any(_asks_reason(code) for code in self._codes(answers).values()):
            return {}
        guess = FieldGuess(BlockField(block.name, "reason"), answers.guess.sure, "also")
        return {"reason": FieldChoice(guess, answers.seen)}

    def route(self, codes: Mapping[str, str]) -> dict[str, str]:
        """Return the routes of pairs of texts, as they were chosen."""
        return {text: self.chosen.words.get(("route", text), code) for text, code in codes.items()}

    def _codes(self, choice: FieldChoice) -> dict[str, str]:
        """Return the code that each text in a column may stand for; nothing when the column holds no codes."""
        codelist = column_of(choice.guess.target, self.edition).codelist
        texts = choice.seen.texts
        if not codelist or len(texts) > MOST_CODES or any(len(each) > LONGEST_CODE for each in texts):
            return {}
        shown = [each for each in texts if personal_data.hidden(each, anywhere=True) == each]
        known = {each: code_for(each, codelist, self.edition) or "" for each in shown}
        found = {each: self.chosen.words.get((codelist, each), code) for each, code in known.items()}
        return {text: code for text, code in found.items() if text != code}

    def _reasons(self, own: Mapping[str, FieldChoice]) -> dict[str, dict[str, str]]:
        """Return what each text says of the reason: the user fills it in for those that ask one, others have none."""
        if "reason" not in own:
            return {}
        answers, reasons = own["application"], column_of(own["reason"].guess.target, self.edition).codelist
        same = column_of(answers.guess.target, self.edition).codelist
        codes = {text: text for text in answers.seen.texts if code_for(text, same, self.edition) == text}
        codes |= self._codes(answers)
        asked = {text: self.chosen.words.get((reasons, text), "") for text in codes}
        return {"reason": {text: asked[text] if _asks_reason(code) else NO_VALUE for text, code in codes.items()}}


def _asks_reason(code: str) -> bool:
    return code == "niet_relevant"
