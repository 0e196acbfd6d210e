"""The formats of a report, one module each: its name is what one types, its `Writer` writes it."""
