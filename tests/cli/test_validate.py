"""The command: what it prints, how it exits, and that it never breaks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from places import EXAMPLES, ROOT
from terminal import forked

import mvi_standard

MINIMAL = EXAMPLES / "valid" / "minimaal.json"
FAULTY = EXAMPLES / "invalid" / "MVI-C001-contract-ends-before-it-starts.json"
UNREADABLE = next((EXAMPLES / "invalid").glob("MVI-F008-*.json"))
WARNED = next((EXAMPLES / "invalid").glob("MVI-W203-*.json"))
SCHEMA = json.loads((Path(mvi_standard.__file__).parent / "render" / "report.schema.json").read_bytes())


def run(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return forked("validate", arguments, stdin=stdin, environment=environment)


def output(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> str:
    return run(*arguments, stdin=stdin, **environment).stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([MINIMAL], 0),
        ([FAULTY], 1),
        ([UNREADABLE], 2),
        ([WARNED], 0),
        (["--fail-on", "waarschuwing", WARNED], 1),
        (["--fail-on", "never", FAULTY], 0),
        (["--fail-on", "never", UNREADABLE], 2),
        ([MINIMAL, FAULTY], 1),
        ([UNREADABLE, FAULTY, MINIMAL], 2),
        (["no-such-file.json"], 2),
        (["no-such-*.json"], 2),
        ([], 2),
        (["--nonsense"], 2),
        (["--explain", "MVI-C999"], 2),
        (["--output", "pdf=x", MINIMAL], 2),
        (["--explain", "c001"], 0),
        (["--explain", "value_basis"], 0),
        (["--explain", "SOC-02"], 0),
        (["x" * 300 + ".json"], 2),
        (["--rules"], 0),
        (["--kpis"], 0),
        (["--version"], 0),
        (["--help"], 0),
    ],
)
def test_the_exit_code_says_what_happened(arguments: list[str | Path], code: int) -> None:
    done = run(*arguments)

    assert done.returncode == code, done.stderr.decode()
    assert b"Traceback" not in done.stderr + done.stdout


def test_a_folder_is_searched_for_submissions() -> None:
    report = json.loads(output("--format", "json", EXAMPLES / "valid"))

    files = {Path(each["file"].partition("#")[0]).name for each in report["reports"]}
    assert {"minimaal.json", "gemeente-basis.yaml", "twee-aanleveringen.jsonl"} <= files
    assert all(each["conforms"] for each in report["reports"])


def test_a_folder_is_searched_for_submissions_only(tmp_path: Path) -> None:
    for name in ("a.json", ".git/b.json", "node_modules/c.json", "ons/d.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(MINIMAL.read_bytes())
    (tmp_path / "uitkomst.json").write_text(output("--format", "json", FAULTY), "utf-8")

    found = json.loads(output("--format", "json", tmp_path))

    assert [Path(each["file"]).name for each in found["reports"]] == ["a.json", "d.json"]


def test_every_line_of_json_lines_has_its_own_report() -> None:
    lines = (EXAMPLES / "valid" / "twee-aanleveringen.jsonl").read_bytes().splitlines()
    damaged = b"\n\n".join([lines[0], lines[1].replace(b'"definitief"', b'"definitive"')])

    report = json.loads(output("--format", "json", "--input", "jsonl", "-", stdin=damaged))

    first, second = report["reports"]
    assert first["conforms"]
    assert [each["code"] for each in second["findings"]] == ["MVI-S004"]
    assert second["findings"][0]["line"] == 3
    assert (first["file"], second["file"]) == ("#1", "#3")


@pytest.mark.parametrize("nothing", [b"", b"\n \n"])
def test_json_lines_without_a_line_conform_to_nothing(nothing: bytes) -> None:
    assert run("--input", "jsonl", "-", stdin=nothing).returncode == 2


@pytest.mark.parametrize("path", [MINIMAL, FAULTY, UNREADABLE, WARNED], ids=lambda path: path.stem)
def test_json_follows_its_own_schema(path: Path) -> None:
    report = json.loads(output("--format", "json", path))

    Draft202012Validator(SCHEMA).validate(report)
    Draft202012Validator.check_schema(SCHEMA)


def test_stdin_is_read_when_asked() -> None:
    assert run("-", stdin=MINIMAL.read_bytes()).returncode == 0
    assert "invoer:98:16" in output("-", stdin=FAULTY.read_bytes())


def test_reports_can_be_written_to_files_too(tmp_path: Path) -> None:
    run("--output", f"json={tmp_path / 'r.json'}", "--output", f"text={tmp_path / 'r.txt'}", FAULTY)

    assert json.loads((tmp_path / "r.json").read_bytes())["reports"][0]["counts"] == {"MVI-C001": 1}
    assert "MVI-C001" in (tmp_path / "r.txt").read_text("utf-8")


def test_a_pipe_gets_plain_text_and_force_color_gets_colour() -> None:
    assert "\x1b" not in output(FAULTY)
    assert "\x1b" in output(FAULTY, FORCE_COLOR="1")


def test_english_is_english_and_codes_stay() -> None:
    dutch, english = output(FAULTY), output("--language", "en", FAULTY)

    assert "voldoet niet" in dutch
    assert "does not conform" in english
    assert output(FAULTY, MVI_LANGUAGE="en") == english
    assert "MVI-C001" in dutch
    assert "MVI-C001" in english


def test_many_findings_are_counted_and_few_are_shown(tmp_path: Path) -> None:
    document = json.loads(MINIMAL.read_bytes())
    document["lots"] = [
        document["lots"][0] | {"id": f"L{n}", "own_number": str(n), "buyer": "niemand"} for n in range(250)
    ]
    path = tmp_path / "many.json"
    path.write_text(json.dumps(document), "utf-8")

    short, everything = output(path), output("--all", path)
    listed = json.loads(output("--format", "json", path))["reports"][0]
    complete = json.loads(output("--format", "json", "--all", path))["reports"][0]

    assert "250 keer" in short
    assert short.count("-->") < 12 < everything.count("-->")
    assert listed["counts"] == complete["counts"]
    assert sum(each["code"] == "MVI-R001" for each in listed["findings"]) == 100
    assert sum(each["code"] == "MVI-R001" for each in complete["findings"]) == 250


def test_another_profile_can_be_asked() -> None:
    assert run("--profile", "basis", MINIMAL).returncode == 0
    assert "MVI-R007" in output("--profile", "effect", MINIMAL)


def test_totals_are_held_against_the_records_unless_asked_not_to(tmp_path: Path) -> None:
    contradicted = next((EXAMPLES / "invalid").glob("MVI-C150-*.json"))
    lines = tmp_path / "a.jsonl"
    lines.write_text(json.dumps(json.loads(contradicted.read_bytes())), "utf-8")

    for path in (contradicted, lines):
        assert "MVI-C150" in output(path)
        assert run("--reconcile", path).returncode == 1
        assert run("--no-reconcile", path).returncode == 0


def test_a_closed_pipe_is_no_traceback() -> None:
    command = f"{sys.executable} -m mvi_standard.cli.validate --rules | head -1"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False)

    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr


def test_a_full_disk_is_no_success() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        command = [sys.executable, "-m", "mvi_standard.cli.validate", str(MINIMAL)]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)

    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_an_old_terminal_is_no_traceback(encoding: str) -> None:
    started = [sys.executable, "-m", "mvi_standard.cli.validate", str(FAULTY)]
    done = subprocess.run(started, capture_output=True, env=os.environ | {"PYTHONIOENCODING": encoding}, check=False)

    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("shape", ["json", "jsonl", "sarif", "gitlab", "junit", "csv", "html"])
def test_what_a_program_reads_is_utf_8_whatever_the_terminal_has(tmp_path: Path, shape: str) -> None:
    (tmp_path / "één €.json").write_bytes(FAULTY.read_bytes())
    asked = ("--format", shape, "één €.json")
    plain, old = (
        forked("validate", asked, folder=tmp_path, environment={"PYTHONIOENCODING": each}).stdout
        for each in ("utf-8", "ascii")
    )

    assert old == plain
    assert "\ufffd" not in plain.decode()


def test_a_bug_of_ours_says_so_without_data(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from mvi_standard.cli import files, validate

    def broken(*_: object) -> None:
        raise ZeroDivisionError("secret value")

    monkeypatch.setattr(files, "reports", broken)
    monkeypatch.setattr(sys, "argv", ["mvi-validate", str(MINIMAL), str(FAULTY)])
    with pytest.raises(SystemExit) as left:
        validate.main()

    said = capsys.readouterr().err
    assert left.value.code == 3
    assert "kenmerk" in said
    assert "secret" not in said


@pytest.mark.parametrize("name", ["minimaal", "gemeente-basis", "rijkswaterstaat-effect", "rijk-2023"])
def test_what_conforms_loads_no_heavy_module(name: str) -> None:
    code = (
        "import sys; from pathlib import Path; from mvi_standard import validate;"
        f"assert validate(Path({str(MINIMAL.with_stem(name))!r})).conforms;"
        "print(sorted({'pydantic', 'linkml', 'jsonschema', 'stdnum', 'ruamel', 'yaml', 'difflib'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_the_demo_says_what_it_always_said() -> None:
    """The golden file is what `make demo` prints; write it anew with `make demo > tests/cli/demo.txt`."""
    names = ("examples/valid/gemeente-basis.json", "examples/demo/gemeente-met-fouten.json")
    command = [sys.executable, "-m", "mvi_standard.cli.validate"]
    said = [
        f"$ mvi-validate {name}\n"
        + subprocess.run([*command, name], cwd=ROOT, capture_output=True, check=False).stdout.decode()
        for name in names
    ]

    assert "\n".join(said) == Path(__file__).with_name("demo.txt").read_text("utf-8")


def test_a_result_never_takes_the_place_of_what_is_checked(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(MINIMAL.read_bytes())

    assert run("--output", f"json={path}", path).returncode == 2
    assert path.read_bytes() == MINIMAL.read_bytes()


@pytest.mark.parametrize("closed", [">&-", "<&- - ", "2>&- none.json", "2>/dev/full none.json"])
def test_a_closed_stream_is_no_verdict_and_no_traceback(closed: str) -> None:
    name = "" if "none" in closed or "- " in closed else MINIMAL
    done = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m mvi_standard.cli.validate {name} {closed}"],
        capture_output=True,
        check=False,
    )

    assert done.returncode == 2
    assert b"Traceback" not in done.stderr + done.stdout


def test_a_word_of_the_data_never_begins_a_command_to_a_runner(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for value in ("::error::x", "x" * 78 + " ::error::x"):
        path.write_text(MINIMAL.read_text("utf-8").replace('"diensten"', json.dumps(value)), "utf-8")
        said = output(path)

        assert "MVI-S004" in said
        assert not [line for line in said.splitlines() if line.lstrip().startswith("::")]


def test_help_speaks_the_language_that_is_asked() -> None:
    assert "Controleer of aanleveringen" in output("--help")
    assert "Check whether submissions" in output("--language", "en", "--help")
    assert output("--help", MVI_LANGUAGE="en") == output("--language=en", "--help")
