"""What the example from real notices says stands in those notices, and whatever the data name, nothing is fetched."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING

from places import DATA, EXAMPLES, with_real_data

from mvi_standard.v1.amounts import stands_for_unknown
from mvi_standard.v1.rules.w175_value_is_below_ten_billion import LIMIT

if TYPE_CHECKING:
    from mvi_standard.v1.records import Money

NOTICES = ("2024-OJS044-00127505.xml", "2024-OJS047-00137599.xml")
EXAMPLE = EXAMPLES / "valid" / "kennisgevingen.json"


@cache
def notices() -> str:
    folder = DATA / "eforms-notices" / "real"
    return "\n".join((folder / name).read_text("utf-8") for name in NOTICES)


@with_real_data
def test_names_titles_and_codes_are_those_of_the_notices() -> None:
    document = json.loads(EXAMPLE.read_bytes())

    for organisation in document["organisations"]:
        assert organisation["name"] in notices()
    for lot in document["lots"]:
        assert lot["title"] in notices()
        assert all(code in notices() for code in lot["cpv"])
        assert "@" not in json.dumps(lot)


@with_real_data
def test_no_amount_of_a_real_notice_is_odd() -> None:
    """The bounds of MVI-W174 and MVI-W175 lie outside all that is published there."""
    said = re.compile(r"<cbc:\w*Amount currencyID=\"EUR\">([0-9.]+)<")
    texts = [path.read_text("utf-8") for path in (DATA / "eforms-notices" / "real").glob("*.xml")]
    amounts: list[Money] = [
        {"amount": float(found), "currency": "EUR", "vat": "exclusief"}
        for text in texts
        for found in said.findall(text)
    ]

    assert min(each["amount"] for each in amounts) == 447.97
    assert not any(map(stands_for_unknown, amounts))
    assert max(each["amount"] for each in amounts) < LIMIT


def test_no_address_in_the_data_is_ever_visited() -> None:
    address = "http://127.0.0.1:9/schema.json"
    document = json.loads((EXAMPLES / "valid" / "gemeente-volledig.json").read_bytes())
    document |= {"$schema": address, "@context": address, "extensions": [address]}
    code = (
        "import sys, json\n"
        "def refuse(event, arguments):\n"
        "    if event.startswith(('socket.', 'urllib.', 'http.')):\n"
        "        raise SystemExit(f'network: {event}')\n"
        "sys.addaudithook(refuse)\n"
        "from mvi_standard import validate, words\n"
        "report = validate(sys.stdin.buffer.read())\n"
        "print(len(list(words(report))))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=json.dumps(document).encode(), capture_output=True, check=False
    )

    assert done.stderr.decode() == ""
    assert done.stdout.strip() == b"3"
