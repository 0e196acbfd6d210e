"""Which KPIs are computed by a function, that each says in two languages how, and that each of them has figures."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from pkgutil import iter_modules

import pytest

from mvi_standard import validate
from mvi_standard.editions import LATEST
from mvi_standard.kpi import Kpi
from mvi_standard.render.reference import explanation
from mvi_standard.total.synth.country import netherlands
from mvi_standard.v1 import kpis, ledger

COMPUTED = ("uit_registratie", "uit_kpi")
FEWEST_WORDS = 6
FUNCTIONS = ledger.computations()
MODULES = [each.name for each in iter_modules(kpis.__path__)]


def _by(*derivations: str) -> set[str]:
    return {code for code, each in LATEST.catalogue.items() if each["derivation"] in derivations}


def _defined_in(module: str) -> list[str]:
    found = vars(import_module(f"{kpis.__name__}.{module}")).values()
    return [each.id for each in found if isinstance(each, Kpi)]


def test_every_kpi_that_follows_from_records_has_one_function_in_a_file_named_for_it() -> None:
    wanted = {code.lower().replace("-", "_"): [code] for code in _by(*COMPUTED)}
    hint = (
        "a KPI is `derivation: waarneming`, or has a function in mvi_standard/v1/kpis/, in a file named after its code"
    )
    assert {module: _defined_in(module) for module in MODULES} == wanted, hint


def test_a_kpi_on_observations_follows_from_its_definition_alone() -> None:
    """No function says what a `waarneming` KPI makes of an observation: `rolled_up` reads that in its definition.

    So whoever adds such a KPI, or makes one of their own, writes a definition and no code.
    """
    assert _by("waarneming") & FUNCTIONS.keys() == set()
    assert _by("waarneming") | FUNCTIONS.keys() == LATEST.catalogue.keys()


@pytest.mark.parametrize("code", FUNCTIONS)
def test_a_function_says_how_it_counts_in_dutch_and_in_english(code: str) -> None:
    dutch, english = FUNCTIONS[code].text.split("\n\n")
    assert len(dutch.split()) >= FEWEST_WORDS
    assert len(english.split()) >= FEWEST_WORDS
    assert dutch.split()[0] in {"Elk", "Elke"}
    assert english.split()[0] == "Each"


@pytest.mark.parametrize(
    ("code", "language", "how"),
    [
        ("PRO-05", "nl", "Zo wordt geteld: Elk gegund perceel telt één keer: ja als een van de zes thema's"),
        ("PRO-05", "en", "How it is counted: Each awarded lot counts once: yes if one of the six themes is applied"),
        ("KLI-02", "nl", "Zo wordt geteld: Volgt uit de waarnemingen"),
        ("KLI-02", "en", "How it is counted: Follows from the observations"),
    ],
)
def test_explaining_a_kpi_says_how_it_is_computed_after_what_it_is(code: str, language: str, how: str) -> None:
    name, definition, *rest = " ".join(explanation(code, language)).split("  ", 2)
    text = " ".join(" ".join([definition, *rest]).split())
    first = LATEST.catalogue[code][f"definition_{language}"].split(". ")[0]

    assert name == code
    assert -1 < text.index(first) < text.index(how) < text.index("docs/counting.md")


def test_explaining_something_else_says_nothing_of_counting() -> None:
    assert "docs/counting.md" not in " ".join(explanation("value_basis", "nl"))


def test_every_kpi_counts_something_in_a_fictional_netherlands() -> None:
    """In half as many contracts an authority two KPIs of buildings and furniture have no value that counts yet."""
    counted: Counter[str] = Counter()
    for _, data in netherlands(80, contracts=20, faults=False):
        dossier = validate(data).dossier
        assert dossier is not None
        lines = ledger.lines(dossier)  # type: ignore[arg-type] # a dossier of this edition
        counted.update(each.kpi for each in lines if not each.entry.missing and not each.entry.excluded)
    assert LATEST.catalogue.keys() - counted.keys() == set()
