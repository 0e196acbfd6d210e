"""What lies at an address of a site, and that nothing outside it can be reached."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from mvi_standard.cli.site import TYPES, UNKNOWN, place, resolve, type_of

if TYPE_CHECKING:
    from pathlib import Path

OUTSIDE = [
    "/../secret.txt",
    "/nl/../../secret.txt",
    "/nl/..",
    "/./nl",
    "/..\\secret.txt",
    "/nl\\..\\..\\secret.txt",
    "/c:/secret.txt",
    "/nl/index.html\0.txt",
    "/link/secret.txt",
    "/link",
    "/linked.txt",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site beside a secret, with links to the secret that somebody planted."""
    site = tmp_path / "site"
    (site / "nl").mkdir(parents=True)
    (site / "nl" / "index.html").write_text("<p>hallo", "utf-8")
    (tmp_path / "secret.txt").write_text("geheim", "utf-8")
    (site / "link").symlink_to(tmp_path)
    (site / "linked.txt").symlink_to(tmp_path / "secret.txt")
    (site / "inside.html").symlink_to(site / "nl" / "index.html")
    return site


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """The same site as a zip file, with names that would leave the folder in which it is unpacked."""
    path = tmp_path / "mvi-site-1.0.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("nl/index.html", "<p>hallo")
        archive.writestr("../secret.txt", "geheim")
        archive.writestr("/secret.txt", "geheim")
    return path


@pytest.mark.parametrize("path", ["/nl/index.html", "nl/index.html", "//nl//index.html"])
def test_a_file_is_found_by_its_address(folder: Path, packed: Path, path: str) -> None:
    for site in (folder, packed):
        file = resolve(place(site), path)

        assert file is not None
        assert file.read_bytes() == b"<p>hallo"


@pytest.mark.parametrize("path", OUTSIDE)
def test_nothing_outside_a_folder_is_found(folder: Path, path: str) -> None:
    assert resolve(folder, path) is None


@pytest.mark.parametrize("path", [*OUTSIDE, "/secret.txt"])
def test_nothing_outside_a_zip_file_is_found(packed: Path, path: str) -> None:
    assert resolve(place(packed), path) is None


def test_an_absolute_path_is_read_from_the_root_of_the_site(folder: Path) -> None:
    assert resolve(folder, f"/{folder.parent / 'secret.txt'}") is None


def test_a_link_within_the_site_is_followed(folder: Path) -> None:
    assert resolve(folder, "/inside.html") == folder / "inside.html"


@pytest.mark.parametrize("path", ["/nl/none.html", "/nl/index.html/more", f"/{'x' * 5000}", f"/nl/{'x' * 300}"])
def test_what_is_not_there_is_nothing(folder: Path, packed: Path, path: str) -> None:
    assert resolve(folder, path) is None
    assert resolve(place(packed), path) is None


def test_what_is_no_site_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("geen zip", "utf-8")

    with pytest.raises(zipfile.BadZipFile):
        place(other)


def test_the_type_of_a_file_does_not_depend_on_the_computer() -> None:
    assert type_of("a.wasm") == "application/wasm"
    assert type_of("A.MJS") == type_of("a.js") == "text/javascript; charset=utf-8"
    assert type_of("none") == type_of("none.exe") == UNKNOWN
    assert all(each.startswith(".") and "/" in kind for each, kind in TYPES.items())
