// Generated from https://w3id.org/mvi-standard/1.0/submission.schema.json by json-schema-to-typescript 16.0.0. Do not edit.
// Types of a submission in edition 1.0 of the MVI standard. Forms, lowest and highest values and lists that may not be
// empty stand in the JSON Schema and not here, so what compiles does not yet conform: the validator tells.
// Licence: CC0-1.0.

/**
 * Accessibility criteria. States whether the lot has requirements on accessibility for people with disabilities. Copy the choice from the notice. Leave the field empty if you do not know.
 */
export type Accessibility = "opgenomen" | "niet_opgenomen_gemotiveerd" | "niet_opgenomen";
/**
 * Additionality. Judgement whether the result would also have come about without MVI. If a KPI is about an improvement, only what MVI brought about counts. Record what your judgement is based on.
 */
export type Additionality = "additioneel" | "niet_additioneel" | "deels" | "niet_beoordeeld";
/**
 * Way of adding up. Rule by which values of a KPI are combined. The rule belongs to the KPI and not to the program. Combine only values that are equal in what the KPI names.
 */
export type Aggregation =
  "som" | "quotient_van_sommen" | "gewogen_gemiddelde" | "verdeling" | "aantal_unieke" | "laatste" | "geen";
/**
 * Application status. States for each lot whether a theme is applied. A theme that you leave out counts as unknown. So also report that a theme is not applied.
 */
export type ApplicationStatus =
  "toegepast" | "niet_toegepast_gemotiveerd" | "niet_toegepast" | "niet_relevant" | "onbekend";
/**
 * Basis of award. Yardstick by which you chose the winner. With lowest price the criteria have no weight: that counts as zero. If you do not know, choose onbekend.
 */
export type AwardBasis = "laagste_prijs" | "laagste_kosten" | "beste_prijs_kwaliteit" | "onbekend";
/**
 * Kind of weight. Way in which an award criterion counts in the assessment. Percentages and points can be converted with the total. A fictitious deduction always stays apart.
 */
export type AwardWeightKind = "percentage" | "punten" | "fictieve_korting";
/**
 * Boundary of emission. Part of the chain that is in a value on greenhouse gas. Offsetting is never deducted. Values with another boundary stand apart, unless the KPI says that they count together.
 */
export type BoundaryProfile = "tot_levering_wtw" | "energie_wtw" | "uitvoering_wtw" | "gebruik_wtw" | "levenscyclus";
/**
 * Certificate scheme. Scheme under which an organisation holds a certificate or recognition. Also report the level and how long it is valid. Product labels belong in another list.
 */
export type CertificateScheme =
  "pso" | "co2_prestatieladder" | "charter_diversiteit" | "iso_14001" | "kleurkeur" | "gelijkwaardig" | "overig";
/**
 * Kind of change. Type of adjustment of a contract after signing. Report each change separately and leave the first value unchanged. Correct an error with a new version.
 */
export type ChangeKind = "verlenging" | "indexering" | "meerwerk" | "minderwerk" | "overname" | "overig";
/**
 * Kind of agreement. States whether a contract stands alone, is a framework agreement or falls under one. So the same value does not count twice.
 */
export type ContractKind = "overeenkomst" | "raamovereenkomst" | "nadere_overeenkomst";
/**
 * Contract nature. Kind of contract under the procurement rules. If a lot has several, choose works when building is the main object, and otherwise the kind with the largest value. The choice also decides which threshold applies.
 */
export type ContractNature = "diensten" | "sociale_en_specifieke_diensten" | "leveringen" | "werken";
/**
 * What is counted. Kind of thing of which the number is given. One procedure may have several lots and a lot several contracts. Compare numbers of the same kind only.
 */
export type CountUnit = "percelen" | "trajecten" | "contracten" | "organisaties" | "waarnemingen" | "criteria";
/**
 * Criterion type. Place that an MVI criterion has in the tender documents or contract. Choose one type per criterion. If the same text stands in two places, report two criteria.
 */
export type CriterionType =
  "geschiktheidseis" | "selectiecriterium" | "minimumeis" | "gunningscriterium" | "contractbepaling" | "suggestie";
/**
 * Data-governance dimension. Subject on which you say something about the quality of your data. Fill it in only if verification and method do not already show it. Report each subject once.
 */
export type DataQualityDimension = "nauwkeurigheid" | "betrouwbaarheid" | "integriteit" | "beveiliging";
/**
 * Derivation of the KPI. Says what a KPI is calculated from. So you know whether you must report the value yourself. Each KPI has one derivation.
 */
export type Derivation = "uit_registratie" | "waarneming" | "uit_kpi";
/**
 * How the value was determined. Way in which a value or number was arrived at. Choose the weakest way if you used several. Who supplied the value is reported separately.
 */
export type Determination = "gemeten" | "geteld" | "berekend" | "geschat" | "geextrapoleerd";
/**
 * Desired direction. Says whether a higher value is better. The direction only helps in reading and is not a norm. Each KPI has one direction.
 */
export type Direction = "hoger_is_beter" | "lager_is_beter" | "neutraal";
/**
 * Emission factor scope. Part of the fuel chain that the emission factor covers. Preferably take the whole chain. Values with different choices must not be added together.
 */
export type EmissionFactorScope = "WTT" | "TTW" | "WTW";
/**
 * Reason for no end. States why a contract has no last day. Fill it in only if the end is missing. Why a contract stopped is the reason for ending.
 */
export type EndMissingReason = "onbepaalde_tijd" | "onbekend";
/**
 * Reason for ending. States why a contract stopped. Fill it in only together with the end date. A running contract has no reason.
 */
export type EndReason = "afgelopen" | "opgezegd" | "ontbonden" | "overgedragen";
/**
 * Energy efficiency. States whether the documents of a lot ask for a high energy efficiency. The duty holds above the EU threshold. Leave the field empty if you do not know.
 */
export type EnergyEfficiency = "gevraagd" | "uitzondering" | "niet_gevraagd" | "niet_van_toepassing";
/**
 * Evidence for the KPI. Says how certain the source of a KPI is. So you see what was found and what was proposed. It says nothing about the value you report.
 */
export type EvidenceMark = "gelezen" | "formule_voorgesteld" | "voorgesteld" | "ongeverifieerd";
/**
 * Evidence. Kind of document that supports a value. Do not submit the document itself if it contains names of persons. Choose the document that shows the value directly.
 */
export type EvidenceType =
  | "certificaat"
  | "projectverklaring"
  | "lca_epd"
  | "berekening"
  | "factuur"
  | "urenregistratie"
  | "materialenpaspoort"
  | "dd_rapport"
  | "audit"
  | "vsme_verslag"
  | "eudr_referentie"
  | "eigen_verklaring";
/**
 * Reason for exclusion. Reason why contracts are not in the submission. For each reason report the number or amount, if you know it. This shows what is left out.
 */
export type ExclusionReason =
  "inbesteding" | "subsidie" | "onder_minimumwaarde" | "geheim" | "geen_registratie" | "overig";
/**
 * Fulfilment status. Judgement on whether a commitment was met, at the end of the period. Look at what should have been achieved by then. The buyer gives the judgement.
 */
export type FulfilmentStatus =
  "op_schema" | "nagekomen" | "deels_nagekomen" | "niet_nagekomen" | "nog_niet_beoordeeld" | "vervallen";
/**
 * GHG scope. Part of the emissions that the value covers. Name all parts that were counted. Values with different boundaries must not be added together.
 */
export type GhgScope = "scope_1" | "scope_2" | "scope_3";
/**
 * Identifier scheme. Register or system a number comes from. Preferably report a number from an official register. Write every number as text, with all leading zeros.
 */
export type IdentifierScheme =
  | "kvk"
  | "rsin"
  | "oin"
  | "tooi"
  | "btw"
  | "lei"
  | "buitenlands_register"
  | "ted_aankondiging"
  | "tenderned"
  | "eforms_procedure"
  | "ocid"
  | "onbekend_register"
  | "lokaal";
/**
 * What is included. States which part of your contracts is in the submission. From it a reader can judge the coverage. Report exceptions separately with number and reason.
 */
export type Inclusion = "alle_opdrachten" | "vanaf_minimumwaarde" | "boven_eu" | "steekproef";
/**
 * ISV risk category. Kind of purchase in which central government sees a higher risk in the chain. Choose geen if the contract does not fall under it. Leave the field empty if you do not know.
 */
export type IsvRiskCategory =
  | "bedrijfskleding"
  | "consumptieve_dienstverlening_a"
  | "consumptieve_dienstverlening_b"
  | "energie"
  | "werkplekomgeving"
  | "laboratorium"
  | "ict_werkomgeving"
  | "datacenters"
  | "connectiviteit_a"
  | "connectiviteit_b"
  | "geen";
/**
 * Kind of KPI. Says whether a KPI is about applying MVI or about the result. Both kinds stand in separate overviews. Each KPI has one kind.
 */
export type KpiKind = "proces" | "effect";
/**
 * Scale of the level. Scale on which a level is set. A level without a scale has no meaning. Do not convert levels of one scale into those of another.
 */
export type LevelScale =
  "mvicriteria" | "ambitieweb" | "seb" | "co2_prestatieladder" | "pso" | "toekomstbestendig_bouwen" | "overig";
/**
 * Missing-value reason. Reason why a value is missing. Zero is a real value and does not belong here. Choose the most precise reason you know.
 */
export type MissingReason =
  "onbekend" | "niet_gevraagd" | "niet_geleverd" | "nog_niet_verschuldigd" | "niet_van_toepassing" | "onderdrukt";
/**
 * Nature of the value. States whether a value is an expectation or has been achieved. Promises belong to the commitment, not to an observation. Totals count achieved values only.
 */
