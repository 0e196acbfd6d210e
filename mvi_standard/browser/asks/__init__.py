"""Questions that the page can ask about files: one module each, found by file name and loaded on first use."""
