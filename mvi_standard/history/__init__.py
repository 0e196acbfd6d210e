"""Results over time: which faults are the same, known, gone or new, and what a verdict rests on."""
