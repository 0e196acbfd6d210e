"""The version of the software; that of the standard stands in `schema/` and in each edition."""

__version__ = "1.0.0.dev0"
