"""The checksum of refused input: a report on a file that cannot be read says which bytes it is about."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from mvi_standard.document import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def refusing(content: bytes | None) -> Iterator[None]:
    """Let a refusal know the SHA-256 of the bytes that it is about; None: there are no bytes."""
    try:
        yield
    except Unreadable as refusal:
        from hashlib import sha256  # noqa: PLC0415 - only what cannot be read asks for it

        if content is not None and not refusal.sha256:
            refusal.sha256 = sha256(content).hexdigest()
        raise
