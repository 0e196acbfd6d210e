"""Base of the Pydantic models: read-only, strict, exact numbers, and JSON written as it was read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer, ValidationError

from mvi_standard.personal_data import discreet

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Ref:
    """Marks an id that refers to a record of another class in the same submission."""

    target: str


class Model(BaseModel):
    """A class of the standard: immutable, and nothing is accepted that the JSON Schema refuses."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, hide_input_in_errors=True)

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Show which object it is; the rest, and what may be the number of a person, stays out of logs."""
        if (named := getattr(self, "id", None)) is not None:
            yield "id", discreet(named)

    @classmethod
    def from_json(cls, text: bytes | str) -> Self:
        """Read one object from JSON; raises `pydantic.ValidationError`, which repeats nothing of the data."""
        try:
            return cls.model_validate_json(text)
        except ValidationError as error:
            raise _without_data(error) from None

    def to_json(self, *, indent: int | None = None) -> str:
        """Write JSON that conforms to the JSON Schema: no nulls, no empty lists, money as numbers."""
        return self.model_dump_json(exclude_defaults=True, indent=indent)


def _without_data(error: ValidationError) -> ValidationError:
    """Return an error that says the same, in which no key shows what may be the number of a person."""
    details = (each | {"input": None} for each in error.errors(include_url=False, include_input=False))
    shown = [each | {"loc": tuple(map(_discreet, each["loc"]))} for each in details]
    return ValidationError.from_exception_data(error.title, shown, "json", hide_input=True)  # type: ignore[arg-type] # what one gives, the other takes


def _discreet(part: str | int) -> str | int:
    return discreet(part) if isinstance(part, str) else part


def _exact(value: Any) -> Any:  # noqa: ANN401 - the value comes from JSON
    """Read a JSON number as the decimal that was written, never as the nearest binary fraction."""
    if isinstance(value, bool | str):
        problem = "a number is expected, without quotation marks"
        raise ValueError(problem)  # noqa: TRY004 - pydantic turns ValueError, and only that, into its own
    return Decimal(repr(value)) if isinstance(value, int | float) else value


def _whole(value: Any) -> Any:  # noqa: ANN401 - the value comes from JSON
    """Read 5.0 as 5: to JSON they are the same number."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _as_number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


Number = Annotated[Decimal, BeforeValidator(_exact), PlainSerializer(_as_number, when_used="json")]
Integer = Annotated[int, BeforeValidator(_whole)]
Flag = bool
