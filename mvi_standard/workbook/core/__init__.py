"""From the bytes of a workbook to a document, and from records back to rows of cells."""
