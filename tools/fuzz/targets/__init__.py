"""The targets, a module for each way in; `TARGET` is its target. No list needs it: the folder is walked."""
