"""Everything that is said to people, in Dutch and English."""
