"""What notices say of results: which contract is about which lots, by which tenders, and from whom."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from mvi_standard.exchange.organisations import Named
from mvi_standard.exchange.values import local_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.exchange.facts import Leaf, Notice, Thing
    from mvi_standard.exchange.procedure import Procedure


class Award(Struct, frozen=True):
    """A contract in one notice, with the tenders that it names and the lots of those."""

    notice: Notice
    contract: Thing
    tenders: tuple[Thing, ...]
    results: tuple[Thing, ...]

    @property
    def lots(self) -> tuple[str, ...]:
        """The numbers of its lots, by its tenders; by the results that name it where those do not say."""
        found = [each.text("lot") for each in self.tenders] or [each.text("lot") for each in self.results]
        return tuple(dict.fromkeys(each for each in found if each))

    @property
    def astray(self) -> tuple[Leaf, ...]:
        """The places where its tenders name another lot than the results that name the contract."""
        told = {each.text("lot") for each in self.results}
        return tuple(leaf for each in self.tenders for leaf in each.all("lot") if told and leaf.text not in told)

    @property
    def suppliers(self) -> tuple[Named, ...]:
        """The companies behind its tenders, each once; the leader of a group first."""
        parties, known = self.notice.known("party"), self.notice.known("organisation")
        named = [parties[each.text("party")] for each in self.tenders if each.text("party") in parties]
        ids = dict.fromkeys(number for party in named for number in party.texts("tenderers") if number in known)
        return tuple(Named(self.notice, known[each]) for each in ids)

    @property
    def number(self) -> str:
        """What tells it apart in its procedure: its own number, else its place in its notice."""
        return self.contract.text("own_number") or f"{self.notice.number}/{self.contract.text('id')}"


def awards(procedure: Procedure) -> Mapping[str, tuple[Award, ...]]:
    """Return the contracts of a procedure by their id in a submission, each with what notices say, from new to old."""
    found: dict[str, list[Award]] = defaultdict(list)
    for notice in procedure.notices:
        for each in _of(notice):
            found[f"{procedure.id}/{local_id(each.number)}"].append(each)
    return {key: tuple(of) for key, of in sorted(found.items())}


def _of(notice: Notice) -> Iterator[Award]:
    tenders, results = notice.known("tender"), notice.of("result")
    for contract in notice.of("contract"):
        named = tuple(tenders[each] for each in contract.texts("tenders") if each in tenders)
        about = tuple(each for each in results if contract.text("id") in each.texts("contracts"))
        yield Award(notice, contract, named, about)


def newest_award(found: Sequence[Award], lot: str) -> tuple[Award, ...]:
    """Return the awards about a lot, of the newest notice that has any."""
    about = [each for each in found if lot in each.lots]
    return tuple(each for each in about if each.notice is about[0].notice)
