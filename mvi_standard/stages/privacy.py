"""Privacy: find the details of persons in a submission, and gather the numbers that must never be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard import demands, personal_data
from mvi_standard.finding import Finding, Name
from mvi_standard.requirement import READING
from mvi_standard.stages.doubtful import as_written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.document import Document
    from mvi_standard.finding import Path

    Objects = Mapping[str, Iterable[tuple[Path, Any]]]

_REGISTERED = "own_number"
"""A field with a number of somebody's records: like that of a register it may have the form of a telephone number."""
_TAX = ("rsin", "btw")
"""Schemes that a natural person may not have at all: a rule says so."""
_FORM_OF_A_BSN = 9


def check(objects: Objects, texts: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    """Yield each id, code or free text with a BSN, an account number, or details to reach a person.

    `texts` names the ids, and the fields of free text and of codes that anybody may make, by class.
    """
    yield from _of_persons(objects)
    for cls, those in objects.items():
        for name in texts.get(cls, ()):
            there = [*_written(those, name)]
            for at in personal_data.suspects([text for *_, text in there]):
                data, path, text = there[at]
                yield from _told(text, data, path, Name(f"{cls}.{name}"))


def _written(those: Iterable[tuple[Path, Any]], name: str) -> Iterator[tuple[Any, Path, str]]:
    """Yield each text in a field, with its object and its path."""
    for path, data in those:
        value = dict.get(data, name)  # a faulty text may name a person too
        if isinstance(value, str):
            yield data, (*path, name), value
        elif isinstance(value, list):
            yield from ((data, (*path, name, at), each) for at, each in enumerate(value) if isinstance(each, str))


def _told(text: str, data: dict[str, Any], path: Path, field: Name) -> Iterator[Finding]:
    """Yield what is found in one text; an id, or a number of a register, may have the form of a telephone number."""
    if next(personal_data.bsns(text), None):
        yield demands.NO_BSN.finding(path, {"field": field, "private": True})
        return
    paid = list(personal_data.accounts(text))
    if paid:
        yield demands.NO_ACCOUNT.finding(path, {"field": field})
    rest = personal_data.without(text, paid)
    numbered = path[-1] in {"id", _REGISTERED} or dict.get(data, "scheme", "lokaal") != "lokaal"
    if next(personal_data.addresses(rest), None) or (not numbered and next(personal_data.telephones(rest), None)):
        yield demands.NO_CONTACT.finding(path, {"field": field})


def unseen(document: Document | None, findings: Iterable[Finding] = ()) -> frozenset[str]:
    """Return the numbers that must never be shown, digits only: those of natural persons, and any other BSN found."""
    if document is None:
        return frozenset(_unread(findings))
    persons = (((), each) for each in document.lists.get("organisations", ()))
    found = {personal_data.digits_of(text) for _, text in numbers_of_persons(persons)}
    found.update(number for each in findings if "private" in each.values for number in _within(each.path, document))
    return frozenset(found.union(_unread(document.faults)))


def _unread(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield the form of a BSN with which a number begins that cannot be kept exactly."""
    for each in findings:
        front = str(each.values.get("found", ""))[:_FORM_OF_A_BSN] if each.code.startswith(READING) else ""
        if front.isdecimal() and personal_data.looks_like_a_bsn(front):
            yield front


def _within(path: Path, document: Document) -> Iterator[str]:
    """Yield each number with the form of a BSN in the value at a path."""
    value: Any = {**document.envelope, **document.lists}
    for part in path:
        value = value[part]
    yield from _numbers(value)


def _numbers(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict):
        for key, each in value.items():
            yield from (*_numbers(key), *_numbers(each))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _numbers(each)
    elif isinstance(value, str):
        yield from personal_data.forms_of_a_bsn(value)
    elif _hides(value):
        yield str(value)


def numbers_of_persons(objects: Iterable[tuple[Path, Any]]) -> Iterator[tuple[Path, str]]:
    """Yield each own key or number of a natural person that has the form of a BSN, among these organisations.

    Anyone not declared otherwise counts as a person, and a number counts as its digits: a mistake discloses nothing.
    """
    for path, data in objects:
        if not isinstance(data, dict) or data.get("natural_person", False) is False:
            continue
        found = [((*path, "id"), data.get("id"))]
        listed = data.get("identifiers")
        for index, each in enumerate(listed if isinstance(listed, list | tuple) else ()):
            if isinstance(each, dict) and each.get("scheme") not in _TAX and not _is_foreign(each):
                found.append(((*path, "identifiers", index, "value"), each.get("value")))
        yield from ((where, str(value)) for where, value in found if _hides(value))


def _hides(value: object) -> bool:
    """Return whether a text has the form of a BSN, or a number has it once it has its zeros in front."""
    if isinstance(value, str):
        return personal_data.looks_like_a_bsn(value)
    return type(value) is int and personal_data.looks_like_a_bsn(f"{value:09}")


def _is_foreign(identifier: Mapping[str, Any]) -> bool:
    """Return whether a number is of a register in another country: there nine digits are no BSN."""
    return identifier.get("scheme") == "buitenlands_register" and "country" in identifier


def _of_persons(objects: Objects) -> Iterator[Finding]:
    organisations = objects.get("Organisation", ())
    persons = ((path, as_written(data)) for path, data in organisations if dict.get(data, "natural_person") is True)
    for path, _ in numbers_of_persons(persons):
        cls = "Organisation" if path[-1] == "id" else "Identifier"
        yield demands.NO_BSN.finding(path, {"field": Name(f"{cls}.{path[-1]}"), "private": True})
