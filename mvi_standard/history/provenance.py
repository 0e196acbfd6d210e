"""The basis of a verdict: the tool, the edition, the rules, the registers, the options and the day."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from mvi_standard.editions import LATEST
from mvi_standard.report import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mvi_standard.edition import Edition
    from mvi_standard.report import Report
    from mvi_standard.stages.registers.register import Register

SOFTWARE = Path(__file__).parents[1]
SEALED = "checksums.json"
"""Goes with the compiled copy for browsers: it holds what `checksums` says of the source that it was made from."""
NOT_JUDGING = {"v1", "total", "publication"}
"""Folders of the software that no verdict depends on: an edition has a checksum of its own, the others only compute."""


class Run(Struct, frozen=True):
    """Circumstances of a run: its nominal day (an ISO date), its list of known faults, and how much it shows.

    `baseline` is the SHA-256 of that list, None without one; with `everything` no place is left out. `kind` is the
    format of the input when it was stated, such as json.
    """

    today: str
    baseline: str | None = None
    everything: bool = False
    kind: str | None = None


def provenance(report: Report, run: Run) -> dict[str, Any]:
    """Return, in JSON values, everything needed to reproduce a verdict."""
    edition, choices = report.edition or LATEST, report.choices
    options = {"profile": choices.profile, "reconcile": choices.reconcile, "all": run.everything, "input": run.kind}
    facts = {
        "input_sha256": report.sha256,
        "tool_version": __version__,
        "standard_version": edition.version,
        **checksums(edition),
        "registers": [_register(each) for each in choices.registers],
        "baseline_sha256": run.baseline,
        "today": run.today,
        "options": _known(options),
    }
    return _known(facts)


@cache
def checksums(edition: Edition) -> Mapping[str, str]:
    """Return the SHA-256 of the software, of the generated files of an edition, and of its rules."""
    sealed = SOFTWARE / SEALED
    if sealed.exists():
        found: dict[str, str] = json.loads(sealed.read_bytes())
        return found
    modules = (each for each in SOFTWARE.rglob("*.py") if each.relative_to(SOFTWARE).parts[0] not in NOT_JUDGING)
    return {
        "tool_sha256": _checksum(SOFTWARE, modules),
        "edition_sha256": _checksum(edition.files, edition.files.glob("*.json")),
        "rules_sha256": _checksum(edition.files, edition.files.rglob("*.py")),
    }


def _register(register: Register) -> Mapping[str, Any]:
    return _known(
        {"name": register.name, "sha256": register.sha256, "entries": len(register.entries), "date": register.date}
    )


def _known(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in facts.items() if value is not None}


def _checksum(root: Path, files: Iterable[Path]) -> str:
    """Return the SHA-256 of the names and the contents of files, in the order of their names."""
    from hashlib import sha256  # noqa: PLC0415 - only a report for programs asks for it

    digest = sha256()
    for name, file in sorted((each.relative_to(root).as_posix(), each) for each in files):
        content = file.read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def flat_provenance(report: Report, run: Run) -> Iterator[tuple[str, str]]:
    """Yield each fact of the provenance: `tool_version`, `options.profile`, `registers.0.name`."""
    yield from _flat("", provenance(report, run))


def _flat(name: str, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict | list):
        members = value.items() if isinstance(value, dict) else enumerate(value)
        for key, each in members:
            yield from _flat(f"{name}.{key}" if name else str(key), each)
    elif value != "":
        yield name, str(value).lower() if isinstance(value, bool) else str(value)
