"""The form of the page in which people say what the columns of a list of their own mean: drawn, read and applied."""
