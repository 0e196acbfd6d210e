"""Write what follows from `schema/`; the only user of LinkML, and not part of the wheel."""
