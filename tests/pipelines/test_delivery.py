"""What is handed to a pipeline fits this repository: the hook, the image, the pins, the entry of the catalogue."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from places import EXAMPLES, ROOT
from workshop import PROGRAMS, load

from mvi_standard.cli.files import KINDS
from mvi_standard.cli.inputs import expand
from mvi_standard.render import FORMATS
from tools import sbom

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
PINS = {"requirements.txt": "--no-default-groups", "requirements-build.txt": "--only-group=build"}
NAMES = ("a.mvi.json", "map/b.mvi.jsonl", "c.mvi.ndjson", "map/in/d.mvi.yaml", "e.mvi.yml")
SUFFIXES = (".mvi.json", ".mvi.yaml", ".mvi.yml")
IMAGE = re.compile(r"python:[0-9.]+-slim@sha256:[0-9a-f]{64}")
KEYS_OF_A_CATALOGUE = {"name", "description", "fileMatch", "url", "versions"}


def test_the_hook_runs_our_command_with_a_format_that_exists() -> None:
    [hook] = load(".pre-commit-hooks.yaml")

    assert hook["entry"] in PROJECT["project"]["scripts"]
    assert hook["args"][1] in FORMATS
    assert hook["language"] == "python"


@pytest.mark.parametrize("name", NAMES)
def test_the_hook_finds_submissions_by_name_and_nothing_else(name: str) -> None:
    [hook] = load(".pre-commit-hooks.yaml")

    assert re.search(hook["files"], name)
    assert Path(name).suffix in KINDS
    assert not re.search(hook["files"], name.replace(".mvi", ""))
    assert not re.search(hook["files"], f"{name}.txt")


def test_the_job_for_gitlab_finds_the_same_names_as_the_hook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*NAMES, "package.json", "a.json", "mvi.html", "gl-code-quality-report.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    patterns = load("integrations/gitlab.yml")["mvi-validate"]["variables"]["MVI_FILES"].splitlines()

    assert sorted(found for each in patterns for found in expand(each)) == sorted(NAMES)


@pytest.mark.parametrize("name", PINS)
def test_what_a_pipeline_installs_is_what_is_locked(name: str) -> None:
    export: list[str | Path] = [
        PROGRAMS / "uv",
        "export",
        "--quiet",
        "--offline",
        "--locked",
        "--no-emit-project",
        PINS[name],
    ]
    locked = subprocess.run(
        [*export, "--no-header", "--no-annotate"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
    ).stdout

    assert (ROOT / "integrations" / name).read_text("utf-8") == locked, "run make pins"
    assert locked.count("--hash=sha256:") >= locked.count("==")


def test_what_the_package_stands_on_is_what_is_locked() -> None:
    assert sbom.SBOM.read_text("utf-8") == sbom.written(), "run make pins"
    locked = (ROOT / "integrations" / "requirements.txt").read_text("utf-8")
    required = [each for each in json.loads(sbom.SBOM.read_bytes())["components"] if "scope" not in each]

    assert {f"{each['name']}=={each['version']}" for each in required} == set(
        re.findall(r"^[a-z]\S+==\S+", locked, re.MULTILINE)
    )


def test_the_entry_of_the_catalogue_is_about_the_schema_that_there_is() -> None:
    entry = json.loads((ROOT / "integrations" / "schemastore.json").read_bytes())
    schema = json.loads((ROOT / "docs" / "downloads" / "mvi-1.0.editor.nl.schema.json").read_bytes())

    assert entry.keys() <= KEYS_OF_A_CATALOGUE
    assert entry["url"] == entry["versions"]["1.0"] == schema["$id"]
    assert entry["url"].startswith("https://")
    assert entry["fileMatch"] == [f"*{each}" for each in SUFFIXES]
    assert {Path(each).suffix for each in SUFFIXES} <= KINDS


def test_the_image_is_pinned_and_runs_without_rights() -> None:
    images = {*IMAGE.findall(DOCKERFILE), load("integrations/gitlab.yml")["mvi-validate"]["image"]}

    assert len(images) == 1
    assert IMAGE.fullmatch(*images)
    last = DOCKERFILE.rpartition("\nFROM ")[2]
    assert re.search(r"^USER [1-9][0-9]*:[1-9][0-9]*$", last, re.MULTILINE)
    assert 'ENTRYPOINT ["mvi-validate"]' in last
    assert not re.search(r"^(RUN|ADD) ", last, re.MULTILINE)
    assert "python -m" not in DOCKERFILE  # -I first: nothing in the folder with the source is a module then


def test_only_what_the_wheel_is_made_of_goes_to_the_builder() -> None:
    first, *kept = [line for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line[:1] != "#"]

    assert first == "*"
    assert all((ROOT / each.removeprefix("!")).exists() for each in kept if each.startswith("!"))
    copied = {
        *re.findall(r"integrations/\S+\.txt", DOCKERFILE),
        *PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["sbom-files"],
    }
    assert {f"!{each}" for each in copied} <= set(kept)
    assert {"!mvi_standard", "!pyproject.toml", f"!{PROJECT['project']['readme']}", "!LICENSES"} <= set(kept)


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.github-workflows", "integrations/github-workflow.yml"),
        ("vendor.gitlab-ci", "integrations/gitlab.yml"),
    ],
)
def test_what_a_service_reads_has_the_form_that_it_asks(schema: str, name: str) -> None:
    check: list[str | Path] = [PROGRAMS / "check-jsonschema", "--builtin-schema", schema, ROOT / name]
    done = subprocess.run(check, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["action.yml", "integrations/github-workflow.yml"])
def test_nothing_is_found_by_who_looks_for_holes_in_workflows(name: str) -> None:
    scan: list[str | Path] = [
        PROGRAMS / "zizmor",
        "--offline",
        "--persona",
        "pedantic",
        "--config",
        "integrations/zizmor.yml",
        name,
    ]
    done = subprocess.run(scan, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "No findings" in done.stdout + done.stderr


def test_the_workflow_asks_no_more_rights_than_it_uses() -> None:
    workflow = load("integrations/github-workflow.yml")
    [job] = workflow["jobs"].values()

    assert workflow["permissions"] == {}
    assert job["permissions"] == {"contents": "read", "security-events": "write"}
    ours = next(each for each in job["steps"] if "mvi-standard" in each["uses"])
    assert set(ours["with"]) <= set(load("action.yml")["inputs"])


@pytest.mark.parametrize("name", ["lindedam-2026.mvi.json", "-x.mvi.json"])
def test_a_submission_named_as_the_hook_asks_is_judged(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes((EXAMPLES / "valid" / "minimaal.json").read_bytes())
    [hook] = load(".pre-commit-hooks.yaml")

    command: list[str | Path] = [PROGRAMS / hook["entry"], *hook["args"], name]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
