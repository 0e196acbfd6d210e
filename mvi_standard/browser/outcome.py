"""Results for the page: the outcome of a file, and the answer to a question."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

CONFORMS, DEPARTS, OWN_LIST, UNREADABLE, BUG = VERDICTS = ("conforms", "departs", "own_list", "unreadable", "bug")
"""From light to heavy: the heaviest of the submissions in a file is that of the file."""
DONE, REFUSED = "done", "refused"
"""What else may become of a question: there is something to keep or to see, or it cannot be done."""

Files = tuple[tuple[str, bytes], ...]
"""Names with contents."""


@dataclass(frozen=True)
class Onward:
    """Next steps for a file.

    `convert` lists the other formats it can be kept in; `contracts` those for which a form can be made, each with its
    key and a label; `final` means that a change needs a reason; `map` that it may be a workbook from another system;
    `report` and `next_year` that these can be made of it; `small` that it may fit in a small form; `sheets` that sheets
    can be added, as it is a workbook.
    """

    convert: tuple[str, ...] = ()
    contracts: tuple[dict[str, str], ...] = ()
    final: bool = False
    map: bool = False
    report: bool = False
    next_year: bool = False
    small: bool = False
    sheets: bool = False

    @property
    def text(self) -> str:
        """The same as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)


NOTHING = Onward().text


@dataclass(frozen=True)
class Outcome:
    """The outcome of one file: a verdict, an HTML fragment, and files to keep, empty without a report.

    `marked` is the workbook with its faulty cells coloured; None for other files, and when nothing is wrong.
    `onward` is what can be done next, as JSON.
    """

    verdict: str
    fragment: str
    json: str = ""
    document: str = ""
    marked: bytes | None = None
    onward: str = NOTHING


@dataclass(frozen=True)
class Answer:
    """The answer to a question: a verdict, an HTML fragment, a form with more to answer, and files to keep.

    `onward` says what can be done with the first of the files, as JSON.
    """

    verdict: str
    fragment: str
    form: str = ""
    files: Files = ()
    onward: str = NOTHING
