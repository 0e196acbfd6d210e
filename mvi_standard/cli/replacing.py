"""Replacing a file in one step: whoever reads it finds the old content or the new, never a part."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import mkstemp


def replaced(path: Path, before: bytes, after: bytes) -> bool:
    """Put `after` in the place of `before`, with the rights that the file has; a link stays a link.

    Returns False, and leaves the file alone, when it does not hold `before` any more. Raises OSError when it, or its
    folder, may not be written.
    """
    target = Path(os.path.realpath(path))
    handle, name = mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(after)
            stream.flush()
            os.fsync(stream.fileno())
        with target.open("r+b") as current:  # to write in, so that a file that may not be written is refused
            unchanged = current.read() == before
        if unchanged:
            shutil.copymode(target, part)
            part.replace(target)
    except FileNotFoundError:
        return False
    finally:
        part.unlink(missing_ok=True)
    return unchanged
