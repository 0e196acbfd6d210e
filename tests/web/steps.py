"""Files to go on with on the page, and what the commands make of them: `python tests/web/steps.py FOLDER`.

In FOLDER come a submission in two states and as a workbook, forms that suppliers filled in, an export of another
system, and in `wanted/` what the commands give. On stdout, as JSON: what is chosen on the page.
`python tests/web/steps.py --same ONE OTHER` gives the first cell in which two workbooks differ, or nothing.
"""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from click.testing import CliRunner
from foreign_edits import ANSWERS, edited
from foreign_sheets import CONTRACTS, MISTYPED
from openpyxl import load_workbook
from small_forms import FIVE, small_form_bytes
from small_forms import filled as five
from supplier_forms import MKI, TRANSPORT, TRANSPORT_ANSWERS, WORKS, WORKS_ANSWERS, filled, form, text, values

from mvi_standard.cli.mvi import command

if TYPE_CHECKING:
    from collections.abc import Iterator

DUE, TO = "2027-02-01", "inkoop@voorbeeld.example"
MOMENT = re.compile(r"[0-9-]{10}T[0-9:]{8}[+-][0-9:]{5}")
REASON = "Antwoord van de opdrachtnemer"


def made(folder: Path) -> dict[str, Any]:
    """Write the files and run the commands; return what is chosen on the page."""
    (folder / "s.json").write_bytes(text(values()))
    (folder / "final.json").write_bytes(text(values("definitief")))
    (folder / "works.xlsx").write_bytes(filled(form(values(), WORKS), WORKS_ANSWERS))
    (folder / "transport.xlsx").write_bytes(filled(form(values(), TRANSPORT), TRANSPORT_ANSWERS))
    other = {**WORKS_ANSWERS, ("Antwoorden", MKI, "number"): 90000}
    (folder / "other.xlsx").write_bytes(filled(form(values(), WORKS), other))
    (folder / CONTRACTS.name).write_bytes(CONTRACTS.xlsx())
    (folder / "mistyped.xlsx").write_bytes(MISTYPED.xlsx())
    os.chdir(folder)
    Path("wanted").mkdir()
    _mvi("convert", "s.json", "s.xlsx")
    _mvi("convert", "s.xlsx", "wanted/s.json")
    _mvi("report", "s.json", "-o", "wanted/report.html")
    _mvi("template", "--from", "s.xlsx", "--profile", "effect", "-o", "wanted/more.xlsx")
    own = ("--profile", str(values()["profile"]))
    _mvi("template", "--next-year", "--from", "s.xlsx", *own, "-o", "wanted/later.xlsx")
    Path("klein.xlsx").write_bytes(small_form_bytes(five(*FIVE), ".xlsx"))
    _mvi("convert", "klein.xlsx", "klein.json")
    _mvi("supplier-form", "s.json", "--contract", WORKS, "--due", DUE, "--send-to", TO, "-o", "wanted/form.xlsx")
    _mvi("merge", "s.json", "works.xlsx", "transport.xlsx", "-o", "wanted/merged.json")
    _mvi("template", "--profile", "effect", "--theme", "klimaat", "-o", "wanted/template.xlsx")
    proposed = _mvi("map", "init", CONTRACTS.name)
    Path("indeling.toml").write_text(edited(CONTRACTS.name, proposed), "utf-8")
    _mvi("convert", "--map", "indeling.toml", CONTRACTS.name, "wanted/mapped.json")
    given = {"answers": ANSWERS[CONTRACTS.name], "export": CONTRACTS.name}
    return {**given, "contract": WORKS, "due": DUE, "to": TO, "reason": REASON, "raised": _raised()}


def _raised() -> str:
    """Return what becomes of a final submission with a reason; nothing before the day on which it may be final."""
    arguments = ("merge", "final.json", "works.xlsx", "--correction", REASON, "-o", "wanted/raised.json")
    done = CliRunner().invoke(command, arguments)
    return done.stdout if done.exit_code == 0 else ""


def differences(one: Path, other: Path) -> Iterator[str]:
    """Give each cell that is not the same in both workbooks, with what is in it; a moment is as good as another."""
    ours, theirs = load_workbook(one), load_workbook(other)
    if ours.sheetnames != theirs.sheetnames:
        yield f"{ours.sheetnames} {theirs.sheetnames}"
        return
    for name in ours.sheetnames:
        cells, others = _cells(ours[name]), _cells(theirs[name])
        for at in sorted({*cells, *others}):
            if cells.get(at) != others.get(at):
                yield f"{name}!{at} {cells.get(at)!r} {others.get(at)!r}"


def _cells(sheet: Any) -> dict[str, Any]:
    """Return what is in each cell that is not empty."""
    values = {each.coordinate: each.value for row in sheet.iter_rows() for each in row if each.value is not None}
    return {at: "a moment" if MOMENT.fullmatch(str(each)) else each for at, each in values.items()}


def _mvi(*arguments: str) -> str:
    done = CliRunner().invoke(command, arguments)
    if done.exit_code:
        sys.exit(f"mvi {' '.join(arguments)}\n{done.output}")
    return done.stdout


if __name__ == "__main__":
    if sys.argv[1] == "--same":
        sys.stdout.write(next(differences(*map(Path, sys.argv[2:])), ""))
    else:
        json.dump(made(Path(sys.argv[1])), sys.stdout)
