"""TypedDicts for the rules: mypy sees the field names, the machine builds nothing twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tools.generate.standard import Class, Field, Standard

PLAIN = {"string": "str", "number": "float", "integer": "int", "boolean": "bool", "date": "str", "date-time": "str"}
HEAD = '''"""The records of a submission as the rules see them. Generated from schema/: do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, Protocol, TypedDict, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

T = TypeVar("T")
Key = TypeVar("Key")
Found = TypeVar("Found")

'''


def write(standard: Standard) -> str:
    """Return `records.py`: enumerations as Literals, classes as TypedDicts, and the typed dossier."""
    classes = standard.reachable("Submission")
    used = {field.range for each in classes for field in each.fields if field.kind == "enum"}
    literals = [
        f"type_{name} = Literal[{', '.join(map(repr, each.codes))}]"
        for name, each in standard.enums.items()
        if name in used
    ]
    aliases = [line.removeprefix("type_").replace(" = ", " = ", 1) for line in literals]
    parts = [*aliases, *(_class(each, standard) for each in classes), _dossier(standard)]
    return HEAD + "\n\n".join(parts) + "\n"


def _class(element: Class, standard: Standard) -> str:
    lines = [f"class {element.name}(TypedDict):", f'    """{element.words.label_en}."""', ""]
    return "\n".join(lines + [f"    {field.name}: {_annotation(field, standard)}" for field in element.fields])


def _annotation(field: Field, standard: Standard) -> str:
    if field.kind == "type":
        base = standard.types[field.range].base if field.range in standard.types else field.range
        plain = PLAIN[base]
    else:
        plain = "str" if field.kind == "reference" else field.range
    plain = f"list[{plain}]" if field.many else plain
    return plain if field.required else f"NotRequired[{plain}]"


def _dossier(standard: Standard) -> str:
    """Write the protocol of the dossier: each record class by name, so that mypy knows what comes back."""
    names = [f.range for f in standard.classes["Submission"].fields if f.kind == "class" and f.many]
    lines = [
        "class Dossier(Protocol):",
        '    """The other records of the submission, for rules that look further than one."""',
        "",
        "    @property",
        "    def submission(self) -> Submission | None: ...",
        "    def kpi(self, kpi: str) -> KpiDefinition | None: ...",
        "    def catalogue(self) -> Mapping[str, KpiDefinition]: ...",
        "    def count(self, cls: str) -> int: ...",
        "    def reported(self) -> tuple[str, ...]: ...",
        "    def rank(self, codelist: str, code: str) -> int | None: ...",
        "    def once(self, make: Callable[[Dossier], T]) -> T: ...",
        "    def once_for(self, make: Callable[[Key, Dossier], T], key: Key) -> T: ...",
        "    def codes(self, codelist: str) -> tuple[str, ...]: ...",
        "    def deprecated(self, codelist: str) -> tuple[str, ...]: ...",
        "    def group_of(self, dimension: str, code: str) -> str: ...",
        "    def overlaps(self, dimension: str) -> bool: ...",
        "    def bounds(self, kpi: str, unit: str) -> tuple[float, str] | None: ...",
    ]
    for method, arguments, result in (
        ("all", "", "list[{}]"),
        ("get", ", key: str | None", "{} | None"),
        ("by", ", *path: str", "dict[str, list[{}]]"),
        (
            "told",
            ", tell: Callable[[{}], T], find: Callable[[list[tuple[{}, T]]], Mapping[Key, Found]]",
            "Mapping[Key, Found]",
        ),
        ("compared", ", fields: tuple[str, ...], compare: Callable[[list[{}]], Mapping[int, T]]", "Mapping[int, T]"),
    ):
        for name in names:
            lines += [
                "    @overload",
                f'    def {method}(self, cls: Literal["{name}"]{arguments}) -> {result}: ...'.replace("{}", name),
            ]
    return "\n".join(lines)
