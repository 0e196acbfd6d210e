"""The job for GitLab: its lines by hand, as GitLab would run them, and the reports that it promises."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from places import EXAMPLES
from workshop import BASH, PROGRAMS, load, plant

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


@pytest.fixture(scope="module")
def job() -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = load("integrations/gitlab.yml")["mvi-validate"]
    return loaded


@pytest.fixture
def work(tmp_path: Path) -> Path:
    for name, source in (("goed", "valid/minimaal.json"), ("fout", "demo/gemeente-met-fouten.json")):
        (tmp_path / "met spatie").mkdir(exist_ok=True)
        shutil.copy(EXAMPLES / source, tmp_path / "met spatie" / f"{name}.json")
    return tmp_path


def run(job: Mapping[str, Any], work: Path, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run the last line, which validates, with the program of this checkout."""
    return _done(job, work, job["script"][-1:], variables)


def _done(
    job: Mapping[str, Any], work: Path, lines: Sequence[str], variables: Mapping[str, str]
) -> subprocess.CompletedProcess[bytes]:
    told = os.environ | job["variables"] | {"MVI_VENV": str(PROGRAMS.parent)} | variables
    script = "\n".join(lines)
    return subprocess.run([BASH, "-eo", "pipefail", "-c", script], cwd=work, env=told, capture_output=True, check=False)


def test_a_job_fails_on_a_fault_and_leaves_every_report(job: Mapping[str, Any], work: Path) -> None:
    done = run(job, work, MVI_FILES="met spatie")

    assert done.returncode == 1
    assert "voldoet niet" in done.stdout.decode()
    reports = job["artifacts"]["reports"]
    assert json.loads((work / reports["codequality"]).read_bytes())
    assert ET.parse(work / reports["junit"]).getroot().tag == "testsuites"  # noqa: S314 - our own report
    assert {(work / each).exists() for each in job["artifacts"]["paths"]} == {True}
    assert job["artifacts"]["when"] == "always"


def test_a_job_passes_on_what_conforms(job: Mapping[str, Any], work: Path) -> None:
    assert run(job, work, MVI_FILES="met spatie/g*.json").returncode == 0
    assert run(job, work, MVI_FILES="met spatie/fout.json", MVI_FAIL_ON="never").returncode == 0


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_files_are_one_a_line_and_a_name_may_look_like_an_option(
    job: Mapping[str, Any], work: Path, ending: str
) -> None:
    shutil.copy(EXAMPLES / "valid" / "minimaal.json", work / "-x.mvi.json")
    good = ending.join(["-x.mvi.json", "met spatie/goed.json", ""])

    assert run(job, work, MVI_FILES=good).returncode == 0
    assert run(job, work, MVI_FILES=f"{good}met spatie/fout.json").returncode == 1


def test_without_a_package_the_job_says_in_one_line_what_to_do(job: Mapping[str, Any], work: Path) -> None:
    done = _done(job, work, job["script"], {"MVI_VENV": "venv"})

    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
    assert b"MVI_PACKAGE" in done.stderr
    assert not (work / "venv").exists()


def test_a_wheel_is_named_by_a_pattern(job: Mapping[str, Any], work: Path) -> None:
    pip, given = work / "venv" / "bin" / "pip", work / "given"
    pip.parent.mkdir(parents=True)
    pip.write_text('#!/bin/sh\nprintf "%s\\n" "$@" > given\n', "utf-8")
    pip.chmod(0o755)
    wheel = work / "met spatie" / "mvi_standard-1.0.0.dev0-py3-none-any.whl"
    wheel.touch()
    install = [each for each in job["script"] if "bin/pip" in each]

    for named, asked in (
        ("met spatie/mvi_standard-*.whl", "met spatie/mvi_standard-1.0.0.dev0-py3-none-any.whl"),
        ("https://example.org/mvi.tar.gz", "https://example.org/mvi.tar.gz"),
        ("--$(touch x); touch x", "--$(touch x); touch x"),
    ):
        assert _done(job, work, install, {"MVI_VENV": "venv", "MVI_PACKAGE": named}).returncode == 0
        assert given.read_text("utf-8").splitlines()[-2:] == ["--", asked]
    assert not (work / "x").exists()


def test_a_variable_is_never_a_part_of_the_script(job: Mapping[str, Any], work: Path) -> None:
    for name in ("$(touch x)", "a; touch x", "--version", 'a" && touch x #'):
        assert run(job, work, MVI_FILES=name, MVI_BASELINE=name).returncode == 2
    assert not (work / "x").exists()


def test_agreements_are_followed(job: Mapping[str, Any], work: Path) -> None:
    agreed = ("baseline", "met spatie/fout.json", "--reason", "later", "--owner", "ik", "--until", "2999-12-31")
    subprocess.run([PROGRAMS / "mvi", *agreed], cwd=work, capture_output=True, check=True)

    assert run(job, work, MVI_FILES="met spatie", MVI_BASELINE="mvi-baseline.toml").returncode == 0


def test_every_variable_is_used_in_the_script(job: Mapping[str, Any]) -> None:
    script = "\n".join(job["script"])
    assert {name for name in job["variables"] if f"${name}" not in script} == {"MVI_LANGUAGE"}  # read by the program


def test_nothing_in_the_folder_with_submissions_runs(job: Mapping[str, Any], work: Path) -> None:
    trace = plant(work)
    made = [each for each in job["script"] if "-m venv" in each]
    paths = {"PATH": f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"}

    done = _done(job, work, made, paths | {"MVI_VENV": str(work.parent / "venv")})

    assert made
    assert done.returncode == 0, done.stderr
    assert run(job, work, MVI_FILES="met spatie/goed.json").returncode == 0
    assert not trace.exists()
