"""Where a result goes: to a file that is whole or not there, and to a device or pipe as it comes."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from threading import Barrier, Thread
from typing import TYPE_CHECKING

import pytest
from click import UsageError
from places import EXAMPLES
from terminal import run

from mvi_standard.cli import replacing
from mvi_standard.cli.annotate import _written as marked
from mvi_standard.cli.guard import written_whole
from mvi_standard.cli.outputs import asked_outputs
from mvi_standard.cli.register_cache import MANIFEST, Fetched, Kept, keep
from mvi_standard.cli.register_cache import _write as kept
from mvi_standard.cli.replacing import replaced

if TYPE_CHECKING:
    from collections.abc import Callable

posix = pytest.mark.skipif(sys.platform == "win32", reason="rights, links and devices are otherwise there")
AT_ONCE = 8


def _as_text(path: Path, content: bytes) -> None:
    with written_whole(str(path)) as stream:
        stream.write(content.decode())


def _instead(path: Path, content: bytes) -> None:
    path.touch()
    assert replaced(path, path.read_bytes(), content)


WRITERS = {"text": _as_text, "workbook": marked, "register": kept, "mended": _instead}
every_writer = pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)


def test_a_pipe_stays_a_pipe_and_gets_what_is_written(tmp_path: Path) -> None:
    pipe, got = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = Thread(target=lambda: got.append(pipe.read_text("utf-8")))
    reader.start()
    with written_whole(str(pipe)) as stream:
        stream.write("voldoet")
    reader.join(timeout=10)

    assert got == ["voldoet"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert [each.name for each in tmp_path.iterdir()] == ["pipe"]


def test_a_file_is_there_as_a_whole_or_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "r.json"
    file.write_text("oud", "utf-8")
    with pytest.raises(TypeError), written_whole(str(file)) as stream:
        stream.writelines(["half", 1])  # type: ignore[list-item] # what breaks off in the middle
    assert file.read_text("utf-8") == "oud"

    with written_whole(str(file)) as stream:
        stream.write("nieuw")
    assert file.read_text("utf-8") == "nieuw"
    assert [each.name for each in tmp_path.iterdir()] == ["r.json"]


@every_writer
def test_nothing_beside_a_file_is_touched_or_followed(tmp_path: Path, write: Callable[[Path, bytes], None]) -> None:
    precious, file = tmp_path / "precious", tmp_path / "r.json"
    precious.write_bytes(b"precious")
    (tmp_path / "r.json.part").symlink_to(precious)
    (tmp_path / "o.json.part").write_bytes(b"input")

    write(file, b"new")
    write(tmp_path / "o.json", b"new")

    assert (precious.read_bytes(), file.read_bytes(), file.is_symlink()) == (b"precious", b"new", False)
    assert (tmp_path / "o.json.part").read_bytes() == b"input"
    assert {each.name for each in tmp_path.iterdir()} == {"precious", "r.json", "r.json.part", "o.json", "o.json.part"}


@posix
@every_writer
@pytest.mark.parametrize("rights", [0o600, 0o640, 0o664])
def test_a_file_keeps_its_rights_and_a_link_stays_a_link(
    tmp_path: Path, write: Callable[[Path, bytes], None], rights: int
) -> None:
    file, link = tmp_path / "r.json", tmp_path / "link.json"
    file.write_bytes(b"old")
    file.chmod(rights)
    link.symlink_to(file.name)

    write(link, b"new")

    assert link.is_symlink()
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (b"new", rights)


@posix
def test_a_new_file_gets_the_rights_that_any_file_gets_here(tmp_path: Path) -> None:
    (tmp_path / "by hand").touch()
    _as_text(tmp_path / "r.json", b"new")
    (tmp_path / "link.json").symlink_to("later.json")
    _as_text(tmp_path / "link.json", b"new")

    wanted = stat.S_IMODE((tmp_path / "by hand").stat().st_mode)
    assert [stat.S_IMODE((tmp_path / each).stat().st_mode) for each in ("r.json", "later.json")] == [wanted] * 2


@posix
@every_writer
def test_links_in_a_circle_are_refused(tmp_path: Path, write: Callable[[Path, bytes], None]) -> None:
    (tmp_path / "a.json").symlink_to("b.json")
    (tmp_path / "b.json").symlink_to("a.json")

    with pytest.raises(OSError, match="symbolic links"):
        write(tmp_path / "a.json", b"new")
    assert {each.name for each in tmp_path.iterdir() if each.is_symlink()} == {"a.json", "b.json"}


@posix
def test_what_is_open_already_gets_everything_and_stays_what_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As /dev/stdout does, which is a link to what the shell opened."""
    devices, log = tmp_path / "dev", tmp_path / "log"
    devices.mkdir()
    log.write_bytes(b"head ")
    (devices / "stdout").symlink_to(log)
    (tmp_path / "mine").symlink_to("dev/stdout")
    (tmp_path / "folder").symlink_to("dev")
    monkeypatch.setattr(replacing, "DEVICES", (devices,))
    number = log.stat().st_ino

    for name in ("dev/stdout", "mine", "folder/stdout"):
        _as_text(tmp_path / name, name.encode())

    assert log.read_bytes() == b"head dev/stdoutminefolder/stdout"
    assert log.stat().st_ino == number
    assert all((tmp_path / each).is_symlink() for each in ("dev/stdout", "mine", "folder"))
    assert [each.name for each in devices.iterdir()] == ["stdout"]


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="only there a number leads to what is open")
def test_the_number_of_an_open_file_is_no_file_to_replace(tmp_path: Path) -> None:
    with (tmp_path / "log").open("ab") as stream:
        _as_text(Path(f"/proc/self/fd/{stream.fileno()}"), b"said")
        assert os.fstat(stream.fileno()).st_size == len(b"said")
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"said"]


