"""Behind every figure that is published stand records, in files, on lines: and they add up to it."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from places import some
from totals import Json, country, example, examples, published, read, written

from mvi_standard.counting.aggregate import DISTINCT
from mvi_standard.editions import LATEST
from mvi_standard.total.identity import party
from mvi_standard.total.trace import NoTotal, Tracer, Trail, trails

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvi_standard.counting.figure import Figure
    from mvi_standard.total.flow import Total

COUNTED, MISSING, EXCLUDED = "counted", "missing", "excluded"
Made = tuple["Total", "Path"]


SMALL_COUNTRY = ("gemeente-basis", "rijkswaterstaat-effect", "buyer-group-a", "buyer-group-b")
ALL_OF_IT = ("gemeente-volledig", "buyer-group-a", "buyer-group-b")
"""In the first of these is something of every KPI; the other two share a supplier."""


@pytest.fixture(scope="module")
def nation(tmp_path_factory: pytest.TempPathFactory) -> Made:
    out = tmp_path_factory.mktemp("out")
    return published(out, *examples(*SMALL_COUNTRY)), out


@pytest.fixture(scope="module")
def behind(nation: Made) -> list[tuple[Figure, list[Trail]]]:
    """Return the records behind every figure of the whole, and behind every ninth of the divisions: it takes time."""
    made, out = nation
    tracer = Tracer(out)
    wholes = [each for each in made.figures if not each.cell.group]
    parts = [each for each in made.figures if each.cell.group]
    return [(each, list(tracer.trails(each.cell.key))) for each in (*wholes, *parts[::9])]


def counted(found: Iterable[Trail]) -> list[Trail]:
    return [each for each in found if each.state == COUNTED]


def added(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = [each for each in amounts if each is not None]
    return sum(known, Decimal(0)) if known else None


def counts_organisations(kpi: str) -> bool:
    return bool(LATEST.catalogue[kpi].get("count_unit") == DISTINCT)


def organisations(trail: Trail) -> set[str]:
    """Return by which numbers the organisations are known that a record is about."""
    document = read(Path(trail.name))
    ids = [trail.record]
    if trail.cls == "Observation":
        row = next(each for each in document["observations"] if each["id"] == trail.record)
        ids = next(each["suppliers"] for each in document["contracts"] if each["id"] == row["subject"]["id"])
    bodies = [each for each in document["organisations"] if each["id"] in ids]
    return {party(each.get("identifiers", ())) or f"{trail.name} {each['id']}" for each in bodies}


def test_the_records_add_up_to_the_figure(behind: list[tuple[Figure, list[Trail]]]) -> None:
    checked = [(each, counted(found)) for each, found in behind if not counts_organisations(each.cell.kpi)]

    assert len(checked) > 90
    for each, found in checked:
        assert added(trail.numerator for trail in found) == each.sums.numerator
        assert added(trail.denominator for trail in found) == each.sums.denominator


def test_of_what_counts_organisations_each_counts_once(tmp_path: Path) -> None:
    made, tracer = published(tmp_path, *examples(*ALL_OF_IT)), Tracer(tmp_path)
    checked = [each for each in made.figures if counts_organisations(each.cell.kpi) and each.sums.denominator]

    assert {each.cell.kpi for each in checked} == {"SOC-10", "PRO-26", "PRO-27", "DIV-02"}
    for each in checked:
        found = counted(tracer.trails(each.cell.key))
        yes = [trail for trail in found if trail.numerator]
        assert len(set[str]().union(*map(organisations, found))) == each.sums.denominator
        assert len(set[str]().union(*map(organisations, yes))) == each.sums.numerator


def test_what_is_missing_or_left_out_is_behind_it_too(behind: list[tuple[Figure, list[Trail]]]) -> None:
    for each, found in behind:
        for state, counts in ((MISSING, each.sums.missing), (EXCLUDED, each.sums.excluded)):
            reasons = [trail.reason for trail in found if trail.state == state]
            assert counts_organisations(each.cell.kpi) or Counter(reasons) == counts


def test_every_record_has_a_file_and_stands_on_its_line(behind: list[tuple[Figure, list[Trail]]]) -> None:
    names = {each.name for _, found in behind for each in found}
    lines = {name: Path(name).read_text("utf-8").split("\n") for name in names}
    places = {(each.name, each.line, each.record, each.cls) for _, found in behind for each in found}

    assert len(places) >= 40
    for name, line, record, cls in places:
        assert line > 0
        text = " ".join(lines[name][line - 1 : line + 4])
        assert record in text, f"{cls} {record} is not on line {line} of {name}"


def test_nobody_is_behind_a_figure_that_does_not_exist(nation: Made) -> None:
    _, out = nation

    with pytest.raises(LookupError):
        list(trails(out, "PRO-05-00000000"))


def test_a_folder_without_a_total_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(NoTotal):
        list(trails(tmp_path, "PRO-05-00000000"))


def the_key(made: Total, kpi: str) -> str:
    return next(each.cell.key for each in made.figures if each.cell.kpi == kpi and not each.cell.group)


def test_a_file_that_changed_is_said_to_have_changed(tmp_path: Path) -> None:
    folder = written(tmp_path / "in", a=example("gemeente-basis"), b=example("buyer-group-a"))
    made = published(tmp_path / "out", folder)
    key = the_key(made, "PRO-05")
    before = list(trails(tmp_path / "out", key))
    document = read(folder / "a.json")
    document["created_at"] = "2027-03-01T09:00:00+01:00"
    written(folder, a=document)
    after = list(trails(tmp_path / "out", key))

    assert not any(each.changed for each in before)
    assert {(each.name[-6:], each.changed, each.line > 0) for each in after} == {
        ("a.json", True, False),
        ("b.json", False, True),
    }
    assert [each.numerator for each in after] == [each.numerator for each in before]


@pytest.mark.parametrize("how", ["gone", "unreadable"])
def test_so_is_a_file_that_cannot_be_read_any_more(tmp_path: Path, how: str) -> None:
    folder = written(tmp_path / "in", a=example("gemeente-basis"))
    key = the_key(published(tmp_path / "out", folder), "PRO-05")
    if how == "gone":
        (folder / "a.json").unlink()
    else:
        (folder / "a.json").write_bytes(b"{")

    assert {(each.changed, each.line) for each in trails(tmp_path / "out", key)} == {(True, 0)}


def test_in_json_lines_the_line_of_the_submission_is_given(tmp_path: Path) -> None:
    documents = [example("gemeente-basis"), example("buyer-group-a"), example("buyer-group-b")]
    lines = tmp_path / "all.jsonl"
    lines.write_text("\n".join(map(json.dumps, documents)), "utf-8")
    made = published(tmp_path / "out", lines)
    found = list(trails(tmp_path / "out", the_key(made, "SOC-04")))

    assert {(each.name, each.line, each.record, each.changed) for each in found if each.state == COUNTED} == {
        (f"{lines}#1", 1, "26-017-sr-2026", False),
        (f"{lines}#1", 1, "23-201-sr-2026", False),
        (f"{lines}#2", 2, "NO-A-sr-2026", False),
        (f"{lines}#3", 3, "NO-B-sr-2026", False),
    }


def test_a_changed_line_says_nothing_of_the_others(tmp_path: Path) -> None:
    documents: list[Json] = [example("gemeente-basis"), example("buyer-group-a")]
    lines = tmp_path / "all.jsonl"
    lines.write_text("\n".join(map(json.dumps, documents)), "utf-8")
    made = published(tmp_path / "out", lines)
    documents[0]["created_at"] = "2027-03-01T09:00:00+01:00"
    lines.write_text("\n".join(map(json.dumps, documents)), "utf-8")
    found = trails(tmp_path / "out", the_key(made, "PRO-05"))

    assert {(each.name[-2:], each.changed, each.line) for each in found} == {("#1", True, 0), ("#2", False, 2)}


def test_what_counts_in_another_file_is_behind_a_figure_as_elsewhere(tmp_path: Path) -> None:
    document = example("buyer-group-a")
    folder = written(tmp_path / "in", a=document, b={**document, "id": "again"})
    made = published(tmp_path / "out", folder)
    found = [(each.name[-6:], each.state) for each in trails(tmp_path / "out", the_key(made, "PRO-05"))]

    assert sorted(state for _, state in found) == [COUNTED, "elsewhere"]


def test_a_yaml_file_has_lines_too(tmp_path: Path) -> None:
    [path] = examples("gemeente-basis")
    made = published(tmp_path / "out", path.with_suffix(".yaml"))
    [found] = counted(trails(tmp_path / "out", the_key(made, "PRO-05")))

    assert "L1" in path.with_suffix(".yaml").read_text("utf-8").split("\n")[found.line - 1]


@pytest.fixture(scope="module")
def small_land(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Return a country in which things are reported twice, with two declarations of one whole and two types of one."""
    folder, out = country(tmp_path_factory.mktemp("land"), authorities=4, contracts=4, faults=False), tmp_path_factory
    written(folder, **{name: example(name) for name in SMALL_COUNTRY}, volledig=example("gemeente-volledig"))
    again = {**example("gemeente-volledig"), "id": "again"}
    again["coverages"][0]["populations"][0]["count"] += 7
    other = {**example("buyer-group-a"), "id": "other"}
    other["organisations"] = [{**each, "organisation_type": "waterschap"} for each in other["organisations"]]
    written(folder, again=again, other=other)
    place = out.mktemp("total")
    return published(place, folder, sound_records=True), place


def test_the_records_add_up_to_the_figures_of_a_small_country(small_land: Made) -> None:
    made, out = small_land
    tracer, wrong = Tracer(out), []
    elsewhere = 0
    for each in some(made.figures, 7):
        found = list(tracer.trails(each.cell.key))
        here = counted(found)
        elsewhere += sum(trail.state == "elsewhere" for trail in found)
        sums = (added(trail.numerator for trail in here), added(trail.denominator for trail in here))
        if sums != (each.sums.numerator, each.sums.denominator):
            wrong.append((each.cell, sums, each.sums.numerator, each.sums.denominator))

    assert len(made.figures) > 500
    assert elsewhere > 30
    assert wrong == []
