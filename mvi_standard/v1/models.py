"""The classes of the standard as Pydantic models. Generated from schema/: do not edit."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated

from pydantic import AwareDatetime, Field, StringConstraints

from mvi_standard.v1.model import Flag, Integer, Model, Number, Ref

LocalId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}$")]

ShortText = Annotated[
    str, StringConstraints(pattern=r"^[^\x00-\x20\x7f]([^\x00-\x1f\x7f]*[^\x00-\x20\x7f])?$", max_length=300)
]

LongText = Annotated[
    str, StringConstraints(pattern=r"^[^\x00-\x20\x7f][^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$", max_length=4000)
]

Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")]

OpenCode = Annotated[str, StringConstraints(pattern=r"^([a-z][a-z0-9-]{0,29}:)?[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")]

SubthemeCode = Annotated[str, StringConstraints(pattern=r"^([a-z][a-z0-9-]{0,29}:)?[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")]

ProductGroupCode = Annotated[
    str, StringConstraints(pattern=r"^([a-z][a-z0-9-]{0,29}:)?[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")
]

TargetGroupCode = Annotated[
    str, StringConstraints(pattern=r"^([a-z][a-z0-9-]{0,29}:)?[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")
]

ValuationTableCode = Annotated[
    str, StringConstraints(pattern=r"^([a-z][a-z0-9-]{0,29}:)?[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")
]

InstrumentCode = Annotated[str, StringConstraints(pattern=r"^([a-z][a-z0-9-]{0,29}:)?[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")]

KpiId = Annotated[str, StringConstraints(pattern=r"^([a-z][a-z0-9-]{0,29}:)?[A-Z]{3}-[0-9]{2}$")]

StandardVersion = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,3}\.[0-9]{1,3}(-draft\.[0-9]{1,3})?$")]

KpiVersion = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,3}\.[0-9]{1,3}$")]

CurrencyCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]

CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]

CpvCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{8}(-[0-9])?$")]

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]

WebAddress = Annotated[
    str, StringConstraints(pattern=r"^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[!-~]*)?$", max_length=2000)
]

FieldPath = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*){0,4}$")]

Amount = Annotated[Number, Field(ge=0, le=1_000_000_000_000)]

SignedAmount = Annotated[Number, Field(ge=-1_000_000_000_000, le=1_000_000_000_000)]

Measure = Annotated[Number, Field(ge=-1_000_000_000_000_000, le=1_000_000_000_000_000)]

NonNegative = Annotated[Number, Field(ge=0, le=1_000_000_000_000_000)]

Percentage = Annotated[Number, Field(ge=0, le=100)]

Count = Annotated[Integer, Field(ge=0, le=1_000_000_000)]

Months = Annotated[Integer, Field(ge=1, le=1_200)]

VersionNumber = Annotated[Integer, Field(ge=1, le=9_999)]

Year = Annotated[Integer, Field(ge=1_990, le=2_100)]

Date = dt.date

Timestamp = AwareDatetime


class Accessibility(StrEnum):
    """States whether the lot has requirements on accessibility for people with disabilities. Copy the choice from the notice. Leave the field empty if you do not know."""

    OPGENOMEN = "opgenomen"
    NIET_OPGENOMEN_GEMOTIVEERD = "niet_opgenomen_gemotiveerd"
    NIET_OPGENOMEN = "niet_opgenomen"


class Additionality(StrEnum):
    """Judgement whether the result would also have come about without MVI. If a KPI is about an improvement, only what MVI brought about counts. Record what your judgement is based on."""

    ADDITIONEEL = "additioneel"
    NIET_ADDITIONEEL = "niet_additioneel"
    DEELS = "deels"
    NIET_BEOORDEELD = "niet_beoordeeld"


class Aggregation(StrEnum):
    """Rule by which values of a KPI are combined. The rule belongs to the KPI and not to the program. Combine only values that are equal in what the KPI names."""

    SOM = "som"
    QUOTIENT_VAN_SOMMEN = "quotient_van_sommen"
    GEWOGEN_GEMIDDELDE = "gewogen_gemiddelde"
    VERDELING = "verdeling"
    AANTAL_UNIEKE = "aantal_unieke"
    LAATSTE = "laatste"
    GEEN = "geen"


class ApplicationStatus(StrEnum):
    """States for each lot whether a theme is applied. A theme that you leave out counts as unknown. So also report that a theme is not applied."""

    TOEGEPAST = "toegepast"
    NIET_TOEGEPAST_GEMOTIVEERD = "niet_toegepast_gemotiveerd"
    NIET_TOEGEPAST = "niet_toegepast"
    NIET_RELEVANT = "niet_relevant"
    ONBEKEND = "onbekend"


class AwardBasis(StrEnum):
    """Yardstick by which you chose the winner. With lowest price the criteria have no weight: that counts as zero. If you do not know, choose onbekend."""

    LAAGSTE_PRIJS = "laagste_prijs"
    LAAGSTE_KOSTEN = "laagste_kosten"
    BESTE_PRIJS_KWALITEIT = "beste_prijs_kwaliteit"
    ONBEKEND = "onbekend"


class AwardWeightKind(StrEnum):
    """Way in which an award criterion counts in the assessment. Percentages and points can be converted with the total. A fictitious deduction always stays apart."""

    PERCENTAGE = "percentage"
    PUNTEN = "punten"
    FICTIEVE_KORTING = "fictieve_korting"


class BoundaryProfile(StrEnum):
    """Part of the chain that is in a value on greenhouse gas. Offsetting is never deducted. Values with another boundary stand apart, unless the KPI says that they count together."""

    TOT_LEVERING_WTW = "tot_levering_wtw"
    ENERGIE_WTW = "energie_wtw"
    UITVOERING_WTW = "uitvoering_wtw"
    GEBRUIK_WTW = "gebruik_wtw"
    LEVENSCYCLUS = "levenscyclus"


class CertificateScheme(StrEnum):
    """Scheme under which an organisation holds a certificate or recognition. Also report the level and how long it is valid. Product labels belong in another list."""

    PSO = "pso"
    CO2_PRESTATIELADDER = "co2_prestatieladder"
    CHARTER_DIVERSITEIT = "charter_diversiteit"
    ISO_14001 = "iso_14001"
    KLEURKEUR = "kleurkeur"
    GELIJKWAARDIG = "gelijkwaardig"
    OVERIG = "overig"


class ChangeKind(StrEnum):
    """Type of adjustment of a contract after signing. Report each change separately and leave the first value unchanged. Correct an error with a new version."""

    VERLENGING = "verlenging"
    INDEXERING = "indexering"
    MEERWERK = "meerwerk"
    MINDERWERK = "minderwerk"
    OVERNAME = "overname"
    OVERIG = "overig"


class ContractKind(StrEnum):
    """States whether a contract stands alone, is a framework agreement or falls under one. So the same value does not count twice."""

    OVEREENKOMST = "overeenkomst"
    RAAMOVEREENKOMST = "raamovereenkomst"
    NADERE_OVEREENKOMST = "nadere_overeenkomst"


class ContractNature(StrEnum):
    """Kind of contract under the procurement rules. If a lot has several, choose works when building is the main object, and otherwise the kind with the largest value. The choice also decides which threshold applies."""

    DIENSTEN = "diensten"
    SOCIALE_EN_SPECIFIEKE_DIENSTEN = "sociale_en_specifieke_diensten"
    LEVERINGEN = "leveringen"
    WERKEN = "werken"


class CountUnit(StrEnum):
    """Kind of thing of which the number is given. One procedure may have several lots and a lot several contracts. Compare numbers of the same kind only."""

    PERCELEN = "percelen"
    TRAJECTEN = "trajecten"
    CONTRACTEN = "contracten"
    ORGANISATIES = "organisaties"
    WAARNEMINGEN = "waarnemingen"
    CRITERIA = "criteria"


class CriterionType(StrEnum):
    """Place that an MVI criterion has in the tender documents or contract. Choose one type per criterion. If the same text stands in two places, report two criteria."""

    GESCHIKTHEIDSEIS = "geschiktheidseis"
    SELECTIECRITERIUM = "selectiecriterium"
    MINIMUMEIS = "minimumeis"
    GUNNINGSCRITERIUM = "gunningscriterium"
    CONTRACTBEPALING = "contractbepaling"
    SUGGESTIE = "suggestie"


class DataQualityDimension(StrEnum):
    """Subject on which you say something about the quality of your data. Fill it in only if verification and method do not already show it. Report each subject once."""

    NAUWKEURIGHEID = "nauwkeurigheid"
    BETROUWBAARHEID = "betrouwbaarheid"
    INTEGRITEIT = "integriteit"
    BEVEILIGING = "beveiliging"


class Derivation(StrEnum):
    """Says what a KPI is calculated from. So you know whether you must report the value yourself. Each KPI has one derivation."""

    UIT_REGISTRATIE = "uit_registratie"
    WAARNEMING = "waarneming"
    UIT_KPI = "uit_kpi"


class Determination(StrEnum):
    """Way in which a value or number was arrived at. Choose the weakest way if you used several. Who supplied the value is reported separately."""

    GEMETEN = "gemeten"
    GETELD = "geteld"
    BEREKEND = "berekend"
    GESCHAT = "geschat"
    GEEXTRAPOLEERD = "geextrapoleerd"


class Direction(StrEnum):
    """Says whether a higher value is better. The direction only helps in reading and is not a norm. Each KPI has one direction."""

    HOGER_IS_BETER = "hoger_is_beter"
    LAGER_IS_BETER = "lager_is_beter"
    NEUTRAAL = "neutraal"


class EmissionFactorScope(StrEnum):
    """Part of the fuel chain that the emission factor covers. Preferably take the whole chain. Values with different choices must not be added together."""

    WTT = "WTT"
    TTW = "TTW"
    WTW = "WTW"


class EndMissingReason(StrEnum):
    """States why a contract has no last day. Fill it in only if the end is missing. Why a contract stopped is the reason for ending."""

    ONBEPAALDE_TIJD = "onbepaalde_tijd"
    ONBEKEND = "onbekend"


class EndReason(StrEnum):
    """States why a contract stopped. Fill it in only together with the end date. A running contract has no reason."""

    AFGELOPEN = "afgelopen"
    OPGEZEGD = "opgezegd"
    ONTBONDEN = "ontbonden"
    OVERGEDRAGEN = "overgedragen"


class EnergyEfficiency(StrEnum):
    """States whether the documents of a lot ask for a high energy efficiency. The duty holds above the EU threshold. Leave the field empty if you do not know."""

    GEVRAAGD = "gevraagd"
    UITZONDERING = "uitzondering"
    NIET_GEVRAAGD = "niet_gevraagd"
    NIET_VAN_TOEPASSING = "niet_van_toepassing"


class EvidenceMark(StrEnum):
    """Says how certain the source of a KPI is. So you see what was found and what was proposed. It says nothing about the value you report."""

    GELEZEN = "gelezen"
    FORMULE_VOORGESTELD = "formule_voorgesteld"
    VOORGESTELD = "voorgesteld"
    ONGEVERIFIEERD = "ongeverifieerd"


class EvidenceType(StrEnum):
    """Kind of document that supports a value. Do not submit the document itself if it contains names of persons. Choose the document that shows the value directly."""

    CERTIFICAAT = "certificaat"
    PROJECTVERKLARING = "projectverklaring"
    LCA_EPD = "lca_epd"
    BEREKENING = "berekening"
    FACTUUR = "factuur"
    URENREGISTRATIE = "urenregistratie"
    MATERIALENPASPOORT = "materialenpaspoort"
    DD_RAPPORT = "dd_rapport"
    AUDIT = "audit"
    VSME_VERSLAG = "vsme_verslag"
    EUDR_REFERENTIE = "eudr_referentie"
    EIGEN_VERKLARING = "eigen_verklaring"


class ExclusionReason(StrEnum):
    """Reason why contracts are not in the submission. For each reason report the number or amount, if you know it. This shows what is left out."""

    INBESTEDING = "inbesteding"
    SUBSIDIE = "subsidie"
    ONDER_MINIMUMWAARDE = "onder_minimumwaarde"
    GEHEIM = "geheim"
    GEEN_REGISTRATIE = "geen_registratie"
    OVERIG = "overig"


class FulfilmentStatus(StrEnum):
    """Judgement on whether a commitment was met, at the end of the period. Look at what should have been achieved by then. The buyer gives the judgement."""

    OP_SCHEMA = "op_schema"
    NAGEKOMEN = "nagekomen"
    DEELS_NAGEKOMEN = "deels_nagekomen"
    NIET_NAGEKOMEN = "niet_nagekomen"
    NOG_NIET_BEOORDEELD = "nog_niet_beoordeeld"
    VERVALLEN = "vervallen"


class GhgScope(StrEnum):
    """Part of the emissions that the value covers. Name all parts that were counted. Values with different boundaries must not be added together."""

    SCOPE_1 = "scope_1"
    SCOPE_2 = "scope_2"
    SCOPE_3 = "scope_3"


class IdentifierScheme(StrEnum):
    """Register or system a number comes from. Preferably report a number from an official register. Write every number as text, with all leading zeros."""

    KVK = "kvk"
    RSIN = "rsin"
    OIN = "oin"
    TOOI = "tooi"
    BTW = "btw"
    LEI = "lei"
    BUITENLANDS_REGISTER = "buitenlands_register"
    TED_AANKONDIGING = "ted_aankondiging"
    TENDERNED = "tenderned"
    EFORMS_PROCEDURE = "eforms_procedure"
    OCID = "ocid"
    ONBEKEND_REGISTER = "onbekend_register"
    LOKAAL = "lokaal"


class Inclusion(StrEnum):
    """States which part of your contracts is in the submission. From it a reader can judge the coverage. Report exceptions separately with number and reason."""

    ALLE_OPDRACHTEN = "alle_opdrachten"
    VANAF_MINIMUMWAARDE = "vanaf_minimumwaarde"
    BOVEN_EU = "boven_eu"
    STEEKPROEF = "steekproef"


class IsvRiskCategory(StrEnum):
    """Kind of purchase in which central government sees a higher risk in the chain. Choose geen if the contract does not fall under it. Leave the field empty if you do not know."""

    BEDRIJFSKLEDING = "bedrijfskleding"
    CONSUMPTIEVE_DIENSTVERLENING_A = "consumptieve_dienstverlening_a"
    CONSUMPTIEVE_DIENSTVERLENING_B = "consumptieve_dienstverlening_b"
    ENERGIE = "energie"
    WERKPLEKOMGEVING = "werkplekomgeving"
    LABORATORIUM = "laboratorium"
    ICT_WERKOMGEVING = "ict_werkomgeving"
    DATACENTERS = "datacenters"
    CONNECTIVITEIT_A = "connectiviteit_a"
    CONNECTIVITEIT_B = "connectiviteit_b"
    GEEN = "geen"


class KpiKind(StrEnum):
    """Says whether a KPI is about applying MVI or about the result. Both kinds stand in separate overviews. Each KPI has one kind."""

    PROCES = "proces"
    EFFECT = "effect"


class LevelScale(StrEnum):
    """Scale on which a level is set. A level without a scale has no meaning. Do not convert levels of one scale into those of another."""

    MVICRITERIA = "mvicriteria"
    AMBITIEWEB = "ambitieweb"
    SEB = "seb"
    CO2_PRESTATIELADDER = "co2_prestatieladder"
    PSO = "pso"
    TOEKOMSTBESTENDIG_BOUWEN = "toekomstbestendig_bouwen"
    OVERIG = "overig"


class MissingReason(StrEnum):
    """Reason why a value is missing. Zero is a real value and does not belong here. Choose the most precise reason you know."""

    ONBEKEND = "onbekend"
    NIET_GEVRAAGD = "niet_gevraagd"
    NIET_GELEVERD = "niet_geleverd"
    NOG_NIET_VERSCHULDIGD = "nog_niet_verschuldigd"
    NIET_VAN_TOEPASSING = "niet_van_toepassing"
    ONDERDRUKT = "onderdrukt"


class Nature(StrEnum):
    """States whether a value is an expectation or has been achieved. Promises belong to the commitment, not to an observation. Totals count achieved values only."""

    VERWACHT = "verwacht"
    GEREALISEERD = "gerealiseerd"


class NilReason(StrEnum):
    """Reason why you report no lots or contracts for this period. So it is clear that you had nothing to report, and did not forget to. Fill it in for a nil report only."""

    GEEN_INKOOP = "geen_inkoop"
    INKOOP_DOOR_ANDER = "inkoop_door_ander"
    NIETS_GEGUND = "niets_gegund"


class NonApplicationReason(StrEnum):
    """Reason why a theme was not applied to a lot. Choose the decisive reason. Explain it if no code fits well."""

    ONDER_BELEIDSDREMPEL = "onder_beleidsdrempel"
    GEEN_AANBOD_IN_MARKT = "geen_aanbod_in_markt"
    TE_HOGE_KOSTEN = "te_hoge_kosten"
    GEEN_RAAKVLAK = "geen_raakvlak"
    ONVOLDOENDE_CAPACITEIT = "onvoldoende_capaciteit"
    OVERIG = "overig"


class OrganisationType(StrEnum):
    """Kind of organisation on whose behalf the purchase is made. Choose the legal form of the organisation itself, not that of a joint procurement service. It is required for buyers only."""

    RIJK = "rijk"
    PROVINCIE = "provincie"
    GEMEENTE = "gemeente"
    WATERSCHAP = "waterschap"
    GEMEENSCHAPPELIJKE_REGELING = "gemeenschappelijke_regeling"
    PUBLIEKRECHTELIJKE_INSTELLING = "publiekrechtelijke_instelling"
    SPECIALE_SECTOR = "speciale_sector"
    OVERIG = "overig"


class PopulationMeasure(StrEnum):
    """Says which whole you declare: the number by which the others are divided. Awards, running contracts and payments are three different numbers. Never add them together."""

    GEGUND_IN_PERIODE = "gegund_in_periode"
    LOPEND_IN_PERIODE = "lopend_in_periode"
    BETAALD_IN_PERIODE = "betaald_in_periode"


class ProcedureType(StrEnum):
    """Kind of procurement procedure under the rules. Whether the contract is European, national or by invitation is filled in separately. If the procedure is unknown, leave this empty."""

    ENKELVOUDIG_ONDERHANDS = "enkelvoudig_onderhands"
    MEERVOUDIG_ONDERHANDS = "meervoudig_onderhands"
    OPENBAAR = "openbaar"
    NIET_OPENBAAR = "niet_openbaar"
    ONDERHANDELING_MET_OPROEP = "onderhandeling_met_oproep"
    ONDERHANDELING_ZONDER_OPROEP = "onderhandeling_zonder_oproep"
    CONCURRENTIEGERICHTE_DIALOOG = "concurrentiegerichte_dialoog"
    INNOVATIEPARTNERSCHAP = "innovatiepartnerschap"
    OVERIG_EEN_FASE = "overig_een_fase"
    OVERIG_MEER_FASEN = "overig_meer_fasen"


class Profile(StrEnum):
    """Determines which fields are required in your submission. The smallest profile suits an ordinary contract list. A profile only adds requirements and changes no meaning."""

    BASIS = "basis"
    EFFECT = "effect"
    TOTALEN = "totalen"


class ProtectedParty(StrEnum):
    """Says about whom a figure of a KPI could give something away when few stand behind it. It decides when a total is not shown. If in doubt between two codes? Take the code that stands further down."""

    NIEMAND = "niemand"
    OPDRACHTNEMER = "opdrachtnemer"
    PERSOON = "persoon"


class ReferenceType(StrEnum):
    """What you compare the measured value with. Without a comparison you cannot report savings. Choose the type that you really used and name its source."""

    MARKTSTANDAARD = "marktstandaard"
    WETTELIJK_MINIMUM = "wettelijk_minimum"
    VORIGE_CONTRACT = "vorige_contract"
    NULMETING = "nulmeting"
    REFERENTIEONTWERP = "referentieontwerp"
    AANGEBODEN_WAARDE = "aangeboden_waarde"
    SECTORGEMIDDELDE = "sectorgemiddelde"
    GEEN = "geen"


class Relation(StrEnum):
    """Says how a value of an organisation relates to its separate records. Without this choice something may count twice. Fill it in only with a value about an organisation."""

    TOTAAL = "totaal"
    AANVULLEND = "aanvullend"


class ReporterRole(StrEnum):
    """Party that supplied or checked the value. Choose the source of the value, not who filled in the form. Never name a person."""

    OPDRACHTGEVER = "opdrachtgever"
    OPDRACHTNEMER = "opdrachtnemer"
    DERDE = "derde"


class ReportingFrequency(StrEnum):
    """Rhythm in which the supplier reports on a commitment. Copy what the contract says. What you voluntarily receive more often does not change it."""

    EENMALIG = "eenmalig"
    PER_MAAND = "per_maand"
    PER_KWARTAAL = "per_kwartaal"
    PER_HALFJAAR = "per_halfjaar"
    PER_JAAR = "per_jaar"
    BIJ_OPLEVERING = "bij_oplevering"


class Route(StrEnum):
    """States how widely you announced the contract. The procedure itself is filled in separately. Look at what you did, not at what was compulsory."""

    EUROPEES = "europees"
    NATIONAAL = "nationaal"
    ONDERHANDS = "onderhands"


class SanctionKind(StrEnum):
    """States whether the amount is a penalty or a reward. Report only what was really imposed or paid. A threat or possibility does not count."""

    MALUS = "malus"
    BONUS = "bonus"


class SizeClass(StrEnum):
    """Size of a supplier according to the European classification. Include affiliated companies. Leave the field empty if you do not know the size."""

    MICRO = "micro"
    KLEIN = "klein"
    MIDDELGROOT = "middelgroot"
    GROOT = "groot"


class SocialReturnBase(StrEnum):
    """Amount or number on which the social return obligation is calculated. The percentage has a field of its own. Copy the base from the contract and convert nothing."""

    OPDRACHTWAARDE = "opdrachtwaarde"
    LOONSOM = "loonsom"
    FORFAITAIRE_LOONSOM = "forfaitaire_loonsom"
    VAST_BEDRAG = "vast_bedrag"
    PERSONEN = "personen"
    MAATWERK = "maatwerk"


class SocialStatus(StrEnum):
    """Social characteristic of a supplier. You may report several. Report only what you can support with evidence or a register."""

    SW_BEDRIJF = "sw_bedrijf"
    SOCIALE_ONDERNEMING = "sociale_onderneming"
    WERKT_MET_DOELGROEP = "werkt_met_doelgroep"


class SubjectType(StrEnum):
    """What a value is about: a contract, lot, organisation or buyer group. The codes are English class names, so that a reference is right. Choose the smallest subject you know."""

    CONTRACT = "contract"
    LOT = "lot"
    ORGANISATION = "organisation"
    BUYER_GROUP = "buyer_group"


class SubmissionState(StrEnum):
    """States whether the data may still change. Provisional data may be checked, but do not count as a final figure. Applies to a submission and to a single value."""

    VOORLOPIG = "voorlopig"
    DEFINITIEF = "definitief"


class Theme(StrEnum):
    """Societal aim that a lot or commitment serves. Choose every theme that is really applied. Only the six official themes count as MVI."""

    MILIEU = "milieu"
    KLIMAAT = "klimaat"
    CIRCULAIR = "circulair"
    KETEN = "keten"
    DI = "di"
    SOCIAL_RETURN = "social_return"
    INNOVATIE = "innovatie"
    MKB = "mkb"


class ThresholdRegime(StrEnum):
    """States whether the estimated value is above or below the EU threshold. Keep this choice and not the amount, because thresholds change. Use the threshold on the date of publication."""

    BOVEN_EU = "boven_eu"
    ONDER_EU = "onder_eu"
    ONBEKEND = "onbekend"


class TimeBasis(StrEnum):
    """Span of time to which a value applies. Values with different time bases must never be added together. Only in_periode may be added over years."""

    IN_PERIODE = "in_periode"
    CUMULATIEF = "cumulatief"
    PER_JAAR = "per_jaar"
    HELE_CONTRACTDUUR = "hele_contractduur"
    HELE_LEVENSDUUR = "hele_levensduur"


class Unit(StrEnum):
    """Measure in which a value is expressed. Use only a unit that belongs to the KPI. Write a percentage as a number from 0 to 100."""

    KG = "kg"
    T = "t"
    T_CO2E = "t_CO2e"
    KG_CO2E = "kg_CO2e"
    KG_NOX = "kg_NOx"
    KG_PM10 = "kg_PM10"
    KG_PM2_5 = "kg_PM2_5"
    KWH = "kWh"
    M3 = "m3"
    M2 = "m2"
    KM = "km"
    UUR = "uur"
    FTE_JAAR = "fte_jaar"
    PERSOON = "persoon"
    STUK = "stuk"
    JAAR = "jaar"
    EUR = "EUR"
    EUR_MKI = "EUR_MKI"
    EUR_MKI_M2_JAAR = "EUR_MKI_m2_jaar"
    KG_CO2E_EUR = "kg_CO2e_EUR"
    G_GAST = "g_gast"
    PROCENT = "procent"
    AANTAL = "aantal"


class ValueBasis(StrEnum):
    """States which time the amount covers, and whether it includes options. A yearly amount and a total can differ by a factor of four. Use the amount as it was at award."""

    INCL_OPTIES = "incl_opties"
    EXCL_OPTIES = "excl_opties"
    JAARWAARDE = "jaarwaarde"
    ONBEKEND = "onbekend"


class ValueMissingReason(StrEnum):
    """Why a number or amount of your procurement is missing. For outcomes of contracts there is the list of missing-value reasons. Zero is a figure and does not belong here."""

    ONBEKEND = "onbekend"
    ONDERDRUKT = "onderdrukt"
    NIET_VAN_TOEPASSING = "niet_van_toepassing"


class ValueType(StrEnum):
    """Form in which you fill in the value of a KPI. The codes are English field names, so that you find the right field. Always fill in exactly one form."""

    NUMBER = "number"
    RATIO = "ratio"
    DISTRIBUTION = "distribution"
    CODE = "code"
    YES_NO = "yes_no"
    DATE = "date"


class Vat(StrEnum):
    """States whether the amount is with or without VAT. The standard asks for amounts without VAT. Convert nothing if you are not certain."""

    EXCLUSIEF = "exclusief"
    INCLUSIEF = "inclusief"


class VerificationStatus(StrEnum):
    """States whether and by whom a value was verified. If several checks were completed, choose the strictest. A rejected value does not count in results."""

    NIET_GECONTROLEERD = "niet_gecontroleerd"
    GECONTROLEERD = "gecontroleerd"
    GEVERIFIEERD = "geverifieerd"
    AFGEKEURD = "afgekeurd"


class WithheldReason(StrEnum):
    """Why a figure in a total is not shown. For values that you do not share yourself there is the reason onderdrukt among missing values."""

    PERSONEN = "personen"
    OPDRACHTNEMERS = "opdrachtnemers"
    OVERHEERSEND = "overheersend"
    HERLEIDBAAR = "herleidbaar"


class Period(Model):
    """Span of time from a first day to a last day. Both days belong to it."""

    start: Date
    end: Date


class Money(Model):
    """A sum together with its currency and whether VAT is in it. It is never negative."""

    amount: Amount
    currency: CurrencyCode
    vat: Vat


class Payment(Model):
    """A sum that was paid in a period. It may be negative after a credit note."""

    amount: SignedAmount
    currency: CurrencyCode
    vat: Vat


class Identifier(Model):
    """A number or code from a register, together with the register it comes from."""

    scheme: IdentifierScheme
    value: ShortText
    country: CountryCode | None = None


class DataQuality(Model):
    """One statement about how the data in this file were governed, on one dimension of quality."""

    dimension: DataQualityDimension
    statement: LongText


class ManifestSignature(Model):
    """Shows that an organisation takes part in the manifest on responsible public procurement (MVOI)."""

    joined_on: Date


class Certificate(Model):
    """Proof that an organisation meets a scheme at one level, with the day until which it is valid."""

    scheme: CertificateScheme
    version: ShortText | None = None
    level: OpenCode
    valid_until: Date


class ActionPlanReport(Model):
    """A published report on how one year of the action plan went."""

    year: Year
    url: WebAddress


class Baseline(Model):
    """The value at the start, with which a later value is compared."""

    value: Measure
    year: Year


class Level(Model):
    """A step on a named scale. Levels of different scales cannot be compared."""

    scale: LevelScale
    level: Code


class CatalogueEntry(Model):
    """Points to a published criterion, so that others can see which wording you used."""

    name: ShortText
    code: ShortText
    product_group: ProductGroupCode | None = None


class AwardWeight(Model):
    """How heavily one criterion counts in the award. A criterion with several themes counts once."""

    kind: AwardWeightKind
    value: NonNegative
    total: NonNegative | None = None


class Participant(Model):
    """One buyer under a joint contract, with its share in it."""

    organisation: Annotated[LocalId, Ref("Organisation")]
    share: Percentage


class ContractOption(Model):
    """One agreed option to make the contract longer, used or not."""

    months: Months
    exercised_on: Date | None = None
    new_end: Date | None = None


class ContractChange(Model):
    """Something that changed after the contract was signed, such as the term, the value or a clause."""

    date: Date
    kind: ChangeKind


class Term(Model):
    """How long a contract runs, from its first day to its last day as it is now. Another span of time, such as that of a report, is a period."""

    start: Date
    end: Date | None = None


class AgreedValue(Model):
    """A value that was asked, offered or agreed: a number or a code, exactly one of them."""

    number: Measure | None = None
    code: OpenCode | None = None


class Subject(Model):
    """What a value is about: a contract, lot, organisation or buyer group in this file."""

    type: SubjectType
    id: LocalId


class Boundary(Model):
    """What a value on greenhouse gases includes. Values with different boundaries are not added."""

    profile: BoundaryProfile | None = None
    ghg_scopes: tuple[GhgScope, ...] = ()
    fuel_scope: EmissionFactorScope | None = None


class ReferenceCase(Model):
    """The situation with which a value is compared in order to see a saving."""

    type: ReferenceType
    value: Measure | None = None
    unit: Unit | None = None
    year: Year | None = None
    source: LongText | None = None
    method: Annotated[LocalId, Ref("Method")] | None = None


class Method(Model):
    """The instrument with its version and factors. Values of different versions cannot always be added."""

    id: LocalId
    instrument: InstrumentCode
    version: ShortText | None = None
    factor_list: ShortText | None = None
    valid_on: Date | None = None


class Evidence(Model):
    """A document that supports one or more values. The document itself stays with you."""

    id: LocalId
    type: EvidenceType
    issued_on: Date | None = None
    valid_until: Date | None = None
    url: WebAddress | None = None
    sha256: Sha256 | None = None
    title: ShortText | None = None


class Verification(Model):
    """Says whether a value was checked, and by whom."""

    status: VerificationStatus
    by_role: ReporterRole | None = None
    on: Date | None = None


class BreakdownPart(Model):
    """The number for one code of the dimension, or why that number is missing."""

    code: OpenCode
    number: Measure | None = None
    numerator: Measure | None = None
    denominator: Measure | None = None
    missing_reason: MissingReason | None = None


class DistributionPart(Model):
    """The number for one code in a KPI whose value is a distribution."""

    code: OpenCode
    number: Measure


class ValuationTable(Model):
    """The table that turns places and purchases into euro. Values of different tables are not added."""

    id: ValuationTableCode
    version: ShortText


class TargetGroupCount(Model):
    """Figures for one target group of a whole organisation. Withhold numbers that are too small."""

    group: TargetGroupCode
    persons: Count | None = None
    hours: NonNegative | None = None
    missing_reason: MissingReason | None = None


class KpiCondition(Model):
    """What one field must hold: its value is one of the allowed ones, or none of the refused ones."""

    path: FieldPath
    allowed: tuple[Code, ...] = ()
    refused: tuple[Code, ...] = ()


class KpiDimension(Model):
    """A dimension by which values of the KPI can be split, with the code list for it."""

    name: Code
    codelist: Code
    required: Flag


class KpiGroup(Model):
    """Limits a result to one class of one dimension, such as one theme."""

    dimension: Code
    code: ShortText


class KpiMissing(Model):
    """How many values a result lacks for one reason."""

    reason: MissingReason
    count: Count


class KpiDetermined(Model):
    """How many values of a result were determined in one way."""

    determination: Determination
    count: Count


class KpiExcluded(Model):
    """How many values one rule kept out of a result."""

    rule: ShortText
    count: Count


class KpiCoverage(Model):
    """How many of the expected organisations are in a result."""

    reported: Count
    expected: Count | None = None


class Population(Model):
    """One total of all procurement, or of one part of it. A grand total and its parts are never added together."""

    measure: PopulationMeasure
    count_unit: CountUnit | None = None
    nature: ContractNature | None = None
    threshold_regime: ThresholdRegime | None = None
    count: Count | None = None
    value: Money | None = None
    value_basis: ValueBasis | None = None
    missing_reason: ValueMissingReason | None = None
    determination: Determination | None = None
    source: LongText | None = None
    explanation: LongText | None = None


class Exclusion(Model):
    """A part of procurement that was left out of this file for one reason."""

    reason: ExclusionReason
    count: Count | None = None
    value: Money | None = None


class Organisation(Model):
    """A buyer, supplier or other party that this file refers to. Never a person who fills a social return place."""

    id: LocalId
    name: ShortText | None = None
    natural_person: Flag | None = None
    organisation_type: OrganisationType | None = None
    identifiers: tuple[Identifier, ...] = ()
    umbrella: Annotated[LocalId, Ref("Organisation")] | None = None
    manifest: ManifestSignature | None = None
    size_class: SizeClass | None = None
    social_status: tuple[SocialStatus, ...] = ()
    predecessors: tuple[Annotated[LocalId, Ref("Organisation")], ...] = ()
    certificates: tuple[Certificate, ...] = ()
    certificates_checked: tuple[CertificateScheme, ...] = ()


class ActionPlan(Model):
    """Public document in which an organisation says how it will apply MVI, and by when. A plan that nobody may read does not count."""

    id: LocalId
    organisation: Annotated[LocalId, Ref("Organisation")]
    adopted_on: Date
    url: WebAddress
    period: Period
    themes: Annotated[tuple[Theme, ...], Field(min_length=1)]
    reports: tuple[ActionPlanReport, ...] = ()


class Target(Model):
    """A value on a KPI that an organisation wants to reach itself. What a supplier promises is a commitment."""

    id: LocalId
    kpi: KpiId
    kpi_version: KpiVersion
    subject: Subject
    unit: Unit | None = None
    baseline: Baseline | None = None
    value: Measure
    year: Year


class BuyerGroup(Model):
    """Buyers who work together on one product group or market. A single joint procedure is no buyer group: use lead_buyer and participants for that. Its figures are shown but never added to totals."""

    id: LocalId
    name: ShortText
    lead: Annotated[LocalId, Ref("Organisation")]
    members: Annotated[tuple[Annotated[LocalId, Ref("Organisation")], ...], Field(min_length=1)]
    product_group: ProductGroupCode | None = None
    period: Period


class Procedure(Model):
    """Putting work on the market once, in one or more lots. Some KPIs count procedures instead of lots."""

    id: LocalId
    identifiers: tuple[Identifier, ...] = ()
    route: Route
    procedure_type: ProcedureType | None = None
    published_on: Date | None = None
    lead_buyer: Annotated[LocalId, Ref("Organisation")] | None = None
    buyer_group: Annotated[LocalId, Ref("BuyerGroup")] | None = None
    is_category_procurement: Flag | None = None


class ThemeApplication(Model):
    """Says for one theme whether it was applied to the lot. This decides the figures, criteria only add detail."""

    theme: Theme
    subthemes: tuple[SubthemeCode, ...] = ()
    application: ApplicationStatus
    reason: NonApplicationReason | None = None
    reason_text: LongText | None = None
    via: tuple[CriterionType, ...] = ()
    highest_level: Level | None = None


class RequiredValue(Model):
    """The value on a KPI that the tender documents ask for. What is agreed later is a commitment."""

    kpi: KpiId
    value: AgreedValue
    unit: Unit | None = None


class ExternalContract(Model):
    """Points to a framework agreement in the file of another buyer."""

    buyer: Identifier
    own_number: ShortText


class ContractYear(Model):
    """What was paid on one contract in one period. Give either the amount or why it is missing."""

    contract: Annotated[LocalId, Ref("Contract")]
    period: Period
    paid: Payment | None = None
    missing_reason: MissingReason | None = None


class Calculation(Model):
    """Shows how a social return obligation follows from the contract."""

    base: SocialReturnBase
    base_amount: Money | None = None
    percentage: Percentage | None = None


class Sanction(Model):
    """An amount imposed or granted because a commitment was missed or exceeded."""

    kind: SanctionKind
    amount: Money
    imposed_on: Date


class Breakdown(Model):
    """The value of an observation split by one dimension, such as material or target group."""

    dimension: Code
    parts: Annotated[tuple[BreakdownPart, ...], Field(min_length=1)]


class SocialReturnReport(Model):
    """What was delivered in social return in one period, for one contract or one organisation. These are totals only and never persons."""

    id: LocalId
    subject: Subject
    relation: Relation | None = None
    period: Period
    value_in_period: Money | None = None
    value_cumulative: Money | None = None
    valuation_table: ValuationTable | None = None
    persons_started: Count | None = None
    persons_active: Count | None = None
    hours: NonNegative | None = None
    hours_per_fte_week: NonNegative | None = None
    places_started: Count | None = None
    months: NonNegative | None = None
    social_purchasing: Money | None = None
    target_groups: tuple[TargetGroupCount, ...] = ()
    reported_by: ReporterRole
    verification: Verification | None = None
    missing_reason: MissingReason | None = None


class KpiRequirement(Model):
    """A field that an observation of the KPI must fill in, always or in some cases."""

    path: FieldPath
    when: KpiCondition | None = None
    allowed: tuple[Code, ...] = ()
    refused: tuple[Code, ...] = ()


class KpiResult(Model):
    """What a calculation gives for one KPI and one group, with all that is needed to defend it."""

    id: LocalId
    kpi: KpiId
    kpi_version: KpiVersion
    group: tuple[KpiGroup, ...] = ()
    period: Period
    nature: Nature | None = None
    count_unit: CountUnit | None = None
    apart: tuple[KpiGroup, ...] = ()
    part: OpenCode | None = None
    unit: Unit | None = None
    value: Measure | None = None
    numerator: Measure | None = None
    denominator: Measure | None = None
    known: Count | None = None
    population: Count | None = None
    lower: Measure | None = None
    upper: Measure | None = None
    missing: tuple[KpiMissing, ...] = ()
    excluded: tuple[KpiExcluded, ...] = ()
    determinations: tuple[KpiDetermined, ...] = ()
    verified: Count | None = None
    coverage_count: Measure | None = None
    coverage_euro: Measure | None = None
    withheld: WithheldReason | None = None
    organisations: KpiCoverage | None = None
    records: tuple[LocalId, ...] = ()


class Coverage(Model):
    """States for one organisation what share of its procurement is in this file. National percentages are worked out with these totals."""

    organisation: Annotated[LocalId, Ref("Organisation")]
    inclusion: Inclusion
    min_value: Money | None = None
    populations: Annotated[tuple[Population, ...], Field(min_length=1)]
    exclusions: tuple[Exclusion, ...] = ()


class Criterion(Model):
    """One requirement or award criterion on one or more themes. A criterion with several themes is listed once."""

    id: LocalId
    themes: Annotated[tuple[Theme, ...], Field(min_length=1)]
    subthemes: tuple[SubthemeCode, ...] = ()
    criterion_type: CriterionType
    level: Level | None = None
    catalogue: CatalogueEntry | None = None
    award_weight: AwardWeight | None = None
    required_value: RequiredValue | None = None
    text: LongText | None = None


class Contract(Model):
    """What you signed with one or more suppliers. It can be a plain contract, a framework agreement or a call-off."""

    id: LocalId
    own_number: ShortText
    identifiers: tuple[Identifier, ...] = ()
    title: ShortText | None = None
    kind: ContractKind
    lots: tuple[Annotated[LocalId, Ref("Lot")], ...] = ()
    parent_contract: Annotated[LocalId, Ref("Contract")] | None = None
    parent_external: ExternalContract | None = None
    reporter: Annotated[LocalId, Ref("Organisation")] | None = None
    suppliers: Annotated[tuple[Annotated[LocalId, Ref("Organisation")], ...], Field(min_length=1)]
    participants: tuple[Participant, ...] = ()
    signed_on: Date | None = None
    period: Term | None = None
    end_missing_reason: EndMissingReason | None = None
    latest_end: Date | None = None
    options: tuple[ContractOption, ...] = ()
    value: Money | None = None
    value_basis: ValueBasis | None = None
    value_missing_reason: ValueMissingReason | None = None
    changes: tuple[ContractChange, ...] = ()
    commitments_checked: Flag | None = None
    isv_conditions_apply: Flag | None = None
    ended_on: Date | None = None
    end_reason: EndReason | None = None
    explanation: LongText | None = None


class Commitment(Model):
    """A result on one KPI that the supplier promised in the contract. What came of it is an observation."""

    id: LocalId
    contract: Annotated[LocalId, Ref("Contract")]
    kpi: KpiId
    kpi_version: KpiVersion
    offered: AgreedValue | None = None
    agreed: AgreedValue
    unit: Unit | None = None
    time_basis: TimeBasis | None = None
    calculation: Calculation | None = None
    basis_period: Period | None = None
    reporting_frequency: ReportingFrequency
    due_on: Date | None = None
    reference: ReferenceCase | None = None
    method: Annotated[LocalId, Ref("Method")] | None = None
    fulfilment: FulfilmentStatus
    sanctions: tuple[Sanction, ...] = ()


class Observation(Model):
    """One value of one KPI for one subject and period, expected or realised, or why it is missing."""

    id: LocalId
    kpi: KpiId
    kpi_version: KpiVersion
    subject: Subject
    period: Period
    nature: Nature
    number: Measure | None = None
    numerator: Measure | None = None
    denominator: Measure | None = None
    distribution: tuple[DistributionPart, ...] = ()
    code: OpenCode | None = None
    yes_no: Flag | None = None
    date: Date | None = None
    percentage: Measure | None = None
    missing_reason: MissingReason | None = None
    unit: Unit | None = None
    count_unit: CountUnit | None = None
    time_basis: TimeBasis | None = None
    boundary: Boundary | None = None
    reference: ReferenceCase | None = None
    additionality: Additionality | None = None
    determination: Determination | None = None
    lower_bound: Flag | None = None
    reported_by: ReporterRole | None = None
    method: Annotated[LocalId, Ref("Method")] | None = None
    breakdown: tuple[Breakdown, ...] = ()
    relation: Relation | None = None
    is_final: Flag | None = None
    verification: Verification | None = None
    evidence: tuple[Annotated[LocalId, Ref("Evidence")], ...] = ()
    explanation: LongText | None = None
    state: SubmissionState


class KpiDefinition(Model):
    """Says what one KPI means, what an observation of it must state and how values add up."""

    id: KpiId
    version: KpiVersion
    label_nl: ShortText
    label_en: ShortText
    definition_nl: LongText
    definition_en: LongText
    theme: tuple[Theme, ...] = ()
    kind: KpiKind
    count_unit: CountUnit | None = None
    population: PopulationMeasure | None = None
    most: NonNegative | None = None
    protects: ProtectedParty | None = None
    counts_persons: Flag | None = None
    only_where_applied: Flag | None = None
    shows_avoided: Flag | None = None
    same_as: KpiId | None = None
    share_of: KpiId | None = None
    derivation: Derivation
    from_kpis: tuple[KpiId, ...] = ()
    numerator_nl: LongText | None = None
    numerator_en: LongText | None = None
    denominator_nl: LongText | None = None
    denominator_en: LongText | None = None
    aggregation: Aggregation
    weight: ShortText | None = None
    value_type: ValueType
    canonical_unit: Unit | None = None
    units: tuple[Unit, ...] = ()
    subject_types: Annotated[tuple[SubjectType, ...], Field(min_length=1)]
    time_bases: tuple[TimeBasis, ...] = ()
    requires: tuple[KpiRequirement, ...] = ()
    counted: tuple[KpiCondition, ...] = ()
    equal_to_sum: tuple[FieldPath, ...] = ()
    added_together: tuple[OpenCode, ...] = ()
    lower_bound_when: KpiCondition | None = None
    dimensions: tuple[KpiDimension, ...] = ()
    codelist: Code | None = None
    direction: Direction
    since: StandardVersion
    deprecated_in: StandardVersion | None = None
    source: LongText
    evidence_mark: EvidenceMark


class Lot(Model):
    """The part of a procedure that is awarded separately, and the main unit of count. If the work was not divided, there is one per contract."""

    id: LocalId
    own_number: ShortText
    identifiers: tuple[Identifier, ...] = ()
    procedure: Annotated[LocalId, Ref("Procedure")] | None = None
    buyer: Annotated[LocalId, Ref("Organisation")]
    counted_by: Annotated[LocalId, Ref("Organisation")] | None = None
    title: ShortText
    awarded_on: Date | None = None
    nature: ContractNature | None = None
    cpv: tuple[CpvCode, ...] = ()
    product_group: ProductGroupCode | None = None
    product_group_name: ShortText | None = None
    threshold_regime: ThresholdRegime
    route: Route | None = None
    award_basis: AwardBasis | None = None
    estimated_value: Money | None = None
    value: Money | None = None
    value_basis: ValueBasis | None = None
    value_missing_reason: ValueMissingReason | None = None
    isv_risk_category: IsvRiskCategory | None = None
    accessibility: Accessibility | None = None
    energy_efficiency: EnergyEfficiency | None = None
    explanation: LongText | None = None
    themes: tuple[ThemeApplication, ...] = ()
    criteria: tuple[Criterion, ...] = ()


class Submission(Model):
    """Everything one organisation hands in about one reporting period, in one file. A new version replaces the whole file."""

    standard_version: StandardVersion
    id: LocalId
    version: VersionNumber
    replaces: VersionNumber | None = None
    correction_reason: LongText | None = None
    state: SubmissionState
    profile: Profile
    submitter: Annotated[LocalId, Ref("Organisation")]
    reporting_period: Period
    created_at: Timestamp
    nil_reason: NilReason | None = None
    procurement_by: Identifier | None = None
    coverages: Annotated[tuple[Coverage, ...], Field(min_length=1)]
    organisations: Annotated[tuple[Organisation, ...], Field(min_length=1)]
    procedures: tuple[Procedure, ...] = ()
    lots: tuple[Lot, ...] = ()
    contracts: tuple[Contract, ...] = ()
    contract_years: tuple[ContractYear, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    observations: tuple[Observation, ...] = ()
    social_return_reports: tuple[SocialReturnReport, ...] = ()
    methods: tuple[Method, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    targets: tuple[Target, ...] = ()
    action_plans: tuple[ActionPlan, ...] = ()
    buyer_groups: tuple[BuyerGroup, ...] = ()
    kpi_definitions: tuple[KpiDefinition, ...] = ()
    data_quality: tuple[DataQuality, ...] = ()
