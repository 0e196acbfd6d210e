-- Views and tables over submissions, from the words of docs/counting.md (the number of the paragraph stands in front of what it says).
-- {files} is a glob of JSON files that conform, {codelists} the folder schema/codelists.

-- Values "are exact, rounded to nine decimals (half away from zero) only where a division makes that needed" (8).
CREATE MACRO exact(x) AS CAST(x AS DECIMAL(38, 12));
CREATE MACRO scaled(x) AS CAST(CAST(x AS DECIMAL(38, 9)) * 1000000000 AS HUGEINT);
CREATE MACRO half_away(a, b) AS CAST(sign(a) AS HUGEINT) * ((2 * abs(a) + b) // (2 * b));
CREATE MACRO nine(h) AS CAST(CAST(h AS DECIMAL(38, 0)) * CAST(0.000000001 AS DECIMAL(9, 9)) AS DECIMAL(38, 9));
CREATE MACRO divided(a, b) AS nine(half_away(scaled(a) * 1000000000, scaled(b)));
-- Amounts are in euro without VAT; another amount is no known amount.
CREATE MACRO euro(m) AS CASE WHEN m.currency = 'EUR' AND m.vat = 'exclusief' THEN exact(m.amount) END;
-- "Values are in the main unit of the KPI (1 t = 1,000 kg)" (8): kilograms as thousandths of the unit beside them.
CREATE MACRO thousands(unit) AS CASE WHEN unit IN ('kg', 'kg_CO2e') THEN exact(0.001) ELSE exact(1) END;
CREATE MACRO unit_in_thousands(unit) AS CASE unit WHEN 'kg' THEN 't' WHEN 'kg_CO2e' THEN 't_CO2e' ELSE unit END;
-- Kept-apart fields: "name=value" sorted by name.
CREATE MACRO apart_of(parts) AS
    array_to_string(list_sort(list_filter(parts, lambda p: p IS NOT NULL)), '; ');

-- Code lists and the definitions --------------------------------------------------------------------------------------------------
CREATE TEMP TABLE six AS
    SELECT code AS theme FROM read_csv('{codelists}/theme.csv', all_varchar = true) WHERE counts_for_mvi = 'true';
CREATE TEMP TABLE ambition AS
    SELECT code, CAST(rank AS INTEGER) AS rank FROM read_csv('{codelists}/ambition_level.csv', all_varchar = true);
CREATE TEMP TABLE ladder AS
    SELECT code, ladder_version, CAST(rank AS INTEGER) AS rank FROM read_csv('{codelists}/co2_ladder_level.csv', all_varchar = true);
CREATE TEMP TABLE step AS
    SELECT code, CAST(rank AS INTEGER) AS rank FROM read_csv('{codelists}/due_diligence_step.csv', all_varchar = true);
CREATE TEMP TABLE pso AS
    SELECT code, CAST(rank AS INTEGER) AS rank FROM read_csv('{codelists}/pso_level.csv', all_varchar = true);
CREATE TEMP TABLE stratum_code AS
    SELECT 'opdrachttype' AS dimension, code FROM read_csv('{codelists}/contract_nature.csv', all_varchar = true) WHERE code <> 'onbekend'
    UNION ALL
    SELECT 'drempelregime', code FROM read_csv('{codelists}/threshold_regime.csv', all_varchar = true) WHERE code <> 'onbekend';

CREATE TEMP TABLE vehicle_group AS
    SELECT code, "group" FROM read_csv('{codelists}/vehicle_category.csv', all_varchar = true) WHERE "group" IS NOT NULL;

-- definition (filled by run.py): kpi, kind, derivation, aggregation, count_unit, value_type, canonical_unit, themes, apart (equal_to_sum),
-- refused_verification, allowed_additionality, required_dimension, from_kpis, direction, only_where_applied, shows_avoided, added_together.

-- The files -----------------------------------------------------------------------------------------------------------------------
CREATE TEMP TABLE every_file AS
SELECT row_number() OVER (ORDER BY filename) AS s, *
FROM read_json('{files}', format = 'unstructured', filename = true, maximum_object_size = 1000000000, columns = {
    id: 'VARCHAR', version: 'INTEGER', state: 'VARCHAR', submitter: 'VARCHAR',
    reporting_period: 'STRUCT("start" DATE, "end" DATE)',
    coverages: 'STRUCT(organisation VARCHAR, populations STRUCT(measure VARCHAR, count_unit VARCHAR, nature VARCHAR, threshold_regime VARCHAR,
        "count" BIGINT, "value" STRUCT(amount VARCHAR, currency VARCHAR, vat VARCHAR), value_basis VARCHAR, missing_reason VARCHAR)[])[]',
    organisations: 'STRUCT(id VARCHAR, organisation_type VARCHAR, identifiers STRUCT(scheme VARCHAR, "value" VARCHAR)[],
        manifest STRUCT(joined_on DATE), size_class VARCHAR,
        certificates STRUCT(scheme VARCHAR, level VARCHAR, valid_until DATE)[], certificates_checked VARCHAR[])[]',
    procedures: 'STRUCT(id VARCHAR, identifiers STRUCT(scheme VARCHAR, "value" VARCHAR)[], lead_buyer VARCHAR,
        is_category_procurement BOOLEAN)[]',
    lots: 'STRUCT(id VARCHAR, own_number VARCHAR, identifiers STRUCT(scheme VARCHAR, "value" VARCHAR)[], "procedure" VARCHAR, buyer VARCHAR, counted_by VARCHAR, awarded_on DATE, nature VARCHAR,
        product_group VARCHAR, threshold_regime VARCHAR, award_basis VARCHAR, estimated_value STRUCT(amount VARCHAR, currency VARCHAR, vat VARCHAR),
        "value" STRUCT(amount VARCHAR, currency VARCHAR, vat VARCHAR), value_basis VARCHAR, value_missing_reason VARCHAR, isv_risk_category VARCHAR, accessibility VARCHAR,
        energy_efficiency VARCHAR,
        themes STRUCT(theme VARCHAR, subthemes VARCHAR[], application VARCHAR, reason VARCHAR, via VARCHAR[], highest_level STRUCT("scale" VARCHAR, level VARCHAR))[],
        criteria STRUCT(id VARCHAR, themes VARCHAR[], criterion_type VARCHAR, level STRUCT("scale" VARCHAR, level VARCHAR),
            award_weight STRUCT(kind VARCHAR, "value" VARCHAR, total VARCHAR))[])[]',
    contracts: 'STRUCT(id VARCHAR, own_number VARCHAR, identifiers STRUCT(scheme VARCHAR, "value" VARCHAR)[], kind VARCHAR, lots VARCHAR[], parent_contract VARCHAR,
        parent_external STRUCT(buyer STRUCT(scheme VARCHAR, "value" VARCHAR), own_number VARCHAR), reporter VARCHAR, suppliers VARCHAR[],
        period STRUCT("start" DATE, "end" DATE), commitments_checked BOOLEAN, isv_conditions_apply BOOLEAN, ended_on DATE,
        "value" STRUCT(amount VARCHAR, currency VARCHAR, vat VARCHAR))[]',
    contract_years: 'STRUCT(contract VARCHAR, period STRUCT("start" DATE, "end" DATE),
        paid STRUCT(amount VARCHAR, currency VARCHAR, vat VARCHAR), missing_reason VARCHAR)[]',
    commitments: 'STRUCT(id VARCHAR, contract VARCHAR, kpi VARCHAR, offered STRUCT(number VARCHAR, code VARCHAR),
        agreed STRUCT(number VARCHAR, code VARCHAR), unit VARCHAR, time_basis VARCHAR, "method" VARCHAR,
        calculation STRUCT(base VARCHAR), basis_period STRUCT("start" DATE, "end" DATE), reporting_frequency VARCHAR, due_on DATE, fulfilment VARCHAR,
        sanctions STRUCT(kind VARCHAR, amount STRUCT(amount VARCHAR, currency VARCHAR, vat VARCHAR), imposed_on DATE)[])[]',
    observations: 'STRUCT(id VARCHAR, kpi VARCHAR, subject STRUCT("type" VARCHAR, id VARCHAR), period STRUCT("start" DATE, "end" DATE),
        nature VARCHAR, number VARCHAR, numerator VARCHAR, denominator VARCHAR, distribution STRUCT(code VARCHAR, number VARCHAR)[],
        code VARCHAR, yes_no BOOLEAN, date DATE, missing_reason VARCHAR, unit VARCHAR, count_unit VARCHAR, time_basis VARCHAR,
        boundary STRUCT(profile VARCHAR, fuel_scope VARCHAR), reference STRUCT("type" VARCHAR, "value" VARCHAR, unit VARCHAR),
        additionality VARCHAR, determination VARCHAR, "method" VARCHAR, lower_bound BOOLEAN,
        breakdown STRUCT(dimension VARCHAR, parts STRUCT(code VARCHAR, number VARCHAR, numerator VARCHAR, denominator VARCHAR, missing_reason VARCHAR)[])[],
        relation VARCHAR, is_final BOOLEAN, verification STRUCT(status VARCHAR), evidence VARCHAR[], explanation VARCHAR)[]',
    social_return_reports: 'STRUCT(id VARCHAR, subject STRUCT("type" VARCHAR, id VARCHAR), relation VARCHAR,
        period STRUCT("start" DATE, "end" DATE), value_in_period STRUCT(amount VARCHAR, currency VARCHAR, vat VARCHAR),
        value_cumulative STRUCT(amount VARCHAR, currency VARCHAR, vat VARCHAR), valuation_table STRUCT(id VARCHAR, version VARCHAR),
        persons_started VARCHAR, persons_active VARCHAR, hours VARCHAR, hours_per_fte_week VARCHAR, places_started VARCHAR, months VARCHAR,
        social_purchasing STRUCT(amount VARCHAR, currency VARCHAR, vat VARCHAR),
        target_groups STRUCT("group" VARCHAR, persons VARCHAR, hours VARCHAR, missing_reason VARCHAR)[], missing_reason VARCHAR,
        verification STRUCT(status VARCHAR))[]',
    targets: 'STRUCT(id VARCHAR, kpi VARCHAR, subject STRUCT("type" VARCHAR, id VARCHAR), unit VARCHAR, "value" VARCHAR, "year" INTEGER)[]',
    buyer_groups: 'STRUCT(id VARCHAR, lead VARCHAR)[]',
    methods: 'STRUCT(id VARCHAR, instrument VARCHAR, version VARCHAR, factor_list VARCHAR)[]',
    evidence: 'STRUCT(id VARCHAR, "type" VARCHAR)[]',
    action_plans: 'STRUCT(id VARCHAR, organisation VARCHAR, adopted_on DATE, url VARCHAR, period STRUCT("start" DATE, "end" DATE),
        reports STRUCT("year" INTEGER, url VARCHAR)[])[]',
    kpi_definitions: 'STRUCT(id VARCHAR, theme VARCHAR[], kind VARCHAR, direction VARCHAR)[]'
});

