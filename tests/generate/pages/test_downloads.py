from __future__ import annotations

import json
import re
import subprocess
from html import unescape
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from places import INVALID, ROOT

from mvi_standard.editions import LATEST
from mvi_standard.requirement import LANGUAGES
from mvi_standard.stages.engines.reference import ReferenceEngine
from tools.generate.pages import codes, downloads, versions, weaker
from tools.generate.pages.press import Press

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from types import ModuleType

    from tools.generate.pages.book import SiteBook

ELSEWHERE = ("code/index.md", "codelijst/index.md", "kpi/index.md", "tellen.md")
KIND = re.compile(r"MAJOR|MINOR|PATCH")


def write(book: SiteBook, kind: ModuleType) -> str:
    offered = {**downloads.files(book), **downloads._elsewhere(book)}  # noqa: SLF001 - what stands beside the page
    own = ("downloads.md", "json-schema.md", "versies.md", *map(codes.file, book.demands))
    [page] = kind.pages(book)
    return Press(book, frozenset([*ELSEWHERE, *own, *offered])).write(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_download_is_listed_with_its_use_size_and_checksum(shelf: Mapping[str, SiteBook], language: str) -> None:
    text = write(shelf[language], downloads)
    offered = {**downloads.files(shelf[language]), **downloads._elsewhere(shelf[language])}  # noqa: SLF001 - as above
    listed = {name for those in downloads.GROUPS.values() for name in those if "*" not in name}
    laid_down = {f"downloads/{each.name}" for each in (ROOT / "docs" / "downloads").iterdir()}

    for name in listed | laid_down:
        row = text.partition(f'{name.removeprefix("downloads/")}" download>')[2].partition("</tr>")[0]
        each = downloads.Download(name, "", offered[name])
        assert each.digest in row
        assert each.size in row


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_schemas_are_the_very_files_of_the_package(shelf: Mapping[str, SiteBook], language: str) -> None:
    found = downloads.files(shelf[language])

    assert found[downloads.SCHEMA] == (LATEST.files / "schema-1.0.json").read_bytes()
    assert found[downloads.RESULT] == (LATEST.files / "result-1.0.json").read_bytes()
    assert json.loads(found[downloads.REPORT])["$id"].endswith("report-1.0.schema.json")


@pytest.mark.parametrize("name", ["examples", "schema"])
def test_a_parcel_holds_the_folder_and_is_the_same_every_time(shelf: Mapping[str, SiteBook], name: str) -> None:
    folder = ROOT / name
    content = downloads.files(shelf["nl"])[f"downloads/{name}.zip"]

    with ZipFile(BytesIO(content)) as parcel:
        held = {each: parcel.read(each) for each in parcel.namelist()}
    assert held == {p.relative_to(ROOT).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    assert content == downloads._files.__wrapped__(ROOT)[f"downloads/{name}.zip"]  # noqa: SLF001 - made anew, not kept


def test_the_checksums_can_be_checked(shelf: Mapping[str, SiteBook], tmp_path: Path) -> None:
    book = shelf["nl"]
    for name, content in {**downloads._elsewhere(book), **downloads.files(book)}.items():  # noqa: SLF001 - as above
        target = tmp_path / name.removeprefix(downloads.FOLDER)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    command = ["/usr/bin/env", "sha256sum", "--check", "--quiet", "SHA256SUMS"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert len((tmp_path / "SHA256SUMS").read_text("utf-8").splitlines()) > len(INVALID)


def test_the_schema_alone_is_counted_as_another_engine_counts(shelf: Mapping[str, SiteBook]) -> None:
    engine = ReferenceEngine(LATEST.schema)
    verdicts = {name: each for code in shelf["nl"].demands for name, each in weaker.verdicts(shelf["nl"], code).items()}

    assert verdicts.keys() == {each.name for each in INVALID}
    for each in (each for each in INVALID if verdicts[each.name] != weaker.UNREAD):
        refused = any(True for _ in engine.faults(json.loads(each.read_bytes())))
        assert refused == (verdicts[each.name] == weaker.REFUSED), each.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_counts_every_example_of_an_error(shelf: Mapping[str, SiteBook], language: str) -> None:
    text = write(shelf[language], weaker)
    files, missed, percent, refused, unread = headline(text)
    errors = [each for each in INVALID if each.name[4] != "W"]

    assert files == len(errors) == missed + refused + unread
    assert percent == round(100 * missed / files)
    assert missed > refused > unread > 0


def headline(text: str) -> list[int]:
    sentence = next(line for line in text.splitlines() if line.startswith(("<p>Er zijn ", "<p>There are ")))
    return [int(each) for each in re.findall(r"[0-9]+", sentence)]


@pytest.mark.parametrize("code", weaker.TOLD)
def test_what_the_page_tells_of_is_not_seen_by_the_schema(shelf: Mapping[str, SiteBook], code: str) -> None:
    book = shelf["nl"]

    assert book.demands[code].severity == "fout"
    assert set(weaker.verdicts(book, code).values()) == {weaker.MISSED}
    assert f"{code}/" in write(book, weaker)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_schema_sees_all_of_structure(shelf: Mapping[str, SiteBook], language: str) -> None:
    book = shelf[language]
    of_structure = [code for code in book.demands if code.startswith("MVI-S")]
    text = write(book, weaker)

    assert all(set(weaker.verdicts(book, code).values()) == {weaker.REFUSED} for code in of_structure)
    assert all(f">{code}</a>" in text for code in of_structure)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_edition_is_shown_with_its_status_and_the_checksum_of_its_schema(
    shelf: Mapping[str, SiteBook], language: str
) -> None:
    text = write(shelf[language], versions)

    assert downloads.Download("", "", downloads.files(shelf[language])[downloads.SCHEMA]).digest in text
    assert shelf[language].say("ver_status_draft") in text
    assert '"standard_version": "1.0-draft.2"' in unescape(text)


def test_dutch_says_of_versions_as_much_as_english(shelf: Mapping[str, SiteBook]) -> None:
    shapes = [shape(write(shelf[language], versions)) for language in LANGUAGES]

    assert shapes[0] == shapes[1]
    assert shapes[0].count("|") > 20


def shape(text: str) -> str:
    """The headings, table rows (with the kind of version that each ends in) and bullets of what is said of versions."""
    about = text.partition("{ #standard }")[2].partition("{ #changes }")[0]
    lines = (line for line in about.splitlines() if line.startswith(("|", "- ", "### ")))
    return "\n".join(f"|{' '.join(KIND.findall(line))}" if line[0] == "|" else line[:2] for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_changes_of_the_standard_are_there_in_english_and_those_of_the_tool_are_not(
    shelf: Mapping[str, SiteBook], language: str
) -> None:
    changed = write(shelf[language], versions).partition("{ #changes }")[2]
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    first, _, rest = changelog.partition("### Standard\n")[2].partition("### Validator\n")

    assert '<div lang="en"' in changed
    assert changed.count("\n- ") == first.count("\n- ")
    assert rest.splitlines()[1] not in changed
    assert ("in het Engels" in changed) == (language == "nl")


def test_a_link_of_the_changelog_that_the_site_lacks_is_refused() -> None:
    assert list(versions.targets("[x](docs/counting.md) [y](https://example.org) MVI-C150")) == [
        ("](docs/counting.md)", "tellen.md"),
        ("MVI-C150", "code/MVI-C150.md"),
    ]
    with pytest.raises(KeyError):
        list(versions.targets("[x](docs/nowhere.md)"))
