"""`mvi register`: a file comes whole, from the host that was named, or nothing changes; tried on this computer only."""

from __future__ import annotations

import json
import os
import time
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import StringIO
from pathlib import Path
from socket import create_server
from threading import Event, Thread
from typing import TYPE_CHECKING, NamedTuple

import click
import pytest
from made_up_registers import CPV_JSON, CPV_XML, GEMEENTEN, body, tooi_list

from mvi_standard.cli.download import DownloadError, allowed, download
from mvi_standard.cli.mvi import command
from mvi_standard.cli.register_cache import MANIFEST, kept_in
from mvi_standard.cli.registers import read_registers
from mvi_standard.stages.registers.register import NAMES, SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES: dict[str, bytes] = {}


class Publisher(BaseHTTPRequestHandler):
    """Answers as a publisher does, and as one should not."""

    def do_GET(self) -> None:
        match self.path:
            case "/gone":
                self.send_error(404)
            case "/elsewhere":
                self._sent(302, b"", Location="http://other.example/cpv.json")
            case "/moved":
                self._sent(302, b"", Location="/cpv.json")
            case "/round":
                self._sent(302, b"", Location="/round")
            case "/short":
                self._sent(200, CPV_JSON, **{"Content-Length": str(len(CPV_JSON) + 10)})
            case _:
                self._sent(200, PAGES[self.path])

    def _sent(self, status: int, data: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(data))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Publisher)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def pages() -> None:
    PAGES.clear()
    PAGES.update({"/cpv.json": CPV_JSON, "/gemeenten.json": GEMEENTEN, "/leeg.json": b"[]", "/nieuw/cpv.json": CPV_XML})


class Done(NamedTuple):
    """What a command did."""

    returncode: int
    stdout: str
    stderr: str


@contextmanager
def within(folder: Path) -> Iterator[None]:
    """Stand in a folder that has the cache too."""
    place = Path.cwd()
    os.chdir(folder)
    try:
        with pytest.MonkeyPatch.context() as patched:
            patched.setenv("XDG_CACHE_HOME", str(folder))
            yield
    finally:
        os.chdir(place)


def mvi(folder: Path, *arguments: str) -> Done:
    """Run a verb in a folder; in this process, for speed."""
    out = StringIO()
    try:
        with within(folder), redirect_stdout(out), redirect_stderr(out):
            command.main(list(arguments), standalone_mode=False)
    except click.ClickException as error:
        return Done(2, out.getvalue(), error.format_message())
    except SystemExit as left:
        return Done(int(left.code or 0), out.getvalue(), "")
    return Done(0, out.getvalue(), "")


def sizes(folder: Path, argument: str) -> list[int]:
    """Return how many entries each file of a register has that is named so."""
    with within(folder):
        return [len(each.entries) for each in read_registers([argument], "nl")]


def fetch(folder: Path, *urls: str, name: str = "cpv", day: str = "2026-05-01") -> Done:
    return mvi(folder, "register", "fetch", name, "--today", day, *(f"--url={each}" for each in urls))


def test_what_is_fetched_is_used_and_its_checksum_is_written_beside_it(tmp_path: Path, host: str) -> None:
    done = fetch(tmp_path, f"{host}/cpv.json")

    kept = json.loads((tmp_path / "mvi-standard" / "cpv" / MANIFEST).read_bytes())
    checksum = sha256(CPV_JSON).hexdigest()
    assert done.returncode == 0, done.stderr
    assert f"cpv.json: 4 regels, nieuw\n  sha256 {checksum}\n" in done.stdout
    assert "--register cpv" in done.stdout
    assert kept == {
        "register": "cpv",
        "fetched": "2026-05-01",
        "files": [
            {"file": "cpv.json", "url": f"{host}/cpv.json", "sha256": checksum, "bytes": len(CPV_JSON), "entries": 4}
        ],
    }
    assert sizes(tmp_path, "cpv") == [4]
    assert "cpv: opgehaald op 2026-05-01, 1 bestand\n" in mvi(tmp_path, "register", "list").stdout


