"""Fetched registers: a folder for each, with its files and one file that says where they came from."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import click

from mvi_standard.cli.replacing import whole
from mvi_standard.texts.say import say

MANIFEST = "mvi-register.json"


@dataclass(frozen=True)
class Fetched:
    """One file of a register: its name, its address, its checksum and its size."""

    file: str
    url: str
    sha256: str
    bytes: int
    entries: int


@dataclass(frozen=True)
class Kept:
    """A register as fetched on a day (ISO date), with all its files."""

    register: str
    fetched: str
    files: tuple[Fetched, ...]

    def sha256_of(self, url: str) -> str | None:
        """Return the SHA-256 of the file from an address; None when it was not fetched."""
        return next((each.sha256 for each in self.files if each.url == url), None)


def cache(name: str, language: str) -> Path:
    """Return the default folder for a register; raises UsageError when there is none."""
    root = Path(os.environ.get("XDG_CACHE_HOME", ""))
    try:
        return (root if root.is_absolute() else Path("~/.cache").expanduser()) / "mvi-standard" / name
    except RuntimeError as error:  # an account without a home, as in some containers
        raise click.UsageError(say("register.no_cache", language)) from error


def kept_in(folder: Path, name: str) -> Kept | None:
    """Return the register that a folder says it holds; None when it says nothing."""
    try:
        told = json.loads((folder / MANIFEST).read_text("utf-8"))
        kept = Kept(str(told["register"]), str(told["fetched"]), tuple(_fetched(each) for each in told["files"]))
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None
    return kept if kept.register == name and kept.files else None


def _fetched(told: dict[str, Any]) -> Fetched:
    file = str(told["file"])
    if file != Path(file).name:
        raise ValueError(file)
    return Fetched(file, str(told["url"]), str(told["sha256"]), int(told["bytes"]), int(told["entries"]))


def keep(folder: Path, kept: Kept, contents: dict[str, bytes]) -> None:
    """Write the files, then their description: an interrupted write leaves files that are refused, never a mixture."""
    folder.mkdir(parents=True, exist_ok=True)
    for file, data in contents.items():
        _write(folder / file, data)
    told = json.dumps(asdict(kept), indent=2, ensure_ascii=False)
    _write(folder / MANIFEST, f"{told}\n".encode())


def unchanged(data: bytes, told: Fetched) -> bool:
    """Return whether a file still has the checksum it was fetched with."""
    return sha256(data).hexdigest() == told.sha256


def _write(path: Path, data: bytes) -> None:
    with whole(path) as stream:
        stream.write(data)
