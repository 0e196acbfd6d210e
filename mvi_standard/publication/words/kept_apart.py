"""What is kept apart."""

from __future__ import annotations

PHRASES = {
    "apart_boundary.fuel_scope": ("{value}", "{value}"),
    "apart_boundary.profile": ("{value}", "{value}"),
    "apart_method.instrument": ("methode {value}", "method {value}"),
    "apart_method.version": ("versie {value}", "version {value}"),
    "apart_method.factor_list": ("factorlijst {value}", "factor list {value}"),
    "apart_valuation_table.id": ("waarderingstabel {value}", "valuation table {value}"),
    "apart_valuation_table.version": ("versie {value}", "version {value}"),
    "apart_waardebasis": ("waarde: {value}", "value: {value}"),
    "apart_gewichtsoort": ("gewicht: {value}", "weight: {value}"),
    "apart_unit": ("in {value}", "in {value}"),
    "apart_kpi": ("afspraak bij {value}", "commitment on {value}"),
    "maatstaf_verschil_afspraak": ("verschil met wat is afgesproken", "difference from what was agreed"),
    "maatstaf_verschil_aanbod": ("verschil met wat is aangeboden", "difference from what was offered"),
    "maatstaf_vermeden": ("vermeden", "avoided"),
    "maatstaf_actief": ("actief in de periode", "active in the period"),
    "maatstaf_deels_nagekomen": ("deels nagekomen", "partly fulfilled"),
    "maatstaf_maanden": ("in maanden", "in months"),
    "maatstaf_gegund_in_periode": ("gegund in de periode", "awarded in the period"),
    "maatstaf_lopend_in_periode": ("lopend in de periode", "running in the period"),
    "maatstaf_betaald_in_periode": ("betaald in de periode", "paid in the period"),
}
