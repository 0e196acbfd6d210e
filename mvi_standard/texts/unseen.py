"""Characters that the formats that we write cannot hold."""

NO_XML = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
"""Those that XML 1.0 cannot hold, not even escaped; they go in a class of a regular expression."""
