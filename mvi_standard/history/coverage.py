"""Coverage of checks: which ran on which records. A missing fault counts as mended only if its check ran."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mvi_standard.demands import DEMANDS
from mvi_standard.editions import EDITIONS, LATEST
from mvi_standard.history.identity import identities, records_of
from mvi_standard.history.ledger import LISTED, NOT_ASKED, UNSOUND, checked

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.report import Report

STRUCTURE = {code for code, each in DEMANDS.items() if each.stage == "S"}
INSIDE = re.compile(r"[.\[]")
"""Where the name of a field goes on to what is in it."""
NOT_NAMED = "#"
"""How the name of a record begins that has no key: the same record may have had another name."""


@dataclass(frozen=True)
class CheckCoverage:
    """The demands that were checked on each record of one document.

    `why` says by code why a demand was not checked on every record; it is empty when it was. `unsound` names, as an
    identity does, the records with a fault of structure; None when not all are known. The demands in `around` look at
    other records too: they may not have been checked on a record because another is unsound. `faulty` has the record
    and the field of each fault of structure: nothing is said of what stands inside that.
    """

    why: Mapping[str, str]
    unsound: frozenset[str] | None
    around: Collection[str]
    faulty: frozenset[tuple[str, str]] = frozenset()

    def was_checked(self, code: str, record: str, field: str = "") -> bool:
        """Return whether a demand was checked on a field, or would have been if its record still existed."""
        if any((record, field[: mark.start()]) in self.faulty for mark in INSIDE.finditer(field)):
            return False
        why = self.why.get(code, NOT_ASKED)
        if why not in {"", UNSOUND} or self.unsound == frozenset():
            return not why
        if self.unsound is None or self._nameless is None or record.partition("/")[0] in self._nameless:
            return False
        if _seeks_ids(code) and self._nameless:
            return False
        return not why or (code not in self.around and record not in self.unsound)

    @cached_property
    def _nameless(self) -> set[str] | None:
        """The lists with a record that may have had another name; None when that is not known."""
        if self.unsound is None:
            return None
        parts = [each.partition("/") for each in self.unsound]
        return {name for name, _, key in parts if key.startswith(NOT_NAMED)}


def _around(edition: Edition) -> frozenset[str]:
    demands = (each.code for each in DEMANDS.values() if each.looks_around)
    return frozenset((*demands, *(each.code for each in edition.rules if each.looks_around)))


def _seeks_ids(code: str) -> bool:
    """Return whether a demand looks for ids: a missing one proves nothing when a record has no id that can be read."""
    return code in DEMANDS and DEMANDS[code].seeks_ids


def check_coverage(report: Report) -> CheckCoverage:
    """Return the coverage of a report; demands of a profile count only when it is that of the submission."""
    why = dict.fromkeys(DEMANDS, NOT_ASKED) | {each.requirement.code: each.why for each in checked(report)}
    if report.document is None:
        return CheckCoverage(why, None, ())
    if report.profile != report.document.envelope.get("profile"):
        why |= {code: NOT_ASKED for code, each in DEMANDS.items() if each.by_profile}
    edition = report.edition or LATEST
    tables, sound = edition.tables, {each.path for each in report.sound}
    records = (each.path for each in report.document.records(tables.lists) if each.path not in sound)
    named = identities([each for each in report.findings if each.code in STRUCTURE], report.document, tables)
    faulty = frozenset((each.record, each.field) for each in named)
    return CheckCoverage(why, records_of(records, report.document, tables), _around(edition), faulty)


def saved_coverage(saved: Mapping[str, Any], profile: str | None) -> CheckCoverage:
    """Return the coverage of a saved result; demands of a profile count only when it is `profile`."""
    why = {code: each.get("why", "") for code, each in saved["checked"].items()}
    if "baseline_sha256" in saved["provenance"]:
        why |= {code: "" for code, each in DEMANDS.items() if each.stage == LISTED}
    if saved.get("profile") != profile:
        why |= {code: NOT_ASKED for code, each in DEMANDS.items() if each.by_profile}
    those = [each["identity"] for each in saved["findings"] if each["code"] in STRUCTURE]
    broken, faulty = (
        frozenset(each["record"] for each in those),
        frozenset((each["record"], each["field"]) for each in those),
    )
    edition = EDITIONS.get(saved.get("standard_version", ""), LATEST)
    return CheckCoverage(
        why, broken if len(broken) == sum(saved["unsound"].values()) else None, _around(edition), faulty
    )
