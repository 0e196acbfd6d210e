"""Print what someone sees who has to mend a file: `python tools/messages.py [CODE ...] [--seed 1] [--count 40]`.

Each message is that of `mvi-validate` for an invalid example of the code, without the way to its page, and below it the
record that it is about. Without CODE the codes are drawn, and their language with them. Can a reader who knows no rule
mend the record from this alone?
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from click.testing import CliRunner

from mvi_standard.cli.validate import command
from mvi_standard.requirement import LANGUAGES
from mvi_standard.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "invalid"
EXPLAINED = ("Uitleg: ", "More: ")
SEPARATOR = "=" * 100


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the messages of the codes that are named, or of as many as are drawn."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("codes", nargs="*", metavar="CODE", help="such as C012")
    parser.add_argument("--seed", type=int, default=1, help="draws codes, examples and languages")
    parser.add_argument("--count", type=int, default=40, help="how many to draw")
    options = parser.parse_args(arguments)
    for example, language in drawn(options.codes, options.seed, options.count):
        print(SEPARATOR, *shown(example, language), sep="\n")  # noqa: T201


def drawn(codes: Sequence[str], seed: int, count: int) -> Iterator[tuple[Path, str]]:
    """Draw an example and a language of each code, in the order of the codes; of the named codes, both languages."""
    examples: dict[str, list[Path]] = {}
    for path in sorted(EXAMPLES.iterdir()):
        examples.setdefault(path.name.split("-")[1], []).append(path)
    random = Random(seed)  # noqa: S311 - whoever repeats the trial draws the same
    for code in codes or sorted(random.sample(list(examples), count)):
        example = random.choice(examples[code.removeprefix("MVI-")])
        yield from ((example, each) for each in (LANGUAGES if codes else [random.choice(LANGUAGES)]))


def shown(example: Path, language: str) -> Iterator[str]:
    """Yield the lines of the report on an example, and the records that it is about."""
    said = CliRunner().invoke(command, [str(example), "--language", language, "--format", "text"]).output
    said = said.replace(str(example), f"submission{example.suffix}")  # its own name says what is wrong
    yield from (line for line in said.splitlines() if not line.strip().startswith(EXPLAINED))
    report = validate(example)
    if report.document is not None:
        places = dict.fromkeys(finding.path[:2] for finding in report.findings)
        yield from _records(json.loads(example.read_bytes()), places)


def _records(document: Any, places: Iterable[tuple[Any, ...]]) -> Iterator[str]:  # noqa: ANN401 - JSON
    for place in places:
        found = document
        for step in place:
            found = found[step] if isinstance(found, list) or step in found else None
        yield f"\n{'.'.join(map(str, place))}: {json.dumps(found, ensure_ascii=False, indent=1)}"


if __name__ == "__main__":
    main()