-- Who is who: "the organisation is known by its identifiers"; numbers that stand together in one record are of one body ----------------
CREATE MACRO is_official(scheme) AS scheme IN ('kvk', 'oin', 'tooi', 'rsin', 'btw', 'lei');
DELETE FROM every_file WHERE state IS DISTINCT FROM 'definitief';
CREATE MACRO numbers_of(files) AS TABLE
    SELECT s, id, i.scheme || ':' || i.value AS number
    FROM (SELECT s, o.id AS id, unnest(o.identifiers) AS i FROM (SELECT s, unnest(organisations) AS o FROM query_table(files)))
    WHERE is_official(i.scheme);
-- The smallest number of all that hang together (each record is a star around its smallest number).
CREATE MACRO body_of(numbers) AS TABLE
    WITH RECURSIVE star AS (
        SELECT DISTINCT number AS a, min(number) OVER (PARTITION BY s, id) AS b FROM query_table(numbers)
    ), edge AS (SELECT a, b FROM star WHERE a <> b UNION SELECT b, a FROM star WHERE a <> b),
    reach AS (
        SELECT a, b FROM edge
        UNION
        SELECT r.a, e.b FROM reach r JOIN edge e ON r.b = e.a
    )
    SELECT n.number, least(n.number, coalesce(min(r.b), n.number)) AS body
    FROM (SELECT DISTINCT number FROM query_table(numbers)) n LEFT JOIN reach r ON r.a = n.number
    GROUP BY n.number;
