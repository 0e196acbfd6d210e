"""Recognise other formats than JSON and YAML by their first bytes: an Excel file, a PDF, a CSV."""

from __future__ import annotations

from mvi_standard.finding import Said

_AS_JSON = Said(
    "; lever JSON, YAML of een werkmap (.xlsx, .ods) aan", "; hand in JSON, YAML or a workbook (.xlsx, .ods)"
)
_OFFICE = Said("dit is een bestand van Excel of Word, of een zip", "this is an Excel or Word file, or a zip")
_PAGE = Said("dit is XML of een webpagina", "this is XML or a web page")
_PACKED = Said("dit is een ingepakt bestand (gzip)", "this is a packed file (gzip)")
_PDF = Said("dit is een PDF", "this is a PDF")
_TABLE = Said("dit lijkt een tabel (CSV)", "this looks like a table (CSV)")
_LEGACY = Said(
    "dit is een aankondiging in het oude formaat van TED, van voor eForms",
    "this is a notice in the old format of TED, from before eForms",
)
_BUSINESS = Said("dit is een bericht over een bedrijf, geen aankondiging", "this is a notice about a business")
_WEB = Said("dit is een webpagina", "this is a web page")
ROOTS = {
    "TED_EXPORT": _LEGACY,
    "TED_ESENDERS": _LEGACY,
    "BusinessRegistrationInformationNotice": _BUSINESS,
    "html": _WEB,
}
"""What a document in XML is that is no notice, by its root."""
_NO_XML = Said("dit is geen XML", "this is no XML")
BINARY = {
    b"PK\x03\x04": _OFFICE,
    b"PK\x05\x06": _OFFICE,
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": _OFFICE,
    b"%PDF-": _PDF,
    b"\x1f\x8b": _PACKED,
}
"""How files begin that are no text."""
XML_BEFORE, XML_BEGINS = b"\xef\xbb\xbf \t\r\n", {b"<", b"\xff", b"\xfe"}
SEPARATORS, OF_JSON = b";,\t", b"{}[]<:"
FIRST = 4096
"""Bytes in which the first line of a table ends."""


def binary(data: bytes) -> Said | None:
    """Name the format of a binary file; None when its first bytes are not known."""
    return next((_instead(said) for mark, said in BINARY.items() if data.startswith(mark)), None)


def other_kind(data: bytes) -> Said | None:
    """Name the format of a file that is not XML; None for one that begins as XML does."""
    found = next((said for mark, said in BINARY.items() if data.startswith(mark)), None)
    return found or (None if data.lstrip(XML_BEFORE)[:1] in XML_BEGINS else _NO_XML)


def other_root(name: str) -> Said | str:
    """Name what a document in XML is that is no notice; its root where that is not known."""
    return ROOTS.get(name, f"<{name}>")


def foreign(data: bytes) -> Said | None:
    """Name the format of a file that is not JSON; None when it may well be JSON with a fault in it."""
    if said := binary(data):
        return said
    if data.lstrip().startswith(b"<"):
        return _instead(_PAGE)
    return _instead(_TABLE) if _is_table(data[:FIRST]) else None


def _is_table(beginning: bytes) -> bool:
    """Return whether the first line is one of columns, without anything that JSON would have there."""
    line, end, _ = beginning.partition(b"\n")
    return bool(end) and any(each in line for each in SEPARATORS) and not any(each in line for each in OF_JSON)


def _instead(said: Said) -> Said:
    return Said(said.nl + _AS_JSON.nl, said.en + _AS_JSON.en)
