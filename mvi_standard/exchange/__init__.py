"""Exchange with other standards: published notices in, as a draft with a ledger of what became of each value."""
