"""Public names of the files of a total, never their paths on somebody's machine."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mvi_standard.total.account import Account, Double, SubmissionSource, Unmatched


def unique(shown: Mapping[str, str]) -> dict[str, str]:
    """Return a name to show for each file; a folder or a number distinguishes equal names."""
    times = Counter(shown.values())
    found: dict[str, str] = {}
    taken: Counter[str] = Counter()
    for name, told in sorted(shown.items()):
        longer = f"{_above(name, told)}{told}" if times[told] > 1 else told
        taken[longer] += 1
        found[name] = longer if taken[longer] == 1 else f"{longer} ({taken[longer]})"
    return found


def _above(name: str, told: str) -> str:
    """Return the name of the folder just above what is told of a file."""
    parents = Path(name).parents
    depth = len(Path(told).parts) - 1
    above = parents[depth].name if depth < len(parents) else ""
    return f"{above}/" if above else ""


def renamed(account: Account, shown: Mapping[str, str]) -> Account:
    """Return an account in which each file has the name that is shown."""
    names = _Names(shown)
    return replace(
        account,
        sources=tuple(names.source(each) for each in account.sources),
        doubles=tuple(names.double(each) for each in account.doubles),
        unmatched=tuple(names.unmatched(each) for each in account.unmatched),
        successions=tuple(replace(each, source=names.place(each.source)) for each in account.successions),
    )


class _Names:
    """Names of files, and the names to show for them."""

    def __init__(self, shown: Mapping[str, str]) -> None:
        self._shown = shown

    def source(self, each: SubmissionSource) -> SubmissionSource:
        file = self._file(each.name)
        local = each.key.startswith(file)  # who submits has no official number, so that the file says who it is
        organisation = self._shown[file] if local else each.organisation
        return replace(
            each, name=self.place(each.name), key=self._text(each.key, [each.name]), organisation=organisation
        )

    def double(self, each: Double) -> Double:
        places = [each.counted, *each.dropped]
        dropped = tuple(self.place(one) for one in each.dropped)
        return replace(each, key=self._text(each.key, places), counted=self.place(each.counted), dropped=dropped)

    def unmatched(self, each: Unmatched) -> Unmatched:
        record, detail = (self._text(text, [each.source]) for text in (each.record, each.detail))
        return replace(each, source=self.place(each.source), record=record, detail=detail)

    def place(self, place: str) -> str:
        """Return the name to show for a file, or for a line in it."""
        file = self._file(place)
        return f"{self._shown[file]}{place[len(file) :]}"

    def _file(self, place: str) -> str:
        return place if place in self._shown else place.rpartition("#")[0]

    def _text(self, text: str, places: Iterable[str]) -> str:
        """Return a text in which the names of these files are replaced."""
        for file in sorted({self._file(each) for each in places}, key=len, reverse=True):
            text = text.replace(file, self._shown[file])
        return text