def test_many_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    gate = Barrier(AT_ONCE)

    def write(n: int) -> None:
        with written_whole(str(tmp_path / "r.json")) as stream:
            gate.wait(timeout=30)
            stream.write(f"{n}" * 5000)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(write, range(AT_ONCE)))

    assert {len(set(each.read_text("utf-8"))) for each in tmp_path.iterdir()} == {1}
    assert [each.stat().st_size for each in tmp_path.iterdir()] == [5000]


def test_a_long_name_is_written_as_any_other(tmp_path: Path) -> None:
    for name in ("r" * 255, "☺" * 85):
        _as_text(tmp_path / name, b"new")
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"new", b"new"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a submission, a list of known faults, and a register as a file and as it is fetched."""
    shutil.copy(EXAMPLES / "valid" / "minimaal.json", tmp_path / "a.json")
    (tmp_path / "list.toml").write_text("", "utf-8")
    (tmp_path / "cpv.json").write_text('[{"code": "03111000-2", "nl": "Zaden", "en": "Seeds"}]', "utf-8")
    data = (tmp_path / "cpv.json").read_bytes()
    file = Fetched("cpv.json", "https://example.org/cpv.json", sha256(data).hexdigest(), len(data), 1)
    keep(tmp_path / "cpv", Kept("cpv", "2026-07-01", (file,)), {"cpv.json": data})
    (tmp_path / "link.toml").symlink_to("list.toml")
    return tmp_path


@pytest.mark.parametrize(
    ("reads", "target"),
    [
        ((), "a.json"),
        (("--baseline", "list.toml"), "list.toml"),
        (("--baseline", "list.toml"), "./list.toml"),
        (("--baseline", "link.toml"), "list.toml"),
        (("--baseline", "list.toml"), "link.toml"),
        (("--register", "cpv=cpv.json"), "cpv.json"),
        (("--register", "cpv=cpv"), "cpv/cpv.json"),
        (("--register", "cpv=cpv"), f"cpv/{MANIFEST}"),
    ],
)
def test_no_file_that_is_read_is_written_over(folder: Path, reads: tuple[str, ...], target: str) -> None:
    before = {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    for language in ("nl", "en"):
        done = run("validate", folder, "--language", language, *reads, "--output", f"json={target}", "a.json")
        assert (done.returncode, done.stdout) == (2, "")
        assert f"{target} " in done.stderr

    assert {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()} == before
    free = run("validate", folder, *reads, "--output", "json=new.json", "a.json")
    assert (free.returncode, (folder / "new.json").exists()) == (0, True)


def test_no_sheet_of_a_folder_that_is_read_is_written_over(tmp_path: Path) -> None:
    sheet = tmp_path / "book" / "Percelen.csv"
    sheet.parent.mkdir()
    sheet.write_text("id\n1\n", "utf-8")
    done = run("validate", tmp_path, "--output", "csv=book/Percelen.csv", "book")

    assert (done.returncode, sheet.read_text("utf-8")) == (2, "id\n1\n")


@pytest.mark.parametrize(
    "options",
    [
        ("--baseline", "b.xlsx", "--annotate", "b.xlsx"),
        ("--register", "cpv=b.xlsx", "--annotate", "b.xlsx"),
        ("--output", "json=b.xlsx", "--annotate", "b.xlsx"),
        ("--annotate", "a.xlsx"),
    ],
)
def test_a_marked_workbook_takes_the_place_of_nothing_that_is_read_or_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    for each in ("a.xlsx", "b.xlsx"):
        Path(each).touch()
    given: dict[str, object] = {"outputs": (), "annotate": None, "baseline": None, "registers": ()}
    names = {"--baseline": "baseline", "--annotate": "annotate", "--register": "registers", "--output": "outputs"}
    for name, value in zip(options[::2], options[1::2], strict=True):
        given[names[name]] = (value,) if name in {"--output", "--register"} else value

    with pytest.raises(UsageError, match=r"\.xlsx"):
        asked_outputs(given, ["a.xlsx"], "nl")
    asked_outputs(given | {"annotate": "free.xlsx"}, ["a.xlsx"], "nl")


def test_a_name_that_no_register_can_have_is_no_result_that_cannot_be_written(folder: Path) -> None:
    done = run("validate", folder, "--register", f"cpv={'x' * 300}", "a.json")

    assert (done.returncode, done.stdout) == (2, "")
    assert "Register cpv: er is geen bestand xxx" in done.stderr


FULL = (
    "import os, resource, signal, sys;"
    "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
    "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000));"
    "os.execv(sys.executable, [sys.executable, '-m', 'mvi_standard.cli.mvi', *sys.argv[1:]])"
)


@posix
@pytest.mark.parametrize("name", ["a.xlsx", "a.yaml", "tabellen"])
def test_a_disk_that_is_full_is_said_in_one_line_and_leaves_nothing(tmp_path: Path, name: str) -> None:
    example = EXAMPLES / "valid" / "gemeente-volledig.json"
    command = [sys.executable, "-c", FULL, "convert", str(example), str(tmp_path / name)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "De uitkomst is niet te schrijven: het bestand wordt te groot.\n"
    assert list(tmp_path.iterdir()) == []
