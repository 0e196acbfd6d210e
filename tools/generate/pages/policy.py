"""Content-Security-Policy of the pages: they run their own scripts only, and load nothing from elsewhere."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_HEAD = '<meta charset="utf-8">'
# A worker that is started from a blob: address has the policy of its page; one from a file of its own would have none.
_RULES: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "worker-src": "'self' blob:",
    "connect-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "form-action": "'none'",
    "base-uri": "'self'",
}


class NoHeadError(ValueError):
    """A page has no place for its policy."""


def protect(page: str) -> str:
    """Return a page with its Content-Security-Policy, which names each script in it by its hash; raises NoHeadError."""
    if _HEAD not in page:
        raise NoHeadError(page[:200])
    hashes = "".join(f" 'sha256-{_hash(each)}'" for each in dict.fromkeys(_INLINE.findall(page)))
    rules = {**_RULES, "script-src": _RULES["script-src"] + hashes}
    policy = "; ".join(f"{name} {value}" for name, value in rules.items())
    return page.replace(_HEAD, f'{_HEAD}\n<meta http-equiv="Content-Security-Policy" content="{policy}">', 1)


def _hash(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()
