"""A sample of small changes to every package, and whether the tests notice them: `make mutants`."""
