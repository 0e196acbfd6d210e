"""The verbs of `mvi`: what they refuse, in whose words, and that nothing is written or lost by a mistake."""

from __future__ import annotations

import csv
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from places import EXAMPLES, ROOT
from terminal import forked, in_words

from mvi_standard.editions import LATEST
from mvi_standard.texts.say import say
from mvi_standard.total.trace import Tracer

if TYPE_CHECKING:
    from pathlib import Path

MINIMAL = EXAMPLES / "valid" / "minimaal.json"
FAULTY = EXAMPLES / "demo" / "gemeente-met-fouten.json"
LINES = EXAMPLES / "valid" / "twee-aanleveringen.jsonl"


def mvi(
    folder: Path, *arguments: str | Path, module: str = "mvi", **environment: str
) -> subprocess.CompletedProcess[str]:
    return in_words(forked(module, arguments, folder=folder, environment={"COLUMNS": "100"} | environment))


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `land` and its total, `t`."""
    folder = tmp_path_factory.mktemp("country")
    made = mvi(folder, "synth", "-o", "land", "--authorities", "5", "--contracts", "4", "--no-faults")
    assert made.stdout == "5 bestanden geschreven in land\n"
    assert mvi(folder, "total", "land", "-o", "t", "--processes", "1").returncode == 0
    return folder


def test_a_report_is_about_one_submission(tmp_path: Path) -> None:
    done = mvi(tmp_path, "report", LINES, "-o", "r.html")

    assert done.returncode == 2
    assert done.stderr == "mvi: Een rapport gaat over één aanlevering; dit bestand is JSON Lines.\n"


@pytest.mark.parametrize(
    ("name", "code"),
    [("none.json", "F001"), ("folder", "F002"), ("broken.json", "F007"), ("text.txt", "F007"), ("empty.json", "F0")],
)
def test_what_cannot_be_read_for_a_report_is_told_as_the_validator_tells_it(
    tmp_path: Path, name: str, code: str
) -> None:
    (tmp_path / "folder").mkdir()
    for file, text in (("broken.json", '{"a": '), ("text.txt", "hallo"), ("empty.json", "")):
        (tmp_path / file).write_text(text, "utf-8")

    done = mvi(tmp_path, "report", name, "-o", "r.html")

    assert done.returncode == 2
    assert f"MVI-{code}" in done.stderr
    assert "Oplossing: " in done.stderr
    assert name == "folder" or done.stderr == mvi(tmp_path, name, module="validate").stdout
    assert not (tmp_path / "r.html").exists()


def test_a_root_that_is_not_sound_is_told_too(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"standard_version": "1.0-draft.2"}', "utf-8")

    done = mvi(tmp_path, "report", "a.json", "-o", "r.html")

    assert done.returncode == 2
    assert "MVI-S002" in done.stderr
    assert "is niet te gebruiken" in done.stderr


def test_a_report_of_what_does_not_conform_is_made_and_says_so(tmp_path: Path) -> None:
    done = mvi(tmp_path, "report", FAULTY, "-o", "r.MD")

    assert (done.returncode, done.stdout) == (1, "Geschreven: r.MD\n")
    assert "voldoet niet aan de standaard" in done.stderr
    assert (tmp_path / "r.MD").read_text("utf-8").startswith("#")
    assert mvi(tmp_path, "report", MINIMAL, "-o", "r.html").returncode == 0


def test_a_report_can_stand_beside_that_of_last_year(tmp_path: Path) -> None:
    mvi(tmp_path, "synth", "-o", "land", "--authorities", "2", "--contracts", "9", "--years", "2", "--no-faults")
    before, now, other, _ = sorted((tmp_path / "land").glob("*.json"))
    done = mvi(tmp_path, "report", now, "--compare", before, "-o", "r.html")

    assert (done.returncode, done.stdout) == (0, "Geschreven: r.html\n")
    page = (tmp_path / "r.html").read_text("utf-8").partition('class="chapters"')[0]
    assert 'class="before"' in page
    for wrong, why in ((now, "een eerdere periode"), (other, "dezelfde organisatie")):
        refused = mvi(tmp_path, "report", now, "--compare", wrong, "-o", "s.html")
        assert refused.returncode == 2
        assert why in " ".join(refused.stderr.split())
        assert not (tmp_path / "s.html").exists()


def test_a_report_has_the_name_of_a_page_or_a_text(tmp_path: Path) -> None:
    done = mvi(tmp_path, "report", MINIMAL, "-o", "r.docx")

    assert done.returncode == 2
    assert "Kies een naam die eindigt op .html of .md; r.docx kan niet." in done.stderr


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = mvi(tmp_path, "report", MINIMAL, "-o", "nee/r.html")
    english = mvi(tmp_path, "--language", "en", "report", MINIMAL, "-o", "nee/r.html")

    assert (done.returncode, done.stderr) == (2, "De map nee bestaat niet.\n")
    assert english.stderr == "The folder nee does not exist.\n"


@pytest.mark.parametrize("name", ["bestaatniet", "x*.json", "x" * 300])
def test_a_total_of_what_is_not_there_writes_nothing(tmp_path: Path, name: str) -> None:
    done = mvi(tmp_path, "total", MINIMAL, name, "-o", "t6")

    assert done.returncode == 2
    assert name in done.stderr
    assert not (tmp_path / "t6").exists()


def followed(tracer: Tracer, key: str) -> bool:
    try:
        return bool(list(tracer.trails(key)))
    except LookupError:
        return False  # nothing is behind it


def figure(folder: Path, *, withheld: bool) -> str:
    tracer = Tracer(folder / "t")
    with (folder / "t" / "figures.csv").open(encoding="utf-8", newline="") as stream:
        return next(
            each["figure"]
            for each in csv.DictReader(stream)
            if bool(each["withheld"]) is withheld and (withheld or each["value"]) and followed(tracer, each["figure"])
        )


def test_the_trail_of_a_withheld_figure_comes_with_a_warning(country: Path) -> None:
    secret, shown = (figure(country, withheld=each) for each in (True, False))

    warned = mvi(country, "trace", secret, "--total", "t")
    assert "Dit cijfer is onderdrukt; deel deze uitvoer niet." in warned.stderr
    assert "onderdrukt" not in warned.stdout
    assert mvi(country, "trace", shown, "--total", "t").stderr == ""


def test_a_file_that_is_not_found_is_not_one_that_changed(country: Path, tmp_path: Path) -> None:
    shown = figure(country, withheld=False)
    elsewhere = mvi(tmp_path, "trace", shown, "--total", country / "t").stdout
    assert "niet gevonden; start mvi trace in de map waar u mvi total draaide" in elsewhere
    assert "veranderd" not in elsewhere

    (tmp_path / "land").mkdir()
    for each in (country / "land").iterdir():
        (tmp_path / "land" / each.name).write_bytes(each.read_bytes() + b"\n")
    changed = mvi(tmp_path, "trace", shown, "--total", country / "t").stdout
    assert "bestand is veranderd" in changed
    assert "niet gevonden" not in changed


@pytest.mark.parametrize("library", ["duckdb", "pyarrow"])
@pytest.mark.parametrize("arguments", [["trace", "X", "--total", "x"], ["total", str(MINIMAL), "-o", "build/never"]])
def test_a_library_that_is_not_there_is_named_as_the_readme_does(library: str, arguments: list[str]) -> None:
    code = (
        f"import sys; sys.modules[{library!r}] = None; sys.argv = ['mvi', *{arguments!r}];"
        "from mvi_standard.cli.mvi import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, cwd=ROOT)

    assert done.returncode == 2
    assert b"pip install '.[total]'" in done.stderr


def test_without_a_verb_there_is_help(tmp_path: Path) -> None:
    done = mvi(tmp_path)

    assert done.returncode == 2
    assert done.stdout == ""
    assert "\\u000a" not in done.stderr
    assert "\n  total " in done.stderr
    assert done.stderr == mvi(tmp_path, "--help").stdout


def test_the_version_and_the_language_can_be_asked_before_a_verb(tmp_path: Path) -> None:
    assert mvi(tmp_path, "--version").stdout.startswith("mvi 1.")
    english = mvi(tmp_path, "--language", "en", "total", "nope", "-o", "t").stderr

    assert "no file, no folder" in english
    assert english == mvi(tmp_path, "total", "nope", "-o", "t", "--language", "en").stderr
    assert english == mvi(tmp_path, "total", "nope", "-o", "t", MVI_LANGUAGE="en").stderr


@pytest.mark.parametrize(
    ("module", "arguments", "dutch", "english"),
    [
        ("mvi", "total --help", "Gebruik: ", "Usage: "),
        ("mvi", "total --help", "Opties:", "Options:"),
        ("mvi", "total --help", "Toon deze uitleg.", "Show this message"),
        ("mvi", "total --help", "[verplicht]", "[required]"),
        ("mvi", "total --help", "[standaard: 5; 1<=x<=1000000000]", "[default: 5; 1<=x<=1000000000]"),
        ("mvi", "total a", "Er ontbreekt een optie: '--output'", "Missing option '--output'"),
        ("mvi", "total -o t", "Er ontbreekt een argument: 'BESTAND...'", "Missing argument 'FILE...'"),
        ("mvi", "total --nee", "Er is geen optie '--nee'", "No such option"),
        ("mvi", "nee", "Er is geen opdracht 'nee'", "No such command 'nee'"),
        ("mvi", "synth --years 0 -o x", "0 ligt niet in het bereik 1<=x<=10", "0 is not in the range 1<=x<=10"),
        ("mvi", "synth --years a -o x", "'a' is geen geheel getal", "'a' is not a valid integer"),
        ("validate", "--help", "Gebruik: ", "Usage: "),
        ("validate", "--format pdf a", "Ongeldige waarde voor '--format'", "Invalid value for '--format'"),
        ("validate", "--format pdf a", "'pdf' is niet een van 'text', '", "'pdf' is not one of 'text', '"),
    ],
)
def test_click_speaks_the_language_of_the_run(
    tmp_path: Path, module: str, arguments: str, dutch: str, english: str
) -> None:
    said = [mvi(tmp_path, *arguments.split(), module=module, MVI_LANGUAGE=each) for each in ("nl", "en")]

    assert dutch in said[0].stdout + said[0].stderr
    assert english in said[1].stdout + said[1].stderr
    assert dutch not in said[1].stdout + said[1].stderr


def test_a_fictional_country_replaces_only_another(tmp_path: Path) -> None:
    small = ("synth", "-o", "land", "--contracts", "2", "--no-faults", "--authorities")
    assert mvi(tmp_path, *small, "3").returncode == 0
    assert mvi(tmp_path, *small, "1").stdout == "1 bestand geschreven in land\n"
    assert len(list((tmp_path / "land").iterdir())) == 1

    (tmp_path / "land" / "echt.json").write_bytes(MINIMAL.read_bytes())
    refused = mvi(tmp_path, *small, "3")
    assert refused.returncode == 2
    assert "mvi synth niet heeft gemaakt" in refused.stderr
    assert len(list((tmp_path / "land").iterdir())) == 2


def test_one_is_told_in_the_singular() -> None:
    assert say("total.refused", "nl", n=1) == "1 voldoet niet en is niet opgeteld:"
    assert say("total.forced", "nl", n=1, counted=3, records=4).startswith("1 daarvan voldoet niet: ")
    assert say("total.refused", "nl", n=2) == "2 voldoen niet en zijn niet opgeteld:"
    assert say("total.doubles", "nl", n=8) == "8 dubbel gemeld, één keer geteld"
    assert say("total.doubles", "en", n=1) == "1 reported twice, counted once"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_help_names_the_codes_that_are_switched_off(tmp_path: Path, language: str) -> None:
    classes = set(LATEST.tables.lists.values()) | set(LATEST.tables.nesting)
    rules = (LATEST.rules_about(classes, reconcile=each) for each in (True, False))
    every, left = ({each.code for each in found} for found in rules)
    said = mvi(tmp_path, "--help", module="validate", MVI_LANGUAGE=language).stdout

    assert every - left == {"MVI-C150", "MVI-C151"}
    assert all(code in said for code in every - left)