export type Nature = "verwacht" | "gerealiseerd";
/**
 * Reason for a nil report. Reason why you report no lots or contracts for this period. So it is clear that you had nothing to report, and did not forget to. Fill it in for a nil report only.
 */
export type NilReason = "geen_inkoop" | "inkoop_door_ander" | "niets_gegund";
/**
 * Reason for not applying. Reason why a theme was not applied to a lot. Choose the decisive reason. Explain it if no code fits well.
 */
export type NonApplicationReason =
  | "onder_beleidsdrempel"
  | "geen_aanbod_in_markt"
  | "te_hoge_kosten"
  | "geen_raakvlak"
  | "onvoldoende_capaciteit"
  | "overig";
/**
 * Organisation type. Kind of organisation on whose behalf the purchase is made. Choose the legal form of the organisation itself, not that of a joint procurement service. It is required for buyers only.
 */
export type OrganisationType =
  | "rijk"
  | "provincie"
  | "gemeente"
  | "waterschap"
  | "gemeenschappelijke_regeling"
  | "publiekrechtelijke_instelling"
  | "speciale_sector"
  | "overig";
/**
 * What the population counts. Says which whole you declare: the number by which the others are divided. Awards, running contracts and payments are three different numbers. Never add them together.
 */
export type PopulationMeasure = "gegund_in_periode" | "lopend_in_periode" | "betaald_in_periode";
/**
 * Procedure. Kind of procurement procedure under the rules. Whether the contract is European, national or by invitation is filled in separately. If the procedure is unknown, leave this empty.
 */
export type ProcedureType =
  | "enkelvoudig_onderhands"
  | "meervoudig_onderhands"
  | "openbaar"
  | "niet_openbaar"
  | "onderhandeling_met_oproep"
  | "onderhandeling_zonder_oproep"
  | "concurrentiegerichte_dialoog"
  | "innovatiepartnerschap"
  | "overig_een_fase"
  | "overig_meer_fasen";
/**
 * Submission profile. Determines which fields are required in your submission. The smallest profile suits an ordinary contract list. A profile only adds requirements and changes no meaning.
 */
export type Profile = "basis" | "effect" | "totalen";
/**
 * Protected party. Says about whom a figure of a KPI could give something away when few stand behind it. It decides when a total is not shown. If in doubt between two codes? Take the code that stands further down.
 */
export type ProtectedParty = "niemand" | "opdrachtnemer" | "persoon";
/**
 * Reference type. What you compare the measured value with. Without a comparison you cannot report savings. Choose the type that you really used and name its source.
 */
export type ReferenceType =
  | "marktstandaard"
  | "wettelijk_minimum"
  | "vorige_contract"
  | "nulmeting"
  | "referentieontwerp"
  | "aangeboden_waarde"
  | "sectorgemiddelde"
  | "geen";
/**
 * Relation to separate records. Says how a value of an organisation relates to its separate records. Without this choice something may count twice. Fill it in only with a value about an organisation.
 */
export type Relation = "totaal" | "aanvullend";
/**
 * Role of who supplied or checked. Party that supplied or checked the value. Choose the source of the value, not who filled in the form. Never name a person.
 */
export type ReporterRole = "opdrachtgever" | "opdrachtnemer" | "derde";
/**
 * Reporting frequency. Rhythm in which the supplier reports on a commitment. Copy what the contract says. What you voluntarily receive more often does not change it.
 */
export type ReportingFrequency =
  "eenmalig" | "per_maand" | "per_kwartaal" | "per_halfjaar" | "per_jaar" | "bij_oplevering";
/**
 * Route to market. States how widely you announced the contract. The procedure itself is filled in separately. Look at what you did, not at what was compulsory.
 */
export type Route = "europees" | "nationaal" | "onderhands";
/**
 * Kind of sanction or reward. States whether the amount is a penalty or a reward. Report only what was really imposed or paid. A threat or possibility does not count.
 */
export type SanctionKind = "malus" | "bonus";
/**
 * Company size. Size of a supplier according to the European classification. Include affiliated companies. Leave the field empty if you do not know the size.
 */
export type SizeClass = "micro" | "klein" | "middelgroot" | "groot";
/**
 * Social return obligation base. Amount or number on which the social return obligation is calculated. The percentage has a field of its own. Copy the base from the contract and convert nothing.
 */
export type SocialReturnBase =
  "opdrachtwaarde" | "loonsom" | "forfaitaire_loonsom" | "vast_bedrag" | "personen" | "maatwerk";
/**
 * Social status. Social characteristic of a supplier. You may report several. Report only what you can support with evidence or a register.
 */
export type SocialStatus = "sw_bedrijf" | "sociale_onderneming" | "werkt_met_doelgroep";
/**
 * Kind of subject. What a value is about: a contract, lot, organisation or buyer group. The codes are English class names, so that a reference is right. Choose the smallest subject you know.
 */
export type SubjectType = "contract" | "lot" | "organisation" | "buyer_group";
/**
 * State of the data. States whether the data may still change. Provisional data may be checked, but do not count as a final figure. Applies to a submission and to a single value.
 */
export type SubmissionState = "voorlopig" | "definitief";
/**
 * MVI theme. Societal aim that a lot or commitment serves. Choose every theme that is really applied. Only the six official themes count as MVI.
 */
export type Theme = "milieu" | "klimaat" | "circulair" | "keten" | "di" | "social_return" | "innovatie" | "mkb";
/**
 * European threshold. States whether the estimated value is above or below the EU threshold. Keep this choice and not the amount, because thresholds change. Use the threshold on the date of publication.
 */
export type ThresholdRegime = "boven_eu" | "onder_eu" | "onbekend";
/**
 * Time basis. Span of time to which a value applies. Values with different time bases must never be added together. Only in_periode may be added over years.
 */
export type TimeBasis = "in_periode" | "cumulatief" | "per_jaar" | "hele_contractduur" | "hele_levensduur";
/**
 * Unit. Measure in which a value is expressed. Use only a unit that belongs to the KPI. Write a percentage as a number from 0 to 100.
 */
export type Unit =
  | "kg"
  | "t"
  | "t_CO2e"
  | "kg_CO2e"
  | "kg_NOx"
  | "kg_PM10"
  | "kg_PM2_5"
  | "kWh"
  | "m3"
  | "m2"
  | "km"
  | "uur"
  | "fte_jaar"
  | "persoon"
  | "stuk"
  | "jaar"
  | "EUR"
  | "EUR_MKI"
  | "EUR_MKI_m2_jaar"
  | "kg_CO2e_EUR"
  | "g_gast"
  | "procent"
  | "aantal";
/**
 * Basis of the value. States which time the amount covers, and whether it includes options. A yearly amount and a total can differ by a factor of four. Use the amount as it was at award.
 */
export type ValueBasis = "incl_opties" | "excl_opties" | "jaarwaarde" | "onbekend";
/**
 * Reason for no number or amount. Why a number or amount of your procurement is missing. For outcomes of contracts there is the list of missing-value reasons. Zero is a figure and does not belong here.
 */
export type ValueMissingReason = "onbekend" | "onderdrukt" | "niet_van_toepassing";
/**
 * Form of the value. Form in which you fill in the value of a KPI. The codes are English field names, so that you find the right field. Always fill in exactly one form.
 */
export type ValueType = "number" | "ratio" | "distribution" | "code" | "yes_no" | "date";
/**
 * VAT in the amount. States whether the amount is with or without VAT. The standard asks for amounts without VAT. Convert nothing if you are not certain.
 */
export type Vat = "exclusief" | "inclusief";
/**
 * Verification status. States whether and by whom a value was verified. If several checks were completed, choose the strictest. A rejected value does not count in results.
 */
export type VerificationStatus = "niet_gecontroleerd" | "gecontroleerd" | "geverifieerd" | "afgekeurd";
/**
 * Local id. Your own key for a record, from your system. At most 100 letters, digits, dots, dashes, underscores, colons or slashes.
 */
export type LocalId = string;
/**
 * Short text. One line of 1 to 300 characters, without blanks at the beginning or the end.
 */
export type ShortText = string;
/**
 * Long text. Text of 1 to 4000 characters that may have several lines.
 */
export type LongText = string;
/**
 * Code. A value or name from the standard itself. Letters, digits, dots, dashes and underscores only.
 */
export type Code = string;
/**
 * Open code. A value from a code list, or one of your own with your prefix and a colon in front.
 */
export type OpenCode = string;
/**
 * Subtheme. Part of a theme from the code list, or your own with a prefix.
 */
export type SubthemeCode = string;
/**
 * Product group. Group of products from the code list, or your own with a prefix.
 */
export type ProductGroupCode = string;
/**
 * Target group. Group of people for social return from the code list, or your own with a prefix.
 */
export type TargetGroupCode = string;
/**
 * Valuation table. Table for the value of social return from the code list, or your own with a prefix.
 */
export type ValuationTableCode = string;
/**
 * Instrument. Tool or source of values from the code list, or your own with a prefix.
 */
export type InstrumentCode = string;
/**
 * KPI code. Three capitals, a dash and two digits. A KPI of your own has your prefix and a colon in front.
 */
export type KpiId = string;
/**
 * Edition of the standard. Two numbers with a dot between them, such as 1.0; a draft has its number behind it, such as 1.0-draft.2. It is text, not a number.
 */
export type StandardVersion = string;
/**
 * Version of a KPI. Two numbers with a dot between them, such as 1.0, for the definition of one KPI.
 */
export type KpiVersion = string;
/**
 * Currency. Three capital letters of ISO 4217, such as EUR for the euro.
 */
export type CurrencyCode = string;
/**
 * Country. Two capital letters of ISO 3166-1, such as BE for Belgium. Not the name of the country.
 */
export type CountryCode = string;
/**
 * CPV code. Eight digits of the European procurement vocabulary, with or without the dash and check digit.
 */
