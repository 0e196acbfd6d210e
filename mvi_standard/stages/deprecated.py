"""Stage 3, what should no longer be used: codes, KPIs, fields and classes, by the tables of the edition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard import demands
from mvi_standard.finding import Name
from mvi_standard.stages.doubtful import Touched
from mvi_standard.stages.references import together, unknown_values, unput

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mvi_standard.finding import Finding, NotPut, Path
    from mvi_standard.stages.objects import Objects
    from mvi_standard.tables import Deprecation, Tables


def check(objects: Objects, tables: Tables) -> Iterator[Finding | NotPut]:
    """Yield a finding for each use of what is deprecated."""
    old = tables.deprecated
    yield from together(_codes(objects, tables))
    for cls, fields in old.fields.items():
        for path, data in objects.get(cls, ()):
            for name in fields.keys() & dict.keys(data):  # a faulty value is there too
                yield _finding((*path, name), f"{cls}.", name, fields)
    for cls in old.classes:
        yield from (_finding(path, "", cls, old.classes) for path, _ in objects.get(cls, ()))


def _codes(objects: Objects, tables: Tables) -> Iterator[Finding | NotPut]:
    """Yield a finding for each deprecated code in a field of its list, and in one whose list another field names."""
    for cls, fields in tables.deprecated.chosen_in.items():
        for name, codelist in fields.items():
            in_use = tables.known[codelist] - tables.deprecated.codes[codelist].keys()
            for path, code in unknown_values(objects, cls, name, in_use):
                yield from _code(path, code, codelist, tables) if code is not None else unput(path, [demands.IN_USE])
    for each in tables.deprecated.choices:
        for path, data in objects.get(each.on, ()):
            try:
                chosen = each.lists.get(data[each.by], "")
                found = [*_inside(data, path, each.way)] if chosen else ()
            except Touched as met:
                yield from unput(met.path, [demands.IN_USE])
                continue
            for at, code in found:
                yield from _code(at, code, chosen, tables)


def _code(path: Path, code: str, codelist: str, tables: Tables) -> Iterator[Finding]:
    old = tables.deprecated.codes[codelist]
    if code in old:
        yield _finding(path, "kpi:" if codelist == "kpi" else f"code:{codelist}:", code, old, found=code)


def _inside(value: Any, path: Path, way: Sequence[str]) -> Iterator[tuple[Path, str]]:  # noqa: ANN401 - any JSON value
    """Yield the texts at the end of a way of names, through every item of each list."""
    if isinstance(value, list):
        for index, each in enumerate(value):
            yield from _inside(each, (*path, index), way)
    elif not way:
        yield path, value
    elif way[0] in value:
        yield from _inside(value[way[0]], (*path, way[0]), way[1:])


def _finding(path: Path, prefix: str, name: str, old: Mapping[str, Deprecation], **code: str) -> Finding:
    """Tell of one use; `prefix` and a name make the key of its label. Only a code can be replaced as it stands."""
    since, instead = old[name].since, old[name].replaced_by
    values = {"what": Name(prefix + name), "since": since, **code}
    if instead:
        values |= {"instead": Name(prefix + instead), "by": instead} | ({"meant": instead} if code else {})
    return demands.IN_USE.finding(path, values)