CREATE TEMP TABLE final_number AS FROM numbers_of('every_file');
CREATE TEMP TABLE final_body AS FROM body_of('final_number');

-- "Of equal files only the highest `definitief` version per (submitter, submission id) counts."
CREATE TEMP TABLE latest AS
WITH submitter AS (
    SELECT f.s, coalesce(min(b.body), f.s || '/' || f.submitter) AS body
    FROM every_file f
    LEFT JOIN final_number n ON n.s = f.s AND n.id = f.submitter
    LEFT JOIN final_body b ON b.number = n.number
    GROUP BY f.s, f.submitter
)
SELECT f.s
FROM every_file f JOIN submitter USING (s)
QUALIFY row_number() OVER (PARTITION BY submitter.body, f.id ORDER BY f.version DESC, f.s DESC) = 1;
DELETE FROM every_file WHERE s NOT IN (SELECT s FROM latest);
CREATE TEMP VIEW doc AS SELECT *, reporting_period.start AS p_start, reporting_period.end AS p_end FROM every_file;

CREATE TEMP TABLE official_number AS FROM numbers_of('doc');
CREATE TEMP TABLE body AS FROM body_of('official_number');

-- organisation: one row per record; org_key is the official body, else only this file's record.
CREATE TEMP TABLE organisation AS
WITH known AS (
    SELECT n.s, n.id, min(b.body) AS body FROM official_number n JOIN body b USING (number) GROUP BY n.s, n.id
)
SELECT d.s, o.id, coalesce(k.body, d.s || '/' || o.id) AS org_key, coalesce(o.organisation_type, '') AS org_type,
       o.manifest.joined_on AS joined_on, o.size_class, o.certificates, o.certificates_checked
FROM (SELECT s, unnest(organisations) AS o FROM doc) d LEFT JOIN known k ON k.s = d.s AND k.id = d.o.id;

CREATE TEMP TABLE submission AS
SELECT d.s, d.id, d.p_start, d.p_end, d.submitter, o.org_key AS submitter_key, o.org_type AS submitter_type
FROM doc d LEFT JOIN organisation o ON o.s = d.s AND o.id = d.submitter;

-- Declared populations --------------------------------------------------------------------------------------------------------------
CREATE TEMP TABLE population AS
SELECT d.s, o.org_key, o.org_type, p.measure, p.count_unit, p.nature, p.threshold_regime, exact(p.count) AS count, euro(p.value) AS value,
       p.value_basis, p.missing_reason
FROM (SELECT s, c.organisation AS id, unnest(c.populations) AS p FROM (SELECT s, unnest(coverages) AS c FROM doc)) d
JOIN organisation o USING (s, id);

