"""What users install: build the wheel, put it in an empty environment without the source, and run the tests there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
RUN = (
    "cli/test_annotate.py",
    "cli/test_convert.py",
    "cli/test_mvi.py",
    "cli/test_template.py",
    "cli/test_validate.py",
    "publication",
    "stages/registers",
    "test_examples.py",
    "test_public_api.py",
    "total/test_walked.py",
)
"""What shows that the wheel holds all it needs: the commands and the API, on every example. The rest tests thoughts."""
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
MOST_MEGABYTES, MOST_PACKAGES = 50, 20


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
        run(uv, "build", "--wheel", "--quiet", "--out-dir", folder / "dist", cwd=ROOT)
        [wheel] = (folder / "dist").glob("*.whl")
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
        export = (uv, "export", "--quiet", "--locked", "--no-emit-project")
        (folder / "more.txt").write_text(run(*export, "--no-default-groups", *_extras(), cwd=ROOT), "utf-8")
        run(uv, "pip", "install", "--quiet", "--python", python, "--requirements", folder / "more.txt", cwd=folder)
        shutil.copytree(ROOT / "tests", folder / "tests", ignore=shutil.ignore_patterns(*NEEDS_SOURCE))
        shutil.copytree(ROOT / "examples", folder / "examples")
        shutil.copy(ROOT / "pyproject.toml", folder)
        test = run(uv, "export", "--quiet", "--locked", "--no-emit-project", "--only-group", "test", cwd=ROOT)
        (folder / "test.txt").write_text(test, "utf-8")
        run(uv, "pip", "install", "--quiet", "--python", python, "--requirements", folder / "test.txt", cwd=folder)
        tests = [f"tests/{each}" for each in RUN]
        os.environ.setdefault("MVI_TEST_DATA", str(ROOT.parent / "shared" / "data"))
        sys.stdout.write(run(python, "-m", "pytest", "-q", "-n", "2", *tests, cwd=folder).splitlines()[-1] + "\n")


def _extras() -> list[str]:
    return [word for each in EXTRAS for word in ("--extra", each)]


if __name__ == "__main__":
    main()
