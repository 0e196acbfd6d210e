"""The words around the findings, in two languages: one module for each who says them."""

from __future__ import annotations

from mvi_standard.texts.phrases import (
    annotating,
    breadth,
    command,
    fix,
    known_faults,
    mapping,
    merging,
    mistake,
    overview,
    page,
    pipeline,
    redact,
    registers,
    saved,
    scanners,
    serving,
    supplier,
    total,
    verdict,
    workbook,
)

PHRASES = {
    **annotating.PHRASES,
    **known_faults.PHRASES,
    **mapping.PHRASES,
    **merging.PHRASES,
    **supplier.PHRASES,
    **breadth.PHRASES,
    **overview.PHRASES,
    **verdict.PHRASES,
    **command.PHRASES,
    **total.PHRASES,
    **serving.PHRASES,
    **pipeline.PHRASES,
    **redact.PHRASES,
    **fix.PHRASES,
    **mistake.PHRASES,
    **registers.PHRASES,
    **saved.PHRASES,
    **scanners.PHRASES,
    **workbook.PHRASES,
    **page.PHRASES,
}


def phrase(key: str, language: str, /, **values: object) -> str:
    """Return one phrase in `nl` or `en`."""
    return PHRASES[key][("nl", "en").index(language)].format(**values)


def counted(key: str, language: str, n: int, **values: object) -> str:
    """Return a phrase about a number of things; about one of them in the singular, where that is another phrase."""
    one = f"{key}_one"
    return phrase(one if n == 1 and one in PHRASES else key, language, n=n, **values)
