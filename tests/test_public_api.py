"""What other programs import."""

from __future__ import annotations

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from places import EXAMPLES

import mvi_standard
from mvi_standard import DoesNotConform, load, validate, words

MINIMAL = EXAMPLES / "valid" / "minimaal.json"
FAULTY = EXAMPLES / "invalid" / "MVI-C001-contract-ends-before-it-starts.json"


def values() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(MINIMAL.read_bytes())
    return document


def test_bytes_a_path_and_values_get_the_same_verdict() -> None:
    broken = values() | {"submitter": "niemand"}

    reports = [validate(json.dumps(broken).encode()), validate(broken)]

    assert [[each.code for each in report.findings] for report in reports] == [["MVI-R001"], ["MVI-R001"]]
    assert reports[0].place(reports[0].findings[0]) is not None
    assert reports[1].place(reports[1].findings[0]) is None


@pytest.mark.parametrize("source", ["{}", str(MINIMAL), 7, None, [1]])
def test_another_type_is_a_type_error(source: Any) -> None:
    with pytest.raises(TypeError, match="bytes, a Path or a mapping"):
        validate(source)


def test_values_that_json_cannot_hold_are_a_report_or_a_type_error() -> None:
    assert not validate({"a": float("nan")}).readable
    assert not validate({"a": Decimal("400000.0000000000000001")}).readable
    with pytest.raises(TypeError, match="no JSON value"):
        validate({"a": object()})


def test_decimals_and_dates_in_values_are_judged_as_json() -> None:
    document = values()
    document["lots"][0]["value"]["amount"] = Decimal("400000.50")

    assert validate(document).conforms


def test_the_input_is_not_changed() -> None:
    document = values()
    validate(document)

    assert document == values()


def test_load_gives_the_typed_submission() -> None:
    submission = load(MINIMAL)

    assert submission.lots[0].value is not None
    assert submission.lots[0].value.amount == Decimal(400000)
    assert submission.reporting_period.end.year == 2026
    assert load(EXAMPLES / "valid" / "gemeente-basis.yaml") == load(EXAMPLES / "valid" / "gemeente-basis.json")


def test_load_refuses_with_the_report() -> None:
    with pytest.raises(DoesNotConform) as caught:
        load(FAULTY)

    assert [each.code for each in caught.value.report.findings] == ["MVI-C001"]


def test_the_package_loads_no_pydantic_until_a_model_is_asked_for() -> None:
    first = "import sys, mvi_standard; loaded = lambda: 'pydantic' in sys.modules; before = loaded()"
    code = f"{first}; mvi_standard.v1.Lot; print(before, loaded())"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["False", "True"]


def test_nothing_that_computes_is_loaded_until_figures_are_asked_for() -> None:
    first = (
        f"import sys, mvi_standard; from pathlib import Path; report = mvi_standard.validate(Path({str(MINIMAL)!r}))"
    )
    loaded = (
        "[name in sys.modules for name in ('mvi_standard.counting.aggregate', 'mvi_standard.v1.ledger', 'pydantic')]"
    )
    code = f"{first}; print({loaded}); mvi_standard.figures(report); print({loaded})"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines() == ["[False, False, False]", "[True, True, False]"]


def test_everything_that_is_offered_is_there() -> None:
    assert [name for name in mvi_standard.__all__ if not hasattr(mvi_standard, name)] == []
    assert {"figures", "kpi_results"} <= set(mvi_standard.__all__)


@pytest.mark.parametrize("computed", [mvi_standard.figures, mvi_standard.kpi_results])
def test_what_computes_says_what_it_needs(computed: Any) -> None:
    with pytest.raises(TypeError, match=r"pass what validate\(\) returns, not \w+Path"):
        computed(MINIMAL)
    with pytest.raises(ValueError, match="MVI-F007"):
        computed(validate(b"{"))
    with pytest.raises(ValueError, match="MVI-S002 Period lacks"):
        computed(validate({"lots": [], **values(), "contracts": [{}], "reporting_period": {"start": "2026-01-01"}}))


def test_what_does_not_conform_gives_the_figures_of_its_sound_records() -> None:
    report = validate(FAULTY)

    assert not report.conforms
    assert len(mvi_standard.figures(report)) == len(mvi_standard.kpi_results(report)) > 0


def test_the_versions_agree() -> None:
    from importlib.metadata import version

    assert version("mvi-standard") == mvi_standard.__version__
    assert Path(mvi_standard.__file__).with_name("py.typed").exists()


def test_a_report_says_what_was_not_checked() -> None:
    document = values()
    document["lots"][0]["nature"] = "dienst"
    document["contracts"][0]["period"]["end"] = "2020-01-01"

    report = validate(document)

    assert sorted(report.counts) == ["MVI-C001", "MVI-S004"]
    assert report.unsound == {"Lot": 1}
    assert report.records["Lot"] == 1


def test_findings_have_words_in_both_languages() -> None:
    report = validate(FAULTY)

    [(finding, dutch)], [(_, english)] = list(words(report)), list(words(report, "en"))
    assert finding.code == "MVI-C001"
    assert dutch.message != english.message
    assert dutch.record == "Contract 26-017 Schoonmaak gemeentehuis"


def test_an_unknown_profile_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="basis, effect, totalen"):
        validate(MINIMAL, profile="nonsense")