export type CpvCode = string;
/**
 * SHA-256 checksum. Sixty-four characters, digits and the letters a to f in lower case, calculated over a file.
 */
export type Sha256 = string;
/**
 * Web address. Full address that starts with http or https and has no blanks in it.
 */
export type WebAddress = string;
/**
 * Path of a field. Names of fields with dots between them, from the record inwards, such as reference.type.
 */
export type FieldPath = string;
/**
 * Amount. Number from zero to one trillion, for money that cannot be negative.
 */
export type Amount = number;
/**
 * Amount, also negative. Number up to one trillion above or below zero, for money that can be credited.
 */
export type SignedAmount = number;
/**
 * Measured value. Number that may be negative and may have decimals, in the unit stated beside it.
 */
export type Measure = number;
/**
 * Number from zero upwards. Zero or more, with or without decimals, such as hours or points.
 */
export type NonNegative = number;
/**
 * Percentage. Number from 0 to 100. Write 17.5 for seventeen and a half per cent, not 0.175.
 */
export type Percentage = number;
/**
 * Count. Whole number from zero upwards. Zero means that there are none.
 */
export type Count = number;
/**
 * Months. Whole number of calendar months, at least one and at most one hundred years.
 */
export type Months = number;
/**
 * Version number. Whole number from 1 upwards that counts the versions of one file.
 */
export type VersionNumber = number;
/**
 * Year. Calendar year in four digits, from 1990 up to and including 2100.
 */
export type Year = number;
/**
 * Date. Day without a time, written as year, month and day: 2026-03-20.
 */
export type Date = string;
/**
 * Date and time. Day and time with the time zone: 2027-02-01T09:30:00+01:00, or with a Z for universal time.
 */
export type Timestamp = string;

/**
 * Submission. Everything one organisation hands in about one reporting period, in one file. A new version replaces the whole file.
 */
export interface Submission {
  /**
   * Edition of the standard. State which edition of this standard the file follows, such as 1.0. A file that follows a draft names the draft.
   */
  standard_version: StandardVersion;
  /**
   * Submission number. Your own lasting key for this submission about this period. A correction keeps the same key; a file about another year gets a new one.
   */
  id: LocalId;
  /**
   * Version. Whole number that goes up by one with every new file. The first file has 1.
   */
  version: VersionNumber;
  /**
   * Replaces version. Number of the earlier version that this file takes the place of. Leave it out for a first file.
   */
  replaces?: VersionNumber;
  /**
   * Reason for correction. Say in a few words why you hand in a new version. Required as soon as the file replaces another one.
   */
  correction_reason?: LongText;
  /**
   * State. Choose whether the figures can still change or are settled for this period.
   */
  state: SubmissionState;
  /**
   * Profile. Choose basis for a list of lots and contracts, and totalen without such a list. Choose effect if each observation says how it was determined and whether anyone checked it.
   */
  profile: Profile;
  /**
   * Submitter. The party that hands in this file. It may report on behalf of other organisations too.
   */
  submitter: LocalId;
  /**
   * Reporting period. Time span that you report on in this file, usually one calendar year.
   */
  reporting_period: Period;
  /**
   * Created at. Day and time at which this file was made, with its time zone.
   */
  created_at: Timestamp;
  /**
   * Reason for a nil report. Fill in only when there is nothing to report for this period, and say why.
   */
  nil_reason?: NilReason;
  /**
   * Procurement done by. Official number of the organisation that buys for you. Only for a nil report because another body did the procurement.
   */
  procurement_by?: Identifier;
  /**
   * Coverage. For each organisation: how much of its procurement this file covers and what was left out.
   */
  coverages: Coverage[];
  /**
   * Organisations. All buyers, suppliers and other parties that this file refers to, each of them once. Subcontractors do not belong here.
   */
  organisations: Organisation[];
  /**
   * Procedures. Each procedure of which you list one or more lots. You may leave them out.
   */
  procedures?: Procedure[];
  /**
   * Lots. What was put on the market, awarded or only announced, one record for each lot. A withdrawn lot does not belong here. A joint lot stands only in the file of the organisation that counts it. If the work was not divided, there is one record per contract.
   */
  lots?: Lot[];
  /**
   * Contracts. Agreements with suppliers that ran in the reporting period, whatever the year of award.
   */
  contracts?: Contract[];
  /**
   * Contract years. What was paid on each contract in each calendar year or part of a year.
   */
  contract_years?: ContractYear[];
  /**
   * Commitments. Results on the themes that suppliers promised to deliver. One record is about one KPI in one contract.
   */
  commitments?: Commitment[];
  /**
   * Observations. Values of KPIs as expected or realised, for a contract, lot, organisation or buyer group.
   */
  observations?: Observation[];
  /**
   * Social return reports. Social return delivered, as totals without persons: one record for each contract or organisation and period.
   */
  social_return_reports?: SocialReturnReport[];
  /**
   * Methods. Instruments and versions with which the values in this file were worked out.
   */
  methods?: Method[];
  /**
   * Evidence. Documents that support the values in this file, such as certificates or calculations.
   */
  evidence?: Evidence[];
  /**
   * Targets. Values that your organisation wants to reach on a KPI in a certain year.
   */
  targets?: Target[];
  /**
   * Action plans. Public plans in which organisations say how they buy responsibly.
   */
  action_plans?: ActionPlan[];
  /**
   * Buyer groups. Groups in which several buyers work together on one product group or market.
   */
  buyer_groups?: BuyerGroup[];
  /**
   * Own KPIs. KPIs that you define yourself, with your own prefix. KPIs of the standard do not belong here.
   */
  kpi_definitions?: KpiDefinition[];
  /**
   * Data quality. Statements about how the figures in this file were kept accurate, reliable, complete and secure.
   */
  data_quality?: DataQuality[];
}
/**
 * Coverage. States for one organisation what share of its procurement is in this file. National percentages are worked out with these totals.
 */
export interface Coverage {
  /**
   * Organisation. The buyer on whose behalf this part is reported. Each one has its own coverage.
   */
  organisation: LocalId;
  /**
   * What is included. Choose by which rule contracts were taken into this file or left out.
   */
  inclusion: Inclusion;
  /**
   * Minimum value. Smallest contract value, excluding VAT, that you still report. Everything from this amount is in the file, except what you report as an exclusion.
   */
  min_value?: Money;
  /**
   * Declared totals. All procurement of this organisation in numbers or euro, also what is not in the file.
   */
  populations: Population[];
  /**
   * Exclusions. Procurement that is not in this file, on purpose or because it was not recorded, with the reason for each part.
   */
  exclusions?: Exclusion[];
}
/**
 * Declared total. One total of all procurement, or of one part of it. A grand total and its parts are never added together.
 */
export interface Population {
  /**
   * What is counted. Choose whether the total is about awards, running contracts or payments in the period.
   */
  measure: PopulationMeasure;
  /**
   * Unit of count. Say what the number counts, such as lots or contracts. Required as soon as you give a number.
   */
  count_unit?: CountUnit;
  /**
   * Nature of the contracts. Limits this total to works, supplies or services. Leave it out for all kinds together.
   */
  nature?: ContractNature;
  /**
   * European threshold. Limits this total to contracts above or below the European threshold, or to the part where you do not know. Leave it out for everything together.
   */
  threshold_regime?: ThresholdRegime;
  /**
   * Number. How many there are, also those that are not in this file. Zero means none, not unknown.
   */
  count?: Count;
  /**
   * Value. Total amount, excluding VAT, of this part of all your procurement, also what is not in the file. Never add awarded and paid.
   */
  value?: Money;
  /**
   * Basis of the value. Say whether options are in the amount or it is a yearly amount. Required for awarded value.
   */
  value_basis?: ValueBasis;
  /**
   * Reason for missing. Choose why there is neither a number nor an amount. With a unit of count the reason is about the number, otherwise about the amount.
   */
  missing_reason?: ValueMissingReason;
  /**
   * How determined. Choose whether this total was counted, measured, calculated, estimated or extrapolated from a sample. Required with a number or an amount.
   */
  determination?: Determination;
  /**
   * Source. Name the system or list that the total comes from, such as the financial records. Here you also describe a sample, or explain an exclusion with reason overig.
   */
  source?: LongText;
  /**
   * Explanation of what stands out. Say why this amount is lower than what the records in the file add up to, although both are right. Where the total comes from belongs under the source.
   */
  explanation?: LongText;
}
/**
 * Exclusion. A part of procurement that was left out of this file for one reason.
 */
export interface Exclusion {
  /**
   * Reason. Choose why this part of procurement is not in the file.
   */
  reason: ExclusionReason;
  /**
   * Number. How many lots were left out for this reason; a contract without lots counts as one. An estimate will do. Leave it out when you give the amount instead.
   */
  count?: Count;
  /**
   * Value. Total amount of what was left out for this reason, excluding VAT.
   */
  value?: Money;
}
/**
 * Period. Span of time from a first day to a last day. Both days belong to it.
 */
export interface Period {
  /**
   * Start date. First day that belongs to the period, such as 2026-01-01.
   */
  start: Date;
  /**
   * End date. Last day that belongs to the period. It is never before the start date.
   */
  end: Date;
}
/**
 * Amount of money. A sum together with its currency and whether VAT is in it. It is never negative.
 */
export interface Money {
  /**
   * Amount. The number in whole euros or with at most two decimals, not in thousands or millions. Without VAT and never below zero.
   */
  amount: Amount;
  /**
   * Currency. Three capital letters for the money used. For the euro this is EUR.
   */
  currency: CurrencyCode;
  /**
   * VAT. State that the amount is without VAT: exclusief. First convert an amount with VAT, because the check refuses inclusief.
   */
  vat: Vat;
}
/**
 * Payment. A sum that was paid in a period. It may be negative after a credit note.
 */
