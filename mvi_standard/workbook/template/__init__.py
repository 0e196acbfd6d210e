"""The workbook to fill in, made for one authority: what it needs, what it says, and its pages."""