-- declared: "whole rows in the whole, strata by one dimension only in dimension rows; a row that limits both is left out; if there is no
-- whole row but strata of one dimension that cover all its codes except onbekend, the whole is their sum; two files with the same
-- organisation: the highest". quantity is 'count' (then unit is the count unit) or 'value' (then unit is the value basis).
CREATE TEMP TABLE declared AS
WITH long AS (
    SELECT s, org_key, org_type, measure, 'count' AS quantity, count_unit, count_unit AS unit, nature, threshold_regime, count AS amount
    FROM population WHERE count IS NOT NULL
    UNION ALL
    SELECT s, org_key, org_type, measure, 'value', count_unit, value_basis, nature, threshold_regime, value
    FROM population WHERE value IS NOT NULL
), one AS (
    SELECT * EXCLUDE (nature, threshold_regime),
           CASE WHEN nature IS NOT NULL THEN 'opdrachttype' WHEN threshold_regime IS NOT NULL THEN 'drempelregime' ELSE '' END AS dimension,
           coalesce(nature, threshold_regime, '') AS code
    FROM long WHERE nature IS NULL OR threshold_regime IS NULL
), summed AS (
    SELECT s, org_key, org_type, measure, quantity, count_unit, unit, '' AS dimension, '' AS code, sum(amount) AS amount
    FROM one o
    WHERE dimension <> ''
    GROUP BY s, org_key, org_type, measure, quantity, count_unit, unit, o.dimension
    HAVING count(DISTINCT CASE WHEN code <> 'onbekend' THEN code END)
           = (SELECT count(*) FROM stratum_code c WHERE c.dimension = o.dimension)
), whole_or_sum AS (
    SELECT * FROM one
    UNION ALL BY NAME
    SELECT * FROM summed x
    WHERE NOT EXISTS (SELECT 1 FROM one w WHERE w.dimension = '' AND w.s = x.s AND w.org_key = x.org_key AND w.measure = x.measure
                      AND w.quantity = x.quantity AND w.unit IS NOT DISTINCT FROM x.unit)
)
SELECT org_key, arg_max(org_type, amount) AS org_type, measure, quantity, unit, dimension, code, max(amount) AS amount
FROM whole_or_sum GROUP BY org_key, measure, quantity, unit, dimension, code;

-- Numbers of lots and contracts: "a published number with a slash and the lot or contract behind it. Zeros in front of a TED number mean
-- nothing; a number that does not say which lot or contract it is about makes nothing the same" (24).
CREATE MACRO is_published(scheme) AS scheme IN ('ted_aankondiging', 'tenderned', 'eforms_procedure', 'ocid');
CREATE MACRO number_of(i) AS
    i.scheme || ':' || CASE i.scheme WHEN 'ted_aankondiging' THEN ltrim(i.value, '0') ELSE i.value END;
CREATE MACRO part_number_of(i) AS
    CASE WHEN is_published(i.scheme) AND i.value LIKE '%_/_%' THEN number_of(i) END;
CREATE TEMP TABLE lot_number AS
SELECT DISTINCT s, pos, procedure_id, is_awarded, part_number_of(i) AS number
FROM (SELECT s, pos, l.procedure AS procedure_id, coalesce(l.awarded_on BETWEEN p_start AND p_end, false) AS is_awarded,
             unnest(l.identifiers) AS i
      FROM (SELECT s, p_start, p_end, unnest(lots) AS l, generate_subscripts(lots, 1) AS pos FROM doc))
WHERE part_number_of(i) IS NOT NULL;

-- Procedures: "by their published number or else by the lot with the lowest number. Two procedures without a published number are also the
-- same where one of their awarded lots has such a number in common" (24). A lot without procedure is a procedure of its own (3).
CREATE TEMP TABLE procedure_published AS
SELECT s, id, number_of(i) AS number
FROM (SELECT s, p.id AS id, unnest(p.identifiers) AS i FROM (SELECT s, unnest(procedures) AS p FROM doc))
WHERE is_published(i.scheme);
CREATE TEMP TABLE procedure_number AS
WITH awarded_lot AS (
    SELECT d.s, coalesce(d.l.procedure, 'lot ' || d.pos) AS id, o.org_key || '/' || d.l.own_number AS own
    FROM (SELECT s, p_start, p_end, unnest(lots) AS l, generate_subscripts(lots, 1) AS pos FROM doc) d
    JOIN organisation o ON o.s = d.s AND o.id = d.l.buyer
    WHERE d.l.awarded_on BETWEEN d.p_start AND d.p_end
), other AS (
    SELECT s, coalesce(procedure_id, 'lot ' || pos) AS id, 'part/' || number AS number FROM lot_number WHERE is_awarded
    UNION ALL
    SELECT s, id, 'own/' || min(own) FROM awarded_lot GROUP BY s, id
)
FROM procedure_published
UNION ALL
SELECT * FROM other o WHERE NOT EXISTS (SELECT 1 FROM procedure_published p WHERE p.s = o.s AND p.id = o.id);
CREATE TEMP TABLE procedure_body AS FROM body_of('procedure_number');
CREATE TEMP TABLE procedure_known AS
SELECT n.s, n.id, min(b.body) AS body FROM procedure_number n JOIN procedure_body b USING (number) GROUP BY n.s, n.id;
CREATE TEMP TABLE procedure AS
SELECT d.s, p.id, coalesce(p.is_category_procurement, false) AS is_category, o.org_key AS lead_key
FROM (SELECT s, unnest(procedures) AS p FROM doc) d
LEFT JOIN organisation o ON o.s = d.s AND o.id = d.p.lead_buyer;

