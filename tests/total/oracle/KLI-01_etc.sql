-- All KPIs whose derivation is `waarneming`, and what organisations add on top (`aanvullend`) to any KPI.
-- "Rows of a buyer group are never added. Rows of an organisation add when relation is aanvullend; totaal is a check only" (11).
-- "The conditions in counted must hold, except that verwacht is not dropped but shown in a column of its own" (12).
-- "hele_contractduur and hele_levensduur count once: realised values when is_final and when period.end lies in the reporting period;
-- expected values always" (13). "Of cumulatief and per_jaar the last one counts ... of equal KPI, subject, nature, unit and kept-apart
-- fields" (14). "A yes or no counts as 1 or 0 of 1. A breakdown gives the division by dimension, part by part" (15).
CREATE TEMP TABLE candidate AS
WITH plain AS (
    SELECT x.* EXCLUDE (number, numerator, denominator, unit, count_unit),
           d.kind, d.derivation, d.value_type, d.required_dimension, d.shows_avoided, x.number AS raw,
           -- "Values are in the main unit of the KPI (1 t = 1,000 kg)" (8).
           CASE WHEN (x.unit, d.canonical_unit) IN (('kg', 't'), ('kg_CO2e', 't_CO2e')) THEN exact(0.001) ELSE exact(1) END AS factor,
           CASE WHEN (x.reference_unit, d.canonical_unit) IN (('kg', 't'), ('kg_CO2e', 't_CO2e')) THEN exact(0.001)
                WHEN x.reference_unit IS NULL AND (x.unit, d.canonical_unit) IN (('kg', 't'), ('kg_CO2e', 't_CO2e')) THEN exact(0.001)
                ELSE exact(1) END AS reference_factor,
           x.numerator AS raw_numerator, x.denominator AS raw_denominator,
           x.lower_bound OR (x.kpi = 'KLI-01' AND x.profile = 'uitvoering_wtw') AS is_lower_bound,
           CASE WHEN d.canonical_unit IS NULL OR list_contains(d.apart, 'unit') THEN coalesce(x.unit, '') ELSE d.canonical_unit END AS unit,
           coalesce(x.count_unit, d.count_unit, '') AS count_unit,  -- "kept apart: unit, count unit" (9)
           -- "Codes that a KPI names in added_together are one code, the first of them" (9).
           CASE WHEN list_contains(d.added_together, x.profile) THEN d.added_together[1] ELSE x.profile END AS boundary_profile,
           d.apart AS paths
    FROM observation x JOIN definition d USING (kpi)
    LEFT JOIN contract c ON c.cn = x.cn
    LEFT JOIN lot l ON l.n = x.n
    WHERE NOT x.not_running
      AND (NOT x.has_value
           OR (NOT coalesce(list_contains(d.refused_verification, x.verification), false)
               AND (d.allowed_additionality IS NULL OR list_contains(d.allowed_additionality, x.additionality))
               AND (coalesce(x.time_basis, '') NOT IN ('hele_contractduur', 'hele_levensduur') OR x.nature = 'verwacht'
                    OR (x.is_final AND x.ends_in_period))))
      AND CASE x.subject_type
          WHEN 'organisation' THEN x.relation = 'aanvullend'
          -- "A row about a lot counts, in one that counts percelen, if the lot was awarded in the period" (11).
          WHEN 'lot' THEN d.derivation = 'waarneming' AND (d.count_unit IS DISTINCT FROM 'percelen' OR l.is_awarded)
          WHEN 'contract' THEN d.derivation = 'waarneming'
              -- "A row about a contract counts, in a KPI whose unit of count is contracten, if the contract runs and is no call-off" (11).
              AND (d.count_unit IS DISTINCT FROM 'contracten' OR (c.is_running AND NOT c.is_call_off))
              -- only_where_applied: "leaves out contracts and lots in which none of its themes is applied".
              AND (NOT d.only_where_applied
                   OR EXISTS (SELECT 1 FROM contract_theme t WHERE t.cn = x.cn AND list_contains(d.themes, t.theme)))
              AND x.kpi NOT IN ('DIV-02', 'DIV-05')  -- count suppliers, see DIV-02_DIV-05.sql
          ELSE false END
), valued AS (
    SELECT * EXCLUDE (raw, raw_numerator, raw_denominator, reference_value, factor, reference_factor, paths, boundary_profile),
           factor, CAST(raw * factor AS DECIMAL(38, 12)) AS number,
           CAST(coalesce(CAST(yes_no AS INTEGER), raw_numerator * factor) AS DECIMAL(38, 12)) AS numerator,
           CAST(CASE WHEN yes_no IS NOT NULL THEN 1 ELSE raw_denominator * factor END AS DECIMAL(38, 12)) AS denominator,
           CAST(reference_value * reference_factor AS DECIMAL(38, 12)) AS reference_value,
           list_transform(
               list_filter([{'path': 'boundary.profile', 'value': boundary_profile}, {'path': 'boundary.fuel_scope', 'value': fuel_scope},
                            {'path': 'method.factor_list', 'value': factor_list}, {'path': 'method.instrument', 'value': instrument},
                            {'path': 'method.version', 'value': method_version}, {'path': 'time_basis', 'value': time_basis}],
                           lambda p: p.value IS NOT NULL AND list_contains(paths, p.path)),
               lambda p: p.path || '=' || p.value) AS apart_list
    FROM plain
)
SELECT *, apart_of(apart_list) AS apart,
       CASE value_type WHEN 'number' THEN number IS NOT NULL WHEN 'ratio' THEN numerator IS NOT NULL AND denominator IS NOT NULL
                       WHEN 'yes_no' THEN yes_no IS NOT NULL WHEN 'distribution' THEN coalesce(len(distribution), 0) > 0 ELSE false END AS is_known
