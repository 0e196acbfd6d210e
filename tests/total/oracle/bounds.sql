-- What the bounds of shares rest on, from the words of docs/counting.md (26) and of the KPIs: numerator, known and whole.
-- "W is, of each organisation, the number that it declared, and at least what its records tell: known and missing answers."
CREATE OR REPLACE TEMP TABLE has AS
WITH lots AS (
    SELECT org_key, org_type, count(*) AS amount FROM awarded GROUP BY ALL
), told AS (  -- what an organisation adds as a total of its own
    SELECT kpi, org_key, org_type, sum(denominator) AS amount FROM counted
    WHERE nature = 'gerealiseerd' AND count_unit = 'percelen' AND value_type = 'ratio' AND numerator IS NOT NULL AND apart = '' GROUP BY ALL
), number AS (
    SELECT org_key, org_type, amount FROM declared
    WHERE measure = 'gegund_in_periode' AND quantity = 'count' AND unit = 'percelen' AND dimension = ''
), body AS (SELECT org_key, org_type FROM lots UNION SELECT org_key, org_type FROM told UNION SELECT org_key, org_type FROM number)
SELECT k.kpi, b.org_type, greatest(coalesce(n.amount, 0), coalesce(l.amount, 0) + coalesce(t.amount, 0)) AS whole
FROM definition k CROSS JOIN body b
LEFT JOIN lots l USING (org_key) LEFT JOIN number n USING (org_key) LEFT JOIN told t ON t.org_key = b.org_key AND t.kpi = k.kpi
WHERE k.population = 'gegund_in_periode' AND k.count_unit = 'percelen' AND (l.amount IS NOT NULL OR t.amount IS NOT NULL OR n.amount IS NOT NULL);

-- The same in procedures: each counts for the organisation of its first awarded lot (3), of equal files in that of the lead buyer (24).
CREATE OR REPLACE TEMP TABLE has_procedures AS
WITH told AS (
    SELECT org_type, org_key, count(*) AS amount FROM (
        SELECT w.*, t.org_key, t.org_type, row_number() OVER (PARTITION BY t.traject ORDER BY CASE WHEN w.yes = 1 THEN 0 WHEN w.yes IS NULL THEN 1 ELSE 2 END,
                                                          t.by_lead DESC, t.s) AS place
        FROM traject_answer w JOIN traject t USING (tid) WHERE w.kpi = 'PRO-05') WHERE place = 1 GROUP BY ALL
), number AS (
    SELECT org_key, org_type, amount FROM declared
    WHERE measure = 'gegund_in_periode' AND quantity = 'count' AND unit = 'trajecten' AND dimension = ''
), observed AS (  -- what an organisation adds as a total of its own
    SELECT org_key, org_type, sum(denominator) AS amount FROM counted
    WHERE kpi = 'PRO-05' AND nature = 'gerealiseerd' AND count_unit = 'trajecten' GROUP BY ALL
), recorded AS (SELECT org_key, org_type, sum(amount) AS amount FROM (FROM told UNION ALL BY NAME FROM observed) GROUP BY ALL)
SELECT coalesce(t.org_type, n.org_type) AS org_type, greatest(coalesce(t.amount, 0), coalesce(n.amount, 0)) AS whole
FROM recorded t FULL JOIN number n USING (org_key);

-- "A KPI of which nobody declares a whole has the records as its whole: K and what is missing, one for each answer."
CREATE OR REPLACE TEMP TABLE lacks AS
SELECT kpi, 'trajecten' AS count_unit, '' AS apart, dimension, code, org_type AS organisation_type
FROM (SELECT w.*, t.org_type,
             row_number() OVER (PARTITION BY w.kpi, w.dimension, w.code, t.traject
                                ORDER BY CASE WHEN w.yes = 1 THEN 0 WHEN w.yes IS NULL THEN 1 ELSE 2 END, t.by_lead DESC, t.s) AS place
      FROM traject_answer w JOIN traject t USING (tid) WHERE w.kpi <> 'PRO-05')
WHERE place = 1 AND yes IS NULL
  -- "Theme: only records of which something is known about that theme; in PRO-15, PRO-24 and PRO-32 only those that apply it" (10).
  AND (code = '' OR (tid, code) IN (SELECT (a.tid, t.theme) FROM file_lot a JOIN lot_status t USING (n)
                                    WHERE t.status = 'applied' OR (t.status = 'not' AND kpi NOT IN ('PRO-15', 'PRO-24', 'PRO-32'))));

