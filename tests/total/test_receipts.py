"""A receipt for every file that was offered: what became of it, and what its submitter can do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest
from strays import STRAYS
from totals import ALL_SHOWN, Json, changed, country, names_of, submissions, written
from two_files import centre as centre_of
from two_files import municipality, town, version, village

from mvi_standard.publication.letterbox import write_receipts
from mvi_standard.publication.receipt import receipt_page
from mvi_standard.requirement import LANGUAGES
from mvi_standard.total.account import SubmissionSource
from mvi_standard.total.engine import OneMachine
from mvi_standard.total.flow import total
from mvi_standard.total.output import InTheWay, is_ours
from mvi_standard.total.receipt import Receipt

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def received(out: Path, *paths: Path, last: Iterable[Path] = (), **how: Any) -> dict[str, Receipt]:
    """Return the receipts of a total of these files and folders, by the name of the file."""
    found: list[Receipt] = []
    last_year = names_of(*last)
    total(
        names_of(*paths),
        out,
        ALL_SHOWN,
        engine=OneMachine(1),
        last_year=last_year,
        post=lambda _, those: found.extend(those),
        **how,
    )
    return {each.source.name: each for each in found}


def page(receipt: Receipt) -> str:
    return receipt_page(receipt, "nl", "2027-03-01")


def centre() -> Json:
    """Return the submission of a service centre with other answers about the lots of the municipality."""
    return centre_of("99999999", "niet_toegepast")


def test_every_file_has_one_receipt_with_what_became_of_it(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    folder = country(tmp_path / "in", authorities=6, contracts=2, faults=True)
    for make in STRAYS:
        make(folder)
    found = received(tmp_path / "out", folder)

    assert sorted(found) == sorted(each.name for each in folder.iterdir())
    for name, state, reason, code in STRAYS.values():
        told = found[name]
        assert (told.source.state, told.source.reason) == (state, reason)
        assert not code or code in {each.code for each in told.told.faults}, name
        assert not told.figures
        assert not told.things


def test_what_is_in_several_files_is_told_to_each(tmp_path: Path) -> None:
    found = received(tmp_path / "out", written(tmp_path / "in", a=municipality(), b=centre()))
    here, there = found["a.json"], found["b.json"]

    assert here.twice
    assert all(each.here and not each.own and each.record for each in here.twice)
    assert not any(each.here or each.own for each in there.twice)
    assert [each.counted for each in here.things] == [each.elsewhere for each in there.things]
    assert "PRO-07" in {kpi for each in here.twice for kpi in each.contradicted}


def test_of_several_versions_each_is_told_which_one_counts(tmp_path: Path) -> None:
    second = version(2)
    faulty = version(3, contracts=[{"id": "C1"}])
    folder = written(tmp_path / "in", v1=version(1), v2=second, v2_again=second, v3=faulty)
    found = received(tmp_path / "out", folder)
    states = {name: (each.source.state, each.counted_version) for name, each in found.items()}

    assert states == {
        "v1.json": ("vervangen", 2),
        "v2.json": ("opgeteld", 2),
        "v2_again.json": ("vervangen", 2),
        "v3.json": ("afgekeurd", 2),
    }
    said = {name: page(each) for name, each in found.items()}
    assert "Versie 2 van dezelfde aanlevering telt." in said["v1.json"]
    assert "hetzelfde als een ander bestand van deze aanlevering" in said["v2_again.json"]
    assert "Een latere versie telt niet" in said["v2.json"]
    assert "Zo lang telt versie 2 van deze aanlevering." in said["v3.json"]


def test_the_sound_records_of_a_file_are_counted_in_its_receipt(tmp_path: Path) -> None:
    faulty = changed(municipality())
    faulty["contracts"][0]["kind"] = "iets"
    found = received(tmp_path / "out", written(tmp_path / "in", a=faulty), sound_records=True)["a.json"]

    assert 0 < found.source.counted < found.source.records
    assert f"Alleen de goede records tellen mee in het totaal over 2026: {found.source.counted} van" in page(found)
    assert found.figures


def test_an_organisation_that_went_up_in_another_hears_so(tmp_path: Path) -> None:
    found = received(tmp_path / "out", written(tmp_path / "in", a=village(), b=town()))

    assert found["a.json"].superseded == (("Gemeente Dorp", "Gemeente Voorbeeld"),)
    assert "Daarom telt alleen Gemeente Voorbeeld." in page(found["a.json"])
    assert found["b.json"].superseded == ()


def test_its_own_figures_are_those_that_are_published_of_it(tmp_path: Path) -> None:
    folder = country(tmp_path, authorities=5, contracts=4, faults=False)
    out = tmp_path / "out"
    found = received(out, *folder.glob("*.json"))
    published = {
        (row["organisation"], row["figure"]): row["value"]
        for row in pq.ParquetFile(out / "figures_by_organisation.parquet").read().to_pylist()
        if not row["dimension_1"] and row["value"] is not None
    }
    told = {
        (each.source.organisation, one.own.cell.key): one.own.value for each in found.values() for one in each.figures
    }

    assert told == published
    assert told


def test_each_is_asked_about_its_own_last_year_and_a_merger_about_both(tmp_path: Path) -> None:
    last, this = submissions(6, 4), submissions(6, 4)
    heir, other = this[0], this.pop()
    gone = next(each for each in other["organisations"] if each["id"] == other["submitter"])
    heir["organisations"].append(gone)
    next(each for each in heir["organisations"] if each["id"] == heir["submitter"])["predecessors"] = [gone["id"]]
    named = ({f"d{at}": each for at, each in enumerate(those)} for those in (last[:2] + last[3:], this))
    before, now = (written(tmp_path / year, **those) for year, those in zip(("last", "this"), named, strict=True))
    found = received(tmp_path / "out", now, last=[before])
    beside = {name: each.last_year for name, each in found.items() if each.last_year}

    assert [each.kind for each in beside["d0.json"].asked] == ["merged"]
    assert beside["d0.json"].files == 2
    assert beside["d2.json"].files == 0
    assert "Van vorig jaar is er geen bestand van u." in page(found["d2.json"])
    assert "Er valt niets op naast uw bestand van vorig jaar." in page(found["d1.json"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_receipt_shows_nothing_of_another_submitter(tmp_path: Path, language: str) -> None:
    own, others = municipality(), centre()
    hidden = "Geheimzinnig"
    for each in (*others["lots"], *others["contracts"]):
        each["title"] = f"{hidden} {each['id']}"
    others["organisations"][-1]["name"] = hidden
    folder = written(tmp_path / "in", a=own, geheimzinnig=others)
    received_all = received(tmp_path / "out", folder)
    write_receipts(tmp_path, received_all.values(), language, "2027-03-01")
    shown = [(tmp_path / f"a.json.{kind}").read_text("utf-8").casefold() for kind in ("html", "json")]

    assert received_all["a.json"].twice
    for text in shown:
        assert hidden.casefold() not in text
        assert str(tmp_path).casefold() not in text
        assert "99999999" not in text
    assert hidden in (tmp_path / "geheimzinnig.json.html").read_text("utf-8")


def test_nothing_else_is_removed_from_the_folder_with_receipts(tmp_path: Path) -> None:
    folder, out = written(tmp_path / "in", a=municipality()), tmp_path / "out"
    names, post = names_of(folder), partial(write_receipts, language="nl", made_on="2027-03-01")
    total(names, out, ALL_SHOWN, engine=OneMachine(1), post=post)
    first = {each.name for each in (out / "ontvangst").iterdir()}
    total(names, out, ALL_SHOWN, engine=OneMachine(1), post=post)

    assert first == {"LEESMIJ.txt", "bestanden.csv", "a.json.html", "a.json.json"}
    assert {each.name for each in (out / "ontvangst").iterdir()} == first
    assert all(map(is_ours, (out / "ontvangst").iterdir()))
    (out / "ontvangst" / "mine.txt").write_text("mine", "utf-8")
    with pytest.raises(InTheWay):
        total(names, out, ALL_SHOWN, engine=OneMachine(1), post=post)
    assert (out / "ontvangst" / "a.json.html").exists()


def test_names_of_receipts_are_taken_by_any_system_and_each_is_another(tmp_path: Path) -> None:
    names = ["a/1.json", "a-1.json", "A-1.JSON", "../x", "0612345678.json", "x" * 400, "?"]
    receipts = [Receipt(SubmissionSource(each, f"kvk:1 {each}", 1, "voorlopig")) for each in names]
    write_receipts(tmp_path, receipts, "nl", "2027-03-01")
    pages = [each.name for each in tmp_path.glob("*.html")]

    assert len({each.casefold() for each in pages}) == len(names)
    assert not any("0612345678" in each for each in pages)
    assert max(map(len, pages)) < 140
