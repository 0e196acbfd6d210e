"""The default engine: jsonschema-rs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import jsonschema_rs

from mvi_standard.engines import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class RustEngine:
    """jsonschema-rs, with formats checked."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        """Compile `schema`."""
        self._iter_errors = jsonschema_rs.validator_for(dict(schema), validate_formats=True).iter_errors

    def faults(self, value: Any) -> Iterator[Fault]:  # noqa: ANN401 - any JSON value
        """Give every fault of `value`."""
        for error in self._iter_errors(value):
            path, kind = tuple(error.instance_path), error.kind
            details = kind.as_dict()
            match kind.name:
                case "additionalProperties":
                    yield from (Fault(path, kind.name, member) for member in details["unexpected"])
                case "required":
                    yield Fault(path, kind.name, details["property"])
                case name:
                    yield Fault(path, name)
