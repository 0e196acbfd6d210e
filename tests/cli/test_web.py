"""`mvi web`: what it serves, what it says, what it refuses, and how it ends."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import zipfile
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.request import urlopen

import pytest
from places import ROOT

from mvi_standard.cli.verbs.web import start_page
from mvi_standard.requirement import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 20
USAGE, INTERRUPTED = 2, 130


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "mvi_standard.cli.mvi", "web", *map(str, arguments)]


def told(**environment: str) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"} | environment


def refused(folder: Path, *arguments: str | Path) -> str:
    """Run a command that cannot serve; what it said, which is one line."""
    done = subprocess.run(
        command(*arguments),
        cwd=folder,
        capture_output=True,
        env=told(),
        check=False,
        encoding="utf-8",
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stdout) == (USAGE, "")
    assert done.stderr.count("\n") == 1
    return done.stderr


@contextmanager
def served(folder: Path, *arguments: str | Path, **environment: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Give a running command and the address that it says; it hears Ctrl-C, also in the background."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        ("/usr/bin/env", "--default-signal=INT", *command(*arguments)),
        cwd=folder,
        stdout=pipe,
        stderr=pipe,
        env=told(**environment),
        encoding="utf-8",
    ) as run:
        try:
            assert run.stdout is not None
            ready, stop = run.stdout.readline(), run.stdout.readline()
            assert stop in {"Stoppen: Ctrl-C.\n", "To stop: Ctrl-C.\n"}
            yield run, ready.split()[-1]
        finally:
            run.kill()


def page(url: str) -> bytes:
    with urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310 - the address that our command said
        content: bytes = answer.read()
    return content


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The smallest site that has the page with the validator, in both languages."""
    for language in LANGUAGES:
        file = tmp_path / "site" / start_page(language).strip("/") / "index.html"
        file.parent.mkdir(parents=True)
        file.write_text(f"<p>{language}", "utf-8")
    return tmp_path / "site"


def packed(site: Path, name: str, text: str) -> Path:
    path = site.parent / name
    with zipfile.ZipFile(path, "w") as archive:
        for language in LANGUAGES:
            archive.writestr(f"{start_page(language).strip('/')}/index.html", text)
    return path


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_folder_and_a_zip_file_are_served_until_ctrl_c(site: Path, language: str) -> None:
    for each, text in ((site, f"<p>{language}"), (packed(site, "a.zip", "<p>zip"), "<p>zip")):
        with served(site.parent, each, "--port", "0", "--no-open", "--language", language) as (run, url):
            assert re.fullmatch(rf"http://127\.0\.0\.1:\d+/{language}/1\.0/controle/", url)
            assert page(url).decode() == text
            run.send_signal(signal.SIGINT)
            rest = run.communicate(timeout=PATIENCE)

        assert run.returncode == INTERRUPTED
        assert "".join(rest).strip() == ""


def test_the_newest_release_here_is_served_before_a_folder(site: Path) -> None:
    with served(site.parent, "--port", "0", "--no-open") as (_, url):
        assert page(url) == b"<p>nl"

    old, new = packed(site, "mvi-site-1.9.zip", "<p>oud"), packed(site, "mvi-site-1.10.zip", "<p>nieuw")
    os.utime(old, (1, 1))
    assert old.stat().st_mtime < new.stat().st_mtime

    with served(site.parent, "--port", "0", "--no-open") as (_, url):
        assert page(url) == b"<p>nieuw"


def test_the_browser_is_opened_beside_the_server(site: Path, tmp_path: Path) -> None:
    asked = tmp_path / "asked.txt"
    script = tmp_path / "browser.py"
    script.write_text(
        "import sys, urllib.request, pathlib\n"
        f"pathlib.Path({str(asked)!r}).write_bytes(urllib.request.urlopen(sys.argv[1]).read())\n",
        "utf-8",
    )
    with served(site.parent, site, "--port", "0", BROWSER=f"{sys.executable} {script} %s"):
        end = time.monotonic() + PATIENCE
        while not (asked.exists() and asked.stat().st_size) and time.monotonic() < end:
            time.sleep(0.05)

    assert asked.read_bytes() == b"<p>nl"


@pytest.mark.parametrize(
    ("language", "words"), [("nl", "Poort {port} is niet vrij. "), ("en", "Port {port} is not free. ")]
)
def test_a_port_that_is_taken_is_told(site: Path, language: str, words: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        said = refused(site.parent, site, "--no-open", "--port", port, "--language", language)

    assert words.format(port=port) in said
    assert "--port 0" in said


@pytest.mark.parametrize(("language", "words"), [("nl", "is geen site"), ("en", "is no site")])
def test_what_is_no_site_is_told(tmp_path: Path, language: str, words: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "text.zip").write_text("geen zip", "utf-8")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("index.html", "iets anders")

    for name in ("empty", "text.zip", "other.zip"):
        assert f"{name} {words}" in refused(tmp_path, name, "--no-open", "--language", language)


@pytest.mark.parametrize(("language", "words"), [("nl", "Hier staat geen mvi-site"), ("en", "There is no mvi-site")])
def test_a_folder_without_a_site_is_told(tmp_path: Path, language: str, words: str) -> None:
    assert words in refused(tmp_path, "--no-open", "--language", language)


def test_a_site_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "nergens.zip" in refused(tmp_path, "nergens.zip", "--no-open")
    assert "70000" in refused(tmp_path, "--port", "70000")
