"""What the built site must have and say, counted from `schema/` without the generator: JSON on stdout."""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML

from mvi_standard.editions import LATEST
from mvi_standard.render.reference import requirements
from mvi_standard.requirement import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Element = Mapping[str, Any]

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "schema"
OVERVIEWS = (
    "codelijst/",
    "code/",
    "controle/",
    "downloads/",
    "gevallen/",
    "json-schema/",
    "kpi/",
    "model/",
    "model/waarden/",
    "woordenlijst/",
)
OTHERS = ("niveaus/", "normen/", "profiel/", "versies/")
KINDS = {"class": "model", "code list": "codelijst", "KPI": "kpi", "code": "code", "case": "geval"}
"""Where the pages of a kind stand."""


def main() -> None:
    """Print `version`, `languages`, `must` (addresses by kind) and `says` (texts by language and address)."""
    says: dict[str, dict[str, list[str]]] = {each: defaultdict(list) for each in LANGUAGES}
    must: dict[str, list[str]] = {"overview": [*OVERVIEWS, *OTHERS], "page by hand": list(by_hand())}
    for kind, folder in KINDS.items():
        must[kind] = []
        for name, *texts in GIVEN[kind]():
            must[kind].append(address := f"{folder}/{name}/")
            for language, said in zip(LANGUAGES, texts, strict=True):
                says[language][address] += [each for each in said if each]
    answer = {"version": LATEST.minor, "languages": LANGUAGES, "must": must, "says": says}
    json.dump(answer, sys.stdout, ensure_ascii=False)


def by_hand() -> Iterator[str]:
    """Give the address of each page that is written by hand."""
    folder = ROOT / "docs" / "pages" / LANGUAGES[0]
    for file in folder.rglob("*.md"):
        name = file.relative_to(folder).with_suffix("").as_posix()
        yield "" if name == "index" else f"{name}/"


def classes() -> Iterator[tuple[str, list[str], list[str]]]:
    """Give each class with its own words and those of its fields, in each language."""
    for file in sorted(SCHEMA.glob("*.yaml")):
        source = YAML(typ="safe").load(file)
        for name, cls in source.get("classes", {}).items() if isinstance(source, dict) else ():
            named = [cls, *cls.get("attributes", {}).values()]
            nl = [each["annotations"][key] for each in named for key in ("title_nl", "description_nl")]
            en = [each[key] for each in named for key in ("title", "description")]
            fields = list(cls.get("attributes", {}))
            yield name, [*nl, *fields], [*en, *fields]


def codelists() -> Iterator[tuple[str, list[str], list[str]]]:
    """Give each code list with its own words, its codes and theirs."""
    words = {row["name"]: row for row in _rows(SCHEMA / "codelists.csv")}
    for file in sorted((SCHEMA / "codelists").glob("*.csv")):
        rows = _rows(file)
        nl, en = (
            [row[f"{part}_{language}"] for row in (words[file.stem], *rows) for part in ("label", "definition")]
            for language in LANGUAGES
        )
        codes = [row["code"] for row in rows]
        yield file.stem, [*nl, *codes], [*en, *codes]


def kpis() -> Iterator[tuple[str, list[str], list[str]]]:
    """Give each KPI with its words."""
    for file in sorted((SCHEMA / "kpis").glob("*.yaml")):
        kpi = YAML(typ="safe").load(file)
        parts = ("label", "definition", "numerator", "denominator", "counts", "measure", "mistakes")
        nl, en = ([kpi[f"{part}_{language}"].replace("`", "") for part in parts] for language in LANGUAGES)
        yield file.stem, nl, en


def codes() -> Iterator[tuple[str, list[str], list[str]]]:
    """Give each rule and message with what it asks and why."""
    for each in requirements():
        nl, en = ([each.text(language).demand.removesuffix("."), each.text(language).why] for language in LANGUAGES)
        yield each.code, nl, en


def cases() -> Iterator[tuple[str, list[str], list[str]]]:
    """Give each case with its title and its question."""
    for file in sorted((ROOT / "docs" / "cases").glob("*.yaml")):
        case = YAML(typ="safe").load(file)
        nl, en = ([case[f"{part}_{language}"] for part in ("title", "question")] for language in LANGUAGES)
        yield file.stem.partition("-")[0], nl, en


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


GIVEN = {"class": classes, "code list": codelists, "KPI": kpis, "code": codes, "case": cases}

if __name__ == "__main__":
    main()
