"""Dutch for the messages of click itself, about options and arguments."""

from __future__ import annotations

import gettext
import re
from errno import EACCES, EBUSY, EFBIG, EIO, EISDIR, ELOOP, ENAMETOOLONG, ENOENT, ENOSPC, ENOTDIR, ENXIO, EPERM, EROFS
from importlib import import_module
from pathlib import Path

from mvi_standard.texts.say import say

CLICK = ("core", "decorators", "exceptions", "formatting", "parser", "types")
"""The modules of click that speak; each looks its texts up as `_` and `ngettext`, in English when it finds none."""
TEXTS = {
    "Usage:": "Gebruik:",
    "Options": "Opties",
    "Commands": "Opdrachten",
    "Positional arguments": "Argumenten",
    "Show this message and exit.": "Toon deze uitleg.",
    "required": "verplicht",
    "default: {default}": "standaard: {default}",
    "Missing command.": "De opdracht ontbreekt.",
    "Missing argument": "Er ontbreekt een argument:",
    "Missing option": "Er ontbreekt een optie:",
    "No such option {name!r}.": "Er is geen optie {name!r}.",
    "No such option: {name}": "Er is geen optie {name}.",
    "No such command {name!r}.": "Er is geen opdracht {name!r}.",
    "Invalid value: {message}": "Ongeldige waarde: {message}",
    "Invalid value for {param_hint}: {message}": "Ongeldige waarde voor {param_hint}: {message}",
    "{value!r} is not a valid {number_type}.": "{value!r} is geen geheel getal.",
    "{value} is not in the range {range}.": "{value} ligt niet in het bereik {range}.",
    "{value!r} is not {choice}.": "{value!r} is niet {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} is niet een van {choices}.",
    "{name} {filename!r} does not exist.": "{filename!r} bestaat niet.",
    "{name} {filename!r} is a file.": "{filename!r} is een bestand, geen map.",
    "{name} {filename!r} is a directory.": "{filename!r} is een map, geen bestand.",
    "{name} {filename!r} is not readable.": "{filename!r} is niet te lezen.",
    "{name} {filename!r} is not writable.": "{filename!r} is niet te schrijven.",
    "Choose from:\n\t{choices}": "Kies uit:\n\t{choices}.",
    "Got unexpected extra argument ({args})": "Er staat een argument te veel ({args})",
    "Got unexpected extra arguments ({args})": "Er staan argumenten te veel ({args})",
    "Option {name!r} requires an argument.": "Bij optie {name!r} hoort een waarde.",
    "Option {name!r} does not take a value.": "Bij optie {name!r} hoort geen waarde.",
    "Did you mean {possibility}?": "Bedoelt u {possibility}?",
    "(Did you mean one of: {possibilities}?)": "(Bedoelt u een van: {possibilities}?)",
}
_PLACE = re.compile(r"line ([0-9]+),? column ([0-9]+)")
REASONS = {
    EBUSY: "het is in gebruik",
    EFBIG: "het bestand wordt te groot",
    EIO: "de schijf meldt een fout",
    ELOOP: "de koppelingen wijzen naar elkaar",
    ENAMETOOLONG: "de naam is te lang",
    ENXIO: "niemand leest daar mee",
    EPERM: "u hebt daar geen rechten voor",
    EACCES: "u hebt daar geen rechten voor",
    EISDIR: "het is een map",
    ENOENT: "het bestand bestaat niet",
    ENOSPC: "de schijf is vol",
    ENOTDIR: "een deel van het pad is geen map",
    EROFS: "daar kan alleen worden gelezen",
}


def speak(language: str) -> None:
    """Make click speak the language of this run."""
    for name in CLICK:
        names = vars(import_module(f"click.{name}"))
        texts = {"_": _one, "ngettext": _many} if language == "nl" else _ENGLISH
        names.update({each: text for each, text in texts.items() if each in names})


def reason(error: OSError, language: str) -> str:
    """Return why a file could not be written, in the words of the system when there is no Dutch for it."""
    said = error.strerror or str(error)
    return REASONS.get(error.errno or 0, said) if language == "nl" else said


def problem(error: Exception, language: str) -> str:
    """Return what is wrong with a JSON or TOML text; in English, in the words of the library."""
    if isinstance(error, RecursionError):
        return say("command.text_too_deep", language)
    if language != "nl":
        return str(error)
    if isinstance(error, UnicodeDecodeError):
        return say("command.text_no_utf8", language)
    at = _PLACE.search(str(error))
    return (
        say("command.text_wrong_at", language, line=at[1], column=at[2]) if at else say("command.text_wrong", language)
    )


def missing_folder(error: OSError) -> str:
    """Return the folder whose absence stops a file from being written; empty for any other cause."""
    name = error.filename if isinstance(error, FileNotFoundError) else None
    folder = Path(name).parent if isinstance(name, str) else None
    return str(folder) if folder and not folder.exists() else ""


_ENGLISH = {"_": gettext.gettext, "ngettext": gettext.ngettext}


def _one(text: str) -> str:
    return TEXTS.get(text, text)


def _many(one: str, more: str, count: int) -> str:
    return _one(one if count == 1 else more)
