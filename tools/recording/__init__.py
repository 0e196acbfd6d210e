"""Recording what users see of a checkout, and comparing two recordings."""
