"""One module for each format that a workbook comes in: from bytes that the guard let through to a book."""
