"""The form for one supplier: its questions, its pages, and merging its answers back into the submission.

write(target, pages(form_of(dossier, contract), "nl", made_on), ".xlsx")

merge = Merge(document, edition, replacing=False)
changes = merge.take(incoming(read_answers(book, dossier), name))
content = spliced(document, merge.edits({}), order)
"""

from mvi_standard.workbook.form.answers import read_answers
from mvi_standard.workbook.form.filled import Filling, FormRemark, NotThisForm
from mvi_standard.workbook.form.incoming import incoming
from mvi_standard.workbook.form.merging import ADDED, BLOCKING, OTHER, REPLACED, SAME, Change, Merge
from mvi_standard.workbook.form.outcome import MergeOutcome, assert_unchanged, outcome
from mvi_standard.workbook.form.pages import pages
from mvi_standard.workbook.form.splicing import NoText, spliced
from mvi_standard.workbook.form.supplier_form import Form, NoForm, form_of

__all__ = [
    "ADDED",
    "BLOCKING",
    "OTHER",
    "REPLACED",
    "SAME",
    "Change",
    "Filling",
    "Form",
    "FormRemark",
    "Merge",
    "MergeOutcome",
    "NoForm",
    "NoText",
    "NotThisForm",
    "assert_unchanged",
    "form_of",
    "incoming",
    "outcome",
    "pages",
    "read_answers",
    "spliced",
]
