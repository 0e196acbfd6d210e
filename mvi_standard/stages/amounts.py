"""Amounts as written: `400.000` is four hundred to JSON, and four hundred thousand to a Dutch buyer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mvi_standard import demands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.document import Document
    from mvi_standard.finding import Finding
    from mvi_standard.stages.objects import Objects

HOLDERS = ("Money", "Payment")
_WRITTEN = b".000"  # in the bytes of every amount that is meant
_THREE_DECIMALS = re.compile(r"-?[1-9][0-9]{0,2}\.000")
"""Other thousands have a digit in the third decimal, and that is a fout already (MVI-C052)."""


def check(document: Document, objects: Objects) -> Iterator[Finding]:
    """Yield a finding for each whole amount written with exactly three decimals."""
    if _WRITTEN not in document.content:
        return
    for cls in HOLDERS:
        for path, data in objects.get(cls, ()):
            amount = dict.get(data, "amount")  # a faulty one may be in doubt too
            if isinstance(amount, float) and amount.is_integer():
                token = document.source.token((*path, "amount"))
                if token and _THREE_DECIMALS.fullmatch(token):
                    yield demands.CLEAR_THOUSANDS.finding(
                        (*path, "amount"), {"found": token, "meant": token.replace(".", "")}
                    )
