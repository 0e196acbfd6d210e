"""No writer and no verb shows a planted detail of a person; what carries the data of a user is named here."""

from __future__ import annotations

import json
import shutil
import traceback
from dataclasses import fields, is_dataclass
from functools import partial
from io import StringIO
from itertools import cycle
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import planted
import pytest
from asks import outcome
from openpyxl import load_workbook
from supplier_forms import WORKS
from terminal import LISTED, forked

import mvi_standard
from mvi_standard import DoesNotConform, load, validate
from mvi_standard.cli.verbs import verbs
from mvi_standard.history.provenance import Run
from mvi_standard.read import parse
from mvi_standard.render import FORMATS, writer
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.wording import words
from mvi_standard.validate import report_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mvi_standard.report import Report

RUN = Run(today="2026-07-01", everything=True)
JUDGING = (
    "fouten.json goed.json --baseline agreed.toml",
    "regel.json --all --output sarif=a.sarif --output html=a.html --output csv=a.csv",
    "werkmap.xlsx --annotate gemarkeerd.xlsx",
    "0647110010.json",
    "half.json --language en",
    "bladen --all",
    "bladen --format json",
)
PAGE = ("fouten.json", "goed.json", "teksten.json", "regel.json", "werkmap.xlsx", "half.json")
"""What is dropped on the page."""
VERBS = {
    "baseline": ["baseline fouten.json teksten.json regel.json -o lijst.toml --from tip"],
    "compare": ["compare goed.json fouten.json", "compare --format json teksten.json fouten.json"],
    "completion": ["completion bash"],
    "convert": ["convert teksten.json uit.xlsx", "convert teksten.json map", "convert teksten.json uit.yaml"],
    "diff": ["diff --all goed.json fouten.json", "diff --all --format json teksten.json fouten.json"],
    "fix": ["fix fouten.json", "fix regel.json", "fix --write kopie.json"],
    "import": ["import bericht.xml -o concept.json --ledger lijst.csv", "import bericht.xml -o x.json --ledger l.json"],
    "map": [
        "map init vreemd.xlsx -o vreemd.toml --year 2026",
        "map init vreemd.xlsx",
        "map check voorstel.toml vreemd.xlsx",
    ],
    "merge": [
        "merge vraag.json ingevuld.xlsx",
        "merge vraag.json ingevuld.xlsx -o samen.json",
        "merge vraag.json leeg.json",
    ],
    "redact": ["redact teksten.json -o a.json --seed 1", "redact fouten.json --seed 1", "redact half.json --seed 1"],
    "register": ["register list"],
    "report": ["report teksten.json -o verslag.html", "report teksten.json -o verslag.md"],
    "supplier-form": [
        f"supplier-form vraag.json --contract {WORKS} -o formulier.xlsx",
        "supplier-form teksten.json --contract C0 -o x.xlsx",
    ],
    "synth": ["synth -o land --authorities 1 --contracts 1"],
    "template": ["template -o leeg.xlsx"],
    "total": ["total teksten.json goed.json fouten.json --include-sound-records -o som"],
    "trace": ["trace PRO-01 --total eerder"],
    "verify": ["verify uitkomst.json teksten.json fouten.json"],
    "web": ["web teksten.json", "web 0647110010"],
}
"""What is run of each verb; a new one has to be added."""
CARRIERS = {
    "uit.xlsx": "a conversion is the submission itself in another form",
    "uit.yaml": "idem",
    "concept.json": "the draft of a submission has the titles of the notice in it",
    "x.json": "idem",
    "map": "idem",
    "kopie.json": "the file that is mended",
    "samen.json": "the submission with the answers in it",
    "formulier.xlsx": "the supplier has to recognise the contract",
    "intern": "the records behind the figures, for trace: not for publication",
}
"""What may hold the data of a user, with the reason: it is asked for by name, and stays with who has the file."""


def test_there_are_forty_and_each_is_recognised() -> None:
    assert len({each.text for each in planted.ALL}) == 40
    for each in planted.ALL:
        assert planted.leaks(f"x {each.text} y".encode()) == [each.text]


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    """Judge the files, as they would be read and as values."""
    judged = [(name, json.dumps(made(), indent=ind).encode()) for name, made, ind in SHAPES]
    files = [*judged, *planted.unreadable(), ("werkmap.xlsx", planted.marked(planted.workbook()))]
    return [
        *(report_on(partial(parse, data, PurePath(name).suffix), name=name) for name, data in files),
        validate(planted.damaged(SOME)),
    ]


SOME = planted.ALL[::5]
"""Every detail in every place once; in another shape of file what differs is the place alone."""
SHAPES = (
    ("fouten.json", planted.damaged, 1),
    ("bel 0647110010.json", partial(planted.damaged, SOME), None),
)


@pytest.mark.parametrize(("shape", "language"), [*zip(FORMATS, cycle(LANGUAGES), strict=False)])
def test_no_format_shows_one(shape: str, language: str, reports: list[Report]) -> None:
    stream = StringIO()
    made = writer(shape, stream, language, RUN)
    for each in reports:
        made.add(each)
    made.close()

    assert planted.leaks(stream.getvalue().encode()) == []


