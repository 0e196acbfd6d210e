"""An object of an example as the page of its class shows it: as JSON, as YAML, and how Python gets it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

from ruamel.yaml import YAML

from mvi_standard.finding import pointer

if TYPE_CHECKING:
    from tools.generate.pages.cutting import Example

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
class Excerpt:
    """An example with its words for a page."""

    example: Example

    @property
    def download(self) -> str:
        """Where the site keeps the file that it is cut from."""
        return f"downloads/examples/valid/{self.example.file}"

    @property
    def pointer(self) -> str:
        """Where it stands in the file; empty for the whole of it, and for what is computed from it."""
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
