"""Proof that a rebuilding changes nothing that users see: record what two checkouts do, and compare.

The public API, the wheel by name, the help and output of every command, the JSON report and all examples.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the recorder of this checkout, also when another one is recorded

from tools.recording import examples, help, public_api, wheel  # noqa: A004, E402 - its module is named for what it records
from tools.recording.comparison import compared, differences  # noqa: E402 - idem
from tools.recording.record import Record, read, write  # noqa: E402 - idem
from tools.recording.running import Checkout, code_digests  # noqa: E402 - idem

BEFORE = "2c078d2"
"""The commit before the house was rebuilt."""
_MOST_SHOWN = 60


def record(root: Path, sample: int) -> Record:
    """Record what the checkout at `root` does, of one run in `sample`."""
    start = time.monotonic()
    checkout = Checkout(root.resolve())
    contents, places = wheel.recorded(checkout)
    texts = contents | public_api.recorded(checkout) | help.recorded(checkout) | examples.recorded(checkout, sample)
    for name, digest in code_digests(checkout).items():
        texts = {key: text.replace(digest, f"<{name}>") for key, text in texts.items()}
    commit = _git(root, "rev-parse", "--short", "HEAD").strip()
    changed = bool(_git(root, "status", "--porcelain", "--untracked-files=no"))
    seconds = round(time.monotonic() - start)
    about = {"commit": commit, "changed": changed, "sample": sample, "runs": len(texts), "seconds": seconds}
    return Record(about | {"places": places}, texts)


def compare(before: Record, after: Record, exceptions: list[str]) -> int:
    """Print what differs; 1 when something does."""
    _say(f"before: {_described(before)}", f"after:  {_described(after)}", *_moves(before, after), "")
    found = differences(before, after, exceptions)
    for each in found[:_MOST_SHOWN]:
        _say(*each.lines(), "")
    if len(found) > _MOST_SHOWN:
        _say(f"... and {len(found) - _MOST_SHOWN} more differences", "")
    runs = sum(len(each.keys) for each in found)
    _say(f"{compared(before, after, exceptions)} compared, {runs} not the same, by {len(found)} differences")
    return int(bool(found))


def against(commit: str, sample: int, exceptions: list[str]) -> int:
    """Record a commit and this checkout, and compare."""
    with TemporaryDirectory() as folder:
        root = Path(folder).resolve() / "before"
        _git(ROOT, "worktree", "add", "--detach", str(root), commit)
        try:
            before = record(root, sample)
        finally:
            _git(ROOT, "worktree", "remove", "--force", str(root))
    return compare(before, record(ROOT, sample), exceptions)


def main() -> int:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    recording, comparing, both = (verbs.add_parser(name) for name in ("record", "compare", "against"))
    recording.add_argument("--output", type=Path, required=True)
    recording.add_argument("--checkout", type=Path, default=ROOT, help="another checkout than this one")
    for each in (recording, both):
        each.add_argument("--sample", type=int, default=1, help="of one run in so many")
    comparing.add_argument("before", type=Path)
    comparing.add_argument("after", type=Path)
    both.add_argument("commit", nargs="?", default=BEFORE)
    for each in (comparing, both):
        each.add_argument("--except", dest="exceptions", action="append", default=[], metavar="PATTERN")
    asked = parser.parse_args()
    if asked.verb == "compare":
        return compare(read(asked.before), read(asked.after), asked.exceptions)
    if asked.verb == "against":
        return against(asked.commit, asked.sample, asked.exceptions)
    write(record(asked.checkout, asked.sample), asked.output)
    return 0


def _moves(before: Record, after: Record) -> list[str]:
    """Say which files of the wheel are elsewhere now, which is allowed."""
    old, new = before.about.get("places", {}), after.about.get("places", {})
    return [f"  {key}: {old[key]} -> {new[key]}" for key in sorted(old) if key in new and old[key] != new[key]]


def _described(record: Record) -> str:
    about = record.about
    changed = " and what is not committed" if about.get("changed") else ""
    return (
        f"{about.get('commit')}{changed}, {about.get('runs')} texts, 1 run in {record.sample}, {about.get('seconds')} s"
    )


def _git(root: Path, *arguments: str) -> str:
    command = ["git", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, check=True, text=True).stdout  # noqa: S603 - our own command


def _say(*lines: str) -> None:
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    sys.exit(main())
