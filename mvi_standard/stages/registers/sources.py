"""Where the publishers of registers have their files. No address was tried from here: docs/decisions/0029."""

from __future__ import annotations

from mvi_standard.stages.registers.register import CPV, ORGANISATIES, TOOI

_TOOI = "https://repository.officiele-overheidspublicaties.nl/waardelijsten/rwc_{0}_compleet/{1}/json/rwc_{0}_compleet_{1}.json"
_LISTS = {
    "gemeenten": 5,
    "provincies": 1,
    "waterschappen": 2,
    "ministeries": 6,
    "zbo": 6,
    "samenwerkingsorganisaties": 3,
    "overige_overheidsorganisaties": 13,
    "caribische_openbare_lichamen": 1,
}
"""The TOOI lists with their version, which is part of the address: https://standaarden.overheid.nl/tooi/waardelijsten."""

SOURCES: dict[str, tuple[str, ...]] = {
    CPV: ("https://raw.githubusercontent.com/OP-TED/eForms-SDK/1.15.1/codelists/cpv.gc",),
    TOOI: tuple(_TOOI.format(name, version) for name, version in _LISTS.items()),
    ORGANISATIES: (),
}
"""The addresses of each register; none where its files have no fixed address."""
