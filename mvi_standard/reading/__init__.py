"""Parts of reading: bytes within limits, and strict parsers of JSON, YAML and Python values that keep places."""
