"""MVI-C004."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mvi_standard.rule import Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mvi_standard.v1.records import Dossier, Submission


@rule("MVI-C004", on="Submission", given="replaces")
def file_replaces_an_earlier_version(submission: Submission, _: Dossier) -> Iterator[Problem]:
    """Een aanlevering moet een eerdere versie vervangen.

    Melding: Versie {version} vervangt versie {found}, maar dat is geen eerdere versie.
    Waarom: Zo is niet te zien welk bestand het laatste is, en telt misschien het verkeerde.
    Oplossing: Geef elk nieuw bestand een hogere Versie (version) en vul bij Vervangt versie (replaces) de
        vorige in.

    A submission must replace an earlier version.

    Message: Version {version} replaces version {found}, but that is not an earlier one.
    Why: It is then unclear which file is the latest, and the wrong one may be counted.
    Fix: Give each new file a higher version (version) and fill in the previous one as the version it replaces
        (replaces).
    """
    replaced = submission["replaces"]
    if replaced >= submission["version"]:
        yield Problem("replaces", found=replaced, version=submission["version"])
