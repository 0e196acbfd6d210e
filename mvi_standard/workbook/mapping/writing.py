"""A proposed mapping as a file that people can read and change: each line with how sure it is, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.document import ROOT
from mvi_standard.render.phrases import phrase
from mvi_standard.workbook.layout import layout
from mvi_standard.workbook.mapping.blocks import BUYER_ID, WHOLE_ID
from mvi_standard.workbook.mapping.toml_text import array, comment, pair, quoted, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.layout import Column
    from mvi_standard.workbook.mapping.proposing import Guess, Line, Proposal, ProposedRecords, ProposedSheet

SHOWN = 12
"""Codes that a remark lists; a longer list has its own page."""


def mapping_text(proposal: Proposal, name: str, year: int, edition: Edition, language: str) -> str:
    """Return the text of a mapping for the file `name`, that reports on `year`; remarks in `nl` or `en`."""
    return "\n".join(_Writer(proposal, name, year, edition, language).lines()) + "\n"


class _Writer:
    def __init__(self, proposal: Proposal, name: str, year: int, edition: Edition, language: str) -> None:
        self.proposal, self.name, self.year = proposal, name, year
        self.edition, self.language = edition, language
        self.sheets = {each.path: each for each in layout(edition)}

    def lines(self) -> Iterator[str]:
        """Give the lines: what holds for all, then each sheet."""
        yield from comment(self._say("map_top", name=self.name))
        yield pair("standard_version", quoted(self.edition.version))
        if self.proposal.others:
            yield from comment(self._say("map_others"))
            yield from array("skip", [(each, "") for each in self.proposal.others])
        yield from self._submission()
        for sheet in self.proposal.sheets:
            yield from self._sheet(sheet)

    def _submission(self) -> Iterator[str]:
        year, fill = self.year, self._say("map_fill")
        check, buyer = self._say("map_check_year"), self.proposal.buyer or BUYER_ID
        yield from ("", *comment(self._say("map_submission")), "[submission]")
        yield pair("id", quoted(f"{BUYER_ID}-{year}"), fill)
        yield pair("version", "1")
        yield pair("state", quoted("voorlopig"), self._codes(ROOT, "state"))
        yield pair("profile", quoted("basis"), self._codes(ROOT, "profile"))
        yield pair("submitter", quoted(buyer))
        yield pair("reporting_period.start", f"{year}-01-01", check)
        yield pair("reporting_period.end", f"{year}-12-31", check)
        if not self.proposal.buyer:
            yield from ("", "[[submission.organisations]]", pair("id", quoted(BUYER_ID)))
            yield pair("name", quoted(""), fill)
            yield pair("organisation_type", quoted(""), self._codes("Organisation", "organisation_type"))
            yield pair("identifiers", '[{ scheme = "kvk", value = "" }]', fill)
        yield from ("", "[[submission.coverages]]", pair("organisation", quoted(buyer)))
        yield pair("inclusion", quoted(""), self._codes("Coverage", "inclusion"))
        yield from ("", "[[submission.coverages.populations]]", pair("measure", quoted("gegund_in_periode")))
        yield pair("count_unit", quoted("percelen"))
        yield pair("count", quoted(""), self._say("map_fill_number"))
        yield pair("determination", quoted("geteld"), self._codes("Population", "determination"))
        if any(records.block.inside == "whole" for sheet in self.proposal.sheets for records in sheet.records):
            yield from self._whole()

    def _whole(self) -> Iterator[str]:
        """Give the report on social return of the whole organisation."""
        yield from ("", "[[submission.social_return_reports]]", pair("id", quoted(WHOLE_ID)))
        yield pair("subject.type", quoted("organisation"))
        yield pair("subject.id", quoted(self.proposal.buyer or BUYER_ID))
        yield pair("relation", quoted(""), self._codes("SocialReturnReport", "relation"))
        yield pair("period.start", f"{self.year}-01-01")
        yield pair("period.end", f"{self.year}-12-31")
        yield pair("reported_by", quoted("opdrachtgever"), self._codes("SocialReturnReport", "reported_by"))

    def _sheet(self, sheet: ProposedSheet) -> Iterator[str]:
        yield from ("", "[[sheets]]", pair("name", quoted(sheet.name)))
        yield pair("head", str(sheet.head), self._say("map_head"))
        reasons = [(each.name, self._say("map_persons")) for each in sheet.persons]
        reasons += [(name, self._why_unknown(*about)) for name, about in sheet.unknown.items()]
        if reasons:
            yield from array("skip", reasons, self._say("map_skip"))
        for records in sheet.records:
            yield from self._records(records)

    def _why_unknown(self, seen: Any, guesses: tuple[Guess, ...]) -> str:  # noqa: ANN401 - a Seen
        """Say what kind of values an unknown column holds, never one of them; and what it might be."""
        kind = self._say(f"map_kind_{seen.kind}")
        said = self._say("map_kind", kind=kind, n=len(seen.values))
        fields = [f"{each.target.block}: {self._label(each)} ({_percent(each)} %)" for each in guesses]
        return "; ".join([said, *(self._say("map_perhaps", field=each) for each in fields)])

    def _records(self, records: ProposedRecords) -> Iterator[str]:
        block = records.block
        yield from ("", "[[sheets.records]]")
        yield pair("list", quoted(block.list), self.sheets[block.list].title(self.language))
        if records.parent:
            yield pair("in", quoted(records.parent))
        elif records.key:
            yield pair("id", quoted(records.key))
        yield from ("", "[sheets.records.columns]")
        for path, line in records.columns.items():
            yield pair(path, quoted(line.value), self._reason(line))
        if records.links:
            yield from table("sheets.records.links", {path: quoted(each) for path, each in records.links.items()})
        if records.fixed:
            yield from ("", *comment(self._say("map_fixed")), "[sheets.records.fixed]")
            for path, value in records.fixed.items():
                yield pair(path, self._fixed(value), "" if value else self._codes_of(block.list, path))
        for path, codes in records.codes.items():
            yield from ("", *comment(self._say("map_codes")), f"[sheets.records.codes.{path}]")
            yield from self._translated(codes, block.list, path)
        if records.factors:
            yield from ("", *comment(self._say("map_factors")))
            yield from table("sheets.records.factors", {path: str(each) for path, each in records.factors.items()})

    def _translated(self, codes: Mapping[str, str], list_path: str, path: str) -> Iterator[str]:
        for text, code in codes.items():
            yield pair(quoted(text), quoted(code), "" if code else self._codes_of(list_path, path), key=False)

    def _fixed(self, value: Any) -> str:  # noqa: ANN401 - a value of a block
        days = {"start": f"{self.year}-01-01", "end": f"{self.year}-12-31"}
        return days.get(value) or quoted(value)

    def _reason(self, line: Line) -> str:
        reason = self._say(f"map_{line.guess.why}", word=line.guess.word)
        return self._say("map_sure", percent=_percent(line.guess), reason=reason)

    def _label(self, guess: Guess) -> str:
        return guess.target.field

    def _codes_of(self, list_path: str, path: str) -> str:
        column = next(each for each in self.sheets[list_path].columns if each.path == path)
        return self._listed(column)

    def _codes(self, cls: str, field: str) -> str:
        return self._listed(next(each for sheet in self.sheets.values() for each in sheet.columns if (each.owner, each.field) == (cls, field)))

    def _listed(self, column: Column) -> str:
        """Say which codes a field may have; only to fill it in where these are too many."""
        codes = self.edition.tables.codelists.get(column.codelist, ())
        if column.type == "boolean":
            return self._say("map_fill_codes", codes="true, false")
        if not codes or len(codes) > SHOWN:
            return self._say("map_fill")
        return self._say("map_fill_codes", codes=", ".join(codes))

    def _say(self, key: str, **values: object) -> str:
        return phrase(key, self.language, **values)


def _percent(guess: Guess) -> int:
    return round(100 * guess.sure)
