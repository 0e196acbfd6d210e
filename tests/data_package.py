"""The reader of Data Packages, without what it changes for every reader of CSV in the process as soon as it is there."""

from __future__ import annotations

import csv

LONGEST = csv.field_size_limit()
from frictionless import Package  # noqa: E402 - after what it changes was looked at

csv.field_size_limit(LONGEST)

__all__ = ["Package"]
