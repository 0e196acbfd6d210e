"""One target in a process of its own, which the fuzzer ends: `python -m tools.fuzz.one TARGET RUNS SEED FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import atheris

from tools.fuzz.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Callable

    from tools.fuzz.mutation import Mutator

SECONDS, MEGABYTES = 60, 2048
"""What one input may take: far more than any needs, since the machine may have other work."""
SEEN = ["mvi_standard", "ruamel.yaml", "tomllib"]
"""Packages whose branches guide the fuzzer."""
CORPUS = Path(__file__).with_name("corpus")


def mutator(mutated: Mutator) -> Callable[[bytes, int, int], bytes]:
    """Return a change with an eye for form as the fuzzer calls it: with the most bytes and a seed."""

    def changed(data: bytes, most: int, seed: int) -> bytes:
        made = mutated(data, Random(seed), lambda part: atheris.Mutate(part, max(most, len(part))))  # noqa: S311 - chance that can be repeated
        return made if len(made) <= most else atheris.Mutate(data[:most], most)

    return changed


def main(name: str, runs: str, seed: str, folder: str) -> None:
    """Run a target; FOLDER keeps its inputs between runs in `corpus`, and what went wrong in `found`."""
    grown, found, seeds = (Path(folder) / each for each in ("corpus", "found", "seeds"))
    for each in (grown, found, seeds):
        each.mkdir(parents=True, exist_ok=True)
    with atheris.instrument_imports(include=SEEN, enable_loader_override=False):
        from tools.fuzz.target import load  # noqa: PLC0415 - what the fuzzer is to see is imported under its eyes

        target = load(name)
        for number, data in enumerate(target.seeds()):
            (seeds / str(number)).write_bytes(data)
        folders = [str(each) for each in (grown, seeds, CORPUS / name) if each.is_dir()]
        limits = [
            f"-max_len={target.longest}",
            f"-timeout={SECONDS}",
            f"-report_slow_units={SECONDS}",
            f"-rss_limit_mb={MEGABYTES}",
        ]
        choices = [f"-runs={runs}", f"-seed={seed}", f"-artifact_prefix={found}/", *limits]
        changes = {"custom_mutator": mutator(target.mutated)} if target.mutated else {}
        atheris.Setup([sys.argv[0], *choices, *folders], Watch(target.holds, found), **changes)
        atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
