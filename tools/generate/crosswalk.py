"""Crosswalks: codes of the standard beside those of others, from `schema/crosswalks.csv`."""

from __future__ import annotations

import re
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING, Any

from tools.generate.source_files import SourceError, read_rows

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

FILE = "crosswalks.csv"
MATCHES = ("exact", "close", "broad", "narrow", "related")
"""The mapping relations of SKOS, which say what the target is: `broad` is a target that covers more than our code."""
SCHEMES = ("eforms-field", "ocds", "ggm", "pso", "pbl", "rvo", "vsme")
"""Where a target comes from, beside the code lists of eForms: `eforms:` and the name of the list."""
LIST = re.compile(r"eforms:[a-z]+(-[a-z]+)*")


class CrosswalkError(SourceError):
    """A row names something that does not exist; the message gives the row and what is wrong."""


@dataclass(frozen=True)
class Crosswalk:
    """One of our codes beside one of another standard; `match` relates them, `source` says where the target stands.

    A KPI is a code of the list `kpi`.
    """

    codelist: str
    code: str
    scheme: str
    target: str
    match: str
    source: str

    @property
    def eforms(self) -> str:
        """The code list of eForms that the target is in; empty for any other scheme."""
        return self.scheme.removeprefix("eforms:") if LIST.fullmatch(self.scheme) else ""


def read(schema: Path, codes: Mapping[str, Collection[str]]) -> tuple[Crosswalk, ...]:
    """Return the links in the order of the file; `codes` are those of each of our lists.

    Raises CrosswalkError for a list, code, scheme or relation that is not known, for a pair that is there twice, and
    for a row with too few cells or too many.
    """
    links = tuple(map(_link, read_rows(schema / FILE)))
    seen: set[tuple[str, ...]] = set()
    for each in links:
        pair = astuple(each)[:4]
        if wrong := _fault(each, codes) or ("this pair is there twice" if pair in seen else ""):
            problem = f"{FILE}: {','.join(pair)}: {wrong}"
            raise CrosswalkError(problem)
        seen.add(pair)
    return links


def _link(row: Mapping[Any, Any]) -> Crosswalk:
    """Return a row as a link; the reader gives cells too many the name None, and cells too few the value None."""
    if None in row or None in row.values():
        problem = f"{FILE}: {','.join([each for each in row.values() if each is not None][:4])}: give six cells"
        raise CrosswalkError(problem)
    return Crosswalk(**{str(name): cell for name, cell in row.items()})


def _fault(link: Crosswalk, codes: Mapping[str, Collection[str]]) -> str:
    """Return what is wrong with a link, or nothing."""
    if link.codelist not in codes:
        return f"{link.codelist} is no code list of ours"
    if link.code not in codes[link.codelist]:
        return f"{link.code} is no code of {link.codelist}"
    if link.scheme not in SCHEMES and not link.eforms:
        return f"{link.scheme} is not `eforms:` with a list, nor one of {', '.join(SCHEMES)}"
    if link.match not in MATCHES:
        return f"{link.match} is none of {', '.join(MATCHES)}"
    return "" if link.target and link.source else "give target and source"
