"""Prove that a rebuilding changes nothing that users see: record what two checkouts do, and compare.

    python tools/same.py record --output build/after.json [--checkout FOLDER] [--sample N] [--only PART]
    python tools/same.py compare build/before.json build/after.json [--except PATTERN | --show KEY]
    python tools/same.py against COMMIT [--sample N] [--only PART] [--except PATTERN]

It records the public API, the wheel by name, the help and output of every command, the JSON report and all examples,
on a fixed day. A sample of N is one run in N. What is compared may be a record of fewer parts or runs than the other.
The checkouts use the packages of this one.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the recorder of this checkout, also when another one is recorded

from tools.recording import damaged, examples, explanations, help, public_api, verbs, wheel  # noqa: A004, E402 - once the path is set
from tools.recording.checkout import Checkout  # noqa: E402 - idem
from tools.recording.comparison import compared, differences, moves, whole_difference  # noqa: E402 - idem
from tools.recording.record import Record, read, write  # noqa: E402 - idem
from tools.recording.running import code_digests, masked  # noqa: E402 - idem

PARTS: dict[str, Callable[[Checkout, int], dict[str, str]]] = {
    "wheel": lambda checkout, _: wheel.recorded(checkout),
    "generated": lambda checkout, _: wheel.generated(checkout),
    "api": lambda checkout, _: public_api.recorded(checkout),
    "help": lambda checkout, _: help.recorded(checkout),
    "explanations": explanations.recorded,
    "examples": examples.recorded,
    "verbs": verbs.recorded,
    "damaged": damaged.recorded,
}
_MOST_SHOWN = 60


def record(root: Path, sample: int, parts: list[str]) -> Record:
    """Record what the checkout at `root` does, of one run in `sample`."""
    start, checkout = time.monotonic(), Checkout(root.resolve())
    texts: dict[str, str] = {}
    for part in parts:
        texts |= PARTS[part](checkout, sample)
        _say(f"{checkout.root}: {part} recorded after {time.monotonic() - start:.0f} s")
    digests = code_digests(checkout)
    for key, text in texts.items():
        texts[key] = masked(text, digests)
    commit = _git(root, "rev-parse", "--short", "HEAD").strip()
    changed = bool(_git(root, "status", "--porcelain", "--untracked-files=no"))
    return Record({"commit": commit, "changed": changed, "sample": sample, "parts": parts}, texts)


def compare(before: Record, after: Record, exceptions: list[str]) -> int:
    """Print what differs; 1 when something does."""
    _say(f"before: {_described(before)}", f"after:  {_described(after)}", *moves(before, after), "")
    found = differences(before, after, exceptions)
    for each in found[:_MOST_SHOWN]:
        _say(*each.lines(), "")
    if len(found) > _MOST_SHOWN:
        _say(f"... and {len(found) - _MOST_SHOWN} more differences", "")
    texts = sum(len(each.keys) for each in found)
    _say(f"{compared(before, after, exceptions)} texts compared, {texts} not the same, by {len(found)} differences")
    return int(bool(found))


def against(commit: str, sample: int, parts: list[str], exceptions: list[str]) -> int:
    """Record a commit and this checkout, and compare."""
    with TemporaryDirectory() as folder:
        root = Path(folder).resolve() / "before"
        _git(ROOT, "worktree", "add", "--detach", str(root), commit)
        try:
            before = record(root, sample, parts)
        finally:
            _git(ROOT, "worktree", "remove", "--force", str(root))
    return compare(before, record(ROOT, sample, parts), exceptions)


def main() -> int:
    """Do what the command line asks."""
    asked = _parser().parse_args()
    if asked.verb == "compare" and asked.show:
        _say(*whole_difference(read(asked.before), read(asked.after), asked.show))
        return 0
    if asked.verb == "compare":
        return compare(read(asked.before), read(asked.after), asked.exceptions)
    parts = asked.parts or list(PARTS)
    if asked.verb == "against":
        return against(asked.commit, asked.sample, parts, asked.exceptions)
    write(record(asked.checkout, asked.sample, parts), asked.output)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="verb", required=True)
    recording, comparing, both = (commands.add_parser(name) for name in ("record", "compare", "against"))
    recording.add_argument("--output", type=Path, required=True)
    recording.add_argument("--checkout", type=Path, default=ROOT)
    comparing.add_argument("before", type=Path)
    comparing.add_argument("after", type=Path)
    comparing.add_argument("--show", metavar="KEY", help="every line that differs in one text")
    both.add_argument("commit")
    for each in (recording, both):
        each.add_argument("--sample", type=int, default=1)
        each.add_argument("--only", dest="parts", action="append", choices=PARTS)
    for each in (comparing, both):
        each.add_argument("--except", dest="exceptions", action="append", default=[], metavar="PATTERN")
    return parser


def _described(record: Record) -> str:
    changed = " with changes" if record.about.get("changed") else ""
    return f"{record.about.get('commit')}{changed}, {len(record.texts)} texts, 1 run in {record.sample}"


def _git(root: Path, *arguments: str) -> str:
    command = ["git", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, check=True, text=True).stdout  # noqa: S603 - our own command


def _say(*lines: str) -> None:
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
