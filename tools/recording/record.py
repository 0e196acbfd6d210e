"""What was recorded of a checkout: texts by key, with the equal ones kept once."""

from __future__ import annotations

import json
import lzma
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PLACES = "places"
"""The part that says where files are: it is shown, and may differ."""
ALWAYS = ("api", "generated", "help", PLACES, "wheel")
"""The parts that a sample does not thin out."""


@dataclass(frozen=True)
class Record:
    """What one checkout does; `about` says which checkout, and how large a sample of its runs this is."""

    about: dict[str, Any]
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def sample(self) -> int:
        """One run in how many was recorded."""
        return int(self.about.get("sample", 1))

    def holds(self, key: str) -> bool:
        """Decide if a text with this key is or would be in this record."""
        return part(key) in self.about.get("parts", [part(key)]) and sampled(key, self.sample)


def part(key: str) -> str:
    """Return the part of a record that a key belongs to."""
    return key.partition("/")[0]


def sampled(key: str, sample: int) -> bool:
    """Decide by its name if a run belongs to a sample of one in so many: the runs of one scenario stay together."""
    scenario = key.partition(" :: ")[0]
    return part(key) in ALWAYS or crc32(scenario.encode()) % sample == 0


def write(record: Record, path: Path) -> None:
    """Write a record as JSON, with all texts compressed in one, a line of JSON for each that is not the same."""
    digests = {key: sha256(text.encode()).hexdigest() for key, text in sorted(record.texts.items())}
    by_digest = dict(sorted((digest, record.texts[key]) for key, digest in digests.items()))
    packer = lzma.LZMACompressor(preset=1)
    lines = (f"{json.dumps([digest, text])}\n".encode() for digest, text in by_digest.items())
    packed = b"".join([*map(packer.compress, lines), packer.flush()])
    path.parent.mkdir(parents=True, exist_ok=True)
    document = {"about": record.about, "digests": digests, "texts": b64encode(packed).decode()}
    path.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", "utf-8")


def read(path: Path) -> Record:
    """Read a record that `write` wrote."""
    document = json.loads(path.read_text("utf-8"))
    with lzma.open(BytesIO(b64decode(document["texts"])), "rt", encoding="utf-8") as lines:
        by_digest = dict(map(json.loads, lines))
    return Record(document["about"], {key: by_digest[digest] for key, digest in document["digests"].items()})