-- "In euro the same, by value basis: what was declared on it, and at least the value of the lots."
-- "With fictieve_korting the lot has no weight in percent" (22): it is no known and no missing answer in PRO-12.
CREATE OR REPLACE TEMP TABLE has_value AS
SELECT kpi, org_key, any_value(org_type) AS org_type, value_basis, greatest(max(declared), max(recorded)) AS whole
FROM (
    SELECT kpi, org_key, org_type, unit AS value_basis, amount AS declared, 0 AS recorded
    FROM declared CROSS JOIN (VALUES ('PRO-06'), ('PRO-08'), ('PRO-12')) AS k(kpi)
    WHERE measure = 'gegund_in_periode' AND quantity = 'value' AND dimension = '' AND unit IS NOT NULL
    UNION ALL
    SELECT kpi, org_key, org_type, value_basis, 0, sum(value)
    FROM awarded JOIN lot_weight USING (n) CROSS JOIN (VALUES ('PRO-06'), ('PRO-08'), ('PRO-12')) AS k(kpi)
    WHERE value IS NOT NULL AND NOT (kpi = 'PRO-12' AND weight = 'deduction') GROUP BY ALL
) GROUP BY kpi, org_key, value_basis;

CREATE OR REPLACE TEMP TABLE known AS
WITH scope AS (
    SELECT * REPLACE ('' AS organisation_type) FROM adds UNION ALL SELECT * FROM adds WHERE organisation_type <> ''
)
SELECT kpi, unit, canonical_unit, most, scope.count_unit, scope.apart, dimension, code, organisation_type, sum(numerator) AS n,
       sum(denominator) AS k
FROM scope JOIN (SELECT kpi, canonical_unit, most FROM definition) USING (kpi) WHERE nature = 'gerealiseerd' GROUP BY ALL HAVING sum(denominator) > 0;

CREATE OR REPLACE TEMP TABLE bound AS
WITH wholes AS (
    SELECT kpi, '' AS organisation_type, sum(whole) AS w FROM has GROUP BY kpi
    UNION ALL SELECT kpi, org_type, sum(whole) FROM has WHERE org_type <> '' GROUP BY ALL
), values_of AS (
    SELECT kpi, '' AS organisation_type, value_basis, sum(whole) AS w FROM has_value GROUP BY ALL
    UNION ALL SELECT kpi, org_type, value_basis, sum(whole) FROM has_value WHERE org_type <> '' GROUP BY ALL
), signatories AS (  -- "Each signatory of the Manifest with a coverage in the file counts once"
    SELECT o.org_key, max(o.org_type) AS org_type FROM organisation o JOIN submission d ON d.s = o.s
    WHERE (o.s, o.id) IN (SELECT (s, c.organisation) FROM (SELECT s, unnest(coverages) AS c FROM doc))
    GROUP BY o.org_key HAVING bool_or(o.joined_on <= d.p_end)
), procedures AS (
    SELECT '' AS organisation_type, sum(whole) AS w FROM has_procedures
    UNION ALL SELECT org_type, sum(whole) FROM has_procedures WHERE org_type <> '' GROUP BY ALL
), gaps AS (
    SELECT kpi, count_unit, apart, dimension, code, organisation_type, count(*) AS m
    FROM (SELECT * REPLACE ('' AS organisation_type) FROM lacks UNION ALL SELECT * FROM lacks WHERE organisation_type <> '') GROUP BY ALL
), answers AS (
    SELECT '' AS organisation_type, count(*) AS w FROM signatories
    UNION ALL SELECT org_type, count(*) FROM signatories WHERE org_type <> '' GROUP BY ALL
)
SELECT k.kpi, k.count_unit, k.apart, k.dimension, k.code, k.organisation_type, k.n, k.k, k.most, w.w
FROM known k JOIN wholes w USING (kpi, organisation_type) WHERE k.count_unit = 'percelen' AND k.apart = '' AND k.unit = k.canonical_unit
UNION ALL
SELECT k.kpi, k.count_unit, k.apart, k.dimension, k.code, k.organisation_type, k.n, k.k, k.most, v.w
FROM known k JOIN values_of v USING (kpi, organisation_type)
WHERE k.apart IN ('waardebasis=' || v.value_basis, 'gewichtsoort=percentage; waardebasis=' || v.value_basis)
UNION ALL
SELECT k.kpi, k.count_unit, k.apart, k.dimension, k.code, k.organisation_type, k.n, k.k, k.most, a.w
FROM known k JOIN answers a USING (organisation_type) WHERE k.kpi IN ('PRO-26', 'PRO-27')
UNION ALL
SELECT k.kpi, k.count_unit, k.apart, k.dimension, k.code, k.organisation_type, k.n, k.k, k.most, p.w
FROM known k JOIN procedures p USING (organisation_type) WHERE k.kpi = 'PRO-05' AND k.count_unit = 'trajecten'
UNION ALL  -- "Of PRO-03 and PRO-04 the whole is what was declared. PRO-03 is known exactly."
SELECT k.kpi, k.count_unit, k.apart, k.dimension, k.code, k.organisation_type, k.n, k.k, k.most, k.k FROM known k WHERE k.kpi = 'PRO-03'
UNION ALL
SELECT k.kpi, k.count_unit, k.apart, k.dimension, k.code, k.organisation_type, k.n, k.k, k.most, k.k + coalesce(g.m, 0)
FROM known k LEFT JOIN gaps g USING (kpi, count_unit, apart, dimension, code, organisation_type)
WHERE k.kpi IN (SELECT kpi FROM traject_answer) AND k.kpi <> 'PRO-05';
