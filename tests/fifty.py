"""A submission with exactly fifty faults of ten kinds, from a conforming example."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from places import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Lot = dict[str, Any]
KINDS: Mapping[str, Callable[[Lot], object]] = {
    "MVI-S001": lambda lot: lot["value"].update(amount="12.500,50"),
    "MVI-S002": lambda lot: lot.pop("title"),
    "MVI-S003": lambda lot: lot.update(titel="Dubbel"),
    "MVI-S004": lambda lot: lot["themes"][0].update(application="Toegepast"),
    "MVI-S005": lambda lot: lot.update(awarded_on="20-03-2026"),
    "MVI-R001": lambda lot: lot.update(buyer="niemand"),
    "MVI-C012": lambda lot: lot.update(awarded_on="2027-02-01"),
    "MVI-C022": lambda lot: lot.update(themes=[{"theme": "klimaat", "application": "niet_relevant"}]),
    "MVI-R004": lambda lot: lot["themes"][0].update(subthemes=["energie"]),
    "MVI-C200": lambda lot: lot.update(title="Schoonmaak, bsn 123456782"),
}
EACH = 5


def fifty() -> dict[str, Any]:
    """Return the submission: a lot for each fault, after the lots of the example."""
    values: dict[str, Any] = json.loads((EXAMPLES / "valid" / "gemeente-basis.json").read_bytes())
    [model] = [each for each in values["lots"] if each["id"] == "L1"]
    for damage in KINDS.values():
        for _ in range(EACH):
            number = len(values["lots"]) + 1
            lot = json.loads(json.dumps(model)) | {"id": f"F{number}", "own_number": f"2026-9{number:02}"}
            lot["value"]["amount"] = 10_000  # all of them fit in the declared total
            damage(lot)
            values["lots"].append(lot)
    return values
