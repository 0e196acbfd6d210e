"""`mvi diff`: what was mended and what is new between two results, or two versions of a submission."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from mvi_standard.cli import files
from mvi_standard.cli.inputs import files_named, is_saved
from mvi_standard.cli.options import FILE_NAME, KINDS, help_text, verb
from mvi_standard.cli.saved import complete, load, saved
from mvi_standard.editions import LATEST
from mvi_standard.history.changes import changes
from mvi_standard.history.difference import Difference, chosen_apart, difference, paired
from mvi_standard.history.provenance import Run
from mvi_standard.render.safe import safe, safe_json
from mvi_standard.report import Options
from mvi_standard.requirement import SEVERITIES
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.cli.saved import Saved
    from mvi_standard.history.changes import Change, Judged

SAME, WORSE, UNREADABLE = 0, 1, 2
BELONGING = (("submission", "file"), ("submission",), ("file",))
"""What two reports on one submission have in common, the surest first."""


@verb("diff")
@click.argument("old", type=FILE_NAME, metavar=help_text("old"))
@click.argument("new", type=FILE_NAME, metavar=help_text("new"))
@click.option("--fail-on", type=click.Choice([*SEVERITIES, "never"]), default="fout", help=help_text("diff-fail-on"))
@click.option("--all", "everything", is_flag=True, help=help_text("diff-unchanged"))
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", help=help_text("diff-format"))
@click.option("--input", "kind", type=KINDS, help=help_text("input"))
def command(  # noqa: PLR0913 - one argument an option
    *, old: str, new: str, fail_on: str, everything: bool, shape: str, kind: str | None, language: str
) -> None:
    """Compare two results, submission by submission; exits with 1 when there is something new."""
    documents: dict[int, Judged] = {}
    before, after = (_reports(name, kind, language, documents) for name in (old, new))
    pairs = list(_pairs(before, after))
    for one, other in pairs:
        was, now = (documents.get(id(each)) for each in (one, other))
        changed = list(changes(was, now, LATEST.tables)) if was and now else None
        if shape == "json":
            click.echo("\n".join(_as_json(one, other, changed)))
        else:
            lines = [*_as_text(one, other, language, everything=everything), *_changed(changed or (), language)]
            click.echo("\n".join(lines))
    used = {id(one) for one, _ in pairs}
    for each in dict.fromkeys(_name(each) for each in before if id(each) not in used):
        click.echo(say("diff.gone", language, name=safe(each, None), new=safe(new, None)), err=True)
    if not all(each["readable"] for pair in pairs for each in pair):
        sys.exit(UNREADABLE)
    sys.exit(WORSE if any(_worse(one, other, fail_on) for one, other in pairs) else SAME)


def _reports(name: str, kind: str | None, language: str, documents: dict[int, Judged]) -> list[Saved]:
    """Return the reports in a result, or those on a submission; put the document of each of these in `documents`."""
    if is_saved(name):
        reports, _ = load(name, language)
        for each in reports:
            complete(each, name, language)
        return reports
    made = []
    for report in (one for each in files_named([name], language) for one in files.reports(each, kind, Options())):
        made.append(saved(report, Run(today="0001-01-01", everything=True, kind=kind), language))
        if report.readable and report.document:
            documents[id(made[-1])] = (report.document, report.findings)
    return made


def _pairs(before: Sequence[Saved], after: Sequence[Saved]) -> Iterator[tuple[Saved, Saved]]:
    """Yield each report with the older one on the same submission; one of each belong together whatever they are of."""
    if len(before) == len(after) == 1:
        yield before[0], after[0]
        return
    for older, each in zip(paired(before, after, BELONGING), after, strict=True):
        yield older or {"readable": True, "findings": [], "file": ""}, each


def _name(report: Saved) -> str:
    return str(report.get("submission") or report.get("file") or "")


def _difference(one: Saved, other: Saved) -> Difference:
    """Compare what counts: a fault that became a known one was not mended, and is not new either."""
    if one["readable"] and other["readable"]:
        return difference(one, other)
    return Difference(unknown=tuple(one["findings"]) if one["readable"] else ())


def _worse(one: Saved, other: Saved, fail_on: str) -> bool:
    if fail_on == "never":
        return False
    heavy = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return any(each["severity"] in heavy and "accepted" not in each for each in _difference(one, other).new)


def _as_json(one: Saved, other: Saved, changed: Sequence[Change] | None) -> Iterator[str]:
    found = _difference(one, other)
    lists = {"mended": found.mended, "new": found.new, "unchanged": found.unchanged, "unknown": found.unknown}
    made = {"made_differently": _apart(one, other)}
    records = {} if changed is None else {"records": [each._asdict() for each in changed]}
    yield safe_json({"submission": _name(other), **lists, **made, **records})


def _changed(changed: Sequence[Change], language: str) -> Iterator[str]:
    for kind, record, fields in changed:
        name = record or say("diff.submission", language)
        what = f"{name}: {', '.join(fields)}" if fields else name
        yield f"  {say(f'diff.record_{kind}', language)} {safe(what, None)}"


def _apart(one: Saved, other: Saved) -> list[str]:
    """Return what differs in how the two were made; of a submission that is new there is nothing to compare."""
    return chosen_apart(one, other) if "provenance" in one else []


def _as_text(one: Saved, other: Saved, language: str, *, everything: bool) -> Iterator[str]:
    old, new = (safe(str(each.get("file") or say("result.stdin", language)), None) for each in (one, other))
    yield say("diff.head", language, old=old, new=new)
    if one.get("submission") and one["submission"] != other.get("submission"):
        yield f"  {safe(say('diff.other', language, old=one['submission'], new=other.get('submission', '-')), None)}"
    for each in (one, other):
        if not each["readable"]:
            yield f"  {say('diff.unread', language, name=safe(str(each.get('file', '')), None))}"
    if not (one["readable"] and other["readable"]):
        return
    if names := _apart(one, other):
        yield f"  {say('diff.options', language, names=', '.join(names))}"
    yield from (f"  {each}" for each in _listed(_difference(one, other), language, everything=everything))


def _listed(found: Difference, language: str, *, everything: bool) -> Iterator[str]:
    numbers = {"mended": len(found.mended), "new": len(found.new), "unchanged": len(found.unchanged)}
    yield say("diff.counts", language, **numbers)
    if found.unknown:
        yield say("diff.unknown_count", language, n=len(found.unknown))
    lists = {"new": found.new, "mended": found.mended, "unknown": found.unknown, "unchanged": found.unchanged}
    for kind, those in lists.items():
        if kind != "unchanged" or everything:
            yield from (f"{say(f'diff.{kind}', language):<8} {_line(each, language)}" for each in those)


def _line(finding: dict[str, Any], language: str) -> str:
    where = " ".join(filter(None, [finding["identity"]["record"], finding["identity"]["field"]]))
    at = f"{finding['line']}:{finding['column']} " if "line" in finding else f"{finding.get('cell', '')} ".lstrip()
    severity = say(f"result.{finding['severity']}", language)
    return safe(f"{severity} {finding['code']} {at}{where}: {finding['message']}", None)
