"""What `mvi-validate --format json` says of each file, in one process: `python tests/web/findings.py FILE...`.

JSON on stdout: for each file the document that the command prints. A name is that of the file without its folder, for
a page in a browser hears no more.
"""

from __future__ import annotations

import json
import sys
from io import StringIO
from pathlib import Path
from typing import Any

from mvi_standard.cli import files
from mvi_standard.history.clock import local_day
from mvi_standard.history.provenance import Run
from mvi_standard.reading.gc_pause import quiet_collector
from mvi_standard.render import KEPT, writer
from mvi_standard.report import Options


def document(file: Path, language: str = "nl") -> Any:
    """Return the document about one file, with its choices as they are when nothing is chosen."""
    stream = StringIO()
    made = writer("json", stream, language, Run(today=local_day()))
    for report in files.reports(str(file), None, Options(keep=KEPT)):
        made.add(report)
    made.close()
    found = json.loads(stream.getvalue())
    for each in found["reports"]:
        each["file"] = each["file"].removeprefix(f"{file.parent}/")
    return found


def main(names: list[str]) -> None:
    """Print the documents by the name that was asked."""
    with quiet_collector():
        json.dump({name: document(Path(name)) for name in names}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
