"""The checks that a document passes through, one module each."""
