"""The records of a submission as the rules see them. Generated from schema/: do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, Protocol, TypedDict, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

T = TypeVar("T")
Key = TypeVar("Key")
Found = TypeVar("Found")

Accessibility = Literal["opgenomen", "niet_opgenomen_gemotiveerd", "niet_opgenomen"]

Additionality = Literal["additioneel", "niet_additioneel", "deels", "niet_beoordeeld"]

Aggregation = Literal[
    "som", "quotient_van_sommen", "gewogen_gemiddelde", "verdeling", "aantal_unieke", "laatste", "geen"
]

ApplicationStatus = Literal["toegepast", "niet_toegepast_gemotiveerd", "niet_toegepast", "niet_relevant", "onbekend"]

AwardBasis = Literal["laagste_prijs", "laagste_kosten", "beste_prijs_kwaliteit", "onbekend"]

AwardWeightKind = Literal["percentage", "punten", "fictieve_korting"]

BoundaryProfile = Literal["tot_levering_wtw", "energie_wtw", "uitvoering_wtw", "gebruik_wtw", "levenscyclus"]

CertificateScheme = Literal[
    "pso", "co2_prestatieladder", "charter_diversiteit", "iso_14001", "kleurkeur", "gelijkwaardig", "overig"
]

ChangeKind = Literal["verlenging", "indexering", "meerwerk", "minderwerk", "overname", "overig"]

ContractKind = Literal["overeenkomst", "raamovereenkomst", "nadere_overeenkomst"]

ContractNature = Literal["diensten", "sociale_en_specifieke_diensten", "leveringen", "werken"]

CountUnit = Literal["percelen", "trajecten", "contracten", "organisaties", "waarnemingen", "criteria"]

CriterionType = Literal[
    "geschiktheidseis", "selectiecriterium", "minimumeis", "gunningscriterium", "contractbepaling", "suggestie"
]

DataQualityDimension = Literal["nauwkeurigheid", "betrouwbaarheid", "integriteit", "beveiliging"]

Derivation = Literal["uit_registratie", "waarneming", "uit_kpi"]

Determination = Literal["gemeten", "geteld", "berekend", "geschat", "geextrapoleerd"]

Direction = Literal["hoger_is_beter", "lager_is_beter", "neutraal"]

EmissionFactorScope = Literal["WTT", "TTW", "WTW"]

EndMissingReason = Literal["onbepaalde_tijd", "onbekend"]

EndReason = Literal["afgelopen", "opgezegd", "ontbonden", "overgedragen"]

EnergyEfficiency = Literal["gevraagd", "uitzondering", "niet_gevraagd", "niet_van_toepassing"]

EvidenceMark = Literal["gelezen", "formule_voorgesteld", "voorgesteld", "ongeverifieerd"]

EvidenceType = Literal[
    "certificaat",
    "projectverklaring",
    "lca_epd",
    "berekening",
    "factuur",
    "urenregistratie",
    "materialenpaspoort",
    "dd_rapport",
    "audit",
    "vsme_verslag",
    "eudr_referentie",
    "eigen_verklaring",
]

ExclusionReason = Literal["inbesteding", "subsidie", "onder_minimumwaarde", "geheim", "geen_registratie", "overig"]

FulfilmentStatus = Literal[
    "op_schema", "nagekomen", "deels_nagekomen", "niet_nagekomen", "nog_niet_beoordeeld", "vervallen"
]

GhgScope = Literal["scope_1", "scope_2", "scope_3"]

IdentifierScheme = Literal[
    "kvk",
    "rsin",
    "oin",
    "tooi",
    "btw",
    "lei",
    "buitenlands_register",
    "ted_aankondiging",
    "tenderned",
    "eforms_procedure",
    "ocid",
    "onbekend_register",
    "lokaal",
]

Inclusion = Literal["alle_opdrachten", "vanaf_minimumwaarde", "boven_eu", "steekproef"]

IsvRiskCategory = Literal[
    "bedrijfskleding",
    "consumptieve_dienstverlening_a",
    "consumptieve_dienstverlening_b",
    "energie",
    "werkplekomgeving",
    "laboratorium",
    "ict_werkomgeving",
    "datacenters",
    "connectiviteit_a",
    "connectiviteit_b",
    "geen",
]

KpiKind = Literal["proces", "effect"]

LevelScale = Literal[
    "mvicriteria", "ambitieweb", "seb", "co2_prestatieladder", "pso", "toekomstbestendig_bouwen", "overig"
]

MissingReason = Literal[
    "onbekend", "niet_gevraagd", "niet_geleverd", "nog_niet_verschuldigd", "niet_van_toepassing", "onderdrukt"
]

Nature = Literal["verwacht", "gerealiseerd"]

NilReason = Literal["geen_inkoop", "inkoop_door_ander", "niets_gegund"]

NonApplicationReason = Literal[
    "onder_beleidsdrempel",
    "geen_aanbod_in_markt",
    "te_hoge_kosten",
    "geen_raakvlak",
    "onvoldoende_capaciteit",
    "overig",
]

OrganisationType = Literal[
    "rijk",
    "provincie",
    "gemeente",
    "waterschap",
    "gemeenschappelijke_regeling",
    "publiekrechtelijke_instelling",
    "speciale_sector",
    "overig",
]

PopulationMeasure = Literal["gegund_in_periode", "lopend_in_periode", "betaald_in_periode"]

ProcedureType = Literal[
    "enkelvoudig_onderhands",
    "meervoudig_onderhands",
    "openbaar",
    "niet_openbaar",
    "onderhandeling_met_oproep",
    "onderhandeling_zonder_oproep",
    "concurrentiegerichte_dialoog",
    "innovatiepartnerschap",
    "overig_een_fase",
    "overig_meer_fasen",
]

Profile = Literal["basis", "effect", "totalen"]

ProtectedParty = Literal["niemand", "opdrachtnemer", "persoon"]

ReferenceType = Literal[
    "marktstandaard",
    "wettelijk_minimum",
    "vorige_contract",
    "nulmeting",
    "referentieontwerp",
    "aangeboden_waarde",
    "sectorgemiddelde",
    "geen",
]

Relation = Literal["totaal", "aanvullend"]

ReporterRole = Literal["opdrachtgever", "opdrachtnemer", "derde"]

ReportingFrequency = Literal["eenmalig", "per_maand", "per_kwartaal", "per_halfjaar", "per_jaar", "bij_oplevering"]

Route = Literal["europees", "nationaal", "onderhands"]

SanctionKind = Literal["malus", "bonus"]

SizeClass = Literal["micro", "klein", "middelgroot", "groot"]

SocialReturnBase = Literal["opdrachtwaarde", "loonsom", "forfaitaire_loonsom", "vast_bedrag", "personen", "maatwerk"]

SocialStatus = Literal["sw_bedrijf", "sociale_onderneming", "werkt_met_doelgroep"]

SubjectType = Literal["contract", "lot", "organisation", "buyer_group"]

SubmissionState = Literal["voorlopig", "definitief"]

Theme = Literal["milieu", "klimaat", "circulair", "keten", "di", "social_return", "innovatie", "mkb"]

ThresholdRegime = Literal["boven_eu", "onder_eu", "onbekend"]

TimeBasis = Literal["in_periode", "cumulatief", "per_jaar", "hele_contractduur", "hele_levensduur"]

Unit = Literal[
    "kg",
    "t",
    "t_CO2e",
    "kg_CO2e",
    "kg_NOx",
    "kg_PM10",
    "kg_PM2_5",
    "kWh",
    "m3",
    "m2",
    "km",
    "uur",
    "fte_jaar",
    "persoon",
    "stuk",
    "jaar",
    "EUR",
    "EUR_MKI",
    "EUR_MKI_m2_jaar",
    "kg_CO2e_EUR",
    "g_gast",
    "procent",
    "aantal",
]

ValueBasis = Literal["incl_opties", "excl_opties", "jaarwaarde", "onbekend"]

ValueMissingReason = Literal["onbekend", "onderdrukt", "niet_van_toepassing"]

ValueType = Literal["number", "ratio", "distribution", "code", "yes_no", "date"]

Vat = Literal["exclusief", "inclusief"]

VerificationStatus = Literal["niet_gecontroleerd", "gecontroleerd", "geverifieerd", "afgekeurd"]


class Submission(TypedDict):
    """Submission."""

    standard_version: str
    id: str
    version: int
    replaces: NotRequired[int]
    correction_reason: NotRequired[str]
    state: SubmissionState
    profile: Profile
    submitter: str
    reporting_period: Period
    created_at: str
    nil_reason: NotRequired[NilReason]
    procurement_by: NotRequired[Identifier]
    coverages: list[Coverage]
    organisations: list[Organisation]
    procedures: NotRequired[list[Procedure]]
    lots: NotRequired[list[Lot]]
    contracts: NotRequired[list[Contract]]
    contract_years: NotRequired[list[ContractYear]]
    commitments: NotRequired[list[Commitment]]
    observations: NotRequired[list[Observation]]
    social_return_reports: NotRequired[list[SocialReturnReport]]
    methods: NotRequired[list[Method]]
    evidence: NotRequired[list[Evidence]]
    targets: NotRequired[list[Target]]
    action_plans: NotRequired[list[ActionPlan]]
    buyer_groups: NotRequired[list[BuyerGroup]]
    kpi_definitions: NotRequired[list[KpiDefinition]]
    data_quality: NotRequired[list[DataQuality]]


class Coverage(TypedDict):
    """Coverage."""

    organisation: str
    inclusion: Inclusion
    min_value: NotRequired[Money]
    populations: list[Population]
    exclusions: NotRequired[list[Exclusion]]


class Population(TypedDict):
    """Declared total."""

    measure: PopulationMeasure
    count_unit: NotRequired[CountUnit]
    nature: NotRequired[ContractNature]
    threshold_regime: NotRequired[ThresholdRegime]
    count: NotRequired[int]
    value: NotRequired[Money]
    value_basis: NotRequired[ValueBasis]
    missing_reason: NotRequired[ValueMissingReason]
    determination: NotRequired[Determination]
    source: NotRequired[str]
    explanation: NotRequired[str]


class Exclusion(TypedDict):
    """Exclusion."""

    reason: ExclusionReason
    count: NotRequired[int]
    value: NotRequired[Money]


class Period(TypedDict):
    """Period."""

    start: str
    end: str


class Money(TypedDict):
    """Amount of money."""

    amount: float
    currency: str
    vat: Vat


class Payment(TypedDict):
    """Payment."""

    amount: float
    currency: str
    vat: Vat


class Identifier(TypedDict):
    """Identifier."""

    scheme: IdentifierScheme
    value: str
    country: NotRequired[str]


class DataQuality(TypedDict):
    """Data quality."""

    dimension: DataQualityDimension
    statement: str


class Organisation(TypedDict):
    """Organisation."""

    id: str
    name: NotRequired[str]
    natural_person: NotRequired[bool]
    organisation_type: NotRequired[OrganisationType]
    identifiers: NotRequired[list[Identifier]]
    umbrella: NotRequired[str]
    manifest: NotRequired[ManifestSignature]
    size_class: NotRequired[SizeClass]
    social_status: NotRequired[list[SocialStatus]]
    predecessors: NotRequired[list[str]]
    certificates: NotRequired[list[Certificate]]
    certificates_checked: NotRequired[list[CertificateScheme]]


class ManifestSignature(TypedDict):
    """Manifest signature."""

    joined_on: str


class Certificate(TypedDict):
    """Certificate."""

    scheme: CertificateScheme
    version: NotRequired[str]
    level: str
    valid_until: str


class ActionPlan(TypedDict):
    """Action plan."""

    id: str
    organisation: str
    adopted_on: str
    url: str
    period: Period
    themes: list[Theme]
    reports: NotRequired[list[ActionPlanReport]]


class ActionPlanReport(TypedDict):
    """Report on an action plan."""

    year: int
    url: str


class Target(TypedDict):
    """Target."""

    id: str
    kpi: str
    kpi_version: str
    subject: Subject
    unit: NotRequired[Unit]
    baseline: NotRequired[Baseline]
    value: float
    year: int


class Baseline(TypedDict):
    """Baseline."""

    value: float
    year: int


class BuyerGroup(TypedDict):
    """Buyer group."""

    id: str
    name: str
    lead: str
    members: list[str]
    product_group: NotRequired[str]
    period: Period


class Procedure(TypedDict):
    """Procedure."""

    id: str
    identifiers: NotRequired[list[Identifier]]
    route: Route
    procedure_type: NotRequired[ProcedureType]
    published_on: NotRequired[str]
    lead_buyer: NotRequired[str]
    buyer_group: NotRequired[str]
    is_category_procurement: NotRequired[bool]


class Lot(TypedDict):
    """Lot."""

    id: str
    own_number: str
    identifiers: NotRequired[list[Identifier]]
    procedure: NotRequired[str]
    buyer: str
    counted_by: NotRequired[str]
    title: str
    awarded_on: NotRequired[str]
    nature: NotRequired[ContractNature]
    cpv: NotRequired[list[str]]
    product_group: NotRequired[str]
    product_group_name: NotRequired[str]
    threshold_regime: ThresholdRegime
    route: NotRequired[Route]
    award_basis: NotRequired[AwardBasis]
    estimated_value: NotRequired[Money]
    value: NotRequired[Money]
    value_basis: NotRequired[ValueBasis]
    value_missing_reason: NotRequired[ValueMissingReason]
    isv_risk_category: NotRequired[IsvRiskCategory]
    accessibility: NotRequired[Accessibility]
    energy_efficiency: NotRequired[EnergyEfficiency]
    explanation: NotRequired[str]
    themes: NotRequired[list[ThemeApplication]]
    criteria: NotRequired[list[Criterion]]


class ThemeApplication(TypedDict):
    """Theme application."""

    theme: Theme
    subthemes: NotRequired[list[str]]
    application: ApplicationStatus
    reason: NotRequired[NonApplicationReason]
    reason_text: NotRequired[str]
    via: NotRequired[list[CriterionType]]
    highest_level: NotRequired[Level]


class Level(TypedDict):
    """Level."""

    scale: LevelScale
    level: str


class Criterion(TypedDict):
    """Criterion."""

    id: str
    themes: list[Theme]
    subthemes: NotRequired[list[str]]
    criterion_type: CriterionType
    level: NotRequired[Level]
    catalogue: NotRequired[CatalogueEntry]
    award_weight: NotRequired[AwardWeight]
    required_value: NotRequired[RequiredValue]
    text: NotRequired[str]


class CatalogueEntry(TypedDict):
    """Catalogue entry."""

    name: str
    code: str
    product_group: NotRequired[str]


class AwardWeight(TypedDict):
    """Award weight."""

    kind: AwardWeightKind
    value: float
    total: NotRequired[float]


class RequiredValue(TypedDict):
    """Required value."""

    kpi: str
    value: AgreedValue
    unit: NotRequired[Unit]


class Contract(TypedDict):
    """Contract."""

    id: str
    own_number: str
    identifiers: NotRequired[list[Identifier]]
    title: NotRequired[str]
    kind: ContractKind
    lots: NotRequired[list[str]]
    parent_contract: NotRequired[str]
    parent_external: NotRequired[ExternalContract]
    reporter: NotRequired[str]
    suppliers: list[str]
    participants: NotRequired[list[Participant]]
    signed_on: NotRequired[str]
    period: NotRequired[Term]
    end_missing_reason: NotRequired[EndMissingReason]
    latest_end: NotRequired[str]
    options: NotRequired[list[ContractOption]]
    value: NotRequired[Money]
    value_basis: NotRequired[ValueBasis]
    value_missing_reason: NotRequired[ValueMissingReason]
    changes: NotRequired[list[ContractChange]]
    commitments_checked: NotRequired[bool]
    isv_conditions_apply: NotRequired[bool]
    ended_on: NotRequired[str]
    end_reason: NotRequired[EndReason]
    explanation: NotRequired[str]


class ExternalContract(TypedDict):
    """Contract of another buyer."""

    buyer: Identifier
    own_number: str


class Participant(TypedDict):
    """Participating buyer."""

    organisation: str
    share: float


class ContractOption(TypedDict):
    """Option to extend."""

    months: int
    exercised_on: NotRequired[str]
    new_end: NotRequired[str]


class ContractChange(TypedDict):
    """Change."""

    date: str
    kind: ChangeKind


class Term(TypedDict):
    """Term of a contract."""

    start: str
    end: NotRequired[str]


class ContractYear(TypedDict):
    """Contract year."""

    contract: str
    period: Period
    paid: NotRequired[Payment]
    missing_reason: NotRequired[MissingReason]


class Commitment(TypedDict):
    """Commitment."""

    id: str
    contract: str
    kpi: str
    kpi_version: str
    offered: NotRequired[AgreedValue]
    agreed: AgreedValue
    unit: NotRequired[Unit]
    time_basis: NotRequired[TimeBasis]
    calculation: NotRequired[Calculation]
    basis_period: NotRequired[Period]
    reporting_frequency: ReportingFrequency
    due_on: NotRequired[str]
    reference: NotRequired[ReferenceCase]
    method: NotRequired[str]
    fulfilment: FulfilmentStatus
    sanctions: NotRequired[list[Sanction]]


class AgreedValue(TypedDict):
    """Required or agreed value."""

    number: NotRequired[float]
    code: NotRequired[str]


class Calculation(TypedDict):
    """Calculation."""

    base: SocialReturnBase
    base_amount: NotRequired[Money]
    percentage: NotRequired[float]


class Sanction(TypedDict):
    """Penalty or bonus."""

    kind: SanctionKind
    amount: Money
    imposed_on: str


class Subject(TypedDict):
    """Subject."""

    type: SubjectType
    id: str


class Observation(TypedDict):
    """Observation."""

    id: str
    kpi: str
    kpi_version: str
    subject: Subject
    period: Period
    nature: Nature
    number: NotRequired[float]
    numerator: NotRequired[float]
    denominator: NotRequired[float]
    distribution: NotRequired[list[DistributionPart]]
    code: NotRequired[str]
    yes_no: NotRequired[bool]
    date: NotRequired[str]
    percentage: NotRequired[float]
    missing_reason: NotRequired[MissingReason]
    unit: NotRequired[Unit]
    count_unit: NotRequired[CountUnit]
    time_basis: NotRequired[TimeBasis]
    boundary: NotRequired[Boundary]
    reference: NotRequired[ReferenceCase]
    additionality: NotRequired[Additionality]
    determination: NotRequired[Determination]
    lower_bound: NotRequired[bool]
    reported_by: NotRequired[ReporterRole]
    method: NotRequired[str]
    breakdown: NotRequired[list[Breakdown]]
    relation: NotRequired[Relation]
    is_final: NotRequired[bool]
    verification: NotRequired[Verification]
    evidence: NotRequired[list[str]]
    explanation: NotRequired[str]
    state: SubmissionState


class Boundary(TypedDict):
    """Boundary."""

    profile: NotRequired[BoundaryProfile]
    ghg_scopes: NotRequired[list[GhgScope]]
    fuel_scope: NotRequired[EmissionFactorScope]


class ReferenceCase(TypedDict):
    """Reference."""

    type: ReferenceType
    value: NotRequired[float]
    unit: NotRequired[Unit]
    year: NotRequired[int]
    source: NotRequired[str]
    method: NotRequired[str]


class Method(TypedDict):
    """Method."""

    id: str
    instrument: str
    version: NotRequired[str]
    factor_list: NotRequired[str]
    valid_on: NotRequired[str]


class Evidence(TypedDict):
    """Evidence."""

    id: str
    type: EvidenceType
    issued_on: NotRequired[str]
    valid_until: NotRequired[str]
    url: NotRequired[str]
    sha256: NotRequired[str]
    title: NotRequired[str]


class Verification(TypedDict):
    """Verification."""

    status: VerificationStatus
    by_role: NotRequired[ReporterRole]
    on: NotRequired[str]


class Breakdown(TypedDict):
    """Breakdown."""

    dimension: str
    parts: list[BreakdownPart]


class BreakdownPart(TypedDict):
    """Part of a breakdown."""

    code: str
    number: NotRequired[float]
    numerator: NotRequired[float]
    denominator: NotRequired[float]
    missing_reason: NotRequired[MissingReason]


class DistributionPart(TypedDict):
    """Part of a distribution."""

    code: str
    number: float


class SocialReturnReport(TypedDict):
    """Social return report."""

    id: str
    subject: Subject
    relation: NotRequired[Relation]
    period: Period
    value_in_period: NotRequired[Money]
    value_cumulative: NotRequired[Money]
    valuation_table: NotRequired[ValuationTable]
    persons_started: NotRequired[int]
    persons_active: NotRequired[int]
    hours: NotRequired[float]
    hours_per_fte_week: NotRequired[float]
    places_started: NotRequired[int]
    months: NotRequired[float]
    social_purchasing: NotRequired[Money]
    target_groups: NotRequired[list[TargetGroupCount]]
    reported_by: ReporterRole
    verification: NotRequired[Verification]
    missing_reason: NotRequired[MissingReason]


class ValuationTable(TypedDict):
    """Valuation table."""

    id: str
    version: str


class TargetGroupCount(TypedDict):
    """Numbers per target group."""

    group: str
    persons: NotRequired[int]
    hours: NotRequired[float]
    missing_reason: NotRequired[MissingReason]


class KpiDefinition(TypedDict):
    """KPI definition."""

    id: str
    version: str
    label_nl: str
    label_en: str
    definition_nl: str
    definition_en: str
    theme: NotRequired[list[Theme]]
    kind: KpiKind
    count_unit: NotRequired[CountUnit]
    population: NotRequired[PopulationMeasure]
    most: NotRequired[float]
    protects: NotRequired[ProtectedParty]
    counts_persons: NotRequired[bool]
    only_where_applied: NotRequired[bool]
    shows_avoided: NotRequired[bool]
    same_as: NotRequired[str]
    share_of: NotRequired[str]
    derivation: Derivation
    from_kpis: NotRequired[list[str]]
    numerator_nl: NotRequired[str]
    numerator_en: NotRequired[str]
    denominator_nl: NotRequired[str]
    denominator_en: NotRequired[str]
    aggregation: Aggregation
    weight: NotRequired[str]
    value_type: ValueType
    canonical_unit: NotRequired[Unit]
    units: NotRequired[list[Unit]]
    subject_types: list[SubjectType]
    time_bases: NotRequired[list[TimeBasis]]
    requires: NotRequired[list[KpiRequirement]]
    counted: NotRequired[list[KpiCondition]]
    equal_to_sum: NotRequired[list[str]]
    added_together: NotRequired[list[str]]
    lower_bound_when: NotRequired[KpiCondition]
    dimensions: NotRequired[list[KpiDimension]]
    codelist: NotRequired[str]
    direction: Direction
    since: str
    deprecated_in: NotRequired[str]
    source: str
    evidence_mark: EvidenceMark


class KpiCondition(TypedDict):
    """Condition."""

    path: str
    allowed: NotRequired[list[str]]
    refused: NotRequired[list[str]]


class KpiRequirement(TypedDict):
    """Requirement for an observation."""

    path: str
    when: NotRequired[KpiCondition]
    allowed: NotRequired[list[str]]
    refused: NotRequired[list[str]]


class KpiDimension(TypedDict):
    """Breakdown of a KPI."""

    name: str
    codelist: str
    required: bool


class Dossier(Protocol):
    """The other records of the submission, for rules that look further than one."""

    @property
    def submission(self) -> Submission | None: ...
    def kpi(self, kpi: str) -> KpiDefinition | None: ...
    def catalogue(self) -> Mapping[str, KpiDefinition]: ...
    def count(self, cls: str) -> int: ...
    def reported(self) -> tuple[str, ...]: ...
    def rank(self, codelist: str, code: str) -> int | None: ...
    def once(self, make: Callable[[Dossier], T]) -> T: ...
    def once_for(self, make: Callable[[Key, Dossier], T], key: Key) -> T: ...
    def codes(self, codelist: str) -> tuple[str, ...]: ...
    def deprecated(self, codelist: str) -> tuple[str, ...]: ...
    def group_of(self, dimension: str, code: str) -> str: ...
    def overlaps(self, dimension: str) -> bool: ...
    def bounds(self, kpi: str, unit: str) -> tuple[float, str] | None: ...
    @overload
    def all(self, cls: Literal["Coverage"]) -> list[Coverage]: ...
    @overload
    def all(self, cls: Literal["Organisation"]) -> list[Organisation]: ...
    @overload
    def all(self, cls: Literal["Procedure"]) -> list[Procedure]: ...
    @overload
    def all(self, cls: Literal["Lot"]) -> list[Lot]: ...
    @overload
    def all(self, cls: Literal["Contract"]) -> list[Contract]: ...
    @overload
    def all(self, cls: Literal["ContractYear"]) -> list[ContractYear]: ...
    @overload
    def all(self, cls: Literal["Commitment"]) -> list[Commitment]: ...
    @overload
    def all(self, cls: Literal["Observation"]) -> list[Observation]: ...
    @overload
    def all(self, cls: Literal["SocialReturnReport"]) -> list[SocialReturnReport]: ...
    @overload
    def all(self, cls: Literal["Method"]) -> list[Method]: ...
    @overload
    def all(self, cls: Literal["Evidence"]) -> list[Evidence]: ...
    @overload
    def all(self, cls: Literal["Target"]) -> list[Target]: ...
    @overload
    def all(self, cls: Literal["ActionPlan"]) -> list[ActionPlan]: ...
    @overload
    def all(self, cls: Literal["BuyerGroup"]) -> list[BuyerGroup]: ...
    @overload
    def all(self, cls: Literal["KpiDefinition"]) -> list[KpiDefinition]: ...
    @overload
    def all(self, cls: Literal["DataQuality"]) -> list[DataQuality]: ...
    @overload
    def get(self, cls: Literal["Coverage"], key: str | None) -> Coverage | None: ...
    @overload
    def get(self, cls: Literal["Organisation"], key: str | None) -> Organisation | None: ...
    @overload
    def get(self, cls: Literal["Procedure"], key: str | None) -> Procedure | None: ...
    @overload
    def get(self, cls: Literal["Lot"], key: str | None) -> Lot | None: ...
    @overload
    def get(self, cls: Literal["Contract"], key: str | None) -> Contract | None: ...
    @overload
    def get(self, cls: Literal["ContractYear"], key: str | None) -> ContractYear | None: ...
    @overload
    def get(self, cls: Literal["Commitment"], key: str | None) -> Commitment | None: ...
    @overload
    def get(self, cls: Literal["Observation"], key: str | None) -> Observation | None: ...
    @overload
    def get(self, cls: Literal["SocialReturnReport"], key: str | None) -> SocialReturnReport | None: ...
    @overload
    def get(self, cls: Literal["Method"], key: str | None) -> Method | None: ...
    @overload
    def get(self, cls: Literal["Evidence"], key: str | None) -> Evidence | None: ...
    @overload
    def get(self, cls: Literal["Target"], key: str | None) -> Target | None: ...
    @overload
    def get(self, cls: Literal["ActionPlan"], key: str | None) -> ActionPlan | None: ...
    @overload
    def get(self, cls: Literal["BuyerGroup"], key: str | None) -> BuyerGroup | None: ...
    @overload
    def get(self, cls: Literal["KpiDefinition"], key: str | None) -> KpiDefinition | None: ...
    @overload
    def get(self, cls: Literal["DataQuality"], key: str | None) -> DataQuality | None: ...
    @overload
    def by(self, cls: Literal["Coverage"], *path: str) -> dict[str, list[Coverage]]: ...
    @overload
    def by(self, cls: Literal["Organisation"], *path: str) -> dict[str, list[Organisation]]: ...
    @overload
    def by(self, cls: Literal["Procedure"], *path: str) -> dict[str, list[Procedure]]: ...
    @overload
    def by(self, cls: Literal["Lot"], *path: str) -> dict[str, list[Lot]]: ...
    @overload
    def by(self, cls: Literal["Contract"], *path: str) -> dict[str, list[Contract]]: ...
    @overload
    def by(self, cls: Literal["ContractYear"], *path: str) -> dict[str, list[ContractYear]]: ...
    @overload
    def by(self, cls: Literal["Commitment"], *path: str) -> dict[str, list[Commitment]]: ...
    @overload
    def by(self, cls: Literal["Observation"], *path: str) -> dict[str, list[Observation]]: ...
    @overload
    def by(self, cls: Literal["SocialReturnReport"], *path: str) -> dict[str, list[SocialReturnReport]]: ...
    @overload
    def by(self, cls: Literal["Method"], *path: str) -> dict[str, list[Method]]: ...
    @overload
    def by(self, cls: Literal["Evidence"], *path: str) -> dict[str, list[Evidence]]: ...
    @overload
    def by(self, cls: Literal["Target"], *path: str) -> dict[str, list[Target]]: ...
    @overload
    def by(self, cls: Literal["ActionPlan"], *path: str) -> dict[str, list[ActionPlan]]: ...
    @overload
    def by(self, cls: Literal["BuyerGroup"], *path: str) -> dict[str, list[BuyerGroup]]: ...
    @overload
    def by(self, cls: Literal["KpiDefinition"], *path: str) -> dict[str, list[KpiDefinition]]: ...
    @overload
    def by(self, cls: Literal["DataQuality"], *path: str) -> dict[str, list[DataQuality]]: ...
    @overload
    def told(
        self,
        cls: Literal["Coverage"],
        tell: Callable[[Coverage], T],
        find: Callable[[list[tuple[Coverage, T]]], Mapping[Key, Found]],
    ) -> Mapping[Key, Found]: ...
    @overload
    def told(
        self,
        cls: Literal["Organisation"],
        tell: Callable[[Organisation], T],
        find: Callable[[list[tuple[Organisation, T]]], Mapping[Key, Found]],
    ) -> Mapping[Key, Found]: ...
    @overload
    def told(
        self,
        cls: Literal["Procedure"],
        tell: Callable[[Procedure], T],
        find: Callable[[list[tuple[Procedure, T]]], Mapping[Key, Found]],
    ) -> Mapping[Key, Found]: ...
    @overload
    def told(
        self, cls: Literal["Lot"], tell: Callable[[Lot], T], find: Callable[[list[tuple[Lot, T]]], Mapping[Key, Found]]
    ) -> Mapping[Key, Found]: ...
    @overload
    def told(
        self,
        cls: Literal["Contract"],
        tell: Callable[[Contract], T],
        find: Callable[[list[tuple[Contract, T]]], Mapping[Key, Found]],
    ) -> Mapping[Key, Found]: ...
    @overload
    def told(
        self,
        cls: Literal["ContractYear"],
        tell: Callable[[ContractYear], T],
        find: Callable[[list[tuple[ContractYear, T]]], Mapping[Key, Found]],
    ) -> Mapping[Key, Found]: ...
    @overload
    def told(
        self,
        cls: Literal["Commitment"],
        tell: Callable[[Commitment], T],
        find: Callable[[list[tuple[Commitment, T]]], Mapping[Key, Found]],
    ) -> Mapping[Key, Found]: ...
    @overload
    def told(
        self,
        cls: Literal["Observation"],
        tell: Callable[[Observation], T],
        find: Callable[[list[tuple[Observation, T]]], Mapping[Key, Found]],
    ) -> Mapping[Key, Found]: ...
    @overload
    def told(
        self,
        cls: Literal["SocialReturnReport"],
        tell: Callable[[SocialReturnReport], T],
        find: Callable[[list[tuple[SocialReturnReport, T]]], Mapping[Key, Found]],
    ) -> Mapping[Key, Found]: ...
    @overload
    def told(
        self,
        cls: Literal["Method"],
        tell: Callable[[Method], T],
        find: Callable[[list[tuple[Method, T]]], Mapping[Key, Found]],
    ) -> Mapping[Key, Found]: ...
    @overload
    def told(
        self,
        cls: Literal["Evidence"],
        tell: Callable[[Evidence], T],
        find: Callable[[list[tuple[Evidence, T]]], Mapping[Key, Found]],
    ) -> Mapping[Key, Found]: ...
    @overload
    def told(
        self,
        cls: Literal["Target"],
        tell: Callable[[Target], T],
        find: Callable[[list[tuple[Target, T]]], Mapping[Key, Found]],
    ) -> Mapping[Key, Found]: ...
    @overload
    def told(
        self,
        cls: Literal["ActionPlan"],
        tell: Callable[[ActionPlan], T],
        find: Callable[[list[tuple[ActionPlan, T]]], Mapping[Key, Found]],
    ) -> Mapping[Key, Found]: ...
    @overload
    def told(
        self,
        cls: Literal["BuyerGroup"],
        tell: Callable[[BuyerGroup], T],
        find: Callable[[list[tuple[BuyerGroup, T]]], Mapping[Key, Found]],
    ) -> Mapping[Key, Found]: ...
    @overload
    def told(
        self,
        cls: Literal["KpiDefinition"],
        tell: Callable[[KpiDefinition], T],
        find: Callable[[list[tuple[KpiDefinition, T]]], Mapping[Key, Found]],
    ) -> Mapping[Key, Found]: ...
    @overload
    def told(
        self,
        cls: Literal["DataQuality"],
        tell: Callable[[DataQuality], T],
        find: Callable[[list[tuple[DataQuality, T]]], Mapping[Key, Found]],
    ) -> Mapping[Key, Found]: ...
    @overload
    def compared(
        self, cls: Literal["Coverage"], fields: tuple[str, ...], compare: Callable[[list[Coverage]], Mapping[int, T]]
    ) -> Mapping[int, T]: ...
    @overload
    def compared(
        self,
        cls: Literal["Organisation"],
        fields: tuple[str, ...],
        compare: Callable[[list[Organisation]], Mapping[int, T]],
    ) -> Mapping[int, T]: ...
    @overload
    def compared(
        self, cls: Literal["Procedure"], fields: tuple[str, ...], compare: Callable[[list[Procedure]], Mapping[int, T]]
    ) -> Mapping[int, T]: ...
    @overload
    def compared(
        self, cls: Literal["Lot"], fields: tuple[str, ...], compare: Callable[[list[Lot]], Mapping[int, T]]
    ) -> Mapping[int, T]: ...
    @overload
    def compared(
        self, cls: Literal["Contract"], fields: tuple[str, ...], compare: Callable[[list[Contract]], Mapping[int, T]]
    ) -> Mapping[int, T]: ...
    @overload
    def compared(
        self,
        cls: Literal["ContractYear"],
        fields: tuple[str, ...],
        compare: Callable[[list[ContractYear]], Mapping[int, T]],
    ) -> Mapping[int, T]: ...
    @overload
    def compared(
        self,
        cls: Literal["Commitment"],
        fields: tuple[str, ...],
        compare: Callable[[list[Commitment]], Mapping[int, T]],
    ) -> Mapping[int, T]: ...
    @overload
    def compared(
        self,
        cls: Literal["Observation"],
        fields: tuple[str, ...],
        compare: Callable[[list[Observation]], Mapping[int, T]],
    ) -> Mapping[int, T]: ...
    @overload
    def compared(
        self,
        cls: Literal["SocialReturnReport"],
        fields: tuple[str, ...],
        compare: Callable[[list[SocialReturnReport]], Mapping[int, T]],
    ) -> Mapping[int, T]: ...
    @overload
    def compared(
        self, cls: Literal["Method"], fields: tuple[str, ...], compare: Callable[[list[Method]], Mapping[int, T]]
    ) -> Mapping[int, T]: ...
    @overload
    def compared(
        self, cls: Literal["Evidence"], fields: tuple[str, ...], compare: Callable[[list[Evidence]], Mapping[int, T]]
    ) -> Mapping[int, T]: ...
    @overload
    def compared(
        self, cls: Literal["Target"], fields: tuple[str, ...], compare: Callable[[list[Target]], Mapping[int, T]]
    ) -> Mapping[int, T]: ...
    @overload
    def compared(
        self,
        cls: Literal["ActionPlan"],
        fields: tuple[str, ...],
        compare: Callable[[list[ActionPlan]], Mapping[int, T]],
    ) -> Mapping[int, T]: ...
    @overload
    def compared(
        self,
        cls: Literal["BuyerGroup"],
        fields: tuple[str, ...],
        compare: Callable[[list[BuyerGroup]], Mapping[int, T]],
    ) -> Mapping[int, T]: ...
    @overload
    def compared(
        self,
        cls: Literal["KpiDefinition"],
        fields: tuple[str, ...],
        compare: Callable[[list[KpiDefinition]], Mapping[int, T]],
    ) -> Mapping[int, T]: ...
    @overload
    def compared(
        self,
        cls: Literal["DataQuality"],
        fields: tuple[str, ...],
        compare: Callable[[list[DataQuality]], Mapping[int, T]],
    ) -> Mapping[int, T]: ...
