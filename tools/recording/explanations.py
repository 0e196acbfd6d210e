"""What the command explains: every code, KPI, class and field, in both languages."""

from __future__ import annotations

import json
import re
from functools import partial
from typing import TYPE_CHECKING

from tools.recording.checkout import LANGUAGES
from tools.recording.entry import start
from tools.recording.record import sampled
from tools.recording.running import caught, cold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.recording.checkout import Checkout

COMMAND = "mvi-validate"
_LISTED = re.compile(r"^(\S+)  ", re.MULTILINE)


def recorded(checkout: Checkout, sample: int) -> dict[str, str]:
    """Return each explanation."""
    texts: dict[str, str] = {}
    asked = sorted({*_codes(checkout), *_names(checkout)})
    for language in LANGUAGES:
        keys = {f"explanations/{each} {language}": each for each in asked}
        lines = {key: (COMMAND, "--language", language, "--explain", each) for key, each in keys.items()}
        run = partial(start, checkout.commands[COMMAND], environment={})
        texts |= caught(checkout, language, {key: partial(run, lines[key]) for key in lines if sampled(key, sample)})
    return texts


def _codes(checkout: Checkout) -> Iterator[str]:
    """Yield the codes of all rules and KPIs, as the command lists them."""
    for option in ("--rules", "--kpis"):
        yield from _LISTED.findall(cold(checkout, (COMMAND, option), checkout.root, {}))


def _names(checkout: Checkout) -> Iterator[str]:
    """Yield the names of all classes and fields of the standard."""
    for path in checkout.package.rglob("schema-1.0.json"):
        for name, definition in json.loads(path.read_bytes())["$defs"].items():
            yield name
            yield from definition.get("properties", ())
