"""The contents of the wheel, and the generated files in the repository: by base name, for they may move."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zipfile import ZipFile

from tools.recording.contents import plain
from tools.recording.record import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tools.recording.checkout import Checkout

_LOCK = "uv.lock"
_OWN = ("entry_points.txt", "METADATA", "WHEEL")


def recorded(checkout: Checkout) -> dict[str, str]:
    """Return the files of the wheel that are not Python, and under `places/` where they and how many others are."""
    files = _built(checkout)
    own = {name: data for name, data in files.items() if PurePosixPath(name).name in _OWN and ".dist-info/" in name}
    data = {name: data for name, data in files.items() if not name.endswith((".py", "/RECORD")) and name not in own}
    texts = {f"wheel/{PurePosixPath(name).name}": _head(content) for name, content in own.items()}
    for key, path, text in by_base_name(data):
        texts |= {f"wheel/{key}": text, f"{PLACES}/{key}": path}
    return texts | {f"{PLACES}/Python modules": str(sum(name.endswith(".py") for name in files))}


def by_base_name(files: Mapping[str, bytes]) -> Iterator[tuple[str, str, str]]:
    """Yield (key, path, content) of files: the key is the base name, with a digest where several files share it."""
    often = Counter(PurePosixPath(path).name for path in files)
    for path, content in sorted(files.items()):
        name = PurePosixPath(path).name
        text = plain(content)
        yield (f"{name} {sha256(content).hexdigest()[:12]}" if often[name] > 1 else name), path, text


def generated(checkout: Checkout) -> dict[str, str]:
    """Return the generated files that the repository holds, by base name."""
    listed = _git(checkout, "ls-files", "-z").split("\0")
    marked = _git(checkout, "check-attr", "-z", "linguist-generated", "--", *listed).split("\0")
    names = [name for name, value in zip(marked[::3], marked[2::3], strict=False) if value == "set" and name != _LOCK]
    files = {name: (checkout.root / name).read_bytes() for name in names}
    return {f"generated/{key}": text for key, _, text in by_base_name(files)}


def _git(checkout: Checkout, *arguments: str) -> str:
    command = ["git", *arguments]
    return subprocess.run(command, cwd=checkout.root, capture_output=True, check=True, text=True).stdout  # noqa: S603 - our own command


def _built(checkout: Checkout) -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder]
        subprocess.run(command, cwd=checkout.root, env=checkout.environment, capture_output=True, check=True)  # noqa: S603 - idem
        [path] = Path(folder).glob("*.whl")
        with ZipFile(path) as file:
            return {each: file.read(each) for each in file.namelist()}


def _head(content: bytes) -> str:
    """Return the headers of METADATA without the README below them; all of another file."""
    return content.decode().partition("\n\n#")[0]
