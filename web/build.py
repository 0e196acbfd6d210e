# ruff: noqa: INP001 - a folder of scripts
"""Build the validator for the browser: `python web/build.py FOLDER`, after `npm ci --prefix web`.

Everything that the page loads comes to lie in FOLDER; nothing of it is asked from another host.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from mvi_standard.document import ROOT as SUBMISSION
from mvi_standard.editions import LATEST
from mvi_standard.history.provenance import SEALED, checksums
from mvi_standard.stages.structure import Structure

HERE = Path(__file__).parent
ROOT = HERE.parent
RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide-lock.json")
PYTHON = "3.14"
"""The Python that this Pyodide is."""
PLATFORMS = ("--platform", "pyemscripten_2026_0_wasm32", "--platform", "manylinux2014_x86_64")
"""What wheels may be for: the other one is that of markupsafe, which is used without what is compiled in it."""
WASM = (*PLATFORMS, "--python-version", PYTHON, "--implementation", "cp")
EXAMPLES = {
    "goed.json": "valid/gemeente-basis.json",
    "met-fouten.json": "demo/gemeente-met-fouten.json",
    "goed.yaml": "valid/gemeente-basis.yaml",
}
"""What a visitor can try, and from which of our examples it is."""
WORKBOOKS = {"met-fouten.xlsx": "demo/gemeente-met-fouten.json"}
"""What a visitor can try as a workbook, and from which of our examples that is made."""
ARCHIVES = ("packages.zip", "workbook.zip", "onward.zip")
COMPILED_IN = ("ajv", "ajv-formats", "fast-deep-equal")
"""Packages whose code is in structure.js: their licence, the MIT, wants its text to come along."""


def main(target: Path) -> None:
    """Make the whole bundle anew, in a folder of `target` that is named after what is in it.

    So no browser mixes parts of two bundles that it kept.
    """
    shutil.rmtree(target, ignore_errors=True)
    fresh = target / "fresh"
    fill(fresh)
    fresh.rename(target / digest(fresh))


def fill(target: Path) -> None:
    """Put everything that the page loads in `target`."""
    (target / "examples").mkdir(parents=True)
    (target / "runtime").mkdir()
    for name in RUNTIME:
        shutil.copyfile(HERE / "node_modules" / "pyodide" / name, target / "runtime" / name)
    for name, example in EXAMPLES.items():
        shutil.copyfile(ROOT / "examples" / example, target / "examples" / name)
    for name, example in WORKBOOKS.items():
        command = (sys.executable, "-m", "mvi_standard.cli.mvi", "convert")
        _run(*command, ROOT / "examples" / example, target / "examples" / name)
    _python(target / "runtime")
    _run("node", HERE / "structure.mjs", target / "structure.js", given=structure())
    _run("node", HERE / "bundle.mjs", target)
    style = (ROOT / "mvi_standard" / "render" / "formats" / "html.css").read_text("utf-8")
    (target / "controle.css").write_text(style + (HERE / "controle.css").read_text("utf-8"), "utf-8")
    (target / "licences.txt").write_text(licences(), "utf-8")


def digest(folder: Path) -> str:
    """Return a short name for the content of a folder."""
    total = sha256()
    for file in sorted(each for each in folder.rglob("*") if each.is_file()):
        total.update(f"{file.relative_to(folder).as_posix()} {sha256(file.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()[:12]


def structure() -> str:
    """Return the JSON Schema that ajv is compiled from, and the classes that are judged by it."""
    stage = Structure(LATEST.schema, LATEST.tables.lists)
    classes = sorted({SUBMISSION, *LATEST.tables.lists.values()})
    parts = [stage.part(each)["$defs"] for each in classes]
    definitions = {name: part for each in parts for name, part in each.items()}
    schema = {"$schema": LATEST.schema["$schema"], "$id": "mvi:structure", "$defs": definitions}
    return json.dumps({"schema": schema, "classes": classes})


def licences() -> str:
    """Return what the bundle is made of, and the licence texts that are in no archive."""
    texts = [f"\n{each}\n\n{(HERE / 'node_modules' / each / 'LICENSE').read_text('utf-8')}" for each in COMPILED_IN]
    return "".join([(HERE / "licences.txt").read_text("utf-8"), *texts])


def unlicensed(archive: Path) -> set[str]:
    """Return the packages in an archive whose licence text is not in it."""
    with ZipFile(archive) as stream:
        names = [each.split("/") for each in stream.namelist() if ".dist-info/" in each]
    return {folder for folder, *_ in names} - {folder for folder, *rest in names if rest[0] == "licenses"}


def _python(target: Path) -> None:
    """Compile the packages and the standard library, with the wheel of this checkout among them."""
    with TemporaryDirectory() as wheels:
        _run(Path(sys.executable).with_name("uv"), "build", "--wheel", "--quiet", "--out-dir", wheels, ROOT)
        _run(
            *(sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--dest", wheels),
            *("--no-deps", "--only-binary", ":all:", "--require-hashes", "--requirement", HERE / "wheels.txt", *WASM),
        )
        Path(wheels, SEALED).write_text(json.dumps(checksums(LATEST)), "utf-8")
        _run("node", HERE / "pack.mjs", wheels, target)
    for name in ARCHIVES:
        if missing := unlicensed(target / name):
            sys.exit(f"{name} lacks the licence of {', '.join(sorted(missing))}")


def _run(*command: str | Path, given: str = "") -> None:
    """Run a command, or stop with what it said."""
    words = [str(each) for each in command]
    done = subprocess.run(words, input=given, capture_output=True, text=True, check=False)  # noqa: S603 - our own commands
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
