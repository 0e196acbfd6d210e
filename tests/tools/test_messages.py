"""What a reader of the trial gets: the message as the validator gives it, the record, and nothing of the rule."""

from __future__ import annotations

import pytest

from mvi_standard.requirement import LANGUAGES
from tools.messages import drawn, main, shown


def test_the_same_seed_draws_the_same_codes_examples_and_languages() -> None:
    first = list(drawn([], seed=15, count=12))

    assert first == list(drawn([], seed=15, count=12))
    assert first != list(drawn([], seed=16, count=12))
    assert len({example.name.split("-")[1] for example, _ in first}) == 12
    assert {language for _, language in first} == set(LANGUAGES)


def test_shows_the_message_and_the_record_but_no_way_to_its_page(capsys: pytest.CaptureFixture[str]) -> None:
    main(["W173"])

    said = capsys.readouterr().out
    assert said.count("MVI-W173") == 2, "once in each language"
    assert "submission.json:" in said
    assert "explanation" in said
    assert said.count('contracts.0: {\n "id": "C1"') == 2
    assert "--explain" not in said
    assert "https://" not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_shows_no_record_of_a_file_that_cannot_be_read(language: str) -> None:
    ((example, _), *_) = drawn(["F007"], seed=1, count=1)

    lines = list(shown(example, language))

    assert any("MVI-F007" in line for line in lines)
    assert not any(": {" in line and not line.startswith(" ") for line in lines)
