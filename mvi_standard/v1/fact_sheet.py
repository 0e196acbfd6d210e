"""The form in which is said what is true of a record, whatever the KPI."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

NO_MONEY = Decimal(0)


class Facts(NamedTuple):
    """What is true of a record whatever the KPI.

    `organisation` is the id of the organisation in whose figures it counts; `kind` (perceel, traject, contract,
    opdrachtnemer, opgave), `owner` and `number` say how other files know the thing: `kind` is empty when none can,
    `owner` is the id of an organisation, or empty when `number` says enough. `published` are other names, from
    what was published. `preferred` is higher in the file that knows best. `subject` is the thing within this file,
    `euro` the money in it.
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
