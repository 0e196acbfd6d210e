"""Inputs that nobody thought of, and what must hold for each of them: `make fuzz`."""
