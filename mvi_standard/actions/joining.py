"""A draft from notices added to a submission that exists, and what the two say differently."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mvi_standard.actions.merge_report import as_text
from mvi_standard.actions.merging import FINAL
from mvi_standard.actions.refusal import refuse
from mvi_standard.actions.submission import is_lost, values_of
from mvi_standard.editions import LATEST
from mvi_standard.exchange.draft import LISTS
from mvi_standard.exchange.joined import joined
from mvi_standard.finding import Name
from mvi_standard.personal_data import hidden
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say
from mvi_standard.texts.wording import spell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mvi_standard.document import Document
    from mvi_standard.exchange.draft import Draft
    from mvi_standard.exchange.joined import Difference

LONGEST = 60


def added(made: Draft, document: Document, shown: str) -> tuple[Draft, tuple[Difference, ...]]:
    """Add a draft to a submission; raises Refused for one that is final, of another version, or not read whole."""
    name, version = safe(shown, None), document.envelope.get("standard_version")
    if is_lost(document):
        refuse("merge.lossy", name=name)
    if version != LATEST.version:
        refuse("notice.version", name=name, found=safe(str(version), None), version=LATEST.version)
    if document.envelope.get("state") == FINAL:
        refuse("notice.final", name=name)
    values = values_of(document)
    if not all(_is_list(values.get(each, [])) for each in LISTS.values()):
        refuse("notice.unsound", name=name)
    return joined(made, values, LATEST)


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, Mapping) for each in value)


def added_lines(
    made: Draft, document: Document, found: Sequence[Difference], shown: str, language: str
) -> Iterator[str]:
    """Yield how many records are new, and what the notices say otherwise than the submission."""
    new = sum(len(made.values.get(name, ())) - len(document.lists.get(name, ())) for name in LISTS.values())
    yield say("notice.added", language, name=safe(shown, None), n=new)
    if found:
        yield say("notice.differences", language, n=len(found))
    for each in found:
        field = spell(Name(f"{each.cls}.{each.field}"), LATEST, language)
        both = {"held": _short(each.held), "said": _short(each.said)}
        yield f"  {safe(f'{each.id}, {field}', None)}: {say('notice.difference', language, **both)}"


def _short(value: object) -> str:
    return safe(hidden(as_text(value)), LONGEST)
