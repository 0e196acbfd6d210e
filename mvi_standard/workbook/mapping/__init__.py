"""A sheet that is not ours, read by an agreement on what its columns mean: proposed here, kept as TOML, applied here."""
