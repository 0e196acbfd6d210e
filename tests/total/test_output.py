"""The folder of a total: nothing that a total did not make is lost, and nothing of an earlier one stays beside it."""

from __future__ import annotations

import json
from shutil import rmtree
from typing import TYPE_CHECKING

import pytest
from totals import ALL_SHOWN, Json, changed, example, examples, published, read, written

from mvi_standard.total import flow
from mvi_standard.total.flow import total
from mvi_standard.total.naming import unique
from mvi_standard.total.output import MARKER, PUBLISHED, InTheWay, Output, is_ours
from mvi_standard.total.plausibility import PLAUSIBILITY
from mvi_standard.total.record_files import README
from mvi_standard.total.records import RECORDS
from mvi_standard.total.trace import Tracer

if TYPE_CHECKING:
    from pathlib import Path

FILE = examples("gemeente-basis")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


@pytest.mark.parametrize("name", ["intern/mijn.txt", "intern", "figures.csv", "account.json"])
def test_what_somebody_else_made_stays_and_stops_a_total(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("mine", "utf-8")
    before = contents(tmp_path)

    with pytest.raises(InTheWay):
        published(tmp_path, *FILE)
    assert contents(tmp_path) == before


def test_a_folder_elsewhere_that_is_linked_to_is_not_emptied(tmp_path: Path) -> None:
    kept, out = written(tmp_path / "kept", a=example("gemeente-basis")), tmp_path / "out"
    out.mkdir()
    (out / "intern").symlink_to(kept)

    with pytest.raises(InTheWay):
        published(out, *FILE)
    assert list(contents(kept)) == ["a.json"]


def test_a_report_that_a_total_did_not_write_stays(tmp_path: Path) -> None:
    total(map(str, FILE), tmp_path, ALL_SHOWN, reports=["rapport.md"])
    (tmp_path / "rapport.md").write_text("ours", "utf-8")
    (tmp_path / "report.md").write_text("mine", "utf-8")
    total(map(str, FILE), tmp_path, ALL_SHOWN, reports=["rapport.md"])

    assert not (tmp_path / "rapport.md").exists()
    assert (tmp_path / "report.md").read_text("utf-8") == "mine"
    with pytest.raises(InTheWay):
        total(map(str, FILE), tmp_path, ALL_SHOWN, reports=["report.md"])


def test_the_folder_of_a_total_from_before_the_marker_is_known(tmp_path: Path) -> None:
    published(tmp_path, *FILE)
    for name in (
        MARKER,
        "groups.json",
        "periods.parquet",
        PLAUSIBILITY,
        README,
        *(f"{each}.parquet" for each in RECORDS),
    ):
        (tmp_path / "intern" / name).unlink()
    rmtree(tmp_path / "intern" / "parts")

    assert Output(tmp_path).earlier_files() >= {"intern", *PUBLISHED}
    published(tmp_path, *FILE)


def test_what_has_to_be_read_is_not_written_over(tmp_path: Path) -> None:
    published(tmp_path, *FILE)
    before = contents(tmp_path)

    for name in ("figures.json", "intern/groups.json"):
        with pytest.raises(InTheWay):
            published(tmp_path, tmp_path / name)
    assert contents(tmp_path) == before


def test_of_a_total_that_fails_no_older_figures_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    published(tmp_path, *FILE)
    monkeypatch.setattr(flow, "suppress", lambda *_: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        published(tmp_path, *FILE)
    assert [each for each in PUBLISHED if (tmp_path / each).exists()] == []
    monkeypatch.undo()
    published(tmp_path, *FILE)
    assert [each for each in PUBLISHED if not (tmp_path / each).exists()] == []


def test_what_a_total_made_is_no_submission_but_what_stands_beside_it_is(tmp_path: Path) -> None:
    written(tmp_path, eigen=example("gemeente-basis"))
    published(tmp_path, *FILE)

    assert {each.name for each in tmp_path.rglob("*.json") if not is_ours(each)} == {"eigen.json"}
    assert not is_ours(tmp_path / "elsewhere" / "figures.json")


@pytest.mark.parametrize("name", ["it's", "t[2026]", "a*b", "jaar=2026", "what?", 'say "so"', "één map"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    made = published(tmp_path / name, *FILE)
    keys = [each.cell.key for each in made.figures if each.cell.kpi == "PRO-05" and not each.cell.group]

    assert len(keys) == len(("percelen", "trajecten"))
    assert all(list(Tracer(tmp_path / name).trails(key)) for key in keys)


def nameless(number: str) -> Json:
    """Return a submission of a body without an official number, known by its file."""
    document = changed(example("gemeente-basis"), id=f"s{number}")
    document["organisations"][0]["identifiers"] = [{"scheme": "lokaal", "value": number}]
    return document


def test_no_place_on_a_machine_is_published(tmp_path: Path) -> None:
    files = {"a": example("buyer-group-a"), "b": changed(example("buyer-group-a"), id="again"), "c": nameless("1")}
    folder = written(tmp_path / "in", **files, d={"id": 7}, e=changed(nameless("2"), state="voorlopig"))
    published(tmp_path / "out", folder, sound_records=True)
    told = read(tmp_path / "out" / "account.json")

    assert str(tmp_path) not in json.dumps(told)
    assert sorted(each["name"] for each in told["sources"]) == [f"{name}.json" for name in "abcde"]
    assert told["doubles"]


def test_files_with_one_name_are_told_apart() -> None:
    assert unique({"/x/a/1.json": "1.json", "/x/b/1.json": "1.json", "/x/2.json": "2.json"}) == {
        "/x/a/1.json": "a/1.json",
        "/x/b/1.json": "b/1.json",
        "/x/2.json": "2.json",
    }
    assert set(unique({"/x/a/1.json": "1.json", "/y/a/1.json": "1.json"}).values()) == {"a/1.json", "a/1.json (2)"}
