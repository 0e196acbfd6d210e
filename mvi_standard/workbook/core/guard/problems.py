"""Reasons not to read a workbook, in words that finish a sentence: "the workbook cannot be read: ..."."""

from __future__ import annotations

from mvi_standard.finding import Said

BROKEN = Said("het bestand is beschadigd", "the file is damaged")
PASSWORD = Said("er zit een wachtwoord op", "it has a password")
NO_XML = Said("een onderdeel is geen geldige XML", "a part is not valid XML")
NO_PART = Said("er ontbreekt een onderdeel", "a part is missing")
NO_TEXT = Said("een tekst ontbreekt", "a text is missing")
NO_BOOK = Said("het is geen werkmap", "it is not a workbook")
NO_SPREADSHEET = Said("het is geen rekenblad", "it is not a spreadsheet")
NO_CELLS = Said("de cellen zijn niet te lezen", "the cells cannot be read")
LIST_OF_SHEETS = Said("de lijst met bladen klopt niet", "the list of sheets is not right")
LIST_OF_TEXTS = Said("de lijst met teksten klopt niet", "the list of texts is not right")
TWICE = Said("een blad heeft twee keer rijen", "a sheet has its rows twice")
SHEET_ASTRAY = Said("een blad staat niet op zijn plaats", "a sheet is not in its place")
CELLS_ASTRAY = Said("cellen staan niet op hun plaats", "cells are not in their place")
COLUMNS_ASTRAY = Said("kolommen staan niet op hun plaats", "columns are not in their place")
MERGED_ASTRAY = Said("samengevoegde cellen staan niet op hun plaats", "merged cells are not in their place")
REPETITIONS = Said("een aantal herhalingen klopt niet", "a number of repetitions is not right")
PARTS = Said("het zijn meer dan {most} onderdelen", "it has more than {most} parts")
UNPACKED = Said("uitgepakt is de werkmap meer dan {most} MB", "unpacked it is more than {most} MB")
GROWS = Said(
    "een onderdeel wordt bij het uitpakken meer dan {most} keer zo groot",
    "a part becomes more than {most} times larger when it is unpacked",
)
UNUSUAL = Said("een onderdeel heeft een ongewone opbouw", "a part is built in an unusual way")
SHEETS = Said("er zijn meer dan {most} bladen", "there are more than {most} sheets")
ROWS = Said("er zijn cellen gevuld na rij {most}", "cells are filled after row {most}")
CELLS = Said("de bladen tellen meer dan {most} cellen", "the sheets have more than {most} cells")
TEXTS = Said("de teksten nemen meer dan {most} MB in", "the texts take more than {most} MB")
PROMISED = Said("de lijst met teksten is te lang", "the list of texts is too long")
BLANKS = Said("de cellen bestaan uit te veel spaties", "the cells hold too many blanks")
MARKS = Said(
    "er zijn te veel samengevoegde cellen, vreemde valuta of formules zonder uitkomst",
    "there are too many merged cells, foreign currencies or formulas without an outcome",
)
TABLES = Said("samen zijn de tabellen meer dan {most} MB", "the tables are more than {most} MB together")
DOCTYPE = Said("een DOCTYPE, waarmee een bestand zichzelf groter maakt", "a DOCTYPE, with which a file grows by itself")
MACROS = Said("een programma (macro's)", "a program (macros)")
LINKS = Said("koppelingen met andere bestanden", "links to other files")
ASKS = Said("een formule die iets vraagt buiten de werkmap", "a formula that asks something outside the workbook")
ADD_IN = Said(
    "een invoegtoepassing van Office; kopieer de bladen naar een nieuwe werkmap",
    "an Office add-in; copy the sheets to a new workbook",
)
SOURCES = Said("een verbinding met een gegevensbron", "a connection to a data source")
OBJECTS = Said("een bestand binnen het bestand", "a file within the file")
TOO_SLOW = Said("het lezen duurde te lang", "reading took too long")
NOT_HERE = Said("dat kan op deze computer niet", "this computer cannot do that")
ERRORS = Said("in een cel staat een fout zoals #REF!", "a cell holds an error such as #REF!")
BROKE_DOWN = Said("de lezer liep vast op dit bestand", "the reader broke down on this file")
NO_FILES = Said("er zijn geen CSV-bestanden", "there are no CSV files")
NO_FILE = Said("{name} is geen bestand", "{name} is not a file")
SAME_NAME = Said("twee tabellen hebben dezelfde naam", "two tables have the same name")
NO_CSV = Said("{name} is geen CSV", "{name} is not CSV")
NO_LETTERS = Said("het is geen tekst", "it is not text")
NO_DELIMITER = Said("{name} noemt geen scheidingsteken", "{name} names no delimiter")
TWO_DELIMITERS = Said(
    "twee scheidingstekens passen; zet sep=; op de eerste regel als het de puntkomma is",
    "two delimiters fit; put sep=; on the first line if it is the semicolon",
)
LONG_CELL = Said("een cel heeft te veel tekens", "a cell has too many characters")
OPEN_QUOTE = Said("een aanhalingsteken wordt niet gesloten", "a quotation mark is not closed")
AFTER_QUOTE = Said("na een aanhalingsteken staat nog tekst", "there is text after a quotation mark")
NOTATION = Said("deze rij volgt de schrijfwijze van CSV niet", "this row does not follow the notation of CSV")
RAGGED = Said("deze rij heeft meer of minder cellen dan de eerste", "this row has more or fewer cells than the first")
NUL = Said("er staat een teken zonder betekenis (NUL)", "there is a character without any meaning (NUL)")


def most(problem: Said, number: int) -> Said:
    """Return a problem with its limit: thousands are apart as people write them."""
    grouped = f"{number:,}"
    return Said(problem.nl.format(most=grouped.replace(",", ".")), problem.en.format(most=grouped))


def named(problem: Said, name: str) -> Said:
    """Return a problem with the name that it is about."""
    return Said(problem.nl.format(name=name), problem.en.format(name=name))
