"""Saved results: the JSON reports that `mvi-validate --format json` writes."""

from __future__ import annotations

import json
from collections import Counter
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import click

from mvi_standard.cli.dutch import problem
from mvi_standard.cli.named_file import content_of
from mvi_standard.render.entry import entries
from mvi_standard.render.formats.json import facts, finding_values
from mvi_standard.render.safe import safe, safe_json
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from mvi_standard.history.provenance import Run
    from mvi_standard.report import Report

Saved = dict[str, Any]
"""One report as JSON values, described by `report.schema.json`."""


def load(name: str, language: str) -> tuple[list[Saved], str]:
    """Return the reports in a saved result and their language; raises UsageError when the file is no such result."""
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - only for a file that somebody saved

    try:
        document = json.loads(content_of(name, language))
    except (ValueError, RecursionError) as error:
        raise refusal(name, language, problem(error, language)) from error
    if not isinstance(document, dict) or "report_format" not in document:
        raise click.UsageError(say("saved.no_result", language, name=safe(name, None)))
    schema = json.loads((files("mvi_standard.render") / "report.schema.json").read_bytes())
    for wrong in Draft202012Validator(schema).iter_errors(document):
        raise refusal(name, language, say("saved.form", language, path=wrong.json_path))
    return document["reports"], document["language"]


def saved(report: Report, run: Run, language: str) -> Saved:
    """Return a report as it would be after saving and loading."""
    findings = [finding_values(each, report, language) for each in entries(report, language, accepted=True)]
    loaded: Saved = json.loads(safe_json({**facts(report, run), "findings": findings}))
    return loaded


def complete(report: Saved, name: str, language: str) -> None:
    """Raise UsageError when a report does not list every place: what is gone cannot be told then."""
    listed = Counter(each["code"] for each in report["findings"] if "accepted" not in each)
    for code, count in report["counts"].items():
        if count != listed[code]:
            values = {"code": code, "listed": listed[code], "all": count}
            raise click.UsageError(say("saved.not_all", language, name=safe(name, None), **values))


def refusal(name: str, language: str, problem: str) -> click.UsageError:
    """Return the error for a file that is no saved result, or is unusable."""
    return click.UsageError(say("saved.not_saved", language, name=safe(name, None), problem=safe(problem)))
