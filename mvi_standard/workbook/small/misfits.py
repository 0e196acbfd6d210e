"""What a small form would lose of a submission: all that does not come back from it the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard import demands
from mvi_standard.texts.say import both
from mvi_standard.workbook.core.book import Book, Grid
from mvi_standard.workbook.small.document import document_of
from mvi_standard.workbook.small.page import pages
from mvi_standard.workbook.writing.page import placed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.finding import Finding, Path
    from mvi_standard.workbook.small.page import FormContents

    Json = Mapping[str, Any]


def misfits(values: Json, contents: FormContents, edition: Edition) -> Iterator[Finding]:
    """Yield a finding on each record of a submission, or on a field of it, that a form would lose or change."""
    document = document_of(as_read(contents, edition, "nl"), edition)
    back = {**document.envelope, **document.lists} if document else {}
    for name, value in values.items():
        for path in _lost(value, back.get(name), name, many=name in edition.tables.lists):
            yield demands.FITS_SMALL_FORM.finding(path, {"why": both("small_form.more")})


def as_read(contents: FormContents, edition: Edition, language: str) -> Book:
    """Return a form as a workbook that was read."""
    page = pages(contents, edition, language, "2000-01-01").pages[0]
    rows = [{at: each.value for at, each in placed(cells)} for cells in page.rows]
    across = range(len(page.columns))
    above = tuple(tuple(each.get(at) for at in across) for each in rows)
    return Book((Grid(page.title, (*above, *map(tuple, page.records))),), edition.version)


def _lost(value: Any, back: Any, name: str, *, many: bool) -> Iterator[Path]:  # noqa: ANN401 - what stands in a JSON document
    """Yield the path of what does not come back: a field of the submission, a record of a list, or a field of one."""
    if not many or not isinstance(value, list | tuple):
        yield from () if value == back else ((name,),)
        return
    found = {_key(each): each for each in back or ()}
    for at, each in enumerate(value):
        there = found.get(_key(each))
        if there is None:
            yield (name, at)
        elif each != there:
            yield from ((name, at, field) for field in {**each, **there} if each.get(field) != there.get(field))


def _key(record: Any) -> Any:  # noqa: ANN401 - idem
    return record.get("id", record.get("organisation")) if isinstance(record, dict) else record
