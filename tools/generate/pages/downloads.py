"""The page of downloads: each file with its use, size and checksum."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from mvi_standard.editions import LATEST
from mvi_standard.render.reference import beginning
from tools.generate.pages import codelists, kpis, norms, respec
from tools.generate.pages.page import SitePage
from tools.generate.pages.parcel import packed
from tools.generate.pages.workbooks import SMALL, workbooks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tools.generate.pages.book import SiteBook

FOLDER = "downloads/"
SUMS = f"{FOLDER}SHA256SUMS"
EDITION = f"{FOLDER}mvi-{LATEST.minor}"
SCHEMA = f"{EDITION}.schema.json"
RESULT = f"{EDITION}.kpiresult.schema.json"
REPORT = f"{FOLDER}mvi-report.schema.json"
GROUPS: Mapping[str, Mapping[str, str]] = {
    "workbooks": {f"{EDITION}.{each}.*": f"workbook_{each}" for each in (SMALL, *LATEST.tables.profiles)},
    "check": {
        SCHEMA: "schema",
        f"{FOLDER}*.editor.nl.schema.json": "editor_nl",
        f"{FOLDER}*.editor.en.schema.json": "editor_en",
        f"{FOLDER}*.d.ts": "types",
        RESULT: "result",
        REPORT: "report",
    },
    "content": {
        f"{FOLDER}codelists.zip": "codelists",
        codelists.CROSSWALKS: "crosswalks",
        f"{FOLDER}kpis.json": "kpis_json",
        f"{FOLDER}kpis.csv": "kpis_csv",
        norms.JSON: "norms",
        f"{FOLDER}schema.zip": "source",
        respec.FILE: "respec",
    },
    "examples": {
        f"{FOLDER}examples.zip": "examples",
        f"{FOLDER}examples/valid/minimaal.json": "minimal",
        f"{FOLDER}examples/valid/gemeente-basis.json": "basic",
        f"{FOLDER}examples/valid/gemeente-basis.yaml": "basic_yaml",
        f"{FOLDER}examples/valid/gemeente-volledig.json": "full",
        f"{FOLDER}examples/valid/twee-aanleveringen.jsonl": "lines",
        f"{FOLDER}examples/demo/gemeente-met-fouten.json": "faulty",
    },
}
"""The parts of the page: which files, and the key of the text that says what each is for."""


@dataclass(frozen=True)
class Download:
    """A file that the page offers; `text` is the key of its name and use."""

    file: str
    text: str
    content: bytes

    @property
    def name(self) -> str:
        """Its name once downloaded."""
        return self.file.rpartition("/")[2]

    @property
    def size(self) -> str:
        """Its size in kB, rounded up."""
        return f"{-(-len(self.content) // 1000)} kB"

    @property
    def digest(self) -> str:
        """The beginning of its SHA-256."""
        return beginning(self.content)


def pages(book: SiteBook) -> Iterator[SitePage]:
    """Yield the page of all downloads."""
    offered = {**_elsewhere(book), **files(book)}
    groups = {key: tuple(_offers(offered, those)) for key, those in GROUPS.items()}
    title, summary = book.say("dl_title"), book.say("dl_summary")
    yield SitePage("downloads.md", title, "downloads.md.j2", "about", summary, values={"groups": groups, "sums": SUMS})


def files(book: SiteBook) -> Mapping[str, bytes]:
    """Return the files that this page brings: workbooks, schemas, types, sources and examples, and all checksums."""
    empty = {f"{FOLDER}{name}": content for name, content in workbooks(book.language).items()}
    own = {**_files(book.root), **empty, **respec.files(book)}
    return {**own, SUMS: _sums({**_elsewhere(book), **own})}


@cache
def _files(root: Path) -> Mapping[str, bytes]:
    return {
        SCHEMA: (LATEST.files / f"schema-{LATEST.minor}.json").read_bytes(),
        RESULT: (LATEST.files / f"result-{LATEST.minor}.json").read_bytes(),
        REPORT: (root / "mvi_standard" / "render" / "report.schema.json").read_bytes(),
        f"{FOLDER}examples.zip": packed(dict(_below(root, root / "examples"))),
        f"{FOLDER}schema.zip": packed(dict(_below(root, root / "schema"))),
        **{f"{FOLDER}{each.name}": each.read_bytes() for each in sorted((root / "docs" / "downloads").iterdir())},
        **{f"{FOLDER}{name}": content for name, content in _below(root, root / "examples")},
    }


def _elsewhere(book: SiteBook) -> Mapping[str, bytes]:
    """Return what the pages of code lists and KPIs bring."""
    return {**codelists.files(book), **kpis.files(book), **norms.files(book)}


def _offers(offered: Mapping[str, bytes], wanted: Mapping[str, str]) -> Iterator[Download]:
    for pattern, text in wanted.items():
        yield from (Download(file, text, offered[file]) for file in sorted(offered) if fnmatch(file, pattern))


def _below(root: Path, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield each file below a folder of the checkout by its name there."""
    for file in sorted(each for each in folder.rglob("*") if each.is_file()):
        yield file.relative_to(root).as_posix(), file.read_bytes()


def _sums(files: Mapping[str, bytes]) -> bytes:
    """Return the checksums in the form that `sha256sum --check` reads."""
    lines = (f"{sha256(each).hexdigest()}  {name.removeprefix(FOLDER)}\n" for name, each in sorted(files.items()))
    return "".join(lines).encode()
