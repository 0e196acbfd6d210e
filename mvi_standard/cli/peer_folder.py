"""Read the folder of a total that `mvi report --peers` names: what was published of each organisation."""

from __future__ import annotations

import csv
import json
from hashlib import sha256
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING, Any

import click

from mvi_standard.cli.named_file import content_of
from mvi_standard.editions import LATEST
from mvi_standard.publication.chapters.summary import LOTS
from mvi_standard.publication.figure_index import FigureIndex
from mvi_standard.publication.numbers import Numbers
from mvi_standard.publication.peers import OtherPeriod, Own, peers_of
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say
from mvi_standard.total.package import PACKAGE
from mvi_standard.total.submission_account import covered_by

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mvi_standard.counting.figure import Figure
    from mvi_standard.publication.peers import Peers
    from mvi_standard.report import Report

FIGURES = "figures_by_organisation.csv"


def peers_in(folder: Path, report: Report, found: Sequence[Figure], language: str) -> Peers:
    """Return the peers of who submitted; raises UsageError that says why there are none, and what to do."""
    if not folder.is_dir():
        raise _problem(folder, "no_folder", language)
    if not (folder / FIGURES).is_file() or not (folder / PACKAGE).is_file():
        raise _problem(folder, "no_figures", language)
    own = _own(folder, report, FigureIndex(found), language)
    content = _as_written(folder, language)
    try:
        rows = csv.DictReader(TextIOWrapper(BytesIO(content), "utf-8-sig", newline=""), strict=True, restval="")
        return peers_of(own, rows)
    except OtherPeriod as error:
        periods = ", ".join(Numbers(language).period(each) for each in error.args)
        period = Numbers(language).period(own.period)
        raise _problem(folder, "other_period", language, found=safe(periods, None) or "-", period=period) from error
    except (KeyError, ValueError, csv.Error) as error:
        raise _problem(folder / FIGURES, "changed", language) from error


def _own(folder: Path, report: Report, index: FigureIndex, language: str) -> Own:
    bodies = covered_by(report)
    [first, *others] = {each.get("organisation_type", "") for each in bodies} or {""}
    if others or not first or index.period is None:
        raise _problem(folder, "no_type", language)
    numbers = {f"{some['scheme']}:{some['value']}" for each in bodies for some in each.get("identifiers", ())}
    names = {each["name"] for each in bodies if "name" in each}
    [size] = LATEST.tables.report["size"]
    lots = index.one(size, count_unit=LOTS) if len(bodies) == 1 else None  # several together are no larger for it
    return Own(first, frozenset(numbers | names), index.period, lots)


def _as_written(folder: Path, language: str) -> bytes:
    """Return the figures of each organisation, in this edition and as the package says that they were written."""
    try:
        package: Any = json.loads(content_of(str(folder / PACKAGE), language))
        version, hashes = package["version"], {each["path"]: each["hash"] for each in package["resources"]}
    except (ValueError, RecursionError, LookupError, TypeError) as error:
        raise _problem(folder / PACKAGE, "changed", language) from error
    if version != LATEST.version:
        raise _problem(folder, "other_edition", language, found=safe(str(version), None), version=LATEST.version)
    content = content_of(str(folder / FIGURES), language)
    if hashes.get(FIGURES) != f"sha256:{sha256(content).hexdigest()}":
        raise _problem(folder / FIGURES, "changed", language)
    return content


def _problem(name: Path, key: str, language: str, **values: object) -> click.UsageError:
    return click.UsageError(say(f"report.peers_{key}", language, name=safe(str(name), None), **values))
