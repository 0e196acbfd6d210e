"""The engine that a run of `mvi total` asks for, and the files that it is to read."""

from __future__ import annotations

import re
from contextlib import contextmanager
from os.path import abspath
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mvi_standard.cli.files import KINDS
from mvi_standard.cli.inputs import Searched, absent, inputs, say_skipped, searched
from mvi_standard.cli.options import needing
from mvi_standard.reading.workbook import is_of_people
from mvi_standard.render.safe import safe
from mvi_standard.texts.say import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mvi_standard.cli.progress import ProgressLine
    from mvi_standard.total.engine import Engine

    Running = tuple[Engine, Mapping[str, str]]
    """An engine, and each file that it is to read with the name that is shown of it."""

DUCKDB, SPARK = "duckdb", "spark"
ENGINES = (DUCKDB, SPARK)
HERE = re.compile(r"^file:/*(?=/)|^(?![a-z0-9+.-]+://)", re.IGNORECASE)
"""The beginning of what is on this machine; anything else is an address that Spark knows."""


@contextmanager
def running(asked: str, names: Sequence[str], processes: int | None, line: ProgressLine) -> Iterator[Running]:
    """Yield an engine with the files that these names stand for; raises UsageError when that cannot be."""
    with _spark(names, line.language) if asked == SPARK else _one_machine(names, processes, line) as found:
        yield found


@contextmanager
def _one_machine(names: Sequence[str], processes: int | None, line: ProgressLine) -> Iterator[Running]:
    found = _here(names, line.language)
    with needing("total", line.language):
        from mvi_standard.total.engine import OneMachine  # noqa: PLC0415 - the extra may not be installed
    yield OneMachine(processes, line), found


@contextmanager
def _spark(names: Sequence[str], language: str) -> Iterator[Running]:
    """Yield Spark as it was set up on this machine; a session that runs already goes on."""
    with needing("spark", language):
        from py4j.protocol import Py4JError  # noqa: PLC0415 - the extra may not be installed
        from pyspark.errors import PySparkException  # noqa: PLC0415 - idem
        from pyspark.sql import SparkSession  # noqa: PLC0415 - idem

        from mvi_standard.total.spark import Spark  # noqa: PLC0415 - idem
    here, addresses = ([each for each in names if bool(HERE.match(each)) is local] for local in (True, False))
    found = _here([HERE.sub("", each) for each in here], language)
    found = {abspath(name): shown for name, shown in found.items()}  # noqa: PTH100 - a link is not followed
    session = SparkSession.getActiveSession()
    try:
        started = session or SparkSession.builder.appName("mvi total").getOrCreate()
        engine = Spark(started, addresses)
        try:
            yield engine, found | _there(engine.listed(), addresses, language)
        finally:
            engine.close()
            if session is None:
                started.stop()
    except (PySparkException, Py4JError) as error:
        reason = safe(str(error).strip().partition("\n")[0])
        raise click.UsageError(say("total.spark", language, reason=reason)) from error


def _here(names: Sequence[str], language: str) -> dict[str, str]:
    """Return the files on this machine that the names stand for; raises UsageError for a name without any."""
    if lacking := absent(names):
        raise click.UsageError(say("command.not_there", language, name=", ".join(lacking)))
    expanded = {each: searched(each) for each in names}
    say_skipped(expanded.values(), language)
    return inputs(expanded)


def _there(listed: Iterable[str], addresses: Sequence[str], language: str) -> dict[str, str]:
    """Return the files at these addresses that are submissions by their names, each named from its address on."""
    found, skipped = {}, []
    for name in listed:
        path = Path(name)
        if path.suffix.lower() in KINDS:
            folders = [each.rstrip("/") + "/" for each in addresses if name.startswith(each.rstrip("/") + "/")]
            if is_of_people(path):
                found[name] = name.removeprefix(max(folders, key=len)) if folders else path.name
            else:
                skipped.append(name)
    say_skipped([Searched([], skipped)], language)
    return found