def test_a_second_time_says_whether_the_file_has_changed(tmp_path: Path, host: str) -> None:
    fetch(tmp_path, f"{host}/cpv.json")
    same = fetch(tmp_path, f"{host}/cpv.json", day="2026-06-01").stdout
    PAGES["/cpv.json"] = CPV_XML
    changed = fetch(tmp_path, f"{host}/cpv.json", day="2026-07-01").stdout

    assert "gelijk aan dat van 2026-05-01" in same
    assert "anders dan dat van 2026-06-01" in changed


def test_several_files_make_one_register(tmp_path: Path, host: str) -> None:
    PAGES["/meer.json"] = tooi_list(body("1", "gemeente Een"))

    assert fetch(tmp_path, f"{host}/gemeenten.json", f"{host}/meer.json", name="tooi").returncode == 0
    assert sizes(tmp_path, "tooi") == [5, 1]
    assert fetch(tmp_path, f"{host}/cpv.json", f"{host}/nieuw/cpv.json").returncode == 2


def test_another_folder_is_used_by_its_name(tmp_path: Path, host: str) -> None:
    done = mvi(tmp_path, "register", "fetch", "cpv", f"--url={host}/cpv.json", "--to", "hier")

    assert "--register cpv=hier" in done.stdout
    assert sizes(tmp_path, "cpv=hier") == [4]
    assert not (tmp_path / "mvi-standard").exists()


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("/gone", "antwoord 404 van de server"),
        ("/elsewhere", "de server verwijst naar een andere plek (other.example)"),
        ("/round", "antwoord 302 van de server"),
        ("/short", "de verbinding brak af voor het einde"),
        ("/leeg.json", "leeg.json is leeg"),
        ("/gemeenten.json", "gemeenten.json heeft niet de vorm van dit register"),
    ],
)
def test_what_goes_wrong_is_told_in_one_line_and_changes_nothing(
    tmp_path: Path, host: str, page: str, reason: str
) -> None:
    fetch(tmp_path, f"{host}/cpv.json")
    folder = tmp_path / "mvi-standard" / "cpv"
    before = {each.name: each.read_bytes() for each in folder.iterdir()}

    done = fetch(tmp_path, f"{host}/cpv.json", f"{host}{page}")

    assert done.returncode == 2
    assert reason in done.stderr
    assert "\n" not in done.stderr
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == before


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = fetch(tmp_path, "http://127.0.0.1:9/cpv.json")

    assert done.returncode == 2
    assert "geen verbinding" in done.stderr
    assert not (tmp_path / "mvi-standard").exists()


def test_a_page_of_the_same_host_is_followed(tmp_path: Path, host: str) -> None:
    assert fetch(tmp_path, f"{host}/moved").returncode == 0


def test_a_file_beyond_the_limit_or_the_time_is_cut_off(host: str) -> None:
    for limits, why in (
        ((len(CPV_JSON) - 1, 60), "register.fetch_large"),
        ((len(CPV_JSON), -1), "register.fetch_slow"),
    ):
        with pytest.raises(DownloadError) as refused:
            download(f"{host}/cpv.json", *limits)
        assert refused.value.why == why
    assert download(f"{host}/cpv.json", len(CPV_JSON)) == CPV_JSON


def test_a_server_that_drips_its_headers_is_cut_off() -> None:
    done = Event()
    with create_server(("127.0.0.1", 0)) as server:

        def drip() -> None:
            with server.accept()[0] as connection:
                connection.sendall(b"HTTP/1.1 200 OK\r\n")
                while not done.wait(0.05):
                    connection.sendall(b"X-Drop: a\r\n")

        thread = Thread(target=drip)
        thread.start()
        start = time.monotonic()
        with pytest.raises(DownloadError) as refused:
            download(f"http://127.0.0.1:{server.getsockname()[1]}/cpv.json", 1000, 1)
        took = time.monotonic() - start
        done.set()
        thread.join()

    assert refused.value.why == "register.fetch_slow"
    assert took < 3


