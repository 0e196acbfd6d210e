"""`python -m damaged.table FILE`: write what the validator makes of each damaged workbook, as a page in Markdown."""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from damaged import CASES, GROUPS
from mvi_standard.editions import LATEST
from mvi_standard.requirement import FOUT
from mvi_standard.texts.wording import requirement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from damaged.making import Damaged
    from mvi_standard.requirement import Requirement

_BEGINNING = f"""# Damaged workbooks

What `mvi-validate` makes of {len(CASES)} workbooks, each damaged in one way. They are made by `tests/damaged/` from one
good workbook, and a test holds each row of this page. Of each workbook that is read it also checks that every cell with
something in it is either in the submission as it was written, or in a finding. `make generate` writes the page.

The exit code is 0 when the submission conforms, 1 when there is an error in it, and 2 when the workbook is refused.
"Whole" says whether everything came through as if nothing had been damaged.
"""
_HEAD = "| what is wrong | exit code | whole | what is said |\n|---|---|---|---|"


def page() -> str:
    """Return the page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _BEGINNING
    for title, cases in GROUPS.items():
        yield f"## {title}\n\n{_HEAD}"
        yield from map(_row, cases)
        yield ""
    yield "## What the codes ask\n"
    codes = sorted({_code(each) for case in CASES for each in case.says})
    yield from (f"- {code}: {_requirement(code).text('en').demand}" for code in codes)


def _row(case: Damaged) -> str:
    refused = any(each.startswith("F") for each in case.says)
    code = 2 if refused else int(any(_requirement(_code(each)).severity == FOUT for each in case.says))
    whole = "yes" if case.whole else "refused" if refused else "no"
    return f"| {case.what} | {code} | {whole} | {'; '.join(_said(case.says)) or 'nothing'} |"


def _said(findings: tuple[str, ...]) -> Iterator[str]:
    """Give each code once, with its first cell and how many more there are."""
    for code, those in groupby(findings, key=lambda each: each.partition(" ")[0]):
        first, *others = (each.removeprefix(code).strip() for each in those)
        more = f" and {len(others)} more" if others else ""
        yield f"MVI-{code} {first}".strip() + more


def _code(said: str) -> str:
    return f"MVI-{said.partition(' ')[0]}"


def _requirement(code: str) -> Requirement:
    found = requirement(code, LATEST)
    assert found, code
    return found


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), "utf-8")
