"""Entry point of the page: every call gets an answer, whatever goes wrong."""

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
    """Judges files one by one, and answers questions about them; `judge` is the JSON Schema as compiled by the page."""

    def __init__(self, judge: Judge) -> None:
        """Prepare the engine once."""
        self._engine = partial(AjvEngine, judge=judge)

    def outcome(
        self, name: str, data: bytes | memoryview, language: str, codes: str, progress: Callable[[float], object]
    ) -> Outcome:
        """Judge all submissions in a file; `codes` is the base address of the pages about codes.

        `progress` is called with the number of submissions done so far, by thirds. Never raises: a bug of ours is an
        outcome.
        """
        return guarded(
            lambda: judged(name, bytes(data), language, codes, progress=progress, engine=self._engine),
            Outcome,
            language,
        )

    def ask(self, what: str, given: str, files: Iterable[tuple[str, bytes | memoryview]]) -> Answer:
        """Answer the question named `what` about files; `given` holds its options as JSON. Never raises.

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
    """Return what `asked` returns, or a `kind` of result that says what went wrong; never raises."""
    try:
        with quiet_collector():
            return asked()
    except MemoryError:
        return kind(BUG, sorry(say("command.memory", language)))
    except Exception as error:  # noqa: BLE001 - the last guard: whatever it is, it is our bug
        return kind(BUG, sorry(say("command.bug", language, program="mvi-validate", reference=reference(error))))
    finally:
        collect_now()
