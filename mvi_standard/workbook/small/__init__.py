"""The small form: one sheet with a row for each contract, which stands for the rows of the full workbook.

document = document_of(book, edition)                          # None for any other workbook
write(target, pages(empty_cells(edition, moment), "nl"), ".xlsx")
"""