export interface Payment {
  /**
   * Amount. Invoices paid minus credit notes in the period, excluding VAT. Go by the day of payment, not the day of the invoice.
   */
  amount: SignedAmount;
  /**
   * Currency. Three capital letters for the money in which you paid. For the euro this is EUR.
   */
  currency: CurrencyCode;
  /**
   * VAT. State that the payment is without VAT: exclusief. First convert an amount with VAT, because the check refuses inclusief.
   */
  vat: Vat;
}
/**
 * Identifier. A number or code from a register, together with the register it comes from.
 */
export interface Identifier {
  /**
   * Register. Choose which list or body gave out the number.
   */
  scheme: IdentifierScheme;
  /**
   * Number. Write it exactly as the register does, with zeros in front. Never a citizen service number.
   */
  value: ShortText;
  /**
   * Country. From which country the foreign register is that gave out the number. Only with the scheme buitenlands_register, and needed there.
   */
  country?: CountryCode;
}
/**
 * Data quality. One statement about how the data in this file were governed, on one dimension of quality.
 */
export interface DataQuality {
  /**
   * Dimension. Choose which aspect of quality this statement is about.
   */
  dimension: DataQualityDimension;
  /**
   * Statement. Say what you did or found on this dimension, for the file as a whole.
   */
  statement: LongText;
}
/**
 * Organisation. A buyer, supplier or other party that this file refers to. Never a person who fills a social return place.
 */
export interface Organisation {
  /**
   * Record id. Key of this organisation inside the file. Keep it the same over the years.
   */
  id: LocalId;
  /**
   * Name. Official name in the register. Needed, except for a natural person: there you may leave it out.
   */
  name?: ShortText;
  /**
   * Natural person. Choose yes (true) for a sole trader or freelancer, and no (false) for a company, foundation or partnership. Required for suppliers; with yes, give no RSIN or VAT number.
   */
  natural_person?: boolean;
  /**
   * Type of organisation. Choose the kind of organisation. Required for every buyer and for whoever only submits for others; a company then chooses overig.
   */
  organisation_type?: OrganisationType;
  /**
   * Official numbers. Numbers from registers; a buyer needs TOOI, OIN or KvK. For natural persons RSIN and VAT numbers are refused.
   */
  identifiers?: Identifier[];
  /**
   * Umbrella organisation. The larger public body that this organisation is part of, such as a ministry above an agency. A purchasing partnership or shareholder does not belong here.
   */
  umbrella?: LocalId;
  /**
   * Manifest signed. Fill in when the organisation signed the manifest on responsible public procurement (MVOI).
   */
  manifest?: ManifestSignature;
  /**
   * Size class. Choose how large the supplier is by its latest statement, linked companies included. Leave it out for buyers.
   */
  size_class?: SizeClass;
  /**
   * Social status. Choose what applies when the supplier is a social enterprise or sheltered workshop, or employs a target group. What you buy there yourself does not count in SOC-09: only what a supplier buys there does.
   */
  social_status?: SocialStatus[];
  /**
   * Predecessors. Organisations that merged into this one. They remain the buyer of the contracts they concluded.
   */
  predecessors?: LocalId[];
  /**
   * Certificates. Proof that the organisation itself meets a scheme, such as PSO. Labels of products do not belong here.
   */
  certificates?: Certificate[];
  /**
   * Certificates asked for. The schemes for which you looked whether this organisation has a certificate, found or not. Only then does no certificate mean that there is none.
   */
  certificates_checked?: CertificateScheme[];
}
/**
 * Manifest signature. Shows that an organisation takes part in the manifest on responsible public procurement (MVOI).
 */
export interface ManifestSignature {
  /**
   * Joined on. Day on which the organisation signed the manifest or joined it later.
   */
  joined_on: Date;
}
/**
 * Certificate. Proof that an organisation meets a scheme at one level, with the day until which it is valid.
 */
export interface Certificate {
  /**
   * Scheme. Choose under which scheme the certificate was given, such as PSO.
   */
  scheme: CertificateScheme;
  /**
   * Version of the scheme. Edition of the scheme, when levels differ between editions.
   */
  version?: ShortText;
  /**
   * Level. Code of the level from the code list of the scheme. Without levels, fill in gecertificeerd for iso_14001 and kleurkeur, and ondertekend for charter_diversiteit. For equivalent proof name the scheme that it replaces.
   */
  level: OpenCode;
  /**
   * Valid until. Last day on which the certificate counts. Afterwards it no longer does.
   */
  valid_until: Date;
}
/**
 * Action plan. Public document in which an organisation says how it will apply MVI, and by when. A plan that nobody may read does not count.
 */
export interface ActionPlan {
  /**
   * Record id. Key of this plan inside the file. Keep it the same over the years.
   */
  id: LocalId;
  /**
   * Organisation. The body that adopted the plan and has to carry it out.
   */
  organisation: LocalId;
  /**
   * Adopted on. Day on which the governing body adopted the plan. A draft does not count.
   */
  adopted_on: Date;
  /**
   * Web address. Page or document where everyone can read the plan without logging in.
   */
  url: WebAddress;
  /**
   * Period of the plan. The first and last day for which the plan holds.
   */
  period: Period;
  /**
   * Themes. Choose each theme for which the plan has goals or actions.
   */
  themes: Theme[];
  /**
   * Yearly reports. Published reports on the progress of the plan, one for each year.
   */
  reports?: ActionPlanReport[];
}
/**
 * Report on an action plan. A published report on how one year of the action plan went.
 */
export interface ActionPlanReport {
  /**
   * Year. Calendar year that the report is about, not the year in which it came out.
   */
  year: Year;
  /**
   * Web address. Page or document where everyone can read the report without logging in.
   */
  url: WebAddress;
}
/**
 * Target. A value on a KPI that an organisation wants to reach itself. What a supplier promises is a commitment.
 */
export interface Target {
  /**
   * Record id. Key of this target inside the file. Keep it the same over the years.
   */
  id: LocalId;
  /**
   * KPI. Code of the KPI on which the target was set.
   */
  kpi: KpiId;
  /**
   * Version of the KPI. The version on the page of the KPI. If it is newer than your target, check that the target still fits the definition.
   */
  kpi_version: KpiVersion;
  /**
   * Subject. To what the target applies, usually an organisation or a buyer group.
   */
  subject: Subject;
  /**
   * Unit. Choose in what the target value is expressed. Leave it out when the KPI has no unit.
   */
  unit?: Unit;
  /**
   * Baseline. The measured starting point from which progress is judged.
   */
  baseline?: Baseline;
  /**
   * Target value. The level to be reached in the target year, as a number in the unit stated. Unless the KPI itself is about a reduction, convert a reduction into the level that remains.
   */
  value: Measure;
  /**
   * Target year. Calendar year at the end of which the value must be reached.
   */
  year: Year;
}
/**
 * Baseline. The value at the start, with which a later value is compared.
 */
export interface Baseline {
  /**
   * Value. The number at the start, in the unit of the target.
   */
  value: Measure;
  /**
   * Year. Calendar year that this starting value is about, not the year in which the report came out.
   */
  year: Year;
}
/**
 * Buyer group. Buyers who work together on one product group or market. A single joint procedure is no buyer group: use lead_buyer and participants for that. Its figures are shown but never added to totals.
 */
export interface BuyerGroup {
  /**
   * Record id. Key of this group inside the file. Keep it the same over the years.
   */
  id: LocalId;
  /**
   * Name. What the group is called in public, in full and without abbreviations.
   */
  name: ShortText;
  /**
   * Lead organisation. The member that leads the group and speaks for it.
   */
  lead: LocalId;
  /**
   * Members. All organisations in the group on the last day of the reporting period, the lead included. Those who left earlier do not belong.
   */
  members: LocalId[];
  /**
   * Product group. Choose what the group buys together. Leave it out when that covers several groups.
   */
  product_group?: ProductGroupCode;
  /**
   * Period. First and last day of the cooperation, as agreed or as planned.
   */
  period: Period;
}
/**
 * Procedure. Putting work on the market once, in one or more lots. Some KPIs count procedures instead of lots.
 */
export interface Procedure {
  /**
   * Record id. Key of this procedure inside the file. Keep it the same over the years.
   */
  id: LocalId;
  /**
   * Official numbers. Numbers of the notice or file on TED or TenderNed, when there are any.
   */
  identifiers?: Identifier[];
  /**
   * Procurement route. Choose how widely you really announced the contract: on TED, nationally only, or by inviting companies yourself. What was required does not count.
   */
  route: Route;
  /**
   * Type of procedure. Choose the procedure of the law or policy, such as open or restricted.
   */
  procedure_type?: ProcedureType;
  /**
   * Published on. Day on which the call to take part was published, not a prior notice or a correction. Leave it out when nothing was published.
   */
  published_on?: Date;
  /**
   * Lead buyer. The buyer who runs the procedure on behalf of the others. Only for joint procurement.
   */
  lead_buyer?: LocalId;
  /**
   * Buyer group. The group from which this procedure came, if it came from one.
   */
  buyer_group?: LocalId;
  /**
   * Category procurement. Choose yes (true) if a category manager of central government buys here for several organisations. For other joint procurement choose no.
   */
  is_category_procurement?: boolean;
}
/**
 * Lot. The part of a procedure that is awarded separately, and the main unit of count. If the work was not divided, there is one per contract.
 */
