"""The validator for browsers: its sources agree with each other, and every word on it is there in both languages."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from gzip import compress, decompress
from typing import TYPE_CHECKING, Any

import pytest
from places import ROOT

from mvi_standard.browser import VERDICTS
from mvi_standard.reading.workbook import WORKBOOKS
from mvi_standard.requirement import LANGUAGES
from mvi_standard.texts.requirements import REQUIREMENTS
from web import build, pack

if TYPE_CHECKING:
    from pathlib import Path

WEB = ROOT / "web"
PACKAGE = re.compile(r"^  ([\w.-]+) ([\d.]+) ", re.MULTILINE)
PACKAGES = {"jinja2", "markupsafe", "python_calamine", "xlsxwriter"}
"""What comes later of others."""
PLACEHOLDER = re.compile(r"\{(\w+)\}")
SCRIPTS = [each.read_text("utf-8") for each in WEB.glob("*.js")]
TEXTS: dict[str, dict[str, str]] = json.loads((WEB / "texts.json").read_bytes())


def named() -> dict[str, str]:
    """Return the versions in the list of licences."""
    return dict(PACKAGE.findall((WEB / "licences.txt").read_text("utf-8")))


def wheels() -> dict[str, str]:
    return dict(re.findall(r"^([\w.-]+)==([\d.]+) ", (WEB / "wheels.txt").read_text("utf-8"), re.MULTILINE))


def asked(folder: str) -> dict[str, str]:
    """Return the versions in a package.json."""
    found: dict[str, str] = json.loads((ROOT / folder / "package.json").read_bytes())["dependencies"]
    return found


def locked() -> dict[str, str]:
    """Return the versions that npm has locked."""
    packages: dict[str, Any] = json.loads((WEB / "package-lock.json").read_bytes())["packages"]
    return {name.removeprefix("node_modules/"): each["version"] for name, each in packages.items() if name}


def test_the_list_of_licences_names_what_is_in_the_bundle_with_its_version() -> None:
    versions = {"Pyodide": locked()["pyodide"], "CPython": build.PYTHON, **wheels()}

    assert named() == versions | {each: locked()[each] for each in build.COMPILED_IN}


def test_the_browser_runs_the_versions_that_the_tests_run() -> None:
    lock = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
    versions = {each["name"]: each["version"] for each in lock}

    assert {name: versions[name.replace(".", "-")] for name in wheels()} == wheels()
    ours = {name: each for name, each in asked("web").items() if name.startswith("ajv")}
    assert {name: asked("tests/node")[name] for name in ours} == ours
    assert {name: locked()[name] for name in asked("web")} == asked("web")


def test_what_to_do_about_a_cell_names_a_button_of_the_page_and_no_command() -> None:
    for language in LANGUAGES:
        fixes = {code: each.text(language).fix for code, each in REQUIREMENTS.items() if code.startswith("MVI-X")}
        assert [code for code, each in fixes.items() if "mvi " in each] == []
        for label in ("sheets", "template_all"):
            assert all(f'"{TEXTS[language][label]}"' in fixes[code] for code in ("MVI-X001", "MVI-X002"))


def test_one_python_is_meant_everywhere() -> None:
    place = f"/lib/python{build.PYTHON}/site-packages"

    assert str(pack.PLACE) == place
    assert f'"{place}"' in (WEB / "worker.js").read_text("utf-8")


def test_a_package_without_its_licence_text_stops_the_build() -> None:
    files = ("a-1.dist-info/METADATA", "a-1.dist-info/licenses/COPYING", "b-1.dist-info/METADATA", "b/x.pyc")

    assert pack.unlicensed(files) == {"b-1.dist-info"}


def test_what_a_browser_can_unpack_lies_beside_its_file_and_is_the_same_each_time(tmp_path: Path) -> None:
    (tmp_path / "runtime").mkdir()
    (tmp_path / "runtime" / "python.wasm").write_bytes(b"wasm" * 1000)
    (tmp_path / "packed.zip").write_bytes(compress(bytes(range(256))))
    build.pack(tmp_path)
    (copy,) = tmp_path.rglob("*.gz")
    first = copy.read_bytes()
    copy.unlink()
    build.pack(tmp_path)

    assert copy == tmp_path / "runtime" / "python.wasm.gz"
    assert decompress(first) == b"wasm" * 1000
    assert copy.read_bytes() == first


@pytest.mark.parametrize("name", [*build.EXAMPLES.values(), *build.WORKBOOKS.values()])
def test_what_a_visitor_can_try_is_one_of_the_examples(name: str) -> None:
    assert (ROOT / "examples" / name).is_file()


def test_a_visitor_can_try_what_the_page_offers() -> None:
    offered = re.findall(r'data-example="([^"]+)"', (WEB / "controle.html").read_text("utf-8"))

    assert offered == [*build.EXAMPLES, *build.WORKBOOKS]


def test_what_is_left_out_of_the_bundle_exists() -> None:
    for each in pack.UNUSED:
        assert (ROOT / each).exists()


def test_what_the_page_uses_of_the_commands_is_all_that_they_need_of_each_other() -> None:
    code = "import sys, mvi_standard.browser; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = {each for each in done.stdout.split() if each.startswith("mvi_standard.cli.")}

    assert {f"{each.rpartition('.')[2]}.py" for each in modules} | {"__init__.py"} == set(pack.CLI)


def test_what_a_report_uses_of_the_totals_is_all_that_they_need_of_each_other() -> None:
    code = "import sys, mvi_standard.browser.asks.report; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = {each for each in done.stdout.split() if each.startswith("mvi_standard.total.")}

    assert {f"{each.rpartition('.')[2]}.py" for each in modules} | {"__init__.py"} == set(pack.TOTAL)


def test_what_comes_later_is_there_and_each_archive_is_checked_for_licences() -> None:
    for each in (*pack.LATER, *pack.ONWARD):
        assert (ROOT / each).exists() or each.partition("-")[0] in PACKAGES
    written = set(re.findall(r'"(\w+\.tar\.zst)"', (WEB / "pack.py").read_text("utf-8")))
    fetched = set(re.findall(r'"runtime/(\w+\.tar\.zst)"', (WEB / "worker.js").read_text("utf-8")))
    assert fetched == written
    assert len(written) == len({"packages", "workbook", "onward"})


def test_the_page_and_its_worker_know_the_same_workbooks() -> None:
    [ends] = re.findall(r"WORKBOOK = /\\\.\((.+)\)\$/i;", (WEB / "worker.js").read_text("utf-8"))
    known = re.compile(rf"\.({ends})$")
    [accepted] = re.findall(r'accept="([^"]+)"', (WEB / "controle.html").read_text("utf-8"))

    assert all(known.search(each) for each in WORKBOOKS - {".xltm", ".xlam"})
    assert {each for each in accepted.split(",") if known.search(each)} <= WORKBOOKS


def test_both_languages_say_the_same_things() -> None:
    assert list(TEXTS) == list(LANGUAGES)
    for key, text in TEXTS["nl"].items():
        assert set(PLACEHOLDER.findall(text)) == set(PLACEHOLDER.findall(TEXTS["en"][key])), key
    assert TEXTS["nl"].keys() == TEXTS["en"].keys()
    assert all(text.strip() == text != "" for each in TEXTS.values() for text in each.values())


def test_every_text_is_used_and_no_other_is_asked_for() -> None:
    in_page = set(re.findall(r'\btexts\["(\w+)"\]', (WEB / "controle.html").read_text("utf-8")))
    quoted = {each for script in SCRIPTS for each in re.findall(r'"(\w+)"', script)}
    said = {each for script in SCRIPTS for each in re.findall(r'\bsay\("(\w+)"', script)}

    assert in_page | said | set(VERDICTS) <= TEXTS["nl"].keys()
    assert TEXTS["nl"].keys() <= in_page | quoted | set(VERDICTS)


@pytest.mark.parametrize(
    "way", ["RTC", "window.open", "location", "sendBeacon", "WebSocket", "XMLHttpRequest", "submit"]
)
def test_no_script_knows_a_way_out_that_the_policy_of_the_page_cannot_close(way: str) -> None:
    assert not [script for script in SCRIPTS if way in script]


def test_the_page_names_the_limit_that_its_script_has() -> None:
    [megabytes] = re.findall(r"const LARGEST = (\d+) \* 1024 \* 1024;", "".join(SCRIPTS))

    for texts in TEXTS.values():
        assert all(f" {megabytes} MB" in texts[key] for key in ("kinds", "too_large"))
