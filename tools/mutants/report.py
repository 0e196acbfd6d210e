"""What became of a sample: who noticed each mutant, the score, and what is not as it is listed."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from tools.mutants.mutant import Mutant

_FAILED = re.compile(r"^(?:FAILED|ERROR) (tests/.+?)(?: - |$)", re.MULTILINE)


@dataclass(frozen=True)
class Outcome:
    """What the tests said of a mutant."""

    mutant: Mutant
    noticed_by: str
    """The test that failed; none when all passed, or when they had to be stopped."""
    stopped: bool
    diff: str


def first_failure(output: str) -> str:
    """Return the test that failed in a run of pytest, or nothing."""
    return found[1] if (found := _FAILED.search(output)) else ""


def reasons(listing: str) -> dict[str, str]:
    """Return why mutants may live, by label; a line without a reason does not count."""
    return {label: reason for label, _, reason in (line.partition("  # ") for line in listing.splitlines()) if reason}


def complaints(outcomes: Sequence[Outcome], listed: Collection[str], possible: Collection[str]) -> Iterator[str]:
    """Yield what is not as it is listed: a mutant without a reason, and a reason without a mutant that lives."""
    for each in outcomes:
        if not each.noticed_by and each.mutant.label not in listed:
            what = "stopped" if each.stopped else "survived"
            yield f"{what}: add a test, or a reason to survivors.txt: {each.mutant.label}\n{each.diff}"
        if each.noticed_by and each.mutant.label in listed:
            yield f"noticed by {each.noticed_by}: take this out of survivors.txt: {each.mutant.label}"
    yield from (f"no such mutant: take this out of survivors.txt: {each}" for each in listed if each not in possible)


def scores(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield a line for each package, and one for all."""
    packages: Mapping[str, Counter[str]] = {each.mutant.package: Counter() for each in outcomes}
    for each in outcomes:
        packages[each.mutant.package][_word(each)] += 1
    total = sum(packages.values(), Counter[str]())
    for name, score in [*sorted(packages.items()), ("all", total)]:
        words = ", ".join(f"{score[word]} {word}" for word in ("killed", "survived", "stopped"))
        yield f"{name}: {score.total()} sampled, {words}"


def _word(outcome: Outcome) -> str:
    if outcome.stopped:
        return "stopped"
    return "killed" if outcome.noticed_by else "survived"
