"""The overview of a report as HTML: known faults, the level that the file reaches, and the basis of the verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.counting.conformance import conformance
from mvi_standard.document import Cells
from mvi_standard.editions import LATEST
from mvi_standard.history.provenance import provenance
from mvi_standard.render.markup import Html, element, joined
from mvi_standard.render.summary import known as summary
from mvi_standard.render.where import spoken
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.in_a_sentence import with_marks
from mvi_standard.texts.say import has_text, pick, say
from mvi_standard.texts.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.counting.conformance import Measured
    from mvi_standard.edition import Edition
    from mvi_standard.history.provenance import Run
    from mvi_standard.report import Accepted, Report


def known(report: Report, language: str) -> Html:
    """Return the section on known faults; empty when there are none."""
    if not report.accepted:
        return Html()
    return element(
        "section",
        element("h3", say("overview.known_title", language)),
        element("p", f"{summary(report, language)}."),
        element("ul", *(_item(each, report, language) for each in report.accepted)),
        cls="mvi-known",
    )


def _item(each: Accepted, report: Report, language: str) -> Html:
    said = words(each.finding, report, report.edition or LATEST, language)
    place = report.place(each.finding)
    where = spoken(place, language) if place else report.pointer(each.finding) or say("result.whole_file", language)
    how = say("overview.known_how", language, owner=each.owner, until=each.until)
    return element(
        "li",
        element("p", element("code", each.finding.code), " ", where, *_record(said.record), cls="mvi-where"),
        element("p", said.message),
        element("p", how, " ", element("q", each.reason)),
    )


def _record(name: str) -> tuple[object, ...]:
    return (": ", element("bdi", name, cls="mvi-record")) if name else ()


def level(report: Report, language: str) -> Html:
    """Return the section on the level; empty for a file that does not conform, which comes first."""
    found, edition = conformance(report), report.edition or LATEST
    if found.level is None:
        return Html()
    label, definition = _said(f"level:{found.level}", edition, language)
    parts = [element("h3", label), element("p", definition)]
    if found.next:
        parts.append(element("p", say("overview.level_ahead", language, next=found.next)))
        parts.append(element("ul", *(_lacking(each, report, language) for each in found.missing)))
    return element("section", *parts, cls="mvi-level")


def _lacking(each: Measured, report: Report, language: str) -> Html:
    """Say of one measure what there is, how much is needed, and how to get there."""
    edition = report.edition or LATEST
    text = edition.measures[each.code].text(language)
    said, fix = standing(each, text.message, language), text.fix
    if _on_small_form(report):
        said, fix = _there(each, said, fix, language)
    elif said is None:
        said, fix = say("overview.level_unsaid", language), say("overview.level_unsaid_fix", language)
    return element(
        "li",
        element("strong", _said(f"measure:{each.code}", edition, language)[0]),
        f". {said} ",
        say("overview.level_needed", language, minimum=each.minimum),
        element("p", element("strong", f"{say('result.fix', language)}:"), " ", fix, cls="mvi-fix"),
    )


def _on_small_form(report: Report) -> bool:
    source = report.document.source if report.document else None
    return isinstance(source, Cells) and source.small_form


def _there(each: Measured, said: str | None, fix: str, language: str) -> tuple[str, str]:
    """Return the standing and the fix on a small form, by the names of its cells: not all totals have one."""
    cells = {name: say(f"small_form.label_{name}", language) for name in ("awarded", "running")}
    if said is not None:
        own = f"overview.small_{each.code}"
        return said, say(own, language, **cells) if has_text(own) else fix
    unsaid = "small_unsaid_euro" if each.unit else "small_unsaid"
    return say(f"overview.{unsaid}", language, **cells), say(f"overview.{unsaid}_fix", language, **cells)


def standing(each: Measured, message: str, language: str) -> str | None:
    """Return how a submission does on one measure; None when that is unknown."""
    if each.numerator is None or each.denominator is None:
        return None
    unit = " euro" if each.unit else ""
    none = say("overview.level_nothing" if each.unit else "overview.level_none", language)
    some = f"{_number(each.numerator, language)}{unit}" if each.numerator else none
    return message.format(numerator=some, denominator=f"{_number(each.denominator, language)}{unit}")


def _said(key: str, edition: Edition, language: str) -> tuple[str, str]:
    """Return the label and the definition of a level or a measure."""
    label = edition.labels[key]
    return pick(label, language), pick(label[len(LANGUAGES) :], language)


def _number(value: int, language: str) -> str:
    return with_marks(f"{value:,}", language)


def origin(report: Report, language: str, run: Run) -> Html:
    """Return the section with the file, the day, the tool, the standard, the options and the registers."""
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
