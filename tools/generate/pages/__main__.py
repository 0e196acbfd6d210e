"""`python -m tools.generate.pages`: build the site from `schema/` and `docs/pages/`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from mvi_standard.report import __version__
from tools.generate.pages.book import books
from tools.generate.pages.parcel import pack
from tools.generate.pages.publish import publish

ROOT = Path(__file__).parents[3]


def main(arguments: list[str] | None = None) -> int:
    """Build the site; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.generate.pages", description=__doc__)
    parser.add_argument("--output", type=Path, default=ROOT / "site", help="where the site goes")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "pages", help="where its Markdown goes")
    parser.add_argument("--runtime", type=Path, help="the validator for browsers, as web/build.py makes it")
    parser.add_argument("--parcel", type=Path, help="folder for the site as one zip file, as `mvi web` serves it")
    options = parser.parse_args(arguments)
    bundle = next(options.runtime.iterdir()).name if options.runtime else ""
    publish(books(ROOT, bundle), options.work, options.output, options.runtime)
    if options.parcel:
        pack(options.output, options.parcel / f"mvi-site-{__version__}.zip")
    return 0


if __name__ == "__main__":
    sys.exit(main())
