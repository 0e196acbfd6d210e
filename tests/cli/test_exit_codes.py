"""The exit code of each command: 0 good, 1 not, 2 wrong use or unreadable, 3 a bug of ours, 130 and 143 on a signal."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from places import EXAMPLES, ROOT

from mvi_standard.cli.verbs import verbs

if TYPE_CHECKING:
    from pathlib import Path

AGREED = "--reason later --owner ik --until 2999-12-31"
CODES = (
    ("mvi-validate goed.json", 0),
    ("mvi-validate --version", 0),
    ("mvi-validate fout.json", 1),
    ("mvi-validate --fail-on never fout.json", 0),
    ("mvi-validate twijfel.json", 0),
    ("mvi-validate --fail-on waarschuwing twijfel.json", 1),
    ("mvi-validate kapot.json", 2),
    ("mvi-validate --fail-on never kapot.json", 2),
    ("mvi-validate goed.json fout.json", 1),
    ("mvi-validate kapot.json fout.json goed.json", 2),
    ("mvi-validate", 2),
    ("mvi", 2),
    ("mvi --version", 0),
    ("mvi total goed.json -o som", 0),
    ("mvi total goed.json fout.json -o som", 1),
    ("mvi total weg.json -o som", 2),
    ("mvi total goed.json --period 1999 -o som", 2),
    ("mvi trace PRO-01 --total weg", 2),
    ("mvi report goed.json -o r.html", 0),
    ("mvi report fout.json -o r.html", 1),
    ("mvi report kapot.json -o r.html", 2),
    ("mvi template -o werkmap.docx", 2),
    ("mvi convert goed.json uit.yaml", 0),
    ("mvi convert goed.json goed.json", 2),
    ("mvi import weg.xml -o concept.json", 2),
    ("mvi import goed.json -o concept.json", 2),
    ("mvi map", 2),
    ("mvi map init weg.xlsx", 2),
    ("mvi supplier-form weg.json --contract x -o formulier.xlsx", 2),
    ("mvi merge weg.json formulier.xlsx", 2),
    ("mvi synth -o land --authorities 1 --contracts 1", 0),
    ("mvi synth -o goed.json", 2),
    ("mvi web weg", 2),
    (f"mvi baseline fout.json -o b.toml {AGREED}", 0),
    (f"mvi baseline kapot.json -o b.toml {AGREED}", 2),
    ("mvi compare goed.json goed.json", 0),
    ("mvi compare goed.json fout.json", 1),
    ("mvi compare goed.json kapot.json", 2),
    ("mvi diff goed.json goed.json", 0),
    ("mvi diff fout.json goed.json", 0),
    ("mvi diff goed.json fout.json", 1),
    ("mvi diff --fail-on never goed.json fout.json", 0),
    ("mvi diff goed.json kapot.json", 2),
    ("mvi verify uitkomst.json goed.json", 0),
    ("mvi verify uitkomst.json fout.json", 1),
    ("mvi verify goed.json goed.json", 2),
    ("mvi fix goed.json", 0),
    ("mvi fix fout.json", 1),
    ("mvi fix kapot.json", 2),
    ("mvi register list", 0),
    ("mvi register fetch nee", 2),
    ("mvi redact fout.json -o kopie.json", 0),
    ("mvi redact weg.json -o kopie.json", 2),
    ("mvi completion fish", 0),
    ("mvi completion dos", 2),
)
MODULES = {"mvi": "mvi_standard.cli.mvi", "mvi-validate": "mvi_standard.cli.validate"}


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a file of each kind, and a saved result; it is copied, never changed."""
    folder = tmp_path_factory.mktemp("files")
    for name, source in (
        ("goed", EXAMPLES / "valid" / "minimaal.json"),
        ("fout", EXAMPLES / "invalid" / "MVI-C001-contract-ends-before-it-starts.json"),
        ("twijfel", next((EXAMPLES / "invalid").glob("MVI-W203-*.json"))),
        ("kapot", next((EXAMPLES / "invalid").glob("MVI-F008-*.json"))),
    ):
        shutil.copy(source, folder / f"{name}.json")
    saved = subprocess.run(command("mvi-validate --format json goed.json"), cwd=folder, capture_output=True, check=True)
    (folder / "uitkomst.json").write_bytes(saved.stdout)
    return folder


def command(typed: str) -> list[str]:
    program, *arguments = typed.split()
    return [sys.executable, "-m", MODULES[program], *arguments]


@pytest.mark.parametrize(("typed", "code"), CODES, ids=[typed for typed, _ in CODES])
def test_the_exit_code_is_that_of_the_table(laid_out: Path, tmp_path: Path, typed: str, code: int) -> None:
    shutil.copytree(laid_out, tmp_path, dirs_exist_ok=True)
    environment = os.environ | {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path)}
    done = subprocess.run(
        command(typed), cwd=tmp_path, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )

    assert done.returncode == code, done.stderr.decode()
    assert b"Traceback" not in done.stderr + done.stdout


def test_every_verb_is_in_the_table() -> None:
    assert {typed.split()[1] for typed, _ in CODES if typed.startswith("mvi ")} - {"--version"} == set(verbs())


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_the_run_as_a_shell_expects(sent: signal.Signals, code: int) -> None:
    script = f'{sys.executable} -c "$1" & wait $!; echo $?'
    waiting = (
        "import os, signal, sys; from mvi_standard.cli import files, validate;"
        "signal.signal(signal.SIGINT, signal.default_int_handler);"  # a shell lets what it starts with & ignore it
        f"files.reports = lambda *_: os.kill(os.getpid(), {int(sent)});"
        "sys.argv = ['mvi-validate', 'a.json']; validate.main()"
    )
    done = subprocess.run(
        ["/bin/sh", "-c", script, "sh", waiting], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.stdout == f"{code}\n"
    assert "Traceback" not in done.stderr


def test_a_bug_of_ours_exits_with_3_for_each_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from mvi_standard.cli.guard import guarded

    class Broken:
        def main(self, **_: object) -> None:
            raise ZeroDivisionError("secret value")

    broken: Any = Broken()
    for program in MODULES:
        monkeypatch.setattr(sys, "argv", [program])
        with pytest.raises(SystemExit) as left:
            guarded(broken, program)
        assert left.value.code == 3
    assert "secret" not in capsys.readouterr().err


def test_the_worst_file_counts(laid_out: Path) -> None:
    done = subprocess.run(
        command("mvi-validate --format json fout.json kapot.json goed.json"),
        cwd=laid_out,
        capture_output=True,
        check=False,
    )

    assert done.returncode == 2
    assert [each["conforms"] for each in json.loads(done.stdout)["reports"]] == [False, False, True]
