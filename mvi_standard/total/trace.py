"""Trace of a figure to its records: in which files, and on which lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mvi_standard.editions import LATEST
from mvi_standard.total.add_up import Ledger
from mvi_standard.total.output import INTERNAL, KEYS
from mvi_standard.total.rereading import place_in, reread

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal
    from pathlib import Path

    from mvi_standard.document import Document
    from mvi_standard.finding import Place

BEHIND = """
    SELECT
        s.name, s.sha256, u.place, u.cls, u.record, c.state, c.reason, e.numerator, e.denominator, n.organisation,
        COALESCE(w.winner <> n.series, FALSE)
            OR t.unit IS NOT NULL OR x.unit IS NOT NULL OR y.unit IS NOT NULL OR z.unit IS NOT NULL AS elsewhere
    FROM keys k
    JOIN (
        SELECT e.unit, e.slot AS told, COALESCE(o.instead, e.slot) AS slot, e.numerator, e.denominator
        FROM entries e
        LEFT JOIN waiting o ON o.unit = e.unit AND o.slot = e.slot
    ) AS e ON e.slot = k.slot
    JOIN slots c ON c.slot = e.slot
    JOIN named n ON n.unit = e.unit AND n.period_start = k.period_start AND n.period_end = k.period_end
    JOIN units u ON u.unit = e.unit
    JOIN submissions s ON s.submission = u.submission
    LEFT JOIN winners w ON w.thing = n.thing AND w.period_start = n.period_start AND w.period_end = n.period_end
    LEFT JOIN lost t ON t.unit = e.unit AND t.slot = e.told
    LEFT JOIN answered x ON x.unit = e.unit AND x.slot = e.slot AND x.attribute = k.attribute AND x.class = k.class
    LEFT JOIN lower y ON y.unit = e.unit AND y.slot = e.slot
    LEFT JOIN earlier z ON z.unit = e.unit AND z.slot = e.told
    WHERE k.figure = $1 AND $2 IN ('', n.organisation) AND k.class = CASE k.attribute
        WHEN '' THEN ''
        WHEN 'organisatietype' THEN COALESCE(NULLIF(n.organisation_type, ''), 'onbekend')
        WHEN 'productgroep' THEN COALESCE(NULLIF(n.product_group, ''), 'onbekend')
        WHEN 'drempelregime' THEN COALESCE(NULLIF(n.threshold, ''), 'onbekend')
        ELSE COALESCE(NULLIF(n.contract_nature, ''), 'onbekend')
    END
    ORDER BY c.state, s.name, u.cls, u.record, u.place
"""


class NoTotal(Exception):  # noqa: N818 - named for what it says of a folder
    """Raised for a folder that holds no total."""


@dataclass(frozen=True)
class Trail:
    """One record behind a figure; `place` is None when the file is gone or has changed since."""

    name: str
    place: Place | None
    cls: str
    record: str
    organisation: str
    state: str
    reason: str
    numerator: Decimal | None
    denominator: Decimal | None
    changed: bool = False

    @property
    def line(self) -> int:
        """The line, or the row of a workbook, where the record begins, from 1; 0 without a place."""
        return self.place.line if self.place else 0


def trails(total: Path, figure: str, organisation: str = "") -> Iterator[Trail]:
    """Yield the records behind a figure of the total in this folder; see `Tracer.trails`."""
    yield from Tracer(total).trails(figure, organisation)


class Tracer:
    """The records behind the figures of the total in one folder: opened once, asked often."""

    def __init__(self, total: Path) -> None:
        """Open a total; raises NoTotal where there is none."""
        self._keys = total / INTERNAL / KEYS
        if not self._keys.is_file():
            raise NoTotal(str(total))
        self._ledger = Ledger(self._keys.parent, LATEST.catalogue)
        self._ledger.settle()
        self._ledger.hold("keys", self._keys)
        self._documents: dict[str, Document | None] = {}

    def trails(self, figure: str, organisation: str = "") -> Iterator[Trail]:
        """Yield the records behind a figure, or behind that of one organisation, such as `kvk:01234567`.

        Raises LookupError for an unknown figure, or an organisation of which nothing is in it.
        """
        found = list(self._ledger.rows(BEHIND, figure, organisation))
        if not found:
            raise LookupError(figure)
        for row in found:
            name = row["name"]
            if name not in self._documents:
                self._documents[name] = reread(name, row["sha256"])
            yield _trail(row, self._documents[name])


def _trail(row: dict[str, Any], document: Document | None) -> Trail:
    place = place_in(document, row["place"])
    state, reason = ("elsewhere", "") if row["elsewhere"] else (row["state"], row["reason"])
    about = (row["name"], place, row["cls"], row["record"], row["organisation"])
    return Trail(*about, state, reason, row["numerator"], row["denominator"], changed=document is None)
