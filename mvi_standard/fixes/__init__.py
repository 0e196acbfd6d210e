"""How a finding can be mended: what was probably meant, what can only be meant, and the change in the text."""
