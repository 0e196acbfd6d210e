"""Drawings in SVG, one kind a module. Their width follows the page; text keeps its size, so a phone can show them."""
