"""The form for one supplier: what it asks, how it looks, and how its answers come back."""