export interface Lot {
  /**
   * Record id. Key of this lot inside the file. Keep it the same over the years.
   */
  id: LocalId;
  /**
   * Own number. Number under which the buyer knows this lot, the same every year. Give each lot of a procedure a different number. A lot that you put on the market again is a new lot with a new number.
   */
  own_number: ShortText;
  /**
   * Published numbers. By which numbers others know this lot: that of the notice or procedure, a slash, and the lot in it.
   */
  identifiers?: Identifier[];
  /**
   * Procedure. Refer to the procedure that this lot belongs to. Leave it out when you do not list procedures.
   */
  procedure?: LocalId;
  /**
   * Buyer. The organisation that awards the lot or awarded it. After a merger this remains the old one.
   */
  buyer: LocalId;
  /**
   * Counted by. The one organisation in whose figures this lot counts, when that is not the buyer. For example the successor after a merger or a partner in joint procurement.
   */
  counted_by?: LocalId;
  /**
   * Title. Short name by which colleagues recognise the lot. Put no names of persons in it.
   */
  title: ShortText;
  /**
   * Award date. Day of the final award decision; the lot counts in its period. Leave it out if nothing was awarded by the end of the reporting period: the lot then counts in no figure yet.
   */
  awarded_on?: Date;
  /**
   * Nature of the contract. Choose works, supplies, services or social and other specific services. If building is the main object, choose works. Otherwise the kind with the largest value counts.
   */
  nature?: ContractNature;
  /**
   * CPV codes. Codes of the European vocabulary for what is bought, the main one first.
   */
  cpv?: CpvCode[];
  /**
   * Product group. Choose the group in the MVI criteria tool that fits the largest part of the value. If our list lacks it, choose overig_mvi; if none fits, choose geen.
   */
  product_group?: ProductGroupCode;
  /**
   * Name of the product group. Name of the group as it stands in the MVI criteria tool. Only with the code overig_mvi: the other groups have a code of their own.
   */
  product_group_name?: ShortText;
  /**
   * European threshold. Choose whether the estimate of the whole contract, all lots together, reached the threshold of that time. Publishing EU-wide by choice changes nothing.
   */
  threshold_regime: ThresholdRegime;
  /**
   * Procurement route. Choose how widely you really announced this lot. Fill it in only if the lot belongs to no procedure in the file.
   */
  route?: Route;
  /**
   * Award basis. Choose on what the winner was chosen: lowest price, lowest costs or best price-quality ratio.
   */
  award_basis?: AwardBasis;
  /**
   * Estimated value. Amount estimated before the start for this one lot, with all options and without VAT. The estimate of the whole procedure does not belong here.
   */
  estimated_value?: Money;
  /**
   * Awarded value. Amount at award, not indexed and excluding VAT. For a framework agreement: its maximum value. If there is no amount, choose why instead.
   */
  value?: Money;
  /**
   * Basis of the value. Say whether options are in the awarded value or it is a yearly amount. Required with a value.
   */
  value_basis?: ValueBasis;
  /**
   * Reason for no awarded value. Choose why the lot has no awarded value. Only for an awarded lot whose value is left out.
   */
  value_missing_reason?: ValueMissingReason;
  /**
   * ISV risk category. Choose the category with international social risks that the purchase falls under. Choose geen when none applies.
   */
  isv_risk_category?: IsvRiskCategory;
  /**
   * Accessibility. Choose whether the tender documents have requirements or criteria that let people with disabilities use the result. A general sentence without a requirement does not count.
   */
  accessibility?: Accessibility;
  /**
   * Energy efficiency. Choose whether the documents ask for a high energy efficiency, or an exception is in the file. Only asked of lots above the EU threshold.
   */
  energy_efficiency?: EnergyEfficiency;
  /**
   * Explanation of what stands out. Say why a date or amount of this lot is right although it looks unusual, such as a concession that is awarded for zero euro. Only for what cannot be said in another field.
   */
  explanation?: LongText;
  /**
   * Themes. For each theme whether it was applied to this lot. A theme that is not listed counts as unknown.
   */
  themes?: ThemeApplication[];
  /**
   * Criteria. Requirements and award criteria on the themes, as detail. You may leave them out.
   */
  criteria?: Criterion[];
}
/**
 * Theme application. Says for one theme whether it was applied to the lot. This decides the figures, criteria only add detail.
 */
export interface ThemeApplication {
  /**
   * Theme. Choose one of the six themes, each at most once in a lot. The codes innovatie and mkb are for old data only and do not count.
   */
  theme: Theme;
  /**
   * Subthemes. Choose the parts of this theme on which the lot has a requirement, criterion or clause. A part mentioned only in the introduction does not belong here.
   */
  subthemes?: SubthemeCode[];
  /**
   * Applied or not. Choose whether the theme was in the documents at award as a requirement, award criterion or clause. An intention or suggestion alone is not applied.
   */
  application: ApplicationStatus;
  /**
   * Reason for not applying. Choose why the theme was not applied. Required with niet_toegepast_gemotiveerd and niet_relevant.
   */
  reason?: NonApplicationReason;
  /**
   * Explanation. Your reason in your own words, when the chosen reason says too little.
   */
  reason_text?: LongText;
  /**
   * Applied through. Choose all kinds of criteria by which this theme was applied in the lot. Fill it in only for a theme that was applied.
   */
  via?: CriterionType[];
  /**
   * Highest level. The highest ambition among the binding criteria of this theme, on one scale. A suggestion does not count; do not compare levels of different scales.
   */
  highest_level?: Level;
}
/**
 * Level. A step on a named scale. Levels of different scales cannot be compared.
 */
export interface Level {
  /**
   * Scale. Choose the scale from which the step comes, such as the MVI criteria tool.
   */
  scale: LevelScale;
  /**
   * Level. Code of the step on that scale, as the code list writes it.
   */
  level: Code;
}
/**
 * Criterion. One requirement or award criterion on one or more themes. A criterion with several themes is listed once.
 */
export interface Criterion {
  /**
   * Record id. Key of this criterion, which occurs once in the lot.
   */
  id: LocalId;
  /**
   * Themes. All themes that this one criterion is really about; list the criterion itself once. A welcome side effect does not add a theme.
   */
  themes: Theme[];
  /**
   * Subthemes. Choose the parts of the themes that the criterion is about.
   */
  subthemes?: SubthemeCode[];
  /**
   * Type of criterion. Choose the role in the tender documents, such as requirement, award criterion or contract clause.
   */
  criterion_type: CriterionType;
  /**
   * Level. The ambition of this criterion on one scale, if it has one.
   */
  level?: Level;
  /**
   * Catalogue entry. Where the wording comes from, such as the MVI criteria tool, even with small changes of words. Leave it out if you changed the requirement itself.
   */
  catalogue?: CatalogueEntry;
  /**
   * Award weight. How heavily it counted in the award. Only for an award criterion.
   */
  award_weight?: AwardWeight;
  /**
   * Required value. The value on a KPI that tenderers had to reach at least or at most.
   */
  required_value?: RequiredValue;
  /**
   * Text. The words of the criterion as they are in the tender documents.
   */
  text?: LongText;
}
/**
 * Catalogue entry. Points to a published criterion, so that others can see which wording you used.
 */
export interface CatalogueEntry {
  /**
   * Catalogue. What the collection of criteria is called, such as MVI-criteriatool.
   */
  name: ShortText;
  /**
   * Code. The number or code of the criterion, exactly as the catalogue writes it.
   */
  code: ShortText;
  /**
   * Product group. Choose under which group of products the catalogue places the criterion.
   */
  product_group?: ProductGroupCode;
}
/**
 * Award weight. How heavily one criterion counts in the award. A criterion with several themes counts once.
 */
export interface AwardWeight {
  /**
   * Kind of weight. Choose whether it is a percentage, points or a fictitious deduction in euro.
   */
  kind: AwardWeightKind;
  /**
   * Weight. Percentage of the whole assessment, price included, the highest number of points, or the highest fictitious deduction in euros. First convert a percentage within quality.
   */
  value: NonNegative;
  /**
   * Total. The highest number of points that a tender can earn in all, price included. Only needed with points.
   */
  total?: NonNegative;
}
/**
 * Required value. The value on a KPI that the tender documents ask for. What is agreed later is a commitment.
 */
export interface RequiredValue {
  /**
   * KPI. Code of the KPI for which the tender documents set a value.
   */
  kpi: KpiId;
  /**
   * Value. The number or code asked for. For a limit: the limit itself.
   */
  value: AgreedValue;
  /**
   * Unit. Choose in what the number is expressed. Leave it out with a code.
   */
  unit?: Unit;
}
/**
 * Contract. What you signed with one or more suppliers. It can be a plain contract, a framework agreement or a call-off.
 */
