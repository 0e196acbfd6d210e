"""Write the overviews in HTML of examples and of submissions that try to do harm: `overviews.py FOLDER`."""

from __future__ import annotations

import sys
from io import StringIO
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))
from hostile import hostile_reports
from places import EXAMPLES, some

from mvi_standard.cli.files import reports
from mvi_standard.cli.inputs import expand
from mvi_standard.history.provenance import Run
from mvi_standard.render import KEPT, writer
from mvi_standard.report import Options
from mvi_standard.requirement import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.report import Report

TOGETHER = 30
"""Reports in one overview: some of them with the list of all demands, some without."""


def examples() -> Iterator[Report]:
    """Judge examples, as the command does."""
    for name in some(expand(str(EXAMPLES))):
        yield from reports(name, None, Options(keep=KEPT))


def overview(those: Iterable[Report], language: str) -> str:
    """Return one overview."""
    stream = StringIO()
    made = writer("html", stream, language, Run(today="2026-07-01"))
    for each in those:
        made.add(each)
    made.close()
    return stream.getvalue()


def main(folder: Path) -> None:
    """Write all overviews into `folder`, in both languages in turn."""
    waiting, number = chain(hostile_reports(folder), examples()), 0
    while those := [*islice(waiting, TOGETHER)]:
        language = LANGUAGES[number % len(LANGUAGES)]
        (folder / f"{number}.html").write_text(overview(those, language), "utf-8")
        number += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]))
