"""The report on one file as HTML: the verdict, and one section for each code, in a workbook sheet by sheet."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from mvi_standard.demands import KNOWN_FIELD
from mvi_standard.editions import LATEST
from mvi_standard.history.ledger import UNSOUND
from mvi_standard.render.excerpt import excerpt
from mvi_standard.render.html_overview import known, level
from mvi_standard.render.html_sheets import by_sheet, heading, listed
from mvi_standard.render.markup import Html, element, joined
from mvi_standard.render.summary import breadth, findings_line, judged, scope, verdict
from mvi_standard.render.unknown_fields import unknown_fields
from mvi_standard.render.where import spoken
from mvi_standard.texts.say import say
from mvi_standard.texts.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mvi_standard.finding import Finding
    from mvi_standard.render.excerpt import Excerpt
    from mvi_standard.report import Report
    from mvi_standard.texts.wording import Words

    Href = Callable[[str], str]

FIRST = 3
"""Places of each code that are in sight at once; the rest unfolds."""


class _Spot(NamedTuple):
    finding: Finding
    said: Words


class HtmlBody:
    """The HTML of one report in one language.

    `href` gives the page of a code; without it that is the page on the published site, and the reason stands here too.
    """

    def __init__(self, report: Report, language: str, href: Href | None, *, everything: bool) -> None:
        """Take what there is to say."""
        self.report, self.language, self.href = report, language, href
        self.first = len(report.findings) if everything else FIRST

    def parts(self) -> Iterator[Html]:
        """Yield the verdict, the counts, a section for each sheet or code, known faults, the level and the scope."""
        report, language = self.report, self.language
        yield self._verdict()
        yield element("p", f"{findings_line(report, language)}.", cls="mvi-counts")
        if n := breadth(report).not_run.get(UNSOUND):
            yield element("p", say("result.more_may_follow", language, n=n))
        sheets = by_sheet(report)
        yield listed(sheets, report, language)
        for title, findings in sheets.items():
            groups = self._groups(findings, "h4")
            yield element("section", heading(title, report, language), *groups, cls="mvi-sheet")
        if not sheets:
            yield from self._groups(report.findings, "h3")
        yield known(report, language)
        yield level(report, language)
        yield self._scope()

    def _say(self, key: str, **values: object) -> str:
        return say(key, self.language, **values)

    def _verdict(self) -> Html:
        name = element("bdi", self.report.name or self._say("result.stdin"))
        said = element("span", judged(self.report, self.language), cls="mvi-said")
        return element("h2", name, " ", said, cls=f"mvi-verdict mvi-{verdict(self.report)}", tabindex="-1")

    def _scope(self) -> Html:
        said = f"{'. '.join(scope(self.report, self.language))}."
        return element(
            "details", element("summary", self._say("result.checked")), element("p", said), cls="mvi-checked"
        )

    def _groups(self, findings: Sequence[Finding], head: str) -> Iterator[Html]:
        for code, group in groupby(findings, key=lambda each: each.code):
            yield self._group(code, list(group), head)

    def _group(self, code: str, findings: list[Finding], head: str) -> Html:
        edition = self.report.edition or LATEST
        spots = [_Spot(each, words(each, self.report, edition, self.language)) for each in findings]
        fixes = {each.said.fix for each in spots}
        items = [self._place(each, with_fix=len(fixes) > 1) for each in spots]
        left = 0 if head == "h4" else self.report.counts[code] - len(spots)
        return element(
            "section",
            self._heading(head, spots[0], len(spots) + left),
            self._names(code),
            element("ol", *items[: self.first], cls="mvi-places" if len(items) > 1 else "mvi-places mvi-one-place"),
            self._rest(items[self.first :]),
            element("p", say("result.not_shown", self.language, n=left)) if left else "",
            self._told("fix", spots[0].said.fix) if len(fixes) == 1 else "",
            self._explained(code, spots[0].said),
            cls=f"mvi-group mvi-is-{findings[0].severity}",
        )

    def _heading(self, head: str, spot: _Spot, count: int) -> Html:
        times = element("span", self._say("result.times", n=count), cls="mvi-times") if count > 1 else ""
        badge = element("span", self._say(f"result.{spot.finding.severity}"), cls="mvi-badge")
        return element(head, badge, " ", spot.said.demand, " ", times)

    def _names(self, code: str) -> Html:
        said = unknown_fields(self.report, self.language) if code == KNOWN_FIELD.code else ""
        return element("p", f"{said}.") if said else Html()

    def _rest(self, items: list[Html]) -> Html:
        if not items:
            return Html()
        summary = element("summary", say("result.show_more", self.language, n=len(items)))
        return element("details", summary, element("ol", *items, cls="mvi-places", start=str(self.first + 1)))

    def _place(self, spot: _Spot, *, with_fix: bool) -> Html:
        line, said = excerpt(spot.finding, self.report), spot.said
        record = joined(": ", element("bdi", said.record, cls="mvi-record")) if said.record else ""
        return element(
            "li",
            element("p", element("span", self._where(spot.finding)), record, cls="mvi-where"),
            _quote(line) if line else "",
            element("p", said.message),
            self._hint(said),
            self._told("fix", said.fix) if with_fix else "",
        )

    def _where(self, finding: Finding) -> str:
        place = self.report.place(finding)
        if place:
            return spoken(place, self.language)
        return self.report.pointer(finding) or self._say("result.whole_file")

    def _hint(self, said: Words) -> Html:
        if said.suggestion:
            return element("p", self._say("result.meant"), " ", element("strong", said.suggestion), "?", cls="mvi-hint")
        if said.expected and said.expected not in said.message:
            return self._told("expected", said.expected)
        return Html()

    def _told(self, key: str, text: str) -> Html:
        return element("p", element("strong", f"{self._say(f'result.{key}')}:"), " ", text, cls=f"mvi-{key}")

    def _explained(self, code: str, said: Words) -> Html:
        page = self.href(code) if self.href else (self.report.edition or LATEST).page(code, self.language)
        link = element("a", self._say("result.more_about", code=code), href=page, target="_blank", rel="noopener")
        why = Html() if self.href else self._told("why", said.why)
        return joined(why, element("p", link, cls="mvi-link"))


def _quote(line: Excerpt) -> Html:
    number = element("span", f"{line.at} ", cls="mvi-number")
    return element("pre", number, element("code", line.before, element("mark", line.faulty or " "), line.after))
