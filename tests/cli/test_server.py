"""The server answers this computer by its own name, with files of the site, and tells nothing else."""

from __future__ import annotations

import socket
import zipfile
from http.client import HTTPConnection
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from mvi_standard.cli import server as serving
from mvi_standard.cli.server import Server
from mvi_standard.cli.site import place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.client import HTTPResponse
    from pathlib import Path

FILES = {
    "index.html": "<p>deur",
    "nl/1.0/index.html": "<p>begin",
    "nl/1.0/a b/index.html": "<p>spatie",
    "validator/runtime/x.wasm": "wasm",
    "validator/worker.js": "js",
    "validator/worker.js.gz": "js, packed",
}


@pytest.fixture(params=["folder", "zip"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    """A server of one site, as a folder and as a zip file, beside a secret."""
    site = tmp_path / "site"
    (tmp_path / "secret.txt").write_text("geheim", "utf-8")
    for name, text in FILES.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    if request.param == "zip":
        archive = tmp_path / "site.zip"
        with zipfile.ZipFile(archive, "w") as stream:
            for name in FILES:
                stream.write(site / name, name)
        site = archive
    with Server(place(site), 0, "nl") as running:
        thread = Thread(target=running.serve_forever, args=(0.01,))
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def ask(
    server: Server, path: str, method: str = "GET", host: str | None = None, **more: str
) -> tuple[HTTPResponse, bytes]:
    """Send one request as it is written, with more headers, without mending its path."""
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    if host != "":
        connection.putheader("Host", host or f"127.0.0.1:{server.server_port}")
    for name, value in more.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


@pytest.mark.parametrize(
    ("path", "body", "kind"),
    [
        ("/", "<p>deur", "text/html; charset=utf-8"),
        ("/nl/1.0/", "<p>begin", "text/html; charset=utf-8"),
        ("/nl/1.0/?q=1", "<p>begin", "text/html; charset=utf-8"),
        ("/nl/1.0/a%20b/", "<p>spatie", "text/html; charset=utf-8"),
        ("/validator/worker.js", "js", "text/javascript; charset=utf-8"),
        ("/validator/runtime/x.wasm", "wasm", "application/wasm"),
    ],
)
def test_a_file_is_sent_with_its_type(server: Server, path: str, body: str, kind: str) -> None:
    answer, content = ask(server, path)

    assert (answer.status, content.decode(), answer.headers["Content-Type"]) == (200, body, kind)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Python" not in answer.headers["Server"]


def test_head_sends_what_get_would_without_the_content(server: Server) -> None:
    (head, nothing), (get, content) = ask(server, "/nl/1.0/", "HEAD"), ask(server, "/nl/1.0/")

    assert (head.status, nothing) == (200, b"")
    assert head.headers["Content-Length"] == get.headers["Content-Length"] == str(len(content))


@pytest.mark.parametrize(
    ("accepted", "packed"),
    [
        ("gzip, deflate, br, zstd", True),
        ("GZIP;q=0.5", True),
        ("br, *", True),
        ("identity", False),
        ("gzip;q=0, *", False),
        ("br;q=1.0, gzip; q=0.000", False),
        ("", False),
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_who_can_unpack_gets_the_copy_that_lies_beside_a_file(
    server: Server, method: str, accepted: str, *, packed: bool
) -> None:
    answer, content = ask(server, "/validator/worker.js", method, Accept_Encoding=accepted)
    sent = "js, packed" if packed else "js"

    assert content.decode() == (sent if method == "GET" else "")
    assert answer.headers["Content-Length"] == str(len(sent))
    assert answer.headers["Content-Encoding"] == ("gzip" if packed else None)
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"


def test_a_file_without_a_copy_is_sent_as_it_is_and_a_part_of_one_as_a_whole(server: Server) -> None:
    answer, content = ask(server, "/validator/runtime/x.wasm", Accept_Encoding="gzip", Range="bytes=0-1")

    assert (answer.status, content) == (200, b"wasm")
    assert (answer.headers["Content-Encoding"], answer.headers["Vary"]) == (None, None)


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/nl/%2E%2E/%2E%2E/secret.txt",
        "/nl%2f..%2f..%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/%00/secret.txt",
        "/index.html%00",
        "/etc/passwd",
        "//[",
        "http://[/",
        "/nl/1.0/none/",
        "/validator/",
        "/" + "x" * 3000,
    ],
)
def test_no_path_leads_out_of_the_site_and_no_folder_is_listed(server: Server, path: str) -> None:
    answer, content = ask(server, path)

    assert answer.status == 404
    assert b"geheim" not in content
    assert b"worker.js" not in content
    assert b"Deze pagina bestaat niet." in content
    assert b"This page does not exist." in content


def test_the_site_may_have_its_own_page_for_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "404.html").write_text("<p>eigen", "utf-8")
    with Server(tmp_path, 0, "nl") as running:
        Thread(target=running.serve_forever, args=(0.01,), daemon=True).start()
        answer, content = ask(running, "/none")
        running.shutdown()

    assert (answer.status, content) == (404, b"<p>eigen")


@pytest.mark.parametrize(
    ("path", "location"),
    [("/nl/1.0", "/nl/1.0/"), ("/nl", "/nl/"), ("/nl/1.0/a%20b", "/nl/1.0/a%20b/"), ("//nl", "/nl/")],
)
def test_a_folder_without_its_slash_is_sent_on_so_that_links_on_its_page_hold(
    server: Server, path: str, location: str
) -> None:
    answer, content = ask(server, path)

    assert (answer.status, answer.headers["Location"], content) == (301, location, b"")


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8787", "127.0.0.1.evil.example", "localhost.evil.example", "[", "10.0.0.1", "",
     "localhost@evil.example", "evil.example/localhost"],
)  # fmt: skip
def test_a_page_elsewhere_that_names_this_computer_gets_nothing(server: Server, host: str) -> None:
    for method in ("GET", "HEAD"):
        answer, content = ask(server, "/", method, host)

        assert (answer.status, content) == (403, b"")


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8787", "127.0.0.1"])
def test_this_computer_has_two_names(server: Server, host: str) -> None:
    assert ask(server, "/", host=host)[0].status == 200


def test_only_reading_is_possible(server: Server) -> None:
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        assert ask(server, "/", method)[0].status == 501


def test_only_this_computer_can_connect(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_a_visitor_who_leaves_is_not_told_of(server: Server, capfd: pytest.CaptureFixture[str]) -> None:
    for request in (b"GET / HTTP/1.1\r\nHo", b"", b"nonsense\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", server.server_port)) as visitor:
            visitor.sendall(request)

    assert ask(server, "/")[0].status == 200
    assert capfd.readouterr() == ("", "")


def test_a_bug_is_told_in_one_line_and_the_server_goes_on(
    server: Server, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("geheim")

    with monkeypatch.context() as patched:
        patched.setattr(serving, "resolve", broken)
        with pytest.raises(OSError, match="closed connection"):
            ask(server, "/")

    assert ask(server, "/")[0].status == 200
    said = capsys.readouterr().err
    assert said.startswith("Dit is een fout in mvi zelf")
    assert said.count("\n") == 1
    assert "geheim" not in said


def test_a_port_that_is_taken_is_not_shared(server: Server) -> None:
    with pytest.raises(OSError, match="in use"):
        Server(server.root, server.server_port, "nl")
