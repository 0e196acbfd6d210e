"""The default engine: jsonschema-rs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mvi_standard.stages.engines import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


class RustEngine:
    """jsonschema-rs, with formats checked."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        """Compile `schema`."""
        import jsonschema_rs  # noqa: PLC0415 - where it cannot be installed, another engine is passed

        validator = jsonschema_rs.validator_for(dict(schema), validate_formats=True)
        self._is_valid, self._iter_errors = validator.is_valid, validator.iter_errors

    def faults(self, value: Any) -> Iterable[Fault]:  # noqa: ANN401 - any JSON value
        """Return every fault of `value`."""
        return () if self._is_valid(value) else _faults(self._iter_errors(value))


def _faults(errors: Iterable[Any]) -> Iterator[Fault]:
    for error in errors:
        path, kind = tuple(error.instance_path), error.kind
        details = kind.as_dict()
        match kind.name:
            case "additionalProperties":
                yield from (Fault(path, kind.name, member) for member in details["unexpected"])
            case "required":
                yield Fault(path, kind.name, details["property"])
            case name:
                yield Fault(path, name)
