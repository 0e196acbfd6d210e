"""What a total kept of each file: a next one reads only what changed, and its figures are those of a first run."""

from __future__ import annotations

import json
from shutil import copyfile
from typing import TYPE_CHECKING

import pytest
from totals import ALL_SHOWN, changed, country, example, names_of, published, read, written

from mvi_standard.total import parts
from mvi_standard.total.engine import OneMachine
from mvi_standard.total.flow import total
from mvi_standard.total.gather import IN_ONE_PROCESS, Progress
from mvi_standard.total.parts import SOFTWARE, Parts, software
from mvi_standard.total.records import GATHERED
from mvi_standard.total.submission_head import SubmissionHead, heads
from mvi_standard.total.tables import TABLES
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from pathlib import Path

    from mvi_standard.total.flow import Total

CHOICES = "sound_records=False"


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the files that are validated, as they come."""
    found: list[str] = []

    def noted(*given: object, name: str, **more: object) -> object:
        found.append(name.rpartition("/")[2])
        return report_on(*given, name=name, **more)  # type: ignore[arg-type] # handed on as they are

    monkeypatch.setattr("mvi_standard.total.judging.report_on", noted)
    return found


def same(one: Total, other: Total) -> bool:
    return one == other and bool(one.figures)


def test_a_next_run_reads_what_changed_and_nothing_else(tmp_path: Path, judged: list[str]) -> None:
    (tmp_path / "in").mkdir()
    folder = country(tmp_path / "in", authorities=5, contracts=3, faults=True)
    written(folder, nameless=changed(example("gemeente-basis"), organisations=[]))
    names = sorted(each.name for each in folder.iterdir())
    first = published(tmp_path / "out", folder)
    assert judged
    judged.clear()

    assert same(published(tmp_path / "out", folder), first)
    assert judged == []
    document = read(folder / names[0])
    document["lots"] = document["lots"][1:]
    written(folder, **{names[0].removesuffix(".json"): document})
    second = published(tmp_path / "out", folder)
    assert judged == [names[0]]
    assert same(second, published(tmp_path / "fresh", folder))
    assert second != first


def test_a_file_with_another_name_is_the_same_file(tmp_path: Path, judged: list[str]) -> None:
    folder = written(tmp_path / "in", a=example("gemeente-basis"))
    published(tmp_path / "out", folder)
    (folder / "a.json").rename(folder / "b.json")
    judged.clear()

    assert [each.name for each in published(tmp_path / "out", folder).account.sources] == ["b.json"]
    assert judged == []


def test_other_choices_and_other_software_read_all_again(
    tmp_path: Path, judged: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = written(tmp_path / "in", a=example("gemeente-basis"))
    published(tmp_path / "out", folder)
    published(tmp_path / "out", folder, sound_records=True)
    monkeypatch.setattr(parts, "software", lambda: "another")
    published(tmp_path / "out", folder, sound_records=True)

    assert judged == ["a.json"] * 3


@pytest.mark.parametrize("damage", [b"", b"ARROW1", b"x" * 5000], ids=["empty", "half", "something else"])
def test_a_damaged_part_is_made_again(tmp_path: Path, judged: list[str], damage: bytes) -> None:
    folder = written(tmp_path / "in", a=example("gemeente-basis"))
    first = published(tmp_path / "out", folder)
    [kept] = (tmp_path / "out" / "intern" / "parts").iterdir()
    kept.write_bytes(damage or kept.read_bytes()[:-2000])

    assert same(published(tmp_path / "out", folder), first)
    assert judged == ["a.json"] * 2


def test_a_part_with_other_columns_is_made_again(
    tmp_path: Path, judged: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = written(tmp_path / "in", a=example("gemeente-basis"))
    first = published(tmp_path / "out", folder)
    older = {**GATHERED, "units": TABLES["units"].remove(TABLES["units"].get_field_index("contributor"))}
    head, kept = next(heads([str(folder / "a.json")])), Parts(tmp_path / "out" / "intern" / "parts", CHOICES)
    part = kept.kept(head)
    assert part is not None
    with monkeypatch.context() as before:
        before.setattr("mvi_standard.total.parts.GATHERED", older)
        kept.keep(head, {name: each.select(older[name].names) for name, each in part.items()})
        assert kept.kept(head) is not None

    assert kept.kept(head) is None
    assert same(published(tmp_path / "out", folder), first)
    assert judged == ["a.json"] * 2


@pytest.mark.parametrize(
    ("name", "removed", "deciding"),
    [
        ("total/tables.py", '("contributor", pa.string()),\n', True),
        ("total/sql/1-units.sql", "u.product_group, ", True),
        ("texts/total.toml", " added up", False),
    ],
    ids=["columns of a table", "a statement", "a sentence"],
)
def test_the_name_of_a_part_follows_what_decides_its_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, removed: str, deciding: bool
) -> None:
    monkeypatch.setattr("mvi_standard.total.parts.SOFTWARE", tmp_path)
    for each in ("total/tables.py", "total/sql/1-units.sql", "texts/total.toml"):
        (tmp_path / each).parent.mkdir(parents=True, exist_ok=True)
        copyfile(SOFTWARE / each, tmp_path / each)
    software.cache_clear()
    first, content = software(), (tmp_path / name).read_text("utf-8")
    assert removed in content
    (tmp_path / name).write_text(content.replace(removed, ""), "utf-8")
    software.cache_clear()
    changed_name = software() != first
    software.cache_clear()  # for the tests that follow

    assert changed_name is deciding


def test_a_part_that_nothing_needs_is_removed(tmp_path: Path) -> None:
    folder = written(tmp_path / "in", a=example("gemeente-basis"), b=example("buyer-group-a"))
    published(tmp_path / "out", folder)
    (tmp_path / "out" / "intern" / "parts" / ".half-written").write_bytes(b"x")
    (folder / "b.json").unlink()
    published(tmp_path / "out", folder)

    assert len(list((tmp_path / "out" / "intern" / "parts").iterdir())) == 1


def test_what_a_part_depends_on_gives_it_another_name(tmp_path: Path) -> None:
    head = SubmissionHead("a.json", "kvk:1 x", sha256="1")
    other = (
        SubmissionHead("a.yaml", "kvk:1 x", sha256="1"),
        SubmissionHead("a.json", "kvk:2 x", sha256="1"),
        SubmissionHead("a.json", "kvk:1 x", sha256="2"),
    )
    kept = Parts(tmp_path, "")

    assert len({kept.name(each) for each in (head, *other)} | {Parts(tmp_path, "x").name(head)}) == 5
    assert kept.name(SubmissionHead("b/a.json", "kvk:1 x", sha256="1")) == kept.name(head)
    assert kept.name(SubmissionHead("a.json", "kvk:1 x")) == ""


def test_several_processes_give_what_one_gives_and_tell_how_far_they_are(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    folder = country(tmp_path / "in", authorities=IN_ONE_PROCESS + 4, contracts=2, faults=True)
    lines = [json.dumps(read(each)) for each in sorted(folder.iterdir())[:3]]
    (folder / "lines.jsonl").write_text("\r\n".join(lines), "utf-8")
    heard: dict[int, list[Progress]] = {1: [], 2: []}
    one, two = (
        total(names_of(folder), tmp_path / str(n), ALL_SHOWN, engine=OneMachine(n, heard[n].append)) for n in (1, 2)
    )

    assert same(one, two)
    assert heard[1][-1].submissions == heard[2][-1].submissions >= IN_ONE_PROCESS
    assert heard[1][-1].records == heard[2][-1].records > 0
    for each in heard.values():
        assert len(each) > 1
        assert [one.share for one in each] == sorted(one.share for one in each)
        assert each[-1].share == pytest.approx(1)
