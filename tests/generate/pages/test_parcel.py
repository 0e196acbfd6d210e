"""The site as one file."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from tools.generate.pages.parcel import pack, packed

if TYPE_CHECKING:
    from pathlib import Path


def test_the_same_site_makes_the_same_parcel(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "nl").mkdir(parents=True)
    (site / "nl" / "index.html").write_text("een")
    (site / "index.html").write_text("twee")
    pack(site, tmp_path / "one.zip")
    (site / "nl" / "index.html").touch()
    pack(site, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    assert ZipFile(tmp_path / "one.zip").read("nl/index.html") == b"een"


def test_the_same_files_make_the_same_parcel_in_whatever_order() -> None:
    one, other = packed({"b/c.txt": b"een", "a.txt": b"twee"}), packed({"a.txt": b"twee", "b/c.txt": b"een"})

    assert one == other
    assert ZipFile(BytesIO(one)).namelist() == ["a.txt", "b/c.txt"]
