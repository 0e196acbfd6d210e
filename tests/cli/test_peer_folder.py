"""`mvi report --peers`: the folder of a total stands beside the report; any other is refused with a way to mend it."""

from __future__ import annotations

import csv
import json
import shutil
from hashlib import sha256
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from terminal import forked, in_words
from totals import country

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TABLE, PACKAGE = "figures_by_organisation.csv", "datapackage.json"


def mvi(*arguments: str | Path) -> tuple[int, str]:
    done = in_words(forked("mvi", arguments))
    return done.returncode, " ".join(f"{done.stdout} {done.stderr}".split())


@pytest.fixture(scope="module")
def land(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return country(tmp_path_factory.mktemp("land"), authorities=12, contracts=3, faults=False)


@pytest.fixture(scope="module")
def total(land: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("uit") / "total"
    assert mvi("total", land, "-o", out, "--processes", "1")[0] == 0
    return out


@pytest.fixture(scope="module")
def own(land: Path) -> Path:
    return next(each for each in sorted(land.iterdir()) if "gemeente" in each.name)


def test_medians_of_a_total_stand_beside_the_own_figures(own: Path, total: Path, tmp_path: Path) -> None:
    code, said = mvi("report", own, "--peers", total, "-o", tmp_path / "r.html")
    page = (tmp_path / "r.html").read_text("utf-8")

    assert (code, said.startswith("Geschreven")) == (0, True)
    assert "andere organisaties van het type gemeente vroeg de middelste om MVI" in page
    assert 'class="peer"' in page


def stripped(folder: Path) -> None:
    (folder / TABLE).unlink()


def other_edition(folder: Path) -> None:
    told = json.loads((folder / PACKAGE).read_bytes())
    (folder / PACKAGE).write_text(json.dumps(told | {"version": "0.9"}), "utf-8")


def half_a_package(folder: Path) -> None:
    (folder / PACKAGE).write_text("[1", "utf-8")


def other_package(folder: Path) -> None:
    (folder / PACKAGE).write_text('{"name": "iets", "resources": [1]}', "utf-8")


def deep_package(folder: Path) -> None:
    (folder / PACKAGE).write_text("[" * 100_000, "utf-8")


def no_package(folder: Path) -> None:
    (folder / PACKAGE).unlink()


def other_number(folder: Path) -> None:
    (folder / TABLE).write_text((folder / TABLE).read_text("utf-8").replace("100", "99"), "utf-8")


def other_period(folder: Path) -> None:
    rewritten(folder, (folder / TABLE).read_bytes().replace(b"2026-", b"2025-"))


def no_values(folder: Path) -> None:
    rewritten(folder, (folder / TABLE).read_bytes().replace(b",value,", b",waarde,"))


def endless(folder: Path) -> None:
    """Put a number in each row that no median could be taken of."""
    head, *rows = csv.reader((folder / TABLE).read_text("utf-8-sig").splitlines())
    place = head.index("value")
    stream = StringIO()
    csv.writer(stream).writerows([head, *([*row[:place], "9e999999", *row[place + 1 :]] for row in rows)])
    rewritten(folder, stream.getvalue().encode())


def no_text(folder: Path) -> None:
    rewritten(folder, b"\xff\xfe" + (folder / TABLE).read_bytes())


def rewritten(folder: Path, content: bytes) -> None:
    """Write the table, and a package that says it was written so."""
    told = json.loads((folder / PACKAGE).read_bytes())
    for each in told["resources"]:
        if each["path"] == TABLE:
            each["hash"] = f"sha256:{sha256(content).hexdigest()}"
    (folder / TABLE).write_bytes(content)
    (folder / PACKAGE).write_text(json.dumps(told), "utf-8")


CHANGED = "is niet meer zoals mvi total het schreef"


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (stripped, "staan geen cijfers per organisatie"),
        (half_a_package, CHANGED),
        (other_package, CHANGED),
        (deep_package, CHANGED),
        (no_package, "staan geen cijfers per organisatie"),
        (other_edition, "volgt versie 0.9 van de standaard"),
        (other_number, CHANGED),
        (other_period, "het totaal gaat over 2025, de aanlevering over 2026. Geef een totaal over 2026."),
        (no_values, CHANGED),
        (endless, CHANGED),
        (no_text, CHANGED),
        (shutil.rmtree, "dat is geen map"),
    ],
)
def test_another_folder_is_refused_with_a_way_to_mend_it(
    damage: Callable[[Path], None], why: str, own: Path, total: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "total"
    folder.mkdir()
    for name in (TABLE, PACKAGE):
        shutil.copy(total / name, folder)
    damage(folder)
    code, said = mvi("report", own, "--peers", folder, "-o", tmp_path / "r.html")

    assert (code, why in said) == (2, True), said
    assert not (tmp_path / "r.html").exists()


def test_a_workbook_or_what_is_not_for_publication_is_no_total(own: Path, total: Path, tmp_path: Path) -> None:
    for folder, why in ((total / "cijfers.xlsx", "dat is geen map"), (total / "intern", "niet een map daarin")):
        code, said = mvi("report", own, "--peers", folder, "-o", tmp_path / "r.html")
        assert (code, why in said) == (2, True), said
