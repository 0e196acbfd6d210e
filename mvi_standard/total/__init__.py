"""The national total of many submissions."""
