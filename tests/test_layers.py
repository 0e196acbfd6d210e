"""The layers in pyproject.toml are all there is: nothing stands beside them, and nothing goes round."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import Counter
from dataclasses import replace
from importlib.metadata import packages_distributions
from pathlib import Path

import grimp
import pytest

from tools.metrics.circles import RUNNING, circles
from tools.metrics.imports import Import, Kind, imports
from tools.metrics.source import PRODUCT, parts

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PACKAGES = ("mvi_standard", "tools")
PARTED = "workbook"
"""Its parts are layers by themselves: four products that share a core."""
CONTRACTS = PROJECT["tool"]["importlinter"]["contracts"]


@pytest.fixture(scope="module")
def every_import() -> list[Import]:
    """Return the imports between the modules of the product."""
    return imports(parts(ROOT)[PRODUCT])


@pytest.fixture(scope="module")
def between(every_import: list[Import]) -> list[Import]:
    """Return the imports between the members of the layers."""
    far = (replace(each, importer=member(each.importer), imported=member(each.imported)) for each in every_import)
    return [each for each in far if each.importer != each.imported]


def member(name: str) -> str:
    """Return the member of the layers that a module is in, named without its package."""
    return ".".join(name.split(".")[: 2 if name.startswith(f"{PARTED}.") else 1])


def full(name: str) -> str:
    """Return the name by which Python imports a module."""
    package = "tools" if name.startswith("generate") else "mvi_standard"
    return name if name == package else f"{package}.{name}"


def modules(folder: Path) -> set[str]:
    """Return the names of the modules and packages in a folder."""
    packages = {each.parent.name for each in folder.glob("*/__init__.py")}
    return packages | {each.stem for each in folder.glob("*.py")} - {"__init__"}


def test_every_package_and_module_is_in_one_layer() -> None:
    named = [each.strip() for layer in CONTRACTS[0]["layers"] for each in layer.split("|")]
    there = {f"{package}.{each}" for package in PACKAGES for each in modules(ROOT / package)}
    inner = {f"mvi_standard.{PARTED}.{each}" for each in modules(ROOT / "mvi_standard" / PARTED)}

    assert Counter(named) == Counter(there - {f"mvi_standard.{PARTED}"} | inner)


def test_no_contract_looks_away() -> None:
    assert not [each["name"] for each in CONTRACTS if "ignore_imports" in each]


def test_no_import_is_left_out_of_the_contracts(every_import: list[Import]) -> None:
    seen = grimp.build_graph(*PACKAGES)

    unseen = [
        each
        for each in every_import
        if full(each.imported) not in seen.find_modules_directly_imported_by(full(each.importer))
    ]

    assert unseen == []
    assert {each.kind for each in every_import} == set(Kind)


def test_nothing_goes_round(between: list[Import]) -> None:
    assert circles(between, RUNNING) == []


def test_nothing_goes_round_for_types_either(between: list[Import]) -> None:
    assert circles(between, set(Kind)) == []


def test_users_install_nothing_that_only_tests_need() -> None:
    project = PROJECT["project"]
    wanted = [
        *project["dependencies"],
        *(each for extra in project["optional-dependencies"].values() for each in extra),
    ]
    packages = packages_distributions()
    nodes = (each for path in (ROOT / "mvi_standard").rglob("*.py") for each in ast.walk(ast.parse(path.read_bytes())))
    names = {name.partition(".")[0] for node in nodes for name in imported(node)}
    used = {normal(each) for name in names for each in packages.get(name, [name])}

    assert {normal(re.split("[<>=~]", each)[0]) for each in wanted} - used == set()


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [each.name for each in node.names] if isinstance(node, ast.Import) else []


def normal(distribution: str) -> str:
    """Return the name of a package in the one form that they are compared in."""
    return re.sub("[-_.]+", "-", distribution).lower()
