"""Programs for those who work on the standard; none of it is in the wheel."""
