"""Results that the page gets: the outcome of a file, and the answer to a question."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

CONFORMS, DEPARTS, UNREADABLE, BUG = VERDICTS = ("conforms", "departs", "unreadable", "bug")
"""From light to heavy: the heaviest of the submissions in a file is that of the file."""
DONE, REFUSED = "done", "refused"
"""What else may become of a question: there is something to keep or to see, or it cannot be done."""

Files = tuple[tuple[str, bytes], ...]
"""Names with contents."""


@dataclass(frozen=True)
class Onward:
    """What can be done next with a file.

    `convert` are the forms that it can be kept in, other than its own; `contracts` those for which a form can be
    made, each with the key to ask for it and a label; `final` says that a change needs a reason; `map` that it may be
    a workbook out of another system.
    """

    convert: tuple[str, ...] = ()
    contracts: tuple[dict[str, str], ...] = ()
    final: bool = False
    map: bool = False

    @property
    def text(self) -> str:
        """The same as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)


NOTHING = Onward().text


@dataclass(frozen=True)
class Outcome:
    """What came out of one file: a verdict, a piece of the page, and files to keep, empty without a report.

    `marked` is the workbook with its faulty cells coloured; None for anything else, and where nothing is wrong.
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
    """What came of a question: a verdict, a piece of the page, a text to change, and files to keep.

    `onward` says what can be done with the first of the files, as JSON.
    """

    verdict: str
    fragment: str
    text: str = ""
    files: Files = ()
    onward: str = NOTHING
