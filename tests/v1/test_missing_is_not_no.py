"""A yes or a no is known only when somebody gave it: taking an answer away never turns a yes into a no."""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from dossiers import VALID, dossier

from mvi_standard.editions import LATEST
from mvi_standard.v1 import ledger

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

Json = dict[str, Any]
Path = tuple[str | int, ...]
Key = tuple[str, ...]
RICH = (
    "catering-*",
    "geval-*",
    "gemeente-*",
    "rijk*",
    "buyer-group-*",
    "niveau-*",
    "waterschap-*",
    "MVI-C032-*",
    "MVI-C037-*",
)
DEFINED = LATEST.schema["$defs"]
TABLES = LATEST.tables
CLOSES = "_checked"
"""The end of the name of a field that says that all was looked at: what is not there after that, is not there."""
MOST = 0.9
"""The part of the shares of which at least one example must know a yes."""
OUT_OF_SCOPE = ("awarded_on",)
"""A day that says whether a record belongs to the period, and answers no question."""
SHARES = {code for code, each in LATEST.catalogue.items() if each["aggregation"] == "quotient_van_sommen"}


def submissions() -> Iterator[Json]:
    """Give the rich examples, and others with a yes for a KPI that was not seen yet."""
    rich = [path for each in RICH for path in sorted(VALID.glob(f"{each}.json"))]
    unseen = set(SHARES)
    for path in (*rich, *sorted(set(VALID.glob("MVI-C*.json")) - {*rich})):
        document = _open(json.loads(path.read_text("utf-8")))
        seen = {key[0] for key, said in answers(document, unseen).items() if said == "yes"}
        if seen or path in rich:
            yield document
        unseen -= seen


def _open(document: Json) -> Json:
    """Return a submission in which nobody says that all was looked at."""
    return {
        name: [{field: each for field, each in record.items() if not field.endswith(CLOSES)} for record in value]
        if name in TABLES.lists
        else value
        for name, value in document.items()
    }


def optional(cls: str, data: Json, at: Path = ()) -> Iterator[Path]:
    """Give the place of each field, at any depth, that may be left out, and of each answer in a list of answers."""
    needed = DEFINED[cls].get("required", ())
    for name, value in data.items():
        if name not in needed and name not in TABLES.references.get(cls, {}) and name not in OUT_OF_SCOPE:
            yield (*at, name)
        inner = TABLES.nesting.get(cls, {}).get(name, "")
        for index, each in enumerate(value) if isinstance(value, list) and inner else ():
            if _is_an_answer(inner) and cls != "Submission":
                yield (*at, name, index)
            yield from optional(inner, each, (*at, name, index))
        if inner and isinstance(value, dict):
            yield from optional(inner, value, (*at, name))


def _is_an_answer(cls: str) -> bool:
    """Tell whether each item of a list answers a question of its own: it is known by a code, not by a key."""
    return any(list(each) != ["id"] for each in TABLES.unique.get(cls, ()))


def without(data: Any, path: Path) -> Any:
    """Return a copy in which what stands at `path` is not there."""
    first, *rest = path
    kept = data.copy()
    if rest:
        kept[first] = without(data[first], tuple(rest))
    else:
        del kept[first]
    return kept


def answers(document: Json, codes: Collection[str]) -> Mapping[Key, str]:
    """Return for each of these KPIs and each record whether it is a yes or a no; nothing where it is neither."""
    whole: Any = dossier(document)
    found = defaultdict(set)
    for definition in (each for each in ledger.definitions(whole) if each["id"] in codes):
        for entry in ledger.entries(definition, whole):
            key = (definition["id"], entry.cls, str(entry.record.get("id")), *entry.by, *map(str, entry.apart))
            counts = not entry.missing and not entry.excluded and entry.denominator
            found[key].add(("yes" if entry.numerator else "no") if counts else "")
    return {key: next(iter(said)) for key, said in found.items() if len(said) == 1}


@cache
def turned() -> Mapping[str, list[str]]:
    """Return for each KPI with a yes which fields, taken away, turned one into a no."""
    found: dict[str, list[str]] = {}
    for document in submissions():
        yes = [key for key, said in answers(document, SHARES).items() if said == "yes"]
        codes = {key[0] for key in yes}
        for key in yes:
            found.setdefault(key[0], [])
        for path in optional("Submission", document) if yes else ():
            after = answers(without(document, path), codes)
            for key in yes:
                if after.get(key) == "no":
                    found[key[0]].append(f"{document['id']}: {'.'.join(map(str, path))}")
    return found


@pytest.mark.parametrize("code", LATEST.catalogue)
def test_an_answer_that_is_taken_away_never_leaves_a_no(code: str) -> None:
    assert turned().get(code, []) == []


def test_the_submissions_know_a_yes_for_nearly_every_share() -> None:
    """Otherwise nothing is tried above; PRO-03 and PRO-04 have a denominator that is declared, not counted."""
    assert len(SHARES & turned().keys()) > MOST * len(SHARES)
