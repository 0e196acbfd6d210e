"""Edition 1 of the standard. The models load when they are asked for: `from mvi_standard.v1 import Lot`."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from mvi_standard.edition import Edition
from mvi_standard.v1 import rules

LAST = Edition("1.0-draft.2", Path(__file__).parent, rules)
EDITIONS = {LAST.version: LAST}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a model class, or what Python asks of a module
    if not name[:1].isupper():  # a module of this package, or what Python asks of one: no class of the standard
        raise AttributeError(name)
    return getattr(import_module("mvi_standard.v1.models"), name)
