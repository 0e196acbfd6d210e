"""What somebody probably meant, behind a sentence that says what is wrong."""

from __future__ import annotations

from mvi_standard.texts.say import say


def with_meant(said: str, near: str | None, language: str) -> str:
    """Add what was probably meant to a message, when that is known."""
    return f"{said} {say('mistake.meant_option', language, name=near)}" if near else said
