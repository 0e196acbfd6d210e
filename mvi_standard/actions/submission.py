"""One submission from the bytes of a file of any kind, and back to JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from mvi_standard.actions.refusal import refuse
from mvi_standard.document import ROOT
from mvi_standard.editions import LATEST
from mvi_standard.read import parse
from mvi_standard.reading.encoding import utf8
from mvi_standard.reading.json_lines import JSON_LINES, lines
from mvi_standard.reading.json_text import read_json
from mvi_standard.reading.position import JsonText
from mvi_standard.render.safe import safe
from mvi_standard.requirement import FOUT

if TYPE_CHECKING:
    from collections.abc import Callable

    from mvi_standard.document import Document
    from mvi_standard.edition import Edition
    from mvi_standard.report import Report


def submission(content: bytes, suffix: str, shown: str) -> Document:
    """Return the submission in a file; raises Unreadable, and Refused where it holds more than one.

    `suffix` is the lower-case ending of its name; `shown` is the name itself.
    """
    return only_line(content, shown) if suffix in JSON_LINES else parse(content, suffix)


def only_line(content: bytes, shown: str) -> Document:
    """Return the only submission in JSON Lines; raises as `submission` does."""
    text = utf8(content)
    count = sum(1 for _ in lines(BytesIO(text)))
    if count > 1:
        refuse("convert.lines", name=safe(shown, None), n=count)
    return read_json(text)


def values_of(document: Document) -> dict[str, Any]:
    """Return a document as one value, as `json.loads` gives it."""
    return {**document.envelope, **{name: list(items) for name, items in document.lists.items()}}


def ordered_values(document: Document) -> Any:  # noqa: ANN401 - what stands in a JSON document
    """Return a document as one value, with its fields in the order of the model."""
    return ordered(values_of(document), LATEST)


def ordered(value: Any, edition: Edition, cls: str = ROOT) -> Any:  # noqa: ANN401 - what stands in a JSON document
    """Return a value of the class `cls` in the order of the model; unknown fields come last."""
    if isinstance(value, Mapping):
        known = edition.schema["$defs"][cls]["properties"]
        inner = edition.tables.nesting.get(cls, {})
        names = [*(name for name in known if name in value), *(name for name in value if name not in known)]
        return {name: ordered(value[name], edition, inner[name]) if name in inner else value[name] for name in names}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [ordered(each, edition, cls) for each in value]
    return value


def json_text(document: Document) -> str:
    """Return a document as JSON, its fields in the order of the model."""
    return text_of(values_of(document))


def text_of(values: Mapping[str, Any]) -> str:
    """Return a submission as JSON, its fields in the order of the model."""
    return f"{json.dumps(ordered(values, LATEST), ensure_ascii=False, indent=2)}\n"


def is_lost(document: Document) -> bool:
    """Return whether something in a workbook did not make it into the document."""
    return any(each.severity == FOUT for each in document.notes)


def ending(document: Document, judged: Callable[..., Report]) -> str:
    """Return the key of the phrase about what was written; `judged` is `report_on` with its options bound."""
    if is_lost(document):
        return "convert.lost"
    return "command.written_file" if judged(lambda: document).conforms else "convert.departs"


JSON = ".json"


def as_text(document: Document, shown: str) -> Document:
    """Return the same submission as a document with a JSON text of its own; raises Refused if that loses something."""
    if isinstance(document.source, JsonText):
        return document
    if is_lost(document):
        refuse("merge.lossy", name=safe(shown, None))
    return parse(json_text(document).encode(), JSON)
