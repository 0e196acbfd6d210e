"""Response: who sent something in, who did not, and which part of all public procurement that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.chapters.front import market_share
from mvi_standard.publication.chapters.summary import lead, reported
from mvi_standard.publication.document import Paragraph, Section, section

if TYPE_CHECKING:
    from mvi_standard.publication.context import Context


def response(c: Context) -> Section:
    """Return the chapter; the report of one authority has none."""
    title = c.say("report_front.ch_response")
    if c.name:
        return Section("respons", title)
    part = market_share(c)
    market = c.say("report_front.market", part=part, market=c.numbers.amount(c.market)) if part else ""
    return section(
        "respons",
        title,
        Paragraph(c.say("report_summary.added_text")),
        Paragraph(market, source=(c.say("report_front.market_source"), c.market_source)) if market else None,
        *reported(c),
        sections=(section("zekerheid", c.say("report_front.sure_title"), Paragraph(lead(c))),),
    )
