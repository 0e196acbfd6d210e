"""A file states which edition it follows; one that follows an earlier draft is told what changed, in one message."""

from __future__ import annotations

import json
from typing import Any

import pytest
from places import VALID

from mvi_standard.editions import LATEST
from mvi_standard.tables import camel_case, snake_case
from mvi_standard.texts.wording import words
from mvi_standard.validate import validate
from tools.generate.artefacts import DraftError, write_drafts

CHANGED = [
    {"field": "contracts.options.exercised_on", "nl": "noem ook het nieuwe einde", "en": "state the new end too"},
    {"field": "nil_reason", "nl": "is weg", "en": "is gone"},
]


@pytest.fixture
def drafts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(vars(LATEST), "earlier_drafts", {"0.9-draft.1": CHANGED, "0.9": []})


def submission(version: str, **more: Any) -> dict[str, Any]:
    [path] = [each for each in VALID if each.stem == "minimaal"]
    return {**json.loads(path.read_bytes()), "standard_version": version, **more}


@pytest.mark.usefixtures("drafts")
def test_an_earlier_draft_is_refused_in_one_message_that_names_the_fields_that_changed() -> None:
    broken = [{"id": 1, "options": [{"months": 12, "exercised_on": "2026-01-01"}]} for _ in range(40)]
    report = validate(submission("0.9-draft.1", contracts=broken))

    [finding] = report.findings
    said = words(finding, report, LATEST, "nl").message
    assert (finding.code, finding.path) == ("MVI-F017", ("standard_version",))
    assert "contracts.options.exercised_on (noem ook het nieuwe einde)" in said
    assert "nil_reason" not in said
    assert LATEST.version in said


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize("version", ["0.9-draft.1", "0.9"])
def test_a_file_without_a_field_that_changed_only_has_to_state_the_present_draft(version: str) -> None:
    report = validate(submission(version))

    [finding] = report.findings
    assert "geen enkel veld" in words(finding, report, LATEST, "nl").message
    assert "no field" in words(finding, report, LATEST, "en").message


@pytest.mark.parametrize("version", ["9.9", "1.0-draft.99", "", None, 1.0])
def test_an_edition_that_nobody_knows_is_another_matter(version: Any) -> None:
    assert [each.code for each in validate(submission(version)).findings] == ["MVI-F015"]


def test_every_field_that_changed_is_told_in_both_languages() -> None:
    assert all(set(each) == {"field", "nl", "en"} for rows in LATEST.earlier_drafts.values() for each in rows)
    assert LATEST.version not in LATEST.earlier_drafts


@pytest.mark.parametrize("row", ["{field: lots}", "{field: lots, nl: a, en: 1}", "{nl: a, en: b, field: lots}"])
def test_a_change_without_its_words_is_refused_with_its_draft(row: str, tmp_path: Any) -> None:
    (tmp_path / "drafts.yaml").write_text(f'- version: "1.0"\n  changed:\n    - {row}\n', "utf-8")

    with pytest.raises(DraftError, match=r"draft 1\.0"):
        write_drafts(tmp_path)


def test_a_code_list_leads_to_its_enumeration_and_back() -> None:
    closed = {camel_case(each): each for each in LATEST.tables.codelists if camel_case(each) in LATEST.schema["$defs"]}

    assert closed["OrganisationType"] == "organisation_type"
    assert {each for name, each in closed.items() if snake_case(name) != each} <= {"r_strategy"}  # a part of one letter
