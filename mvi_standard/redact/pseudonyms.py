"""Pseudonyms that hold within one file: equal texts stay equal, and ids stay in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.fixes.suggestion import nearest
from mvi_standard.personal_data import names_a_person, passes_the_eleven_test
from mvi_standard.redact import shape
from mvi_standard.redact.schema_walk import Where, foreign_keys, known_keys, leaves
from mvi_standard.stages.privacy import numbers_of_persons

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mvi_standard.finding import Path
    from mvi_standard.redact.json_tree import Node
    from mvi_standard.redact.shape import SecretDraw
    from mvi_standard.redact.standard_words import StandardWords

_ID = re.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}")
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Pseudonyms:
    """The pseudonyms of a file: a number for each text, and an id for each id, in the order of all ids."""

    numbers: Mapping[str, int]
    ids: Mapping[str, str]
    draw: SecretDraw

    def number(self, text: str) -> int:
        """Return the number of a text or key; 0 for one that is not in the file."""
        return self.numbers.get(text, 0)

    def kpi(self, text: str, *, own: bool) -> str:
        """Return the id of a KPI that the standard does not have; none of its own begins with an X."""
        letters, digits = divmod(self.number(text), 100)
        high, low = divmod(letters % len(_ALPHABET) ** 2, len(_ALPHABET))
        return f"{'eigen:' if own else ''}X{_ALPHABET[high]}{_ALPHABET[low]}-{digits:02}"

    def key(self, where: Where, key: str, standard: StandardWords) -> str:
        """Return a key of the standard as it is, and any other by number, resembling the same field."""
        known = known_keys(where, standard.definitions)
        if key in known:
            return key
        front = "bsn" if names_a_person(key) else nearest(key, known) if known else None
        return f"{front or 'veld'}_{self.number(key)}{shape.unseen(key)}"


def pseudonyms_of(nodes: Iterable[Node], standard: StandardWords, draw: SecretDraw) -> Pseudonyms:
    """Return the pseudonyms for all that is in `nodes`."""
    texts: dict[str, None] = {}
    ids: set[str] = set()
    private: set[str] = set()
    for node in nodes:
        texts |= dict.fromkeys(key for _, key in foreign_keys(node, Where(), standard.definitions))
        for where, value in leaves(node, Where(), standard.definitions):
            if isinstance(value, str):
                texts[value] = None
                if where.kind == "LocalId" and _ID.fullmatch(value):
                    ids.add(value)
                if (where.owner, where.field) == ("Organisation", "id"):
                    person = {"natural_person": where.holder.get("natural_person"), "id": value}
                    private |= {text for _, text in numbers_of_persons([((), person)])}
    width = len(str(len(ids)))
    numbers = ((text, f"{place:0{width}}") for place, text in enumerate(sorted(ids), start=1))
    in_order = {text: f"id-{_like_a_bsn(number) if text in private else number}" for text, number in numbers}
    return Pseudonyms({text: number for number, text in enumerate(texts, start=1)}, in_order, draw)


def _like_a_bsn(number: str) -> str:
    """Return a number with digits added, so that it has the form of a citizen service number."""
    longer = (f"{number}{more:0{9 - len(number)}}" for more in range(100))
    return next(each for each in longer if passes_the_eleven_test(each))


def renamed(node: Node, names: Pseudonyms, standard: StandardWords) -> Mapping[Path, str]:
    """Return the new key of each unknown field by its path."""
    keys = foreign_keys(node, Where(), standard.definitions)
    return {(*where.path, key): names.key(where, key, standard) for where, key in keys}