-- Lots --------------------------------------------------------------------------------------------------------------------------------
-- "A lot counts for its counted_by, else its buyer" (2). "Awarded lots are lots whose awarded_on lies in the period" (1).
CREATE TEMP TABLE every_lot AS
SELECT row_number() OVER (ORDER BY d.s, d.pos) AS n, d.s, d.pos, d.l.id AS id, d.l.own_number AS own_number, d.l.procedure AS procedure_id,
       coalesce(k.body, d.s || '/' || coalesce(d.l.procedure, 'lot ' || d.pos)) AS traject, coalesce(p.is_category, false) AS is_category,
       b.org_key AS buyer_key, coalesce(p.lead_key, b.org_key) AS lead_key, c.org_key AS org_key, c.org_type AS org_type,
       coalesce(d.l.awarded_on BETWEEN d.p_start AND d.p_end, false) AS is_awarded,
       d.l.nature AS nature, d.l.product_group AS product_group, d.l.energy_efficiency AS energy_efficiency, d.l.threshold_regime AS threshold_regime, d.l.award_basis AS award_basis,
       euro(d.l.estimated_value) AS estimate, euro(d.l.value) AS value, d.l.value_basis AS value_basis,
       CASE WHEN euro(d.l.value) IS NULL THEN coalesce(d.l.value_missing_reason, 'onbekend') ELSE 'onbekend' END AS value_reason,
       d.l.isv_risk_category AS isv, d.l.accessibility AS accessibility, d.l.themes AS themes, d.l.criteria AS criteria
FROM (SELECT s, p_start, p_end, unnest(lots) AS l, generate_subscripts(lots, 1) AS pos FROM doc) d
LEFT JOIN organisation b ON b.s = d.s AND b.id = d.l.buyer
LEFT JOIN organisation c ON c.s = d.s AND c.id = coalesce(d.l.counted_by, d.l.buyer)
LEFT JOIN procedure p ON p.s = d.s AND p.id = d.l.procedure
LEFT JOIN procedure_known k ON k.s = d.s AND k.id = coalesce(d.l.procedure, 'lot ' || d.pos);

-- "counted once: lots by (buyer, own number) or (TED notice, own number). The file in which the counting organisation is the buyer goes
-- first, and of these its own file" (24); then the name of the file. What is not
-- awarded counts nowhere and takes the place of nothing. first_n: the record that stands for this one.
CREATE TEMP TABLE lot_first AS
WITH lot_key AS (
    SELECT n, 'own/' || buyer_key || '/' || own_number AS key FROM every_lot
    UNION
    SELECT l.n, 'ted/' || p.number || '/' || l.own_number
    FROM every_lot l JOIN procedure_published p ON p.s = l.s AND p.id = l.procedure_id WHERE starts_with(p.number, 'ted_aankondiging:')
    UNION
    SELECT l.n, 'part/' || i.number FROM every_lot l JOIN lot_number i USING (s, pos)
), ranked AS (
    SELECT k.n, l.s,
           first_value(l.n) OVER w AS first_n, first_value(l.s) OVER w AS first_s
    FROM lot_key k JOIN every_lot l USING (n) JOIN submission d ON d.s = l.s
    WINDOW w AS (PARTITION BY k.key ORDER BY l.is_awarded DESC, l.org_key = l.buyer_key DESC, d.submitter_key = l.org_key DESC, l.s, l.pos)
)
SELECT n, bool_and(s = first_s) AS is_first, min(CASE WHEN s <> first_s THEN first_n END) AS other_n FROM ranked GROUP BY n;
CREATE TEMP TABLE lot AS
SELECT l.*, f.is_first, CASE WHEN f.is_first THEN l.n ELSE f.other_n END AS first_n
FROM every_lot l JOIN lot_first f USING (n);

CREATE TEMP TABLE lot_theme AS
SELECT n, t.theme, t.subthemes, t.application, t.reason, t.via, t.highest_level.scale AS scale, t.highest_level.level AS level
FROM (SELECT n, unnest(themes) AS t FROM lot) WHERE t.theme IN (FROM six);

CREATE TEMP TABLE criterion AS
SELECT n, pos, c.id, list_intersect(c.themes, (SELECT list(theme) FROM six)) AS themes, c.criterion_type AS criterion_type,
       c.level.scale AS scale, c.level.level AS level,
       c.award_weight.kind AS weight_kind, exact(c.award_weight.value) AS weight, exact(c.award_weight.total) AS total
FROM (SELECT n, unnest(criteria) AS c, generate_subscripts(criteria, 1) AS pos FROM lot);
DELETE FROM criterion WHERE len(themes) = 0;  -- "at least one of the six themes"
CREATE TEMP TABLE criterion_theme AS SELECT * EXCLUDE (themes), unnest(themes) AS theme FROM criterion;

-- "A theme of a lot is applied (toegepast), not applied (niet_toegepast_gemotiveerd, niet_toegepast, niet_relevant) or unknown" (5).
CREATE TEMP TABLE lot_status AS
SELECT l.n, six.theme,
       CASE WHEN t.application = 'toegepast' THEN 'applied'
            WHEN t.application IN ('niet_toegepast_gemotiveerd', 'niet_toegepast', 'niet_relevant') THEN 'not'
            ELSE 'unknown' END AS status,
       t.subthemes, t.application, t.reason, coalesce(t.via, []) AS via, t.scale, t.level
FROM lot l CROSS JOIN six LEFT JOIN lot_theme t ON t.n = l.n AND t.theme = six.theme;

