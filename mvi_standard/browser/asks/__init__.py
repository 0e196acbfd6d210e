"""Questions that the page can ask of files: a module each, found by its file and loaded with the first question."""
