"""What `mvi supplier-form` says."""

from __future__ import annotations

PHRASES = {
    "form_done": (
        "Geschreven: {name}, met {n} afspraken uit contract {contract}.",
        "Written: {name}, with {n} commitments of contract {contract}.",
    ),
    "form_done_one": (
        "Geschreven: {name}, met 1 afspraak uit contract {contract}.",
        "Written: {name}, with 1 commitment of contract {contract}.",
    ),
    "form_left_out": (
        "Afspraak {commitment} staat niet op het formulier: {why}.",
        "Commitment {commitment} is not on the form: {why}.",
    ),
    "form_why_unknown": ("de KPI is onbekend", "its KPI is unknown"),
    "form_why_calculated": ("deze KPI volgt uit andere waarden", "this KPI follows from other values"),
    "form_why_spread": (
        "naar een verdeling over klassen kan het formulier niet vragen",
        "the form cannot ask for a distribution over classes",
    ),
    "form_why_subject": ("deze KPI geldt niet voor een contract", "this KPI does not hold for a contract"),
    "form_why_outside": (
        "de afspraak gaat niet over deze periode",
        "the commitment is not about this period",
    ),
    "form_why_faulty": (
        "er zitten nog fouten in; mvi-validate noemt ze",
        "it has faults still; mvi-validate names them",
    ),
    "form_suffix": (
        "{name}: een formulier is een .xlsx of .ods.",
        "{name}: a form is an .xlsx or .ods.",
    ),
    "form_no_root": (
        "De aanlevering zelf heeft nog fouten. Herstel die eerst: mvi-validate noemt ze.",
        "The submission itself has faults still. Mend those first: mvi-validate names them.",
    ),
    "form_period": (
        "De periode moet binnen de rapportageperiode vallen: {first} tot en met {last}.",
        "The period has to lie within the reporting period: {first} up to and including {last}.",
    ),
    "form_bad_period": (
        "{found} is geen periode in de vorm jjjj-mm-dd..jjjj-mm-dd.",
        "{found} is no period in the form yyyy-mm-dd..yyyy-mm-dd.",
    ),
    "form_no_contract": (
        "Er is geen contract met sleutel of nummer {contract}.",
        "There is no contract with key or number {contract}.",
    ),
    "form_faulty_contract": (
        "Contract {contract} heeft nog fouten. Herstel die eerst: mvi-validate noemt ze.",
        "Contract {contract} has faults still. Mend those first: mvi-validate names them.",
    ),
    "form_contracts": (
        "Meer contracten hebben nummer {contract}. Kies een van deze sleutels: {ids}.",
        "More contracts have number {contract}. Choose one of these keys: {ids}.",
    ),
    "form_no_commitments": (
        "Bij contract {contract} staan geen afspraken, dus is er niets te vragen.",
        "Contract {contract} has no commitments, so there is nothing to ask.",
    ),
    "form_nothing": (
        "Over de afspraken van contract {contract} is in deze periode niets te vragen.",
        "There is nothing to ask about the commitments of contract {contract} in this period.",
    ),
}
