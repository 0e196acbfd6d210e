"""Reports on paper and screen: one module a format, and one way out for everything that comes from data."""
