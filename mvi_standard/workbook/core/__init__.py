"""Reading workbooks: bytes to a document, and records back to rows of cells."""
