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

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tools.recording.running import Checkout

_OWN = ("entry_points.txt", "METADATA", "WHEEL")


def recorded(checkout: Checkout) -> tuple[dict[str, str], dict[str, str]]:
    """Return what must be the same in the wheel, and where its files are, which need not be."""
    files = _built(checkout)
    own = {name: data for name, data in files.items() if PurePosixPath(name).name in _OWN and ".dist-info/" in name}
    data = {name: data for name, data in files.items() if not name.endswith((".py", "/RECORD")) and name not in own}
    texts = {f"wheel/{PurePosixPath(name).name}": _head(content) for name, content in own.items()}
    modules = [name for name in files if name.endswith(".py")]
    places = {key: path for key, path, _ in by_base_name(data)}
    places["Python modules"] = str(len(modules))
    return texts | {f"wheel/{key}": text for key, _, text in by_base_name(data)}, places


def by_base_name(files: Mapping[str, bytes]) -> Iterator[tuple[str, str, str]]:
    """Give (key, path, content) of files: the key is the base name, with a digest where several files share it."""
    often = Counter(PurePosixPath(path).name for path in files)
    for path, content in sorted(files.items()):
        name = PurePosixPath(path).name
        text = _text(content)
        yield (f"{name} {sha256(content).hexdigest()[:12]}" if often[name] > 1 else name), path, text


def committed(checkout: Checkout, folders: Iterable[str]) -> dict[str, bytes]:
    """Return the files that the repository holds below some folders, by path."""
    command = ["git", "ls-files", "-z", "--", *folders]
    listed = subprocess.run(command, cwd=checkout.root, capture_output=True, check=True, text=True).stdout  # noqa: S603 - idem
    return {name: (checkout.root / name).read_bytes() for name in listed.split("\0") if name}


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


def _text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return f"{len(content)} bytes, sha256 {sha256(content).hexdigest()}"
