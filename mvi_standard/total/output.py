"""The folder of a total: writes its files, and removes only files that a total made itself."""

from __future__ import annotations

import shutil
from os.path import realpath
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

INTERNAL = "intern"
"""Folder with the records behind the figures, for `mvi trace`: not for publication."""
MARKER = "gemaakt-door-mvi-total"
"""The file in it that says that a total made it; each line names a file beside the folder that the total made too."""
PARTS = "parts"
"""Folder in it that a next total keeps: what it found in each file, so that it reads only what has changed."""
KEYS, GROUPS, PERIODS = "keys.parquet", "groups.json", "periods.parquet"
UNMARKED = frozenset({"entries", "slots", "units", "parties", "submissions", "notes", "spill", KEYS})
"""Names that can be in the folder of a total from before there was a marker."""
PUBLISHED = (
    "figures.parquet", "figures.csv", "figures.json", "figures_by_organisation.parquet", "figures_by_organisation.csv",
    "reasons.parquet", "reasons.csv", "total.duckdb", "account.json", "datapackage.json", "dcat.jsonld",
)  # fmt: skip
REPORTS = {"nl": ("rapport.html", "rapport.md", "cijfers.xlsx"), "en": ("report.html", "report.md", "figures.xlsx")}
"""What is for people, in the language of the run: a page, the same as text, and a workbook."""
RECEIPTS = "ontvangst"
"""Folder with a receipt for each file that was offered: for who sent it in, not for publication."""
SENT = "ontvangst.txt"
"""The file in `intern` that names what a total wrote into that folder."""
ALL = frozenset((*PUBLISHED, *(name for names in REPORTS.values() for name in names)))


class InTheWay(Exception):  # noqa: N818 - named for what it says of a file or folder
    """Raised when a file that no total made, or that is still to be read, stands where a total would write."""


class Output:
    """The folder of one total."""

    def __init__(self, folder: Path) -> None:
        """Take a folder, which need not be there yet."""
        self.folder = folder
        self.internal = folder / INTERNAL
        self.parts = self.internal / PARTS

    def clear(self, writing: Sequence[str], reading: Iterable[str]) -> None:
        """Remove what an earlier total made here and mark the folder as ours; `writing` names the files to come.

        Raises InTheWay when that would cost somebody a file, before anything is removed.
        """
        made = self.earlier_files()
        for name in (*writing, INTERNAL):
            place = self.folder / name
            if name not in made and (place.exists() or place.is_symlink()):
                raise InTheWay(str(place))
        sent = self._sent()
        self._spare(reading, {*made, *writing, RECEIPTS})
        for name in made - {INTERNAL}:
            (self.folder / name).unlink(missing_ok=True)
        for each in sent:
            each.unlink(missing_ok=True)
        self._empty()
        self.parts.mkdir(parents=True, exist_ok=True)
        (self.internal / MARKER).write_text("".join(f"{name}\n" for name in writing), "utf-8")

    def earlier_files(self) -> frozenset[str]:
        """Return the files that an earlier total made in this folder: `intern`, and those beside it."""
        inside = self.internal
        if inside.is_symlink() or not inside.is_dir():
            return frozenset()
        if (inside / MARKER).is_file():
            return ALL.intersection((inside / MARKER).read_text("utf-8", "replace").split("\n")) | {INTERNAL}
        found = {each.name for each in inside.iterdir()}
        return frozenset() if found - UNMARKED else frozenset({INTERNAL, *(ALL if found else ())})

    def publish(self, names: Iterable[str], ready: Path) -> None:
        """Put finished files in place, each as a whole."""
        for name in names:
            (ready / Path(name).name).replace(self.folder / name)
        ready.rmdir()

    def send(self, ready: Path) -> None:
        """Put receipts in place, and keep which they are."""
        names = sorted(each.name for each in ready.iterdir())
        (self.internal / SENT).write_text("".join(f"{name}\n" for name in names), "utf-8")
        (self.folder / RECEIPTS).mkdir(exist_ok=True)
        self.publish([f"{RECEIPTS}/{name}" for name in names], ready)

    def _sent(self) -> list[Path]:
        """Return the receipts of an earlier total; raises InTheWay for anything else in their folder."""
        folder, listed = self.folder / RECEIPTS, self.internal / SENT
        names = set(listed.read_text("utf-8").split("\n") if listed.is_file() else ())
        found = list(folder.iterdir()) if folder.is_dir() else []
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise InTheWay(str(folder))
        if other := next((each for each in found if each.name not in names or each.is_dir()), None):
            raise InTheWay(str(other))
        return found

    def _empty(self) -> None:
        """Remove what an earlier total left inside, but for the parts; a link leads elsewhere and is no folder."""
        for each in self.internal.iterdir() if self.internal.exists() else ():
            if each.is_symlink() or not each.is_dir():
                each.unlink()
            elif each != self.parts:
                shutil.rmtree(each)

    def _spare(self, reading: Iterable[str], names: Iterable[str]) -> None:
        """Refuse to write over, or to remove, what has to be read."""
        ours = {(self.folder / name).resolve() for name in names} | {self.internal.resolve()}
        for name in reading:
            place = Path(realpath(name))  # which, unlike `resolve`, takes links in a circle as they are
            if not ours.isdisjoint((place, *place.parents)):
                raise InTheWay(name)


def is_ours(file: Path) -> bool:
    """Return whether a total made this file; it is no submission then, in whatever folder."""
    if file.name in ALL and file.name in Output(file.parent).earlier_files():
        return True
    folders = [each for each in file.parents if each.name == INTERNAL]
    if file.parent.name == RECEIPTS:
        folders.append(file.parent)
    return any(INTERNAL in Output(each.parent).earlier_files() for each in folders)