-- "MVI status. Of a lot: applied if one theme is; none if all six are known and none is applied; else unknown" (6).
CREATE TEMP TABLE lot_mvi AS
SELECT n, count(*) FILTER (status = 'applied') AS applied, count(*) FILTER (status <> 'unknown') AS answered,
       CASE WHEN count(*) FILTER (status = 'applied') > 0 THEN 'applied'
            WHEN count(*) FILTER (status = 'unknown') = 0 THEN 'none' ELSE 'unknown' END AS mvi
FROM lot_status GROUP BY n;

-- awarded: the lots that process KPIs count. traject: "the awarded lots of one procedure together; a lot without procedure is one" (3).
CREATE TEMP TABLE awarded AS
SELECT l.* EXCLUDE (themes, criteria), m.applied, m.answered, m.mvi
FROM lot l JOIN lot_mvi m USING (n) WHERE l.is_awarded AND l.is_first;

-- "A procedure whose lots stand in several files has one answer to each question: yes if one file says yes, else unknown if one does not know,
-- else no" (24): so tid is a procedure in one file, of the awarded lots in it. "It counts for the organisation of its first awarded lot in the
-- file" (3). "Of a procedure: applied if one of its awarded lots is; none if all are none; else unknown" (6).
CREATE TEMP TABLE file_lot AS
SELECT l.*, l.s || '@' || l.traject AS tid, m.mvi FROM lot l JOIN lot_mvi m USING (n) WHERE l.is_awarded;
CREATE TEMP TABLE traject AS
WITH home AS (
    SELECT f.tid, f.traject, f.s, f.org_key, f.org_type, f.org_key = f.lead_key AS by_lead
    FROM file_lot f QUALIFY row_number() OVER (PARTITION BY f.tid ORDER BY f.pos) = 1
)
SELECT h.*, bool_or(a.is_category) AS is_category,
       CASE WHEN bool_or(a.mvi = 'applied') THEN 'applied' WHEN bool_and(a.mvi = 'none') THEN 'none' ELSE 'unknown' END AS mvi,
       bool_or(a.product_group <> 'geen') IS TRUE AS in_group, bool_and(a.product_group IS NOT DISTINCT FROM 'geen') AS outside_groups
FROM home h JOIN file_lot a USING (tid) GROUP BY ALL;

CREATE TEMP TABLE traject_theme AS
SELECT a.tid, l.theme,
       CASE WHEN bool_or(l.status = 'applied') THEN 'applied' WHEN bool_and(l.status = 'not') THEN 'not' ELSE 'unknown' END AS status
FROM file_lot a JOIN lot_status l USING (n) GROUP BY a.tid, l.theme;

-- What each file answers: yes is 1, no 0, unknown NULL. "It counts where that answer was given; of equal ones in the file of the lead_buyer, without
-- one of the buyer; else in the first file" (24).
CREATE TEMP TABLE traject_answer (kpi VARCHAR, tid VARCHAR, dimension VARCHAR DEFAULT '', code VARCHAR DEFAULT '', yes INTEGER);
CREATE MACRO traject_adds(which) AS TABLE
    SELECT kpi, 'trajecten' AS count_unit, dimension, code, org_type AS organisation_type, yes AS numerator, 1 AS denominator, tid
    FROM (SELECT w.*, t.org_type,
                 row_number() OVER (PARTITION BY w.kpi, w.dimension, w.code, t.traject
                                    ORDER BY CASE WHEN w.yes = 1 THEN 0 WHEN w.yes IS NULL THEN 1 ELSE 2 END, t.by_lead DESC, t.s) AS place
          FROM traject_answer w JOIN traject t USING (tid) WHERE list_contains(which, w.kpi))
    WHERE place = 1
      -- "By theme only records of which something is known about that theme; in PRO-15, PRO-24 and PRO-32 only procedures that apply it" (10).
      AND (code = '' OR (tid, code) IN (SELECT (a.tid, t.theme) FROM file_lot a JOIN lot_status t USING (n)
                                        WHERE t.status = 'applied' OR (t.status = 'not' AND kpi NOT IN ('PRO-15', 'PRO-24', 'PRO-32'))));

