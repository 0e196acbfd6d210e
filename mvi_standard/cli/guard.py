"""Guard a command: whatever goes wrong ends in one line and the right exit code, never in a traceback."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.cli.bug import reference
from mvi_standard.cli.dutch import missing_folder, reason, speak
from mvi_standard.reading.workbook import Lacking
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TextIO

UNUSABLE, BUG, INTERRUPTED = 2, 3, 130


def guarded(command: Callable[..., object], program: str = "mvi-validate") -> None:
    """Run a click command and exit: 2 for trouble from outside, 3 for a bug of ours, 130 for Ctrl-C."""
    if sys.stdout is None:  # closed by who started us: a verdict that nobody can get is no success
        sys.exit(UNUSABLE)
    _speak_utf8(sys.stdout)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    language = asked_language(sys.argv)
    speak(language)
    try:
        command.main(standalone_mode=False)  # type: ignore[attr-defined] # click's type for a command is private
    except click.ClickException as error:
        _say(f"{program}: {safe(_complaint(error, program, language), None)}", UNUSABLE)
    except (click.Abort, KeyboardInterrupt):
        _leave(INTERRUPTED)
    except BrokenPipeError:
        _leave(UNUSABLE)
    except (OSError, MemoryError, Lacking) as error:
        _say(_outside(error, program, language), UNUSABLE)
    except Exception as error:  # noqa: BLE001 - the last guard: whatever it is, it is our bug
        _say(say("command.bug", language, program=program, reference=reference(error)), BUG)


def _speak_utf8(stream: TextIO) -> None:
    """Write UTF-8 to a file or another program, as each of our formats says it is; a terminal keeps its encoding."""
    if hasattr(stream, "reconfigure") and not stream.isatty():
        stream.reconfigure(encoding="utf-8")


def asked_language(arguments: list[str]) -> str:
    """Return the requested language, even when the command line could not be parsed."""
    asked = [*arguments, os.environ.get("MVI_LANGUAGE", "")]
    return "en" if "--language=en" in asked or asked[-1] == "en" or ("--language", "en") in pairwise(asked) else "nl"


@contextmanager
def surviving(language: str, codes: list[int]) -> Iterator[None]:
    """Report a bug that one file brings out and go on with the next file; the exit code is appended to `codes`."""
    try:
        yield
    except (OSError, MemoryError, KeyboardInterrupt, Lacking):
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, it is our bug
        sys.stderr.write(f"{say('command.bug', language, program='mvi-validate', reference=reference(error))}\n")
        codes.append(BUG)


@contextmanager
def written_whole(path: str) -> Iterator[TextIO]:
    """Open a file that appears under its name once it is complete; a device or pipe is written to directly."""
    from mvi_standard.cli.replacing import whole  # noqa: PLC0415 - loads when there is something to write

    with whole(Path(path)) as binary:
        stream = TextIOWrapper(binary, encoding="utf-8")
        try:
            yield stream
        finally:
            stream.detach()  # which writes what is left; closing is up to whoever opened it


def _complaint(error: click.ClickException, program: str, language: str) -> str:
    from mvi_standard.cli.mistake import complaint  # noqa: PLC0415 - loads when something was typed wrong

    return complaint(error, sys.argv[1:], program, language)


def _outside(error: OSError | MemoryError | Lacking, program: str, language: str) -> str:
    """Say what is outside our power."""
    if isinstance(error, Lacking):
        return f"{program}: {say('command.extra', language, extra=error.extra)}"
    return _unwritten(error, language) if isinstance(error, OSError) else say("command.memory", language)


def _unwritten(error: OSError, language: str) -> str:
    if folder := missing_folder(error):
        return say("command.no_folder", language, name=safe(folder, None))
    return say("command.write", language, reason=reason(error, language))


def _say(text: str, code: int) -> None:
    with suppress(OSError, ValueError, AttributeError):  # nobody may be listening
        sys.stderr.write(f"{text}\n")
    _leave(code)


def _leave(code: int) -> None:
    """Exit without a second complaint about a stream that is gone."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)
