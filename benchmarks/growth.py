"""Measure whether twice as much takes twice as long: `python benchmarks/growth.py [N]`, of 10,000 where none is given.

Each shape is judged and reported at N and at 2N, in turn and in one process, the garbage collector off: the least
processor time of a few rounds. A ratio above 2.3 is marked. The longest texts have 15 N characters. More than 200,000
records are refused, so that 99,000 is the largest N.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from functools import partial
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mvi_standard.history.provenance import Run
from mvi_standard.read import parse
from mvi_standard.render import KEPT, writer
from mvi_standard.report import Options
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Json = dict[str, Any]
    Shape = Callable[[int], bytes]

VALID = Path(__file__).parents[1] / "examples" / "valid"
EXAMPLE: Json = json.loads((VALID / "gemeente-basis.json").read_bytes())
SUPPLIER = {"id": "x", "name": "Made up", "natural_person": False, "size_class": "klein"}
TERM = {"start": "2026-01-01", "end": "2028-12-31"}
STEEP = 2.3
ROUNDS = 3
SECONDS = 8
"""A case that takes longer is measured once."""
LONG = 15
MARK = "TEXT"

TEXTS = {
    "digits": "1", "letters": "a", "spaces": " ", "dots": ".", "hyphens": "-", "commas": "1,", "braces": "{",
    "quotes": '\\"', "backslashes": "\\\\", "escapes": "\\u0041", "surrogate pairs": "\\ud83d\\ude00",
    "ends of lines": "\\n", "letters with marks": "e\u0301", "from right to left": "\u202e",
    "signs of HTML": "<a>&amp;",
    "almost e-mail addresses": "a.b@", "e-mail addresses": "a@b.nl ", "at signs": "@",
    "numbers like a BSN": "123456782 ",
    "words before a BSN": "bsn ", "account numbers": "NL91ABNA0417164300 ", "beginnings of these": "NL",
    "telephone numbers": "06-12345678 ", "addresses of pages": "http://a/", "exponents": "1e",
}  # fmt: skip
"""Kind of long text -> what is repeated, as JSON writes it."""


def document(**lists: Iterable[Json]) -> bytes:
    """Return a submission in which these records stand beside those of the example."""
    grown = {name: [*EXAMPLE.get(name, ()), *records] for name, records in lists.items()}
    return json.dumps({**EXAMPLE, **grown}, ensure_ascii=False).encode()


def keys(n: int) -> list[str]:
    """Return ids in falling order, as a chain that goes up is the hardest to follow."""
    return [f"R{number:07}" for number in reversed(range(n))]


def suppliers(n: int, more: Callable[[str, str], Json], *, ring: bool = False) -> bytes:
    """Return organisations, each with what `more` says of it and the next one."""
    those = keys(n)
    following = [*those[1:], those[0] if ring else EXAMPLE["submitter"]]
    return document(organisations=({**SUPPLIER, "id": key, **more(key, to)} for key, to in zip(those, following)))  # noqa: B905 - of one length


def contracts(n: int, more: Callable[[str, str], Json], *, ring: bool = False) -> bytes:
    """Return contracts like the first of the example, each with what `more` says of it and the next one."""
    those = keys(n)
    first = {name: each for name, each in EXAMPLE["contracts"][0].items() if name not in ("lots", "identifiers")}
    following = [*those[1:], those[0] if ring else EXAMPLE["contracts"][0]["id"]]
    both = zip(those, following, strict=True)
    return document(contracts=({**first, "id": key, "own_number": key, **more(key, to)} for key, to in both))


def call_off(_: str, to: str) -> Json:
    """Return what makes a contract a call-off of another one."""
    return {"kind": "nadere_overeenkomst", "parent_contract": to}


def long_text(unit: str, n: int) -> bytes:
    """Return a submission with one long text."""
    lots = [{**EXAMPLE["lots"][0], "title": MARK}, *EXAMPLE["lots"][1:]]
    whole = json.dumps({**EXAMPLE, "lots": lots}, ensure_ascii=False)
    return whole.replace(MARK, unit * (LONG * n // len(unit)), 1).encode()


LOT = EXAMPLE["lots"][0]["id"]
SHAPES: Mapping[str, Shape] = {
    "ids": lambda n: suppliers(n, lambda *_: {}),
    "one id again and again": lambda n: suppliers(n, lambda *_: {"id": "R"}),
    "references to one record": lambda n: suppliers(n, lambda *_: {"umbrella": EXAMPLE["submitter"]}),
    "references to nothing": lambda n: suppliers(n, lambda key, _: {"umbrella": f"{key}-weg"}),
    "umbrella organisations in a row": lambda n: suppliers(n, lambda _, to: {"umbrella": to}),
    "umbrella organisations in a circle": lambda n: suppliers(n, lambda _, to: {"umbrella": to}, ring=True),
    "predecessors in a row": lambda n: suppliers(n, lambda _, to: {"predecessors": [to]}),
    "predecessors in a circle": lambda n: suppliers(n, lambda _, to: {"predecessors": [to]}, ring=True),
    "predecessors of one organisation": lambda n: document(
        organisations=[*({**SUPPLIER, "id": key} for key in keys(n)), {**SUPPLIER, "id": "S", "predecessors": keys(n)}]
    ),
    "call-offs in a row": lambda n: contracts(n, call_off),
    "call-offs in a circle": lambda n: contracts(n, call_off, ring=True),
    "contracts on one lot": lambda n: contracts(n, lambda *_: {"lots": [LOT]}),
    "call-offs on one lot": lambda n: contracts(n, lambda *each: {**call_off(*each), "lots": [LOT]}),
    "overlapping terms of payments": lambda n: document(
        contract_years=[
            {"id": key, "contract": EXAMPLE["contracts"][0]["id"], "period": TERM, "paid": dict.fromkeys(("vat",), "x")}
            for key in keys(n)
        ]
    ),
    "an error in each record": lambda n: suppliers(n, lambda *_: {"size_class": "reusachtig"}),
    "ten errors in each record": lambda n: suppliers(n, lambda *_: {f"veld{digit}": 1 for digit in range(10)}),
    "an unknown field in each record": lambda n: suppliers(n, lambda *_: {"opmerking": "x"}),
    "an unknown field of its own in each record": lambda n: suppliers(n, lambda key, _: {f"veld_{key}": 1}),
    **{f"a long text: {name}": partial(long_text, unit) for name, unit in TEXTS.items()},
    "a text without an end": lambda n: long_text("a", n)[: 10 * n],
}


def seconds(data: bytes) -> float:
    """Return the processor time of judging and reporting a submission once."""
    start = time.process_time()
    report = report_on(lambda: parse(data, ".json"), name="a.json", choices=Options(keep=KEPT))
    for shape in ("text", "json"):
        written = writer(shape, StringIO(), "nl", Run("2027-01-01"))
        written.add(report)
        written.close()
    return time.process_time() - start


def pair(shape: Shape, n: int) -> tuple[float, float]:
    """Return the least time for n and for 2n, measured in turn."""
    one, two = shape(n), shape(2 * n)
    rounds = [(seconds(one), seconds(two))]
    while len(rounds) < ROUNDS and rounds[0][1] < SECONDS:
        rounds.append((seconds(one), seconds(two)))
    return min(first for first, _ in rounds), min(second for _, second in rounds)


def main(n: int) -> None:
    """Print each shape with its time at n, and the ratio of 2n to that."""
    gc.disable()
    seconds(document())  # what loads once is no growth
    print(f"{'judged and reported':52} {f'n = {n:,}':>14} {'2n / n':>8}")
    for name, shape in SHAPES.items():
        once, twice = pair(shape, n)
        steep = "  steep" if twice > STEEP * once else ""
        print(f"  {name:50} {once:12.2f} s {twice / once:8.2f}{steep}", flush=True)
        gc.collect()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
