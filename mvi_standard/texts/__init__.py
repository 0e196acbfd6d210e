"""Texts for people, in Dutch and English."""
