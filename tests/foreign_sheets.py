"""Workbooks as procurement systems export them: real names of columns, fictional values, three different shapes.

Names of TenderNed's yearly dataset are those that public programs read from it; the dataset itself was not at hand.
`Kvk Nr Leverancier` is in the contract register of the State, by a public note about it. All other names are those of
practice and were not verified. Beside each column stands what it means; None for what the standard does not ask.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Row = tuple[Any, ...]
Truth = dict[str, frozenset[str] | None]
"""What each column means: lists and fields of the standard."""


@dataclass(frozen=True)
class Foreign:
    """A workbook: its sheets by name, each with rows from the top, and the truth about its columns by sheet."""

    name: str
    sheets: Mapping[str, Sequence[Row]]
    truth: Mapping[str, Truth]

    def xlsx(self) -> bytes:
        """Return the bytes of the workbook."""
        from xlsxwriter.workbook import Workbook

        stream = BytesIO()
        with Workbook(stream, {"in_memory": True, "default_date_format": "dd-mm-yyyy"}) as book:
            for title, rows in self.sheets.items():
                page = book.add_worksheet(title)
                for number, row in enumerate(rows):
                    for at, value in enumerate(row):
                        if value is not None:
                            page.write(number, at, value)
        return stream.getvalue()

    def holding(self, sheet: str, row: int, column: int, value: Any) -> Foreign:
        """Return the same workbook with another value in one cell; rows and columns count from 1."""
        rows = [list(each) for each in self.sheets[sheet]]
        rows[row - 1][column - 1] = value
        return replace(self, sheets={**self.sheets, sheet: [tuple(each) for each in rows]})

    def csv(self, sheet: str) -> bytes:
        """Return one sheet as a program in Dutch writes it: semicolons, and Dutch days and amounts."""
        width = max(map(len, self.sheets[sheet]))
        rows = [[*row, *[None] * (width - len(row))] for row in self.sheets[sheet]]
        lines = [";".join(map(_dutch, row)) for row in rows]
        return ("\n".join(lines) + "\n").encode()


def _dutch(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value.day:02}-{value.month:02}-{value.year}"
    text = f"{value:.2f}".replace(".", ",") if isinstance(value, float) else str(value)
    return f'"{text}"' if ";" in text else text


def fields(*names: str) -> frozenset[str]:
    return frozenset(names)


def _sheet(columns: Truth, rows: Sequence[Row], above: Sequence[Row] = (), below: Sequence[Row] = ()) -> list[Row]:
    assert all(len(row) == len(columns) for row in rows)
    return [*above, tuple(columns), *rows, *below]


_TENDERNED: Truth = {
    "ID publicatie": None,
    "TenderNed kenmerk": fields("procedures.identifiers/value", "lots/own_number", "contracts/own_number"),
    "Publicatiedatum": fields("procedures/published_on"),
    "Publicatie soort": None,
    "Naam Aanbestedende dienst": fields("organisations/name"),
    "Nationaal identificatienummer": fields("organisations.identifiers/value"),
    "Naam aanbesteding": fields("contracts/title"),
    "Korte beschrijving aanbesteding": None,
    "Type opdracht": fields("lots/nature"),
    "Procedure": fields("procedures/procedure_type"),
    "Nationaal/Europees": fields("procedures/route"),
    "CPV-codes": fields("lots/cpv"),
    "ID perceel": fields("lots/own_number", "contracts/own_number"),
    "Naam perceel": fields("lots/title"),
    "Geraamde waarde": fields("lots/estimated_value.amount"),
    "Datum gunning": fields("lots/awarded_on"),
    "Aantal inschrijvingen": None,
    "Naam gegunde ondernemer": fields("organisations/name"),
    "Kvknummer": fields("organisations.identifiers/value"),
    "Plaats gegunde ondernemer": None,
    "Website gegunde ondernemer": None,
    "Definitieve waarde": fields("lots/value.amount", "contracts/value.amount"),
    "Valuta definitieve waarde": fields("lots/value.currency", "contracts/value.currency"),
    "Aanvang opdracht": fields("contracts/period.start"),
    "Voltooiing opdracht": fields("contracts/period.end"),
    "URL TenderNed": None,
}
_WHO = ("Gemeente Lindedam", "01234575")


def _award(  # noqa: PLR0913, PLR0917 - a row of an export is as wide as this
    number: int, title: str, lot: int, lot_title: str, nature: str, cpv: str, kvk: str, supplier: str, amount: int
) -> Row:
    return (
        800000 + number, f"{412000 + number}", date(2026, 1 + number, 12), "Aankondiging gegunde opdracht", *_WHO,
        title, "Zie de stukken", nature, "Openbaar", "Europees", cpv, lot, lot_title, amount * 1.1,
        date(2026, 4 + number, 3),
        4, supplier, kvk, "Lindedam", "www.voorbeeld.example", amount, "EUR", date(2026, 6 + number, 1),
        date(2029, 5, 31), f"https://www.tenderned.example/{412000 + number}",
    )  # fmt: skip


TENDERNED = Foreign(
    "tenderned-2026.xlsx",
    {
        "Dataset 2026": _sheet(
            _TENDERNED,
            [
                _award(
                    1,
                    "Schoonmaak",
                    1,
                    "Schoonmaak gemeentehuis",
                    "Diensten",
                    "90911200-8",
                    "12345678",
                    "Schoon B.V.",
                    400000,
                ),
                _award(
                    1,
                    "Schoonmaak",
                    2,
                    "Schoonmaak sporthallen",
                    "Diensten",
                    "90911200-8",
                    "23456780",
                    "Delta B.V.",
                    250000,
                ),
                _award(
                    2, "Groenonderhoud", 1, "Groenonderhoud", "Diensten", "77310000-6", "23456780", "Delta B.V.", 600000
                ),
                _award(
                    3, "Fietsbrug", 1, "Fietsbrug Oost", "Werken", "45221119-9", "34567890", "Brug & Weg B.V.", 1250000
                ),
                _award(4, "Laptops", 1, "Laptops", "Leveringen", "30213100-6", "45678901", "Rekenhuis B.V.", 310000),
            ],
        ),
        "Leeswijzer": [("Deze export", "is fictief"), ("Bron", "eigen systeem")],
    },
    {"Dataset 2026": _TENDERNED},
)

_CONTRACTS: Truth = {
    "Contractnr.": fields("contracts/own_number", "lots/own_number"),
    "Omschrijving contract": fields("contracts/title", "lots/title"),
    "Leverancier": fields("organisations/name"),
    "Kvk Nr Leverancier": fields("organisations.identifiers/value"),
    "Soort contract": fields("contracts/kind"),
    "Type opdracht (W/L/D)": fields("lots/nature"),
    "CPV": fields("lots/cpv"),
    "Wijze van aanbesteden": fields("procedures/procedure_type", "procedures/route"),
    "Europees aanbesteed?": fields("lots/threshold_regime", "procedures/route"),
    "Gunningsdatum": fields("lots/awarded_on"),
    "Begindatum": fields("contracts/period.start"),
    "Einddatum": fields("contracts/period.end"),
    "Verlengingsopties": None,
    "Contractwaarde (excl. btw)": fields("contracts/value.amount", "lots/value.amount"),
    "Betaald in 2026": fields("contract_years/paid.amount"),
    "Social return (ja/nee)": fields("lots.themes/application", "lots.themes/reason"),
    "Circulair inkopen": fields("lots.themes/application"),
    "Contracteigenaar": None,
    "E-mail contractmanager": None,
    "Opmerkingen": None,
}
CONTRACTS = Foreign(
    "contractenregister.xlsx",
    {
        "Contracten": _sheet(
            _CONTRACTS,
            [
                (
                    "26-017", "Schoonmaak gemeentehuis", "Schoon B.V.", 12345678, "Contract", "D", "90911200",
                    "Openbaar", "Ja", date(2026, 3, 20), date(2026, 4, 1), date(2028, 3, 31),
                    "2 x 12 mnd", "€ 200.000,00",
                    61250.5,
                    "Ja", "Nee", "Afdeling Facilitair", "inkoop@voorbeeld.example", None,
                ),
                (
                    "23-201", "Groenonderhoud", "Delta B.V.", 1234568, "Raamcontract", "D", "77310000",
                    "Niet-openbare procedure", "Ja", date(2023, 12, 1), date(2024, 1, 1), date(2027, 12, 31), None,
                    "€ 600.000,00", 150000, "Ja", "Ja", "Afdeling Buiten", None, "Let op de einddatum",
                ),
                (
                    "26-044", "Drukwerk", "Drukkerij Inkt", None, "Contract", "L", "79810000", "MVO", "Nee",
                    date(2026, 6, 2), date(2026, 7, 1), date(2028, 6, 30), "1 x 12 mnd", "€ 30.000,00", 7000, "N.v.t.",
                    None, "Afdeling Communicatie", None, None,
                ),
            ],
            above=[("Contractenregister gemeente Lindedam",), ("Peildatum 31-12-2026",), (None,)],
            below=[("Totaal", *[None] * 12, 830000, 218250.5, *[None] * 5)],
        )
    },
    {"Contracten": _CONTRACTS},
)  # fmt: skip

MISTYPED = CONTRACTS.holding("Contracten", 5, 12, date(2018, 3, 31))
"""The same list with a year in L5 that was mistyped: the contract ends before it begins."""

_OBLIGATIONS: Truth = {
    "Zaaknummer": None,
    "Contractnummer": fields("contracts/own_number", "lots/own_number"),
    "Opdrachtnemer": fields("organisations/name"),
    "KvK-nummer": fields("organisations.identifiers/value"),
    "Projectnaam": fields("contracts/title", "lots/title"),
    "Opdrachtsom": fields("contracts/value.amount", "lots/value.amount", "commitments/calculation.base_amount.amount"),
    "SROI %": fields("commitments/calculation.percentage"),
    "SROI-verplichting (€)": fields("commitments/agreed.number"),
    "Gerealiseerd in 2026 (€)": fields("social_return_reports/value_in_period.amount"),
    "Gerealiseerd totaal (€)": fields("social_return_reports/value_cumulative.amount"),
    "Datum gunning": fields("lots/awarded_on"),
    "Startdatum": fields("contracts/period.start"),
    "Einddatum": fields("contracts/period.end"),
    "Aantal geplaatste kandidaten": fields("social_return_reports/persons_started"),
    "Werkzame personen": fields("social_return_reports/persons_active"),
    "Status": fields("commitments/fulfilment"),
    "Accountmanager": None,
}
_EFFORT: Truth = {
    "Doelgroep": fields("social_return_reports.target_groups/group"),
    "Aantal personen": fields("social_return_reports.target_groups/persons"),
    "Uren": fields("social_return_reports.target_groups/hours"),
}
SOCIAL_RETURN = Foreign(
    "sroi-register.xlsx",
    {
        "SROI-register": _sheet(
            _OBLIGATIONS,
            [
                (
                    "Z-101", "26-017", "Schoon B.V.", "12345678", "Schoonmaak gemeentehuis", 200000, 0.05, 10000, 3000,
                    3000, date(2026, 3, 20), date(2026, 4, 1), date(2028, 3, 31), 1, 1, "Op koers", "Afdeling Werk",
                ),
                (
                    "Z-077", "23-201", "Delta B.V.", "23456780", "Groenonderhoud", 600000, 0.05, 30000, 6000, 18000,
                    date(2023, 12, 1), date(2024, 1, 1), date(2027, 12, 31), 0, 1, "Deels behaald", "Afdeling Werk",
                ),
            ],
        ),
        "Inzet per doelgroep": _sheet(
            _EFFORT,
            [("Wajong", 12, 6200), ("WIA", 7, 1400.5), ("Iets anders", 0, 0)],
        ),
    },
    {"SROI-register": _OBLIGATIONS, "Inzet per doelgroep": _EFFORT},
)  # fmt: skip

_STRANGE: Truth = {
    "Contractreferentie": fields("contracts/own_number", "lots/own_number"),
    "Benaming contract": fields("contracts/title", "lots/title"),
    "Opdrachtnemer / leverancier": fields("organisations/name"),
    "KVK nummer firma": fields("organisations.identifiers/value"),
    "Start contractperiode": fields("contracts/period.start"),
    "Einde contractperiode": fields("contracts/period.end"),
    "Totale waarde (x 1.000 euro)": fields("contracts/value.amount", "lots/value.amount"),
    "Werk/Dienst/Levering": fields("lots/nature"),
    "Hoofdcode CPV": fields("lots/cpv"),
    "Gunningsbeslissing d.d.": fields("lots/awarded_on"),
    "Gevolgde procedure": fields("procedures/procedure_type", "procedures/route"),
    "Gunningsmethodiek": fields("lots/award_basis"),
    "Gefactureerd bedrag 2026": fields("contract_years/paid.amount"),
    "Budgethouder": None,
    "Kostenplaats": None,
}
STRANGE = Foreign(
    "contracten-vreemd.xlsx",
    {
        "Export": _sheet(
            _STRANGE,
            [
                (
                    "C-1", "Schoonmaak", "Schoon B.V.", "12345678", date(2026, 4, 1), date(2028, 3, 31), 200, "Dienst",
                    "90911200-8", date(2026, 3, 20), "Openbaar", "BPKV", 61250.5, "Afdeling A", 4100,
                ),
                (
                    "C-2", "Fietsbrug", "Brug & Weg B.V.", "34567890", date(2026, 6, 1), date(2027, 5, 31), 1250,
                    "Werk", "45221119-9", date(2026, 5, 2), "Meervoudig onderhands", "Laagste prijs", 300000,
                    "Afdeling B", 4200,
                ),
            ],
        )
    },
    {"Export": _STRANGE},
)  # fmt: skip
"""Other words for the same things: the table of stems was widened after this one, the words of practice were not."""

_FRESH: Truth = {
    "Volgnr.": fields("contracts/own_number", "lots/own_number"),
    "Contract": fields("contracts/title", "lots/title"),
    "Partij": fields("organisations/name"),
    "KvK": fields("organisations.identifiers/value"),
    "Van": fields("contracts/period.start"),
    "T/m": fields("contracts/period.end"),
    "Jaarwaarde excl. BTW": fields("contracts/value.amount", "lots/value.amount"),
    "Categorie": None,
    "Inkoopvorm": fields("procedures/procedure_type", "procedures/route"),
    "CPV-nr": fields("lots/cpv"),
    "Gegund d.d.": fields("lots/awarded_on"),
    "SROI (j/n)": fields("lots.themes/application"),
    "Uitgegeven 2026": fields("contract_years/paid.amount"),
    "Opzegtermijn": None,
}
FRESH = Foreign(
    "lijst-contracten.xlsx",
    {
        "Blad1": _sheet(
            _FRESH,
            [
                (
                    1, "Schoonmaak", "Schoon B.V.", 12345678, date(2026, 4, 1), date(2028, 3, 31), 100000,
                    "Facilitair", "Europees openbaar", "90911200-8", date(2026, 3, 20), "j", 61250.5, "3 mnd",
                ),
                (
                    2, "Fietsbrug", "Brug & Weg B.V.", 34567890, date(2026, 6, 1), date(2027, 5, 31), 900000,
                    "Civiel", "Meervoudig onderhands", "45221119-9", date(2026, 5, 2), "n", 300000, None,
                ),
            ],
        )
    },
    {"Blad1": _FRESH},
)  # fmt: skip
"""Short and vague names; the values tell more. Rules on values were added after this one, no words."""

_UNSEEN: Truth = {
    "Reg.nr contract": fields("contracts/own_number", "lots/own_number"),
    "Korte omschrijving": fields("contracts/title", "lots/title"),
    "Naam leverancier (statutair)": fields("organisations/name"),
    "Inschrijfnummer KvK": fields("organisations.identifiers/value"),
    "Contractvorm": fields("contracts/kind"),
    "Effectieve datum": fields("contracts/period.start"),
    "Vervaldatum": fields("contracts/period.end"),
    "Max. contractwaarde incl. opties": fields("contracts/value.amount", "lots/value.amount"),
    "Segment": None,
    "Aanbestedingsprocedure": fields("procedures/procedure_type", "procedures/route"),
    "Hoofd-CPV": fields("lots/cpv"),
    "Definitieve gunning": fields("lots/awarded_on"),
    "SROI-eis?": fields("lots.themes/application"),
    "Duurzaamheid": None,
    "Contractbeheerder": None,
    "Wijzigingsdatum": None,
}
_PLACEMENTS: Truth = {
    "Contract nr": fields("contracts/own_number", "lots/own_number"),
    "Bedrijf": fields("organisations/name"),
    "Opdracht": fields("contracts/title", "lots/title"),
    "Waarde opdracht": fields(
        "contracts/value.amount", "lots/value.amount", "commitments/calculation.base_amount.amount"
    ),
    "Percentage SR": fields("commitments/calculation.percentage"),
    "SR verplichting in euro": fields("commitments/agreed.number"),
    "SR ingevuld 2026": fields("social_return_reports/value_in_period.amount"),
    "SR ingevuld cumulatief": fields("social_return_reports/value_cumulative.amount"),
    "Start opdracht": fields("contracts/period.start"),
    "Eind opdracht": fields("contracts/period.end"),
    "Aantal mensen geplaatst": fields("social_return_reports/persons_started"),
    "Totaal uren": fields("social_return_reports/hours"),
    "Stand van zaken": fields("commitments/fulfilment"),
}
UNSEEN = Foreign(
    "overzicht.xlsx",
    {
        "Overzicht": _sheet(
            _UNSEEN,
            [
                (
                    "R2026/011", "Schoonmaak van de sporthallen", "Schoon B.V.", "12345678", "Raamovereenkomst",
                    date(2026, 4, 1), date(2028, 3, 31), 200000, "Facilitair", "Openbaar", "90911200-8",
                    date(2026, 3, 20), "ja", "Milieukeur", "Afdeling A", date(2026, 4, 2),
                ),
                (
                    "R2026/012", "Fietsbrug", "Brug & Weg B.V.", "34567890", "Overeenkomst", date(2026, 6, 1),
                    date(2027, 5, 31), 1250000, "Civiel", "Meervoudig onderhands", "45221119-9", date(2026, 5, 2),
                    "nee", None, "Afdeling B", date(2026, 6, 2),
                ),
            ],
        ),
        "Social return": _sheet(
            _PLACEMENTS,
            [
                (
                    "R2026/011", "Schoon B.V.", "Schoonmaak van de sporthallen", 200000, 5, 10000, 3000, 3000,
                    date(2026, 4, 1), date(2028, 3, 31), 1, 620, "Op schema",
                ),
                (
                    "R2026/012", "Brug & Weg B.V.", "Fietsbrug", 1250000, 5, 62500, 6000, 18000, date(2026, 6, 1),
                    date(2027, 5, 31), 2, 1400, "Deels nagekomen",
                ),
            ],
        ),
    },
    {"Overzicht": _UNSEEN, "Social return": _PLACEMENTS},
)  # fmt: skip
"""Made after everything else and never tuned for: the honest measure of how well an unknown list is known."""

_RUNNING: Truth = {
    "Contractnummer": fields("contracts/own_number", "lots/own_number"),
    "Contractnaam": fields("contracts/title", "lots/title"),
    "Leverancier": fields("organisations/name"),
    "Begindatum": fields("contracts/period.start"),
    "Einddatum": fields("contracts/period.end"),
    "Contractwaarde": fields("contracts/value.amount", "lots/value.amount"),
    "SROI %": fields("commitments/calculation.percentage"),
    "Status": None,
    "Fase": None,
    "Factuur": None,
}
RUNNING = Foreign(
    "lopende-contracten.xlsx",
    {
        "Register": _sheet(
            _RUNNING,
            [
                (
                    "26-017", "Schoonmaak gemeentehuis", "Schoon B.V.", date(2026, 4, 1), date(2028, 3, 31), 200000, 5,
                    "Lopend", "In uitvoering", "Voldaan",
                ),
                (
                    "23-201", "Groenonderhoud", "Delta B.V.", date(2024, 1, 1), date(2027, 12, 31), 600000, 5,
                    "lopend", "In uitvoering", "Voldaan",
                ),
            ],
        )
    },
    {"Register": _RUNNING},
)  # fmt: skip
"""A contract register with a status of the contracts, which says nothing of promises."""
_TICKED: Truth = {
    "Nr": fields("contracts/own_number", "lots/own_number"),
    "Omschrijving": fields("contracts/title", "lots/title"),
    "Soort": fields("lots/nature"),
    "Bedrijf": fields("organisations/name"),
    "KvK-nr": fields("organisations.identifiers/value"),
    "Van": fields("contracts/period.start"),
    "Tot": fields("contracts/period.end"),
    "Bedrag excl. btw": fields("contracts/value.amount", "lots/value.amount"),
    "EU-aanbesteed j/n": fields("lots/threshold_regime"),
    "Procedure": fields("procedures/procedure_type", "procedures/route"),
    "CPV": fields("lots/cpv"),
    "Gegund d.d.": fields("lots/awarded_on"),
    "Circulair": fields("lots.themes/application"),
    "MKB": fields("lots.themes/application"),
    "Keten (ISV)": fields("lots.themes/application"),
    "D&I": fields("lots.themes/application"),
    "Contactpersoon": None,
    "Bijzonderheden": None,
}
TICKED = Foreign(
    "inkoop 2026 def (3).xlsx",
    {
        "2026": _sheet(
            _TICKED,
            [
                ("Facilitair", *[None] * 17),
                (
                    "FAC-01", "Schoonmaak gemeentehuis", "dienst", "Schoon B.V.", "12345678", date(2026, 4, 1),
                    date(2028, 3, 31), 240000, "j", "Europees openbaar", "90911200-8", date(2026, 3, 20), "x", None,
                    "x", None, "Afdeling Facilitair", None,
                ),
                (
                    "FAC-02", "Kantoormeubilair", "levering", "Meubelhuis B.V.", "23456780", date(2026, 5, 1),
                    date(2027, 4, 30), 60000, "n", "Meervoudig onderhands", "39130000-2", date(2026, 4, 14), "x", "x",
                    None, None, "Afdeling Facilitair", "refurbished",
                ),
                ("Openbare ruimte", *[None] * 17),
                (
                    "OR-07", "Snoeien van bomen", "dienst", "Bomen van Berg", "34567890", date(2026, 2, 1),
                    date(2027, 1, 31), 45000, "n", "Enkelvoudig onderhands", "77211500-7", date(2026, 1, 18), None, "x",
                    None, None, "Afdeling Buiten", None,
                ),
                ("Totaal", *[None] * 6, 345000, *[None] * 10),
                ("* bedragen zijn afgerond op duizend euro", *[None] * 17),
            ],
            above=[("Overzicht inkoop Gemeente Eikendam 2026",), (None,)],
        )
    },
    {"2026": _TICKED},
)  # fmt: skip
"""A list as a buyer keeps it: groups, a total, a note, crosses under the themes, and a supplier who is a person."""

_DIKES: Truth = {
    "Overeenkomstnummer": fields("contracts/own_number", "lots/own_number"),
    "Titel overeenkomst": fields("contracts/title", "lots/title"),
    "Opdrachtnemer": fields("organisations/name"),
    "Kamer van Koophandel": fields("organisations.identifiers/value"),
    "Ingang": fields("contracts/period.start"),
    "Loopt af": fields("contracts/period.end"),
    "Totale waarde (x 1.000 euro)": fields("contracts/value.amount", "lots/value.amount"),
    "Vorm": fields("contracts/kind"),
    "Wijze van aanbesteden": fields("procedures/procedure_type", "procedures/route"),
    "Werk/Levering/Dienst": fields("lots/nature"),
    "Hoofd-CPV": fields("lots/cpv"),
    "Datum gunning": fields("lots/awarded_on"),
    "SROI": fields("lots.themes/application"),
    "Klimaat": fields("lots.themes/application"),
    "Uitgegeven in 2026": fields("contract_years/paid.amount"),
    "Budgethouder": None,
    "Telefoon": None,
}
DIKES = Foreign(
    "lopende overeenkomsten.xlsx",
    {
        "Lijst": _sheet(
            _DIKES,
            [
                (
                    "2026-101", "Dijkversterking Noord", "Brug & Weg B.V.", 34567890, date(2026, 6, 1),
                    date(2028, 5, 31), 2400, "Overeenkomst", "Europees niet-openbaar", "Werk", "45246000-3",
                    date(2026, 5, 2), "Ja", "Ja", 700000, "Afdeling Dijken", "n.v.t.",
                ),
                (
                    "2026-115", "Maaien van watergangen", "Delta B.V.", 23456780, date(2026, 3, 1), date(2027, 2, 28),
                    180, "ROK", "MVO", "Dienst", "77314000-4", date(2026, 2, 11), "Nee", "Onderzocht", 91000,
                    "Afdeling Water", "n.v.t.",
                ),
            ],
            above=[("Waterschap Hoge Linde - lopende overeenkomsten 2026",)],
        ),
        "Toelichting": [("Deze lijst", "is fictief"), ("Stand", "31 december")],
    },
    {"Lijst": _DIKES},
)  # fmt: skip
"""A list of a water authority, in thousands of euros, with a word for a theme that nobody can know."""
ALL = (TENDERNED, CONTRACTS, SOCIAL_RETURN)
