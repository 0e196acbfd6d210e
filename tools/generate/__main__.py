"""`python -m tools.generate`: write what follows from `schema/`, or with `--check` only compare."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tools.generate.artefacts import artefacts
from tools.generate.source_files import SourceError

ROOT = Path(__file__).parents[2]
COMMAND = "python -m tools.generate"


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Write the generated files below `root`, or say which are stale; return the exit code."""
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a file is stale")
    check = parser.parse_args(arguments).check
    try:
        contents = artefacts(root)
    except SourceError as error:
        sys.stderr.write(error.complaints())
        return 1
    stale = {path: text for path, text in contents.items() if not path.exists() or path.read_text("utf-8") != text}
    for path, text in stale.items():
        if check:
            sys.stderr.write(f"{path.relative_to(root)} does not follow from schema/: run `{COMMAND}`\n")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            sys.stdout.write(f"{path.relative_to(root)}\n")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
