"""What the verdict rests on, as HTML: whoever has the same file, tool and choices gets the same verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.history.provenance import provenance
from mvi_standard.render.html_element import Html, element, joined
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.history.provenance import Run
    from mvi_standard.report import Report


def origin(report: Report, language: str, run: Run) -> Html:
    """Return the section with the file, the day, the tool, the standard, the choices and the registers."""
    facts = provenance(report, run)
    rows = [each for key, value in _rows(facts, language) for each in (element("dt", key), element("dd", value))]
    return element(
        "section", element("h3", say("overview.origin_title", language)), element("dl", *rows), cls="mvi-origin"
    )


def _rows(facts: Mapping[str, Any], language: str) -> Iterator[tuple[str, Html]]:
    def row(key: str, *content: object) -> tuple[str, Html]:
        return say(f"overview.origin_{key}", language), joined(*content)

    yield row(
        "file", _checksum(facts["input_sha256"]) if facts["input_sha256"] else say("overview.origin_unread", language)
    )
    yield row("day", facts["today"])
    yield row("tool", f"mvi-validate {facts['tool_version']} ", _checksum(facts["tool_sha256"]))
    yield row("standard", f"{facts['standard_version']} ", _checksum(facts["edition_sha256"]))
    yield row("rules", _checksum(facts["rules_sha256"]))
    options = facts["options"]
    if profile := options.get("profile"):
        yield row("profile", profile)
    yield row("reconcile", say("overview.origin_yes" if options["reconcile"] else "overview.origin_no", language))
    for each in facts["registers"]:
        date = f", {each['date']}" if "date" in each else ""
        yield row(
            "register",
            each["name"],
            date,
            ", ",
            say("overview.origin_entries", language, n=each["entries"]),
            " ",
            _checksum(each["sha256"]),
        )
    if not facts["registers"]:
        yield row("register", say("overview.origin_none", language))
    if baseline := facts.get("baseline_sha256"):
        yield row("baseline", _checksum(baseline))


def _checksum(value: str) -> Html:
    return element("code", value)
