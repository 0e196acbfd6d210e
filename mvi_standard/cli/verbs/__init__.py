"""The verbs of `mvi`: one module each, with a function `command`.

A verb is found by its file name and loaded on demand. Its help is the table of its name in texts/mvi.toml; the order of
the tables there is the order of the help.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from mvi_standard.texts.say import texts_of

if TYPE_CHECKING:
    import click


def verbs() -> list[str]:
    """Return the names of all verbs in the order of the help; loads none of them."""
    order = [*texts_of("mvi")]
    names = [each.name.replace("_", "-") for each in iter_modules(__path__)]
    return sorted(names, key=lambda name: order.index(name) if name in order else len(order))


def load(name: str) -> click.Command:
    """Return the command of one verb; raises LookupError when unknown."""
    if name not in verbs():
        raise LookupError(name)
    found: click.Command = import_module(f"{__name__}.{name.replace('-', '_')}").command
    return found
