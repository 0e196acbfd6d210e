"""The form for the supplier of one contract, made from a validated submission."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from mvi_standard.actions.refusal import Refused, refuse
from mvi_standard.editions import LATEST
from mvi_standard.fixes.suggestion import nearest
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say
from mvi_standard.validate import report_on
from mvi_standard.workbook.form import NoForm, form_of
from mvi_standard.workbook.writing import write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import NoReturn

    from mvi_standard.document import Document, Unreadable
    from mvi_standard.report import Report
    from mvi_standard.workbook.form import Form
    from mvi_standard.workbook.writing.page import Pages


def form_for(report: Report, contract: str, period: Mapping[str, str] | None = None) -> Form:
    """Return the form for a contract, named by id or own number; raises Refused when there is nothing to ask."""
    if report.dossier is None:
        refuse("supplier_form.no_root")
    try:
        return form_of(report.dossier, contract, period)
    except NoForm as none:
        raise _why(none, report, contract) from none


def questions(form: Form) -> int:
    """Return how many commitments a form asks about."""
    return len(form.asks) + len(form.social)


def left_out(form: Form, document: Document) -> Iterator[tuple[str, str]]:
    """Yield the commitments of the contract that are not on the form, each with the reason: the end of a phrase key."""
    yield from form.left_out
    there = (
        {each.id for each in form.asks} | {each["id"] for each, _ in form.social} | {key for key, _ in form.left_out}
    )
    for each in document.lists.get("commitments", ()):
        if isinstance(each, dict) and each.get("contract") == form.contract["id"] and each.get("id") not in there:
            yield str(each.get("id", "?")), "faulty"


def xlsx_form(made: Pages) -> bytes:
    """Return the bytes of a form for Excel."""
    stream = BytesIO()
    write(stream, made, ".xlsx")
    return stream.getvalue()


def _why(none: NoForm, report: Report, contract: str) -> Refused:
    """Return why there is no form, and which contract was probably meant."""
    values = {key: safe(str(each), None) for key, each in none.values.items() if key != "meant"}
    if none.key != "supplier_form.no_contract":
        return Refused(none.key, **values)
    lists = report.document.lists if report.document else {}
    for each in lists.get("contracts", ()):
        if isinstance(each, dict) and contract in (each.get("id"), each.get("own_number")):
            return Refused("supplier_form.faulty_contract", **values)
    known = none.values.get("meant")
    near = nearest(contract, known) if isinstance(known, tuple) else None
    return Refused(none.key, near or "", **values)


class FormUnread(Refused):
    """Raised for a form that is not a readable workbook; its sentence is that of the finding, with how to mend it."""

    def __init__(self, refusal: Unreadable, shown: str) -> None:
        """Keep the refusal, and the name of the file as it is shown."""
        super().__init__(refusal.finding.code)
        self.refusal, self.shown = refusal, shown

    def sentence(self, language: str, speak: Callable[..., str] = say) -> str:
        """Return why; `speak` is ignored, as no speaker has a wording of its own for this."""
        from mvi_standard.texts.wording import words  # noqa: PLC0415 - loads when there is something to say

        del speak
        finding = self.refusal.finding
        said = words(finding, report_on(self._again, name=self.shown), LATEST, language)
        return safe(f"{self.shown}: {finding.code} {said.message} {said.fix}", None)

    def _again(self) -> NoReturn:
        raise self.refusal