FROM valued;
CREATE TEMP TABLE counted AS
FROM candidate WHERE is_known
QUALIFY coalesce(time_basis, '') NOT IN ('cumulatief', 'per_jaar')
     OR row_number() OVER (PARTITION BY kpi, s, subject_type, subject_id, nature, unit, count_unit, apart_of(apart_list),
                                        coalesce(time_basis, '') IN ('cumulatief', 'per_jaar')
                           ORDER BY until DESC, pos DESC) = 1;

-- The whole; "a required dimension has no total over its codes" (9). PRO-26 and PRO-27 have a file of their own.
INSERT INTO adds BY NAME
SELECT kpi, nature, unit, count_unit, apart, org_type AS organisation_type,
       CASE value_type WHEN 'number' THEN number ELSE numerator END AS numerator,
       CASE value_type WHEN 'number' THEN NULL ELSE denominator END AS denominator, n, cn, o, is_lower_bound AS lower_bound
FROM counted WHERE value_type <> 'distribution' AND kpi NOT IN ('PRO-26', 'PRO-27') AND (NOT required_dimension OR kpi = 'SOC-03');

-- What has no value is missing, for the reason stated; where a dimension is required, what has no part of it is missing in the whole.
INSERT INTO adds BY NAME
SELECT kpi, nature, unit, count_unit, apart, org_type AS organisation_type, coalesce(missing_reason, 'onbekend') AS reason, n, cn, o
FROM candidate WHERE NOT is_known AND kpi NOT IN ('PRO-26', 'PRO-27')
UNION ALL BY NAME
SELECT kpi, nature, unit, count_unit, apart, org_type AS organisation_type, 'onbekend' AS reason, n, cn, o
FROM counted WHERE required_dimension AND kpi <> 'SOC-03' AND coalesce(len(breakdown), 0) = 0;

-- What an organisation adds to a declared total is of no known class: "If the class is not known, the code here is onbekend" (KpiGroup.code).
INSERT INTO adds BY NAME
SELECT kpi, nature, unit, count_unit, apart, u.dimension, 'onbekend' AS code, number AS numerator
FROM counted, (VALUES ('drempelregime'), ('opdrachttype')) AS u(dimension) WHERE kpi IN ('PRO-01', 'PRO-02');

INSERT INTO adds BY NAME
SELECT kpi, nature, unit, count_unit, apart, d.code AS part, org_type AS organisation_type, exact(d.number) AS numerator, n, cn, o
FROM (SELECT *, unnest(distribution) AS d FROM counted WHERE value_type = 'distribution');

INSERT INTO adds BY NAME
SELECT kpi, nature, unit, count_unit, apart, b.dimension AS dimension, p.code AS code, org_type AS organisation_type,
       CAST(CASE value_type WHEN 'number' THEN exact(p.number) ELSE exact(p.numerator) END * factor AS DECIMAL(38, 12)) AS numerator,
       CAST(CASE value_type WHEN 'number' THEN NULL ELSE exact(p.denominator) END * factor AS DECIMAL(38, 12)) AS denominator,
       coalesce(p.missing_reason, 'onbekend') AS reason, n, cn, o, is_lower_bound AS lower_bound
FROM (SELECT *, unnest(b.parts) AS p FROM (SELECT * EXCLUDE (breakdown, distribution), unnest(breakdown) AS b FROM counted))
WHERE value_type IN ('number', 'ratio');

-- "The groups that its code list names (group): such a code also counts, for each observation, the sum of the parts with the codes of the
-- group. If one of these parts is missing, so is the sum" (9).
INSERT INTO adds BY NAME
SELECT kpi, nature, unit, count_unit, apart, dimension, code, org_type AS organisation_type, CASE WHEN whole THEN numerator END AS numerator, denominator, n, cn, o
FROM (SELECT o, n, cn, kpi, nature, unit, count_unit, apart, dimension, g."group" AS code, org_type,
             CAST(sum(exact(p.numerator)) AS DECIMAL(38, 12)) AS numerator, CAST(sum(exact(p.denominator)) AS DECIMAL(38, 12)) AS denominator,
             bool_and(p.numerator IS NOT NULL AND p.denominator IS NOT NULL) AS whole
      FROM (SELECT * EXCLUDE (b), b.dimension AS dimension, unnest(b.parts) AS p
            FROM (SELECT * EXCLUDE (breakdown, distribution, numerator, denominator), unnest(breakdown) AS b FROM counted))
      JOIN vehicle_group g ON g.code = p.code WHERE dimension = 'voertuigcategorie' GROUP BY ALL);

-- "MIL-01, MIL-02, MIL-06: where the reference has a value, reference minus value is shown beside it as avoided. A value that is a lower
-- bound gives no avoided" (16).
INSERT INTO adds BY NAME
SELECT kpi, nature, unit, count_unit, apart_of(list_append(apart_list, 'maatstaf=vermeden')) AS apart, org_type AS organisation_type,
       reference_value - number AS numerator, n, cn, o
FROM counted
WHERE shows_avoided AND reference_value IS NOT NULL AND NOT lower_bound
  AND coalesce(reference_type, '') NOT IN ('aangeboden_waarde', 'geen');
