"""The computations of edition 1: one KPI, one file."""
