"""A proposed mapping as a file that people can read and change: each line with how sure it is, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.workbook.mapping.blocks import BUYER_ID, WHOLE_ID
from mvi_standard.workbook.mapping.proposal import PROFILE
from mvi_standard.workbook.mapping.speaking import Speaker
from mvi_standard.workbook.mapping.toml_text import array, comment, pair, quoted, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.edition import Edition
    from mvi_standard.workbook.mapping.proposal import Proposal, ProposedRecords, ProposedSheet


def mapping_text(  # noqa: PLR0913 - what is proposed, for which file, and how to say it
    proposal: Proposal, name: str, year: int, edition: Edition, language: str, *, top: str = "map.top"
) -> str:
    """Return the text of a mapping for the file `name`, that reports on `year`; remarks in `nl` or `en`.

    `top` is the phrase that it begins with.
    """
    speaker = Speaker(edition, language)
    lines = [*comment(speaker.say(top, name=name)), pair("standard_version", quoted(edition.version))]
    if proposal.others:
        lines += [*comment(speaker.say("map.others")), *array("skip", [(each, "") for each in proposal.others])]
    lines += _submission(proposal, year, speaker)
    for sheet in proposal.sheets:
        lines += _sheet(sheet, year, speaker)
    return "\n".join([*lines, ""])


def _submission(proposal: Proposal, year: int, speaker: Speaker) -> Iterator[str]:
    """Give what holds whatever the rows say."""
    check, buyer = speaker.say("map.check_year"), proposal.buyer or BUYER_ID
    yield from ("", *comment(speaker.say("map.submission")), "[submission]")
    yield pair("id", quoted(f"{BUYER_ID}-{year}"), speaker.say("map.fill"))
    yield pair("version", "1")
    yield pair("state", quoted("voorlopig"), speaker.choices("", "state"))
    yield pair("profile", quoted(PROFILE), speaker.choices("", "profile"))
    yield pair("submitter", quoted(buyer))
    yield pair("reporting_period.start", f"{year}-01-01", check)
    yield pair("reporting_period.end", f"{year}-12-31", check)
    if not proposal.buyer:
        yield from _buyer(speaker)
    yield from ("", "[[submission.coverages]]", pair("organisation", quoted(buyer)))
    yield pair("inclusion", quoted(""), speaker.choices("coverages", "inclusion"))
    yield from ("", "[[submission.coverages.populations]]", pair("measure", quoted("gegund_in_periode")))
    yield pair("count_unit", quoted("percelen"))
    yield pair("count", quoted(""), speaker.say("map.fill_number"))
    yield pair("determination", quoted("geteld"), speaker.choices("coverages.populations", "determination"))
    if any(records.block.inside == "whole" for sheet in proposal.sheets for records in sheet.records):
        yield from _whole(buyer, year, speaker)


def _buyer(speaker: Speaker) -> Iterator[str]:
    """Give the organisation that no column names."""
    yield from ("", "[[submission.organisations]]", pair("id", quoted(BUYER_ID)))
    yield pair("name", quoted(""), speaker.say("map.fill"))
    yield pair("organisation_type", quoted(""), speaker.choices("organisations", "organisation_type"))
    yield pair("identifiers", '[{ scheme = "kvk", value = "" }]', speaker.say("map.fill"))


def _whole(buyer: str, year: int, speaker: Speaker) -> Iterator[str]:
    """Give the report on social return of the whole organisation."""
    yield from ("", "[[submission.social_return_reports]]", pair("id", quoted(WHOLE_ID)))
    yield pair("subject.type", quoted("organisation"))
    yield pair("subject.id", quoted(buyer))
    yield pair("relation", quoted(""), speaker.choices("social_return_reports", "relation"))
    yield pair("period.start", f"{year}-01-01")
    yield pair("period.end", f"{year}-12-31")
    yield pair("reported_by", quoted("opdrachtgever"), speaker.choices("social_return_reports", "reported_by"))


def _sheet(sheet: ProposedSheet, year: int, speaker: Speaker) -> Iterator[str]:
    yield from ("", "[[sheets]]", pair("name", quoted(sheet.name)))
    yield pair("head", str(sheet.head), speaker.say("map.head"))
    reasons = [(each.name, speaker.say("map.persons")) for each in sheet.persons]
    reasons += [(name, speaker.unknown(*about)) for name, about in sheet.unknown.items()]
    if reasons:
        yield from array("skip", reasons, speaker.say("map.skip"))
    for records in sheet.records:
        yield from _records(records, year, speaker)


def _records(records: ProposedRecords, year: int, speaker: Speaker) -> Iterator[str]:
    path = records.block.list
    yield from ("", "[[sheets.records]]", pair("list", quoted(path), speaker.title(path)))
    if records.parent:
        yield pair("in", quoted(records.parent))
    elif records.key:
        yield pair("id", quoted(records.key))
    yield from ("", "[sheets.records.columns]")
    for field, line in records.columns.items():
        yield pair(field, quoted(line.value), speaker.reason(line))
    for field, value in records.asked.items():
        yield pair(f"# {field}", quoted(value), speaker.asked(path, field), key=False)
    if records.links:
        yield from table("sheets.records.links", {field: quoted(each) for field, each in records.links.items()})
    if records.fixed:
        yield from ("", *comment(speaker.say("map.fixed")), "[sheets.records.fixed]")
        for field, value in records.fixed.items():
            yield pair(field, _fixed(value, year), "" if value else speaker.choices(path, field))
    yield from _translations(records, speaker)
    if records.factors:
        yield from ("", *comment(speaker.say("map.factors")))
        yield from table("sheets.records.factors", {field: str(each) for field, each in records.factors.items()})


def _translations(records: ProposedRecords, speaker: Speaker) -> Iterator[str]:
    """Give what each text in a column of codes means."""
    for field, codes in records.codes.items():
        yield from ("", *comment(speaker.say("map.codes")), f"[sheets.records.codes.{field}]")
        for text, code in codes.items():
            remark = "" if code else speaker.choices(records.block.list, field)
            yield pair(quoted(text), quoted(code), remark, key=False)


def _fixed(value: Any, year: int) -> str:  # noqa: ANN401 - a value of a block
    days = {"start": f"{year}-01-01", "end": f"{year}-12-31"}
    return days.get(value) or quoted(value)
