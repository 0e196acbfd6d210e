"""The verbs at work: scenarios of several steps, with what each step says and writes."""

from __future__ import annotations

import csv
import shlex
import shutil
import tomllib
from collections import ChainMap
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from zlib import crc32

from tools.recording import workbooks
from tools.recording.checkout import LANGUAGES
from tools.recording.contents import contents
from tools.recording.record import sampled
from tools.recording.running import cold, in_parallel, masked, warm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from tools.recording.checkout import Checkout

SCENARIOS = Path(__file__).with_name("scenarios.toml")
_UNSEEN = "intern"
"""The folder in which `mvi total` keeps what only its own programs read."""


@dataclass(frozen=True)
class Scenario:
    """Steps in a folder that holds some files at the start."""

    name: str
    steps: tuple[str, ...]
    files: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    spread: bool = False

    def run(self, language: str) -> Callable[..., str]:
        """Return how its commands are run: in Dutch each in a process of its own, unless there are many."""
        return cold if language == LANGUAGES[0] and not self.spread else warm

    def prepare(self, checkout: Checkout, folder: Path) -> None:
        """Put the files in a folder."""
        for each in self.files:
            shutil.copy(checkout.root / each, folder)
        for name, text in self.texts.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(text, "utf-8")


def recorded(checkout: Checkout, sample: int) -> dict[str, str]:
    """Return what every scenario gives, in both languages."""
    texts: dict[str, str] = {}
    for language in LANGUAGES:
        chosen = [each for each in scenarios(checkout) if sampled(f"verbs/{each.name} {language}", sample)]
        play = partial(_played, checkout, language)
        texts |= dict(ChainMap(*in_parallel(checkout, language, play, chosen)))
    return texts


def scenarios(checkout: Checkout) -> Iterator[Scenario]:
    """Yield the scenarios, those on many examples once for each."""
    for told in tomllib.loads(SCENARIOS.read_text("utf-8"))["scenario"]:
        yield from _spread(checkout, **told)


def _spread(checkout: Checkout, *, each: str = "", one_in: int = 1, **told: Any) -> Iterator[Scenario]:  # noqa: ANN401 - as TOML has it
    scenario = Scenario(told["name"], tuple(told["steps"]), tuple(told.get("files", ())), told.get("texts", {}))
    if not each:
        yield scenario
        return
    for path in sorted(checkout.root.glob(each)):
        if not crc32(path.name.encode()) % one_in:
            steps = tuple(step.replace("{file}", path.name) for step in scenario.steps)
            files = (*scenario.files, str(path.relative_to(checkout.root)))
            yield Scenario(f"{scenario.name} {path.stem}", steps, files, spread=True)


def _played(checkout: Checkout, language: str, scenario: Scenario) -> dict[str, str]:
    """Play a scenario; per step its outcome and each file that is new or changed."""
    texts: dict[str, str] = {}
    run = partial(scenario.run(language), more={"MVI_LANGUAGE": language})
    with TemporaryDirectory() as name:
        folder = Path(name).resolve()
        scenario.prepare(checkout, folder)
        for number, step in enumerate(scenario.steps, 1):
            key = f"verbs/{scenario.name} {language} :: {number:02} {step}"
            before = _digests(folder)
            texts[key] = masked(_step(checkout, folder, step, run), _packing(folder))
            for file in sorted(path for path, digest in _digests(folder).items() if before.get(path) != digest):
                texts[f"{key} > {file}"] = masked(contents(folder / file), _packing(folder))
    return texts


def _packing(folder: Path) -> dict[str, str]:
    """Return the digest and size of each workbook, as results name them: it can look the same, packed otherwise."""
    values: dict[str, str] = {}
    for path in folder.iterdir():
        if path.suffix in {".ods", ".xlsx"}:
            data = path.read_bytes()
            values |= {
                f"sha256 of {path.name}": sha256(data).hexdigest(),
                f"size of {path.name}": f'"length": {len(data)}',
            }
    return values


def _step(checkout: Checkout, folder: Path, step: str, run: Callable[..., str]) -> str:
    """Do a step; the outcome, when it is a command."""
    words = shlex.split(step.replace("{figure}", _figure(folder)))
    if words[0] in _BY_HAND:
        return _BY_HAND[words[0]](folder, *words[1:])
    source = folder / words.pop()[1:] if words[-1].startswith("<") else None
    return run(checkout, words, folder, source=source)


def _edit(folder: Path, name: str, sheet: str, *cells: str) -> str:
    try:
        workbooks.edit(folder / name, int(sheet), dict(each.split("=", maxsplit=1) for each in cells))
    except (
        AttributeError,
        IndexError,
        OSError,
        ValueError,
    ) as problem:  # the workbook is another
        return f"not edited: {problem}"
    return "edited"


def _make_sheet(folder: Path, name: str, table: str) -> str:
    workbooks.from_csv(folder / name, folder / table)
    return "made"


_BY_HAND: Mapping[str, Callable[..., str]] = {"edit": _edit, "sheet": _make_sheet}


def _figure(folder: Path) -> str:
    """Return the name of the first figure of a total that has a value."""
    tables = sorted(folder.glob("total/figures.csv"))
    rows: Iterable[dict[str, str]] = (row for path in tables for row in csv.DictReader(path.open(encoding="utf-8")))
    return next((row["figure"] for row in rows if row["value"]), "")


def _digests(folder: Path) -> dict[str, str]:
    paths = (path for path in folder.rglob("*") if path.is_file() and _UNSEEN not in path.parts)
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in paths}
