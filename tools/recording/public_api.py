"""The public names of the library: what can be called, with what, and what its answers hold."""

from __future__ import annotations

import inspect
import json
import re
import sys
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from tools.recording.checkout import PACKAGE
from tools.recording.running import WARMING, caught

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tools.recording.checkout import Checkout

_ADDRESS, _PATH = re.compile(r" at 0x[0-9a-f]+"), re.compile(rf"\b{PACKAGE}\.(?:\w+\.)*(?=\w)")


def recorded(checkout: Checkout) -> dict[str, str]:
    """Return what the package offers, what edition 1 offers, and what the answers of the API are made of.

    Once with and once without the types that are named in signatures: those need not be public.
    """
    shown = {"edition": _show_edition, "edition's schema": _show_schema}
    for typed, name in ((False, "names"), (True, "names with types")):
        shown |= {name: partial(_show_names, typed=typed), f"answers, {name}": partial(_show_answers, typed=typed)}
    return caught(checkout, "nl", {f"api/{name}": show for name, show in shown.items()})


def _show_names(*, typed: bool) -> None:
    library = import_module(PACKAGE)
    for name in sorted(library.__all__):
        _write(_lines(name, getattr(library, name), typed=typed))


def _show_edition() -> None:
    """Write the class of each part of a submission, by the name that edition 1 offers it under."""
    edition = import_module(f"{PACKAGE}.v1")
    for name in sorted({"Submission", *edition.Submission.model_json_schema()["$defs"]}):
        _write(_lines(name, getattr(edition, name), typed=True))


def _show_schema() -> None:
    """Write what a typed submission can hold."""
    submission = import_module(f"{PACKAGE}.v1").Submission
    _write([json.dumps(submission.model_json_schema(), indent=1, ensure_ascii=False)])


def _show_answers(*, typed: bool) -> None:
    """Write the classes of what the API returns that have no public name of their own."""
    library = import_module(PACKAGE)
    report = library.validate(Path("examples/demo/gemeente-met-fouten.json"))
    figure = next(iter(library.figures(library.validate(Path(WARMING)))))
    _write(_lines("words()", type(next(iter(library.words(report)))[1]), typed=typed))
    _write(_lines("figures()", type(figure), typed=typed))


def _write(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{_ADDRESS.sub('', _PATH.sub('', line))}\n" for line in lines)


def _lines(name: str, value: object, *, typed: bool) -> Iterator[str]:
    """Describe a public thing, a line for each part of it."""
    if isinstance(value, type):
        yield f"class {name}{_signature(value, typed=typed)} of {', '.join(each.__name__ for each in value.__bases__)}"
        yield from (f"  {line}" for line in sorted(_members(value, typed=typed)))
    elif callable(value):
        yield f"{name}{_signature(value, typed=typed)}"
    elif isinstance(value, str):
        yield f"{name} = {value!r}"
    else:
        yield f"{name}: {type(value).__name__}"


def _members(kind: type, *, typed: bool) -> Iterator[str]:
    """Yield what instances of a class have; its fields are in its signature."""
    own = {*getattr(kind, "model_fields", {}), *getattr(kind, "__dataclass_fields__", {})}
    yield from (f"{name}: field" for name in own)
    for name in {*vars(kind)} - own:
        member = inspect.getattr_static(kind, name)
        if name.startswith("_"):
            continue
        if callable(member) or isinstance(member, classmethod | staticmethod):
            yield f"{name}{_signature(getattr(kind, name), typed=typed)}"
        else:
            yield f"{name}: {type(member).__name__}"


def _signature(value: Callable[..., object], *, typed: bool) -> str:
    try:
        found = inspect.signature(value)
    except (TypeError, ValueError):
        return "(...)"
    bare = [each.replace(annotation=inspect.Parameter.empty) for each in found.parameters.values()]
    return str(found if typed else found.replace(parameters=bare, return_annotation=inspect.Signature.empty))
