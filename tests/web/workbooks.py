"""Workbooks of every kind that a browser can read, good and faulty: `python tests/web/workbooks.py FOLDER`.

Their names on stdout, as JSON. All are made of our own examples.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from zipfile import ZipFile

from click.testing import CliRunner

from mvi_standard.cli.verbs.convert import command

EXAMPLES = Path(__file__).parents[2] / "examples"
GOOD, FAULTY = EXAMPLES / "valid" / "gemeente-basis.json", EXAMPLES / "demo" / "gemeente-met-fouten.json"
BROKEN = "stuk.xlsx"
MADE = {"goed.xlsx": GOOD, "goed.ods": GOOD, "fout.xlsx": FAULTY, "fout.ods": FAULTY}


def made(folder: Path) -> list[str]:
    """Write them; return their names."""
    for name, source in MADE.items():
        _converted(source, folder / name)
    whole = (folder / "goed.xlsx").read_bytes()
    (folder / BROKEN).write_bytes(whole[: len(whole) // 2])
    tables = folder / "tabellen"
    _converted(GOOD, tables)
    with ZipFile(folder / "goed.zip", "w") as archive:
        for each in sorted(tables.iterdir()):
            archive.write(each, each.name)
    return [*MADE, BROKEN, "goed.zip"]


def _converted(source: Path, target: Path) -> None:
    done = CliRunner().invoke(command, [str(source), str(target)])
    if done.exit_code:
        sys.exit(done.output)


if __name__ == "__main__":
    json.dump(made(Path(sys.argv[1])), sys.stdout)
