"""The checks on a document, one module each."""
