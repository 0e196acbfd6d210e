"""Write what ajv is asked about: every record and every mutant, with the faults that Python found.

`python tests/node/corpus.py FOLDER`
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))
from places import INVALID, VALID
from stages.test_engines import LISTS, RUST, mutants, summary

from mvi_standard.document import Unreadable
from mvi_standard.finding import pointer
from mvi_standard.read import read


def line(cls: str, value: Any) -> str:
    """Write one value with its faults in the form that ajv's errors are turned into."""
    faults = sorted({(pointer(each.path), each.keyword, each.member) for each in RUST.faults(cls, value)}, key=repr)
    return json.dumps({"cls": cls, "value": value, "faults": faults}, ensure_ascii=False)


def main(folder: Path) -> None:
    """Write the JSON Schema of each class and the values to judge into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = {cls: RUST.part(cls) for cls in sorted({"Submission", *LISTS.values()})}
    (folder / "parts.json").write_text(json.dumps(parts), "utf-8")
    with (folder / "values.jsonl").open("w", encoding="utf-8") as stream:
        for path in VALID + INVALID:
            try:
                document = read(path)
            except Unreadable:
                continue
            stream.writelines(line(r.cls, r.data) + "\n" for r in document.records(LISTS))
        stream.writelines(line(cls, each.record) + "\n" for cls, each in mutants())
    sys.stdout.write(f"{summary()}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
