"""Registers of others (CPV, TOOI, public bodies), read from files that the user names; the package contains none.

`reading.register_of(name, data)` makes a `Register` of the bytes of a file; `validate(source, registers=(...,))` looks
codes and bodies up in them.
"""