export interface Contract {
  /**
   * Record id. Key of this contract inside the file. Keep it the same over the years.
   */
  id: LocalId;
  /**
   * Own number. Number under which you keep this contract in your records, the same every year. Do not take the supplier's number.
   */
  own_number: ShortText;
  /**
   * Published numbers. By which numbers others know this contract: that of the notice of the award, a slash, and the contract in it.
   */
  identifiers?: Identifier[];
  /**
   * Title. Short name by which colleagues recognise the contract. Put no names of persons in it.
   */
  title?: ShortText;
  /**
   * Kind of contract. Choose contract, framework agreement or call-off. A call-off never counts as a lot or as awarded value.
   */
  kind: ContractKind;
  /**
   * Lots. Refer to what this contract carries out. At least one lot, except for a call-off.
   */
  lots?: LocalId[];
  /**
   * Framework agreement in this file. The framework agreement under which this call-off falls, when it is in this file.
   */
  parent_contract?: LocalId;
  /**
   * Framework agreement elsewhere. The framework agreement under which this call-off falls, when another buyer reports it.
   */
  parent_external?: ExternalContract;
  /**
   * Reported by. The one organisation that reports the results of this contract, and what it paid on it itself. Fill it in when several buyers share the contract.
   */
  reporter?: LocalId;
  /**
   * Suppliers. The companies with which the contract was concluded. Subcontractors do not belong here.
   */
  suppliers: LocalId[];
  /**
   * Participating buyers. All buyers under a joint contract with their shares, which make 100 per cent together.
   */
  participants?: Participant[];
  /**
   * Signed on. Day of the last signature. This is not the award date and not the start date.
   */
  signed_on?: Date;
  /**
   * Term. From the first day to the last day as it is now. An option that was used, or another extension, is in it; options not used yet are not.
   */
  period?: Term;
  /**
   * Reason for no end. Choose why the term has no last day. Only if that day is not filled in.
   */
  end_missing_reason?: EndMissingReason;
  /**
   * Latest end. The last day if every option to extend is used. A notice often names only this day. It does not say how long the contract runs now.
   */
  latest_end?: Date;
  /**
   * Options to extend. Agreed possibilities to extend the contract, each separately: with 2+1+1 years there are two of 12 months. Options for extra work do not belong here.
   */
  options?: ContractOption[];
  /**
   * Contract value. Amount at signing, not indexed and excluding VAT. Later increases or indexation do not belong here.
   */
  value?: Money;
  /**
   * Basis of the value. Say whether the amount covers the whole term with options, only the fixed term or one year. Required with a contract value.
   */
  value_basis?: ValueBasis;
  /**
   * Reason for no contract value. Choose why the contract has no value here, for example because no amount was agreed. Only when the contract value is left out.
   */
  value_missing_reason?: ValueMissingReason;
  /**
   * Changes. Indexation, extra or less work, new clauses, and an extension without an option. Do not overwrite the first value; the new last day is in the term.
   */
  changes?: ContractChange[];
  /**
   * Checked for commitments. Choose true if somebody went through this contract for measurable MVI commitments, and all that were found are in this file. Only then does no commitment mean that there is none.
   */
  commitments_checked?: boolean;
  /**
   * ISV conditions apply. Choose true if the International Social Conditions (ISV) are part of this contract, and false if they are not. Other demands on the supply chain are not ISV.
   */
  isv_conditions_apply?: boolean;
  /**
   * Ended on. Last day on which the contract really ran. Leave it out while it is still running.
   */
  ended_on?: Date;
  /**
   * Reason for ending. Choose why it ended, such as expired or cancelled. Only with an end date.
   */
  end_reason?: EndReason;
  /**
   * Explanation of what stands out. Say why a date or amount of this contract is right although it looks unusual, such as a term that began long before the award. Only for what cannot be said in another field.
   */
  explanation?: LongText;
}
/**
 * Contract of another buyer. Points to a framework agreement in the file of another buyer.
 */
export interface ExternalContract {
  /**
   * Buyer. Official number of the organisation that concluded the framework agreement.
   */
  buyer: Identifier;
  /**
   * Own number. Number that this other buyer gives the contract in its own file.
   */
  own_number: ShortText;
}
/**
 * Participating buyer. One buyer under a joint contract, with its share in it.
 */
export interface Participant {
  /**
   * Organisation. The buyer that takes part. Each one occurs once in a contract.
   */
  organisation: LocalId;
  /**
   * Share. Part of the contract value for this buyer as agreed at conclusion, in per cent. Later orders do not change it; together they make exactly 100.
   */
  share: Percentage;
}
/**
 * Option to extend. One agreed option to make the contract longer, used or not.
 */
export interface ContractOption {
  /**
   * Months. By how many months this option makes the contract longer.
   */
  months: Months;
  /**
   * Exercised on. Day on which the buyer decided to use the option, not the day the extension starts. Leave it out while it is unused.
   */
  exercised_on?: Date;
  /**
   * New end. Last day of the contract after this option was used. Of the last one used it is also the last day of the term.
   */
  new_end?: Date;
}
/**
 * Change. Something that changed after the contract was signed, such as the term, the value or a clause.
 */
export interface ContractChange {
  /**
   * Date. Day from which the change applies, not the day of the letter about it.
   */
  date: Date;
  /**
   * Kind of change. Choose what changed, such as an extension, indexation or extra work.
   */
  kind: ChangeKind;
}
/**
 * Term of a contract. How long a contract runs, from its first day to its last day as it is now. Another span of time, such as that of a report, is a period.
 */
export interface Term {
  /**
   * First day. Day on which the contract takes effect. This is not the day of signing.
   */
  start: Date;
  /**
   * Last day. Until when the contract runs, as it stands at the end of the reporting period, options that were used included. It is not the day on which someone stopped early.
   */
  end?: Date;
}
/**
 * Contract year. What was paid on one contract in one period. Give either the amount or why it is missing.
 */
export interface ContractYear {
  /**
   * Contract. Refer to the agreement on which the payments were made.
   */
  contract: LocalId;
  /**
   * Period. First and last day over which payments were summed, usually a calendar year.
   */
  period: Period;
  /**
   * Paid. Amount of invoices that you paid on this contract in the period, without VAT and after credit notes. Of a joint contract only what the reporting organisation paid itself counts. Fill in zero if nothing was paid.
   */
  paid?: Payment;
  /**
   * Reason for missing. Choose why there is no amount. Only when the amount is left out.
   */
  missing_reason?: MissingReason;
}
/**
 * Commitment. A result on one KPI that the supplier promised in the contract. What came of it is an observation.
 */
export interface Commitment {
  /**
   * Record id. Key of this commitment inside the file. Keep it the same over the years.
   */
  id: LocalId;
  /**
   * Contract. Refer to the contract that holds the commitment.
   */
  contract: LocalId;
  /**
   * KPI. Code of the KPI that the commitment is about.
   */
  kpi: KpiId;
  /**
   * Version of the KPI. The version on the page of the KPI. If it is newer than the commitment, check that the commitment still fits the definition.
   */
  kpi_version: KpiVersion;
  /**
   * Offered value. What the supplier offered in the tender, before talks about it.
   */
  offered?: AgreedValue;
  /**
   * Agreed value. What is in the contract for the basis period, as a number or a code of the KPI. If the commitment changes later, report a new one and mark this as vervallen.
   */
  agreed: AgreedValue;
  /**
   * Unit. Choose in what both numbers are expressed. Leave it out with a code.
   */
  unit?: Unit;
  /**
   * Time basis. Choose over what span of time the value counts, such as per year or whole term.
   */
  time_basis?: TimeBasis;
  /**
   * Calculation. Shows how the agreed amount of social return was worked out, such as five per cent of the wage sum. Required for SOC-02.
   */
  calculation?: Calculation;
  /**
   * Basis period. Span in which the agreed value must be delivered, if it differs from the term of the contract. The elapsed part follows from this.
   */
  basis_period?: Period;
  /**
   * Reporting frequency. Choose how often the supplier must report on this to you.
   */
  reporting_frequency: ReportingFrequency;
  /**
   * Due on. Last day on which the commitment must be fulfilled, when that is a fixed day.
   */
  due_on?: Date;
  /**
   * Reference. With what the commitment is compared, when it is a saving or a reduction.
   */
  reference?: ReferenceCase;
  /**
   * Method. Refer to the instrument with which the value must be worked out.
   */
  method?: LocalId;
  /**
   * Fulfilment. Choose your own judgement on the last day of the reporting period, by what had to be reached then. The supplier's own judgement does not count.
   */
  fulfilment: FulfilmentStatus;
  /**
   * Penalties and bonuses. Amounts imposed or granted because of this commitment. Agreed but unused penalties do not count.
   */
  sanctions?: Sanction[];
}
/**
 * Required or agreed value. A value that was asked, offered or agreed: a number or a code, exactly one of them.
 */
export interface AgreedValue {
  /**
   * Number. The value when it can be counted or measured, in the unit stated beside it. With at least or at most it is the limit itself.
   */
  number?: Measure;
  /**
   * Code. The value when it is a level or class, from the code list of the KPI.
   */
  code?: OpenCode;
}
/**
 * Calculation. Shows how a social return obligation follows from the contract.
 */
export interface Calculation {
  /**
   * Base. Choose over what the obligation is calculated, such as the contract value or wage sum.
   */
  base: SocialReturnBase;
  /**
   * Base amount. The sum over which the percentage is taken, without VAT and for the whole basis period. Take the amount or estimate at conclusion of the contract, not the amount paid.
   */
  base_amount?: Money;
  /**
   * Percentage. What percentage of the base must be spent on social return.
   */
  percentage?: Percentage;
}
/**
 * Penalty or bonus. An amount imposed or granted because a commitment was missed or exceeded.
 */
export interface Sanction {
  /**
   * Kind. Choose whether the supplier had to pay or received something extra.
   */
  kind: SanctionKind;
  /**
   * Amount. How much was imposed or granted. It is positive, also for a penalty.
   */
  amount: Money;
  /**
   * Imposed on. Day of the decision to impose or grant, not the day of payment.
   */
  imposed_on: Date;
}
/**
 * Subject. What a value is about: a contract, lot, organisation or buyer group in this file.
 */
export interface Subject {
  /**
   * Kind of subject. Choose what it is about: a contract, lot, organisation or buyer group. Take the smallest unit for which you really know the number; do not divide a total over contracts.
   */
  type: SubjectType;
  /**
   * Record id. Key of the record, as it stands in the list of the chosen kind.
   */
  id: LocalId;
}
/**
 * Observation. One value of one KPI for one subject and period, expected or realised, or why it is missing.
 */
