"""Actions on a submission other than validating it, shared by the commands and the page in the browser.

Nothing here knows either of them: bytes and names go in, values come out, and what cannot be done raises Refused.
"""
