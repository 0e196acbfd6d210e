"""What both the command and the API say of every example."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, is_dataclass
from functools import partial
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from msgspec import Struct, structs

from tools.recording.checkout import LANGUAGES, PACKAGE
from tools.recording.entry import start
from tools.recording.record import sampled
from tools.recording.running import caught

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.recording.checkout import Checkout
    from tools.recording.running import Task

ALWAYS = ("text", "json")
"""The formats in which each example is judged."""
FEWER = 7
"""One example in how many is also judged in the other formats, each format on other examples."""


def recorded(checkout: Checkout, sample: int) -> dict[str, str]:
    """Return the digest of each example, and what the command and the API say of it."""
    texts = {f"examples/{each}": sha256((checkout.root / each).read_bytes()).hexdigest() for each in checkout.examples}
    for language in LANGUAGES:
        texts |= caught(checkout, language, {k: v for k, v in _runs(checkout, language) if sampled(k, sample)})
    calls = {
        f"examples/api {name}": partial(_show_answers, name) for name in checkout.examples if _chosen(f"api {name}")
    }
    texts |= caught(checkout, "nl", {key: call for key, call in calls.items() if sampled(key, sample)})
    return {key: text for key, text in texts.items() if sampled(key, sample)}


def _runs(checkout: Checkout, language: str) -> Iterator[Task]:
    entry = checkout.commands["mvi-validate"]
    for name in checkout.examples:
        for shape in checkout.formats:
            key = f"examples/{shape} {language} {name}"
            if shape in ALWAYS or _chosen(key):
                yield key, partial(start, entry, ("mvi-validate", "--language", language, "--format", shape, name), {})


def _chosen(key: str) -> bool:
    return not crc32(key.encode()[::-1]) % FEWER


def _show_answers(name: str) -> None:
    """Write what each function of the API answers about an example, as JSON."""
    library = import_module(PACKAGE)
    report = library.validate(Path(name))
    answers: dict[str, Any] = {"conforms": report.conforms}
    for language in LANGUAGES:
        answers[f"words {language}"] = [list(each) for each in library.words(report, language)]
    for function in ("figures", "kpi_results"):
        try:
            answers[function] = getattr(library, function)(report)
        except ValueError as error:
            answers[function] = str(error)
    try:
        answers["load"] = json.loads(library.load(Path(name)).to_json())
    except library.DoesNotConform as error:
        answers["load"] = str(error)
    sys.stdout.write(json.dumps(answers, indent=1, default=_plain))


def _plain(value: object) -> object:
    if isinstance(value, Struct):
        return structs.asdict(value)
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else str(value)
