"""The small form: one sheet with a row for each contract, which stands for the rows of the full workbook.

document_of(book, edition)                                        # a submission; None for any other workbook
write(target, pages(empty_contents(edition, today, "nl"), edition, "nl", made_on), ".xlsx")
contents = contents_of(values, edition, "nl")                     # the way back, for what fits
misfits(values, contents, edition)                                # and what does not
"""
