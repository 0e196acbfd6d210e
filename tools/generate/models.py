"""The Pydantic models: the public typed API, one class a class, read-only, money as Decimal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tools.generate.standard import Class, CodeList, Field, Standard, Type

PLAIN = {"boolean": "Flag", "number": "Number", "integer": "Integer", "date": "dt.date", "date-time": "AwareDatetime"}
HEAD = '''"""The classes of the standard as Pydantic models. Generated from schema/: do not edit."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated

from pydantic import AwareDatetime, Field, StringConstraints

from mvi_standard.v1.model import Flag, Integer, Model, Number, Ref

'''


def write(standard: Standard) -> str:
    """Return `models.py`: types, enumerations and classes, those that others need first."""
    classes = standard.reachable("Submission", "KpiResult")
    used = {field.range for each in classes for field in each.fields}
    parts = [_type(each) for name, each in standard.types.items() if name in used]
    parts += [_enum(each) for name, each in standard.enums.items() if name in used]
    parts += [_class(each) for each in _dependencies_first(classes)]
    return HEAD + "\n\n".join(parts) + "\n"


def _type(element: Type) -> str:
    plain = PLAIN.get(element.base, "str")
    if element.base == "string":
        longest = f", max_length={element.longest}" if element.longest else ""
        return f"{element.name} = Annotated[str, StringConstraints(pattern={_raw(element.pattern or '')}{longest})]"
    limits = {"ge": element.minimum, "le": element.maximum}
    given = ", ".join(f"{key}={_plain(value)}" for key, value in limits.items() if value is not None)
    return f"{element.name} = Annotated[{plain}, Field({given})]" if given else f"{element.name} = {plain}"


def _plain(value: float) -> str:
    return f"{int(value):_}" if value == int(value) else repr(value)


def _raw(pattern: str) -> str:
    return f'r"{pattern}"' if '"' not in pattern else repr(pattern)


def _enum(element: CodeList) -> str:
    lines = [f"class {element.enum}(StrEnum):", f'    """{element.words.definition_en}"""', ""]
    return "\n".join(lines + [f'    {member(code)} = "{code}"' for code in element.codes])


def member(code: str) -> str:
    """Return the name of a code as a member of its enumeration: `kg_CO2e` becomes `KG_CO2E`."""
    name = re.sub(r"[^0-9A-Za-z]", "_", code).upper()
    return f"_{name}" if name[0].isdigit() else name


def _class(element: Class) -> str:
    lines = [f"class {element.name}(Model):", f'    """{element.words.definition_en}"""', ""]
    return "\n".join(lines + [f"    {field.name}: {_annotation(field)}" for field in element.fields])


def _annotation(field: Field) -> str:
    plain = f'Annotated[LocalId, Ref("{field.range}")]' if field.kind == "reference" else field.range
    plain = PLAIN["boolean"] if plain == "boolean" else plain
    if field.many and field.required:
        return f"Annotated[tuple[{plain}, ...], Field(min_length=1)]"
    if field.many:
        return f"tuple[{plain}, ...] = ()"
    return plain if field.required else f"{plain} | None = None"


def _dependencies_first(classes: tuple[Class, ...]) -> list[Class]:
    """Order the classes so that Pydantic can build each one as it reads it."""
    waiting = {each.name: each for each in classes}
    done: list[Class] = []
    while waiting:
        ready = [
            each
            for each in waiting.values()
            if not any(f.kind == "class" and f.range in waiting and f.range != each.name for f in each.fields)
        ]
        done += ready
        for each in ready:
            del waiting[each.name]
    return done
