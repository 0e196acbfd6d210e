"""The last guard: whatever goes wrong in a question of the page, it gets an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from mvi_standard.browser.outcome import BUG
from mvi_standard.browser.saying import sorry
from mvi_standard.cli.bug import reference
from mvi_standard.reading.gc_pause import collect_now, quiet_collector
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from mvi_standard.browser.outcome import Answer, Outcome

T = TypeVar("T", "Answer", "Outcome")


def guarded(asked: Callable[[], T], kind: Callable[[str, str], T], language: str) -> T:
    """Return what `asked` gives, or the same `kind` of thing that says what went wrong; never an exception."""
    try:
        with quiet_collector():
            return asked()
    except MemoryError:
        return kind(BUG, sorry(say("command.memory", language)))
    except Exception as error:  # noqa: BLE001 - the last guard: whatever it is, it is our bug
        return kind(BUG, sorry(say("command.bug", language, program="mvi-validate", reference=reference(error))))
    finally:
        collect_now()
