"""What users install: the wheel has every file of the source, and does its work in an empty environment.

It runs what depends on how it is packed: that all is there, that the packages it names are enough, and that the
commands start. Code and data are those of the source, byte for byte, so the other tests are about the wheel as well.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

ROOT = Path(__file__).parents[1]
RUN = (
    "cli/test_convert.py",
    "cli/test_mvi.py",
    "cli/test_template.py",
    "publication/test_report.py",
    "test_public_api.py",
    "total/test_walked.py",
)
"""What shows that the installed commands and the API find all they need. The rest tests thoughts."""
NEEDS_SOURCE = (
    "generate",
    "node",
    "office",
    "oracle",
    "pipelines",
    "second_opinion.py",
    "spark",
    "test_oracle.py",
    "test_web_bundle.py",
    "test_words.py",
    "web",
    "wheel.py",
)
EXTRAS = ("total", "report", "excel")
SBOM = ROOT / "integrations" / "sbom.cdx.json"
MOST_MEGABYTES, MOST_PACKAGES = 50, 20
IMPORT_ALL = """
import mvi_standard, pkgutil
for each in pkgutil.walk_packages(mvi_standard.__path__, "mvi_standard."):
    __import__(each.name)
"""


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command; its output, or an exception with it."""
    done = subprocess.run([str(each) for each in command], cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def main() -> None:
    """Build, install, weigh and test."""
    uv = Path(sys.executable).with_name("uv")
    with TemporaryDirectory() as name:
        folder = Path(name)
        wheel = _built(uv, folder)
        _assert_whole(wheel)
        run(uv, "venv", "--quiet", "--python", sys.executable, folder / "venv", cwd=folder)
        python = folder / "venv" / "bin" / "python"
        lock = run(uv, "export", "--quiet", "--locked", "--no-emit-project", "--no-default-groups", cwd=ROOT)
        (folder / "lock.txt").write_text(lock, "utf-8")
        run(uv, "pip", "install", "--quiet", "--python", python, "--requirements", folder / "lock.txt", cwd=folder)
        run(uv, "pip", "install", "--quiet", "--python", python, "--no-deps", wheel, cwd=folder)
        packages = run(uv, "pip", "list", "--python", python, "--format", "freeze", cwd=folder).splitlines()
        weight = sum(each.stat().st_size for each in (folder / "venv" / "lib").rglob("*") if each.is_file()) / 1e6
        sys.stdout.write(f"wheel installed: {weight:.1f} MB, {len(packages)} packages\n")
        assert weight <= MOST_MEGABYTES, "the base install grew too heavy"
        assert len(packages) <= MOST_PACKAGES, packages
        run(python.with_name("mvi"), "--version", cwd=folder)
        shutil.copytree(ROOT / "examples", folder / "examples")
        for language in ("nl", "en"):
            _judge_examples(python.with_name("mvi-validate"), language, folder)
        export = (uv, "export", "--quiet", "--locked", "--no-emit-project")
        (folder / "more.txt").write_text(run(*export, "--no-default-groups", *_extras(), cwd=ROOT), "utf-8")
        run(uv, "pip", "install", "--quiet", "--python", python, "--requirements", folder / "more.txt", cwd=folder)
        run(python, "-c", IMPORT_ALL, cwd=folder)
        shutil.copytree(ROOT / "tests", folder / "tests", ignore=shutil.ignore_patterns(*NEEDS_SOURCE))
        shutil.copy(ROOT / "pyproject.toml", folder)
        test = run(uv, "export", "--quiet", "--locked", "--no-emit-project", "--only-group", "test", cwd=ROOT)
        (folder / "test.txt").write_text(test, "utf-8")
        run(uv, "pip", "install", "--quiet", "--python", python, "--requirements", folder / "test.txt", cwd=folder)
        tests = [f"tests/{each}" for each in RUN]
        os.environ.setdefault("MVI_TEST_DATA", str(ROOT.parent / "shared" / "data"))
        sys.stdout.write(run(python, "-m", "pytest", "-q", "-n", "2", *tests, cwd=folder).splitlines()[-1] + "\n")


def _built(uv: Path, folder: Path) -> Path:
    """Build the wheel, and again by way of an sdist in a copy that others may not read: both are the same file."""
    for name in run("git", "ls-files", "--cached", "--others", "--exclude-standard", cwd=ROOT).splitlines():
        (folder / "copy" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / "copy" / name)
        (folder / "copy" / name).chmod(0o600)
    build = (uv, "build", "--quiet", "--build-constraints", ROOT / "integrations" / "requirements-build.txt")
    run(*build, "--require-hashes", "--wheel", "--out-dir", folder / "dist", cwd=ROOT)
    run(*build, "--require-hashes", "--out-dir", folder / "again", cwd=folder / "copy")
    [one], [other] = ((folder / each).glob("*.whl") for each in ("dist", "again"))
    assert one.name == other.name
    assert one.read_bytes() == other.read_bytes(), "two builds of the same source differ"
    return one


def _assert_whole(wheel: Path) -> None:
    """Hold the files of the package in a wheel against those of the source."""
    source = {
        each.relative_to(ROOT).as_posix(): each.read_bytes()
        for each in (ROOT / "mvi_standard").rglob("*")
        if each.is_file() and "__pycache__" not in each.parts
    }
    with ZipFile(wheel) as file:
        packed = {name: file.read(name) for name in file.namelist() if name.startswith("mvi_standard/")}
        sboms = [file.read(name) for name in file.namelist() if ".dist-info/sboms/" in name]
    differ = sorted(name for name in source.keys() | packed.keys() if source.get(name) != packed.get(name))
    assert sboms == [SBOM.read_bytes()], "the wheel does not say what it stands on"
    assert differ == [], f"not the same in the wheel and in the source: {differ}"


def _judge_examples(command: Path, language: str, folder: Path) -> None:
    """Judge all examples without any extra: each breaks what its name says, or nothing, and that can be said."""
    asked = ("--format", "json", "--language", language, "examples/valid", "examples/invalid")
    done = subprocess.run([command, *asked], cwd=folder, capture_output=True, check=False)
    reports = json.loads(done.stdout)["reports"]
    names = {each["file"].partition("#")[0] for each in reports}
    assert names == {f"examples/{each.parent.name}/{each.name}" for each in (folder / "examples").glob("*valid/*")}
    for report in reports:
        file, findings = Path(report["file"]), report["findings"]
        assert len(findings) == (file.parent.name == "invalid"), report
        for each in findings:
            assert file.name.startswith(f"{each['code']}-"), report
            assert each["message"], report
            assert "{" not in each["message"] + each["fix"], report


def _extras() -> list[str]:
    return [word for each in EXTRAS for word in ("--extra", each)]


if __name__ == "__main__":
    main()
