"""Answer the page, whatever it calls and whatever goes wrong."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from mvi_standard.browser.judging import judged
from mvi_standard.browser.outcome import BUG, Answer, Outcome
from mvi_standard.browser.page_texts import sorry
from mvi_standard.cli.bug import reference
from mvi_standard.reading.gc_pause import collect_now, quiet_collector
from mvi_standard.requirement import LANGUAGES
from mvi_standard.stages.engines.ajv import AjvEngine
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mvi_standard.stages.engines.ajv import Judge

T = TypeVar("T", "Answer", "Outcome")


class Validator:
    """Judges files, one by one, and does what the page asks next; `judge` is what the page made of the JSON Schema."""

    def __init__(self, judge: Judge) -> None:
        """Prepare the engine once."""
        self._engine = partial(AjvEngine, judge=judge)

    def outcome(
        self, name: str, data: bytes | memoryview, language: str, codes: str, progress: Callable[[int], object]
    ) -> Outcome:
        """Judge all submissions in a file; `codes` is the address that the page of each code lies under.

        `progress` hears how many submissions were judged. Never an exception: a bug of ours is an outcome too.
        """
        return guarded(
            lambda: judged(name, bytes(data), language, codes, progress=progress, engine=self._engine),
            Outcome,
            language,
        )

    def ask(self, what: str, given: str, files: Iterable[tuple[str, bytes | memoryview]]) -> Answer:
        """Do something with files: `what` is the name of a question, `given` its options as JSON. Never an exception.

        The options are `language`, `codes` (as above), and those of the question: see the modules in `asks`.
        """

        def asked() -> Answer:
            from mvi_standard.browser.question import answer  # noqa: PLC0415 - comes with the first question

            those = tuple((str(name), bytes(data)) for name, data in files)
            return answer(what, json.loads(given), those, self._engine)

        return guarded(asked, Answer, _language(given))


def _language(given: str) -> str:
    """Return the language to answer in, also when the options cannot be read."""
    try:
        options: Any = json.loads(given)
    except ValueError:
        options = None
    asked = options.get("language") if isinstance(options, dict) else None
    return asked if asked in LANGUAGES else LANGUAGES[0]


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
