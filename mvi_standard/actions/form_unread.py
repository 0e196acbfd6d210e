"""A form that came back and cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.actions.refusal import Refused
from mvi_standard.editions import LATEST
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn

    from mvi_standard.document import Unreadable


class FormUnread(Refused):
    """A form cannot be read as a workbook: the sentence is that of the finding, with how to mend it."""

    def __init__(self, refusal: Unreadable, shown: str) -> None:
        """Keep the refusal, and the name of the file as it is shown."""
        super().__init__(refusal.finding.code)
        self.refusal, self.shown = refusal, shown

    def sentence(self, language: str, speak: Callable[..., str] = say) -> str:
        """Return why; nobody has texts of their own for that."""
        from mvi_standard.texts.wording import words  # noqa: PLC0415 - loads when there is something to say

        del speak
        finding = self.refusal.finding
        said = words(finding, report_on(self._again, name=self.shown), LATEST, language)
        return safe(f"{self.shown}: {finding.code} {said.message} {said.fix}", None)

    def _again(self) -> NoReturn:
        raise self.refusal
