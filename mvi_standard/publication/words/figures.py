"""How one figure is said."""

from __future__ import annotations

PHRASES = {
    "not_known": ("niet bekend", "not known"),
    "withheld": ("onderdrukt ({reason})", "withheld ({reason})"),
    "withheld_short": ("onderdrukt", "withheld"),
    "at_least": ("ten minste {value}", "at least {value}"),
    "exactly": ("precies {value}", "exactly {value}"),
    "about": ("ongeveer {value}", "about {value}"),
    "between": ("tussen {lower} en {upper}", "between {lower} and {upper}"),
    "without_bounds": ("n.v.t.", "n/a"),
    "over": ("{value} over {number}", "{value} (of {number})"),
    "nothing_known_short": ("niets bekend", "nothing known"),
    "dimension_class": ("{dimension}: {value}", "{dimension}: {value}"),
    "no_bounds": ("niet te bepalen", "cannot be determined"),
    "coverage": ("{count} / {euro}", "{count} / {euro}"),
    "everything": ("alles samen", "all together"),
    "none": ("geen", "none"),
    "expected_lacks": ("niet opgegeven van: {types}", "not given of: {types}"),
    "total": ("Totaal", "Total"),
    "class_unknown": ("Niet bekend", "Not known"),
    "type_unknown": ("Type niet bekend", "Type not known"),
    "all_themes": ("Alle thema's samen", "All themes together"),
}
