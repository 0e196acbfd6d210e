"""The MVI standard: one language for responsible public procurement, and a validator for it."""
