"""The rules of edition 1, one file each: `c012_....py` holds MVI-C012. The folder is walked; no list is kept."""
