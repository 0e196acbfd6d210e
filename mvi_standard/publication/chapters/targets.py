"""Norms and targets: what others ask, what organisations and buyer groups aim at, and whether it is met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.publication.chapters.buyer_groups import groups
from mvi_standard.publication.chapters.goals import goals
from mvi_standard.publication.chapters.norms import norms
from mvi_standard.publication.document import Paragraph, Section, section

if TYPE_CHECKING:
    from mvi_standard.publication.context import Context


def targets(c: Context) -> Section:
    """Return the chapter."""
    title, parts = c.say("report_targets.ch_targets"), (norms(c), goals(c), groups(c))
    if all(each.empty for each in parts):
        return Section("normen-en-doelen", title)
    return section("normen-en-doelen", title, Paragraph(c.say("report_targets.text")), sections=parts)
