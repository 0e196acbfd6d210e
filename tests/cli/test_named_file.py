"""A file beside the submissions is regular, with values that can be kept, or one line says why it is of no use."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from terminal import forked, in_words

EXAMPLES = Path(__file__).parents[2] / "examples"
GOOD = EXAMPLES / "valid" / "gemeente-basis.json"
posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
UNUSABLE = 2
KNOWN = """[[accepted]]
rule = "MVI-C001"
submission = ""
record = ""
field = ""
reason = "r"
owner = "o"
until = 2027-01-01
"""


@posix
@pytest.mark.parametrize(
    ("program", "typed"),
    [
        ("mvi-validate", "GOOD --baseline PIPE"),
        ("mvi", "baseline GOOD -o PIPE --reason r --owner o --until 2027-01-01"),
        ("mvi", "total GOOD -o out --expected PIPE"),
        ("mvi", "verify PIPE GOOD"),
        ("mvi", "diff PIPE GOOD"),
        ("mvi", "diff GOOD PIPE"),
        ("mvi", "convert GOOD out.json --map PIPE"),
        ("mvi", "web PIPE --no-open"),
    ],
)
def test_nobody_waits_for_a_pipe(tmp_path: Path, program: str, typed: str) -> None:
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    arguments = [{"GOOD": str(GOOD), "PIPE": str(pipe)}.get(each, each) for each in typed.split()]
    done = in_words(forked(program.removeprefix("mvi-"), arguments, folder=tmp_path))

    assert done.returncode == UNUSABLE
    assert "pijp" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("value", ["0", "-1", "9" * 30, "9" * 5000, f"0x{'f' * 5000}", "true", "[" * 5000])
def test_a_number_in_a_list_of_known_faults_is_one_that_can_be(tmp_path: Path, value: str) -> None:
    listed = tmp_path / "bekend.toml"
    listed.write_text(f"{KNOWN}nth = {value}\n", "utf-8")
    done = in_words(forked("validate", (GOOD, "--baseline", listed)))

    assert done.returncode == UNUSABLE
    assert "bekend.toml" in done.stderr


@pytest.mark.parametrize("count", ["9" * 10, "9" * 30, "-1", "1e3"])
def test_an_expected_number_is_one_that_can_be(tmp_path: Path, count: str) -> None:
    expected = tmp_path / "verwacht.csv"
    expected.write_text(f"organisation_type,count\ngemeente,{count}\n", "utf-8")
    done = in_words(forked("mvi", ("total", GOOD, "-o", tmp_path / "out", "--expected", expected)))

    assert (done.returncode, "verwacht.csv, regel 2" in done.stderr) == (UNUSABLE, True)


@pytest.mark.parametrize("option", ["--min-persons", "--min-organisations"])
def test_a_threshold_is_one_that_can_be(tmp_path: Path, option: str) -> None:
    done = in_words(forked("mvi", ("total", GOOD, "-o", tmp_path / "out", option, "1" + 23 * "0")))

    assert (done.returncode, option in done.stderr) == (UNUSABLE, True)
