"""Actions on a submission besides judging it, shared by the commands and the page in a browser.

Nothing here knows of either: bytes and names go in, values come out, and what cannot be done is raised as Refused.
"""
