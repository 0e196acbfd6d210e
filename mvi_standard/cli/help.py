"""Help texts of `mvi-validate`, in the language of a run."""

from __future__ import annotations

from mvi_standard.texts.say import texts_of


def help_in(language: str) -> dict[str, str]:
    """Return every help text in `nl` or `en`, by the name of its option."""
    return {name: text[language] for name, text in texts_of("validate_help").items()}
