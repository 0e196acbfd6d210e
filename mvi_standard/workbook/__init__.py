"""Submissions as workbooks and back: a sheet for each list, a column for each field, and nothing lost on the way."""
