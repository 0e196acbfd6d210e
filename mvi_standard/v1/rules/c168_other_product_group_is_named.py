"""MVI-C168."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule
from mvi_standard.v1.called import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Lot


@rule("MVI-C168", on="Lot")
def other_product_group_is_named(lot: Lot, _: Dossier) -> Iterator[Problem]:
    """De naam van een productgroep moet bij de code `overig_mvi` staan, en alleen daar.

    Melding: Perceel {lot} heeft een naam voor de productgroep of de code overig_mvi, maar niet allebei.
    Waarom: Met de naam kan een groep die nog mist, later een eigen code krijgen. Bij een andere code zegt de
    code zelf al welke groep het is.
    Oplossing: Kies overig_mvi en vul de naam (product_group_name) in zoals die in de MVI-criteriatool staat.
    Heeft de groep een eigen code, kies dan die code en laat de naam weg.

    With product group `overig_mvi` the name of the group must be there, and with no other group.

    Message: Lot {lot} has a name for the product group or the code overig_mvi, but not both.
    Why: With the name, a group that is still lacking can get a code of its own later. With another code, the
    code itself says which group it is.
    Fix: Choose overig_mvi and fill in the name (product_group_name) as it stands in the MVI criteria tool. If
    the group has a code of its own, choose that code and leave out the name.
    """
    if (lot.get("product_group") == "overig_mvi") != ("product_group_name" in lot):
        yield Problem("product_group_name", lot=called(lot))