@pytest.mark.parametrize(
    "url",
    [
        "{host}/cpv.json",
        "https://jan:geheim@voorbeeld.nl/cpv.json",
        "https://geheim@voorbeeld.nl/cpv.json",
        "http://jan:geheim@voorbeeld.nl/cpv.json",
        "//jan:geheim@voorbeeld.nl/cpv.json",
        "jan:geheim@voorbeeld.nl/cpv.json",
        "https://jan:geheim@[/cpv.json",
        " https:jan:geheim@voorbeeld.nl",
    ],
)
def test_a_password_in_an_address_is_neither_shown_nor_kept(tmp_path: Path, host: str, url: str) -> None:
    done = fetch(tmp_path, url.format(host=host.replace("//", "//jan:geheim@")))

    assert done.returncode == 2
    assert "wachtwoord" in done.stderr
    assert "geheim" not in done.stdout + done.stderr
    assert not (tmp_path / "mvi-standard").exists()


def test_an_at_sign_in_a_path_is_no_password(tmp_path: Path, host: str) -> None:
    PAGES["/@nl/cpv.json"] = CPV_JSON

    assert fetch(tmp_path, f"{host}/@nl/cpv.json").returncode == 0


@pytest.mark.parametrize(
    ("url", "may"),
    [
        ("https://voorbeeld.nl/cpv.gc", True),
        ("http://localhost:1/cpv.gc", True),
        ("http://voorbeeld.nl/cpv.gc", False),
        ("http://localhost.voorbeeld.nl/cpv.gc", False),
        ("http://localhost@voorbeeld.nl/cpv.gc", False),
        ("file:///etc/passwd", False),
        ("ftp://voorbeeld.nl/cpv.gc", False),
        ("https:///cpv.gc", False),
        ("https://[", False),
        ("cpv.gc", False),
        ("", False),
    ],
)
def test_only_https_is_used_except_on_this_computer(url: str, may: bool) -> None:
    assert allowed(url) is may


def test_another_protocol_is_refused_before_anything_is_sent(tmp_path: Path) -> None:
    done = fetch(tmp_path, "file:///etc/passwd")

    assert done.returncode == 2
    assert done.stderr.startswith("file:///etc/passwd begint niet met https://.")


def test_what_changed_after_it_was_fetched_is_refused(tmp_path: Path, host: str) -> None:
    fetch(tmp_path, f"{host}/cpv.json")
    file = tmp_path / "mvi-standard" / "cpv" / "cpv.json"
    for change in (lambda: file.write_bytes(CPV_XML), file.unlink):
        change()
        with pytest.raises(click.UsageError, match="is veranderd nadat het is opgehaald, of is weg"):
            sizes(tmp_path, "cpv")


@pytest.mark.parametrize(
    "told",
    [
        "",
        "[]",
        "{}",
        '{"register": "tooi", "fetched": "x", "files": []}',
        '{"register": "cpv", "fetched": "x", "files": []}',
        '{"register": "cpv", "fetched": "x", "files": [{"file": "../x", "url": "", "sha256": "", "bytes": 1}]}',
        '{"register": "cpv", "fetched": "x", "files": [1]}',
        '{"register": "cpv", "fetched": "x", "files": [{"file": "x", "url": "", "sha256": "", "bytes": 1e999}]}',
    ],
)
def test_a_folder_that_says_something_else_was_not_fetched(tmp_path: Path, told: str) -> None:
    (tmp_path / MANIFEST).write_text(told, "utf-8")

    assert kept_in(tmp_path, "cpv") is None


def test_every_known_address_may_be_used_and_names_its_own_file() -> None:
    urls = [url for name in NAMES for url in SOURCES[name]]

    assert all(map(allowed, urls))
    assert len({url.rpartition("/")[2] for url in urls}) == len(urls) == 9


def test_a_register_without_a_fixed_address_asks_for_one(tmp_path: Path) -> None:
    done = mvi(tmp_path, "register", "fetch", "organisaties")

    assert done.returncode == 2
    assert done.stderr == "Van register organisaties is geen vast adres bekend. Noem het met --url."
    assert "https://raw.githubusercontent.com/OP-TED/" in mvi(tmp_path, "register", "list").stdout
    assert mvi(tmp_path, "register").returncode == 2
    assert mvi(tmp_path, "register", "fetch", "nuts").returncode == 2