-- Contracts -----------------------------------------------------------------------------------------------------------------------------
-- "A contract counts for its reporter; else for the organisation that counts its first lot; a call-off without reporter for that of its
-- parent contract in the same file; else for the submitter" (2). "Running contracts ran on at least one day of the period. A contract runs
-- from period.start up to and including ended_on; without that period.end; without that too, it runs on. Without period it is not known to
-- run" (1).
CREATE TEMP TABLE every_contract AS
WITH plain AS (
    SELECT row_number() OVER (ORDER BY u.s, u.pos) AS cn, u.s, u.pos, u.c.id AS id, u.c.own_number AS own_number, u.c.kind AS kind,
           u.c.kind = 'nadere_overeenkomst' AS is_call_off, u.c.lots AS lots, u.c.parent_contract AS parent_id,
           u.c.parent_external AS external, u.c.suppliers AS suppliers, u.c.ended_on AS ended_on,
           r.org_key AS reporter_key, r.org_type AS reporter_type, l.org_key AS lot_key, l.org_type AS lot_type, l.buyer_key AS lot_buyer,
           u.c.period AS term, coalesce(u.c.ended_on, u.c.period.end, DATE '9999-12-31') AS runs_until, u.c.identifiers AS identifiers,
           coalesce(u.c.commitments_checked, false) AS commitments_checked, u.c.isv_conditions_apply AS isv_conditions_apply
    FROM (SELECT s, unnest(contracts) AS c, generate_subscripts(contracts, 1) AS pos FROM doc) u
    LEFT JOIN organisation r ON r.s = u.s AND r.id = u.c.reporter
    LEFT JOIN lot l ON l.s = u.s AND l.id = u.c.lots[1]
)
SELECT c.cn, c.s, c.pos, c.id, c.own_number, c.kind, c.is_call_off, c.lots, c.parent_id, p.cn AS parent_cn, c.external, c.suppliers,
       c.lot_buyer, c.term, c.runs_until, c.identifiers, c.commitments_checked, c.isv_conditions_apply,
       coalesce(c.reporter_key, CASE WHEN c.is_call_off THEN coalesce(p.reporter_key, p.lot_key) END, c.lot_key, d.submitter_key) AS org_key,
       CASE WHEN c.reporter_key IS NOT NULL THEN c.reporter_type
            WHEN c.is_call_off AND p.reporter_key IS NOT NULL THEN p.reporter_type
            WHEN c.is_call_off AND p.lot_key IS NOT NULL THEN p.lot_type
            WHEN c.lot_key IS NOT NULL THEN c.lot_type ELSE d.submitter_type END AS org_type,
       coalesce(c.term.start <= d.p_end AND c.runs_until >= d.p_start, false) AS is_running
FROM plain c JOIN submission d ON d.s = c.s LEFT JOIN plain p ON p.s = c.s AND p.id = c.parent_id;

-- "contracts by (organisation, own number)", or by a published number with the contract behind it (24).
CREATE TEMP TABLE contract AS
WITH contract_key AS (
    SELECT cn, 'own/' || org_key || '/' || own_number AS key FROM every_contract
    UNION
    SELECT cn, 'part/' || part_number_of(i) FROM (SELECT cn, unnest(identifiers) AS i FROM every_contract)
    WHERE part_number_of(i) IS NOT NULL
), ranked AS (
    SELECT k.cn, c.s = first_value(c.s) OVER (PARTITION BY k.key ORDER BY c.lot_buyer IS NOT DISTINCT FROM c.org_key DESC,
                                              d.submitter_key = c.org_key DESC, c.s, c.pos) AS is_first
    FROM contract_key k JOIN every_contract c USING (cn) JOIN submission d ON d.s = c.s
)
SELECT c.*, r.is_first FROM every_contract c JOIN (SELECT cn, bool_and(is_first) AS is_first FROM ranked GROUP BY cn) r USING (cn);

-- "Call-offs ... Their lots are those of their parent contract in the same file" (4). n is the record in the contract's own file.
CREATE TEMP TABLE contract_lot AS
SELECT c.cn, l.n, l.first_n
FROM (SELECT c.cn, c.s, unnest(CASE WHEN c.is_call_off THEN p.lots ELSE c.lots END) AS lot_id
      FROM contract c LEFT JOIN contract p ON p.cn = c.parent_cn) c
JOIN lot l ON l.s = c.s AND l.id = c.lot_id;

CREATE TEMP TABLE supplier AS SELECT cn, s, unnest(suppliers) AS supplier_id FROM contract;
CREATE TEMP TABLE contract_theme AS
SELECT DISTINCT c.cn, s.theme FROM contract_lot c JOIN lot_status s USING (n) WHERE s.status = 'applied';

-- Theme and kind of each KPI, those of own KPIs in their file included.
CREATE TEMP TABLE file_kpi AS
SELECT s, k.id AS kpi, k.theme AS themes, k.kind, k.direction FROM (SELECT s, unnest(kpi_definitions) AS k FROM doc)
UNION ALL
SELECT d.s, k.kpi, k.themes, k.kind, k.direction FROM submission d CROSS JOIN definition k;
CREATE TEMP TABLE file_kpi_theme AS SELECT DISTINCT s, kpi, unnest(themes) AS theme FROM file_kpi;

-- "A commitment without basis_period has the period of its contract" (20).
CREATE TEMP TABLE method AS SELECT s, m.* FROM (SELECT s, unnest(methods) AS m FROM doc);
CREATE TEMP TABLE commitment AS
SELECT d.s, d.pos, m.id, c.cn, c.org_key, c.org_type, c.is_running, c.is_first, c.is_call_off, m.kpi, exact(m.agreed.number) AS number,
       exact(m.offered.number) AS offered, m.agreed.code AS code, m.unit, m.time_basis, t.instrument, t.version AS method_version, t.factor_list,
       m.calculation.base AS base, coalesce(m.basis_period.start, c.term.start) AS basis_start,
       CASE WHEN m.basis_period IS NULL THEN c.term.end ELSE m.basis_period.end END AS basis_end, m.due_on, m.fulfilment, m.sanctions
FROM (SELECT s, unnest(commitments) AS m, generate_subscripts(commitments, 1) AS pos FROM doc) d
JOIN contract c ON c.s = d.s AND c.id = d.m.contract
LEFT JOIN method t ON t.s = d.s AND t.id = d.m.method;

