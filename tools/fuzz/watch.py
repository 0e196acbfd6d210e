"""What goes wrong while a target runs: it is kept, and the run goes on."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Watch:
    """Runs a target, and keeps the shortest input of each place in the code where something did not hold."""

    def __init__(self, holds: Callable[[bytes], None], folder: Path) -> None:
        """Keep what is found in `folder`."""
        self.holds, self.folder = holds, folder

    def __call__(self, data: bytes) -> None:
        """Run one input."""
        try:
            self.holds(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it was found
            self._keep(data, error)

    def _keep(self, data: bytes, error: Exception) -> None:
        from mvi_standard.cli.bug import reference  # noqa: PLC0415 - what the fuzzer is to see is imported under its eyes

        file = self.folder / reference(error)
        if not file.exists() or len(data) < file.stat().st_size:
            file.write_bytes(data)
            file.with_suffix(".txt").write_text("".join(traceback.format_exception(error)), "utf-8")
