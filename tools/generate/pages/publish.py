"""From pages to a site: Markdown on disk, zensical over it, and the doors in front of it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from tools.generate.pages import config, offline
from tools.generate.pages.config import THEME
from tools.generate.pages.doors import doors
from tools.generate.pages.policy import protect
from tools.generate.pages.press import Press
from tools.generate.pages.site import files, pages

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tools.generate.pages.book import SiteBook

RUNTIME = "validator"
"""Where the validator for browsers stands, beside the languages: it judges by every edition."""


def publish(shelf: Sequence[SiteBook], work: Path, site: Path, runtime: Path | None) -> None:
    """Build the site in the folder `site`, by way of `work`; `runtime` holds the folder of the validator for browsers.

    The site that was there stays until the new one is whole.
    """
    fresh = work / "site"
    shutil.rmtree(fresh, ignore_errors=True)
    with ThreadPoolExecutor(max_workers=1) as printer:  # one language is printed while the next is written
        printed = []
        for book in shelf:
            folder = work / book.language
            _compose(book, folder)
            printed.append(printer.submit(_print, book, folder, fresh / book.language))
        for each in printed:
            each.result()
    _write(fresh, doors(shelf))
    if runtime is not None:
        shutil.copytree(runtime, fresh / RUNTIME)
        checks = [f"{book.language}/{book.standard.minor}/controle/" for book in shelf]
        script = (shelf[0].root / "web" / offline.NAME).read_text("utf-8")
        _write(fresh, {offline.NAME: offline.offline(fresh, checks, RUNTIME, script)})
    shutil.rmtree(site, ignore_errors=True)
    shutil.move(fresh, site)


def _compose(book: SiteBook, folder: Path) -> None:
    """Write the pages of one language as Markdown, with all that turns them into HTML."""
    shutil.rmtree(folder, ignore_errors=True)
    written, beside = tuple(pages(book)), files(book)
    press = Press(book, frozenset([*(each.file for each in written), *beside]))
    _write(folder / "pages", {page.file: press.write(page).encode() for page in written})
    _write(folder / "pages", beside)
    shutil.copytree(THEME, folder / "theme")
    shutil.copytree(THEME / "assets", folder / "pages" / "assets")
    _write(folder, {"mkdocs.yml": config.write(book, written).encode()})


def _print(book: SiteBook, folder: Path, site: Path) -> None:
    """Turn the Markdown in `folder` into the site of one language."""
    command = [sys.executable, "-m", "zensical", "build", "--strict", "-f", str(folder / "mkdocs.yml")]
    subprocess.run(command, check=True)  # noqa: S603 - our own pages
    (folder / "site" / "404.html").unlink()  # one for the whole site stands at its root
    version = book.standard.minor
    shutil.copytree(folder / "site", site / version)
    for page in site.rglob("*.html"):
        page.write_text(protect(page.read_text("utf-8")), "utf-8")
    versions = [{"version": version, "title": book.say("version_draft", version=version), "aliases": []}]
    _write(site, {"versions.json": json.dumps(versions).encode()})


def _write(folder: Path, contents: Mapping[str, bytes]) -> None:
    for name, content in contents.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