-- Observations ----------------------------------------------------------------------------------------------------------------------------
-- They "count where their contract or lot counts" (2), and not when that is counted in another file (24). "A realised row about a
-- contract that did not run on any day of the row's own period is left out; one with hele_contractduur or hele_levensduur is not" (11).
CREATE TEMP TABLE observation AS
SELECT row_number() OVER (ORDER BY d.s, d.pos) AS o, d.s, d.pos, x.kpi,
       x.nature = 'gerealiseerd' AND c.cn IS NOT NULL AND coalesce(x.time_basis, '') NOT IN ('hele_contractduur', 'hele_levensduur')
           AND NOT coalesce(c.term.start <= x.period.end AND c.runs_until >= x.period.start, false) AS not_running, x.missing_reason,
       x.subject.type AS subject_type, x.subject.id AS subject_id,
       c.cn, l.n, coalesce(c.org_key, l.org_key, g.org_key) AS org_key, coalesce(c.org_type, l.org_type, g.org_type, '') AS org_type,
       x.period.end AS until, x.period.end BETWEEN d.p_start AND d.p_end AS ends_in_period, d.p_end, x.nature,
       exact(x.number) AS number, exact(x.numerator) AS numerator, exact(x.denominator) AS denominator, x.distribution, x.code, x.yes_no, x.date,
       x.number IS NOT NULL OR (x.numerator IS NOT NULL AND x.denominator IS NOT NULL) OR coalesce(len(x.distribution), 0) > 0
           OR x.code IS NOT NULL OR x.yes_no IS NOT NULL OR x.date IS NOT NULL AS has_value,
       x.unit, x.count_unit, x.time_basis, x.boundary.profile AS profile, x.boundary.fuel_scope AS fuel_scope, x.reference.type AS reference_type, exact(x.reference.value) AS reference_value,
       x.reference.unit AS reference_unit, x.additionality, x.determination, m.instrument, m.version AS method_version, m.factor_list,
       x.breakdown, x.relation, coalesce(x.is_final, false) AS is_final, coalesce(x.lower_bound, false) AS lower_bound,
       x.verification.status AS verification, x.evidence, coalesce(trim(x.explanation), '') <> '' AS is_explained
FROM (SELECT s, p_start, p_end, unnest(observations) AS x, generate_subscripts(observations, 1) AS pos FROM doc) d
LEFT JOIN contract c ON x.subject.type = 'contract' AND c.s = d.s AND c.id = x.subject.id
LEFT JOIN lot l ON x.subject.type = 'lot' AND l.s = d.s AND l.id = x.subject.id
LEFT JOIN organisation g ON x.subject.type = 'organisation' AND g.s = d.s AND g.id = x.subject.id
LEFT JOIN method m ON m.s = d.s AND m.id = x.method
WHERE (c.is_first IS NULL OR c.is_first) AND (l.is_first IS NULL OR l.is_first);

-- Social return reports: "totaal is a check only; a report whose verification.status is afgekeurd is left out, and so is one
-- about a contract that did not run on any day of the report's period" (19).
CREATE TEMP TABLE report AS
SELECT d.s, d.pos, r.subject.type AS subject_type, c.cn, coalesce(c.org_key, g.org_key) AS org_key,
       coalesce(c.org_type, g.org_type, '') AS org_type, r.period.end AS until,
       euro(r.value_in_period) AS value_in_period, euro(r.value_cumulative) AS value_cumulative, r.valuation_table AS valuation_table,
       exact(r.persons_started) AS persons_started, r.missing_reason, exact(r.persons_active) AS persons_active, exact(r.hours) AS hours,
       exact(r.hours_per_fte_week) AS hours_per_fte_week, exact(r.places_started) AS places_started, exact(r.months) AS months,
       euro(r.social_purchasing) AS social_purchasing, r.target_groups
FROM (SELECT s, unnest(social_return_reports) AS r, generate_subscripts(social_return_reports, 1) AS pos FROM doc) d
LEFT JOIN contract c ON r.subject.type = 'contract' AND c.s = d.s AND c.id = r.subject.id
LEFT JOIN organisation g ON r.subject.type = 'organisation' AND g.s = d.s AND g.id = r.subject.id
WHERE coalesce(r.verification.status, '') <> 'afgekeurd'
  AND ((r.subject.type = 'contract' AND c.is_first AND c.term.start <= r.period.end AND c.runs_until >= r.period.start) OR (r.subject.type = 'organisation' AND r.relation = 'aanvullend'));

-- What one record adds; the figures come from it. Without a numerator it is a missing answer (7), of the size that its denominator says.
-- n, cn or tid is the lot, contract or procedure that it is about, o the observation that it is ----------------------------------------------------------------------------------------
CREATE TEMP TABLE adds (
    kpi VARCHAR, nature VARCHAR DEFAULT 'gerealiseerd', unit VARCHAR DEFAULT 'procent', count_unit VARCHAR DEFAULT '', apart VARCHAR DEFAULT '',
    part VARCHAR DEFAULT '', dimension VARCHAR DEFAULT '', code VARCHAR DEFAULT '', organisation_type VARCHAR DEFAULT '',
    numerator DECIMAL(38, 12), denominator DECIMAL(38, 12), known BIGINT DEFAULT 1, reason VARCHAR DEFAULT 'onbekend', n BIGINT, cn BIGINT, tid VARCHAR, lower_bound BOOLEAN, o BIGINT
);
-- The same for what counts once in each figure (25): these rows are figures already, '' being all types together.
CREATE TEMP TABLE adds_once AS FROM adds;
