"""`mvi diff`: what was mended and what is new between two results, or two versions of a submission."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from mvi_standard.choices import Choices
from mvi_standard.cli import files
from mvi_standard.cli.named import named
from mvi_standard.cli.options import FILE_NAME, told, verb
from mvi_standard.cli.result_file import is_saved
from mvi_standard.cli.saved import complete, load, saved
from mvi_standard.difference import Difference, difference
from mvi_standard.render.phrases import phrase
from mvi_standard.render.safe import safe, safe_json
from mvi_standard.requirement import SEVERITIES
from mvi_standard.run import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.cli.saved import Saved

SAME, WORSE, UNREADABLE = 0, 1, 2


@verb("diff")
@click.argument("old", type=FILE_NAME, metavar=told("old"))
@click.argument("new", type=FILE_NAME, metavar=told("new"))
@click.option("--fail-on", type=click.Choice([*SEVERITIES, "never"]), default="fout", help=told("diff-fail-on"))
@click.option("--all", "everything", is_flag=True, help=told("diff-unchanged"))
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", help=told("diff-format"))
def command(*, old: str, new: str, fail_on: str, everything: bool, shape: str, language: str) -> None:  # noqa: PLR0913 - one argument an option
    """Compare two results, submission by submission; exit 1 when there is something new."""
    before, after = _reports(old, language), _reports(new, language)
    pairs = list(_pairs(before, after))
    for one, other in pairs:
        lines = _as_json(one, other) if shape == "json" else _as_text(one, other, language, everything=everything)
        click.echo("\n".join(lines))
    for each in before if len(before) + len(after) > 2 else []:  # noqa: PLR2004 - one of each belong together
        if _name(each) not in {_name(other) for other in after}:
            click.echo(phrase("diff_gone", language, name=safe(_name(each), None), new=safe(new, None)), err=True)
    if not all(each["readable"] for pair in pairs for each in pair):
        sys.exit(UNREADABLE)
    sys.exit(WORSE if any(_worse(one, other, fail_on) for one, other in pairs) else SAME)


def _reports(name: str, language: str) -> list[Saved]:
    """Return the reports in a result, or those on a submission."""
    if is_saved(name):
        reports = load(name, language)
        for each in reports:
            complete(each, name, language)
        return reports
    judged = (one for each in named([name], language) for one in files.reports(each, None, Choices()))
    return [saved(each, Run(today="0001-01-01", everything=True), language) for each in judged]


def _pairs(before: list[Saved], after: list[Saved]) -> Iterator[tuple[Saved, Saved]]:
    """Give each report with the older one on the same submission; one of each belong together whatever they are of."""
    if len(before) == len(after) == 1:
        yield before[0], after[0]
        return
    older = {_name(each): each for each in before}
    for each in after:
        yield older.get(_name(each), {"readable": True, "findings": [], "file": ""}), each


def _name(report: Saved) -> str:
    return str(report.get("submission") or report.get("file") or "")


def _difference(one: Saved, other: Saved) -> Difference:
    """Compare what counts: a fault that became a known one was not mended, and is not new either."""
    return difference(one["findings"], other["findings"])


def _worse(one: Saved, other: Saved, fail_on: str) -> bool:
    if fail_on == "never":
        return False
    heavy = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return any(each["severity"] in heavy and "accepted" not in each for each in _difference(one, other).new)


def _as_json(one: Saved, other: Saved) -> Iterator[str]:
    readable = one["readable"] and other["readable"]
    found = _difference(one, other) if readable else Difference((), (), ())
    lists = {"mended": found.mended, "new": found.new, "unchanged": found.unchanged}
    yield safe_json(json.dumps({"submission": _name(other), **lists}, ensure_ascii=False))


def _as_text(one: Saved, other: Saved, language: str, *, everything: bool) -> Iterator[str]:
    old, new = (safe(str(each.get("file") or phrase("stdin", language)), None) for each in (one, other))
    yield phrase("diff_head", language, old=old, new=new)
    if one.get("submission") and one["submission"] != other.get("submission"):
        yield f"  {safe(phrase('diff_other', language, old=one['submission'], new=other.get('submission', '-')), None)}"
    for each in (one, other):
        if not each["readable"]:
            yield f"  {phrase('diff_unread', language, name=safe(str(each.get('file', '')), None))}"
    if not (one["readable"] and other["readable"]):
        return
    found = _difference(one, other)
    numbers = {"mended": len(found.mended), "new": len(found.new), "unchanged": len(found.unchanged)}
    yield f"  {phrase('diff_counts', language, **numbers)}"
    for kind, those in (("new", found.new), ("mended", found.mended), ("unchanged", found.unchanged)):
        if kind != "unchanged" or everything:
            yield from (f"  {phrase(f'diff_{kind}', language):<8} {_line(each, language)}" for each in those)


def _line(finding: dict[str, Any], language: str) -> str:
    where = " ".join(filter(None, [finding["identity"]["record"], finding["identity"]["field"]]))
    at = f"{finding['line']}:{finding['column']} " if "line" in finding else f"{finding.get('cell', '')} ".lstrip()
    severity = phrase(finding["severity"], language)
    return safe(f"{severity} {finding['code']} {at}{where}: {finding['message']}", None)
