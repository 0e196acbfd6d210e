"""Write what the checks of others are asked about: JUnit, SARIF, annotations and summaries of all examples and of harm.

`python tests/node/pipeline.py FOLDER`
"""

from __future__ import annotations

import json
import sys
from io import StringIO
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))
from hostile import hostile_reports
from places import EXAMPLES

from mvi_standard.cli.files import reports
from mvi_standard.cli.inputs import expand
from mvi_standard.history.provenance import Run
from mvi_standard.render import KEPT, writer
from mvi_standard.render.formats.github import command, ranked
from mvi_standard.report import Options
from mvi_standard.requirement import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.report import Report

RUN = Run(today="2026-07-01")
TOGETHER = 50
"""Reports in one document, so that no document is too large to be looked at by a parser."""


def examples() -> Iterator[Report]:
    """Judge every example, as the command does."""
    for name in expand(str(EXAMPLES)):
        yield from reports(name, None, Options(keep=KEPT))


def written(shape: str, those: Iterable[Report], language: str) -> str:
    """Write reports in one format."""
    stream = StringIO()
    made = writer(shape, stream, language, RUN)
    for each in those:
        made.add(each)
    made.close()
    return stream.getvalue()


def annotated(those: Iterable[Report], language: str) -> Iterator[str]:
    """Give each annotation as it was written, and its parts before they were escaped."""
    for report in those:
        for each in ranked(report, language):
            parts = {"kind": each.kind, "properties": dict(each.properties), "message": each.message}
            yield json.dumps({"command": command(each), **parts})


def main(folder: Path) -> None:
    """Write all documents into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as place, (folder / "annotations.jsonl").open("w", encoding="utf-8") as stream:
        waiting, number = chain(hostile_reports(Path(place)), examples()), 0
        while those := [*islice(waiting, TOGETHER)]:
            language = LANGUAGES[number % len(LANGUAGES)]
            for shape, suffix in (("junit", "xml"), ("markdown", "md"), ("sarif", "sarif")):
                (folder / f"{number}.{suffix}").write_text(written(shape, those, language), "utf-8")
            stream.writelines(f"{line}\n" for line in annotated(those, language))
            number += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]))
