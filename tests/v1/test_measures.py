"""Each measure counts what its text says: a case that is enough, one that just is not, and what it asks nothing of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from dossiers import dossier

from mvi_standard.counting.conformance import Measured
from mvi_standard.editions import LATEST
from mvi_standard.measure import UNSAID
from mvi_standard.requirement import LANGUAGES
from mvi_standard.v1.themes import THEMES

if TYPE_CHECKING:
    from mvi_standard.measure import Tally

Json = dict[str, Any]
YEAR = {"start": "2026-01-01", "end": "2026-12-31"}
LATER = {"start": "2027-01-01", "end": "2027-12-31"}
CONTRACT = {"type": "contract", "id": "C0"}


def euro(amount: float, vat: str = "exclusief") -> Json:
    return {"amount": amount, "currency": "EUR", "vat": vat}


def file(**lists: Any) -> Json:
    root = {"reporting_period": YEAR, "submitter": "stad", "state": "definitief", "coverages": [coverage()]}
    return {**root, **lists}


def coverage(lots: int | None = None, *, value: float | None = None, paid: float | None = None, **more: Any) -> Json:
    """Return a coverage that declares these totals and no other."""
    totals: list[Json] = []
    if lots is not None:
        totals.append({"measure": "gegund_in_periode", "count_unit": "percelen", "count": lots})
    if value is not None:
        totals.append({"measure": "gegund_in_periode", "value": euro(value), "value_basis": "incl_opties"})
    if paid is not None:
        totals.append({"measure": "betaald_in_periode", "value": euro(paid)})
    return {"organisation": "stad", "inclusion": "alle_opdrachten", "populations": totals, **more}


def running(count: int) -> Json:
    return {"measure": "lopend_in_periode", "count_unit": "contracten", "count": count}


def lots(count: int, **more: Any) -> list[Json]:
    plain = {"buyer": "stad", "awarded_on": "2026-05-01", "threshold_regime": "onder_eu", **more}
    return [{**plain, "id": f"L{index}", "own_number": str(index)} for index in range(count)]


def themes(*of: tuple[str, str]) -> list[Json]:
    """Return all six themes as not applied, but for what is said here."""
    said = dict.fromkeys(map(str, THEMES), "niet_toegepast") | dict(of)
    return [{"theme": theme, "application": application} for theme, application in said.items()]


def contracts(count: int, **more: Any) -> list[Json]:
    plain = {"kind": "overeenkomst", "reporter": "stad", "suppliers": ["s"], "period": YEAR, **more}
    return [{**plain, "id": f"C{index}", "own_number": str(index)} for index in range(count)]


def years(*paid: float) -> list[Json]:
    return [{"contract": f"C{index}", "period": YEAR, "paid": euro(each)} for index, each in enumerate(paid)]


def commitment(**more: Any) -> Json:
    plain = {"id": "A", "contract": "C0", "kpi": "MIL-03", "agreed": {"number": 1}, "basis_period": YEAR}
    made = {**plain, "fulfilment": "op_schema", **more}
    return {name: value for name, value in made.items() if value is not None}


def value(**more: Any) -> Json:
    plain = {"id": "O", "kpi": "CIR-01", "subject": CONTRACT, "period": YEAR, "nature": "gerealiseerd", "number": 1}
    return {**plain, "determination": "gemeten", "state": "definitief", **more}


def missing(reason: str, **more: Any) -> Json:
    return {key: each for key, each in value(missing_reason=reason, **more).items() if key != "number"}


def report(**more: Any) -> Json:
    return {"id": "R", "subject": CONTRACT, "period": YEAR, "reported_by": "opdrachtnemer", "hours": 8, **more}


def agreed(*answers: Json, reports: tuple[Json, ...] = (), **of_commitment: Any) -> Json:
    """Return a file with one commitment and what came of it."""
    held = [commitment(**of_commitment)]
    return file(
        contracts=contracts(1), commitments=held, observations=[*answers], social_return_reports=[*reports]
    )  # fmt: skip


def observed(enough: Json, not_enough: Json, times: int, of: int) -> Json:
    """Return a file with so many values of which some are good enough."""
    rows = [*(enough for _ in range(times)), *(not_enough for _ in range(of - times))]
    return file(
        observations=rows,
        methods=[{"id": "m", "instrument": "dubocalc", "version": "6"}, {"id": "bare", "instrument": "dubocalc"}],
        evidence=[{"id": "invoice", "type": "factuur"}, {"id": "word", "type": "eigen_verklaring"}],
    )


def known_by(euros: float, of: float) -> Json:
    """Return a file in which so much was paid to suppliers with a number of a register, of all that was paid."""
    held = contracts(2)
    held[1]["suppliers"] = ["s", "foreign"]
    organisations = [
        {"id": "s", "natural_person": False, "identifiers": [{"scheme": "kvk", "value": "12345678"}]},
        {"id": "foreign", "natural_person": False, "identifiers": [{"scheme": "lokaal", "value": "9"}]},
    ]
    payments = years(euros, of - euros)
    return file(coverages=[coverage(paid=of)], contracts=held, contract_years=payments, organisations=organisations)


def with_totals(*more: Json, lots: int | None = 1, value: float | None = 1, paid: float | None = 1) -> Json:
    declared = coverage(lots, value=value, paid=paid)
    return file(coverages=[{**declared, "populations": [*declared["populations"], *more]}])


def paid(*amounts: float, outcomes: int = 0, of: float = 100) -> Json:
    """Return a file with a payment a contract, of all that was paid; the first contracts have an effect in numbers."""
    rows = [value(id=f"O{index}", subject={"type": "contract", "id": f"C{index}"}) for index in range(outcomes)]
    held = contracts(len(amounts))
    return file(coverages=[coverage(paid=of)], contracts=held, contract_years=years(*amounts), observations=rows)


class Case(NamedTuple):
    """Two files of which the one is enough for the level and the other just is not."""

    enough: Json
    short: Json


CHECKED = value(verification={"status": "gecontroleerd"}, reported_by="opdrachtnemer")
CASES = {
    "totalen_opgegeven": Case(with_totals(running(1)), with_totals()),
    "percelen_in_beeld": Case(
        file(coverages=[coverage(20)], lots=lots(19)), file(coverages=[coverage(20)], lots=lots(18))
    ),
    "themas_bekend": Case(
        file(coverages=[coverage(20)], lots=[*lots(19, themes=themes()), *lots(1)]),
        file(coverages=[coverage(20)], lots=[*lots(18, themes=themes()), *lots(2)]),
    ),
    "gegunde_waarde_in_beeld": Case(
        file(coverages=[coverage(value=100)], lots=lots(2, value=euro(40), value_basis="incl_opties")),
        file(coverages=[coverage(value=100)], lots=lots(1, value=euro(79), value_basis="incl_opties")),
    ),
    "betaald_in_beeld": Case(paid(50, 30), paid(50, 29)),
    "afspraken_beantwoord": Case(agreed(value(kpi="MIL-03")), agreed(value(kpi="MIL-04"))),
    "cijfers_vastgesteld": Case(
        file(observations=[value()]), file(observations=[value(), value(id="P", state="voorlopig")])
    ),
    "opbrengst_bekend": Case(paid(50, 40, outcomes=1), paid(49, 40, outcomes=1)),
    "waarden_gecontroleerd": Case(observed(CHECKED, value(), 1, 2), observed(CHECKED, value(), 1, 3)),
    "waarden_onderbouwd": Case(
        observed(value(evidence=["word", "invoice"]), value(evidence=["word"]), 4, 5),
        observed(value(evidence=["word", "invoice"]), value(evidence=["word"]), 3, 4),
    ),
    "waarden_narekenbaar": Case(
        observed(value(determination="berekend", method="m"), value(determination="berekend", method="bare"), 9, 10),
        observed(value(determination="berekend", method="m"), value(determination="berekend", method="bare"), 8, 9),
    ),
    "opdrachtnemers_herkend": Case(known_by(75, 100), known_by(74, 100)),
}


def counted(code: str, document: Json) -> Tally:
    return LATEST.measures[code].count(dossier(document))


def reached(code: str, document: Json) -> bool:
    level, minimum = next(
        (level, demanded[code]) for level, demanded in LATEST.conformance_levels.items() if code in demanded
    )
    return Measured(code, level, "", *counted(code, document), minimum).reached


def test_every_measure_has_its_cases() -> None:
    assert CASES.keys() == LATEST.measures.keys()


@pytest.mark.parametrize("code", CASES)
def test_enough_is_enough_and_just_less_is_not(code: str) -> None:
    enough, short = CASES[code]

    assert reached(code, enough)
    assert not reached(code, short)
    assert counted(code, short).denominator


@pytest.mark.parametrize("code", sorted(CASES.keys() - {"totalen_opgegeven", "cijfers_vastgesteld"}))
def test_a_file_with_nothing_of_the_kind_is_asked_nothing(code: str) -> None:
    assert counted(code, file()) == (0, 0)


@pytest.mark.parametrize("code", CASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_measure_says_what_it_asks_and_how_it_stands(code: str, language: str) -> None:
    text = LATEST.measures[code].text(language)

    assert all((text.demand, text.message, text.why, text.fix))
    said = text.message.format(numerator=3, denominator=7)
    assert said.endswith(": 3 van de 7." if language == "nl" else ": 3 of the 7.")
    assert text.demand[-1] == said[-1] == text.why[-1] == text.fix[-1] == "."


@pytest.mark.parametrize(
    ("populations", "number"),
    [
        ([], 0),
        ([{"measure": "gegund_in_periode", "value": euro(9), "value_basis": "onbekend"}], 0),
        ([{"measure": "gegund_in_periode", "value": euro(9, "inclusief"), "value_basis": "incl_opties"}], 0),
        ([{"measure": "gegund_in_periode", "count_unit": "trajecten", "count": 3}], 0),
        ([{"measure": "gegund_in_periode", "count_unit": "percelen", "nature": "werken", "count": 3}], 0),
        ([{"measure": "betaald_in_periode", "value": euro(0)}], 1),
        ([running(0)], 1),
    ],
)
def test_only_a_total_of_everything_that_can_be_used_is_declared(populations: list[Json], number: int) -> None:
    document = file(coverages=[{**coverage(), "populations": populations}])

    assert counted("totalen_opgegeven", document) == (number, 4)


def excluded(reason: str, count: int) -> list[Json]:
    return [{"reason": reason, "count": count}]


@pytest.mark.parametrize(
    ("declared", "exclusions", "tally"),
    [
        (10, [], (4, 10)),
        (10, excluded("onder_minimumwaarde", 6), (4, 4)),
        (10, excluded("geen_registratie", 6), (4, 10)),
        (10, excluded("onder_minimumwaarde", 8), (4, 4)),
        (10, excluded("onder_minimumwaarde", 12), (4, 4)),
        (3, [], (4, 4)),
        (None, [], (None, None)),
    ],
)
def test_lots_are_held_against_what_should_be_in_the_file(
    declared: int | None, exclusions: list[Json], tally: tuple[int, int]
) -> None:
    document = file(coverages=[coverage(declared, exclusions=exclusions)], lots=lots(4))

    assert counted("percelen_in_beeld", document) == tally


@pytest.mark.parametrize("declared", [0, 2, 4, 5, 9])
@pytest.mark.parametrize("known", range(5))
def test_what_is_left_out_never_makes_the_lots_in_the_file_better(declared: int, known: int) -> None:
    """A lot without themes stays one lot without themes, whatever number is said to be below the minimum value."""
    held = [*lots(known, themes=themes()), *lots(4 - known)]

    for count in range(12):
        left_out = excluded("onder_minimumwaarde", count)
        document = file(coverages=[coverage(declared, exclusions=left_out)], lots=held)
        met, asked = counted("themas_bekend", document)

        assert met is not None
        assert asked is not None
        assert met * 4 <= known * asked


def test_paying_more_than_was_declared_hides_no_payment() -> None:
    document = paid(10, 90, outcomes=1, of=10)

    assert counted("opbrengst_bekend", document) == (10, 100)


def test_lots_count_where_and_when_they_were_awarded() -> None:
    other = [{**coverage(2), "organisation": "dorp"}, coverage(3)]
    held = [*lots(1), *lots(1, counted_by="dorp"), *lots(1, awarded_on="2025-12-31")]

    assert counted("percelen_in_beeld", file(coverages=other, lots=held)) == (2, 5)


@pytest.mark.parametrize(
    ("application", "known"),
    [("toegepast", 1), ("niet_relevant", 1), ("niet_toegepast_gemotiveerd", 1), ("onbekend", 0)],
)
def test_a_theme_is_known_when_it_has_an_answer(application: str, known: int) -> None:
    held = lots(1, themes=themes(("klimaat", application)))

    assert counted("themas_bekend", file(coverages=[coverage(1)], lots=held)) == (known, 1)


def test_a_deprecated_theme_does_not_stand_for_one_of_the_six() -> None:
    held = lots(1, themes=[*themes()[1:], {"theme": "mkb", "application": "toegepast"}])

    assert counted("themas_bekend", file(coverages=[coverage(1)], lots=held)) == (0, 1)


@pytest.mark.parametrize(
    ("of_lot", "seen"),
    [
        ({"value": euro(60), "value_basis": "incl_opties"}, 60),
        ({"value": euro(600), "value_basis": "incl_opties"}, 100),
        ({"value": euro(60), "value_basis": "jaarwaarde"}, 0),
        ({"value": euro(60, "inclusief"), "value_basis": "incl_opties"}, 0),
        ({}, 0),
    ],
)
def test_values_are_compared_on_one_basis(of_lot: Json, seen: int) -> None:
    document = file(coverages=[coverage(value=100)], lots=lots(1, **of_lot))

    assert counted("gegunde_waarde_in_beeld", document) == (seen, 100)


def test_of_two_declared_bases_the_one_that_shows_most_is_taken() -> None:
    yearly = {"measure": "gegund_in_periode", "value": euro(40), "value_basis": "jaarwaarde"}
    declared = coverage(value=100)
    declared["populations"].append(yearly)
    held = [*lots(1, value=euro(50), value_basis="incl_opties"), *lots(1, value=euro(30), value_basis="jaarwaarde")]

    assert counted("gegunde_waarde_in_beeld", file(coverages=[declared], lots=held)) == (30, 40)


@pytest.mark.parametrize(
    ("year", "tally"),
    [
        ({}, (60, 100)),
        ({"period": LATER}, (0, 100)),
        ({"paid": euro(60, "inclusief")}, (0, 100)),
        ({"paid": euro(-60)}, (0, 100)),
        ({"paid": euro(600)}, (600, 600)),
        ({"contract": "ended"}, (0, 100)),
    ],
)
def test_payments_are_those_of_the_period_on_running_contracts(year: Json, tally: tuple[int, int]) -> None:
    ended = {**contracts(1, period={"start": "2024-01-01", "end": "2025-06-30"})[0], "id": "ended"}
    document = file(
        coverages=[coverage(paid=100)], contracts=[*contracts(1), ended], contract_years=[{**years(60)[0], **year}]
    )

    assert counted("betaald_in_beeld", document) == tally


def test_payments_without_a_declared_total_are_part_of_nothing() -> None:
    assert counted("betaald_in_beeld", file(contracts=contracts(1), contract_years=years(60))) == UNSAID


@pytest.mark.parametrize("code", ["betaald_in_beeld", "opbrengst_bekend", "opdrachtnemers_herkend"])
def test_without_a_declared_total_nobody_can_say_which_part_was_paid(code: str) -> None:
    other = {**coverage(paid=10), "organisation": "dorp"}
    document = file(coverages=[coverage(), other], contracts=contracts(1), contract_years=years(60))

    assert counted(code, document) == UNSAID


def test_a_value_without_a_declared_total_is_no_part_of_itself() -> None:
    held = lots(1, value=euro(2260000), value_basis="incl_opties")

    assert counted("gegunde_waarde_in_beeld", file(lots=held)) == UNSAID
    unknown = [{**each, "value_missing_reason": "onbekend"} for each in held]
    without = [
        {name: value for name, value in each.items() if name not in {"value", "value_basis"}} for each in unknown
    ]
    assert counted("gegunde_waarde_in_beeld", file(lots=without)) == UNSAID
    assert not Measured("gegunde_waarde_in_beeld", "volledig", "EUR", *UNSAID, 80).reached


@pytest.mark.parametrize(
    ("of_commitment", "asked"),
    [
        ({}, 1),
        ({"fulfilment": "vervallen"}, 0),
        ({"basis_period": LATER}, 0),
        ({"basis_period": None}, 1),
        ({"due_on": "2026-12-31"}, 1),
        ({"due_on": "2027-01-01"}, 0),
        ({"due_on": "2025-12-31"}, 0),
        ({"contract": "elsewhere"}, 0),
    ],
)
def test_a_commitment_is_asked_when_it_held_in_the_period(of_commitment: Json, asked: int) -> None:
    assert counted("afspraken_beantwoord", agreed(**of_commitment)) == (0, asked)


@pytest.mark.parametrize(
    ("answer", "answered"),
    [
        (value(kpi="MIL-03"), 1),
        (missing("niet_geleverd", kpi="MIL-03"), 1),
        (missing("nog_niet_verschuldigd", kpi="MIL-03"), 1),
        (missing("onbekend", kpi="MIL-03"), 0),
        (value(kpi="MIL-03", nature="verwacht"), 0),
        (value(kpi="MIL-03", period=LATER), 0),
        (value(kpi="MIL-03", subject={"type": "lot", "id": "C0"}), 0),
        (value(kpi="MIL-03", verification={"status": "afgekeurd"}), 0),
    ],
)
def test_an_answer_is_a_value_or_a_reason_of_the_period(answer: Json, answered: int) -> None:
    assert counted("afspraken_beantwoord", agreed(answer)) == (answered, 1)


@pytest.mark.parametrize(
    ("kpi", "said", "answered"),
    [
        ("SOC-02", report(), 1),
        ("SOC-02", {**report(missing_reason="niet_geleverd")}, 1),
        ("SOC-02", report(verification={"status": "afgekeurd"}), 0),
        ("SOC-02", report(subject={"type": "contract", "id": "C9"}), 0),
        ("MIL-03", report(), 0),
    ],
)
def test_a_social_return_report_answers_for_social_return_alone(kpi: str, said: Json, answered: int) -> None:
    assert counted("afspraken_beantwoord", agreed(reports=(said,), kpi=kpi)) == (answered, 1)


def test_a_call_off_answers_for_its_framework_agreement() -> None:
    called = {"id": "N", "own_number": "9", "kind": "nadere_overeenkomst", "parent_contract": "C0", "period": YEAR}
    answer = value(kpi="MIL-03", subject={"type": "contract", "id": "N"})
    document = agreed(answer)
    document["contracts"].append(called)

    assert counted("afspraken_beantwoord", document) == (1, 1)


@pytest.mark.parametrize(
    ("more", "seen"),
    [
        ({}, 0),
        ({"observations": [value()]}, 60),
        ({"observations": [value(nature="verwacht")]}, 0),
        ({"observations": [missing("niet_geleverd")]}, 0),
        ({"observations": [value(kpi="CIR-10")]}, 0),
        ({"observations": [value(subject={"type": "lot", "id": "L0"})]}, 60),
        ({"social_return_reports": [report()]}, 60),
        ({"social_return_reports": [report(missing_reason="onbekend")]}, 0),
        ({"lots": lots(1, themes=themes())}, 60),
        ({"lots": lots(1, themes=themes(("klimaat", "toegepast")))}, 0),
        ({"lots": lots(1)}, 0),
    ],
)
def test_an_outcome_is_an_effect_in_numbers_or_a_known_no(more: Json, seen: int) -> None:
    plain = file(coverages=[coverage(paid=100)], contracts=contracts(1, lots=["L0"]), contract_years=years(60))

    assert counted("opbrengst_bekend", {**plain, "lots": lots(1), **more}) == (seen, 100)


@pytest.mark.parametrize(
    ("record", "tally"),
    [
        ({"verification": {"status": "geverifieerd"}}, (1, 1)),
        ({"verification": {"status": "gecontroleerd"}, "reported_by": "derde"}, (1, 1)),
        ({"verification": {"status": "gecontroleerd"}, "reported_by": "opdrachtgever"}, (0, 1)),
        ({"verification": {"status": "gecontroleerd"}}, (0, 1)),
        ({"verification": {"status": "niet_gecontroleerd"}, "reported_by": "opdrachtnemer"}, (0, 1)),
        ({"verification": {"status": "afgekeurd"}}, (0, 0)),
        ({"subject": {"type": "organisation", "id": "stad"}, "relation": "totaal"}, (0, 0)),
    ],
)
def test_a_check_is_by_somebody_else(record: Json, tally: tuple[int, int]) -> None:
    assert counted("waarden_gecontroleerd", file(observations=[value(**record)])) == tally


def test_social_return_reports_are_values_too() -> None:
    checked = report(verification={"status": "gecontroleerd"})

    assert counted("waarden_gecontroleerd", file(social_return_reports=[checked, report()])) == (1, 2)


def test_the_submission_itself_is_final_too() -> None:
    assert counted("cijfers_vastgesteld", file(state="voorlopig", observations=[value()])) == (1, 2)
    assert counted("cijfers_vastgesteld", file()) == (1, 1)


@pytest.mark.parametrize(
    ("record", "tally"),
    [
        ({}, (0, 0)),
        ({"determination": "geteld"}, (0, 0)),
        ({"determination": "geschat"}, (0, 1)),
        ({"determination": "geschat", "method": "m"}, (1, 1)),
        ({"kpi": "MIL-03", "determination": "gemeten"}, (0, 1)),
        ({"kpi": "KLI-02", "reference": {"type": "nulmeting", "value": 3, "source": "x"}}, (1, 1)),
        ({"kpi": "KLI-02", "reference": {"type": "nulmeting", "value": 3}}, (0, 1)),
        ({"kpi": "KLI-02", "reference": {"type": "nulmeting", "source": "x"}}, (0, 1)),
        ({"kpi": "MIL-06", "reference": {"type": "geen"}}, (1, 1)),
        ({"kpi": "MIL-03", "determination": "berekend", "method": "m", "reference": {"type": "geen"}}, (1, 1)),
        ({"kpi": "MIL-03", "determination": "berekend", "reference": {"type": "geen"}}, (0, 1)),
    ],
)
def test_what_is_calculated_or_compared_says_with_what(record: Json, tally: tuple[int, int]) -> None:
    assert counted("waarden_narekenbaar", observed(value(**record), value(), 1, 1)) == tally


def test_a_value_that_does_not_say_how_it_was_determined_is_asked_for_its_method() -> None:
    row = {key: each for key, each in value().items() if key != "determination"}

    assert counted("waarden_narekenbaar", observed(row, row, 1, 1)) == (0, 1)


def test_a_level_that_was_reached_is_no_number_to_calculate_again() -> None:
    row = {key: each for key, each in value(kpi="KLI-12", code="v3_1_niveau_5").items() if key != "number"}

    assert counted("waarden_narekenbaar", observed(row, row, 1, 1)) == (0, 0)


def test_a_natural_person_is_asked_for_no_number() -> None:
    document = known_by(60, 100)
    document["organisations"][1] = {"id": "foreign", "natural_person": True}

    assert counted("opdrachtnemers_herkend", document) == (100, 100)
