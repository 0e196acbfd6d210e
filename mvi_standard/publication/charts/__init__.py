"""Charts in SVG, one kind per module. Their width follows the page and text keeps its size, so they fit a phone."""
