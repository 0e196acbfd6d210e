"""The scope of the check as HTML: the demands met, by kind, and each demand with its records."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mvi_standard.history.ledger import checked
from mvi_standard.render.markup import Html, element
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mvi_standard.history.ledger import Checked
    from mvi_standard.report import Report

OUTCOMES = ("passed", "failed", "partly", "not_applicable", "not_run")
"""What can become of a demand: each is in exactly one of these."""
PREFIX = "MVI-"


def outcome(each: Checked) -> str:
    """Return the outcome of a demand; `partly` when it was checked on some of its records and held there."""
    if each.failed:
        return "failed"
    if each.not_run:
        return "partly" if each.applied else "not_run"
    return "passed" if each.applied else "not_applicable"


def scope(report: Report, language: str, *, whole: bool) -> Html:
    """Return the section; with `whole` it lists every demand, folded, and otherwise only their numbers."""
    ledger = checked(report)
    label = f"{say('overview.scope', language)}: {report.name or say('result.stdin', language)}"
    return element(
        "section",
        element("h3", say("overview.scope", language)),
        element("section", _numbers(ledger, language), cls="mvi-wide", tabindex="0", **{"aria-label": label}),
        *_reasons(ledger, language),
        _ledger(ledger, language) if whole else element("p", say("overview.scope_elsewhere", language)),
        cls="mvi-scope",
    )


def _numbers(ledger: Sequence[Checked], language: str) -> Html:
    """Return the table of the numbers, with a row for each kind of demand and one for all together."""
    kinds = dict.fromkeys(_kind(each) for each in ledger)
    rows = [(f"overview.scope_{kind}", [each for each in ledger if _kind(each) == kind]) for kind in kinds]
    heads = ("overview.scope_kind", "overview.scope_demands", *(f"overview.scope_{each}" for each in OUTCOMES))
    return element(
        "table",
        element("thead", element("tr", *(element("th", say(each, language), scope="col") for each in heads))),
        element("tbody", *(_row(key, those, language) for key, those in rows)),
        element("tfoot", _row("overview.scope_all", ledger, language)),
    )


def _row(key: str, those: Sequence[Checked], language: str) -> Html:
    numbers = Counter(outcome(each) for each in those)
    cells = [element("td", str(n)) for n in (len(those), *(numbers[each] for each in OUTCOMES))]
    return element("tr", element("th", say(key, language), scope="row"), *cells)


def _reasons(ledger: Iterable[Checked], language: str) -> Iterable[Html]:
    """Say for each reason how many demands were not put to every record."""
    for why, n in Counter(each.why for each in ledger if each.not_run).items():
        yield element("p", say(f"overview.scope_why_{why}", language, n=n))


def _ledger(ledger: Sequence[Checked], language: str) -> Html:
    heads = ("overview.scope_code", "overview.scope_demand", "overview.scope_records")
    table = element(
        "table",
        element("thead", element("tr", *(element("th", say(each, language), scope="col") for each in heads))),
        element("tbody", *(_demand(each, language) for each in ledger)),
    )
    return element(
        "details", element("summary", say("overview.scope_show", language, n=len(ledger))), table, cls="mvi-ledger"
    )


def _demand(each: Checked, language: str) -> Html:
    asked = each.requirement
    return element(
        "tr",
        element("th", asked.code, scope="row"),
        element("td", asked.text(language).demand),
        element("td", ", ".join(_records(each, language)) or say("overview.scope_not_applicable", language)),
        cls=f"mvi-ended-{outcome(each).replace('_', '-')}",
    )


def _records(each: Checked, language: str) -> Iterable[str]:
    """Say how many records met the demand, did not, had nothing of the kind, and were not asked."""
    numbers = {"failed": each.failed, "passed": each.passed, "not_applicable": each.not_applicable}
    for key, n in numbers.items():
        if n:
            yield say(f"overview.scope_records_{key}", language, n=n)
    if each.not_run:
        why = say(f"overview.scope_because_{each.why}", language)
        yield say("overview.scope_records_not_run", language, n=each.not_run, why=why)


def _kind(each: Checked) -> str:
    return each.requirement.code.removeprefix(PREFIX)[0]
