"""Fixes of findings: probable values, certain values, and the change in the text."""
