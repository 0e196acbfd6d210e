"""The parts of reading: bytes within limits, and what JSON, YAML and Python values say, strictly and with places."""
