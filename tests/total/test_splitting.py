"""One authority may report in one file or in two: the figures are the same."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st
from totals import FEW, Json, changed, example, submissions, total_of, total_of_documents, written

from mvi_standard.total.identity import party
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from mvi_standard.counting.figure import Figure

Key = tuple[str, str]
LINKED = ("procedures", "lots", "contracts", "contract_years", "commitments", "observations", "social_return_reports")
"""The lists that are split; the others (organisations, methods, evidence, coverages) stand in both halves."""
ONLY_ONCE = ("action_plans", "targets", "data_quality")
SUBJECTS = {"contract": "contracts", "lot": "lots"}


def keys(name: str, record: Json, document: Json) -> Iterator[Key]:
    """Give what a record hangs on: itself, what it refers to, and suppliers that no other file can recognise."""
    if "id" in record:
        yield name, record["id"]
    if "procedure" in record:
        yield "procedures", record["procedure"]
    yield from (("lots", each) for each in record.get("lots", ()))
    for field in ("contract", "parent_contract"):
        if field in record:
            yield "contracts", record[field]
    if "subject" in record:
        about = record["subject"]
        yield SUBJECTS.get(about["type"], "the organisation"), about["id"] if about["type"] in SUBJECTS else ""
    nameless = {each["id"] for each in document["organisations"] if not party(each.get("identifiers", ()))}
    yield from (("supplier", each) for each in record.get("suppliers", ()) if each in nameless)


def together(document: Json) -> Callable[[str, Json], Key]:
    """Return a function that tells of which cluster of linked records a record is part."""
    above: dict[Key, Key] = {}

    def root(key: Key) -> Key:
        while key in above:
            key = above[key]
        return key

    for name in LINKED:
        for record in document.get(name, ()):
            for one, other in pairwise(keys(name, record, document)):
                if root(one) != root(other):
                    above[root(one)] = root(other)
    return lambda name, record: root(next(keys(name, record, document)))


def split(document: Json, chosen: Sequence[bool]) -> tuple[Json, Json]:
    """Return two submissions that hold the records of one; `chosen` says by turns where the next cluster goes."""
    cluster = together(document)
    sides: dict[Key, bool] = {}
    first, second = deepcopy(document), changed(document, id=f"{document['id']}-rest")
    for name in LINKED:
        for record in document.get(name, ()):
            key = cluster(name, record)
            side = sides.setdefault(key, chosen[len(sides) % len(chosen)])
            (second if side else first)[name].remove(record)
    for name in ONLY_ONCE:
        second.pop(name, None)
    return tuple({name: value for name, value in half.items() if value != []} for half in (first, second))  # type: ignore[return-value] # two


@cache
def authorities() -> list[Json]:
    """Return the submissions of a few authorities with enough records to split."""
    return [each for each in submissions(9, 10) if len(each.get("contracts", ())) > 3] + [example("gemeente-volledig")]


SIDES = st.lists(st.booleans(), min_size=1, max_size=40)


@cache
def whole(number: int) -> list[Figure]:
    return total_of_documents(authorities()[number])


@FEW
@given(st.sampled_from(range(len(authorities()))), SIDES)
def test_the_halves_of_a_submission_add_up_to_its_figures(number: int, chosen: list[bool]) -> None:
    halves = split(authorities()[number], chosen)
    assume(all(validate(half).conforms for half in halves))  # a half without any record has to say why

    assert total_of_documents(*halves) == whole(number)


def test_the_split_is_one() -> None:
    for document in authorities():
        halves = split(document, [True, False])
        assert all(validate(half).conforms for half in halves)
        for name in LINKED:
            assert sum(len(half.get(name, ())) for half in halves) == len(document.get(name, ()))


def test_the_order_of_the_halves_changes_nothing(tmp_path: Path) -> None:
    one, other = split(authorities()[1], [True, False])

    assert total_of(written(tmp_path, a=other, b=one)) == whole(1)
