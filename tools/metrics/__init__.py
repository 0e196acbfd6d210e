"""Figures of the code itself: sizes, imports, circles, prose, and the modules that a submission passes."""
