"""Submissions that other files say something of too: a predecessor, a service centre, an earlier version."""

from __future__ import annotations

from typing import Any

from totals import Json, changed, example


def village() -> Json:
    """Return the submission of a municipality that merged: two lots declared, one recorded."""
    document = example("MVI-C048-counted-by-the-successor")
    document["organisations"] = [each for each in document["organisations"] if each["id"] != "gemeente"]
    document["lots"][0].pop("counted_by")
    document["coverages"][0]["organisation"] = "dorp"
    document["coverages"][0]["populations"][0]["count"] = 2
    return changed(document, id="dorp-2026", submitter="dorp")


def town(count: int = 3, **more: Any) -> Json:
    """Return the submission of the municipality into which it merged, with the same lot in it."""
    document = example("MVI-C048-counted-by-the-successor")
    document["coverages"][0]["populations"][0]["count"] = count
    return changed(document, **more)


def municipality() -> Json:
    return example("gemeente-basis")


def centre(kvk: str, application: str) -> Json:
    """Return the submission of a service centre that holds the lots of the municipality too, with another answer."""
    document = municipality()
    own = {
        "id": "centrum", "name": "Servicecentrum", "organisation_type": "gemeenschappelijke_regeling",
        "identifiers": [{"scheme": "kvk", "value": kvk}],
    }  # fmt: skip
    for theme in (each for lot in document["lots"] for each in lot["themes"]):
        if theme["theme"] == "social_return":
            theme.clear()
            theme.update(theme="social_return", application=application)
            theme.update({"via": ["contractbepaling"]} if application == "toegepast" else {})
    return changed(document, id="centrum-2026", submitter="centrum", organisations=[*document["organisations"], own])


def version(number: int, **more: Any) -> Json:
    later = {} if number == 1 else {"replaces": number - 1, "correction_reason": "Een contract vergeten."}
    return changed(municipality(), version=number, **later, **more)
