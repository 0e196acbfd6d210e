"""What is said beside a report says only what follows: levels, messages and what a total prints."""

from __future__ import annotations

from itertools import product
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from judged import report_of
from places import INVALID
from sentences import faults
from stored_texts import STORED

from mvi_standard.counting.conformance import Measured
from mvi_standard.editions import LATEST
from mvi_standard.measure import UNSAID, Tally
from mvi_standard.render.html_overview import standing
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.say import say
from mvi_standard.texts.wording import words

if TYPE_CHECKING:
    from pathlib import Path


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


TALLIES = (UNSAID, *(Tally(*each) for each in ((0, 1), (1, 2), (0, 2260000), (2259999, 2260000))))
COUNTED = sorted(key for key, text in STORED.items() if "nl_one" in text and fields(text["nl"]) == {"n"})


@pytest.mark.parametrize(("code", "language"), list(product(LATEST.measures, LANGUAGES)))
def test_a_level_says_how_a_file_stands_or_that_nobody_can(code: str, language: str) -> None:
    measure = LATEST.measures[code]
    message = measure.text(language).message
    said = [standing(Measured(code, "", measure.unit, *each, 80), message, language) for each in TALLIES]

    assert said[0] is None
    assert len(set(said)) == len(said)
    assert [fault for each in said[1:] for fault in faults(each or "")] == []
    assert all(("euro" in (each or "")) == (measure.unit == "EUR") for each in said[1:])


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_a_message_says_what_is_so(path: Path) -> None:
    report = report_of(path)
    for each, language in product(report.findings, LANGUAGES):
        said = words(each, report, report.edition or LATEST, language)

        assert [*faults(said.message), *faults(said.fix)] == []


@pytest.mark.parametrize(("name", "language"), list(product(COUNTED, LANGUAGES)))
def test_what_is_counted_has_a_form_for_one_and_for_more(name: str, language: str) -> None:
    one, more = (say(name, language, n=each) for each in (1, 2))

    assert one != more
    assert [*faults(one), *faults(more)] == []
