"""Schemas of the tables between records and figures: written by the workers, read when adding up."""

from __future__ import annotations

import pyarrow as pa

EXACT = pa.decimal128(38, 9)
"""Nine decimals, as each record adds; 29 digits before the point."""

ENTRIES = pa.schema(
    [
        ("unit", pa.int64()),
        ("slot", pa.int64()),
        ("numerator", EXACT),
        ("denominator", EXACT),
        ("known", pa.int64()),
        ("subjects", pa.int64()),
        ("persons", pa.int64()),
        ("unknown_persons", pa.int64()),
    ]
)
"""Additions of one record to one KPI. `subjects` is `known` for the first entry about a thing in this slot, else 0."""

SLOTS = pa.schema(
    [("slot", pa.int64())]
    + [
        (name, pa.string())
        for name in (
            "kpi", "kpi_version", "nature", "count_unit", "measure_unit", "apart", "part", "dimension", "code",
            "state", "reason", "basis",
        )
    ]
    + [("divisible", pa.bool_())]
)  # fmt: skip
"""Subjects of entries: everything but the record. `state` is counted, missing or excluded."""

UNITS = pa.schema(
    [
        ("unit", pa.int64()),
        ("submission", pa.int32()),
        ("cls", pa.string()),
        ("record", pa.string()),
        ("place", pa.string()),
        ("organisation", pa.string()),
        ("organisation_type", pa.string()),
        ("product_group", pa.string()),
        ("threshold", pa.string()),
        ("contract_nature", pa.string()),
        ("kind", pa.string()),
        ("owner", pa.string()),
        ("number", pa.string()),
        ("published", pa.string()),
        ("preferred", pa.int64()),
        ("euro", EXACT),
        ("determination", pa.string()),
        ("verified", pa.bool_()),
        ("lower_bound", pa.bool_()),
        ("contributor", pa.string()),
        ("worth", EXACT),
        ("explained", pa.bool_()),
    ]
)
"""The records that entries rest on, with what is true of them whatever the KPI.

`contributor` is whose performance a record tells: one supplier, else the organisation; '' without official number.
`worth` is the value of the contract or lot of an observation, 0 if unknown; `explained` if it says why it is right.
"""

PARTIES = pa.schema(
    [
        ("submission", pa.int32()),
        ("party", pa.string()),
        ("scheme", pa.string()),
        ("identifier", pa.string()),
        ("name", pa.string()),
        ("organisation_type", pa.string()),
        ("covered", pa.bool_()),
    ]
)
"""Every organisation in a file with each of its official numbers; `covered` if the file reports on its behalf."""

SUBMISSIONS = pa.schema(
    [
        ("submission", pa.int32()),
        ("name", pa.string()),
        ("key", pa.string()),
        ("version", pa.int64()),
        ("sha256", pa.string()),
        ("profile", pa.string()),
        ("period_start", pa.string()),
        ("period_end", pa.string()),
        ("conforms", pa.bool_()),
        ("added", pa.bool_()),
        ("reason", pa.string()),
        ("records", pa.int64()),
        ("counted", pa.int64()),
        ("codes", pa.string()),
        ("warnings", pa.int64()),
        ("told", pa.string()),
    ]
)
"""Every submission that was judged; `added` if records of it are in the other tables: `counted` of its `records`.

`told` is what its submitter hears of the file alone, as JSON.
"""

NOTES = pa.schema([("submission", pa.int32()), ("kind", pa.string()), ("record", pa.string()), ("values", pa.string())])
"""Facts of one file that a reader of the total needs: parents elsewhere, groups, targets, statements (as JSON)."""

TABLES = {
    "entries": ENTRIES,
    "slots": SLOTS,
    "units": UNITS,
    "parties": PARTIES,
    "submissions": SUBMISSIONS,
    "notes": NOTES,
}

DIVISIONS = pa.schema([("slot", pa.int64()), ("attribute", pa.string())])
"""Attributes by which a slot is divided."""
POPULATIONS = pa.schema(
    [("slot", pa.int64())] + [(name, pa.string()) for name in ("counts", "count_unit", "money", "basis", "whole")]
)
"""The declared totals of which a slot is a part, and which of them bounds its figures."""
GUARDED = pa.schema([("slot", pa.int64())])
"""The slots of KPIs whose figures protect suppliers."""
DOUBTED = pa.schema([("slot", pa.int64()), ("instead", pa.int64()), ("judged", pa.bool_()), ("measure", pa.string())])
"""The slots of effects, each with that in which its values wait; `judged` among those of its `measure`."""
HELD = pa.schema([("slot", pa.int64()), ("basis", pa.string())])
"""The slots of what is held against values of other KPIs, with each of these."""
ONCE = pa.schema([("slot", pa.int64())] + [(name, pa.string()) for name in ("state", "question", "counts")])
"""The slots in which an organisation or a procedure has one answer."""
LASTING = pa.schema([("slot", pa.int64())] + [(name, pa.string()) for name in ("state", "question")])
"""The slots of what lasts: over the parts of a period it does not add up, and the last part that tells of it counts."""
SPANS = pa.schema(
    [
        ("submission", pa.int32()),
        ("period_start", pa.string()),
        ("period_end", pa.string()),
        ("series", pa.int32()),
        ("part", pa.string()),
    ]
)
"""The submissions that count, each in its period of the total; `series` and `part` are of those that fill one."""
ALIASES = pa.schema([("alias", pa.string()), ("name", pa.string())])
"""Names that stand for another name of the same organisation or lot."""
SUPERSEDED = pa.schema([("submission", pa.int32()), ("organisation", pa.string()), ("successor", pa.string())])
"""The organisations that a submission reports on, and of which a successor reports the whole period."""
KEYS = pa.schema(
    [("figure", pa.string()), ("slot", pa.int64())]
    + [(name, pa.string()) for name in ("period_start", "period_end", "attribute", "class")]
)
"""Slot and class from which each figure was made."""
