"""References for bugs of ours."""

from __future__ import annotations


def reference(error: BaseException) -> str:
    """Return a reference made of code places only: it holds no data, and the same bug has the same reference."""
    from hashlib import sha256  # noqa: PLC0415 - only when there is a bug to name

    places, trace = [type(error).__name__], error.__traceback__
    while trace:
        places.append(f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return sha256(" ".join(places).encode()).hexdigest()[:10]
