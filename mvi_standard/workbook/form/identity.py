"""Facts that a form was made from, on a hidden sheet, and the form they belong to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mvi_standard.finding import Place
from mvi_standard.fixes.lenient_parsing import one_day
from mvi_standard.requirement import LANGUAGES
from mvi_standard.workbook.core.titles import FORM
from mvi_standard.workbook.form.filled import FormRemark, refuse
from mvi_standard.workbook.form.supplier_form import NoForm, form_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.dossier import Dossier
    from mvi_standard.workbook.core.book import Book
    from mvi_standard.workbook.form.supplier_form import Form

_VERSION = "1"
"""The version of the form itself: how its sheets are to be read."""
COMMITMENT = "commitment:"
"""Before the id of each commitment that was asked about; its value is a checksum of it."""


def facts(form: Form) -> dict[str, str]:
    """Return the facts by name, besides the language."""
    found = {
        "form": _VERSION,
        "standard_version": form.edition.version,
        "submission": str(form.submission["id"]),
        "version": str(form.submission["version"]),
        "contract": str(form.contract["id"]),
        "start": str(form.period["start"]),
        "end": str(form.period["end"]),
    }
    return found | {f"{COMMITMENT}{each.id}": each.checksum for each in form.asks}


@dataclass(frozen=True)
class Doubts:
    """Changes since a form was made: remarks on the whole form, and commitments by id with the key of a phrase."""

    general: tuple[FormRemark, ...] = ()
    commitments: Mapping[str, str] = field(default_factory=dict)


def known_form(book: Book, dossier: Dossier) -> tuple[Form, str, Doubts]:
    """Return the form as derived again from the submission, and its language; raises NotThisForm."""
    facts = _facts(book)
    if facts.get("form") != _VERSION:
        refuse("merge.no_form" if "form" not in facts else "merge.form_version")
    submission = dossier.submission
    if submission is None:
        refuse("merge.no_root")
    for name, expected in (("standard_version", dossier.edition.version), ("submission", submission["id"])):
        if facts.get(name) != expected:
            refuse(f"merge.other_{name}", found=facts.get(name, ""), expected=expected)
    if dossier.get("Contract", facts.get("contract")) is None:
        refuse("merge.no_contract", found=facts.get("contract", ""))
    try:
        form = form_of(dossier, facts["contract"], _period(facts))
    except NoForm as none:
        _, _, why = none.key.partition(".")
        refuse(f"merge.form_{why}", **none.values)
    language = facts.get("language", "")
    return form, language if language in LANGUAGES else LANGUAGES[0], _doubts(facts, form)


def _period(facts: Mapping[str, str]) -> dict[str, str]:
    period = {key: one_day(facts.get(key, "")) for key in ("start", "end")}
    if None in period.values():
        refuse("merge.damaged")
    return {key: str(each) for key, each in period.items()}


def _facts(book: Book) -> dict[str, str]:
    grid = next((each for each in book.grids if each.name == FORM), None)
    rows = grid.rows if grid else ()
    return {str(row[0]): str(row[1]) for row in rows if len(row) > 1 and isinstance(row[0], str)}


def _doubts(facts: Mapping[str, str], form: Form) -> Doubts:
    said = {key.removeprefix(COMMITMENT): each for key, each in facts.items() if key.startswith(COMMITMENT)}
    now = {each.id: each.checksum for each in form.asks}
    found = {key: "merge.gone" for key in said if key not in now}
    found |= {key: "merge.agreed" for key, each in now.items() if said.get(key) != each}
    version = str(form.submission["version"])
    at = Place(1, 1, sheet=FORM)
    older = facts.get("version") != version
    values = {"found": facts.get("version", ""), "expected": version}
    return Doubts((FormRemark("merge.version", at, values),) if older else (), found)
