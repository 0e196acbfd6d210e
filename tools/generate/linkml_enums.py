"""The closed code lists as LinkML enumerations, so that the LinkML source is complete by itself."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tools.generate.standard import CodeList

HEAD = """# The closed code lists as enumerations. Generated from schema/codelists/: do not edit.
id: https://w3id.org/mvi-standard/codelists
name: codelists
title: Code lists
description: The closed code lists of the standard as enumerations.
enums:
"""


def write(codelists: tuple[CodeList, ...]) -> str:
    """Return `codelists.yaml`, one enumeration a closed list."""
    return HEAD + "".join(_enum(each) for each in codelists if not each.open)


def _enum(each: CodeList) -> str:
    lines = [
        f"  {each.enum}:",
        f"    title: {_text(each.words.label_en)}",
        f"    description: {_text(each.words.definition_en)}",
        "    annotations:",
        f"      title_nl: {_text(each.words.label_nl)}",
        f"      description_nl: {_text(each.words.definition_nl)}",
        "    permissible_values:",
    ]
    for row in each.rows:
        lines += [f"      {_text(row['code'])}:", f"        title: {_text(row['label_en'])}"]
        lines += [f"        description: {_text(row['definition_en'])}"] if row["definition_en"] else []
        lines += [f"        deprecated: {_text(row['deprecated_in'])}"] if row["deprecated_in"] else []
    return "\n".join(lines) + "\n"


def _text(value: str) -> str:
    # A JSON string is a YAML string, whatever stands in it.
    return json.dumps(value, ensure_ascii=False)