def test_no_words_and_no_repr_show_one(reports: list[Report]) -> None:
    for report in reports:
        for shown in _values(report, set()):
            assert planted.leaks(f"{shown!r} {shown}".encode()) == [], type(shown)
        for language in LANGUAGES:
            said = [
                words(each, report, report.edition or mvi_standard.editions.LATEST, language)
                for each in report.findings
            ]
            assert planted.leaks(repr(said).encode()) == []


def _values(value: Any, seen: set[int]) -> Iterator[Any]:
    """Give each object of ours that one leads to."""
    if id(value) in seen or not type(value).__module__.startswith("mvi_standard"):
        return
    seen.add(id(value))
    yield value
    for each in fields(value) if is_dataclass(value) else ():
        inside = getattr(value, each.name)
        for one in inside if isinstance(inside, tuple) else (inside,):
            yield from _values(one, seen)


def test_no_exception_shows_one(tmp_path: Path) -> None:
    file = tmp_path / "teksten.json"
    file.write_text(json.dumps(planted.in_texts()), "utf-8")
    with pytest.raises(DoesNotConform) as refused:
        load(file)
    wrong = planted.in_texts()["organisations"]
    with pytest.raises(ValueError) as invalid:  # noqa: PT011 - pydantic's own, whose text is what matters
        mvi_standard.v1.Submission.from_json(json.dumps({"organisations": wrong, "lots": planted.damaged()["lots"]}))
    body = mvi_standard.v1.Organisation.from_json(json.dumps(wrong[-1]))
    person = mvi_standard.v1.Organisation.from_json(json.dumps({"id": planted.BSN, "natural_person": True}))
    said = [*traceback.format_exception(refused.value), *traceback.format_exception(invalid.value)]

    assert planted.leaks("".join([*said, repr(body), repr(person), str(person)]).encode()) == []


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which each verb has been run, with what each of them said in `said`."""
    folder = tmp_path_factory.mktemp("desk")
    planted.laid_out(folder)
    shutil.copy(folder / "fouten.json", folder / "kopie.json")
    (folder / "bericht.xml").write_bytes(planted.notice())
    (folder / "half.json").write_text(json.dumps(planted.damaged())[:-40], "utf-8")
    _run("mvi", folder, f"supplier-form vraag.json --contract {WORKS} -o leeg.xlsx")
    (folder / "ingevuld.xlsx").write_bytes(planted.answered((folder / "leeg.xlsx").read_bytes()))
    _run("mvi", folder, "convert teksten.json bladen")
    (folder / "werkmap.xlsx").write_bytes(planted.marked(planted.workbook()))
    _run("mvi", folder, "map init vreemd.xlsx -o voorstel.toml --year 2026")
    _run("mvi", folder, "total teksten.json goed.json -o eerder --include-sound-records")
    _run("mvi", folder, "baseline fouten.json -o agreed.toml", *LISTED)
    (folder / "uitkomst.json").write_bytes(_run("validate", folder, "teksten.json fouten.json --all --format json"))
    return folder


def _run(module: str, folder: Path, line: str, *more: str) -> bytes:
    done = forked(module, [*line.split(), *more], folder=folder)
    assert b"Traceback" not in done.stderr
    assert done.returncode != 3
    return done.stdout + done.stderr


def test_each_verb_is_tried() -> None:
    assert set(VERBS) == set(verbs())


@pytest.mark.parametrize("verb", VERBS)
def test_no_verb_shows_one(verb: str, desk: Path) -> None:
    before = {each for each in desk.rglob("*") if each.is_file()}
    for line in VERBS[verb]:
        more = LISTED if verb == "baseline" else ()
        said = _run("mvi", desk, line, *more)

        assert planted.leaks(said) == [], line
    for file in sorted({each for each in desk.rglob("*") if each.is_file()} - before):
        if not CARRIERS.keys() & set(file.relative_to(desk).parts):
            assert planted.leaks(file.read_bytes()) == [], file.name


@pytest.mark.parametrize(("name", "language"), [*zip(PAGE, cycle(LANGUAGES), strict=False)])
def test_the_page_shows_none(name: str, language: str, desk: Path) -> None:
    found = outcome((name, (desk / name).read_bytes()), language)

    assert planted.leaks(repr(found).encode()) == []


@pytest.mark.parametrize("line", JUDGING)
def test_no_run_of_the_validator_shows_one(line: str, desk: Path) -> None:
    assert planted.leaks(_run("validate", desk, line)) == []
    for name in ("a.sarif", "a.html", "a.csv"):
        assert not (desk / name).exists() or planted.leaks((desk / name).read_bytes()) == []


def test_no_note_in_a_marked_workbook_shows_one(desk: Path) -> None:
    _run("validate", desk, "werkmap.xlsx --annotate gemarkeerd.xlsx")
    book = load_workbook(desk / "gemarkeerd.xlsx")
    notes = [cell.comment.text for page in book for row in page.iter_rows() for cell in row if cell.comment]
    listed = [str(cell) for row in book.worksheets[0].values for cell in row if cell is not None]

    assert len(notes) > 50
    assert len(listed) > 200
    assert planted.leaks("\n".join([*notes, *listed]).encode()) == []
