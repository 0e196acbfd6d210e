"""What explains nothing is not read: the message names the element and what to give."""

from __future__ import annotations

import csv
import re
import shutil
from typing import TYPE_CHECKING

import pytest
from places import ROOT

from mvi_standard.requirement import LANGUAGES
from tools.generate.__main__ import main
from tools.generate.linkml import REPLACEMENT
from tools.generate.source import CODE_TEXTS, KPI_TEXTS, read
from tools.generate.source_files import SourceError

if TYPE_CHECKING:
    from pathlib import Path

ADVICE = ("where_nl", "where_en", "unknown_nl", "unknown_en")
OWNER, FIELD = "Observation", "determination"


@pytest.fixture
def schema(tmp_path: Path) -> Path:
    """Return a copy of the source that may be broken."""
    shutil.copytree(ROOT / "schema", tmp_path / "schema")
    return tmp_path / "schema"


def emptied(text: str, *keys: str) -> str:
    """Make the first text of each key in YAML empty, however many lines it has."""
    for key in keys:
        text, count = re.subn(rf"^( *){key}:.*\n(?:\1 +.*\n)*", rf'\1{key}: ""\n', text, count=1, flags=re.MULTILINE)
        assert count == 1
    return text


def below(text: str, heading: str, *keys: str) -> str:
    """Make these texts below a heading empty."""
    before, found, after = text.partition(f"\n{heading}:\n")
    assert found
    return before + found + emptied(after, *keys)


def refusal(schema: Path) -> str:
    with pytest.raises(SourceError) as raised:
        read(schema)
    return str(raised.value)


def test_a_field_without_advice_is_refused_by_name(schema: Path) -> None:
    path = schema / "observation.yaml"
    path.write_text(below(path.read_text("utf-8"), f"      {FIELD}", *ADVICE), "utf-8")

    assert refusal(schema) == f"observation.yaml: {OWNER}.{FIELD}: give {', '.join(ADVICE)}"


def test_a_class_without_its_words_is_refused_by_name(schema: Path) -> None:
    path = schema / "observation.yaml"
    path.write_text(below(path.read_text("utf-8"), f"  {OWNER}", "description_nl"), "utf-8")

    assert refusal(schema) == f"observation.yaml: {OWNER}: give description_nl"


def test_a_field_without_its_words_is_refused_by_name(schema: Path) -> None:
    path = schema / "observation.yaml"
    path.write_text(below(path.read_text("utf-8"), f"      {FIELD}", "title", "description_nl"), "utf-8")

    assert refusal(schema) == f"observation.yaml: {OWNER}.{FIELD}: give title, description_nl"


def test_a_new_field_hears_at_once_all_that_it_lacks(schema: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = schema / "contract.yaml"
    start, attributes, others = path.read_text("utf-8").partition("    attributes:\n")
    new = "      archive: {range: Colour}\n      shelf:\n        title: Shelf\n"
    path.write_text(start + attributes + new + others, "utf-8")

    assert main(["--check"], schema.parent) == 1
    advice, place = ", ".join(ADVICE), "schema/: contract.yaml: Contract"
    assert capsys.readouterr().err.splitlines() == [
        f"{place}.archive: give title_nl, title, description_nl, description, {advice}",
        f"{place}.archive: Colour is no class, type or closed code list in schema/",
        f"{place}.shelf: give title_nl, description_nl, description, {advice}, range",
    ]


def test_a_kpi_without_its_texts_is_refused_by_name(schema: Path) -> None:
    path = schema / "kpis" / "KLI-02.yaml"
    keys = [f"{part}_{language}" for part in ("label", "definition", *KPI_TEXTS) for language in LANGUAGES]
    path.write_text(emptied(path.read_text("utf-8"), *keys), "utf-8")

    assert refusal(schema) == f"kpis/KLI-02.yaml: give {', '.join(keys)}"


def test_a_kpi_that_does_not_say_whom_it_protects_is_refused_by_name(schema: Path) -> None:
    path = schema / "kpis" / "KLI-02.yaml"
    path.write_text(emptied(path.read_text("utf-8"), "protects"), "utf-8")

    assert refusal(schema) == "kpis/KLI-02.yaml: give protects"


def test_a_code_without_its_texts_is_refused_by_name(schema: Path) -> None:
    path = schema / "codelists" / "vat.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        *others, last = csv.DictReader(lines)
    with path.open("w", encoding="utf-8", newline="") as lines:
        table = csv.DictWriter(lines, list(last))
        table.writeheader()
        table.writerows([*others, last | dict.fromkeys(CODE_TEXTS, "")])

    assert refusal(schema) == f"codelists/vat.csv: {last['code']!r}: give {', '.join(CODE_TEXTS)}"


def test_a_code_that_is_there_twice_is_refused_by_name(schema: Path) -> None:
    path = schema / "codelists" / "vat.csv"
    text = path.read_text("utf-8")
    last = text.splitlines()[-1]
    path.write_text(f"{text}{last}\n", "utf-8")

    code = last.partition(",")[0]
    assert refusal(schema) == f"codelists/vat.csv: {code!r}: it needs another form, or is there twice"


def test_a_term_without_its_definition_is_refused_by_name(schema: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = schema / "glossary.yaml"
    path.write_text(emptied(path.read_text("utf-8"), "definition_en"), "utf-8")

    assert main(["--check"], schema.parent) == 1
    assert "glossary.yaml: aanbesteding: give definition_en" in capsys.readouterr().err


def test_what_is_deprecated_says_since_when_and_is_replaced_by_what_is_in_use(schema: Path) -> None:
    path = schema / "procurement.yaml"
    text = path.read_text("utf-8")
    for line, below in {
        "      estimated_value:\n": '        deprecated: "next year"\n',
        "      awarded_on:\n": f"        {REPLACEMENT}: value\n",
        "      award_basis:\n": f'        deprecated: "1.1"\n        {REPLACEMENT}: worth\n',
        "      threshold_regime:\n": '        deprecated: "1.1"\n',
        "  CatalogueEntry:\n": f'    deprecated: "1.1"\n    {REPLACEMENT}: Catalogue\n',
    }.items():
        assert text.count(line) == 1
        text = text.replace(line, line + below)
    path.write_text(text, "utf-8")
    replacement = f"{REPLACEMENT} goes with deprecated, and names one that is in use"

    assert refusal(schema).splitlines() == [
        "procurement.yaml: Lot.awarded_on: " + replacement,
        "procurement.yaml: Lot.threshold_regime: a field that is required cannot be deprecated",
        "procurement.yaml: Lot.award_basis: " + replacement,
        "procurement.yaml: Lot.estimated_value: deprecated is the edition since which it is, such as 1.0",
        "procurement.yaml: CatalogueEntry: " + replacement,
    ]


@pytest.mark.parametrize("lines", ["replaced_by: KLI-10", 'deprecated_in: "1.1"\nreplaced_by: KLI-99'])
def test_a_kpi_is_replaced_by_a_kpi_once_it_is_deprecated(schema: Path, lines: str) -> None:
    path = schema / "kpis" / "KLI-09.yaml"
    path.write_text(f"{lines}\n{path.read_text('utf-8')}", "utf-8")

    assert refusal(schema) == "kpis/KLI-09.yaml: replaced_by goes with deprecated_in, and names a KPI"
