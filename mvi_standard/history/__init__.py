"""Results over time: faults that are the same, known, gone or new, and the basis of a verdict."""
