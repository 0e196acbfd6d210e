-- What the bounds of shares rest on, from the words of docs/counting.md (26) and of the KPIs: numerator, known and whole.
-- "W is, of each organisation, the number that it declared, and at least what its records tell: known and missing answers."
CREATE TEMP TABLE has AS
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
FROM (VALUES ('PRO-05'), ('PRO-07'), ('PRO-10'), ('PRO-29'), ('SOC-01')) AS k(kpi) CROSS JOIN body b
LEFT JOIN lots l USING (org_key) LEFT JOIN number n USING (org_key) LEFT JOIN told t ON t.org_key = b.org_key AND t.kpi = k.kpi
WHERE (l.amount IS NOT NULL OR t.amount IS NOT NULL OR n.amount IS NOT NULL);

-- "In euro the same, by value basis: what was declared on it, and at least the value of the lots."
CREATE TEMP TABLE has_value AS
SELECT org_key, any_value(org_type) AS org_type, value_basis, greatest(max(declared), max(recorded)) AS whole
FROM (
    SELECT org_key, org_type, unit AS value_basis, amount AS declared, 0 AS recorded FROM declared
    WHERE measure = 'gegund_in_periode' AND quantity = 'value' AND dimension = '' AND unit IS NOT NULL
    UNION ALL
    SELECT org_key, org_type, value_basis, 0, sum(value) FROM awarded WHERE value IS NOT NULL GROUP BY ALL
) GROUP BY org_key, value_basis;

CREATE TEMP TABLE known AS
WITH scope AS (
    SELECT * REPLACE ('' AS organisation_type) FROM adds UNION ALL SELECT * FROM adds WHERE organisation_type <> ''
)
SELECT kpi, count_unit, apart, dimension, code, organisation_type, sum(numerator) AS n, sum(denominator) AS k
FROM scope WHERE nature = 'gerealiseerd' GROUP BY ALL HAVING sum(denominator) > 0;

CREATE TEMP TABLE bound AS
WITH wholes AS (
    SELECT kpi, '' AS organisation_type, sum(whole) AS w FROM has GROUP BY kpi
    UNION ALL SELECT kpi, org_type, sum(whole) FROM has WHERE org_type <> '' GROUP BY ALL
), values_of AS (
    SELECT '' AS organisation_type, value_basis, sum(whole) AS w FROM has_value GROUP BY ALL
    UNION ALL SELECT org_type, value_basis, sum(whole) FROM has_value WHERE org_type <> '' GROUP BY ALL
), signatories AS (  -- "Each signatory of the Manifest with a coverage in the file counts once"
    SELECT o.org_key, max(o.org_type) AS org_type FROM organisation o JOIN submission d ON d.s = o.s
    WHERE (o.s, o.id) IN (SELECT (s, c.organisation) FROM (SELECT s, unnest(coverages) AS c FROM doc))
    GROUP BY o.org_key HAVING bool_or(o.joined_on <= d.p_end)
), answers AS (
    SELECT '' AS organisation_type, count(*) AS w FROM signatories
    UNION ALL SELECT org_type, count(*) FROM signatories WHERE org_type <> '' GROUP BY ALL
)
SELECT k.kpi, k.apart, k.dimension, k.code, k.organisation_type, k.n, k.k, w.w
FROM known k JOIN wholes w USING (kpi, organisation_type) WHERE k.count_unit = 'percelen' AND k.apart = ''
UNION ALL
SELECT k.kpi, k.apart, k.dimension, k.code, k.organisation_type, k.n, k.k, v.w
FROM known k JOIN values_of v ON k.apart = 'waardebasis=' || v.value_basis AND v.organisation_type = k.organisation_type
WHERE k.kpi IN ('PRO-06', 'PRO-08')
UNION ALL
SELECT k.kpi, k.apart, k.dimension, k.code, k.organisation_type, k.n, k.k, a.w
FROM known k JOIN answers a USING (organisation_type) WHERE k.kpi IN ('PRO-26', 'PRO-27');
