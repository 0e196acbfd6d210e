"""The GitHub Action: each step by hand, as the runner would, on what is good, faulty, unreadable and hostile."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hostile import BSN, HOSTILE, hostile_name, hostile_values
from places import EXAMPLES, ROOT
from workshop import EXPRESSION, PROGRAMS, Outcome, Runner, load, plant

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MINIMAL = EXAMPLES / "valid" / "minimaal.json"
FAULTY = EXAMPLES / "demo" / "gemeente-met-fouten.json"
PINNED = re.compile(r"[\w-]+/[\w/-]+@[0-9a-f]{40}")
HALF = re.compile("[\ud800-\udfff]")
"""Half a character: a file that has one cannot be read as it was written."""
MANY = 12
"""More places of one code than a summary shows unless all are asked for."""
COMMAND = re.compile(r"^::(error|warning|notice|group|endgroup|debug)( |::)")


@pytest.fixture(scope="module")
def action() -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = load("action.yml")
    return loaded


@pytest.fixture
def work(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    shutil.copy(MINIMAL, folder / "goed.json")
    shutil.copy(FAULTY, folder / "fout.json")
    shutil.copy(MINIMAL, folder / "-x.mvi.json")
    (folder / "half.json").write_text("{", "utf-8")
    return folder


def steps(action: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    return {each.get("id", each["name"]): each for each in action["runs"]["steps"]}


def validated(action: Mapping[str, Any], work: Path, files: str, **given: str) -> Outcome:
    """Run the step that validates, with the defaults of the action and what is given instead."""
    temp = work.parent / "temp"
    temp.mkdir(exist_ok=True)
    inputs = {name: each.get("default", "") for name, each in action["inputs"].items()}
    known = {f"inputs.{name}": value for name, value in {**inputs, "files": files, **given}.items()}
    known |= {"steps.install.outputs.folder": str(temp), "steps.install.outputs.programs": str(PROGRAMS)}
    return Runner(work, temp, known).run(steps(action)["validate"])


@pytest.mark.parametrize(
    ("files", "code", "conforms"),
    [
        ("goed.json", 0, "true"),
        ("fout.json", 1, "false"),
        ("goed.json\nfout.json\n", 1, "false"),
        ("half.json", 2, "false"),
        ("  goed.json  \n\n", 0, "true"),
        ("goed.json\r\n", 0, "true"),
        ("goed.json\r\nfout.json\r\n", 1, "false"),
        ("-x.mvi.json", 0, "true"),
        ("g*.json", 0, "true"),
        (".", 2, "false"),
    ],
)
def test_the_step_ends_as_the_validator_does(
    action: Mapping[str, Any], work: Path, files: str, code: int, conforms: str
) -> None:
    done = validated(action, work, files)

    assert (done.code, done.outputs["exit-code"], done.outputs["conforms"]) == (code, str(code), conforms)
    assert json.loads(Path(done.outputs["report"]).read_bytes())["reports"]
    assert json.loads(Path(done.outputs["sarif"]).read_bytes())["version"] == "2.1.0"


def test_findings_are_annotations_and_the_job_gets_a_summary(action: Mapping[str, Any], work: Path) -> None:
    done = validated(action, work, "fout.json")

    assert re.search("^::error [^:]*file=fout.json,line=114,", done.said, re.MULTILINE)
    assert "MVI-S001" in done.summary
    plain = validated(action, work, "goed.json", annotations="false", summary="false")
    assert plain.said.startswith("goed.json voldoet")
    assert plain.summary == done.summary  # nothing was added to it


def test_what_is_typed_wrong_is_told_and_gives_no_report(action: Mapping[str, Any], work: Path) -> None:
    for given in ({"files": ""}, {"files": "nee*.json"}, {"files": "goed.json", "fail-on": "error"}):
        done = validated(action, work, **given)
        assert (done.code, done.outputs) == (2, {"exit-code": "2", "conforms": "false"})
        assert done.said.startswith("mvi-validate: ")


def test_fail_on_and_baseline_decide_whether_the_step_fails(action: Mapping[str, Any], work: Path) -> None:
    never = validated(action, work, "fout.json", **{"fail-on": "never"})
    assert (never.code, never.outputs["conforms"]) == (0, "false")

    agreed = ("baseline", "fout.json", "--reason", "later", "--owner", "ik", "--until", "2999-12-31")
    subprocess.run([PROGRAMS / "mvi", *agreed], cwd=work, capture_output=True, check=True)
    known = validated(action, work, "fout.json", baseline="mvi-baseline.toml", language="en")
    assert known.code == 0


def test_every_place_is_told_when_that_is_asked(action: Mapping[str, Any], work: Path) -> None:
    many = json.loads(MINIMAL.read_bytes())
    first = many["lots"][0]
    many["lots"] += [first | {"id": f"P-{n}", "own_number": f"N-{n}", "title": n} for n in range(MANY)]
    (work / "veel.json").write_text(json.dumps(many), "utf-8")

    shortened = validated(action, work, "veel.json").summary
    whole = validated(action, work, "veel.json", all="true").summary.removeprefix(shortened)

    assert f"N-{MANY - 1}" not in shortened
    assert all(f"N-{n}" in whole for n in range(MANY))


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_registers_are_one_a_line(action: Mapping[str, Any], work: Path, ending: str) -> None:
    (work / "een lijst.json").write_text(json.dumps([{"code": "03111000-2", "nl": "Zaden", "en": "Seeds"}]), "utf-8")

    absent = validated(action, work, "goed.json", register=f"cpv=een lijst.json{ending}tooi=nee.json{ending}")
    assert absent.code == 2
    assert "nee.json" in absent.said
    used = validated(action, work, "goed.json", register=f"cpv=een lijst.json{ending}")
    assert used.code == 0, used.said
    [report] = json.loads(Path(used.outputs["report"]).read_bytes())["reports"]
    assert [each["name"] for each in report["provenance"]["registers"]] == ["cpv"]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_name_value_or_input_becomes_a_command(action: Mapping[str, Any], work: Path, text: str) -> None:
    name = re.sub(r"[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", " ", hostile_name(text)).strip()
    path = work / "map" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(hostile_values(text)), "utf-8")

    done = validated(action, work, "map", baseline="", language="nl")

    assert done.code == (2 if HALF.search(text) else 1)
    assert BSN not in done.said + done.summary
    assert "\x1b" not in done.said
    assert set(done.outputs) == {"exit-code", "report", "sarif", "conforms"}
    for line in done.said.splitlines():
        assert not line.lstrip().startswith("::") or COMMAND.match(line)
        assert "##[" not in line


@pytest.mark.parametrize("name", ["$(touch x)", "`touch x`", "a;touch x", 'a" && touch x #', "--version", "-"])
def test_an_input_is_a_name_and_never_a_part_of_the_script(action: Mapping[str, Any], work: Path, name: str) -> None:
    done = validated(action, work, name, baseline=name)

    assert done.code == 2
    assert not (work / "x").exists()


def test_no_script_holds_an_expression_and_every_action_is_pinned(action: Mapping[str, Any]) -> None:
    for step in action["runs"]["steps"]:
        assert not EXPRESSION.search(step.get("run", ""))
        assert PINNED.fullmatch(step["uses"]) if "uses" in step else step["shell"] == "bash"


def test_every_input_and_output_is_used(action: Mapping[str, Any]) -> None:
    said = set(_expressions(action["runs"]["steps"]))
    assert {name for name in action["inputs"] if not any(f"inputs.{name}" in each for each in said)} == set()
    for name, output in action["outputs"].items():
        assert output["value"] == f"${{{{ steps.validate.outputs.{name} }}}}"


def _expressions(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from (value, *EXPRESSION.findall(value))
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _expressions(each)


def test_the_action_installs_what_is_locked_and_nothing_else(action: Mapping[str, Any], tmp_path: Path) -> None:
    known = {"steps.python.outputs.python-path": shutil.which("python3") or ""}
    work = tmp_path / "work"
    work.mkdir()
    trace = plant(work)
    done = Runner(work, tmp_path, known).run(steps(action)["install"])

    assert done.code == 0, done.said
    assert not trace.exists()
    python = Path(done.outputs["programs"]) / "python"
    listed = subprocess.run([python, "-m", "pip", "list", "--format", "freeze"], capture_output=True, check=True)
    there = {line for line in listed.stdout.decode().splitlines() if not line.startswith(("pip=", "setuptools="))}
    locked = {
        line.partition(" ")[0]
        for name in ("requirements.txt", "requirements-build.txt")
        for line in (ROOT / "integrations" / name).read_text("utf-8").splitlines()
        if not line.startswith(" ")
    }
    assert {_folded(each) for each in there if not each.startswith("mvi")} <= {_folded(each) for each in locked}
    assert subprocess.run([python.parent / "mvi-validate", MINIMAL], capture_output=True, check=False).returncode == 0


def _folded(requirement: str) -> str:
    return requirement.lower().replace("_", "-").replace(".", "-")
