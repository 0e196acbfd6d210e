"""The workbook to fill in, tailored to one authority: a choice, the plan that follows from it, and its pages.

write(target, pages(empty_plan(edition, Choice("basis"), "nl", moment)), ".xlsx")
"""

from mvi_standard.workbook.template.csv_folder import write_csv_folder
from mvi_standard.workbook.template.needs import Choice
from mvi_standard.workbook.template.pages import pages
from mvi_standard.workbook.template.plan import Asked, Plan, empty_plan, filled_plan

__all__ = ["Asked", "Choice", "Plan", "empty_plan", "filled_plan", "pages", "write_csv_folder"]
