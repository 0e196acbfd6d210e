"""Write what the package stands on as a CycloneDX document: `make pins`. It is in the wheel, by PEP 770.

uv makes it of `uv.lock`. Left out is what differs at each run, and the addresses and hashes of each file: these are in
`integrations/requirements.txt`. What only an extra brings is optional.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SBOM = ROOT / "integrations" / "sbom.cdx.json"
EXPORT = ("export", "--quiet", "--offline", "--locked", "--no-default-groups", "--format", "cyclonedx1.5")
CHANGING = {"serialNumber", "timestamp", "externalReferences"}


def written() -> str:
    """Return the document that follows from `uv.lock`."""
    base = {each["purl"] for each in _exported()["components"]}
    whole = _exported("--all-extras")
    components = [each | {} if each["purl"] in base else each | {"scope": "optional"} for each in whole["components"]]
    return json.dumps(_lasting(whole | {"components": components}), indent=1) + "\n"


def _exported(*more: str) -> dict[str, Any]:
    uv = Path(sys.executable).with_name("uv")
    done = subprocess.run([uv, *EXPORT, *more], cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - the uv of this checkout
    values: dict[str, Any] = json.loads(done.stdout)
    return values


def _lasting(value: object) -> object:
    """Return a value without the fields that change."""
    if isinstance(value, dict):
        return {key: _lasting(inner) for key, inner in value.items() if key not in CHANGING}
    return [_lasting(each) for each in value] if isinstance(value, list) else value


if __name__ == "__main__":
    SBOM.write_text(written(), "utf-8")
