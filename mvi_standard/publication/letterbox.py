"""The folder with receipts: two files for each file that was offered, and which belong to which."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from mvi_standard.counting.result import kpi_result, number
from mvi_standard.publication.receipt import receipt_page
from mvi_standard.render.formats.csv import cell as harmless
from mvi_standard.render.safe import harmless_json, masked, safe
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import Any

    from mvi_standard.total.receipt import Receipt

READ_ME, INDEX = {"nl": "LEESMIJ.txt", "en": "README.txt"}, "bestanden.csv"
LONGEST = 120
"""Characters of the name of a file that are kept: some systems take no more than 255 bytes."""
ODD = re.compile(r"[^\w.()-]+")


def write_receipts(folder: Path, receipts: Iterable[Receipt], language: str, made_on: str) -> None:
    """Write each receipt as HTML and JSON into a folder, with a list of them and a warning."""
    taken = {READ_ME[language].casefold(), INDEX.casefold()}
    (folder / READ_ME[language]).write_text(say("receipt.read_me", language, index=INDEX), "utf-8")
    with (folder / INDEX).open("w", encoding="utf-8-sig", newline="") as stream:
        listed = csv.writer(stream, delimiter=";", lineterminator="\n")
        listed.writerow(("file", "organisation", "state", "receipt"))
        for each in receipts:
            name = _name(each.source.name, taken)
            (folder / f"{name}.html").write_text(receipt_page(each, language, made_on), "utf-8")
            (folder / f"{name}.json").write_bytes(receipt_json(each, made_on))
            row = (each.source.name, each.told.organisation, each.source.state, f"{name}.html")
            listed.writerow(harmless(safe(one, None)) for one in row)


def receipt_json(receipt: Receipt, made_on: str) -> bytes:
    """Return a receipt as JSON: no details of a person, nothing invisible, no command."""
    figures = [
        {"organisation": each.organisation, "own": kpi_result(each.own)}
        | ({"country": number(each.country.value)} if each.country else {})
        for each in receipt.figures
    ]
    values: dict[str, Any] = msgspec.to_builtins(replace(receipt, figures=()))
    text = msgspec.json.encode(masked({"made_on": made_on, **values, "figures": figures})).decode()
    return msgspec.json.format(harmless_json(text).encode(), indent=1)


def _name(shown: str, taken: set[str]) -> str:
    """Return a name that any system takes for the receipt of a file, and that no other receipt has."""
    base = ODD.sub("-", safe(shown, None)).strip(".-")[-LONGEST:] or "bestand"
    name, number = base, 1
    while name.casefold() in taken:
        number += 1
        name = f"{base}-{number}"
    taken.add(name.casefold())
    return name
