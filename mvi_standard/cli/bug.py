"""The name of a bug of ours."""

from __future__ import annotations


def reference(error: BaseException) -> str:
    """Name a bug by the places it went through: no data, and the same bug has the same name."""
    from hashlib import sha256  # noqa: PLC0415 - only when there is a bug to name

    places, trace = [type(error).__name__], error.__traceback__
    while trace:
        places.append(f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return sha256(" ".join(places).encode()).hexdigest()[:10]
