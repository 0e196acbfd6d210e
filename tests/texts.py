"""Every text that the project says to a reader, in Dutch or in English, with the place that it stands in."""

from __future__ import annotations

import csv
import json
import re
from functools import cache
from itertools import chain, product
from typing import TYPE_CHECKING, Any, NamedTuple

from places import ROOT
from ruamel.yaml import YAML
from stored_texts import PAIRS

from mvi_standard.cli import dutch
from mvi_standard.editions import LATEST
from mvi_standard.render import reference
from mvi_standard.requirement import LANGUAGES
from mvi_standard.workbook.core import lossless
from tools.generate import texts as generated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

NATIVE = ("title", "description", "deprecated")
"""What LinkML itself calls a text: that is the English one."""
CODE = re.compile(r"(?s)```.*?```|`[^`]*`|\{% set \w+ %\}.*?\{% endset %\}|<(code|pre|svg|style|script)\b.*?</\1>")
COMPUTED = re.compile(r"(?s)\{# \w+:|#\}|\{%.*?%\}|\{\{.*?\}\}|\{[^{}]*\}|<[^>]*>|\]\((?:\{\{.*?\}\}|[^)])*\)")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+")


class Text(NamedTuple):
    """One text: `where` is its file and its place in it, with a colon between; `language` is `nl` or `en`."""

    where: str
    language: str
    text: str

    @property
    def bare(self) -> str:
        """The words of its own: code, placeholders, tags and addresses are a blank each."""
        return " ".join(ADDRESS.sub(" ", COMPUTED.sub(" ", CODE.sub(" ", self.text))).split())


@cache
def texts() -> tuple[Text, ...]:
    """Return every text that is not empty: of the standard, the rules, the pages and what the programs say."""
    parts = (_tables(), _schema(), _demands(), _pages(), _said())
    return tuple(each for each in chain(*parts) if each.text.strip())


def _tables() -> Iterator[Text]:
    for path in sorted(ROOT.glob("schema/**/*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                yield from _ending(row, f"{_name(path)}: {row.get('code') or row.get('name')}.")


def _schema() -> Iterator[Text]:
    """Give the texts in the YAML of the standard and its cases; the code lists in it are made from the tables."""
    for path in sorted([*ROOT.glob("schema/**/*.yaml"), *ROOT.glob("docs/cases/*.yaml")]):
        if path.name != "codelists.yaml":
            yield from _nodes(YAML(typ="safe", pure=True).load(path), f"{_name(path)}: ")


def _nodes(value: Any, where: str) -> Iterator[Text]:
    if isinstance(value, dict):
        yield from (Text(where + key, "en", value[key]) for key in NATIVE if isinstance(value.get(key), str))
        yield from _ending(value, where)
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        name = each.get("id", key) if isinstance(each, dict) and isinstance(value, list) else key
        yield from _nodes(each, f"{where}{name}.")


def _ending(row: Mapping[Any, Any], where: str) -> Iterator[Text]:
    for key, value in row.items():
        stem, _, language = str(key).rpartition("_")
        if language in LANGUAGES and isinstance(value, str):
            yield Text(where + stem, language, value)


def _demands() -> Iterator[Text]:
    for each, language in product(reference.requirements(), LANGUAGES):
        said = vars(each.text(language)).items()
        yield from (Text(f"rules: {each.code}.{part}", language, text) for part, text in said)
    for measure, language in product(LATEST.measures.values(), LANGUAGES):
        said = vars(measure.text(language)).items()
        yield from (Text(f"measures: {measure.code}.{part}", language, text) for part, text in said)
    for kpi, told in LATEST.ledger.computations().items():
        yield from (Text(f"computation: {kpi}", *pair) for pair in zip(LANGUAGES, told.text.split("\n\n"), strict=True))
    for both in (reference.COUNTED, reference.OBSERVED, reference.FOR_ALL):
        yield from (Text("render/reference.py:", *pair) for pair in zip(LANGUAGES, both, strict=True))


def _pages() -> Iterator[Text]:
    shown = [*ROOT.glob("docs/pages/**/*.md"), *ROOT.glob("docs/*ing.md"), *ROOT.glob("mvi_standard/**/*.nl.md.j2")]
    for path in sorted(shown):
        language = "nl" if re.search(r"[/.]nl[/.]", _name(path)) else "en"
        yield Text(f"{_name(path)}:", language, path.read_text("utf-8"))
    for language, said in json.loads((ROOT / "web/texts.json").read_text("utf-8")).items():
        yield from (Text(f"web/texts.json: {key}", language, text) for key, text in said.items())


def _said() -> Iterator[Text]:
    """Give what the site, the programs, the editors and the reports say around the words of the standard."""
    phrases = {key: both for key, both in PAIRS.items() if not key.startswith("demand_")}  # given as demands
    sources = {"site": generated.texts(), "editor": generated.texts("editor"), "phrases": phrases}
    for name, said in (*sources.items(), ("workbook", lossless.WHY)):
        for key, both in said.items():
            yield from (Text(f"{name}: {key}", *pair) for pair in zip(LANGUAGES, both, strict=True))
    yield from (Text("cli/dutch.py:", "nl", text) for text in chain(dutch.TEXTS.values(), dutch.REASONS.values()))


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
