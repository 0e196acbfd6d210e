"""Writes a proposed mapping as TOML for people to check: each line with how sure it is, and why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mvi_standard.render.safe import safe
from mvi_standard.render.toml_text import quoted
from mvi_standard.workbook.mapping.blocks import BUYER_ID, WHOLE_ID
from mvi_standard.workbook.mapping.proposal import PROFILE
from mvi_standard.workbook.mapping.proposal_remarks import RemarkWriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.mapping.proposal import Proposal, ProposedRecords, ProposedSheet, Whole


_BESIDE = 46
"""The column where remarks begin, so that they are aligned where lines are short."""
_BARE = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*")


def pair(name: str, value: str, remark: str = "", *, key: bool = True) -> str:
    """Return a line `name = value`; a `key` is a machine path, anything else is already quoted."""
    written = name if not key or _BARE.fullmatch(name) else quoted(name)
    line = f"{written} = {value}"
    return f"{line:<{_BESIDE}}  # {safe(remark, None)}" if remark else line


def comment(text: str) -> Iterator[str]:
    """Yield a remark on its own lines."""
    for line in text.splitlines():
        yield f"# {safe(line, None)}"


def array(name: str, texts: Iterable[tuple[str, str]], remark: str = "") -> Iterator[str]:
    """Yield a list of texts, each on its own line with a remark."""
    yield f"{name} = [" + (f"  # {safe(remark, None)}" if remark else "")
    for text, why in texts:
        line = f"  {quoted(text)},"
        yield f"{line:<{_BESIDE}}  # {safe(why, None)}" if why else line
    yield "]"


def table(name: str, values: Mapping[str, str]) -> Iterator[str]:
    """Yield a table of values that are already TOML."""
    yield from ("", f"[{name}]")
    yield from (pair(path, value) for path, value in values.items())


def mapping_text(  # noqa: PLR0913 - what is proposed, for which file, and how to say it
    proposal: Proposal, name: str, year: int, edition: Edition, language: str, *, top: str = "map.top"
) -> str:
    """Return the text of a mapping for the file `name` that reports on `year`, with remarks in `nl` or `en`.

    `top` is the key of the phrase at its beginning.
    """
    remarks = RemarkWriter(edition, language)
    lines = [*comment(remarks.say(top, name=name)), pair("standard_version", quoted(edition.version))]
    if proposal.others:
        lines += [*comment(remarks.say("map.others")), *array("skip", [(each, "") for each in proposal.others])]
    lines += _submission(proposal, year, remarks)
    for sheet in proposal.sheets:
        lines += _sheet(sheet, year, remarks)
    return "\n".join([*lines, ""])


def _submission(proposal: Proposal, year: int, remarks: RemarkWriter) -> Iterator[str]:
    """Yield the part of the submission that rows do not give."""
    whole = proposal.whole
    check, buyer = remarks.say("map.check_year"), whole.buyer or BUYER_ID
    yield from ("", *comment(remarks.say("map.submission")), "[submission]")
    yield pair("id", quoted(f"{BUYER_ID}-{year}"), remarks.say("map.fill"))
    yield pair("version", "1")
    yield pair("state", quoted("voorlopig"), remarks.choices("", "state"))
    yield pair("profile", quoted(PROFILE), remarks.choices("", "profile"))
    yield pair("submitter", quoted(buyer))
    yield pair("reporting_period.start", f"{year}-01-01", check)
    yield pair("reporting_period.end", f"{year}-12-31", check)
    if not whole.buyer:
        yield from _buyer(whole, remarks)
    yield from ("", "[[submission.coverages]]", pair("organisation", quoted(buyer)))
    yield pair("inclusion", quoted(whole.inclusion), remarks.choices("coverages", "inclusion"))
    yield from ("", "[[submission.coverages.populations]]", pair("measure", quoted("gegund_in_periode")))
    yield pair("count_unit", quoted("percelen"))
    if whole.count is None:
        yield pair("missing_reason", quoted("onbekend"), remarks.say("map.or_count"))
    else:
        yield pair("count", str(whole.count))
        yield pair("determination", quoted("geteld"), remarks.choices("coverages.populations", "determination"))
    if any(records.block.inside == "whole" for sheet in proposal.sheets for records in sheet.records):
        yield from _whole(buyer, whole.relation, year, remarks)


def _buyer(whole: Whole, remarks: RemarkWriter) -> Iterator[str]:
    """Yield the buyer that no column names."""
    yield from ("", "[[submission.organisations]]", pair("id", quoted(BUYER_ID)))
    yield pair("name", quoted(whole.name), remarks.say("map.fill"))
    yield pair("organisation_type", quoted(whole.kind), remarks.choices("organisations", "organisation_type"))
    number = quoted(whole.number)
    yield pair("identifiers", f'[{{ scheme = "kvk", value = {number} }}]', remarks.say("map.fill"))


def _whole(buyer: str, relation: str, year: int, remarks: RemarkWriter) -> Iterator[str]:
    """Yield the report on social return of the whole organisation."""
    yield from ("", "[[submission.social_return_reports]]", pair("id", quoted(WHOLE_ID)))
    yield pair("subject.type", quoted("organisation"))
    yield pair("subject.id", quoted(buyer))
    yield pair("relation", quoted(relation), remarks.choices("social_return_reports", "relation"))
    yield pair("period.start", f"{year}-01-01")
    yield pair("period.end", f"{year}-12-31")
    yield pair("reported_by", quoted("opdrachtgever"), remarks.choices("social_return_reports", "reported_by"))


def _sheet(sheet: ProposedSheet, year: int, remarks: RemarkWriter) -> Iterator[str]:
    yield from ("", "[[sheets]]", pair("name", quoted(sheet.name)))
    yield pair("head", str(sheet.head), remarks.say("map.head"))
    reasons = [(each.name, remarks.say("map.persons")) for each in sheet.persons]
    reasons += [(name, remarks.unknown(*about)) for name, about in sheet.unknown.items()]
    if reasons:
        yield from array("skip", reasons, remarks.say("map.skip"))
    for records in sheet.records:
        yield from _records(records, year, remarks)


def _records(records: ProposedRecords, year: int, remarks: RemarkWriter) -> Iterator[str]:
    path = records.block.list
    yield from ("", "[[sheets.records]]", pair("list", quoted(path), remarks.title(path)))
    if records.parent:
        yield pair("in", quoted(records.parent))
    elif records.key:
        yield pair("id", quoted(records.key))
    yield from ("", "[sheets.records.columns]")
    for field, line in records.columns.items():
        yield pair(field, quoted(line.value), remarks.reason(line))
    for field, value in records.asked.items():
        yield pair(f"# {field}", quoted(value), remarks.asked(path, field), key=False)
    if records.links:
        yield from table("sheets.records.links", {field: quoted(each) for field, each in records.links.items()})
    if records.fixed:
        yield from ("", *comment(remarks.say("map.fixed")), "[sheets.records.fixed]")
        for field, value in records.fixed.items():
            yield pair(field, _fixed(value, year), remarks.fixed(path, field, value))
    yield from _translations(records, remarks)
    if records.factors:
        yield from ("", *comment(remarks.say("map.factors")))
        yield from table("sheets.records.factors", {field: str(each) for field, each in records.factors.items()})


def _translations(records: ProposedRecords, remarks: RemarkWriter) -> Iterator[str]:
    """Yield the codes of the texts in each column of codes."""
    for field, codes in records.codes.items():
        yield from ("", *comment(remarks.say("map.codes")), f"[sheets.records.codes.{field}]")
        for text, code in codes.items():
            remark = "" if code else remarks.choices(records.block.list, field)
            yield pair(quoted(text), quoted(code), remark, key=False)


def _fixed(value: Any, year: int) -> str:  # noqa: ANN401 - a value of a block
    if isinstance(value, bool):
        return str(value).lower()
    days = {"start": f"{year}-01-01", "end": f"{year}-12-31"}
    return days.get(value) or quoted(value)
