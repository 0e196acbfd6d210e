"""Maps a foreign workbook to the standard: `propose` a mapping, keep it as TOML, `apply` it."""
