"""Figures by province: those of its municipalities and of nobody else, where a register says where these are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from made_up_registers import body, province, register, tooi_list, within
from totals import country

from mvi_standard.editions import LATEST
from mvi_standard.publication import national
from mvi_standard.stages.registers.register import TOOI
from mvi_standard.total.account import Account
from mvi_standard.total.expected import NOBODY, Expected, from_registers
from mvi_standard.total.flow import Total, total

if TYPE_CHECKING:
    from pathlib import Path

NORTH, SOUTH, EMPTY = "Noordveen", "Zuidveen", "Leegveen"


def names(files: list[Path]) -> list[str]:
    """Return the municipalities that report, in the order of their files."""
    found = [json.loads(each.read_bytes())["organisations"][0] for each in files]
    return [each["name"] for each in found if each["organisation_type"] == "gemeente"]


def listed(towns: list[str], *, lists: int = 2) -> Expected:
    """Return what a register expects: one town in the north, the last in none, the others and one more in the south."""
    north, *south, _ = (body(f"80{at:02}", name.replace("Gemeente", "gemeente")) for at, name in enumerate(towns))
    ended = within("92", body("7001", towns[0].replace("Gemeente", "gemeente"), einddatum="2020-12-31"))
    there = [
        within("91", north),
        ended,
        *(within("92", each) for each in south),
        within("92", body("9099", "Zwijgdam")),
    ]
    provinces = (province("91", NORTH), province("92", SOUTH), province("93", EMPTY))
    files = [tooi_list(*there), tooi_list(*provinces)][:lists]
    return from_registers(entry for each in files for entry in register(TOOI, each).entries.values())


@pytest.fixture(scope="module")
def offered(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = country(tmp_path_factory.mktemp("land"), authorities=9, contracts=5, faults=False)
    return sorted(folder.glob("*.json"))


def made(files: list[Path], out: Path, bodies: Expected = NOBODY) -> Total:
    return total(map(str, files), out, Account(), bodies=bodies)


def test_a_province_has_the_figures_of_its_municipalities_alone(offered: list[Path], tmp_path: Path) -> None:
    towns = names(offered)
    found = made(offered, tmp_path / "uit", listed(towns))
    own = {json.loads(each.read_bytes())["organisations"][0]["name"]: each for each in offered}
    alone = made([own[towns[0]]], tmp_path / "alone")
    expected = {each.cell: each for each in alone.figures}
    north, south, elsewhere = found.provinces

    assert [each.name for each in found.provinces] == [NORTH, SOUTH, ""]
    assert [(each.reported, each.expected) for each in found.provinces] == [
        (1, 1),
        (len(towns) - 2, len(towns) - 1),
        (1, 0),
    ]
    assert {each.cell.kpi for each in north.figures} == {"PRO-05"}
    for each in north.figures:
        its = expected[each.cell]
        assert (each.value, each.lower, each.upper) == (its.value, its.lower, its.upper)
    whole = {each.cell: each.sums for each in found.figures if dict(each.cell.group) == {"organisatietype": "gemeente"}}
    for cell in {each.cell for each in south.figures}:
        parts = [
            one.sums.denominator or 0 for of in (north, south, elsewhere) for one in of.figures if one.cell == cell
        ]
        assert sum(parts) == whole[cell.limited("organisatietype", "gemeente")].denominator

    report = national(found.figures, found.account, LATEST, "nl", "md", found.same, found.provinces)
    part = report.partition("Gemeenten per provincie")[2].partition("\n#")[0]
    assert [line for line in part.splitlines() if line.startswith(f"| {NORTH} | 1 | 1 | ")]
    assert [line for line in part.splitlines() if line.startswith("| Provincie niet bekend | 1 | geen | ")]


@pytest.mark.parametrize("lists", [0, 1])
def test_without_the_names_of_provinces_there_is_no_such_part(offered: list[Path], tmp_path: Path, lists: int) -> None:
    found = made(offered[:2], tmp_path / "uit", listed(names(offered), lists=lists))

    assert found.provinces == ()
    assert "Gemeenten per provincie" not in national(found.figures, found.account, LATEST, "nl", "md")
