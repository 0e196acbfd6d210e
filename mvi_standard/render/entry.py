"""One finding with everything a format may show: texts, place and identity, computed once."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST
from mvi_standard.fixes.remedy import remedy
from mvi_standard.history.identity import identities
from mvi_standard.texts.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.finding import Finding, Place
    from mvi_standard.fixes.remedy import Remedy
    from mvi_standard.history.identity import Identity
    from mvi_standard.report import Accepted, Report
    from mvi_standard.texts.wording import Words


@dataclass(frozen=True, repr=False)
class ReportEntry:
    """A finding in words; its texts are still raw data, and pass through `safe` on their way out.

    `pointer` is the JSON Pointer to the value at fault. `place` is None for a document without text; `accepted` says
    why a known fault stays, and is None for one that counts; `remedy` is the change that would probably mend it,
    `page` the address where its demand is explained.
    """

    finding: Finding
    pointer: str
    said: Words
    place: Place | None
    identity: Identity
    accepted: Accepted | None = None
    remedy: Remedy | None = None
    page: str = ""

    @property
    def code(self) -> str:
        """The code of the demand."""
        return self.finding.code

    @property
    def severity(self) -> str:
        """The severity: fout, waarschuwing or tip."""
        return self.finding.severity

    @property
    def private(self) -> bool:
        """True when the value at fault may not be shown."""
        return "private" in self.finding.values


def entries(report: Report, language: str, *, accepted: bool = False) -> Iterator[ReportEntry]:
    """Yield each finding that counts in a report; with `accepted`, the known faults follow."""
    edition = report.edition or LATEST
    covered = report.accepted if accepted else ()
    findings = tuple(chain(report.findings, (each.finding for each in covered)))
    known = [*[None] * len(report.findings), *covered]
    named = identities(findings, report.document, edition.tables)
    for finding, identity, accepted_as in zip(findings, named, known, strict=True):
        said = words(finding, report, edition, language)
        path = report.pointer(finding)
        mended, page = remedy(finding, report), edition.page(finding.code, language)
        yield ReportEntry(finding, path, said, report.place(finding), identity, accepted_as, mended, page)
