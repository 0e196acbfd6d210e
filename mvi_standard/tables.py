"""Tables of the model of an edition, and the norms for its KPIs: generated from `schema/`, read once."""

from __future__ import annotations

import re
from decimal import Decimal  # noqa: TC003 - msgspec reads norms by these types
from functools import cached_property

from msgspec import Struct, field

AT_LEAST, AT_MOST = "minstens", "hooguit"
IN_FORCE = "van_kracht"


class When(Struct, frozen=True):
    """Condition of a profile, for records with the field `has`, or to which `named_by` refers (`Class.field`)."""

    has: str
    named_by: str


class Profile(Struct, frozen=True):
    """Demands of a profile: top-level lists that must not be empty, and fields by class.

    In a class in `only_when` it asks them of some records: those with one field, or to which another class refers.
    """

    lists: tuple[str, ...]
    required: dict[str, tuple[str, ...]]
    only_when: dict[str, When]

    def of_every(self, cls: str) -> tuple[str, ...]:
        """Return the fields that every record of a class must have."""
        return () if cls in self.only_when else self.required.get(cls, ())


class Deprecation(Struct, frozen=True):
    """The edition since which something should no longer be used, and the code or name that replaces it, if any."""

    since: str
    replaced_by: str = ""


class Choice(Struct, frozen=True):
    """Codes at the end of a way of names in the class `on`, of which the field `by` says from which list they come."""

    on: str
    by: str
    way: tuple[str, ...]
    lists: dict[str, str]


class Deprecated(Struct, frozen=True):
    """What should no longer be used: codes by list (`kpi` for the KPIs), fields by class, and classes.

    Lists with deprecated codes are those of the fields in `chosen_in`, by class, and of the `choices`.
    """

    codes: dict[str, dict[str, Deprecation]]
    chosen_in: dict[str, dict[str, str]]
    choices: tuple[Choice, ...]
    fields: dict[str, dict[str, Deprecation]]
    classes: dict[str, Deprecation]


class Tables(Struct, frozen=True, dict=True):
    """Facts about the model that the stages need; each table is keyed by class, then by field.

    `lists`: top-level list -> class. `nesting`: class of an inlined object. `references`: class that an id refers to.
    `typed_references`: field that names that class. `coded`: open code list of a field.
    `texts`: ids, and fields of free text or of codes of one's own. `unique`: unique keys.
    `deprecated`: what should no longer be used. `codelists`: all codes by list. `kpis`: all KPIs.
    `report`: the KPIs in the report, by place.
    `reported`: lists that hold what is reported.
    `ranks`: order of the codes that have one.
    `groups`: by dimension, the code that is the total of several others: single code -> that code.
    `overlapping`: dimensions whose parts do not add up to the whole. `profiles`: the extra demands of each profile.
    """

    version: str
    lists: dict[str, str]
    nesting: dict[str, dict[str, str]]
    references: dict[str, dict[str, str]]
    typed_references: dict[str, dict[str, str]]
    coded: dict[str, dict[str, str]]
    texts: dict[str, tuple[str, ...]]
    unique: dict[str, tuple[tuple[str, ...], ...]]
    deprecated: Deprecated
    codelists: dict[str, tuple[str, ...]]
    kpis: tuple[str, ...]
    report: dict[str, tuple[str, ...]]
    reported: tuple[str, ...]
    ranks: dict[str, dict[str, int]]
    groups: dict[str, dict[str, str]]
    overlapping: tuple[str, ...]
    profiles: dict[str, Profile]

    @cached_property
    def known(self) -> dict[str, frozenset[str]]:
        """The codes of each list, the KPIs among them, to look one up in."""
        return {name: frozenset(each) for name, each in (*self.codelists.items(), ("kpi", self.kpis))}


class Norm(Struct, frozen=True):
    """A norm or target: `where` limits the KPI to a class of a dimension, `per` is the unit that it holds for.

    `binds` lists types of organisations; empty when it binds everyone that the KPI counts. `no_line` says in both
    languages why no figure is compared with it; a norm without `no_line` has a line.
    """

    id: str
    label_nl: str
    label_en: str
    per: str
    bound_nl: str
    bound_en: str
    status: str
    source: str
    kpi: str = ""
    operator: str = AT_LEAST
    value: Decimal | None = None
    where: dict[str, str] = field(default_factory=dict)
    binds: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    remark_nl: str = ""
    remark_en: str = ""
    no_line_nl: str = ""
    no_line_en: str = ""

    @property
    def has_line(self) -> bool:
        """Return whether figures can be compared with it."""
        return not self.no_line_nl

    def text(self, part: str, language: str) -> str:
        """Return its `label`, `bound`, `remark` or `no_line` in one language."""
        return str(getattr(self, f"{part}_{language}"))

    def holds_in(self, period: tuple[str, str]) -> bool:
        """Return whether it holds on a day of the period."""
        return self.since <= period[1] and (not self.until or self.until >= period[0])


def current(tables: Tables, codelist: str) -> tuple[str, ...]:
    """Return the codes of a list that are still used."""
    expired = tables.deprecated.codes.get(codelist, ())
    return tuple(code for code in tables.codelists[codelist] if code not in expired)


def camel_case(code: str) -> str:
    """Return the class or enumeration that a code names: `buyer_group` is `BuyerGroup`."""
    return "".join(part.capitalize() for part in code.split("_"))


def snake_case(name: str) -> str:
    """Return the code list of an enumeration: `BuyerGroup` is `buyer_group`."""
    return re.sub("(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


class NoticeField(Struct, frozen=True):
    """What becomes of a value in a notice: the first row of `schema/exchange/eforms.csv` that fits its path and list.

    `path` holds names of elements without the root and the wrappers of extensions, with `[Lot]` behind a lot; `**` is
    any part of it. `status` says what becomes of it; `key` is the word for it in code; `target` names fields of ours.
    `privacy` is the code by which a notice declares it withheld.
    """

    path: str
    list: str
    status: str
    key: str = ""
    target: str = ""
    privacy: str = ""


class Notices(Struct, frozen=True):
    """How notices are taken in: the fields in their order, and by list of eForms our codes for each of its codes.

    A code of ours is its list, itself, and how the other relates to it.
    """

    fields: tuple[NoticeField, ...]
    codes: dict[str, dict[str, tuple[tuple[str, str, str], ...]]]
