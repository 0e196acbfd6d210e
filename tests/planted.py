"""Forty made-up details of persons, the files that they are planted in, and what is left of them in an output."""

from __future__ import annotations

import html
import json
import re
from copy import deepcopy
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote
from zipfile import ZipFile, is_zipfile

import notices
import supplier_forms
import written_books
from openpyxl import Workbook, load_workbook
from places import EXAMPLES

from mvi_standard.personal_data import passes_the_eleven_test

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_BETWEEN = re.compile("[-. /()\u00a0\u2013]")
_ENOUGH = 7
"""Digits in a row that give a number away, even where the rest was cut off."""


class Planted(NamedTuple):
    """A detail of a person as it is written, and the part of it that may be nowhere."""

    text: str
    secret: str


def _bsns() -> Iterator[str]:
    """Give numbers that pass the test of a BSN and that no file of ours has."""
    return (str(n) for n in range(731_000_001, 732_000_000, 7919) if passes_the_eleven_test(str(n)))


def _iban(country: str, bank: str, account: str) -> str:
    """Return an account number with its check digits (ISO 13616)."""
    moved = "".join(str(int(each, 36)) for each in f"{bank}{account}{country}00")
    return f"{country}{98 - int(moved) % 97:02}{bank}{account}"


BSN, *OTHERS = (each for each, _ in zip(_bsns(), range(16), strict=False))
_FORMS = (
    "bsn {}", "BSN: {}", "{} is het bsn", "burgerservicenummer {}", "sofinummer {}", "bsn-{}", "bsn {0:.3}.{1}.{2}",
    "bsn {0:.3} {1} {2}", "bsn {0:.3}\u00a0{1}\u00a0{2}", "bsn {0:.3}\u2013{1}\u2013{2}",
    "burger-service-nr. {}", "B.S.N. {}",
)  # fmt: skip
NUMBERS = [
    Planted(form.format(each, each[3:6], each[6:]), each[:_ENOUGH]) for form, each in zip(_FORMS, OTHERS, strict=False)
]
ADDRESSES = [
    Planted(form.format(n), f"geheim{n}")
    for n, form in enumerate(
        (
            "geheim{}@voorbeeld.example", "j.geheim{}@post.voorbeeld.example", "Geheim Persoon <geheim{}@a-b.example>",
            "mailto:geheim{}@voorbeeld.example", "(geheim{}@voorbeeld.example)", "geheim{}+inkoop@voorbeeld.example",
            "o'geheim{}@voorbeeld.example", "vragen?geheim{}@voorbeeld.example.", "é.geheim{}@voorbeeld.example",
        ),
        start=11,
    )
]  # fmt: skip
TELEPHONES = [
    Planted(each, re.sub("[^0-9]|^\\+31 \\(0\\)", "", each)[-_ENOUGH:])
    for each in (
        "0647110010", "06-47110021", "06 47 11 00 32", "+31647110043", "+31 6 4711 0054", "+31 (0)6 4711 0065",
        "0031647110076", "020-4711087", "(020) 471 10 98", "0497-471109", "+32 475 47 11 20",
    )
]  # fmt: skip
ACCOUNTS = [
    Planted(form.format(re.sub("(.{4})(?=.)", r"\1 ", iban) if " " in form else iban).strip(), iban[-_ENOUGH:])
    for iban, form in (
        (_iban("NL", "ABNA", "0471100111"), "{}"),
        (_iban("NL", "RABO", "0471100222"), "{} "),
        (_iban("NL", "INGB", "0471100333").lower(), "{}"),
        (_iban("BE", "", "539047110034"), "{} "),
        (_iban("DE", "", "370400440471100444"), "{}"),
        (_iban("NL", "TRIO", "0471100555"), "rekening:{}."),
        (_iban("FR", "", "20041010050500013M02606"), "{}"),
        (_iban("GB", "NWBK", "60161347110666"), "{}"),
    )
]
ALL = [*NUMBERS, *ADDRESSES, *TELEPHONES, *ACCOUNTS]


def leaks(content: bytes) -> list[str]:
    """Return what is left of the planted details in an output; of an archive, in each part."""
    if is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as archive:
            return [each for name in archive.namelist() for each in leaks(archive.read(name))]
    text = content.decode("utf-8", "replace")
    seen = [text, html.unescape(text), unquote(text)]
    bare = "\0".join(_BETWEEN.sub("", each) for each in seen).lower()
    return [each.text for each in [*ALL, Planted(BSN, BSN[:_ENOUGH])] if each.secret.lower() in bare]


def example() -> dict[str, Any]:
    """Return a submission of which nothing is wrong."""
    values: dict[str, Any] = json.loads((EXAMPLES / "valid" / "gemeente-basis.json").read_bytes())
    return values


def in_texts() -> dict[str, Any]:
    """Return a submission of sound structure, with the details in texts, ids and numbers of its own."""
    found = example()
    [person] = [each for each in found["organisations"] if each.get("natural_person")]
    text = json.dumps(found).replace(json.dumps(person["id"]), json.dumps(BSN))
    values: dict[str, Any] = json.loads(text)
    [person] = [each for each in values["organisations"] if each.get("natural_person")]
    values["id"] = f"bsn-{OTHERS[0]}"
    person["identifiers"] = [{"scheme": "lokaal", "value": f"{BSN[:3]}.{BSN[3:6]}.{BSN[6:]}"}]
    model = values["lots"][0]
    for n, each in enumerate(ALL):
        values["lots"].append({**deepcopy(model), "id": f"G{n}", "own_number": f"G-{n}", "title": f"Over {each.text}"})
        values["organisations"].append(
            {"id": f"o{n}", "name": each.text, "natural_person": False, "size_class": "klein"}
        )
        contract = {
            **deepcopy(values["contracts"][0]),
            "id": f"C{n}",
            "own_number": f"c {each.text}",
            "lots": [f"G{n}"],
        }
        values["contracts"].append({**contract, "title": each.text})
    values["contracts"][-1]["suppliers"] = [BSN]
    values["submitter"] = values["lots"][0]["buyer"]
    return values


