"""A site in a folder or a zip file: the file at an address, and its media type."""

from __future__ import annotations

import zipfile
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Place = Path | zipfile.Path

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".mjs": "text/javascript; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ts": "text/plain; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webp": "image/webp",
    ".whl": "application/zip",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
    ".zip": "application/zip",
}
"""Not those of the system: they differ, and a browser runs no script and no WebAssembly of a wrong type."""
UNKNOWN = "application/octet-stream"
ELSEWHERE = "\\:\0"
"""Signs that would lead out of the site on some system: a Windows path, a drive, an end of text."""


def place(site: Path) -> Place:
    """Return the root of a site: a folder, or what a zip file holds; raises BadZipFile or OSError for anything else."""
    if site.is_dir():
        return site
    if not site.is_file():  # a pipe would keep us waiting
        raise zipfile.BadZipFile(str(site))
    return zipfile.Path(site)


def resolve(root: Place, path: str) -> Place | None:
    """Return the file at the path of a request; None when there is none, or it lies outside the site."""
    parts = [each for each in path.split("/") if each]
    if any(each in {".", ".."} or any(sign in each for sign in ELSEWHERE) for each in parts):
        return None
    if not parts:
        return root  # which in a zip file, by its own word, does not exist
    here = root.joinpath(*parts)
    try:
        return here if _inside(root, here) and here.exists() else None
    except (OSError, RuntimeError):
        return None  # a name that no file can have, or links that go round


def type_of(name: str) -> str:
    """Return the media type of a file from its name."""
    return TYPES.get(PurePath(name).suffix.lower(), UNKNOWN)


def _inside(root: Place, here: Place) -> bool:
    """Return whether no link leads out of a folder; a zip file has none."""
    if not isinstance(root, Path) or not isinstance(here, Path):
        return True
    return here.resolve().is_relative_to(root.resolve())