export interface Observation {
  /**
   * Record id. Key of this observation inside the file. Keep it the same in later versions.
   */
  id: LocalId;
  /**
   * KPI. Code of the KPI of which this is a value.
   */
  kpi: KpiId;
  /**
   * Version of the KPI. Version of the definition by which the value was worked out.
   */
  kpi_version: KpiVersion;
  /**
   * Subject. To what the value applies. Choose the contract where you can, rather than the organisation.
   */
  subject: Subject;
  /**
   * Period. First and last day over which the value was measured or is expected.
   */
  period: Period;
  /**
   * Expected or realised. Choose whether it has happened already. Only realised values come into totals.
   */
  nature: Nature;
  /**
   * Number. The value of a KPI that is counted or measured. Zero means zero, never unknown.
   */
  number?: Measure;
  /**
   * Numerator. Upper part of a ratio. Always give it together with the denominator.
   */
  numerator?: Measure;
  /**
   * Denominator. Lower part of a ratio: the total of which the numerator is a part, or the number by which the KPI divides. Never without the numerator.
   */
  denominator?: Measure;
  /**
   * Distribution. Numbers for each code, for a KPI that spreads a total over classes.
   */
  distribution?: DistributionPart[];
  /**
   * Code. The value of a KPI that is a level or class, from its code list.
   */
  code?: OpenCode;
  /**
   * Yes or no. Yes (true) when you can show that it is so, and no (false) when you are certain that it is not. If nobody looked, leave the field out.
   */
  yes_no?: boolean;
  /**
   * Date. The day that a KPI asks for, such as the day of a report.
   */
  date?: Date;
  /**
   * Stated percentage. The outcome of a ratio as it was published. It is checked against numerator and denominator.
   */
  percentage?: Measure;
  /**
   * Reason for missing. Choose why there is no value. Only when no value is given at all.
   */
  missing_reason?: MissingReason;
  /**
   * Unit. Choose in what the number is expressed. The KPI says which units are allowed.
   */
  unit?: Unit;
  /**
   * Unit of count. Say what is counted, such as lots or contracts. Only for a KPI that counts such things, not for emissions, hours or amounts.
   */
  count_unit?: CountUnit;
  /**
   * Time basis. Choose whether the value counts this period only, all since the start, an average year, the whole contract or the lifetime. Only values within the period may be added over years.
   */
  time_basis?: TimeBasis;
  /**
   * Boundary. What is within the value for greenhouse gases and fuels, and what is not.
   */
  boundary?: Boundary;
  /**
   * Reference. With what the value is compared, when it is a saving or avoided emission.
   */
  reference?: ReferenceCase;
  /**
   * Additionality. Choose whether the effect is due to responsible procurement or would have come anyway.
   */
  additionality?: Additionality;
  /**
   * How determined. Choose whether the value was measured, counted, calculated, estimated or extrapolated.
   */
  determination?: Determination;
  /**
   * Lower bound. Yes (true) when the real value is at least this high and part of it is unknown.
   */
  lower_bound?: boolean;
  /**
   * Reported by. Choose who gave the value: the buyer, the supplier or a third party.
   */
  reported_by?: ReporterRole;
  /**
   * Method. Refer to the instrument and version with which the value was worked out.
   */
  method?: LocalId;
  /**
   * Breakdown. The same value split into parts. If the codes exclude each other, the parts make the value together.
   */
  breakdown?: Breakdown[];
  /**
   * Relation to contracts. Choose whether the contracts are already in this value (totaal) or whether it comes on top (aanvullend). Required for organisations.
   */
  relation?: Relation;
  /**
   * Final account. Yes (true) when this value settles the contract or lifetime and will not change any more.
   */
  is_final?: boolean;
  /**
   * Verification. Whether someone checked this value, and who did so.
   */
  verification?: Verification;
  /**
   * Evidence. Refer to the documents that support this value.
   */
  evidence?: LocalId[];
  /**
   * Explanation of what stands out. Say why a measured value is right although it is far higher or lower than others, such as half a per cent. How it was measured belongs under the method.
   */
  explanation?: LongText;
  /**
   * State. Choose whether this value can still change or is settled for the period.
   */
  state: SubmissionState;
}
/**
 * Boundary. What a value on greenhouse gases includes. Values with different boundaries are not added.
 */
export interface Boundary {
  /**
   * What is in it. Choose which part of the chain is in the value. Usually that is tot_levering_wtw; for a contract for energy it is energie_wtw.
   */
  profile?: BoundaryProfile;
  /**
   * Scopes of the supplier. Choose every scope of the supplier that is in the value. For your own organisation all of it is scope 3, except energy that you buy yourself.
   */
  ghg_scopes?: GhgScope[];
  /**
   * Fuel scope. Choose whether the making of fuel is counted, or only its use.
   */
  fuel_scope?: EmissionFactorScope;
}
/**
 * Reference. The situation with which a value is compared in order to see a saving.
 */
export interface ReferenceCase {
  /**
   * Type of reference. Choose with what you compare, such as the market standard or a reference design.
   */
  type: ReferenceType;
  /**
   * Value. The number of the reference itself, and not the saving. Take the same span and the same amount of work as for the value.
   */
  value?: Measure;
  /**
   * Unit. Choose in what the reference number is expressed.
   */
  unit?: Unit;
  /**
   * Year. Calendar year from which the reference number dates.
   */
  year?: Year;
  /**
   * Source. Name the document or data set where the reference number can be found.
   */
  source?: LongText;
  /**
   * Method. Refer to the instrument for the reference number, when it differs from that of the value.
   */
  method?: LocalId;
}
/**
 * Method. The instrument with its version and factors. Values of different versions cannot always be added.
 */
export interface Method {
  /**
   * Record id. Key of this method inside the file, to refer to it from values.
   */
  id: LocalId;
  /**
   * Instrument. Choose the tool or source with which values were worked out, such as DuboCalc.
   */
  instrument: InstrumentCode;
  /**
   * Version. Which version of the instrument you used, as the instrument shows it itself.
   */
  version?: ShortText;
  /**
   * List of factors. Name and version of the factors used, such as the national environmental database.
   */
  factor_list?: ShortText;
  /**
   * Valid on. The day from which you took the factors, such as the day on which a list took effect. This is not the day of the calculation.
   */
  valid_on?: Date;
}
/**
 * Evidence. A document that supports one or more values. The document itself stays with you.
 */
export interface Evidence {
  /**
   * Record id. Key of this evidence inside the file, to refer to it from observations.
   */
  id: LocalId;
  /**
   * Type of evidence. Choose what kind of document it is, such as a certificate or an invoice.
   */
  type: EvidenceType;
  /**
   * Issued on. Day on which the document was issued or signed.
   */
  issued_on?: Date;
  /**
   * Valid until. Last day on which the document is valid. Leave it out when it does not expire.
   */
  valid_until?: Date;
  /**
   * Web address. Where the document can be found, when it is on the web.
   */
  url?: WebAddress;
  /**
   * Checksum. SHA-256 of the file, in lower case, so that a later change can be seen.
   */
  sha256?: Sha256;
  /**
   * Title. Name of the document as it stands on it. Put no names of persons in it.
   */
  title?: ShortText;
}
/**
 * Verification. Says whether a value was checked, and by whom.
 */
export interface Verification {
  /**
   * Status. Choose how far the check has come. Rejected values are not counted.
   */
  status: VerificationStatus;
  /**
   * Checked by. Choose the role of whoever checked the value. Give no name of a person.
   */
  by_role?: ReporterRole;
  /**
   * Checked on. Day on which the check was finished.
   */
  on?: Date;
}
/**
 * Breakdown. The value of an observation split by one dimension, such as material or target group.
 */
export interface Breakdown {
  /**
   * Dimension. Name of the dimension by which you split, as the KPI gives it.
   */
  dimension: Code;
  /**
   * Parts. One part for each code that occurs. If the codes exclude each other, the numbers make the whole value; where they overlap, as themes do, they need not.
   */
  parts: BreakdownPart[];
}
/**
 * Part of a breakdown. The number for one code of the dimension, or why that number is missing.
 */
export interface BreakdownPart {
  /**
   * Code. Choose the class to which this part belongs, from the code list of the dimension.
   */
  code: OpenCode;
  /**
   * Number. The part of the value in this class, in the unit of the observation. Not for a ratio: there give numerator and denominator.
   */
  number?: Measure;
  /**
   * Numerator. For a ratio, the part above the line in this class. Give the denominator with it.
   */
  numerator?: Measure;
  /**
   * Denominator. For a ratio, the part below the line in this class. It may differ between classes.
   */
  denominator?: Measure;
  /**
   * Reason for missing. Choose why there is no number, such as withheld because it is too small.
   */
  missing_reason?: MissingReason;
}
/**
 * Part of a distribution. The number for one code in a KPI whose value is a distribution.
 */
export interface DistributionPart {
  /**
   * Code. Choose the class to which this number belongs, from the code list of the KPI.
   */
  code: OpenCode;
  /**
   * Number. How many, or how much, falls in this class. Give numbers, not percentages.
   */
  number: Measure;
}
/**
 * Social return report. What was delivered in social return in one period, for one contract or one organisation. These are totals only and never persons.
 */
export interface SocialReturnReport {
  /**
   * Record id. Key of this report inside the file. Keep it the same in later versions.
   */
  id: LocalId;
  /**
   * Subject. The contract or organisation that the report is about. Choose the contract where you can.
   */
  subject: Subject;
  /**
   * Relation to contracts. Choose whether the contracts are already in this report (totaal) or whether it comes on top (aanvullend). Required for organisations.
   */
  relation?: Relation;
  /**
   * Period. First and last day over which the social return was delivered.
   */
  period: Period;
  /**
   * Value in the period. The value of the social return delivered in this period, by the valuation table and with social purchasing included. Promises and earlier periods do not count.
   */
  value_in_period?: Money;
  /**
   * Cumulative value. The value of all social return from the start of the contract up to and including the end of this period. This period counts, what is still to come does not.
   */
  value_cumulative?: Money;
  /**
   * Valuation table. With which table the value was worked out. Required with a value, because tables differ widely.
   */
  valuation_table?: ValuationTable;
  /**
   * Persons started. How many persons of the target group began to work or learn in this period. Those who began earlier count only in persons_active. Workers of a company from which the supplier makes social purchases do not count.
   */
  persons_started?: Count;
  /**
   * Persons active. How many persons of the target group worked or learned at any time in this period. Count those who began earlier and those who left too, each once.
   */
  persons_active?: Count;
  /**
   * Hours worked. The hours that all persons of the target group together worked in this period. Hours of coaches and other staff do not count.
   */
  hours?: NonNegative;
  /**
   * Hours in a full working week. How many hours a week make one full-time job here, such as 36.
   */
  hours_per_fte_week?: NonNegative;
  /**
   * Learning places started. How many apprenticeships and internships began in this period.
   */
  places_started?: Count;
  /**
   * Months of learning places. Sum of months of all learning places in this period, parts of months included.
   */
  months?: NonNegative;
  /**
   * Social purchasing. The amount on invoices of social enterprises and sheltered workshops to the supplier in this period, excluding VAT. A quotation or order does not count yet.
   */
  social_purchasing?: Money;
  /**
   * Target groups. Numbers for each target group. Only for an organisation: in one contract persons could be recognised.
   */
  target_groups?: TargetGroupCount[];
  /**
   * Reported by. Choose who gave the figures: the buyer, the supplier or a third party.
   */
  reported_by: ReporterRole;
  /**
   * Verification. Whether someone checked these figures, and who did so.
   */
  verification?: Verification;
  /**
   * Reason for missing. Choose why there are no figures. Only when no figure is given at all.
   */
  missing_reason?: MissingReason;
}
/**
 * Valuation table. The table that turns places and purchases into euro. Values of different tables are not added.
 */
