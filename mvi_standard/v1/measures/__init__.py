"""Measures that the levels of conformance rest on: one a file, found by walking this folder."""
