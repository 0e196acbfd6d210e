"""Reports for people on the figures of one authority or of the whole country, as HTML or Markdown text."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from mvi_standard.publication.chapters.effects import effects
from mvi_standard.publication.chapters.front import front
from mvi_standard.publication.chapters.governance import governance
from mvi_standard.publication.chapters.limits import limits
from mvi_standard.publication.chapters.method import every_figure, method
from mvi_standard.publication.chapters.others import others
from mvi_standard.publication.chapters.own_page import own_page
from mvi_standard.publication.chapters.process import process
from mvi_standard.publication.chapters.response import response
from mvi_standard.publication.chapters.targets import targets
from mvi_standard.publication.context import Context
from mvi_standard.publication.document import ReportDocument
from mvi_standard.publication.figure_index import FigureIndex
from mvi_standard.publication.labels import Labels
from mvi_standard.publication.numbers import Numbers
from mvi_standard.publication.rendering import rendered as rendered
from mvi_standard.total.same_bodies import NO_BODIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mvi_standard.counting.figure import Figure
    from mvi_standard.edition import Edition
    from mvi_standard.publication.peers import Peers
    from mvi_standard.total.account import Account
    from mvi_standard.total.provinces import Province
    from mvi_standard.total.same_bodies import SameBodies

CHAPTERS = (response, others, process, effects, targets, governance, limits, method, every_figure)
TEMPLATE_WORDS = ("skip", "contents", "page", "show_table", "annex_print", "fictional_short")


def national(  # noqa: PLR0913, PLR0917 - figures with their account, those of two years, and how to write them
    figures: Sequence[Figure],
    account: Account,
    edition: Edition,
    language: str,
    shape: str = "html",
    same: SameBodies = NO_BODIES,
    provinces: Sequence[Province] = (),
) -> str:
    """Return the report on the whole country, in `nl` or `en`, as `html` or `markdown`.

    `same` holds the figures of who reported last year too, `provinces` those of the municipalities of each province.
    """
    return rendered(national_document(figures, account, edition, language, same, provinces), shape)


def national_document(  # noqa: PLR0913, PLR0917 - as above
    figures: Sequence[Figure],
    account: Account,
    edition: Edition,
    language: str,
    same: SameBodies = NO_BODIES,
    provinces: Sequence[Province] = (),
) -> ReportDocument:
    """Return what the report on the whole country says, in `nl` or `en`, before it is given a shape."""
    return _document(replace(_material(figures, account, edition, language), same=same, provinces=provinces))


def authority(  # noqa: PLR0913, PLR0917 - the same pieces as of the nation, and a name
    figures: Sequence[Figure],
    account: Account,
    edition: Edition,
    language: str,
    name: str,
    shape: str = "html",
    peers: Peers | None = None,
) -> str:
    """Return the report on one authority, from its figures; with `peers` beside the medians of others."""
    return rendered(authority_document(figures, account, edition, language, name, peers), shape)


def authority_document(  # noqa: PLR0913, PLR0917 - idem
    figures: Sequence[Figure],
    account: Account,
    edition: Edition,
    language: str,
    name: str,
    peers: Peers | None = None,
) -> ReportDocument:
    """Return what the report on one authority says, in `nl` or `en`, before it is given a shape."""
    return _document(replace(_material(figures, account, edition, language, name), peers=peers))


def _material(figures: Sequence[Figure], account: Account, edition: Edition, language: str, name: str = "") -> Context:
    said = Labels(edition.labels, edition.catalogue, language)
    places = edition.tables.report
    return Context(
        FigureIndex(figures),
        account,
        edition.catalogue,
        said,
        Numbers(language),
        places,
        name,
        edition.norms,
        edition.tables.groups,
        *_market(edition),
    )


def _market(edition: Edition) -> tuple[Decimal | None, str]:
    """Return what all public bodies pay in a year, and who says so: what they award together is plausibly no more."""
    [awarded] = edition.tables.report["market"]
    found = edition.plausibility.get(awarded, {}).get("EUR")
    return (None, "") if found is None else (Decimal(found[0]), found[1])


def _document(c: Context) -> ReportDocument:
    period = c.index.period
    when = c.numbers.period(period) if period else c.say("report_frame.no_period")
    return ReportDocument(
        language=c.numbers.language,
        title=c.say("report_frame.title"),
        subtitle=c.say("report_frame.subtitle", period=when),
        made=c.say("report_frame.made_on", date=c.numbers.date(c.account.made_on)),
        banner=c.say("report_frame.fictional") if c.account.fictional else "",
        notices=c.notices,
        front=own_page(c) if c.name else front(c),
        sections=tuple(each for each in (chapter(c) for chapter in CHAPTERS) if not each.empty),
        words={each: c.say(f"report_frame.{each}") for each in TEMPLATE_WORDS},
    )
