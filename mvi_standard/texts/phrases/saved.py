"""What `mvi diff` and `mvi verify` say."""

from __future__ import annotations

PHRASES = {
    "not_saved": (
        "{name} is geen uitkomst van mvi-validate --format json: {problem}",
        "{name} is no result of mvi-validate --format json: {problem}",
    ),
    "saved_form": ("{path} heeft niet de vorm van een uitkomst", "{path} has not the form of a result"),
    "no_result": (
        "{name} is geen uitkomst van mvi-validate --format json. Noem eerst de uitkomst, dan de bestanden.",
        "{name} is no result of mvi-validate --format json. Name the result first, then the files.",
    ),
    "not_all": (
        "{name} noemt {listed} van de {all} plaatsen van {code}. Maak de uitkomst opnieuw, met --all.",
        "{name} lists {listed} of the {all} places of {code}. Make the result once more, with --all.",
    ),
    "diff_head": ("{old} -> {new}", "{old} -> {new}"),
    "diff_counts": (
        "{mended} hersteld, {new} nieuw, {unchanged} gebleven",
        "{mended} mended, {new} new, {unchanged} unchanged",
    ),
    "diff_mended": ("hersteld", "mended"),
    "diff_new": ("nieuw", "new"),
    "diff_unchanged": ("gebleven", "unchanged"),
    "diff_unknown": ("niet te zeggen", "unknown"),
    "diff_unknown_count": (
        "{n} niet te zeggen: daarop is de nieuwe uitkomst niet gecontroleerd",
        "{n} unknown: the newer result was not checked for these",
    ),
    "diff_unknown_count_one": (
        "1 niet te zeggen: daarop is de nieuwe uitkomst niet gecontroleerd",
        "1 unknown: the newer result was not checked for it",
    ),
    "diff_options": (
        "Let op: de twee uitkomsten verschillen ook in {names}.",
        "Note: the two results also differ in {names}.",
    ),
    "diff_gone": ("{name} is in {new} niet meer gecontroleerd.", "{name} was not checked in {new} any more."),
    "diff_other": (
        "Let op: dit zijn twee aanleveringen, {old} en {new}.",
        "Note: these are two submissions, {old} and {new}.",
    ),
    "diff_unread": (
        "{name} is niet te lezen: niemand kan zeggen of fouten hersteld zijn.",
        "{name} cannot be read: nobody can say whether faults were mended.",
    ),
    "verify_holds": ("{name}: de uitkomst klopt", "{name}: the result holds"),
    "verify_fails": ("{name}: de uitkomst klopt niet", "{name}: the result does not hold"),
    "verify_input": (
        "het bestand is veranderd sinds deze uitkomst",
        "the file has changed since this result",
    ),
    "verify_none": (
        "er is geen uitkomst van dit bestand",
        "there is no result of this file",
    ),
    "verify_missing": (
        "{name} is wel gecontroleerd, maar u noemt dat bestand niet",
        "{name} was checked, but you do not name that file",
    ),
    "verify_software": (
        "toen is gecontroleerd met versie {old}, nu met {new}",
        "it was checked with version {old} then, with {new} now",
    ),
    "verify_software_same": (
        "versie {old} van de software is sindsdien veranderd",
        "version {old} of the software has changed since",
    ),
    "verify_rules": ("de regels zijn sindsdien veranderd", "the rules have changed since"),
    "verify_edition": ("de standaard is sindsdien veranderd", "the standard has changed since"),
    "verify_registers": (
        "toen zijn deze registers gebruikt: {old}; nu: {new}",
        "these registers were used then: {old}; now: {new}",
    ),
    "verify_baseline": (
        "toen is een andere lijst met bekende fouten gebruikt, of geen",
        "another list of known faults was used then, or none",
    ),
    "verify_new": ("meer dan toen: {code} op {pointer}", "more than then: {code} at {pointer}"),
    "verify_gone": ("niet meer: {code} op {pointer}", "not any more: {code} at {pointer}"),
    "verify_changed": (
        "anders dan toen: {code} op {pointer} ({names})",
        "different from then: {code} at {pointer} ({names})",
    ),
    "verify_profile": (
        "het profiel {found} bestaat niet; kies uit {names}",
        "there is no profile {found}; choose one of {names}",
    ),
    "verify_facts": ("anders dan toen: {names}", "different from then: {names}"),
    "no_registers": ("geen", "none"),
}
