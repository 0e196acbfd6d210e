"""Registers of others (CPV, TOOI, public bodies), read from files that the user names; none comes with the package.

`reading.register_of(name, data)` makes a `Register` of the bytes of a file; `validate(source, registers=(...,))` looks
codes and bodies up in them.
"""
