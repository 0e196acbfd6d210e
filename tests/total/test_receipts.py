"""A receipt for every file that was offered: what became of it, and what its submitter can do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from strays import STRAYS
from totals import ALL_SHOWN, country, names_of

from mvi_standard.total.engine import OneMachine
from mvi_standard.total.flow import total

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mvi_standard.total.receipt import Receipt


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
