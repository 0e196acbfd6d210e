"""A fictional Netherlands: submissions of made-up public bodies, to try the national total on."""
