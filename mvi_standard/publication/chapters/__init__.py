"""Chapters of a report, one module each, with a function that makes a section from the context."""
