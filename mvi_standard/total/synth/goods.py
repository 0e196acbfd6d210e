"""Purchases of made-up authorities, and the KPIs that fit each kind."""

from __future__ import annotations

from typing import NamedTuple


class Goods(NamedTuple):
    """One kind of purchase; `values` are the KPIs that say what it brings about."""

    title: str
    nature: str
    cpv: tuple[str, ...]
    product_group: str
    isv: str
    values: tuple[str, ...]


D, S, L, W = "diensten", "sociale_en_specifieke_diensten", "leveringen", "werken"
BUILD = ("MIL-01", "MIL-02", "MIL-03", "KLI-02", "KLI-10", "CIR-01", "CIR-02", "CIR-03", "CIR-04", "CIR-08", "CIR-09")
DRIVE = ("KLI-01", "KLI-02", "KLI-04", "KLI-08", "KLI-09", "MIL-01", "MIL-02")
DESK = ("PRO-20", "PRO-28", "DIV-02", "DIV-05")
CHAIN = ("KET-06", "KET-07")
FOOD = ("MIL-10", "MIL-11", "MIL-12", "KLI-01", *CHAIN)

COMPUTERS, NETWORK = "ict_hardware_mobiele_apparaten", "netwerken_datacenter_telefonie"

GOODS = (
    Goods("Schoonmaak", D, ("90911200", "90911300"), "schoonmaak", "geen", ("MIL-06", "MIL-07", *DESK)),
    Goods("Groenonderhoud", D, ("77310000",), "groenvoorzieningen", "geen", ("KLI-02", "KLI-10", "MIL-09", "CIR-08")),
    Goods("Doelgroepenvervoer", D, ("60130000",), "contractvervoer", "geen", DRIVE),
    Goods("Inhuur advies", D, ("79410000",), "geen", "geen", DESK),
    Goods("Accountantsdiensten", D, ("79212300",), "geen", "geen", DESK),
    Goods("Drukwerk", D, ("79810000",), "drukwerk", "geen", ("CIR-03", "MIL-07")),
    Goods("Software en beheer", D, ("72413000", "72415000"), "geen", "datacenters", ("KLI-05", "KLI-06", "KLI-07")),
    Goods("Datacenterdiensten", D, ("72317000",), NETWORK, "datacenters", ("KLI-05", "KLI-06", *CHAIN)),
    Goods("Catering", S, ("55520000",), "catering", "consumptieve_dienstverlening_a", FOOD),
    Goods("Beveiliging", S, ("79710000",), "geen", "geen", ("DIV-02", "PRO-20")),
    Goods("Jeugdhulp", S, ("85311300",), "geen", "geen", DESK),
    Goods("Huishoudelijke hulp", S, ("85310000",), "geen", "geen", DESK),
    Goods("Bedrijfskleding", L, ("18110000",), "bedrijfskleding", "bedrijfskleding", ("MIL-07", "CIR-02", *CHAIN)),
    Goods("Kantoormeubilair", L, ("39130000",), "kantoormeubilair", "werkplekomgeving", ("CIR-05", "CIR-07", "CIR-10")),
    Goods("Laptops", L, ("30213100",), COMPUTERS, "ict_werkomgeving", ("CIR-05", "CIR-07", "CIR-10", *CHAIN)),
    Goods("Elektriciteit", L, ("09310000",), "elektriciteit", "energie", ("KLI-05", "KLI-06", "KLI-07")),
    Goods("Dienstauto's", L, ("34110000",), "dienstautos", "geen", DRIVE),
    Goods("Zonnepanelen", L, ("09331200",), "zonnepanelen", "energie", ("KLI-02", "KLI-07", *CHAIN)),
    Goods("Kantoorartikelen", L, ("30192000",), "kantoorartikelen", "geen", ("MIL-07", "CIR-03")),
    Goods("Openbare verlichting", L, ("34928500",), "openbare_verlichting", "geen", ("KLI-05", "KLI-06", "CIR-10")),
    Goods("Herinrichting straat", W, ("45233222", "45112700"), "wegen", "geen", BUILD),
    Goods("Asfaltonderhoud", W, ("45233142",), "wegen", "geen", BUILD),
    Goods("Grondwerk", W, ("45112500",), "grondverzet", "geen", BUILD),
    Goods("Brugvervanging", W, ("45221120",), "overig_mvi", "geen", BUILD),
    Goods("Nieuwbouw kantoor", W, ("45213150",), "kantoorgebouwen_nieuwbouw", "geen", ("MIL-05", "CIR-10", *BUILD)),
    Goods("Renovatie kantoor", W, ("45454100",), "kantoorgebouwen_renovatie", "geen", ("MIL-05", "CIR-10", *BUILD)),
)
"""Codes of the European vocabulary (CPV) that are well known; the standard does not check that they exist."""

CEILING = {D: 200_000.0, S: 700_000.0, L: 200_000.0, W: 5_000_000.0}
"""Below what a lot stays under the European threshold, by nature; rounded down."""
