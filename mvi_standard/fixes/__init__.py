"""Fixes of findings: what was probably meant, what can only be meant, and the change in the text."""
