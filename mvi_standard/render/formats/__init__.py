"""The formats of a report, one module each: its name is the name of the format, its `Writer` writes it."""
