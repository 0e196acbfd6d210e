-- PRO-03 "Recorded lots, awarded in the period, with a known MVI status" / "All lots awarded in the period within the scope, as declared".
INSERT INTO adds BY NAME
SELECT 'PRO-03' AS kpi, 'percelen' AS count_unit, p.org_type AS organisation_type,
       (SELECT count(*) FROM awarded a WHERE a.org_key = p.org_key AND a.mvi <> 'unknown') AS numerator,
       p.amount AS denominator, CAST(p.amount AS BIGINT) AS known, NULL AS n
FROM declared p WHERE p.measure = 'gegund_in_periode' AND p.quantity = 'count' AND p.unit = 'percelen' AND p.dimension = ''
UNION ALL BY NAME
SELECT 'PRO-03' AS kpi, 'percelen' AS count_unit, org_type AS organisation_type, 1 AS denominator, n
FROM awarded
WHERE mvi = 'unknown' AND org_key IN (SELECT org_key FROM declared WHERE measure = 'gegund_in_periode' AND unit = 'percelen' AND dimension = '');

-- PRO-04 "Value at award of recorded lots with a known MVI status" / "Value of all lots awarded in the period, as declared"; "both are
-- awarded values on the same value basis".
INSERT INTO adds BY NAME
SELECT 'PRO-04' AS kpi, 'percelen' AS count_unit, 'maatstaf=gegund_in_periode; waardebasis=' || p.unit AS apart,
       p.org_type AS organisation_type,
       coalesce((SELECT sum(a.value) FROM awarded a
                 WHERE a.org_key = p.org_key AND a.mvi <> 'unknown' AND a.value_basis = p.unit), 0) AS numerator,
       p.amount AS denominator
FROM declared p WHERE p.measure = 'gegund_in_periode' AND p.quantity = 'value' AND p.dimension = '' AND p.unit IS NOT NULL;

-- A lot of unknown status on the basis that was declared, or without a value, is missing.
INSERT INTO adds BY NAME
SELECT 'PRO-04' AS kpi, 'percelen' AS count_unit, 'maatstaf=gegund_in_periode; waardebasis=' || a.value_basis AS apart,
       a.org_type AS organisation_type, a.value AS denominator, a.n
FROM awarded a JOIN declared p ON p.org_key = a.org_key AND p.unit = a.value_basis
WHERE p.measure = 'gegund_in_periode' AND p.quantity = 'value' AND p.dimension = '' AND a.mvi = 'unknown' AND a.value IS NOT NULL
UNION ALL BY NAME
SELECT 'PRO-04' AS kpi, 'percelen' AS count_unit, '' AS apart, org_type AS organisation_type, value_reason AS reason, n
FROM awarded WHERE value IS NULL;

-- In the separate variant: "paid on recorded contracts" / "all that was paid in the period".
CREATE TEMP TABLE contract_year AS
    SELECT c.cn, c.org_key, c.org_type, euro(y.paid) AS paid, y.missing_reason
    FROM (SELECT s, p_start, p_end, unnest(contract_years) AS y FROM doc) d JOIN contract c ON c.s = d.s AND c.id = d.y.contract
    WHERE c.is_first AND d.y.period.start >= d.p_start AND d.y.period.end <= d.p_end;
WITH paid AS (SELECT org_key, sum(paid) AS paid FROM contract_year GROUP BY org_key)
INSERT INTO adds BY NAME
SELECT 'PRO-04' AS kpi, 'percelen' AS count_unit, 'maatstaf=betaald_in_periode' AS apart, p.org_type AS organisation_type,
       coalesce(paid.paid, 0) AS numerator, p.amount AS denominator
FROM (SELECT org_key, arg_max(org_type, amount) AS org_type, max(amount) AS amount FROM declared
      WHERE measure = 'betaald_in_periode' AND quantity = 'value' AND dimension = '' GROUP BY org_key) p
LEFT JOIN paid USING (org_key)
UNION ALL BY NAME
SELECT 'PRO-04' AS kpi, 'percelen' AS count_unit, 'maatstaf=betaald_in_periode' AS apart, org_type AS organisation_type, missing_reason AS reason, cn
FROM contract_year
WHERE paid IS NULL AND org_key IN (SELECT org_key FROM declared WHERE measure = 'betaald_in_periode' AND quantity = 'value' AND dimension = '');
