"""Facts of lots, procedures and contracts, and so of all that hangs on them."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from mvi_standard.kpi import exact
from mvi_standard.v1.amounts import payments, refused, stands_for_unknown
from mvi_standard.v1.lots import contracts_by_lot, counting_organisation, holder, lots_behind
from mvi_standard.v1.published import SCHEMES, name, parts
from mvi_standard.v1.scope import organisation_of, procedures

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mvi_standard.v1.records import Contract, Dossier, Lot, Procedure

NO_MONEY = Decimal(0)
SHARED = ("product_group", "threshold_regime", "nature")
"""By which properties of its lots a contract or procedure is divided."""


class RecordFacts(NamedTuple):
    """Facts of a record that hold for any KPI.

    `organisation` is the id of the organisation in whose figures it counts; `kind` (perceel, traject, contract,
    opdrachtnemer, opgave), `owner` and `number` say how other files know the thing: `kind` is empty when none can,
    `owner` is the id of an organisation, or empty when `number` says enough. `published` are other names, from
    what was published. `preferred` is higher in the file that knows best. `subject` is the thing within this file,
    `euro` the money in it. `suppliers` are the ids of those who perform it. `worth` is its value, else that of its
    lots, else what was paid: to tell how large an effect is beside it.
    """

    organisation: str
    product_group: str = ""
    threshold: str = ""
    contract_nature: str = ""
    kind: str = ""
    owner: str = ""
    number: str = ""
    published: tuple[str, ...] = ()
    preferred: int = 0
    subject: str = ""
    euro: Decimal = NO_MONEY
    determination: str = ""
    verified: bool = False
    lower_bound: bool = False
    suppliers: tuple[str, ...] = ()
    worth: Decimal = NO_MONEY


def of_lot(lot: Lot, dossier: Dossier) -> RecordFacts:
    """Return what is true of a lot; what was published of it gives it other names."""
    counted_in = counting_organisation(lot)
    notice = _notice(dossier.get("Procedure", lot.get("procedure")))
    return RecordFacts(
        counted_in,
        *shared([lot]),
        "perceel",
        owner=lot["buyer"],
        number=lot["own_number"],
        published=(*parts(lot), *([f"{notice} {lot['own_number']}"] if notice else [])),
        preferred=int(counted_in == lot["buyer"]),
        subject=f"Lot {lot['id']}",
        euro=_euro(lot),
        suppliers=tuple(each for one in contracts_by_lot(dossier).get(lot["id"], ()) for each in one["suppliers"]),
        worth=_worth(lot),
    )


def of_procedure(record: Any, dossier: Dossier) -> RecordFacts:  # noqa: ANN401 - mypy knows it as Procedure where it comes from
    """Return what is true of a procedure: it counts where its first awarded lot does.

    Without a published number other files know it by one of its lots; its lead buyer knows it best, else the buyer.
    """
    lots = dossier.once(_lots_by_procedure)[record["id"]]
    owner, published = counting_organisation(lots[0]), _published(record)
    one = min(lots, key=lambda lot: (lot["buyer"], lot["own_number"]))
    return RecordFacts(
        owner,
        *shared(lots),
        "traject",
        owner="" if published else one["buyer"],
        number=published or f"perceel {one['own_number']}",
        published=() if published else tuple(f"perceel {each}" for lot in lots for each in parts(lot)),
        subject=f"Procedure {record['id']}",
        euro=sum(map(_euro, lots), NO_MONEY),
        preferred=int(owner == record.get("lead_buyer", lots[0]["buyer"])),
    )


def shared(lots: Iterable[Lot]) -> tuple[str, str, str]:
    """Return product group, threshold regime and nature, each where the lots agree on it."""
    found: list[set[str]] = [set(), set(), set()]
    for lot in lots:
        for values, each in zip(found, SHARED, strict=True):
            values.add(str(lot.get(each, "")))
    group, threshold, nature = (each.pop() if len(each) == 1 else "" for each in found)
    return group, threshold, nature


def _notice(procedure: Procedure | None) -> str:
    """Return the number of the TED notice of a procedure; empty if none is known."""
    names = procedure.get("identifiers", ()) if procedure else ()
    return next((name(each) for each in names if each["scheme"] == SCHEMES[0]), "")


def _published(procedure: Procedure) -> str:
    """Return the surest number by which a procedure is known outside the file, with its scheme; empty if none is."""
    names: Mapping[str, str] = {each["scheme"]: name(each) for each in procedure.get("identifiers", ())}
    return next((names[scheme] for scheme in SCHEMES if scheme in names), "")


def _euro(lot: Lot) -> Decimal:
    """Return the value of a lot, options included; an amount in another currency or with VAT is not known."""
    if "value" not in lot or lot.get("value_basis") != "incl_opties" or refused(lot["value"], "value"):
        return NO_MONEY
    return exact(lot["value"]["amount"])


def _worth(record: Contract | Lot) -> Decimal:
    """Return the value in euro of a contract or lot, with or without VAT and options; 0 if it is not known."""
    money = record.get("value")
    real = money is not None and money["currency"] == "EUR" and not stands_for_unknown(money)
    return exact(money["amount"]) if money is not None and real else NO_MONEY


def _lots_by_procedure(dossier: Dossier) -> Mapping[str, tuple[Lot, ...]]:
    return {each.record["id"]: each.lots for each in procedures(dossier) if each.cls == "Procedure"}


def of_contract(contract: Contract, dossier: Dossier) -> RecordFacts:
    """Return what is true of a contract; it is made once, for all that hangs on it."""
    return dossier.once(_by_contract)[contract["id"]]


def _by_contract(dossier: Dossier) -> Mapping[str, RecordFacts]:
    return {each["id"]: _made(each, dossier) for each in dossier.all("Contract")}


def _made(contract: Contract, dossier: Dossier) -> RecordFacts:
    counted_in = organisation_of(contract, dossier)
    alike, buyers, value = dossier.once_for(_of_lots, holder({"type": "contract", "id": contract["id"]}, dossier))
    paid = dossier.once(_paid).get(contract["id"], NO_MONEY)
    return RecordFacts(
        counted_in,
        *alike,
        "contract",
        owner=counted_in,
        number=contract["own_number"],
        published=parts(contract),
        preferred=int(counted_in in buyers),
        subject=f"Contract {contract['id']}",
        euro=paid,
        suppliers=tuple(contract["suppliers"]),
        worth=_worth(contract) or value or paid,
    )


def _of_lots(held: tuple[str, str], dossier: Dossier) -> tuple[tuple[str, str, str], set[str], Decimal]:
    """Return what lots agree on, their buyers, and their value together."""
    lots = lots_behind(held, dossier)
    return shared(lots), {lot["buyer"] for lot in lots}, sum(map(_worth, lots), NO_MONEY)


def _paid(dossier: Dossier) -> Mapping[str, Decimal]:
    """Return what was paid on each running contract, in euro without VAT; other amounts are not known."""
    found: dict[str, Decimal] = defaultdict(Decimal)
    for each in dossier.once(payments):
        found[each.contract] += each.euro
    return found
