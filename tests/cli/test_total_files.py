"""`mvi total`: which files it reads, what it leaves alone, and what it refuses."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from terminal import forked, in_words
from totals import changed, example, read, written

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

USAGE = 2


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return in_words(forked("mvi", ("total", *arguments)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "in", a=example("gemeente-basis"), b=example("gemeente-volledig"))


@pytest.mark.parametrize("where", ["total", "."])
def test_twice_with_the_output_among_the_input(folder: Path, where: str) -> None:
    for language in ("nl", "en"):
        done = run(folder, "-o", folder / where, "--language", language)
        told = read(folder / where / "account.json")
        reports = {each.name for each in (folder / where).glob("r*port.*")}

        assert (done.returncode, done.stderr) == (0, "")
        assert [each["name"] for each in told["sources"]] == ["a.json", "b.json"]
        assert reports == ({"rapport.html", "rapport.md"} if language == "nl" else {"report.html", "report.md"})


def test_a_pattern_skips_what_a_total_made_too(folder: Path) -> None:
    for _ in range(2):
        assert run(f"{folder}/**/*.json", "-o", folder / "total").returncode == 0
    assert [each["name"] for each in read(folder / "total" / "account.json")["sources"]] == ["a.json", "b.json"]


@pytest.mark.parametrize(("language", "said"), [("nl", "niet door mvi total gemaakt"), ("en", "not made by mvi total")])
def test_a_file_of_somebody_else_is_named_and_stays(folder: Path, language: str, said: str) -> None:
    (folder / "intern").mkdir()
    (folder / "intern" / "notities.txt").write_text("mine", "utf-8")
    done = run(folder, "-o", folder, "--language", language)

    assert (done.returncode, said in done.stderr, "Traceback" in done.stderr) == (USAGE, True, False)
    assert (folder / "intern" / "notities.txt").read_text("utf-8") == "mine"


def test_stdin_is_refused(tmp_path: Path) -> None:
    done = run("-", "-o", tmp_path / "out")

    assert (done.returncode, "(-)" in done.stderr, (tmp_path / "out").exists()) == (USAGE, True, False)


BAD = {
    "no head": b"gemeente,342\n",
    "another head": b"soort,aantal\ngemeente,342\n",
    "empty": b"",
    "no text": b"organisation_type,count\ngemeente,\xff\n",
    "a type twice": b"organisation_type,count\ngemeente,342\ngemeente,1\n",
    "no number": b"organisation_type,count\ngemeente,veel\n",
    "an unknown type": b"organisation_type,count\ngemeentes,2\n",
}


@pytest.mark.parametrize("data", BAD.values(), ids=BAD)
def test_an_expected_file_in_another_form_is_wrong_use(folder: Path, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "expected.csv").write_bytes(data)
    done = run(folder, "-o", tmp_path / "out", "--expected", tmp_path / "expected.csv")

    assert (done.returncode, "expected.csv" in done.stderr) == (USAGE, True)
    assert not (tmp_path / "out").exists()


def test_an_expected_file_is_read(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "expected.csv").write_text("\ufefforganisation_type,count\ngemeente,342\n\n", "utf-8")

    assert run(folder, "-o", tmp_path / "out", "--expected", tmp_path / "expected.csv").returncode == 0
    assert read(tmp_path / "out" / "account.json")["expected"] == {"gemeente": 342}


def test_a_conflict_is_told_on_the_screen_and_in_the_report(folder: Path, tmp_path: Path) -> None:
    written(folder, other=changed(example("gemeente-basis"), created_at="2027-03-01T09:00:00+01:00"))
    done = run(folder, "-o", tmp_path / "out")
    report = (tmp_path / "out" / "rapport.md").read_text("utf-8")

    assert done.returncode == 1
    assert done.stdout.count("met andere inhoud") == 2
    assert "met andere inhoud | 2 |" in report, "which files they are is for who adds up"


def test_own_kpis_are_told_on_the_screen_and_in_the_report(folder: Path, tmp_path: Path) -> None:
    done = run(folder, "-o", tmp_path / "out")
    report = (tmp_path / "out" / "rapport.md").read_text("utf-8")
    own = json.loads((tmp_path / "out" / "account.json").read_bytes())["own_kpis"]

    assert own == {"duinrijk:CIR-01": 1, "duinrijk:KLI-01": 1, "duinrijk:MIL-01": 1}
    assert all(each in done.stdout and each in report for each in own)


@pytest.mark.parametrize("version", [10**20, 2**70, -(2**70), 10**15, 1e300])
def test_a_version_that_no_table_holds_is_a_fault_of_its_own_file(folder: Path, version: float) -> None:
    written(folder, c={**example("gemeente-basis"), "id": "anders", "version": version})
    done = run(folder, "-o", folder / "total", "--include-sound-records")
    told = read(folder / "total" / "account.json")

    assert (done.returncode, done.stderr) == (1, "")
    assert {each["name"]: each["state"] for each in told["sources"]} == {
        "a.json": "opgeteld", "b.json": "opgeteld", "c.json": "afgekeurd",
    }  # fmt: skip


def with_points(value: Any) -> Any:
    """Return a document in which each whole number has a point, as data frames write it."""
    if isinstance(value, dict):
        return {key: with_points(each) for key, each in value.items()}
    if isinstance(value, list):
        return [with_points(each) for each in value]
    return float(value) if type(value) is int else value


def test_a_whole_number_written_with_a_point_is_the_same_number(tmp_path: Path) -> None:
    """To JSON Schema 12.0 is a whole number: then it is one in figures, account and report."""
    done = []
    plain = {"a": example("gemeente-volledig"), "b": example("buyer-group-a")}
    for number, documents in enumerate((plain, with_points(plain))):
        folder = written(tmp_path / str(number), **documents)
        assert run(folder, "-o", folder / "total").returncode == 0
        forked("mvi", ("report", folder / "a.json", "-o", folder / "a.md"))
        shown = (folder / "total" / "figures.json", folder / "total" / "account.json", folder / "a.md")
        done.append([alike(path.read_text("utf-8")) for path in shown])

    assert done[0] == done[1]


def alike(text: str) -> str:
    """Return a text without checksums, and without the zeros behind the point of a number."""
    return re.sub(r"[0-9a-f]{16,}|(?<=[0-9])\.0+(?![0-9])", "", text)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_happened_to_versions_faults_and_links_is_told(tmp_path: Path, language: str) -> None:
    """Each in one line on the screen, and in the report: as in `tests/total/test_which_files_count.py`."""
    one = example("gemeente-basis")
    broken = changed(one, version=2, replaces=1)
    folder = written(tmp_path / "in", one=one, broken=broken, volledig=faulty(example("gemeente-volledig")))
    (tmp_path / "link.json").write_text("{}", "utf-8")
    (folder / "link.json").symlink_to(tmp_path / "link.json")
    done = run(folder, "-o", tmp_path / "out", "--include-sound-records", "--language", language)
    [report] = [each.read_text("utf-8") for each in (tmp_path / "out").glob("r*port.md")]
    outside = {"nl": "een bestand buiten de map", "en": "a file outside the folder"}[language]

    assert done.returncode == 1
    assert {"nl": "1 daarvan is een eerdere versie", "en": "1 of them is an earlier version"}[language] in done.stdout
    assert {"nl": "1 daarvan voldoet niet", "en": "1 of them does not conform"}[language] in done.stdout
    assert re.search(r"[1-9][0-9]* (van|of) [1-9][0-9]* \(--include-sound-records\)", done.stdout)
    assert f"link.json: {'een koppeling' if language == 'nl' else 'a link'}" in done.stdout
    assert outside in report
    assert {"nl": "eerdere versie telt, omdat", "en": "earlier version counts, as"}[language] in report


def faulty(document: Any) -> Any:
    """Return a submission of which one contract ends before it begins."""
    document["contracts"][0]["period"] = {"start": "2028-03-31", "end": "2026-04-01"}
    return document


def test_a_last_year_without_files_is_named(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    done = run(folder, "-o", tmp_path / "out", "--last-year", tmp_path / "nothing")

    assert done.returncode == USAGE
    assert "nothing" in done.stderr
    assert not (tmp_path / "out").exists()