export interface ValuationTable {
  /**
   * Table. Choose the region or organisation whose table was used.
   */
  id: ValuationTableCode;
  /**
   * Version. The year or number of the table, as it stands on the table.
   */
  version: ShortText;
}
/**
 * Numbers per target group. Figures for one target group of a whole organisation. Withhold numbers that are too small.
 */
export interface TargetGroupCount {
  /**
   * Target group. Choose the group to which the persons belonged at the start of their place. Count everybody in one group, also those who fit several.
   */
  group: TargetGroupCode;
  /**
   * Persons. How many of this group began a place in the period, so that they count as placed.
   */
  persons?: Count;
  /**
   * Hours. All hours that persons of this group together worked in the period, also those who began earlier. Hours of coaches do not count.
   */
  hours?: NonNegative;
  /**
   * Reason for missing. Choose why there are no numbers, such as withheld because they are too small.
   */
  missing_reason?: MissingReason;
}
/**
 * KPI definition. Says what one KPI means, what an observation of it must state and how values add up.
 */
export interface KpiDefinition {
  /**
   * KPI code. Three capitals and two digits, such as KLI-02. A KPI of your own has your prefix in front.
   */
  id: KpiId;
  /**
   * Version. Goes up whenever the meaning changes. Values of different versions are not simply added.
   */
  version: KpiVersion;
  /**
   * Name in Dutch. What the KPI is called in tables and charts for Dutch readers.
   */
  label_nl: ShortText;
  /**
   * Name in English. What the KPI is called in tables and charts for English readers.
   */
  label_en: ShortText;
  /**
   * Definition in Dutch. What the KPI measures and what it leaves out, for Dutch readers.
   */
  definition_nl: LongText;
  /**
   * Definition in English. What the KPI measures and what it does not, for English readers.
   */
  definition_en: LongText;
  /**
   * Themes. Choose the themes that the KPI belongs to. Leave it out when it is about all themes.
   */
  theme?: Theme[];
  /**
   * Process or effect. Choose whether it shows how often themes are applied or what comes of it.
   */
  kind: KpiKind;
  /**
   * Unit of count. Say what is counted, such as lots or procedures. Only for KPIs that count records.
   */
  count_unit?: CountUnit;
  /**
   * Declared population. Choose of which declared total the records of this KPI are a part. Leave it out when the KPI is about another group.
   */
  population?: PopulationMeasure;
  /**
   * Most per unit. How much one unit of the population can add to the numerator at most, such as 1 for a lot that meets it or not. The upper bound is worked out with it.
   */
  most?: NonNegative;
  /**
   * Whom the figures protect. Choose about whom a figure could give something away when few stand behind it. It decides when a total is withheld.
   */
  protects?: ProtectedParty;
  /**
   * Counts persons. Choose yes only if the value itself is a number of persons, or of places for one person each. Hours or euros of persons are no number of persons.
   */
  counts_persons?: boolean;
  /**
   * Only where the theme is applied. Choose yes only if the KPI leaves out contracts and lots in which none of its themes is applied. These are then neither counted nor missing.
   */
  only_where_applied?: boolean;
  /**
   * Shows what was avoided. Choose yes only if the difference with the reference belongs beside the value, as what was avoided. It is never added to the value itself.
   */
  shows_avoided?: boolean;
  /**
   * Counts the same as. Only for a KPI of the standard: the KPI that counts the same records, so that one gives the other away. Where that one is divided by theme, it is about the theme of this KPI.
   */
  same_as?: KpiId;
  /**
   * Share of a declared whole. Only for a KPI of the standard that tells how much is in view: the KPI that holds the declared whole. That whole is also the population of other figures.
   */
  share_of?: KpiId;
  /**
   * Where values come from. Choose whether values follow from the records, are observed, or come from other KPIs.
   */
  derivation: Derivation;
  /**
   * From KPIs. Codes of the KPIs from which this one is calculated. Only when it comes from others.
   */
  from_kpis?: KpiId[];
  /**
   * Numerator in Dutch. In words what stands above the line of the ratio, for Dutch readers.
   */
  numerator_nl?: LongText;
  /**
   * Numerator in English. In words what stands above the line of the ratio, for English readers.
   */
  numerator_en?: LongText;
  /**
   * Denominator in Dutch. In words what stands below the line of the ratio, for Dutch readers.
   */
  denominator_nl?: LongText;
  /**
   * Denominator in English. In words what stands below the line of the ratio, for English readers.
   */
  denominator_en?: LongText;
  /**
   * How values add up. Choose how one figure is made out of many values. Percentages are never averaged.
   */
  aggregation: Aggregation;
  /**
   * Weight. Field or words that say by what values are weighted. Only for a weighted mean.
   */
  weight?: ShortText;
  /**
   * Type of value. Choose what an observation holds, such as a number, a ratio or a date.
   */
  value_type: ValueType;
  /**
   * Main unit. Choose the unit in which totals are shown. Only kg and t, and kg_CO2e and t_CO2e, are converted into each other; other units stay apart.
   */
  canonical_unit?: Unit;
  /**
   * Allowed units. Choose every unit in which a value may be given, the main unit included.
   */
  units?: Unit[];
  /**
   * Allowed subjects. Choose for which kinds of records a value may be given.
   */
  subject_types: SubjectType[];
  /**
   * Allowed time bases. Choose over which spans of time a value may count. Leave it out when it does not matter.
   */
  time_bases?: TimeBasis[];
  /**
   * What must be stated. Fields that an observation of this KPI must have, and which values are allowed there.
   */
  requires?: KpiRequirement[];
  /**
   * What is counted. Conditions that a value must meet in order to come into the total. All of them hold at once.
   */
  counted?: KpiCondition[];
  /**
   * Equal in order to add. Fields that must be equal before values may be added together.
   */
  equal_to_sum?: FieldPath[];
  /**
   * Codes that are added. Codes of a field in the list above that differ and may still be added. The figure bears the first one.
   */
  added_together?: OpenCode[];
  /**
   * When a value is a lower bound. Condition under which a value is only a part of what the KPI measures, even if the field Lower bound does not say so. The figure then says "at least".
   */
  lower_bound_when?: KpiCondition;
  /**
   * Breakdowns. Dimensions by which a value may or must be split.
   */
  dimensions?: KpiDimension[];
  /**
   * Code list. Name of the list from which codes come. Only for values that are a code or distribution.
   */
  codelist?: Code;
  /**
   * Desired direction. Choose whether a higher value is better, worse or neither.
   */
  direction: Direction;
  /**
   * Since. First edition of the standard in which this KPI exists.
   */
  since: StandardVersion;
  /**
   * Deprecated in. Edition from which the KPI should no longer be used. Leave it out while it is in use.
   */
  deprecated_in?: StandardVersion;
  /**
   * Source. Name the document from which the KPI comes, or say that it is a proposal.
   */
  source: LongText;
  /**
   * Certainty of the source. Choose whether the source was read, or the KPI is wholly or partly a proposal.
   */
  evidence_mark: EvidenceMark;
}
/**
 * Condition. What one field must hold: its value is one of the allowed ones, or none of the refused ones.
 */
export interface KpiCondition {
  /**
   * Field. Path of the field that is looked at, such as reference.type.
   */
  path: FieldPath;
  /**
   * Allowed values. Codes of which one must stand in the field. An empty field then does not meet the condition.
   */
  allowed?: Code[];
  /**
   * Refused values. Codes that may not stand in the field. An empty field then does meet the condition, unless you name allowed values too.
   */
  refused?: Code[];
}
/**
 * Requirement for an observation. A field that an observation of the KPI must fill in, always or in some cases.
 */
export interface KpiRequirement {
  /**
   * Field. Path of the field that must be filled in, such as time_basis.
   */
  path: FieldPath;
  /**
   * Only when. The case in which the requirement holds. Leave it out when it always holds.
   */
  when?: KpiCondition;
  /**
   * Allowed values. Codes of which one must stand in the field. Leave it out when any value will do.
   */
  allowed?: Code[];
  /**
   * Refused values. Codes that may not stand in the field, although its code list has them.
   */
  refused?: Code[];
}
/**
 * Breakdown of a KPI. A dimension by which values of the KPI can be split, with the code list for it.
 */
export interface KpiDimension {
  /**
   * Name. Short code by which observations refer to this dimension.
   */
  name: Code;
  /**
   * Code list. Name of the list from which the parts take their codes.
   */
  codelist: Code;
  /**
   * Required. Yes (true) when every value of the KPI must be split by this dimension.
   */
  required: boolean;
}
