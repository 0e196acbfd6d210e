"""What the levels of conformance rest on: one measure a file, found by walking this folder."""
