"""The targets of `make fuzz`: what they ask holds of every input that is kept, and is noticed where it does not."""

from __future__ import annotations

import json
from io import BytesIO
from random import Random
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from places import ROOT, some

from mvi_standard.demands import SYNTAX
from mvi_standard.document import Unreadable
from mvi_standard.read import parse, read
from mvi_standard.validate import validate
from tools.fuzz import mutation, workbooks
from tools.fuzz.__main__ import outcome
from tools.fuzz.seeds import MINIMAL
from tools.fuzz.target import load, names
from tools.fuzz.targets import json_lines, json_text, known_faults, values, verdict, workbook, yaml_text
from tools.fuzz.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CORPUS = ROOT / "tools" / "fuzz" / "corpus"
MOST_KILOBYTES = 200
KEPT = sorted(each for each in CORPUS.rglob("*") if each.is_file())
CHANGES = 300
DONE = "#8\tREDUCE cov: 1 ft: 2\n#20\tDONE   cov: 12 ft: 40 corp: 3/9b\n"


def refuse(*_: object) -> Any:
    raise Unreadable(SYNTAX.finding((), {}))


def chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - chance that can be repeated


@pytest.mark.parametrize("file", KEPT, ids=lambda each: each.relative_to(CORPUS).as_posix())
def test_what_was_found_once_stays_mended(file: Path) -> None:
    load(file.parent.name).holds(file.read_bytes())


@pytest.mark.parametrize("name", names())
def test_a_target_begins_with_inputs_that_hold(name: str) -> None:
    target = load(name)
    seeds = list(target.seeds())

    assert seeds
    assert max(map(len, seeds)) <= target.longest
    for each in some(seeds, 1 + len(seeds) // 8):
        target.holds(each)


def test_the_corpus_is_small_and_each_input_has_a_target() -> None:
    assert {each.parent.name for each in KEPT} <= set(names())
    assert sum(each.stat().st_size for each in KEPT) <= MOST_KILOBYTES * 1000


@pytest.mark.parametrize(
    ("module", "name", "instead", "data"),
    [
        (json_text, "parse", lambda _: read({"a": 2}), b'{"a": 1}'),
        (json_text, "parse", lambda _: parse(b'{"a": 1}'), b'{"a": 1.0}'),
        (json_text, "parse", refuse, b'{"a": 1}'),
        (yaml_text, "parse", lambda data, suffix="": read({"a": 1 if suffix else 2} | {"b": len(data)}), b"a: 1"),
        (json_lines, "reports_of", lambda *_: iter(()), b"{}\n"),
        (verdict, "writer", lambda _, stream, *__: _Says(stream, "\u202e"), b"{}" + 9 * b" "),
        (workbook, "parse", lambda *_: read({"lots": [{}]}), b"PK"),
        (
            values,
            "validate",
            lambda given: validate(b"{}" if isinstance(given, bytes) else given),
            MINIMAL.read_bytes(),
        ),
        (known_faults, "_again", lambda _: (), b"[[accepted]]"),
    ],
)
def test_what_does_not_hold_is_noticed(
    module: Any, name: str, instead: Callable[..., Any], data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = next(iter(module.TARGET.seeds())) if module is known_faults else data
    module.TARGET.holds(given)
    monkeypatch.setattr(module, name, instead)

    with pytest.raises(AssertionError):
        module.TARGET.holds(given)


class _Says:
    def __init__(self, stream: Any, text: str) -> None:
        self.stream, self.text = stream, text

    def add(self, _: object) -> None:
        self.stream.write(self.text)

    def close(self) -> None:
        pass


def test_the_shortest_input_of_each_place_is_kept_with_its_traceback(tmp_path: Path) -> None:
    def holds(data: bytes) -> None:
        assert b"x" not in data
        json.loads(data)

    watch = Watch(holds, tmp_path)
    for each in (b"1", b"xxx", b"x", b"xx", b"{"):
        watch(each)

    inputs = [each for each in tmp_path.iterdir() if not each.suffix]
    assert {each.read_bytes() for each in inputs} == {b"x", b"{"}
    assert all("Error" in each.with_suffix(".txt").read_text("utf-8") for each in inputs)


def test_a_change_of_a_zip_is_mostly_a_zip_again_and_depends_on_chance_alone() -> None:
    data = workbooks.tables()
    made = [mutation.zip_part(data, chance(seed), lambda part: part[1:]) for seed in range(CHANGES)]
    zips = [each for each in made if each.startswith(b"PK")]

    assert len(zips) > CHANGES / 2
    assert len({tuple(ZipFile(BytesIO(each)).namelist()) for each in zips}) > 2
    assert made == [mutation.zip_part(data, chance(seed), lambda part: part[1:]) for seed in range(CHANGES)]


@pytest.mark.parametrize("change", [mutation.json_value, mutation.toml_value, mutation.zip_part])
@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"PK\x03\x04", b"a = 1\n"])
def test_a_change_takes_whatever_there_is(change: mutation.Mutator, data: bytes) -> None:
    for seed in range(20):
        assert isinstance(change(data, chance(seed), lambda part: part + b"x"), bytes)


def test_a_change_of_json_is_mostly_json_again() -> None:
    made = [mutation.json_value(b'{"a": [1, {"b": "x"}]}', chance(seed), lambda _: b"{") for seed in range(CHANGES)]

    assert sum(each != b"{" for each in made) > CHANGES / 2
    assert all(isinstance(json.loads(each), dict) for each in made if each != b"{")


def test_a_run_that_does_not_get_to_its_end_went_wrong(tmp_path: Path) -> None:
    (tmp_path / "found").mkdir()

    whole = outcome("x", DONE, tmp_path)
    assert (whole.runs, whole.branches, whole.found) == (20, 12, ())
    assert outcome("x", "ALARM: working on the last Unit", tmp_path).found == (tmp_path / "log.txt",)
    (tmp_path / "found" / "abc").write_bytes(b"x")
    (tmp_path / "found" / "abc.txt").write_bytes(b"why")
    assert outcome("x", DONE, tmp_path).found == (tmp_path / "found" / "abc",)
