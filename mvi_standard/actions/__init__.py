"""What can be done with a submission besides judging it: what a command does, and the page in a browser too.

Nothing here knows of either: bytes and names go in, values come out, and what cannot be done is raised as Refused.
"""
