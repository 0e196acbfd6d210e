"""How a workbook is made: what it needs, what it says, what it looks like, and the parts of each format."""
