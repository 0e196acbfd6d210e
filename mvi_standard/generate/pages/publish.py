"""From pages to a site: Markdown on disk, zensical over it, and what a browser needs beside it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mvi_standard.generate.pages import config
from mvi_standard.generate.pages.press import Press
from mvi_standard.generate.pages.site import files, pages

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mvi_standard.generate.pages.book import Book

THEME = Path(__file__).parent / "theme"


def publish(book: Book, work: Path, site: Path) -> None:
    """Build the site of one language in `site/<language>/<edition>/`, by way of `work`."""
    folder, version = work / book.language, book.standard.minor
    shutil.rmtree(folder, ignore_errors=True)
    written, beside = tuple(pages(book)), files(book)
    press = Press(book, frozenset([*(each.file for each in written), *beside]))
    _write(folder / "pages", {page.file: press.write(page).encode() for page in written} | beside)
    shutil.copytree(THEME, folder / "theme")
    shutil.copytree(THEME / "assets", folder / "pages" / "assets")
    _write(folder, {"mkdocs.yml": config.write(book, written).encode()})
    command = [sys.executable, "-m", "zensical", "build", "--strict", "-f", str(folder / "mkdocs.yml")]
    subprocess.run(command, check=True)  # noqa: S603 - our own pages
    out = site / book.language
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(folder / "site", out / version)
    versions = [{"version": version, "title": book.say("version_draft", version=version), "aliases": []}]
    _write(out, {"versions.json": json.dumps(versions).encode()})


def _write(folder: Path, contents: Mapping[str, bytes]) -> None:
    for name, content in contents.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
