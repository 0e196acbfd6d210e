"""The examples are the tests and the documentation: each breaks what its name says, or nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from judged import report_of
from places import EXAMPLES, INVALID, VALID

from mvi_standard.editions import LATEST
from mvi_standard.render.reference import requirements
from mvi_standard.texts.wording import words

if TYPE_CHECKING:
    from pathlib import Path

CODE = re.compile(r"MVI-[FXSRCWB][0-9]{3}")
NO_FILE_CAN_SHOW_IT = {
    "MVI-F001": "the file is not there",
    "MVI-F002": "a pipe or a device is no file",
    "MVI-F003": "half a gigabyte does not belong in a repository",
    "MVI-F013": "nor do two hundred thousand records",
    "MVI-F016": "all examples are JSON, and this is about YAML",
    "MVI-F018": "nor do fifty thousand values in one record: tests/reading/test_crowded.py shows them",
    **dict.fromkeys((f"MVI-F02{n}" for n in range(7)), "and this about workbooks: tests/workbook shows them"),
    **dict.fromkeys((f"MVI-F03{n}" for n in range(5)), "and this about notices: tests/exchange shows them"),
    **dict.fromkeys((f"MVI-X{n:03}" for n in range(1, 21)), "and so is this: tests/workbook shows them"),
    **dict.fromkeys((f"MVI-R10{n}" for n in range(1, 8)), "a register is needed: tests/stages/registers shows them"),
    **dict.fromkeys(
        ("MVI-B001", "MVI-B002"), "a list of known faults is needed: tests/history/test_known_faults.py shows them"
    ),
}
NO_NEAR_MISS = re.compile(r"MVI-(F|X|R1|B)")
"""A file that can be read has no near miss in reading: it is every other example; nor without a register in one."""
FEWEST_CODES = 70
NOT_ONE_FINDING = (
    "it breaks its own demand once, and no other; a rule that is new runs after `python -m tools.generate`"
)


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_example_has_no_finding_at_all(path: Path) -> None:
    assert report_of(path).findings == ()


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_an_invalid_example_breaks_only_what_it_is_named_after(path: Path) -> None:
    codes = [each.code for each in report_of(path).findings]

    assert codes == ["-".join(path.name.split("-")[:2])], NOT_ONE_FINDING


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_finding_can_be_said_in_both_languages(path: Path, language: str) -> None:
    report = report_of(path)

    for finding in report.findings:
        said = words(finding, report, report.edition or LATEST, language)
        assert said.message
        assert "{" not in said.message + said.fix
        assert report.place(finding) is not None


def codes_of(paths: list[Path]) -> set[str]:
    return {match[0] for path in paths if (match := CODE.match(path.name))}


def test_every_demand_has_an_example_that_breaks_it() -> None:
    missing = {each.code for each in requirements()} - codes_of(INVALID)
    wanted, shown = sorted(missing - NO_FILE_CAN_SHOW_IT.keys()), sorted(NO_FILE_CAN_SHOW_IT.keys() - missing)

    assert wanted == [], f"make examples/invalid/CODE-what-is-wrong.json, which breaks it once, for {wanted}"
    assert shown == [], f"these have an example, or are no demands: take them out of NO_FILE_CAN_SHOW_IT: {shown}"


def test_every_demand_has_a_near_miss() -> None:
    wanted = sorted({each.code for each in requirements() if not NO_NEAR_MISS.match(each.code)} - codes_of(VALID))

    assert wanted == [], f"make examples/valid/CODE-what-is-just-right.json, its near miss, for {wanted}"


def test_every_example_is_about_a_demand_that_exists() -> None:
    assert codes_of(INVALID) | codes_of(VALID) <= {each.code for each in requirements()}
    assert all(CODE.match(path.name) for path in INVALID)


def test_there_are_enough_codes() -> None:
    assert len(codes_of(INVALID)) >= FEWEST_CODES


def test_nothing_else_lies_in_the_folders() -> None:
    others = {p.name for p in EXAMPLES.glob("*/*") if p.suffix != ".json"}

    assert others == {"gemeente-basis.yaml", "klein-formulier.csv", "twee-aanleveringen.jsonl"}
