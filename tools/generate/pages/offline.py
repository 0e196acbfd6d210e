"""What a browser keeps of the site, so that files can be checked without internet after one visit."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from typing import TYPE_CHECKING

from mvi_standard.cli.server import GZIP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

NAME = "offline.js"
"""At the root of the site: such a script serves its own folder and what is below it."""
_USED = re.compile(r'(?:src=|href=|"search":)"([^"]+\.(?:js|css|svg|png))"')


def offline(site: Path, pages: Sequence[str], runtime: str, script: str) -> bytes:
    """Return the script that keeps some pages of a site, with what they load and all that lies in `runtime`.

    It begins with their names, and a version that follows from what is in them.
    """
    names = sorted({each for page in pages for each in _needed(site, page)} | {*_below(site, runtime)})
    total = sha256()
    for name in names:
        file = site / name
        total.update((file / "index.html" if file.is_dir() else file).read_bytes())
    head = f"const VERSION = {json.dumps(total.hexdigest()[:12])};\nconst FILES = {json.dumps(names)};\n"
    return (head + script).encode()


def _needed(site: Path, page: str) -> Iterator[str]:
    """Yield the name of a page, which ends with a slash, and of each file that it loads."""
    yield page
    folder = site / page
    for used in _USED.findall((folder / "index.html").read_text("utf-8")):
        file = (folder / used).resolve()
        if file.is_file():
            yield file.relative_to(site.resolve()).as_posix()


def _below(site: Path, folder: str) -> Iterator[str]:
    for file in (site / folder).rglob("*"):
        if file.is_file() and file.suffix != GZIP:
            yield file.relative_to(site).as_posix()
