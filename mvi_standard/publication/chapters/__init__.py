"""The chapters of a report, one module each: a function that makes a section from the material."""
