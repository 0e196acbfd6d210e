"""Periods of records that stand beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.v1.records import ContractYear, Observation, SocialReturnReport

    Record = TypeVar("Record", ContractYear, Observation, SocialReturnReport)


def overlapped(record: Record, others: Iterable[Record]) -> Iterator[Record]:
    """Give those of the others that come before this record and share a day with its period.

    Equal periods are left out: two records with one key are a finding already, MVI-R006.
    """
    period = record["period"]
    for each in others:
        if each is record:
            return
        other = each["period"]
        if other != period and other["start"] <= period["end"] and period["start"] <= other["end"]:
            yield each
