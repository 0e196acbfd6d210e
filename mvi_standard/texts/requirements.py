"""The demands that are not rules, with their words: each stage reads its file of texts when one of them is asked."""

from __future__ import annotations

from dataclasses import dataclass, fields

from mvi_standard.demands import DEMANDS
from mvi_standard.requirement import Demand, Text
from mvi_standard.texts.say import texts_of

PARTS = tuple(each.name for each in fields(Text))


@dataclass(frozen=True)
class WordedDemand(Demand):
    """A demand whose words stand in the store: `[MVI-F001.why]` in `demand_f.toml`."""

    def text(self, language: str) -> Text:
        """Return the text in `nl` or `en`, with the `{values}` of a finding still open."""
        texts = texts_of(f"demand_{self.stage.lower()}")
        return Text(*(texts[f"{self.code}.{part}"][language] for part in PARTS))


REQUIREMENTS = {code: WordedDemand(**vars(demand)) for code, demand in DEMANDS.items()}
"""By code, in the order in which a document is checked."""
