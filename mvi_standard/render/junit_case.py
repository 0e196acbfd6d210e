"""One demand as a test: how it ended for a file, and what there is to say of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mvi_standard.render.paragraph import known_as
from mvi_standard.render.remark import remark
from mvi_standard.render.where import behind
from mvi_standard.render.xml_element import leaf, node
from mvi_standard.requirement import FOUT, READING
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.history.ledger import Checked
    from mvi_standard.render.entry import Entry
    from mvi_standard.render.html_element import Html

PASSED, FAILURE, ERROR, SKIPPED = "", "failure", "error", "skipped"


@dataclass(frozen=True)
class Case:
    """A demand with what was found: `count` places, of which `found` are kept, and `known` that do not count."""

    checked: Checked
    found: tuple[Entry, ...]
    known: tuple[Entry, ...]
    count: int
    file: str
    language: str

    @property
    def code(self) -> str:
        """The code of the demand."""
        return self.checked.requirement.code

    @property
    def ended(self) -> str:
        """The element that says how the test ended; empty when it passed, as it does with a warning or tip."""
        if self.found:
            return PASSED if self.found[0].severity != FOUT else ERROR if self.code.startswith(READING) else FAILURE
        return SKIPPED if self.known or not self.checked.applied else PASSED

    def written(self) -> Html:
        """Return the test as XML."""
        demand = self.checked.requirement.text(self.language).demand
        group = say(f"pipeline.kind_{self.code.removeprefix('MVI-')[0]}", self.language)
        output = leaf("system-out", {}, [*([] if self.ended else self._faults()), self._numbers()])
        inside = [leaf(SKIPPED, {}, self._why())] if self.ended == SKIPPED else [output]
        if self.ended in {FAILURE, ERROR}:
            times = f" ({say('result.times', self.language, n=self.count)})" if self.count > 1 else ""
            inside = [leaf(self.ended, {"type": self.code, "message": demand + times}, self._faults()), output]
        return node("testcase", {"classname": f"mvi.{group}", "name": f"{self.code} {demand}"}, *inside)

    def _faults(self) -> Iterator[str]:
        """Give a line for each place, with how to mend it, and how many places are not named."""
        yield from map(self._line, self.found)
        if left := self.count - len(self.found):
            yield say("result.more_places", self.language, n=left)
        yield from map(self._line, self.known)

    def _line(self, entry: Entry) -> str:
        place, accepted = entry.place, entry.accepted
        where = self.file + behind(place) if place else f"{self.file} {entry.pointer}".rstrip()
        said = f"{where}: {remark(entry, self.language, with_fix=True)}"
        return f"{said} {known_as(accepted, self.language)}" if accepted else said

    def _why(self) -> Iterator[str]:
        if self.known:
            yield from self._faults()
            yield self._numbers()
        else:
            yield say(f"pipeline.ledger_{self.checked.why or 'none'}", self.language)

    def _numbers(self) -> str:
        each = self.checked
        why = f" ({say(f'pipeline.ledger_{each.why}', self.language)})" if each.why else ""
        numbers = {key: getattr(each, key) for key in ("passed", "failed", "not_applicable", "not_run")}
        return say("pipeline.ledger_numbers", self.language, **numbers) + why
