"""What the site itself says, in two languages: one TOML file in `texts/` for each kind of page."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent / "texts"


@cache
def texts() -> Mapping[str, tuple[str, str]]:
    """Return Dutch and English by key; raises ValueError for a key that two files have, or with one language."""
    found: dict[str, tuple[str, str]] = {}
    for file in sorted(FOLDER.glob("*.toml")):
        for key, both in tomllib.loads(file.read_text("utf-8")).items():
            if key in found or len(both) != 2:  # noqa: PLR2004 - Dutch and English
                problem = f"texts/{file.name}: {key} is there twice, or is not [Dutch, English]"
                raise ValueError(problem)
            found[key] = (both[0], both[1])
    return found
