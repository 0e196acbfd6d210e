"""A sheet that is not ours, read by an agreement on what its columns mean: proposed, kept as TOML, and applied."""
