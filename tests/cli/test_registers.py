"""`--register`: what it takes, what it says of a file that is no register, and that it costs nothing without."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest
from made_up_registers import CPV_JSON, CPV_XML, GEMEENTEN, ORGANISATIONS, TOOI
from places import EXAMPLES
from terminal import forked, in_words

from mvi_standard.cli.registers import read_registers
from mvi_standard.requirement import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path

OPTION = "--register vraagt NAAM=BESTAND, met als NAAM cpv, tooi, organisaties;"
MINIMAL = EXAMPLES / "valid" / "gemeente-basis.json"


def run(folder: Path, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    told = {"XDG_CACHE_HOME": str(folder / "cache")} | environment
    return in_words(forked("validate", arguments, folder=folder, environment=told))


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with registers, and with what looks like them."""
    (tmp_path / "cpv.json").write_bytes(CPV_JSON)
    (tmp_path / "cpv.gc").write_bytes(CPV_XML)
    (tmp_path / "gemeenten.json").write_bytes(GEMEENTEN)
    (tmp_path / "organisaties.csv").write_bytes(ORGANISATIONS)
    (tmp_path / "leeg.json").write_bytes(b"")
    (tmp_path / "kapot.json").write_bytes(CPV_JSON[:-9])
    (tmp_path / "doctype.gc").write_bytes(b"<!DOCTYPE a><CodeList/>")
    (tmp_path / "map").mkdir()
    return tmp_path


def test_registers_are_looked_in_and_decide_nothing(files: Path) -> None:
    registers = [
        f"--register={each}" for each in ("cpv=cpv.gc", "tooi=gemeenten.json", "organisaties=organisaties.csv")
    ]
    done = run(files, MINIMAL, "--format", "json", *registers)

    [report] = json.loads(done.stdout)["reports"]
    assert done.returncode == 0
    assert report["conforms"]
    assert report["counts"] == {"MVI-R101": 1}
    assert report["findings"][0]["severity"] == "waarschuwing"
    assert run(files, MINIMAL, "--fail-on", "waarschuwing", *registers).returncode == 1
    assert run(files, MINIMAL, "--register", "cpv=cpv.gc", "--register", "cpv=cpv.json").returncode == 0


@pytest.mark.parametrize(
    ("argument", "said"),
    [
        ("cpv=", f"{OPTION} cpv= is dat niet."),
        ("nuts=x.json", f"{OPTION} nuts=x.json is dat niet."),
        ("cpv.gc", f"{OPTION} cpv.gc is dat niet."),
        ("cpv=niet.gc", "Register cpv: er is geen bestand niet.gc."),
        ("cpv=leeg.json", "Register cpv: leeg.json is leeg."),
        ("cpv=kapot.json", "Register cpv: kapot.json is beschadigd, of heeft een andere vorm (1:"),
        ("cpv=doctype.gc", "Register cpv: doctype.gc heeft een DOCTYPE en wordt daarom niet gelezen."),
        ("cpv=gemeenten.json", "Register cpv: gemeenten.json heeft niet de vorm van dit register. Verwacht: gener"),
        ("tooi=cpv.json", "Register tooi: cpv.json is leeg."),
        ("organisaties=cpv.json", "Register organisaties: cpv.json heeft niet de vorm van dit register. Verwacht"),
        ("cpv=map", "Register cpv is nog niet opgehaald. Noem een bestand (cpv=BESTAND), of gebruik eerst: mvi"),
        ("cpv", "Register cpv is nog niet opgehaald."),
        ("cpv=/dev/null", "Register cpv: /dev/null is niet te lezen."),
    ],
)  # fmt: skip
def test_what_is_no_register_is_told_in_one_line(
    files: Path, argument: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(files)
    monkeypatch.setenv("XDG_CACHE_HOME", str(files / "cache"))
    for language in LANGUAGES:
        with pytest.raises(click.UsageError) as refused:
            read_registers([argument], language)
        assert "\n" not in refused.value.message
        assert refused.value.message.startswith(said) is (language == "nl")


def test_the_command_ends_with_that_line(files: Path) -> None:
    done = run(files, MINIMAL, "--register", "cpv=leeg.json")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "mvi-validate: Register cpv: leeg.json is leeg.\n"


def test_a_name_that_commands_a_runner_is_harmless(files: Path) -> None:
    said = run(files, MINIMAL, "--register", "::error::x\x1b[31m").stderr

    assert "\x1b" not in said
    assert "mvi-validate" in said
    assert "::error" not in said


def test_a_label_that_commands_a_runner_is_harmless(files: Path) -> None:
    hostile = json.loads(CPV_JSON)
    hostile[0]["nl"] = "\x1b[31m::error::<script>"
    (files / "boos.json").write_text(json.dumps(hostile), "utf-8")
    document = json.loads(MINIMAL.read_bytes())
    document["lots"][0]["cpv"] = ["77310009"]
    (files / "a.json").write_text(json.dumps(document), "utf-8")

    for shape in ("text", "json", "html"):
        said = run(files, "a.json", "--register", "cpv=boos.json", "--format", shape).stdout
        assert "77310000" in said
        assert "\x1b" not in said
        assert "<script>" not in said or shape != "html"
        assert not [line for line in said.splitlines() if line.lstrip().startswith("::")]


def test_without_registers_nothing_of_them_loads() -> None:
    code = (
        "import sys; from mvi_standard.cli import files; from mvi_standard.report import Options;"
        f"[report] = files.reports({str(MINIMAL)!r}, None, Options());"
        "assert report.conforms;"
        "apart = ('mvi_standard.stages.registers', 'urllib.request', 'xml');"
        "print([each for each in sys.modules if each.startswith(apart)])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_an_abolished_municipality_is_told_with_its_successor(files: Path) -> None:
    document = json.loads(MINIMAL.read_bytes())
    document["organisations"][0]["identifiers"] = [{"scheme": "tooi", "value": f"{TOOI}9004"}]
    (files / "a.json").write_text(json.dumps(document), "utf-8")

    said = run(files, "a.json", "--register", "tooi=gemeenten.json").stdout

    assert "2022-12-31" in said
    assert "gemeente Lindedam" in said