def damaged(those: Sequence[Planted] = ALL) -> dict[str, Any]:
    """Return a submission with details in each place where a fault can be."""
    values = in_texts()
    values |= {"bsn": BSN, f"bsn-{OTHERS[1]}": 1, "personen": [{"bsn": {"nummer": int(OTHERS[2]), "of": [OTHERS[3]]}}]}
    model = values["lots"][0]
    for n, each in enumerate(those):
        text = each.text
        wrong = {text: 1, "toelichting": text, "awarded_on": text, "nature": text, "cpv": [text], "buyer": text}
        other = {"value": {"amount": text, "currency": text, text: text}, "themes": [{"theme": text, "reason_text": 3}]}
        values["lots"] += [deepcopy(model) | wrong | {"id": f"W{n}"}, deepcopy(model) | other | {"id": text}]
        if re.fullmatch("[A-Za-z0-9][A-Za-z0-9._:/-]*", text):
            values["lots"].append(deepcopy(model) | {"id": f"R{n}", "buyer": text})
    return values


def unreadable() -> Iterator[tuple[str, bytes]]:
    """Give files that cannot be read as written, with a detail at the place of the fault."""
    kinds = (
        ("einde.json", '{{"standard_version": "1.0-draft.2", "title": {0}', b""),
        ("dubbel.json", "{{{0}: 1, {0}: 2}}", b""),
        ("komma.json", '{{"x": [{0} {0}]}}', b""),
        ("half.json", '{{"x": [{0}, "\\ud83d"]}}', b""),
        ("bytes.json", '{{"x": [{0}, "', b'\xff"]}'),
        ("anker.yaml", "standard_version: &a '1.0-draft.2'\nx: {0}\ny: *{0}\n", b""),
    )
    for n, each in enumerate(ALL):
        name, text, rest = kinds[n % len(kinds)]
        yield f"{n}-{name}", text.format(json.dumps(each.text, ensure_ascii=False)).encode() + rest
    for n, text in enumerate((f"{BSN}.00000000000000000001", f"{BSN}00e-2000", f"{BSN}x", f"{BSN} 1")):
        yield f"getal-{n}.json", f'{{"bsn": {text}}}'.encode()
        yield f"regel-{n}.json", f'{{"bsn":\n {text}}}'.encode()
        yield f"getal-{n}.yaml", f"bsn: {text}\n- x".encode()


def foreign() -> bytes:
    """Return a workbook that does not follow the standard, with details in its heads, cells and sheet names."""
    book = Workbook()
    page = book.active
    page.title = "Contracten"
    page.append(
        ["Contractnummer", "Titel", "Leverancier", "Status", "Startdatum", "Soort", *(each.text for each in ALL)]
    )
    for n, each in enumerate(ALL):
        row = [f"C-{n}", each.text, each.text, each.text, "2026-01-01", ALL[n % 3].text]
        page.append([*row, *(one.text for one in ALL)])
    for each in (ALL[0], ALL[12], ALL[21], ALL[32]):
        book.create_sheet(each.text[:31]).append(["Contractnummer", each.text])
    return _saved(book)


def notice() -> bytes:
    """Return a notice in whose descriptions the details stand, and in the address of whom to ask."""
    said = "".join(f"<cbc:Description>{html.escape(each.text)}</cbc:Description>" for each in ALL)
    asked = "".join(f"<cbc:ElectronicMail>{html.escape(each.text)}</cbc:ElectronicMail>" for each in ALL)
    supplier = notices.SCHOON.replace("</efac:Company>", f"<cac:Contact>{asked}</cac:Contact></efac:Company>")
    return notices.awarded(lots=notices.lot(project=said), supplier=supplier)


def workbook() -> bytes:
    """Return the submission with details in its texts as a workbook of ours."""
    return written_books.bytes_of(written_books.filled(in_texts()), ".xlsx")


def marked(content: bytes) -> bytes:
    """Return a workbook of ours with columns, sheets and cells of the user, in which there are details."""
    book = load_workbook(BytesIO(content))
    for page in book.worksheets[1:]:
        for each in ALL[::4]:
            page.cell(1, page.max_column + 1, each.text)
            page.cell(6, page.max_column, each.text)
    for each in (ALL[0], ALL[12], ALL[21], ALL[32]):
        book.create_sheet(each.text[:31]).append([each.text])
    return _saved(book)


def answered(form: bytes) -> bytes:
    """Return the form of a supplier in which every cell that may be filled in holds a detail."""
    book = load_workbook(BytesIO(form))
    for n, cell in enumerate(
        cell for page in book.worksheets for row in page.iter_rows() for cell in row if not cell.protection.locked
    ):
        cell.value = ALL[n % len(ALL)].text
    return _saved(book)


def _saved(book: Workbook) -> bytes:
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def laid_out(folder: Path) -> None:
    """Write the files that people would have."""
    asking = supplier_forms.values()
    [asked] = [each for each in asking["contracts"] if each["id"] == supplier_forms.WORKS]
    asked["title"] = "; ".join(each.text for each in ALL[::7])
    other = damaged() | {"id": "anders"}
    for name, values in (("teksten", in_texts()), ("fouten", other), ("goed", example()), ("vraag", asking)):
        (folder / f"{name}.json").write_text(json.dumps(values, indent=1, ensure_ascii=False), "utf-8")
    (folder / "regel.json").write_text(json.dumps(other), "utf-8")
    (folder / "vreemd.xlsx").write_bytes(foreign())
