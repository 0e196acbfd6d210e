"""The words of the standard in one language, in the form that editors show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tools.generate.editor_words import FRAMES, Frames

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tools.generate.standard import Words

MARKUP = re.compile(r"[\\`*<\[]")
SHOWN = 12
"""Codes that a message names; the rest is counted, and the editor proposes them all."""


@dataclass(frozen=True)
class Speech:
    """Says things in `nl` or `en`."""

    language: str

    @property
    def frames(self) -> Frames:
        """The sentences of this language."""
        return FRAMES[self.language]

    def said(self, words: Words) -> tuple[str, str]:
        """Return the label and the definition."""
        if self.language == "nl":
            return words.label_nl, words.definition_nl
        return words.label_en, words.definition_en

    def help(self, words: Words, *more: str) -> dict[str, Any]:
        """Return the label and the definition, with `more` paragraphs for editors that show markup."""
        label, definition = self.said(words)
        shown = "\n\n".join([plain(definition), *more])
        return {"title": label, "description": definition, "markdownDescription": shown}

    def codes(self, rows: Sequence[Mapping[str, str]]) -> dict[str, Any]:
        """Return what an editor shows with each code of a closed list: deprecated codes last."""
        return {
            "enumDetails": [row[f"label_{self.language}"] for row in rows],
            "enumDescriptions": [self.code(row) for row in rows],
            "markdownEnumDescriptions": [self.code(row, "**") for row in rows],
            "enumSortTexts": [f"{bool(row['deprecated_in']):d}{place:04d}" for place, row in enumerate(rows)],
        }

    def code(self, row: Mapping[str, Any], bold: str = "") -> str:
        """Return label, definition and what came in the place of a code; as markup when `bold` is given."""
        label, definition = (str(row[f"{key}_{self.language}"]) for key in ("label", "definition"))
        if bold:
            label, definition = plain(label), plain(definition)
        old, new = row.get("deprecated_in"), row.get("replaced_by")
        parts = (
            f"{bold}{label}{bold}.",
            definition,
            self.frames.deprecated.format(old) if old else "",
            self.frames.replaced.format(new) if old and new else "",
        )
        return " ".join(filter(None, parts))

    def listed(self, codes: Sequence[str]) -> str:
        """Return the first codes of a list and how many more there are."""
        rest = len(codes) - SHOWN
        return ", ".join(codes[:SHOWN]) + (self.frames.others.format(rest) if rest > 0 else "")


def plain(text: str) -> str:
    """Return text that reads the same where markup is shown."""
    return MARKUP.sub(lambda sign: f"\\{sign[0]}", text)
