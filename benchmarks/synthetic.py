"""Make a large submission: the records of one example again and again, each with ids of its own, some of them faulty.

`python benchmarks/synthetic.py MEGABYTES SHARE_FAULTY FILE` writes one, and prints its counts and mean record size.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "valid" / "gemeente-volledig.json"
KEPT_ONCE = {
    "coverages",
    "organisations",
    "buyer_groups",
    "action_plans",
    "kpi_definitions",
    "data_quality",
    "procedures",
}
"""Lists whose records are few in real life: they do not grow with the number of contracts."""
OWN_KEYS = {"id", "own_number"}
LINKS = {"procedure", "lots", "contract", "parent_contract", "method", "evidence", "plan"}


def submission(megabytes: float, faulty: float, seed: int = 1) -> dict[str, Any]:
    """Return a submission of about this size, of whose records the share `faulty` breaks its structure."""
    source = json.loads(EXAMPLE.read_bytes())
    size = sum(len(json.dumps(records)) for records in _growing(source).values())
    return repeated(source, max(1, round(megabytes * 1e6 / size)), faulty, seed)


def repeated(source: dict[str, Any], copies: int, faulty: float = 0, seed: int = 1) -> dict[str, Any]:
    """Return a submission with the records of another so many times."""
    chance = random.Random(seed)
    once = {record["id"] for name in KEPT_ONCE for record in source.get(name, ()) if "id" in record}
    growing = _growing(source)
    grown: dict[str, list[Any]] = {name: [] for name in growing}
    for number in range(copies):
        for name, records in growing.items():
            grown[name] += [_damaged(_copy(record, number, once), faulty, chance) for record in records]
    populations = [{"measure": "betaald_in_periode", "value": _MONEY, "determination": "geschat"}]
    coverages = [{**each, "populations": populations} for each in source["coverages"]]
    return {**source, **grown, "coverages": coverages}


def _growing(source: dict[str, Any]) -> dict[str, list[Any]]:
    lists = {k: v for k, v in source.items() if isinstance(v, list) and v and isinstance(v[0], dict)}
    return {name: records for name, records in lists.items() if name not in KEPT_ONCE}


_MONEY = {"amount": 1_000_000_000_000, "currency": "EUR", "vat": "exclusief"}


def _copy(record: dict[str, Any], number: int, once: set[str]) -> dict[str, Any]:
    """Copy a record with ids, and references to other copied records, of its own."""

    def own(value: Any) -> Any:
        return f"{value}-{number}" if value not in once else value

    def walk(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {k: walk(v, f"subject.{k}" if key == "subject" else k) for k, v in value.items()}
        if isinstance(value, list):
            return [walk(each, key) for each in value]
        return own(value) if key in LINKS | {"subject.id"} and isinstance(value, str) else value

    return {key: own(value) if key in OWN_KEYS else walk(value, key) for key, value in record.items()}


def _damaged(record: dict[str, Any], faulty: float, chance: random.Random) -> dict[str, Any]:
    return {**record, "onbekend_veld": 1} if chance.random() < faulty else record


def main(megabytes: float, faulty: float, path: Path) -> None:
    """Write one submission and say what it holds."""
    document = submission(megabytes, faulty)
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1), "utf-8")
    records = [each for value in document.values() if isinstance(value, list) for each in value]
    mean = sum(len(json.dumps(each, ensure_ascii=False, indent=1).encode()) for each in records) / len(records)
    size = path.stat().st_size / 1e6
    print(f"{size:.1f} MB, {len(records)} records of {mean:.0f} bytes on average, {faulty:.0%} faulty")


if __name__ == "__main__":
    main(float(sys.argv[1]), float(sys.argv[2]), Path(sys.argv[3]))
