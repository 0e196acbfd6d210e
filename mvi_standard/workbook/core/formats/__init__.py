"""One module per workbook format: from bytes that passed the guard to a book."""
