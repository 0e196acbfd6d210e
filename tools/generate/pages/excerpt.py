"""Excerpts of examples: every object in a file by its class, as JSON, as YAML and as Python gets it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from io import StringIO
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML

from mvi_standard import kpi_results, validate
from mvi_standard.document import ROOT, Record
from mvi_standard.editions import LATEST
from mvi_standard.finding import pointer
from mvi_standard.read import read
from mvi_standard.stages.objects import objects

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from mvi_standard.finding import Path as Place
    from tools.generate.standard import Standard

    Nesting = Mapping[str, Mapping[str, str]]

RESULT = "KpiResult"
"""The class of what is computed: no submission has it."""
WIDTH = 100
SUBMITTED = """\
from pathlib import Path

from mvi_standard import load

submission = load(Path("{file}"))
print(submission{steps}.to_json(indent=2))"""
COMPUTED = """\
import json
from pathlib import Path

from mvi_standard import kpi_results, validate

results = kpi_results(validate(Path("{file}")))
print(json.dumps(results{steps}, ensure_ascii=False, indent=2))"""


@dataclass(frozen=True)
class Example:
    """An object of some class in an example file, and where it stands; or in the KPI results of that file."""

    file: str
    path: Place
    data: Mapping[str, Any]
    computed: bool = False

    @cached_property
    def size(self) -> int:
        """Characters that it takes as JSON."""
        return len(json.dumps(self.data, ensure_ascii=False, indent=2))


def nesting_of(standard: Standard) -> Nesting:
    """Return by class which of its fields hold objects, and of which class."""
    return {
        name: {each.name: each.range for each in cls.fields if each.kind == "class"}
        for name, cls in standard.classes.items()
    }


def submitted(file: Path, nesting: Nesting) -> Iterator[tuple[str, Example]]:
    """Yield every object of a submission with its class; the submission itself is the whole file."""
    lists = LATEST.tables.lists
    records = (each.without(lists) for each in read(file).records(lists))
    for cls, those in objects(records, nesting).items():
        if cls != ROOT:
            yield from ((cls, Example(file.name, path, data)) for path, data in those)
    yield ROOT, Example(file.name, (), json.loads(file.read_bytes()))


def computed(file: Path, nesting: Nesting) -> Iterator[tuple[str, Example]]:
    """Yield every object of the KPI results of a submission with its class."""
    results = (Record(RESULT, (index,), data) for index, data in enumerate(kpi_results(validate(file))))
    for cls, those in objects(results, nesting).items():
        yield from ((cls, Example(file.name, path, data, computed=True)) for path, data in those)


@dataclass(frozen=True)
class ClassExcerpt:
    """An example with its words for a page."""

    example: Example

    @property
    def download(self) -> str:
        """The address of the file that it is cut from."""
        return f"downloads/examples/valid/{self.example.file}"

    @property
    def pointer(self) -> str:
        """The JSON pointer to it; empty for a whole file, and for computed results."""
        return "" if self.example.computed else pointer(self.example.path)

    @property
    def json(self) -> str:
        """It as the files of this standard write it."""
        return json.dumps(self.example.data, ensure_ascii=False, indent=2)

    @property
    def yaml(self) -> str:
        """The same as YAML."""
        text, yaml = StringIO(), YAML(pure=True)
        yaml.width = WIDTH
        yaml.dump(dict(self.example.data), text)
        return text.getvalue().rstrip()

    @property
    def python(self) -> str:
        """A program that prints the same, when it runs beside the file."""
        if self.example.computed:
            return COMPUTED.format(file=self.example.file, steps="".join(f"[{each!r}]" for each in self.example.path))
        steps = (f"[{each}]" if isinstance(each, int) else f".{each}" for each in self.example.path)
        return SUBMITTED.format(file=self.example.file, steps="".join(steps))
